"""The rising pause after wrong passphrases: it slows a person at the keyboard; it never wipes anything.

Somebody with a copy of the files is slowed by Argon2id instead; a wipe would only be a way to hurt the office.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rjdesk.errors import WrongPassphrase

FREE_TRIES = 5
LONGEST = 60


@dataclass(slots=True)
class WrongTries:
    """Wrong tries since the last right one, by vault; kept as long as the program runs."""

    _counts: dict[str, int] = field(default_factory=dict)
    _not_before: dict[str, datetime] = field(default_factory=dict)

    def check(self, vault_id: str, now: datetime) -> None:
        """Raise WrongPassphrase (wait, in seconds) while the pause lasts."""
        left = (self._not_before.get(vault_id, now) - now).total_seconds()
        if left > 0:
            raise WrongPassphrase(wait=min(LONGEST, round(left + 0.5)))  # a clock that was set back can't lock out

    def wrong(self, vault_id: str, now: datetime) -> WrongPassphrase:
        """Count one, and give the error to raise: five are free, then 1, 2, 4 … 60 seconds."""
        count = self._counts[vault_id] = self._counts.get(vault_id, 0) + 1
        wait = 0 if count <= FREE_TRIES else min(LONGEST, 2 ** min(count - FREE_TRIES - 1, 10))
        self._not_before[vault_id] = now + timedelta(seconds=wait)
        return WrongPassphrase(wait=wait)

    def right(self, vault_id: str) -> None:
        """Begin afresh."""
        self._counts.pop(vault_id, None)
        self._not_before.pop(vault_id, None)
