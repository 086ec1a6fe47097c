"""Who is due to be looked up, and what was found: each entry stays, the last one on a window counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId, CheckId, MemberId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.recidivism.check import Check, Finding
from rjdesk.domain.recidivism.windows import Followed, FollowedPerson, Window, misfit, windows
from rjdesk.errors import FindingImpossible, NotFollowed
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork

LONGEST = 200
"""Lines of the page: what is over the longest comes first."""


@dataclass(frozen=True, slots=True)
class Line:
    """One person and window that is over, and what is known of it by now. ``mine``: the member at work may enter it."""

    person: FollowedPerson
    window: Window
    found: Finding | None
    mine: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """What is to be looked up, the oldest first, and what was, the newest first; ``due`` counts all of the former."""

    due: int
    to_do: tuple[Line, ...]
    done: tuple[Line, ...]


class LookingUp:
    """Looking up new offences, one person and one window at a time."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_CASES)
    def lines(self) -> Lines:
        """Everybody whose window is over, of the cases that the member at work can see."""
        today = self._cases.today()
        with self._cases.current().units() as work:
            people = work.recidivism.seen(today)
            said = said_of(work, (person.followed for person in people))
            over = [(person, window) for person in people for window in windows(person.followed, today)]
            over.sort(key=lambda each: (each[1].last, each[0].reference))
            known = [(person, window, said[person.followed].get(window.months)) for person, window in over]
            to_do = [each for each in known if each[2] is None]
            done = [each for each in reversed(known) if each[2] is not None]
            return Lines(
                len(to_do),
                tuple(Line(*each, mine=self._mine(work, each[0])) for each in to_do[:LONGEST]),
                tuple(Line(*each, mine=self._mine(work, each[0])) for each in done[:LONGEST]),
            )

    @needs(Action.WORK_ON_CASE, case="case")
    def enter(self, case: CaseId, person: ParticipantId, months: int, finding: Finding) -> None:
        """Write down what was found; entered again, it takes the place of what was. Raises NotFollowed, FindingImpossible."""
        with self._cases.current().units() as work:
            window = self._window(work, case, person, months)
            others = said_of(work, [window.followed])[window.followed]
            why = misfit(window, finding, others, self._cases.today())
            if why is not None:
                raise FindingImpossible(reason=why)
            made = a_check(self._new_id(), window, finding, self._cases)
            work.recidivism.add(made)
            work.journal.write(looked_up(made))
            work.commit()

    def _window(self, work: UnitOfWork, case: CaseId, person: ParticipantId, months: int) -> Window:
        for each in work.recidivism.seen(self._cases.today()):
            if (each.followed.case, each.followed.person) == (case, person):
                return Window(each.followed, months)
        raise NotFollowed

    def _mine(self, work: UnitOfWork, person: FollowedPerson) -> bool:
        return Action.WORK_ON_CASE in self._guard.allowed(work, person.followed.case)


def said_of(work: UnitOfWork, people: Iterable[Followed]) -> dict[Followed, Mapping[int, Finding]]:
    """What counts of each of them."""
    every = tuple(people)
    if not every:
        return {}
    first, last = min(each.since for each in every), max(each.since for each in every)
    found = dict[tuple[CaseId, ParticipantId], dict[int, Finding]]()
    for case, person, months, finding in work.recidivism.findings(first, last):
        found.setdefault((case, person), {})[months] = finding  # the last entry on a window counts
    return {each: found.get((each.case, each.person), {}) for each in every}


def a_check(identity: str, window: Window, finding: Finding, cases: Casebook) -> Check:
    """An entry by the member at work, now."""
    followed, by = window.followed, MemberId(cases.current().member_id)
    return Check(CheckId(identity), followed.case, followed.person, window.months, finding, cases.clock(), by)


def looked_up(check: Check) -> Deed:
    """What the journal says of an entry: of which case and window, and nothing of what was found."""
    return Deed("new_offence_looked_up", check.case, {"check": check.id, "months": str(check.months)})
