"""Cases for tests, said as a facilitator would: ``a_case().with_offender("Tāne").with_charge("Theft").admitted().build()``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from rjdesk.domain.agreement import Agreement, Instalment, Money, Obligation
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.case_list import Summary
from rjdesk.domain.ceremony import Ceremony, How, Place, Scan, Settled
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Admission, Fact
from rjdesk.domain.ids import About, CaseId, ChargeId, DocumentId, ObligationId, ParticipantId
from rjdesk.domain.participant import Contact, Part, Participant
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.domain.versions import Cause, Earlier, Way
from tests.fakes import NOON

RECEIVED = date(2026, 11, 2)
PROCESS_TEXT = "id = 'a-process'\n"
PIN = ProcessPin("a-process", 1, sha256(PROCESS_TEXT.encode()).hexdigest())


def a_case(
    reference: str = "FGC-1", *, case: str = "", practice: bool = False, pin: ProcessPin = PIN, kind: str = "s247b"
) -> CaseBuilder:
    """A referral just taken; its identity is made from the reference unless one is given."""
    identity = CaseId(case or sha256(reference.encode()).hexdigest()[:32])
    return CaseBuilder(Case(identity, reference, practice, pin, kind, RECEIVED, "Mere Facilitator"))


def a_summary(
    stage: str = "Preparation", *, position: int = 1, due: date | None = None, outcome: str = "", unmet: int = 0
) -> Summary:
    """What a service would say of a case in the list."""
    return Summary(
        "Family group conference", stage.lower(), stage, position, due, "Convene" if due else "", outcome, unmet
    )


@dataclass(frozen=True, slots=True)
class CaseBuilder:
    """A case as it grows; each step returns the next. People are ``p1``, ``p2`` …; charges ``c1``; obligations ``o1``."""

    case: Case

    def build(self) -> Case:
        """The case."""
        return self.case

    def with_person(self, name: str, part: Part, **known: Any) -> CaseBuilder:
        """Someone taking a part; further fields of ``Participant`` by keyword."""
        identity = ParticipantId(f"p{len(self.case.participants) + 1}")
        person = Participant(identity, name, part.value, part)
        return self._now(self.case.with_participant(replace(person, **known)))

    def with_offender(self, name: str = "Tāne Ngata", born: date | None = date(2010, 5, 1)) -> CaseBuilder:
        """The young person, entitled, signing, receiving a copy."""
        known: dict[str, Any] = {
            "entitlement": "s251(1)(a)",
            "votes": True,
            "signs": True,
            "receives_copy": True,
            "born": born,
        }
        return self.with_person(name, Part.OFFENDER, **known)

    def with_victim(self, name: str = "Ana Victim") -> CaseBuilder:
        """A victim with contact details."""
        contact = Contact("12 Karaka Road", "021 000 000", "ana@example.org")
        return self.with_person(
            name, Part.VICTIM, entitlement="s251(1)(f)", votes=True, signs=True, receives_copy=True, contact=contact
        )

    def with_guardian(self, name: str = "Hine Ngata") -> CaseBuilder:
        """A guardian beside the first person."""
        return self.with_person(name, Part.GUARDIAN, signs=True, beside=self.case.participants[0].id)

    def with_charge(self, offence: str = "Unlawfully takes motor vehicle") -> CaseBuilder:
        """Something alleged."""
        identity = ChargeId(f"c{len(self.case.charges) + 1}")
        charge = Charge(identity, offence, "Crimes Act 1961 s226", "CRN 1", date(2026, 10, 30))
        return self._now(self.case.with_charge(charge))

    def answering(
        self,
        stage: str,
        prompt: str,
        value: AnswerValue,
        *,
        about: About | None = None,
        fact: Fact | None = None,
        private: bool = False,
        at: datetime = NOON,
    ) -> CaseBuilder:
        """An answer recorded in a stage."""
        return self._now(self.case.with_answer(Answer(stage, prompt, about, value, at, fact, private)))

    def admitted(self) -> CaseBuilder:
        """Every charge admitted."""
        builder = self
        for charge in self.case.charges:
            builder = builder.answering(
                "admission", "admission", Admission.ADMITTED.value, about=charge.id, fact=Fact.ADMISSION
            )
        return builder

    def everyone_present(self) -> CaseBuilder:
        """Attendance taken, everyone in the room."""
        builder = self
        for person in self.case.participants:
            builder = builder.answering("conference", "attended", True, about=person.id, fact=Fact.ATTENDED)
        return builder

    def with_stage_closed(self, stage: str, *waivers: Waiver) -> CaseBuilder:
        """A stage closed by the facilitator."""
        record = StageRecord(stage, NOON + timedelta(minutes=len(self.case.stages)), "Mere Facilitator", waivers)
        return self._now(self.case.with_stage_closed(record))

    def promising(self, what: str = "Apologise in writing", *, agreed: bool | None = True) -> CaseBuilder:
        """An obligation of the first person towards the second, resting on the first charge if there is one."""
        people = [person.id for person in self.case.participants]
        obligation = Obligation(
            id=ObligationId(f"o{len(self.case.agreement.obligations) + 1}"),
            kind="apology",
            what=what,
            who=people[0] if people else None,
            for_whom=people[1] if len(people) > 1 else None,
            due=date(2026, 12, 18),
            shown_by="The letter is read by the facilitator",
            rests_on=tuple(charge.id for charge in self.case.charges[:1]),
            agreed=agreed,
        )
        return self._with_agreement(self.case.agreement.with_obligation(obligation))

    def paying(self, cents: int = 12_000, parts: int = 3) -> CaseBuilder:
        """Restitution in equal instalments, a month apart."""
        each = Money(cents // parts)
        instalments = tuple(Instalment(date(2027, 1 + number, 1), each) for number in range(parts))
        promised = self.promising("Pay for the window").case.agreement
        paid = replace(promised.obligations[-1], kind="restitution", amount=Money(cents), instalments=instalments)
        return self._with_agreement(promised.with_obligation(paid))

    def concluded(self, review_on: date | None = date(2027, 3, 1)) -> CaseBuilder:
        """The plan's stage closed, with a day for its review."""
        return self._with_agreement(replace(self.case.agreement, concluded=True, review_on=review_on))

    def with_signing_open(self) -> CaseBuilder:
        """A ceremony with a place for everyone who signs."""
        places = tuple(
            Place(p.id, f"signature_{number}", p.name, p.role, needs_guardian=p.is_minor_on(NOON.date()))
            for number, p in enumerate((p for p in self.case.participants if p.signs), start=1)
        )
        return self._now(replace(self.case, ceremony=Ceremony(places, NOON)))

    def replaced(self, way: Way = Way.VARIED) -> CaseBuilder:
        """Signed by all, and to be replaced by a version that says as much; as much of it kept as there can be."""
        case = self.build()
        closed = replace(self._ceremony(), closed_at=NOON)
        held = Earlier(way, Cause.REVIEW, NOON, True, case.agreement, closed, DocumentId("d1"), "ab" * 32)
        held = replace(held, where="10:00, Te Papa", stages=case.stages, answers=case.answers)
        draft = replace(case.agreement, concluded=False)
        return self._now(replace(case, earlier=(*case.earlier, held), agreement=draft, ceremony=None))

    def settling_next(self, how: How = How.SIGNED, beside: str = "") -> CaseBuilder:
        """The next person asked to sign, and what they did."""
        ceremony = self._ceremony()
        place = ceremony.next_place()
        assert place is not None
        settled = ceremony.settle(place.participant, Settled(how, NOON, beside))
        return self._now(replace(self.case, ceremony=settled))

    def on_paper_next(self, scan: Scan | None = None) -> CaseBuilder:
        """The next person asked to sign does so on paper; with a scan their place is settled."""
        ceremony = self._ceremony()
        place = ceremony.next_place()
        assert place is not None
        chosen = ceremony.choose_paper(place.participant, "with Hine Ngata beside them")
        chosen = chosen.print_sheet((place.participant,), DocumentId("sheet"))
        if scan:
            chosen = chosen.settle(place.participant, Settled(How.ON_PAPER, NOON, "", scan))
        return self._now(replace(self.case, ceremony=chosen))

    def signed_by_all(self) -> CaseBuilder:
        """Everyone signed, and the ceremony is closed."""
        builder = self
        while builder._ceremony().next_place():
            builder = builder.settling_next()
        return self._now(replace(builder.case, ceremony=builder._ceremony().close(NOON)))

    def closed(self) -> CaseBuilder:
        """The case closed."""
        return self._now(replace(self.case, closed_at=NOON))

    def _ceremony(self) -> Ceremony:
        assert self.case.ceremony is not None
        return self.case.ceremony

    def _with_agreement(self, agreement: Agreement) -> CaseBuilder:
        return self._now(replace(self.case, agreement=agreement))

    @staticmethod
    def _now(case: Case) -> CaseBuilder:
        return CaseBuilder(case)
