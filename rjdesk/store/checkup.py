"""The check of a whole vault: header, both of SQLite's checks, the journal's chain. Each finds what another misses.

SQLCipher's check sees pages that were changed, but not one of last month put back; SQLite's own check sees that where an
index disagrees; what neither sees breaks the journal's chain, or lies behind the anchor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rjdesk.errors import Expected
from rjdesk.store.header import HEADER
from rjdesk.store.trouble import DATABASE
from rjdesk.store.vault import Vault
from rjdesk.wording import say

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

SQLITE_CHECKS = ("cipher_integrity_check", "integrity_check")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: the part (a file, or "journal"), what, and what to do; keys of ``[check]``."""

    part: str
    what: str
    next_step: str

    def sentence(self) -> str:
        """The finding in words."""
        return " ".join((say(f"check.what.{self.what}", part=self.part), say(f"check.next.{self.next_step}")))


Chain = Callable[["Engine"], Iterable[Finding]]
"""The check of the journal's chain, from whoever keeps the journal."""


def check(vault: Vault, chain: Chain) -> tuple[Finding, ...]:
    """Everything that is wrong with a vault; nothing when it is sound. Reads all of it, so it may take a minute."""
    findings = [*_header(vault), *_history(vault), *_database(vault)]
    try:
        findings.extend(chain(vault.engine))
    except Expected:  # the rows can't even be read
        findings.append(Finding("journal", "unreadable", "restore"))
    return tuple(findings)


def _header(vault: Vault) -> Iterator[Finding]:
    if vault.header_was_mended:
        yield Finding(HEADER, "header_mended", "watch_the_disk")


def _history(vault: Vault) -> Iterator[Finding]:
    if vault.history_gap is not None:
        yield Finding("journal", "history_gap", "find_newer")


def _database(vault: Vault) -> Iterator[Finding]:
    from rjdesk.store.engine import driver

    for name in SQLITE_CHECKS:
        try:
            with driver(vault.engine) as connection:
                rows = [row[0] for row in connection.execute(f"PRAGMA {name}").fetchall()]
        except Expected:
            rows = ["unreadable"]
        if rows not in ([], ["ok"]):
            yield Finding(DATABASE, name, "restore")
