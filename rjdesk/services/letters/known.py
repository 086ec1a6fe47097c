"""What the letters of a case may be filled from: no private answer, no health detail, nobody's contact, no tie, no order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import Dispatch, standing
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.ids import DocumentId
from rjdesk.domain.meeting import Attended
from rjdesk.domain.participant import Contact
from rjdesk.process.clocks import ClockReading
from rjdesk.process.template import Process
from rjdesk.services.composing import Making
from rjdesk.services.follow_up.planning import noted
from rjdesk.services.letters.called import called
from rjdesk.services.summaries import clocks_of
from rjdesk.store.unit_of_work import UnitOfWork

CONTACT = "letters_contact"
"""The setting that holds the office's contact for its letters."""


@dataclass(frozen=True, slots=True)
class Known:
    """A case as its letters may know it. ``contact`` is the office's; ``papers`` is what its papers are called;
    ``happened`` was noted of what was agreed."""

    case: Case
    process: Process
    making: Making
    contact: str
    clocks: tuple[ClockReading, ...]
    stays: tuple[Attended, ...]
    sent: tuple[Dispatch, ...]
    papers: Mapping[DocumentId, str]
    happened: tuple[Happening, ...] = ()

    @property
    def today(self) -> date:
        """The day on which the letter is written."""
        return self.making.now.date()


def known(work: UnitOfWork, case: Case, process: Process, making: Making) -> Known:
    """Everything that letters of a case may tell, and nothing else of it."""
    told = stripped(case)
    return Known(
        case=told,
        process=process,
        making=making,
        contact=work.settings.get(CONTACT) or "",
        clocks=clocks_of(told, process, making.now.date()),
        stays=work.meetings.of(case.id).attendance(),
        sent=standing(work.letters.sent(case.id)),
        happened=noted(work, case),
        papers=called(work.documents.of_case(case.id), work.letters.of_case(case.id), process),
    )


def stripped(case: Case) -> Case:
    """A case without its private answers and without anybody's contact details."""
    people = tuple(replace(person, contact=Contact()) for person in case.participants)
    return replace(case, participants=people, answers=tuple(a for a in case.answers if not a.private))
