"""What a unit of work holds of training."""

from __future__ import annotations

from typing import Protocol

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.play import Play, Practised


class Plays(Protocol):
    """Scenarios that were played to their end; it only ever becomes more."""

    def keep(self, play: Play) -> None:
        """Keep that somebody played one."""

    def of(self, member: MemberId) -> tuple[Play, ...]:
        """What a member played, in order."""

    def counted(self) -> tuple[Practised, ...]:
        """How often everybody played what, and when last; by member and scenario. No way is read for it."""
