"""What a unit of work holds about one case besides the case itself."""

from __future__ import annotations

from typing import Protocol

from rjdesk.domain.dispatch import Dispatch, LetterPaper
from rjdesk.domain.ids import CaseId
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.ties import Ties


class Meetings(Protocol):
    """The day of each case."""

    def of(self, case: CaseId) -> Meeting:
        """A case's meeting; one in which nothing has happened if none was kept. Raises NoSuchCase, also for a sealed one."""

    def keep(self, meeting: Meeting) -> None:
        """Keep it whole. Raises NoSuchCase. What is about a person goes with the person."""

    def keep_turns(self, meeting: Meeting) -> None:
        """Keep who has spoken in this round, and nothing else of it: tapped, never journaled. Raises NoSuchCase."""


class PeopleMaps(Protocol):
    """Who stands around each case: ties, orders that keep people apart, lifts."""

    def of(self, case: CaseId) -> Ties:
        """A case's people map; an empty one if none was kept. Raises NoSuchCase, also for a sealed one."""

    def keep(self, case: CaseId, held: Ties) -> None:
        """Keep a people map whole. Raises NoSuchCase. An order that was kept once stays: it can only be ended."""


class Letters(Protocol):
    """What was written and sent in each case; none of it is ever changed."""

    def keep(self, paper: LetterPaper) -> None:
        """Note which letter a paper was made from. Raises NoSuchCase."""

    def of_case(self, case: CaseId) -> tuple[LetterPaper, ...]:
        """The papers of a case that were made from letters, by identity; nothing of a sealed case."""

    def send(self, dispatch: Dispatch) -> None:
        """Note that a paper was sent. Raises NoSuchCase."""

    def sent(self, case: CaseId) -> tuple[Dispatch, ...]:
        """What was noted as sent in a case, in that order, what was taken back included; nothing of a sealed case."""
