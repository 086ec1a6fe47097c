"""The agreement as it grows in the room, item by item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.agreement import Agreement, Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.standing import stands
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.ids import CaseId, ObligationId
from rjdesk.domain.journal import Deed
from rjdesk.domain.outcome import may_rest_on
from rjdesk.errors import AnswerNotUnderstood, StageClosed
from rjdesk.process.progress import concluding_stage, refuse_once_signing_began
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.follow_up.words import reason
from rjdesk.services.permission import needs, open_to_all
from rjdesk.services.plain_words import PlainLine, in_plain_words
from rjdesk.wording import say

__all__ = ["Agreements", "PlainLine"]

MOST_CENTS = 100_000_000_000_00
"""More than this was mistyped or pasted; far more than it would not fit a column of the database."""


class Agreements:
    """Drafting the agreement.

    Once its stage is closed every change raises StageClosed, and once signing began SigningUnderWay or AlreadySigned.
    """

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @open_to_all("an identity nobody has used yet tells nothing")
    def new_obligation_id(self) -> ObligationId:
        """An identity for an item about to be put."""
        return ObligationId(self._new_id())

    @needs(Action.WORK_ON_CASE, case="case")
    def put(self, case: CaseId, obligation: Obligation) -> None:
        """Add an item or change it in place. A change of what is promised asks for its yes or no again.

        Amounts are in the currency of the process's jurisdiction. Raises AnswerNotUnderstood for one that no vault can count.
        """
        _refuse_absurd_amounts(obligation)
        _, process = self._cases.read(case)
        obligation = obligation.in_currency(process.law.currency)

        def put(draft: Agreement) -> Agreement:
            held = next((o for o in draft.obligations if o.id == obligation.id), None)
            same = held is not None and replace(obligation, agreed=held.agreed) == held
            return draft.with_obligation(replace(obligation, agreed=held.agreed if held and same else None))

        self._change(case, put, Deed("obligation_put", case, {"obligation": obligation.id}))

    @needs(Action.WORK_ON_CASE, case="case")
    def write_down(self, case: CaseId, kind: str, what: str) -> ObligationId:
        """Write down what was just said, as an item that rests on all it may rest on; who and by when come after."""
        held, _ = self._cases.read(case)
        item = self.new_obligation_id()
        self.put(case, Obligation(item, kind, what, rests_on=tuple(charge.id for charge in may_rest_on(held))))
        return item

    @needs(Action.WORK_ON_CASE, case="case")
    def remove(self, case: CaseId, obligation: ObligationId) -> None:
        """Take an item out."""
        deed = Deed("obligation_removed", case, {"obligation": obligation})
        self._change(case, lambda draft: draft.without_obligation(obligation), deed)

    @needs(Action.WORK_ON_CASE, case="case")
    def settle(self, case: CaseId, obligation: ObligationId, agreed: bool | None) -> None:
        """Record the conference's yes or no; None takes it back. Reasons are never asked or kept."""

        def settled(draft: Agreement) -> Agreement:
            items = tuple(replace(o, agreed=agreed) if o.id == obligation else o for o in draft.obligations)
            return replace(draft, obligations=items)

        self._change(case, settled, Deed("obligation_settled", case, {"obligation": obligation}))

    @needs(Action.WORK_ON_CASE, case="case")
    def review_on(self, case: CaseId, day: date | None) -> None:
        """Set the day on which the plan will be reviewed."""
        self._change(case, lambda draft: replace(draft, review_on=day), Deed("review_set", case))

    @needs(Action.READ_CASE, case="case")
    def preview(self, case: CaseId) -> tuple[PlainLine, ...]:
        """The draft in plain language, item by item; of another version with how each promise stands by now."""
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            notes = work.follow_ups.of(case) if held.replacing is not None else ()
        today, lines = self._cases.today(), [in_plain_words(each, held) for each in held.agreement.obligations]
        return tuple(replace(line, so_far=_so_far(line.obligation, held, notes, today)) for line in lines)

    def _change(self, case: CaseId, rule: Callable[[Agreement], Agreement], deed: Deed) -> None:
        def unless_concluded(held: Case, process: Process) -> Case:
            refuse_once_signing_began(held)
            if held.agreement.concluded:
                raise StageClosed(stage=concluding_stage(process))
            return replace(held, agreement=rule(held.agreement))

        self._cases.change(case, unless_concluded, deed)


def _so_far(item: ObligationId, held: Case, notes: tuple[Happening, ...], today: date) -> str:
    """How a promise stands that another version takes up."""
    promise = next((each for each in promises(held) if each.id == item), None) if held.replacing is not None else None
    return " ".join(map(reason, stands(promise, notes, today).reasons)) if promise else ""


def _refuse_absurd_amounts(obligation: Obligation) -> None:
    parts = (instalment.amount for instalment in obligation.instalments)
    if any(amount is not None and not 0 <= amount.cents <= MOST_CENTS for amount in (obligation.amount, *parts)):
        raise AnswerNotUnderstood(prompt="amount", allowed=say("answers.money"))
