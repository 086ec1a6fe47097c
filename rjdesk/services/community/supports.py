"""Support for the people of a case, and the professionals from outside who work on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Step, Support, SupportDue, refuse_unsound_support
from rjdesk.domain.community.team import Outsider, refuse_unsound_outsider
from rjdesk.domain.ids import CaseId, OutsiderId, SupportId
from rjdesk.domain.journal import Deed
from rjdesk.errors import NoSuchRecord
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended

AHEAD = timedelta(days=3)
ON_THE_FIRST_SCREEN = 20


@dataclass(frozen=True, slots=True)
class Supported:
    """A case with its people's support and its outside team. ``partners`` are those to whom somebody can be referred."""

    case: Case
    process: Process
    supports: tuple[Support, ...]
    outsiders: tuple[Outsider, ...]
    partners: tuple[Partner, ...]
    may: frozenset[Action]
    today: date


class Supports:
    """Who was referred to whom and what came of it, without a reason and without anything of anybody's health."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def open(self, case: CaseId) -> Supported:
        """How it stands. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            partners = tuple(each for each in work.community.partners.all() if not each.archived)
            return Supported(
                held,
                process,
                work.supports.of(case),
                work.supports.outsiders(case),
                partners,
                self._guard.allowed(work, case),
                self._cases.today(),
            )

    @needs(Action.SEE_CASES)
    def due(self) -> tuple[SupportDue, ...]:
        """What is to be asked by now or within days, in every case that the member at work can see."""
        with self._cases.current().units() as work:
            return work.supports.due(self._cases.today() + AHEAD, ON_THE_FIRST_SCREEN)

    @needs(Action.WORK_ON_CASE, case="support.case")
    def refer(self, support: Support) -> SupportId:
        """Note that somebody was referred. Raises NoSuchPerson, NoSuchRecord, ConsentMissing, NotYetHappened."""
        refuse_unsound_support(support, self._cases.today())
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, support.case)
            held.participant(support.person)
            name = work.community.partners.get(support.partner).name
            made = replace(support, id=SupportId(self._new_id()), partner_name=name)
            work.supports.keep(made)
            work.journal.write(Deed("support_asked", made.case, {"support": made.id, "about": made.person}))
            work.commit()
        return made.id

    @needs(Action.WORK_ON_CASE, case="case")
    def came(self, case: CaseId, wanted: SupportId, step: Step) -> None:
        """Note what was heard since. Raises NoSuchRecord, NotYetHappened."""
        with self._cases.current().units() as work:
            found = next((each for each in work.supports.of(case) if each.id == wanted), None)
            if found is None:
                raise NoSuchRecord
            going_on = found.with_step(step)
            refuse_unsound_support(going_on, self._cases.today())
            work.supports.keep(going_on)
            work.journal.write(Deed("support_heard_of", case, {"support": wanted, "came": step.came.value}))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="outsider.case")
    def put(self, outsider: Outsider) -> OutsiderId:
        """Keep a professional from outside, new or changed. Raises NameMissing, NoSuchPerson, NoSuchCase."""
        fit = mended(outsider)
        refuse_unsound_outsider(fit)
        kept = replace(fit, id=OutsiderId(fit.id or self._new_id()))
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, kept.case)
            if kept.person is not None:
                held.participant(kept.person)
            work.supports.keep_outsider(kept)
            shared = {"shared": " ".join(kept.shared)}
            what = "outsider_ended" if kept.ended_on else "outsider_put"
            work.journal.write(Deed(what, kept.case, {"outsider": kept.id} | shared))
            work.commit()
        return kept.id
