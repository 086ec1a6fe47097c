"""The schema of a vault's database: made for a new vault, recognised and brought up for an older one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine, text

import rjdesk
from rjdesk.errors import VaultDamaged, VaultIsNewer
from rjdesk.store.engine import DATABASE, READING, translated
from rjdesk.store.tables import (
    of_agreements,
    of_attachments,
    of_cases,
    of_community,
    of_figures,
    of_follow_up,
    of_hearing,
    of_keeping,
    of_laws,
    of_learning,
    of_letters,
    of_limits,
    of_meetings,
    of_members,
    of_outcomes,
    of_persons,
    of_reports,
    of_ties,
    of_training,
)
from rjdesk.store.tables.columns import metadata
from rjdesk.store.tables.of_the_vault import meta
from rjdesk.store.tables.rules import RULES

__all__ = ["HEAD", "bring_up", "create_schema", "is_newest", "prepare_new"]

HEAD = "0002"
"""The newest revision in ``migrations/versions``; they are numbered, so that a newer one is known without its file."""

KNOWN_TABLES = (
    of_agreements,
    of_attachments,
    of_cases,
    of_community,
    of_figures,
    of_follow_up,
    of_hearing,
    of_keeping,
    of_laws,
    of_learning,
    of_letters,
    of_limits,
    of_meetings,
    of_members,
    of_outcomes,
    of_persons,
    of_reports,
    of_ties,
    of_training,
)
"""Importing them puts their tables into ``metadata``."""


def create_schema(connection: Connection) -> None:
    """Make all tables, indexes and rules in an empty database."""
    metadata.create_all(connection)
    for rule in RULES:
        connection.exec_driver_sql(rule)
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
    connection.execute(text("INSERT INTO commits VALUES (1, 0)"))


def prepare_new(engine: Engine, *, practice: bool, made_at: datetime) -> None:
    """Make the schema of a new vault and write down whether it is for practice; that can't be changed later."""
    with translated(), engine.begin() as connection:
        create_schema(connection)
        row = {"one": 1, "practice": practice, "made_at": made_at, "made_by": rjdesk.__version__}
        connection.execute(meta.insert().values(row))


def bring_up(engine: Engine, back_up: Callable[[], None]) -> None:
    """Bring an older vault to this program's schema, once ``back_up`` has returned. Raises VaultIsNewer, VaultDamaged.

    At the newest revision, which is the rule, nothing is loaded and nothing is written.
    """
    revision, made_by = _revision(engine)
    if revision > HEAD:
        raise VaultIsNewer(made_by=made_by)
    if revision < HEAD:
        from rjdesk.store.migrations.upgrade import upgrade  # loads alembic

        back_up()
        upgrade(engine, HEAD)


def is_newest(engine: Engine) -> bool:
    """Whether a database has this program's schema. Raises VaultDamaged."""
    return _revision(engine)[0] == HEAD


def _revision(engine: Engine) -> tuple[str, str]:
    """The schema's revision, and the rjdesk that brought it there."""
    with translated(), engine.connect().execution_options(**READING) as connection:
        known = text("SELECT count(*) FROM sqlite_master WHERE name IN ('alembic_version', 'meta')")
        if connection.execute(known).scalar_one() < 2:
            raise VaultDamaged(part=DATABASE)
        found = connection.execute(text("SELECT version_num, made_by FROM alembic_version, meta")).one_or_none()
    if found is None:
        raise VaultDamaged(part=DATABASE)
    return found.version_num, found.made_by
