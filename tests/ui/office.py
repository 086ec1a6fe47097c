"""An office for screen tests: the real services over a vault in memory, with a conference that people can be walked through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ids import CaseId, ObligationId, ParticipantId
from rjdesk.process.progress import asked_of
from rjdesk.services import office
from rjdesk.services.agreements import Agreements
from rjdesk.services.attachments import Attachments
from rjdesk.services.casebook import Casebook
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.day.meetings import Meetings
from rjdesk.services.day.seatings import Seatings
from rjdesk.services.day.turns import Turns
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.law.processes import Processes
from rjdesk.services.letters.letters import Letters
from rjdesk.services.papers import Papers
from rjdesk.services.people import NewCharge, NewPerson, People
from rjdesk.services.referrals import NewReferral, Referrals
from rjdesk.services.session import Session
from rjdesk.services.signing.ceremonies import Ceremonies
from rjdesk.services.signing.on_paper import SigningOnPaper
from rjdesk.services.signing.papers_of_signing import Signings
from rjdesk.services.stages import Stages
from rjdesk.services.ties import TiesOfCases
from rjdesk.services.timeliness import Timeliness
from tests.fakes import FakeVault, FixedClock, counting_ids
from ui.announcements import Announcements
from ui.errands import ImmediateErrands

KEY = generate_private_key(SECP256R1()).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
PEOPLE = (
    ("Hēmi Ngata", "young_person"),
    ("Mere Ngata", "parent"),
    ("Ana Wīremu", "victim"),
    ("Constable Lee", "police"),
)
FITTING: dict[str, AnswerValue] = {
    "confirm": True,
    "yes_no": True,
    "date": date(2026, 11, 20),
    "time": "10:00",
    "number": 1,
}


@dataclass
class Office:
    """The services of an unlocked vault, on one clock."""

    clock: FixedClock
    vault: FakeVault
    session: Session
    casework: Casework
    people: People
    stages: Stages
    agreements: Agreements
    drafts: DraftKeeping
    referrals: Referrals
    ceremonies: Ceremonies
    on_paper: SigningOnPaper
    attachments: Attachments
    papers: Papers
    timeliness: Timeliness
    letters: Letters
    ties: TiesOfCases
    meetings: Meetings
    turns: Turns
    seatings: Seatings
    errands: ImmediateErrands
    announcements: Announcements

    def case_of_hemi(self, kind: str = "s247b") -> CaseId:
        """A referral with four people and two charges."""
        charges = (
            NewCharge("Unlawfully takes motor vehicle", "s 226 Crimes Act 1961", "CRN 1"),
            NewCharge("Wilful damage"),
        )
        offender = NewPerson(*PEOPLE[0], born=date(2010, 5, 1))
        taken = NewReferral("nz-youth-justice-fgc", kind, "FGC-2026-014", date(2026, 11, 2), offender, charges)
        case = self.referrals.take(taken)
        for name, role in PEOPLE[1:]:
            self.people.add(case, NewPerson(name, role))
        return case

    def opened(self, case: CaseId) -> OpenCase:
        """The case as a screen is given it."""
        return self.casework.open(case)

    def person(self, case: CaseId, name: str) -> ParticipantId:
        """Someone's identity."""
        return next(p.id for p in self.opened(case).case.participants if p.name.startswith(name))

    def walk_to(self, case: CaseId, stage: str) -> None:
        """Answers and closes every stage before one."""
        while (now := self._now(case)) != stage:
            self.settle(case, now)
            self.stages.close(case, now)

    def agree(self, case: CaseId, agreed: bool = True) -> None:
        """One item, complete, with its yes (or no); the plan's stage and those up to the signing are closed."""
        self.walk_to(case, "plan")
        charges = tuple(charge.id for charge in self.opened(case).case.charges)
        hemi, ana = self.person(case, "Hēmi"), self.person(case, "Ana")
        item = ObligationId("o1")
        what = "Hēmi writes a letter of apology to Ana"
        put = Obligation(item, "apology", what, hemi, for_whom=ana, due=date(2026, 12, 4), rests_on=charges)
        self.agreements.put(case, put)
        self.agreements.settle(case, item, agreed)
        self.walk_to(case, "signing" if agreed else "distribution")

    def settle(self, case: CaseId, stage: str) -> None:
        """Answers whatever a stage still needs, so that it can be closed."""
        opened = self.opened(case)
        asked = opened.process.stage(stage)
        for prompt in asked.prompts:
            wanted = prompt.required or prompt.records is not None
            if (
                wanted
                and prompt.applies_to(opened.case.kind)
                and prompt.id not in ("family_violence", "sexual_violence")
            ):
                self._answer_all(opened, stage, prompt.id)
        for prompt_id in ("family_violence", "sexual_violence"):
            if any(prompt.id == prompt_id for prompt in asked.prompts):
                self.stages.answer(case, stage, prompt_id, None, False)

    def _answer_all(self, opened: OpenCase, stage: str, prompt_id: str) -> None:
        prompt = next(p for p in opened.process.stage(stage).prompts if p.id == prompt_id)
        first = prompt.choices[0].id if prompt.choices else "Settled"
        value: AnswerValue = FITTING.get(prompt.kind.value, (first,) if prompt.kind.value == "several" else first)
        for about in asked_of(prompt, opened.case):
            self.stages.answer(opened.case.id, stage, prompt_id, about, value)

    def _now(self, case: CaseId) -> str:
        return next(step.stage.id for step in self.opened(case).steps if step.standing == "current")


def an_office() -> Office:
    """A new office with an empty vault."""
    clock = FixedClock()
    vault = FakeVault(clock=clock)
    session = Session(vault.unit_of_work, "member", "Mere Facilitator", practice=False, signing_key=lambda: KEY)
    with vault.unit_of_work() as work:
        office.found(work, office.NewOffice("Tūranga Youth Justice", "member", "Mere Facilitator", False, KEY), clock())
        work.commit()
    cases = Casebook(lambda: session, Processes(), clock)
    ids = counting_ids()
    return Office(
        clock=clock,
        vault=vault,
        session=session,
        casework=Casework(cases),
        people=People(cases, ids),
        stages=Stages(cases, ids),
        agreements=Agreements(cases, ids),
        drafts=DraftKeeping(lambda: session, clock),
        referrals=Referrals(cases, ids),
        ceremonies=Ceremonies(cases, Signings(lambda: session, clock, ids)),
        on_paper=SigningOnPaper(cases, Signings(lambda: session, clock, ids)),
        attachments=Attachments(lambda: session, clock, ids),
        papers=Papers(cases, ids),
        timeliness=Timeliness(cases, ids),
        letters=Letters(cases, ids),
        ties=TiesOfCases(cases, ids),
        meetings=Meetings(cases),
        turns=Turns(cases),
        seatings=Seatings(cases),
        errands=ImmediateErrands(),
        announcements=Announcements(),
    )
