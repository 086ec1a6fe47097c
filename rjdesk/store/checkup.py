"""The check of a whole vault: header, both of SQLite's checks, the journal's chain. Each finds what another misses.

SQLCipher's check sees pages that were changed, but not one of last month put back; SQLite's own check sees that where an
index disagrees; what neither sees breaks the journal's chain, or lies behind the anchor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rjdesk.errors import DraftsMissing, Expected, HeaderOlder, HistoryGap, HistoryParted, LogDamaged
from rjdesk.store.history.log_reading import log_of
from rjdesk.store.keys.header import HEADER
from rjdesk.store.trouble import DATABASE
from rjdesk.store.vault import Vault
from rjdesk.wording import say

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

GAPS: Mapping[type[HistoryGap], tuple[str, str]] = {
    HistoryGap: ("history_gap", "find_newer"),
    HistoryParted: ("history_parted", "find_other"),
    DraftsMissing: ("drafts_missing", "find_newer"),
    HeaderOlder: ("header_older", "find_header"),
    LogDamaged: ("log_damaged", "keep_the_log"),
}
SQLITE_CHECKS = ("cipher_integrity_check", "integrity_check")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: the part (a file, or "journal"), what, and what to do; keys of ``[check]``.

    ``facts`` are what the words count.
    """

    part: str
    what: str
    next_step: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def sentence(self) -> str:
        """The finding in words."""
        what = say(f"check.what.{self.what}", part=self.part, **self.facts)
        return " ".join((what, say(f"check.next.{self.next_step}", **self.facts)))


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
        what, next_step = GAPS[type(vault.history_gap)]
        yield Finding("journal", what, next_step, vault.history_gap.facts)
    if vault.watch.last_is_unsure:
        yield Finding(log_of(vault.folder / DATABASE).name, "log_torn", "look_at_last")


def _database(vault: Vault) -> Iterator[Finding]:
    from rjdesk.store.engine import driver

    with suppress(Expected):  # SQLCipher's check reads the file past the log, which may hold whole what is torn there
        vault.checkpoint()
    for name in SQLITE_CHECKS:
        try:
            with driver(vault.engine) as connection:
                rows = [row[0] for row in connection.execute(f"PRAGMA {name}").fetchall()]
        except Expected:
            rows = ["unreadable"]
        if rows not in ([], ["ok"]):
            yield Finding(DATABASE, name, "restore")
