"""How each call of the grid on the time after a conference is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.happening import Happening, Kind, Tried, Why
from rjdesk.domain.follow_up.slips import slip_code
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import CaseId, DocumentId, HappeningId, MemberId, ObligationId, ParticipantId
from rjdesk.domain.versions import Cause
from rjdesk.services.follow_up.changed_papers import MadeVariation
from rjdesk.services.follow_up.follow_ups import News
from rjdesk.services.follow_up.papers import MadeFollowUpPaper
from tests.builders import a_case
from tests.fakes import NOON

PROMISE, SOMEBODY, NOTE = ObligationId("o"), ParticipantId("p"), HappeningId("none")
CONTENT = b"fictional"
NEWS = News(date(2026, 11, 20), minutes=60, cents=5_000)


def _paper(case: CaseId) -> Document:
    identity = DocumentId(f"statement of {case}")
    return Document(identity, case, Paper.LEDGER, "Statement", NOON, sha256(CONTENT).hexdigest(), len(CONTENT))


def _change(case: CaseId) -> tuple[tuple[Document, bytes], ...]:
    return ((replace(_paper(case), id=DocumentId(f"change of {case}"), paper=Paper.VARIATION), CONTENT),)


class HasCase(Protocol):
    """What a call needs of its scene."""

    @property
    def case(self) -> CaseId: ...


def code_of(case: CaseId) -> str:
    """The code of the proof slip that was printed in a case."""
    return slip_code(sha256(case.encode()).digest())


def a_slip(case: CaseId) -> Happening:
    """That it was printed."""
    identity, by = HappeningId(f"slip of {case}"), MemberId("member")
    return Happening(identity, case, Kind.SLIP, NOON.date(), NOON, by, PROMISE, slip=code_of(case))


AFTER_THE_CONFERENCE: Mapping[str, Callable[[Desk, HasCase], object]] = {
    "follow_up.open": lambda on, at: on.follow_up.open(at.case),
    "follow_up.due": lambda on, _: on.follow_up.due(),
    "follow_up.done": lambda on, at: on.follow_up.done(at.case, PROMISE, NEWS),
    "follow_up.part_done": lambda on, at: on.follow_up.part_done(at.case, PROMISE, NEWS),
    "follow_up.paid": lambda on, at: on.follow_up.paid(at.case, PROMISE, NEWS),
    "follow_up.checked": lambda on, at: on.follow_up.checked(at.case, PROMISE, NEWS),
    "follow_up.not_done": lambda on, at: on.follow_up.not_done(at.case, PROMISE, Why.DID_NOT, NEWS.on),
    "follow_up.contacted": lambda on, at: on.follow_up.contacted(at.case, SOMEBODY, NEWS.on),
    "follow_up.wishes": lambda on, at: on.follow_up.wishes(at.case, SOMEBODY, Wish.NEVER, NEWS.on),
    "follow_up.told": lambda on, at: on.follow_up.told(at.case, SOMEBODY, NEWS.on),
    "follow_up.asked_again": lambda on, at: on.follow_up.asked_again(at.case, SOMEBODY, Tried.ASKED, NEWS.on),
    "follow_up.reviewed": lambda on, at: on.follow_up.reviewed(at.case, NEWS.on),
    "follow_up.reported": lambda on, at: on.follow_up.reported(at.case, NEWS.on),
    "follow_up.correct": lambda on, at: on.follow_up.correct(at.case, NOTE, NEWS),
    "follow_up.withdraw": lambda on, at: on.follow_up.withdraw(at.case, NOTE),
    "follow_up.find_slip": lambda on, at: on.follow_up.find_slip(code_of(at.case)),
    "changes.begin": lambda on, at: on.changes.begin(at.case, Cause.WISHED),
    "changes.agree": lambda on, at: on.changes.agree(at.case, (), NEWS.on, read_back=True),
    "changes.paper": lambda on, at: on.changes.paper(at.case, (), NEWS.on),
    "changes.keep": lambda on, at: on.changes.keep(MadeVariation(a_case(case=at.case).build(), _change(at.case))),
    "changes.change_again": lambda on, at: on.changes.change_again(at.case),
    "changes.take_back": lambda on, at: on.changes.take_back(at.case),
    "changes.reconvene": lambda on, at: on.changes.reconvene(at.case, Cause.REVIEW, NEWS.on, "10:00", ""),
    "changes.meet_elsewhere": lambda on, at: on.changes.meet_elsewhere(at.case, NEWS.on, "10:00", ""),
    "changes.let_it_stand": lambda on, at: on.changes.let_it_stand(at.case),
    "follow_up_papers.statement": lambda on, at: on.follow_up_papers.statement(at.case, PROMISE),
    "follow_up_papers.slip": lambda on, at: on.follow_up_papers.slip(at.case, PROMISE),
    "follow_up_papers.completion": lambda on, at: on.follow_up_papers.completion(at.case),
    "follow_up_papers.keep": lambda on, at: on.follow_up_papers.keep(MadeFollowUpPaper(_paper(at.case), CONTENT)),
}
