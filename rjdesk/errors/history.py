"""Something is missing from the vault that was there."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class HistoryGap(Expected):
    """The vault is older than its anchor: entries that were once saved are missing. Facts: have, had."""

    @property
    def have(self) -> int:
        """How many journal entries there are."""
        return int(str(self.facts["have"]))


class HistoryParted(HistoryGap):
    """The vault went on elsewhere from an older state: what it holds and what was here parted. Facts: have, had."""


class DraftsMissing(HistoryGap):
    """Every journal entry is there, but not all that was saved without one, which is drafts. Facts: have, had, lost."""


class HeaderOlder(HistoryGap):
    """The database is complete, but the header is an older one: passphrases changed since are undone. Facts: have, had."""


class LogDamaged(HistoryGap):
    """The write-ahead log is damaged before its end, so that commits in it are lost. Facts: have, had, lost (at least)."""
