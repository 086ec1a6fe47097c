"""A vault's database with something in every table, and then something else: what old pages are put back into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import pairwise

from rjdesk.domain.access import EMERGENCY, CaseAccess, Emergency
from rjdesk.domain.agreement import Agreement
from rjdesk.domain.answers import Answer
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.backup import Backup
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import Summary
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.conflict import ConflictKind, LookedAt
from rjdesk.domain.costs.cost import Cost, CostKind
from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText, SentBy
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.figures.handed_out import PublicReport, SentReport
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.tasks import Task, TaskKind
from rjdesk.domain.hearing.sealed import SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import (
    AttachmentId,
    CaseId,
    CheckId,
    CostId,
    DocumentId,
    HappeningId,
    LessonId,
    MemberId,
    ParticipantId,
    SentReportId,
    VolunteerId,
)
from rjdesk.domain.ink import Ink, Point
from rjdesk.domain.journal import Deed
from rjdesk.domain.keeping import Became, Keeping, Proposal
from rjdesk.domain.law import Act, LawFile, LawKind, Moved
from rjdesk.domain.learning import lesson
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Lesson
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.member import FOUNDER, Member, Role
from rjdesk.domain.missed import WhyMissed
from rjdesk.domain.person import Entry, IsVolunteer, Said
from rjdesk.domain.recidivism.check import Check, Finding, Found, Source
from rjdesk.domain.stage import Waiver
from rjdesk.domain.training.competence import Competence, CompetenceKind
from rjdesk.domain.training.observation import Looked, Observation, Seen
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.domain.training.play import Play
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote
from rjdesk.domain.versions import Cause, Earlier, Way
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import PIN, PROCESS_TEXT, CaseBuilder, a_case, a_summary
from tests.fakes import NOON
from tests.family import a_people_map
from tests.store.full_community import help_from_outside, partners
from tests.store.full_hearing import complain, testify
from tests.store.records import MEMBER
from tests.store.signing import KEY_OF

CASES = 8
OTHER = MemberId("other")
THE_LAW = LawFile(LawKind.PROCESS, PIN.process, 2, PIN.sha256, Act(OTHER, NOON, "The Act changed"))


def founded(work: UnitOfWork) -> None:
    """The vault, its member and their key, and its cases as they were first."""
    work.members.keep(Member(MEMBER, "Aroha Ngātai", FOUNDER, NOON, KEY_OF))
    work.journal.write(Deed("vault_made", None, {"member": MEMBER, "key": KEY_OF.hex()}))
    work.processes.keep(PIN.sha256, PROCESS_TEXT)
    for case in cases("first"):
        work.cases.save(case, with_figures(case, a_summary("Referral")))
        paper(work, case, "a", signing=True)
        around(work, case, "first")
    acquainted(work, "first")
    office(work, 1)


def with_figures(case: Case, summary: Summary) -> Summary:
    """The summary, with what the case says to the office's figures."""
    row = CaseRow(case.id, case.pin.process, case.kind, case.received_on, outcome=summary.stage_title)
    held = date(2026, 11, len(summary.stage_title))
    row = replace(row, held_on=held, closed_on=held, came=2, responsible=(ParticipantId("p1"),))
    return replace(summary, figures=row)


def changed(work: UnitOfWork) -> None:
    """Everything that may change, changed."""
    for case in cases("second"):
        held = work.cases.load(case.id)
        summary = with_figures(case, a_summary("Conference", position=3, due=date(2026, 12, 1)))
        work.cases.save(replace(case, version=held.version), summary)
        signed = f"original {case.id} signed".encode() * 500
        work.documents.replace_bytes(DocumentId(f"{case.id}a"), signed, sha256(signed).hexdigest())
        work.documents.retitle(DocumentId(f"{case.id}a"), "Set aside")
        work.attachments.drop(AttachmentId(f"{case.id}first"))
        around(work, case, "second")
    acquainted(work, "second")
    office(work, 2)


def destroyed(work: UnitOfWork) -> None:
    """One case is no more, and another answers no more."""
    gone, silent = [case.id for case in cases("second")][:2]
    work.keepings.destroy(gone)
    work.keepings.seal(silent, NOON, "expunged")
    for case, became in ((gone, Became.DESTROYED), (silent, Became.SEALED)):
        work.journal.write(Deed(f"case_{became}", case))
        work.keepings.count(became, 2026, "a-process", "s247b", "agreement")


def cases(said: str) -> Iterator[Case]:
    """Some cases of several pages each."""
    for number in range(CASES):
        builder = (
            a_case(f"FGC-{number}").with_offender(f"Tāne {said} {number}").with_victim(f"Ana {said}").with_charge()
        )
        builder = builder.admitted().paying().concluded()
        for question in range(12):
            builder = builder.answering("stage", f"prompt {question}", f"{said} answer {question} " * 10)
        yield replace(closed(builder, said).build(), earlier=(version_before(said),), missed=(why_missed(said),))


def why_missed(said: str) -> WhyMissed:
    """Why a limit passed, which may be said anew."""
    return WhyMissed("convene", "other", f"{said} reason", NOON, OTHER)


def version_before(said: str) -> Earlier:
    """An agreement that is being replaced: what it said stays, who agreed to the next one may change."""
    return Earlier(Way.VARIED, Cause.WISHED, NOON, True, Agreement(concluded=True), agreed_by=(ParticipantId(said),))


def closed(builder: CaseBuilder, said: str) -> CaseBuilder:
    """With a stage closed over a gate, and a signing under way."""
    return builder.with_stage_closed("referral", Waiver("gate", said)).with_signing_open().settling_next()


def paper(work: UnitOfWork, case: Case, name: str, *, signing: bool) -> None:
    """A paper of a case."""
    content = f"original {case.id}".encode() * 500
    known = (sha256(content).hexdigest(), len(content), signing)
    work.documents.keep(
        Document(DocumentId(f"{case.id}{name}"), case.id, Paper.ORIGINAL, "Plan", NOON, *known), content
    )


def follow(work: UnitOfWork, case: Case, said: str, at: datetime) -> None:
    """A payment after the conference, and the task that follows from it."""
    paid = Happening(HappeningId(f"{case.id} {said}"), case.id, Kind.PAID, at.date(), at, MEMBER, cents=len(said))
    work.follow_ups.note(paid)
    task = Task(TaskKind.STALLED, at.date() + timedelta(days=len(said)))
    work.follow_ups.plan(case.id, [DueTask(case.id, case.reference, task)])


def found(work: UnitOfWork, case: CaseId, said: str, at: datetime) -> None:
    """What became of the young person, and what the work took."""
    no = Finding(Found.NO, at.date(), Source.POLICE)
    work.recidivism.add(Check(CheckId(f"{case} {said}"), case, ParticipantId("p1"), 6, no, at, MEMBER))
    work.costs.add(Cost(CostId(f"{case} {said}"), case, CostKind.STAFF_TIME, at.date(), at, MEMBER, minutes=len(said)))


def around(work: UnitOfWork, case: Case, said: str) -> None:
    """What stands around a case: whose it is, its rules, a health detail, a drawn signature, an added file."""
    work.access.keep(CaseAccess(case.id, MEMBER, said == "second", frozenset({MemberId(said)})))
    at = NOON if said == "first" else NOON + timedelta(hours=2)
    work.access.open(Emergency(case.id, OTHER, at, at + EMERGENCY, f"{said}: a court asks within the hour"))
    found(work, case.id, said, at)
    proposal = Proposal(OTHER, NOON, said) if said == "second" else None
    work.keepings.keep(Keeping(case.id, said, date(2036, 1, 1), "", proposal))
    work.health.keep(case.id, Answer("stage", "known", ParticipantId("p1"), f"{said} detail", NOON, private=True))
    work.meetings.keep(a_day(case.id, at))
    work.ties.keep(case.id, a_people_map(said))
    work.laws.note_move(case.id, Moved(PIN, replace(PIN, version=2), Act(OTHER, at, said)))
    follow(work, case, said, at)
    help_from_outside(work, case.id, said)
    testify(work, case.id, said, at)
    letter = DocumentId(f"{case.id} letter {said}")
    work.letters.keep(LetterPaper(letter, case.id, "invitation", ("people",)))
    sent = Dispatch(letter, case.id, ParticipantId("p1"), said, "Victim", date(2026, 11, 20), SentBy.POST, at, MEMBER)
    work.letters.send(sent)
    one, other = ParticipantId("p1"), ParticipantId("p2")
    work.persons.say(Said(Entry(case.id, one), Entry(case.id, other), said == "first", MEMBER, NOON))
    work.persons.say_volunteer(IsVolunteer(Entry(case.id, one), VolunteerId("v"), said == "first", MEMBER, NOON))
    work.persons.look_at(case.id, LookedAt(ConflictKind.BOTH_SIDES, one, other, said, MEMBER, NOON))
    strokes = tuple(Point(x / 50, len(said) / 10) for x in range(50))
    work.inks.keep(case.id, ParticipantId("p1"), Ink((strokes,)))
    content = f"{said} file of {case.id} ".encode() * 400
    known = (AttachmentKind.TEXT, len(content), sha256(content).hexdigest(), NOON, MEMBER)
    work.attachments.keep(Attachment(AttachmentId(f"{case.id}{said}"), case.id, said, *known), [content])


def acquainted(work: UnitOfWork, said: str) -> None:
    """The young person of each case is first the same and then another than in the next one."""
    who, known = ParticipantId("p1"), [case.id for case in cases(said)]
    for one, other in pairwise(known):
        work.persons.say(Said(Entry(one, who), Entry(other, who), said == "first", MEMBER, NOON))


def a_day(case: CaseId, at: datetime) -> Meeting:
    """A day on which somebody came, sat down and spoke."""
    who = ParticipantId("p1")
    return Meeting(case, seats=(who,)).arrived(who, at).with_turn(who, spoke=True)


def learn(work: UnitOfWork, time: int) -> None:
    """What belongs to how people learn here, besides what was played."""
    text = f"a drill {time}"
    digest = sha256(text.encode()).hexdigest()
    work.processes.keep(digest, text)
    work.training_files.keep(OwnFile("our-own", time, digest, MEMBER, NOON))
    looked = (Looked("Opening", "Everyone was greeted", Seen.YES),)
    work.observations.keep(Observation(f"seen {time}", OTHER, MEMBER, NOON.date(), NOON, "Circle", looked, "calm"))
    about = CompetenceKind.TRAINING, "Induction", "The office"
    learnt = Competence(f"learnt {time}", OTHER, *about, NOON.date(), None, MEMBER, NOON)
    work.competences.keep(learnt)
    work.sealed_notes.keep(SealedNote(f"note {time}", OTHER, NoteKind.REFLECTION, bytes([time]) * 2_048))


def look_back(work: UnitOfWork, time: int) -> None:
    """What the office learnt, and what came of it."""
    led_to = LedTo(LawKind.PROCESS, "a-process", time) if time == 2 else None
    told = lesson.Said(NOON.date(), CameFrom.CONFERENCE, f"happened {time}", "ask first", MEMBER, NOON.date(), led_to)
    for identity in ("the same lesson", f"lesson {time}"):
        work.lessons.keep(Lesson(LessonId(identity), told, MEMBER, NOON, NOON.date() if led_to else None))


def office(work: UnitOfWork, time: int) -> None:
    """What belongs to the vault as a whole, as it is the first or second time."""
    work.members.keep(Member(OTHER, f"Mere {time}", frozenset(list(Role)[:time]), NOON, KEY_OF))
    work.settings.put("office_name", f"Ōtautahi {time}")
    work.identities.keep("office", bytes([time]) * 3000)
    work.letter_texts.keep(LetterText("a-process", "invitation", f"Dear {time}", "plainer", NOON, MEMBER))
    wrong = replace(THE_LAW, version=2 + time)
    work.laws.keep(wrong)
    work.laws.withdraw(wrong, Act(OTHER, NOON, "It was wrong"))
    content = f"certificate {time}".encode() * 300
    work.certificates.keep(Certificate(f"{time}", "destruction", NOON, sha256(content).hexdigest()), content)
    work.surveys.keep(SealedAnswers(OTHER, bytes([time]) * 6_000))
    work.surveys.count("victim", time, Wave.CONFERENCE, "2026-11", answered=False)
    quarter = Period(date(2026, 1, 1), date(2026, 3, 31)) if time == 1 else Period(date(2026, 4, 1), date(2026, 6, 30))
    work.reports.publish(PublicReport(Report("", quarter, 20 + time, (), public=True), NOON, MEMBER))
    sent = SentReport(SentReportId(f"{time}"), "A trust", quarter, NOON, MEMBER, sha256(bytes([time])).hexdigest())
    work.reports.keep(sent, bytes([time]))
    spent = Cost(CostId(f"office {time}"), None, CostKind.SPENT, NOON.date(), NOON, MEMBER, cents=time, currency="NZD")
    work.costs.add(spent)
    partners(work, time)
    complain(work, time)
    learn(work, time)
    look_back(work, time)
    work.plays.keep(Play(OTHER, "denial-on-the-day", time, NOON, (1, time)))
    on = date(2027, 1, time)
    work.backups.keep(Backup("b", NOON, "external", f"/media/{time}", "00", 5, time, NOON, on, gone=time == 2))
    work.keepings.count(Became.SEALED, 2020 + time, "a-process", "s247b", "agreement")
