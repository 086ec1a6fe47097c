"""How each call of the grid on what people say afterwards is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Complainant, Deadlines, Matter, StepKind
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.ids import CaseId, ComplaintId, ParticipantId, TestimonialId
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.services.hearing.complaints import NewComplaint, NewStep
from rjdesk.services.hearing.testimonials import Giver, Showing

DAY, SOMEBODY, WORDS = date(2026, 11, 20), ParticipantId("p"), TestimonialId("none")
TERMS = Terms(Naming.ROLE, (Use.REPORT,), date(2027, 1, 1))
YEAR, COMPLAINT = Period(date(2026, 1, 1), date(2026, 12, 31)), ComplaintId("none")
NEW, STEP = NewComplaint(DAY, Complainant.OTHER, Matter.DELAY, "Late"), NewStep(StepKind.ACKNOWLEDGED, DAY)


class HasCase(Protocol):
    """What a call needs of its scene."""

    @property
    def case(self) -> CaseId: ...
    @property
    def folder(self) -> Path: ...


def _showing(case: CaseId) -> Showing:
    return Showing(case, Giver(SOMEBODY, "Ana", "Victim", ()), "Words", TERMS)


WHAT_PEOPLE_SAY: Mapping[str, Callable[[Desk, HasCase], object]] = {
    "testimonials.open": lambda on, at: on.testimonials.open(at.case),
    "testimonials.show": lambda on, at: on.testimonials.show(at.case, SOMEBODY, "Words", TERMS),
    "testimonials.show_again": lambda on, at: on.testimonials.show_again(at.case, WORDS, TERMS),
    "testimonials.agreed": lambda on, at: on.testimonials.agreed(_showing(at.case)),
    "testimonials.withdraw": lambda on, at: on.testimonials.withdraw(at.case, WORDS),
    "testimonials.paper": lambda on, at: on.testimonials.paper(at.case, WORDS),
    "testimonials.hand_out": lambda on, at: on.testimonials.hand_out(at.case, b"pdf", at.folder / "words.pdf"),
    "testimonials.ledger": lambda on, _: on.testimonials.ledger(),
    "testimonials.usable": lambda on, _: on.testimonials.usable(Use.REPORT, DAY),
    "testimonials.totals": lambda on, _: on.testimonials.totals(YEAR),
    "complaints.colleagues": lambda on, _: on.complaints.colleagues(),
    "complaints.receive": lambda on, _: on.complaints.receive(NEW),
    "complaints.open": lambda on, _: on.complaints.open(),
    "complaints.waiting": lambda on, _: on.complaints.waiting(),
    "complaints.take": lambda on, _: on.complaints.take(COMPLAINT, STEP),
    "complaints.set_deadlines": lambda on, _: on.complaints.set_deadlines(Deadlines()),
    "complaints.totals": lambda on, _: on.complaints.totals(YEAR),
    "complaints.paper": lambda on, _: on.complaints.paper(YEAR),
    "translations.all": lambda on, _: on.translations.all(),
    "translations.note_read": lambda on, _: on.translations.note_read(Language.ES, "Ana", DAY),
    "translations.take_back": lambda on, _: on.translations.take_back(Language.ES),
    "complaint_drafts.keep": lambda on, _: on.complaint_drafts.keep(Typed("complaint/form", "fictional")),
    "complaint_drafts.drop": lambda on, _: on.complaint_drafts.drop("complaint"),
    "complaint_drafts.mine": lambda on, _: on.complaint_drafts.mine("complaint"),
    "complaints.write_paper": lambda on, at: on.complaints.write_paper(b"pdf", at.folder / "register.pdf"),
}
