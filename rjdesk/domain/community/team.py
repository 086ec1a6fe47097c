"""Professionals from outside who work on a case, and what may be shared with each: of anything else they get no paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.document import Paper
from rjdesk.domain.ids import CaseId, OutsiderId, ParticipantId
from rjdesk.errors import NameMissing


class Shared(StrEnum):
    """What may be shared of a case; each is worded under ``[community.shared]``. Health details are none of them."""

    MEETING = "meeting"  # when and where people meet
    PEOPLE = "people"  # who takes part
    MATTERS = "matters"  # what it is about
    AGREED = "agreed"  # what was agreed, and how it is kept
    ANSWERS = "answers"  # what else was written down in the stages and is not private


@dataclass(frozen=True, slots=True)
class Outsider:
    """A professional who is no member of this vault. ``person`` is who they are in the case, None if they take no part in it.

    ``ended_on``: they work on it no more, and get nothing any more.
    """

    id: OutsiderId
    case: CaseId
    name: str
    organisation: str
    person: ParticipantId | None = None
    shared: tuple[Shared, ...] = ()
    since: date | None = None
    ended_on: date | None = None

    @property
    def day(self) -> date | None:
        """The day since when they work on it."""
        return self.since

    def lacks(self, needed: Iterable[Shared]) -> tuple[Shared, ...]:
        """What of this may not be shared with them; once they have left, nothing may."""
        asked = frozenset(needed)
        return tuple(each for each in Shared if each in asked and (self.ended_on or each not in self.shared))


OF_PAPERS: dict[Paper, frozenset[Shared]] = {
    Paper.ORIGINAL: frozenset({Shared.PEOPLE, Shared.MATTERS, Shared.AGREED}),
    Paper.COPY: frozenset({Shared.PEOPLE, Shared.MATTERS, Shared.AGREED}),
    Paper.FOR_SIGNING: frozenset({Shared.PEOPLE, Shared.MATTERS, Shared.AGREED}),
    Paper.NON_AGREEMENT: frozenset({Shared.MATTERS}),
    Paper.SIGNING_RECORD: frozenset({Shared.PEOPLE, Shared.AGREED}),
    Paper.CHRONOLOGY: frozenset({Shared.MEETING, Shared.ANSWERS}),
    Paper.REGISTER: frozenset({Shared.PEOPLE}),
    Paper.LEDGER: frozenset({Shared.PEOPLE, Shared.AGREED}),
    Paper.PROOF_SLIP: frozenset({Shared.AGREED}),
    Paper.COMPLETION: frozenset({Shared.PEOPLE, Shared.AGREED}),
    Paper.RECORD: frozenset(Shared),
}
"""What is in each kind of paper; of a letter its fields say it."""


def refuse_unsound_outsider(outsider: Outsider) -> None:
    """Refuse what can't be kept. Raises NameMissing."""
    if not (outsider.name.strip() and outsider.organisation.strip()):
        raise NameMissing


def lacking(team: Iterable[Outsider], person: ParticipantId | None, needed: Iterable[Shared]) -> tuple[Shared, ...]:
    """What of this may not be shared with somebody of the case; nothing for whoever is no professional from outside."""
    asked = tuple(needed)
    of_them = [each for each in team if each.person is not None and each.person == person]
    standing = [each for each in of_them if each.ended_on is None] or of_them
    return standing[-1].lacks(asked) if standing else ()
