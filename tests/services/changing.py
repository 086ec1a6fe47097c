"""A case some time after its agreement was signed, and what a facilitator does with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.changing import to_come
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.versions import must_agree
from rjdesk.process.progress import current
from rjdesk.services.follow_up.follow_ups import FollowedPromise
from tests.documents.papers import page_texts
from tests.fakes import NOON
from tests.services.conferences import FULL, INK, InMemory, case_at, in_memory, script, walking

LATER = NOON + timedelta(days=20)


class Changing:
    """A case twenty days after its agreement was signed, and what a facilitator does with it."""

    def __init__(self, process: str = FULL, stage: str = "support", law: Path | None = None) -> None:
        practice = law is None  # whose processes are those that ship
        self.on: InMemory = in_memory(practice=practice)
        if law is not None:
            self.on.desk.laws.put_in_force(self.on.desk.laws.look(law), "How we meet, as we decided it together")
        self.walk = walking(self.on.desk, script(process), practice=practice)
        self.case: CaseId = case_at(stage, self.walk)
        self.on.clock.now = LATER
        self.desk, self.changes = self.on.desk, self.on.desk.changes
        self.today = LATER.date()

    def held(self) -> Case:
        return self.desk.casework.open(self.case).case

    def promise(self, kind: str) -> FollowedPromise:
        return next(each for each in self.desk.follow_up.open(self.case).promises if each.obligation.kind == kind)

    def tasks(self) -> set[TaskKind]:
        return {task.kind for task in self.desk.follow_up.open(self.case).tasks}

    def put(self, item: Obligation) -> None:
        """Write an item of the draft, and record the yes of those it concerns."""
        self.desk.agreements.put(self.case, item)
        self.desk.agreements.settle(self.case, item.id, agreed=True)

    def later(self, kind: str, days: int = 30) -> None:
        """An item is to be kept some days later."""
        item = next(each for each in self.held().agreement.obligations if each.kind == kind)
        assert item.due is not None
        self.put(replace(item, due=item.due + timedelta(days=days), instalments=()))

    def everybody(self) -> tuple[ParticipantId, ...]:
        """Whose word it needs."""
        return tuple(sorted(must_agree(to_come(self.held()))))

    def sign(self) -> None:
        ceremonies = self.desk.ceremonies
        ceremony = ceremonies.keep_opening(ceremonies.open(self.case).make())
        for place in ceremony.places:
            ceremonies.keep(ceremonies.sign(self.case, place.participant, INK, "somebody").make())
        ceremonies.keep_closing(ceremonies.close(self.case).make())

    def papers(self, paper: Paper) -> list[Document]:
        with self.on.session.units() as work:
            return [each for each in work.documents.of_case(self.case) if each.paper is paper]

    def pdf(self, paper: Document) -> bytes:
        with self.on.session.units() as work:
            return work.documents.bytes_of(paper.id)

    def words(self, paper: Document) -> str:
        return " ".join(" ".join(page_texts(self.pdf(paper))).split())

    def walk_to(self, *, end: str) -> None:
        """Walk what is open as the practice case tells it, up to a stage: each item has its yes already."""
        while (
            stage := current(self.desk.casework.open(self.case).process, self.held())
        ) is not None and stage.id != end:
            self.walk.answer(self.case, stage)
            if stage.id == "signing":
                self.sign()
            self.desk.stages.close(self.case, stage.id)
