"""How each call of the grid is made: with arguments that carry it past permission, however little it then finds to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from rjdesk.bootstrap import Desk
from rjdesk.domain.agreement import Obligation
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ceremony import Ceremony, How, Settled
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.charge import Charge
from rjdesk.domain.conflict import Conflict, ConflictKind
from rjdesk.domain.dispatch import Dispatch, SentBy
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import AttachmentId, CaseId, ChargeId, DocumentId, MemberId, ObligationId, ParticipantId
from rjdesk.domain.intake import Meaning
from rjdesk.domain.journal_query import JournalQuery
from rjdesk.domain.kin import Kin
from rjdesk.domain.law import LawKind
from rjdesk.domain.likeness import Traits
from rjdesk.domain.member import Role
from rjdesk.domain.orders import Ended
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.person import Entry
from rjdesk.domain.sheet import Table
from rjdesk.services.attachments import MadeAttachment
from rjdesk.services.backups.restore_drill import MadeDrillCertificate
from rjdesk.services.ending.destruction import MadeCertificate
from rjdesk.services.ending.destruction_notes import Note
from rjdesk.services.figures.files import Kind
from rjdesk.services.hearing.surveys import Offer
from rjdesk.services.law.laws import Proposal
from rjdesk.services.letters.letters import MadeLetters
from rjdesk.services.map_papers import MadeMap
from rjdesk.services.papers import MadePaper, MadeSheet
from rjdesk.services.people import NewCharge, NewPerson
from rjdesk.services.referrals import NewReferral
from rjdesk.services.signing.jobs import Closed, Opened, Signed
from rjdesk.services.signing.printing_for_signing import Printed
from tests.builders import PIN
from tests.fakes import NOON
from tests.family import a_people_map
from tests.services.community_calls import COMMUNITY
from tests.services.conferences import INK
from tests.services.follow_up_calls import AFTER_THE_CONFERENCE
from tests.services.hearing_calls import WHAT_PEOPLE_SAY
from tests.services.office_calls import OF_THE_OFFICE
from tests.services.outcome_calls import AFTER_THE_CASE
from tests.services.training_calls import OF_TRAINING

CONTENT = b"fictional"
DIGEST = sha256(CONTENT).hexdigest()
REPORT = Report("An office", Period(date(2026, 1, 1), date(2026, 12, 31)), 0, ())
SOMEONE = ParticipantId("nobody in this case")
LONG_ENOUGH = "A reason of more than twenty characters"
COLLEAGUE = MemberId("a colleague")
CONFLICT = Conflict(ConflictKind.FACILITATOR_HERE, None, SOMEONE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A case that is called about, with a paper and an added file of its own, and a folder to write into."""

    case: CaseId
    folder: Path

    @property
    def document(self) -> DocumentId:
        return DocumentId(f"paper of {self.case}")

    @property
    def attachment(self) -> AttachmentId:
        return AttachmentId(f"file of {self.case}")

    def paper(self, name: str = "") -> Document:
        """What is known of its paper, or of another."""
        identity = DocumentId(name or self.document)
        return Document(identity, self.case, Paper.COPY, "Copy", NOON, DIGEST, len(CONTENT))

    def dispatch(self) -> Dispatch:
        """That its paper was sent."""
        day = date(2026, 11, 20)
        return Dispatch(self.document, self.case, None, "", "", day, SentBy.POST, NOON, MemberId("member"))

    def file(self, name: str = "") -> Attachment:
        """What is known of its file, or of another."""
        identity = AttachmentId(name or self.attachment)
        return Attachment(
            identity, self.case, "Letter", AttachmentKind.TEXT, len(CONTENT), DIGEST, NOON, MemberId("member")
        )


Call = Callable[[Desk, Scene], object]


def _progress(_: int, __: int) -> None:
    """Nobody watches."""


def _opened(at: Scene) -> Opened:
    return Opened(at.paper("new"), CONTENT, Ceremony((), NOON), version=0)


def _signed(at: Scene) -> Signed:
    return Signed(at.document, at.case, "another", CONTENT, SOMEONE, Settled(How.SIGNED, NOON))


def _closed(at: Scene) -> Closed:
    return Closed(at.document, at.case, "another", CONTENT, Ceremony((), NOON), ())


def _printed(at: Scene) -> Printed:
    return Printed(at.paper("new"), CONTENT, at.document, (SOMEONE,))


def _note(at: Scene) -> Note:
    return Note(at.case, "R", "P", date(2026, 1, 1), NOON, "A", NOON, "B", LONG_ENOUGH, "Act", 1)


def _certificate(at: Scene) -> MadeCertificate:
    return MadeCertificate(Certificate("one", "destruction", NOON, DIGEST), CONTENT, _note(at))


def _drill() -> MadeDrillCertificate:
    return MadeDrillCertificate(Certificate("two", "restore_drill", NOON, DIGEST), CONTENT, DIGEST)


TANE = Participant(SOMEONE, "Tāne", "young_person", Part.OFFENDER)
AUNT, AROUND = Kin(ParticipantId(""), "Huia"), a_people_map("said")
THEFT = Charge(ChargeId("c"), "Theft")
REFERRAL = NewReferral("nz-youth-justice-fgc", "s247b", "FGC 9", date(2026, 11, 2))
TABLE, MEANING = Table(("Reference",), (), DIGEST), Meaning("nz-youth-justice-fgc")
LAW = (LawKind.PROCESS, REFERRAL.process)
PROPOSAL = Proposal(LAW, None, None, (), (), (), 0)
APOLOGY = Obligation(ObligationId("o"), "apology", "Apologise")

CALLS: Mapping[str, Call] = {
    "casework.today": lambda on, _: on.casework.today(),
    "casework.page": lambda on, _: on.casework.page(CaseQuery()),
    "casework.restricted": lambda on, _: on.casework.restricted(),
    "casework.open": lambda on, at: on.casework.open(at.case),
    "casework.history": lambda on, at: on.casework.history(at.case),
    "referrals.take": lambda on, _: on.referrals.take(REFERRAL),
    "referrals.processes": lambda on, _: on.referrals.processes(),
    "referrals.usual": lambda on, _: on.referrals.usual(),
    "imports.read": lambda on, at: on.imports.read(at.folder / "cases.csv"),
    "imports.terms": lambda on, _: on.imports.terms(MEANING.process),
    "imports.usual": lambda on, _: on.imports.usual(TABLE),
    "imports.meaning": lambda on, _: on.imports.meaning(TABLE, MEANING.process),
    "imports.check": lambda on, _: on.imports.check(TABLE, MEANING),
    "imports.bring_in": lambda on, _: on.imports.bring_in(TABLE, MEANING, _progress),
    "exports.case": lambda on, at: on.exports.case(at.case, at.folder / "case.json"),
    "exports.list": lambda on, at: on.exports.list(CaseQuery(state="all"), at.folder / "cases.csv"),
    "people.add": lambda on, at: on.people.add(at.case, NewPerson("Ana", "supporter")),
    "people.change": lambda on, at: on.people.change(at.case, TANE),
    "people.remove": lambda on, at: on.people.remove(at.case, SOMEONE),
    "people.add_charge": lambda on, at: on.people.add_charge(at.case, NewCharge("Theft")),
    "people.change_charge": lambda on, at: on.people.change_charge(at.case, THEFT),
    "people.remove_charge": lambda on, at: on.people.remove_charge(at.case, THEFT.id),
    "persons.around": lambda on, at: on.persons.around(at.case),
    "persons.possibly": lambda on, at: on.persons.possibly(at.case, Traits("Ana"), SOMEONE),
    "persons.somebody_new": lambda on, at: on.persons.somebody_new(Traits("Ana")),
    "persons.details": lambda on, at: on.persons.details(at.case, Entry(at.case, SOMEONE)),
    "persons.link": lambda on, at: on.persons.link(at.case, SOMEONE, Entry(at.case, SOMEONE)),
    "persons.tell_apart": lambda on, at: on.persons.tell_apart(at.case, SOMEONE, Entry(at.case, SOMEONE)),
    "persons.take_back": lambda on, at: on.persons.take_back(at.case, SOMEONE, Entry(at.case, SOMEONE)),
    "persons.go_ahead": lambda on, at: on.persons.go_ahead(at.case, CONFLICT, LONG_ENOUGH),
    "ties.open": lambda on, at: on.ties.open(at.case),
    "ties.warnings": lambda on, at: on.ties.warnings(at.case),
    "ties.clashes_with": lambda on, at: on.ties.clashes_with(at.case, SOMEONE),
    "ties.put_kin": lambda on, at: on.ties.put_kin(at.case, AUNT),
    "ties.remove_kin": lambda on, at: on.ties.remove_kin(at.case, SOMEONE),
    "ties.take_in": lambda on, at: on.ties.take_in(at.case, SOMEONE, "supporter"),
    "ties.add_tie": lambda on, at: on.ties.add_tie(at.case, AROUND.between[0]),
    "ties.remove_tie": lambda on, at: on.ties.remove_tie(at.case, AROUND.between[0].id),
    "ties.add_order": lambda on, at: on.ties.add_order(at.case, AROUND.orders[0]),
    "ties.change_order": lambda on, at: on.ties.change_order(at.case, AROUND.orders[0]),
    "ties.end_order": lambda on, at: on.ties.end_order(at.case, AROUND.orders[0].id, Ended(NOON.date(), LONG_ENOUGH)),
    "ties.plan_lift": lambda on, at: on.ties.plan_lift(at.case, AROUND.lifts[0]),
    "ties.cancel_lift": lambda on, at: on.ties.cancel_lift(at.case, AROUND.lifts[0].id),
    "ties.on_paper": lambda on, at: on.ties.on_paper(at.case),
    "ties.hand_out": lambda on, at: on.ties.hand_out(MadeMap(at.case, CONTENT), at.folder / "map.pdf"),
    "stages.answer": lambda on, at: on.stages.answer(at.case, "referral", "source", SOMEONE, "police"),
    "stages.take_back": lambda on, at: on.stages.take_back(at.case, "referral", "source", None),
    "stages.health": lambda on, at: on.stages.health(at.case, "referral"),
    "stages.close": lambda on, at: on.stages.close(at.case, "referral"),
    "stages.reopen": lambda on, at: on.stages.reopen(at.case, "referral"),
    "agreements.put": lambda on, at: on.agreements.put(at.case, APOLOGY),
    "agreements.write_down": lambda on, at: on.agreements.write_down(at.case, "apology", "Apologise"),
    "agreements.remove": lambda on, at: on.agreements.remove(at.case, APOLOGY.id),
    "agreements.settle": lambda on, at: on.agreements.settle(at.case, APOLOGY.id, agreed=True),
    "agreements.review_on": lambda on, at: on.agreements.review_on(at.case, date(2027, 3, 1)),
    "agreements.preview": lambda on, at: on.agreements.preview(at.case),
    "meetings.day": lambda on, at: on.meetings.day(at.case),
    "meetings.arrived": lambda on, at: on.meetings.arrived(at.case, SOMEONE),
    "meetings.left": lambda on, at: on.meetings.left(at.case, SOMEONE),
    "meetings.stayed_away": lambda on, at: on.meetings.stayed_away(at.case, SOMEONE),
    "meetings.pause": lambda on, at: on.meetings.pause(at.case),
    "meetings.resume": lambda on, at: on.meetings.resume(at.case),
    "meetings.begin_private_time": lambda on, at: on.meetings.begin_private_time(at.case),
    "meetings.end_private_time": lambda on, at: on.meetings.end_private_time(at.case),
    "meetings.adjourn": lambda on, at: on.meetings.adjourn(at.case, LONG_ENOUGH, "Mere", None),
    "meetings.take_up": lambda on, at: on.meetings.take_up(at.case),
    "meetings.close_day": lambda on, at: on.meetings.close_day(at.case),
    "meetings.take_back": lambda on, at: on.meetings.take_back(at.case),
    "turns.spoke": lambda on, at: on.turns.spoke(at.case, SOMEONE),
    "turns.did_not_speak": lambda on, at: on.turns.did_not_speak(at.case, SOMEONE),
    "turns.new_round": lambda on, at: on.turns.new_round(at.case),
    "seatings.plan": lambda on, at: on.seatings.plan(at.case),
    "seatings.propose": lambda on, at: on.seatings.propose(at.case),
    "seatings.seat": lambda on, at: on.seatings.seat(at.case, ()),
    "drafts.keep": lambda on, at: on.drafts.keep(DraftPlace(at.case, "a"), "typed"),
    "drafts.drop": lambda on, at: on.drafts.drop(DraftPlace(at.case, "a")),
    "drafts.of": lambda on, at: on.drafts.of(at.case),
    "drafts.keep:referral": lambda on, _: on.drafts.keep(DraftPlace(None, "a"), "typed"),
    "drafts.drop:referral": lambda on, _: on.drafts.drop(DraftPlace(None, "a")),
    "drafts.of:referral": lambda on, _: on.drafts.of(None),
    "ceremonies.open": lambda on, at: on.ceremonies.open(at.case),
    "ceremonies.keep_opening": lambda on, at: on.ceremonies.keep_opening(_opened(at)),
    "ceremonies.sign": lambda on, at: on.ceremonies.sign(at.case, SOMEONE, INK),
    "ceremonies.attest": lambda on, at: on.ceremonies.attest(at.case, SOMEONE, "Tāne"),
    "ceremonies.keep": lambda on, at: on.ceremonies.keep(_signed(at)),
    "ceremonies.decline": lambda on, at: on.ceremonies.decline(at.case, SOMEONE),
    "ceremonies.absent": lambda on, at: on.ceremonies.absent(at.case, SOMEONE),
    "ceremonies.set_aside": lambda on, at: on.ceremonies.set_aside(at.case),
    "ceremonies.close": lambda on, at: on.ceremonies.close(at.case),
    "ceremonies.keep_closing": lambda on, at: on.ceremonies.keep_closing(_closed(at)),
    "ceremonies.text_of": lambda on, at: on.ceremonies.text_of(at.case),
    "on_paper.choose": lambda on, at: on.on_paper.choose(at.case, SOMEONE),
    "on_paper.sheet": lambda on, at: on.on_paper.sheet(at.case),
    "on_paper.keep_sheet": lambda on, at: on.on_paper.keep_sheet(_printed(at)),
    "on_paper.attach": lambda on, at: on.on_paper.attach(at.case, SOMEONE, at.attachment),
    "on_paper.take_back": lambda on, at: on.on_paper.take_back(at.case, SOMEONE),
    "papers.of_case": lambda on, at: on.papers.of_case(at.case),
    "papers.bytes_of": lambda on, at: on.papers.bytes_of(at.document),
    "papers.pages": lambda on, at: on.papers.pages(at.document, 600),
    "papers.non_agreement": lambda on, at: on.papers.non_agreement(at.case),
    "papers.keep": lambda on, at: on.papers.keep(MadePaper(at.paper("new"), CONTENT)),
    "papers.export": lambda on, at: on.papers.export(at.document, at.folder / "copy.pdf"),
    "papers.root_certificate": lambda on, _: on.papers.root_certificate(),
    "papers.root_sheet": lambda on, _: on.papers.root_sheet(),
    "papers.export_root_certificate": lambda on, at: on.papers.export_root_certificate(at.folder / "root.pem"),
    "papers.export_root_sheet": lambda on, at: on.papers.export_root_sheet(MadeSheet(CONTENT), at.folder / "s.pdf"),
    "limits.say_why": lambda on, at: on.limits.say_why(at.case, "none of it", "other"),
    "timeliness.chronology": lambda on, at: on.timeliness.chronology(at.case),
    "timeliness.keep": lambda on, at: on.timeliness.keep(MadePaper(at.paper("new"), CONTENT)),
    "timeliness.calendar": lambda on, at: on.timeliness.calendar(at.case, at.folder / "days.ics"),
    "timeliness.calendar_of_mine": lambda on, at: on.timeliness.calendar_of_mine(at.folder / "mine.ics"),
    "letter_drafts.of": lambda on, _: on.letter_drafts.of(REFERRAL.process),
    "letter_drafts.keep": lambda on, _: on.letter_drafts.keep(REFERRAL.process, "sheet", "Plai"),
    "letter_drafts.drop": lambda on, _: on.letter_drafts.drop(REFERRAL.process, "sheet"),
    **AFTER_THE_CONFERENCE,
    **COMMUNITY,
    **WHAT_PEOPLE_SAY,
    "letters.offered": lambda on, at: on.letters.offered(at.case),
    "letters.missing": lambda on, at: on.letters.missing(at.case, "sheet", ()),
    "letters.preview": lambda on, at: on.letters.preview(at.case, "sheet", None),
    "letters.write": lambda on, at: on.letters.write(at.case, "sheet"),
    "letters.keep": lambda on, at: on.letters.keep(MadeLetters(at.case, (MadePaper(at.paper("new"), CONTENT),))),
    "letters.sent": lambda on, at: on.letters.sent(at.document, date(2026, 11, 20), SentBy.POST),
    "letters.not_sent": lambda on, at: on.letters.not_sent(at.dispatch()),
    "letters.dispatches": lambda on, at: on.letters.dispatches(at.case),
    "letters.register": lambda on, at: on.letters.register(at.case),
    "letters.processes": lambda on, _: on.letters.processes(),
    "letters.texts": lambda on, _: on.letters.texts(REFERRAL.process),
    "letters.texts_before": lambda on, _: on.letters.texts_before(REFERRAL.process, "sheet"),
    "letters.change_text": lambda on, _: on.letters.change_text(REFERRAL.process, "sheet", "Plainer", LONG_ENOUGH),
    "letters.sample": lambda on, _: on.letters.sample(REFERRAL.process, "sheet", "Plainer"),
    "letters.set_back": lambda on, _: on.letters.set_back(REFERRAL.process, "sheet", LONG_ENOUGH),
    "letters.contact": lambda on, _: on.letters.contact(),
    "letters.set_contact": lambda on, _: on.letters.set_contact("07 573 0000"),
    "attachments.add": lambda on, at: on.attachments.add(at.case, at.folder / "letter.txt"),
    "attachments.keep": lambda on, at: on.attachments.keep(MadeAttachment(at.file("new"), CONTENT), _progress),
    "attachments.of_case": lambda on, at: on.attachments.of_case(at.case),
    "attachments.show": lambda on, at: on.attachments.show(at.attachment, 600),
    "attachments.remove": lambda on, at: on.attachments.remove(at.attachment),
    "assignments.add_helper": lambda on, at: on.assignments.add_helper(at.case, COLLEAGUE),
    "assignments.remove_helper": lambda on, at: on.assignments.remove_helper(at.case, COLLEAGUE),
    "assignments.hand_over": lambda on, at: on.assignments.hand_over(at.case, COLLEAGUE),
    "assignments.restrict": lambda on, at: on.assignments.restrict(at.case),
    "assignments.unrestrict": lambda on, at: on.assignments.unrestrict(at.case),
    "assignments.cases_of": lambda on, _: on.assignments.cases_of(COLLEAGUE),
    "assignments.find_restricted": lambda on, _: on.assignments.find_restricted("FGC 1"),
    "assignments.open_in_emergency": lambda on, at: on.assignments.open_in_emergency(at.case, LONG_ENOUGH),
    "assignments.unseen": lambda on, _: on.assignments.unseen(),
    "assignments.seen": lambda on, _: on.assignments.seen(),
    "keeping.rules": lambda on, at: on.keeping.rules(at.case),
    "keeping.set_rule": lambda on, at: on.keeping.set_rule(at.case, "Public Records Act", date(2036, 1, 1)),
    "keeping.hold": lambda on, at: on.keeping.hold(at.case, LONG_ENOUGH),
    "keeping.lift_hold": lambda on, at: on.keeping.lift_hold(at.case),
    "keeping.propose_destruction": lambda on, at: on.keeping.propose_destruction(at.case, LONG_ENOUGH),
    "keeping.withdraw_proposal": lambda on, at: on.keeping.withdraw_proposal(at.case),
    "keeping.proposals": lambda on, _: on.keeping.proposals(),
    "keeping.seal": lambda on, at: on.keeping.seal(at.case, LONG_ENOUGH),
    "keeping.unseal": lambda on, _: on.keeping.unseal("FGC 1", LONG_ENOUGH),
    "keeping.process_titles": lambda on, _: on.keeping.process_titles(),
    "keeping.statistics": lambda on, _: on.keeping.statistics(),
    "destruction.destroy": lambda on, at: on.destruction.destroy(at.case, _progress),
    "destruction.unfinished": lambda on, _: on.destruction.unfinished(),
    "destruction.finish": lambda on, _: on.destruction.finish(_progress),
    "destruction.certificate": lambda on, _: on.destruction.certificate(),
    "destruction.keep_certificate": lambda on, at: on.destruction.keep_certificate(_certificate(at)),
    "certificates.all": lambda on, _: on.certificates.all(),
    "certificates.pages": lambda on, _: on.certificates.pages("none", 600),
    "certificates.export": lambda on, at: on.certificates.export("none", at.folder / "c.pdf"),
    "backups.all": lambda on, _: on.backups.all(),
    "backups.due": lambda on, _: on.backups.due(),
    "backups.folders": lambda on, _: on.backups.folders(),
    "backups.forget": lambda on, at: on.backups.forget(at.folder),
    "backups.make": lambda on, at: on.backups.make(at.folder),
    "backups.make_as": lambda on, at: on.backups.make_as(at.folder / "a.rjbackup"),
    "backups.before": lambda on, _: on.backups.before("rekey"),
    "backups.at_lock": lambda on, _: on.backups.at_lock(),
    "backups.look": lambda on, _: on.backups.look(),
    "backups.drill": lambda on, _: on.backups.drill(),
    "backups.keep_certificate": lambda on, _: on.backups.keep_certificate(_drill()),
    "vaults.change_passphrase": lambda on, _: on.vaults.change_passphrase("one", "another"),
    "members.all": lambda on, _: on.members.all(),
    "members.add": lambda on, _: on.members.add("Hana", "orbit lantern maple cinder", frozenset({Role.AUDITOR})),
    "members.change_roles": lambda on, _: on.members.change_roles(COLLEAGUE, frozenset({Role.AUDITOR})),
    "members.owned": lambda on, _: on.members.owned(COLLEAGUE),
    "members.remove": lambda on, _: on.members.remove(COLLEAGUE, _progress),
    "surveys.standing": lambda on, at: on.surveys.standing(at.case),
    "surveys.offer": lambda on, at: on.surveys.offer(at.case, "victim", Wave.CONFERENCE),
    "surveys.declined": lambda on, at: on.surveys.declined(at.case, "victim", Wave.CONFERENCE),
    "surveys.answer": lambda on, at: on.surveys.answer(Offer(at.case, "victim", Wave.CONFERENCE, "2026-11"), {}, ""),
    "surveys.enter": lambda on, _: on.surveys.enter("victim", Wave.CONFERENCE, {}, ""),
    "surveys.results": lambda on, _: on.surveys.results(),
    "laws.all": lambda on, _: on.laws.all(),
    "laws.look": lambda on, at: on.laws.look(at.folder / "mine.toml"),
    "laws.put_in_force": lambda on, _: on.laws.put_in_force(PROPOSAL, LONG_ENOUGH),
    "laws.keep_typed": lambda on, _: on.laws.keep_typed(PROPOSAL, "Becau"),
    "laws.look_at_withdrawal": lambda on, _: on.laws.look_at_withdrawal(LAW),
    "laws.withdraw": lambda on, _: on.laws.withdraw(LAW, LONG_ENOUGH),
    "laws.settle_in": lambda on, _: on.laws.settle_in("nz"),
    "laws.export": lambda on, at: on.laws.export(LAW, at.folder / "copy.toml"),
    "moves.look": lambda on, at: on.moves.look(at.case),
    "moves.move": lambda on, at: on.moves.move(at.case, PIN, LONG_ENOUGH),
    "history.reason": lambda on, _: on.history.reason(1),
    "history.accept": lambda on, _: on.history.accept(LONG_ENOUGH),
    "quick_unlock.state": lambda on, _: on.quick_unlock.state(),
    "quick_unlock.switch_on": lambda on, _: on.quick_unlock.switch_on("837261", account_is_mine=True),
    "quick_unlock.switch_off": lambda on, _: on.quick_unlock.switch_off(),
    "keys.recovery_confirmed_at": lambda on, _: on.keys.recovery_confirmed_at(),
    "keys.recovery_due": lambda on, _: on.keys.recovery_due(),
    "keys.confirm_recovery": lambda on, _: on.keys.confirm_recovery("no code"),
    "keys.new_recovery_code": lambda on, _: on.keys.new_recovery_code(),
    "keys.recovery_sheet": lambda on, _: on.keys.recovery_sheet(),
    "keys.reissue_recovery": lambda on, _: on.keys.reissue_recovery("no code", _progress),
    "keys.not_recoverable": lambda on, _: on.keys.not_recoverable(),
    "journal.entries": lambda on, _: on.journal.entries(),
    "figures.file": lambda on, _: on.figures.file(
        on.figures.report(Period(date(2026, 1, 1), date(2026, 12, 31))), Kind.JSON
    ),
    "figures.hand_out": lambda on, at: on.figures.hand_out(REPORT, b"{}", Kind.JSON, at.folder / "report.json"),
    **AFTER_THE_CASE,
    **OF_THE_OFFICE,
    **OF_TRAINING,
    "figures.public_times": lambda on, _: on.figures.public_times(),
    "figures.report": lambda on, _: on.figures.report(Period(date(2026, 1, 1), date(2026, 12, 31))),
    "journal.found": lambda on, _: on.journal.found(JournalQuery()),
    "journal.page": lambda on, _: on.journal.page((1,)),
    "journal.count": lambda on, _: on.journal.count(),
    "journal.first_break": lambda on, _: on.journal.first_break(),
}
