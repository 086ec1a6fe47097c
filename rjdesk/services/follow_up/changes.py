"""Changing what was agreed: begun, agreed, noted or signed; or taken back. The version before holds until then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rjdesk.dates import in_words
from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up import changing
from rjdesk.domain.follow_up.happening import Found, Happening, Kind
from rjdesk.domain.follow_up.standing import standing
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.ids import CaseId, DocumentId, HappeningId, MemberId, ObligationId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.meeting import Happened
from rjdesk.domain.participant import Participant
from rjdesk.domain.versions import Cause, Earlier, Way
from rjdesk.errors import NothingChanging, NothingPromised, NotReadBack, NotYetHappened, SignedAgain
from rjdesk.process import meeting_again
from rjdesk.process.meeting_again import of_one_meeting, of_one_paper
from rjdesk.process.progress import current
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.composing import agreement_contents, made_by
from rjdesk.services.follow_up.changed_papers import MadeVariation, PlannedCopy, VariationJob
from rjdesk.services.follow_up.in_force import come_into_force, last_sealed
from rjdesk.services.follow_up.reviews import as_reviewed
from rjdesk.services.permission import needs
from rjdesk.services.signing.jobs import Sheet
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


class Changes:
    """Other versions of what was agreed. Drafting one is drafting the agreement: the services for that do it."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.WORK_ON_CASE, case="case")
    def begin(self, case: CaseId, because: Cause) -> None:
        """The agreement can be written anew. Raises NothingPromised, ChangeUnderWay."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            signed = process.has_signing and process.changing.signed_again
            before = self._earlier(work, held, Way.VARIED, because, signed_again=signed)
            stages = meeting_again.open_with_a_change(process, held)
            begun = changing.vary(held, before, stages, lambda answer: of_one_paper(answer, process))
            self._cases.keep(work, begun, process, Deed("change_begun", case))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def agree(self, case: CaseId, by: tuple[ParticipantId, ...], on: date, *, read_back: bool) -> None:
        """Those people agreed to the change, which is signed next; it was read back to them, as its paper will say.

        Raises NotReadBack, NotAllAgree, NothingDiffers, NotAccepted, NotYetHappened, NothingChanging, SigningUnderWay.
        """
        if not read_back:
            raise NotReadBack
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            agreed = self._agreed(held, by, on)
            self._cases.keep(work, agreed, process, Deed("change_agreed", case))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def paper(self, case: CaseId, by: tuple[ParticipantId, ...], on: date) -> VariationJob:
        """The paper of a change that nobody signs again. Raises SignedAgain where the process wants it signed; as ``agree``."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            agreed = self._agreed(held, by, on)
            if agreed.earlier[-1].signed_again:
                raise SignedAgain
            identity = office.identity(work, self._cases.current())
            making = made_by(work, self._cases.current(), self._cases.clock())
            contents = agreement_contents(agreed, process, agreed.agreement.accepted(), (), making)
            contents = replace(contents, statements=())  # they speak of a signing
            title = say("papers.variation", number=len(agreed.earlier) + 1)
            sheet = Sheet(DocumentId(self._new_id()), case, Paper.VARIATION, title)
            copies = tuple(self._copy(each, process, case) for each in agreed.participants if each.receives_copy)
            return VariationJob(sheet, contents, copies, identity, making.now, agreed)

    @needs(Action.WORK_ON_CASE, case="made.case")
    def keep(self, made: MadeVariation) -> Document:
        """Store the papers of a change: it holds from now on. Raises ChangedMeanwhile."""
        with self._cases.current().units() as work:
            _, process = self._cases.load(work, made.case)
            for document, pdf in made.papers:
                work.documents.keep(document, pdf)
            paper = made.papers[0][0]
            holds = come_into_force(work, made.agreed, self._begun)
            deed = Deed("change_noted", made.case, {"document": paper.id, "sha256": paper.sha256})
            self._cases.keep(work, holds, process, deed)
            work.commit()
        return paper

    @needs(Action.WORK_ON_CASE, case="case")
    def change_again(self, case: CaseId) -> None:
        """What was agreed to, and not signed yet, can be written anew. Raises NothingChanging, SigningUnderWay."""
        self._cases.change(case, lambda held, _: changing.change_again(held), Deed("change_reopened", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId) -> None:
        """Everything stays as it was, and people who were called together again need not come.

        Raises NothingChanging, SigningUnderWay.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            back = _as_closed_as_before(changing.take_back(held), process)
            if held.replacing is not None and held.replacing.way is Way.RECONVENED:
                called = [each for each in work.follow_ups.of(case) if each.kind is Kind.RECONVENED]
                work.follow_ups.note(replace(self._begun(held, Kind.WITHDRAWN), corrects=called[-1].id))
            self._cases.keep(work, back, process, Deed("change_taken_back", case))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def let_it_stand(self, case: CaseId) -> None:
        """They met again and agreed to nothing else: what was agreed goes on as it is, and it is noted that it was reviewed.

        Raises NothingChanging, SigningUnderWay, and NotYetHappened before the day on which they were to meet.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            met = held.replacing.agreed_on if held.replacing and held.replacing.way is Way.RECONVENED else None
            if met is None:
                raise NothingChanging
            self._refuse_to_come(met)
            work.follow_ups.note(replace(self._begun(held, Kind.REVIEWED), on=met, choice=Found.CONTINUE))
            stands = as_reviewed(changing.take_back(held), process, work.follow_ups.of(case))
            back = _as_closed_as_before(stands, process)
            self._cases.keep(work, back, process, Deed("agreement_stands", case))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def meet_elsewhere(self, case: CaseId, on: date, time: str, where: str) -> None:
        """The conference meets again on another day, at another time or elsewhere. Raises NothingChanging, SigningUnderWay."""

        def moved(held: Case, _: Process) -> Case:
            return changing.move(held, on, *mended((time, where.strip())))

        self._cases.change(case, moved, Deed("meeting_moved", case))

    @needs(Action.WORK_ON_CASE, case="case")
    def reconvene(self, case: CaseId, because: Cause, on: date, time: str, where: str) -> None:
        """The conference meets again on that day: its stages are open, and what is not kept yet asks for its yes or no.

        ``time`` is HH:MM, ``where`` the place. Raises NothingPromised, ChangeUnderWay.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            if not promises(held):
                raise NothingPromised
            before = self._earlier(work, held, Way.RECONVENED, because, signed_again=process.has_signing)
            before = replace(before, agreed_on=on, time=time, where=where.strip())
            stages = meeting_again.open_again(process)
            kept = self._kept(work, held)
            begun = changing.reconvene(held, before, stages, lambda answer: of_one_meeting(answer, process), kept)
            self._end_the_day(work, case)
            work.follow_ups.note(self._begun(held, Kind.RECONVENED))
            self._cases.keep(work, mended(begun), process, Deed("conference_reconvened", case))
            work.commit()

    def _kept(self, work: UnitOfWork, held: Case) -> frozenset[ObligationId]:
        """What is done already: nobody is asked for it once more."""
        notes, today = work.follow_ups.of(held.id), self._cases.today()
        return frozenset(each.id for each in promises(held) if standing(each, notes, today).is_kept)

    def _end_the_day(self, work: UnitOfWork, case: CaseId) -> None:
        """Nobody is in the room any more: a day that nobody closed is closed, so that another can be begun."""
        meeting = work.meetings.of(case)
        if meeting.can(Happened.CLOSED):
            work.meetings.keep(meeting.turned(Happened.CLOSED, self._cases.clock()))

    def _refuse_to_come(self, on: date) -> None:
        today = self._cases.today()
        if on > today:
            raise NotYetHappened(today=in_words(today))

    def _agreed(self, held: Case, by: tuple[ParticipantId, ...], on: date) -> Case:
        self._refuse_to_come(on)
        for person in by:
            held.participant(person)
        return changing.agree(held, by, on)

    def _earlier(self, work: UnitOfWork, held: Case, way: Way, because: Cause, *, signed_again: bool) -> Earlier:
        sealed = last_sealed(work, held)
        before = Earlier(way, because, self._cases.clock(), signed_again, held.agreement)
        return replace(before, paper=sealed.id, sha256=sealed.sha256) if sealed else before

    def _begun(self, held: Case, kind: Kind) -> Happening:
        now, by = self._cases.clock(), MemberId(self._cases.current().member_id)
        return Happening(HappeningId(self._new_id()), held.id, kind, now.date(), now, by)

    def _copy(self, person: Participant, process: Process, case: CaseId) -> PlannedCopy:
        role = process.role(person.role)
        title = say("papers.copy", name=person.name, part=role.title)
        sheet = Sheet(DocumentId(self._new_id()), case, Paper.COPY, title, person.id)
        return PlannedCopy(sheet, person.name, role.title, role.leaves_out)


def _as_closed_as_before(case: Case, process: Process) -> Case:
    """The case, closed with its last stage if none is open."""
    closed = max((record.closed_at for record in case.stages), default=None)
    return case if current(process, case) is not None else replace(case, closed_at=closed)
