"""Several people in one vault: members, who may see which case, retention, added files, backups, signed entries; more kinds
of process: more facts, parts and papers, and health details apart.

A vault of the first schema had one person, who made it: they own its cases. Frozen, in the SQL beside this file.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what is new. People, answers and papers are made anew, row by row, because what they may hold has grown."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        op.get_bind().exec_driver_sql(statement)
