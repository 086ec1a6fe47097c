"""The check of the journal and all records in a backup."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine

from rjdesk.store.chain_check import chain_check
from rjdesk.store.checkup import Finding
from rjdesk.store.schema import is_newest


def chain_of_backup(engine: Engine) -> Iterator[Finding]:
    """Everything that ``chain_check`` finds; those of an older schema are checked once they are brought up to this one."""
    return chain_check(engine) if is_newest(engine) else iter(())
