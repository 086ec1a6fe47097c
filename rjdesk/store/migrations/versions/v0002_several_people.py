"""Several people in one vault: members, who may see which case, retention, added files, backups, signed entries; more kinds
of process: more facts, parts and papers, and health details apart.

A vault of the first schema had one person, who made it: they own its cases. Frozen, in the SQL beside this file.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from alembic import op
from sqlalchemy import Connection

from rjdesk.domain.likeness import Traits, keys

revision = "0002"
down_revision = "0001"

PEOPLE = "SELECT case_id, id, name, born FROM people WHERE part <> 'court'"


def upgrade() -> None:
    """Add what is new. People, answers and papers are made anew, row by row, because what they may hold has grown."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        op.get_bind().exec_driver_sql(statement)
    index_people(op.get_bind())


def index_people(connection: Connection) -> None:
    """Fill the index of people, as saving their cases would have. It is derived, so it is today's rule that counts."""
    rows = [
        (case, person, key)
        for case, person, name, born in connection.exec_driver_sql(PEOPLE)
        for key in sorted(keys(Traits(name, date.fromisoformat(born) if born else None)))
    ]
    if rows:
        connection.exec_driver_sql("INSERT INTO person_keys VALUES (?, ?, ?)", rows)
