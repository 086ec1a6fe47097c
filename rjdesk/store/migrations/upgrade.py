"""Runs the migrations that a vault still lacks, all in one transaction.

SQLite changes a table by making it anew and dropping the old one. With foreign keys enforced that drop deletes the rows of
every child table, without a word, and inside a transaction they can't be switched off. So they are off before it begins,
and every reference is checked before it is committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

import rjdesk
from rjdesk.errors import VaultDamaged
from rjdesk.store.engine import DATABASE, driver, translated

HERE = Path(__file__).parent


def upgrade(engine: Engine, to: str) -> None:
    """Bring the schema to a revision, or leave everything as it was. Raises VaultDamaged when references don't hold."""
    with translated(), _references_unenforced(engine), engine.begin() as connection:
        _run(connection, to)
        if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise VaultDamaged(part=DATABASE)
        connection.execute(text("UPDATE meta SET made_by = :version"), {"version": rjdesk.__version__})


def _run(connection: Connection, to: str) -> None:
    config, script = Config(), ScriptDirectory(str(HERE))
    with EnvironmentContext(
        config, script, fn=lambda held, _: script._upgrade_revs(to, held), destination_rev=to
    ) as steps:
        steps.configure(connection=connection, render_as_batch=True)
        steps.run_migrations()


@contextmanager
def _references_unenforced(engine: Engine) -> Iterator[None]:
    _enforce(engine, "OFF")
    try:
        yield
    finally:
        _enforce(engine, "ON")


def _enforce(engine: Engine, wanted: str) -> None:
    with driver(engine) as connection:
        connection.execute(f"PRAGMA foreign_keys={wanted}")
