"""What waits, and what remains, as far as the member at work may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.keeping import Statistic
from rjdesk.services.ending.destruction import Destruction
from rjdesk.services.ending.keeping import KeepingOfCases, Proposed
from rjdesk.services.members import Members


@dataclass(frozen=True, slots=True)
class KeptState:
    """``unfinished`` destructions still wait for the vault's new key or for their certificate; ``titles`` of processes."""

    proposals: tuple[Proposed, ...]
    unfinished: int
    statistics: tuple[Statistic, ...]
    may: frozenset[Action]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptServices:
    """What this page needs of the core. Its methods run on the vault thread."""

    keeping: KeepingOfCases
    destruction: Destruction
    members: Members

    def look(self) -> KeptState:
        """How things stand now."""
        may = self.members.me().may
        destroys = Action.DESTROY_CASE in may
        return KeptState(
            proposals=self.keeping.proposals() if destroys else (),
            unfinished=self.destruction.unfinished() if destroys else 0,
            statistics=self.keeping.statistics() if Action.READ_JOURNAL in may else (),
            may=may,
            titles=self.keeping.process_titles() if Action.READ_JOURNAL in may else {},
        )
