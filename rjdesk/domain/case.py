"""A case: from referral to agreement, with everything recorded on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from rjdesk.domain.agreement import Agreement
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Admission, Fact
from rjdesk.domain.ids import About, CaseId, ChargeId, ParticipantId
from rjdesk.domain.missed import WhyMissed
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.stage import StageRecord
from rjdesk.domain.versions import Earlier
from rjdesk.errors import NoSuchPerson

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ProcessPin:
    """Which process and which law a case runs under, fixed when it was opened: their texts are kept in the vault under these
    hashes. ``law_sha256`` is "" in cases that are older than that: they run under the jurisdiction that ships."""

    process: str
    version: int
    sha256: str
    law_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One referral and what came of it. ``kind`` is one of the process's kinds (e.g. ``s247b``)."""

    id: CaseId
    reference: str
    practice: bool
    pin: ProcessPin
    kind: str
    received_on: date
    facilitator: str
    participants: tuple[Participant, ...] = ()
    charges: tuple[Charge, ...] = ()
    answers: tuple[Answer, ...] = ()
    stages: tuple[StageRecord, ...] = ()
    agreement: Agreement = Agreement()
    ceremony: Ceremony | None = None
    closed_at: datetime | None = None
    version: int = 0
    earlier: tuple[Earlier, ...] = ()
    missed: tuple[WhyMissed, ...] = ()

    @property
    def replacing(self) -> Earlier | None:
        """The version that still holds while the next one is made, agreed or signed; None while nothing is being changed."""
        last = self.earlier[-1] if self.earlier else None
        signed = self.ceremony is not None and self.ceremony.closed_at is not None
        over = last is None or (signed if last.signed_again else self.agreement.concluded)
        return None if over else last

    @property
    def in_force(self) -> Agreement:
        """What people are held to: a version that is not settled yet holds nobody."""
        held = self.replacing
        return held.agreement if held else self.agreement

    def participant(self, wanted: ParticipantId) -> Participant:
        """One of the people. Raises ``NoSuchPerson``."""
        for person in self.participants:
            if person.id == wanted:
                return person
        raise NoSuchPerson

    def of_part(self, *parts: Part) -> tuple[Participant, ...]:
        """The people who take one of these parts, in order of entry."""
        return tuple(person for person in self.participants if person.part in parts)

    def people(self) -> tuple[Participant, ...]:
        """The participants who can sit in the room: everyone but a court, which only receives papers."""
        return tuple(person for person in self.participants if person.can_be_in_the_room)

    def with_participant(self, person: Participant) -> Case:
        """The case with a person added, or changed in place."""
        return replace(self, participants=_put(self.participants, person, lambda p: p.id))

    def with_charge(self, charge: Charge) -> Case:
        """The case with a charge added, or changed in place."""
        return replace(self, charges=_put(self.charges, charge, lambda c: c.id))

    def without_participant(self, gone: ParticipantId) -> Case:
        """The case without a person and the answers about them; nobody is beside them, and no obligation names them."""
        people = tuple(p if p.beside != gone else replace(p, beside=None) for p in self.participants if p.id != gone)
        answers = tuple(a for a in self.answers if a.about != gone)
        return replace(self, participants=people, answers=answers, agreement=self.agreement.without_person(gone))

    def without_charge(self, gone: ChargeId) -> Case:
        """The case without a charge and the answers about it; no obligation rests on it."""
        charges = tuple(c for c in self.charges if c.id != gone)
        answers = tuple(a for a in self.answers if a.about != gone)
        return replace(self, charges=charges, answers=answers, agreement=self.agreement.without_charge(gone))

    def with_answer(self, answer: Answer) -> Case:
        """The case with an answer given, or given anew."""
        return replace(self, answers=_put(self.answers, answer, lambda a: a.place))

    def without_answer(self, stage: str, prompt: str, about: About | None) -> Case:
        """The case with an answer taken back."""
        return replace(self, answers=tuple(a for a in self.answers if a.place != (stage, prompt, about)))

    def answer(self, stage: str, prompt: str, about: About | None = None) -> Answer | None:
        """The answer to a prompt, or None."""
        return next((a for a in self.answers if a.place == (stage, prompt, about)), None)

    def fact(self, fact: Fact, about: About | None = None) -> AnswerValue | None:
        """The value recorded for a fact about someone (or the case), or None. The latest answer counts."""
        return next((a.value for a in reversed(self.answers) if a.fact is fact and a.about == about), None)

    def date_of(self, fact: Fact) -> date | None:
        """A fact of the case that is a day, or None."""
        value = self.fact(fact)
        return value if isinstance(value, date) else None

    def admission(self, charge: ChargeId) -> Admission | None:
        """What was said to a charge, or None if it was not asked yet."""
        value = self.fact(Fact.ADMISSION, charge)
        return Admission(value) if isinstance(value, str) else None

    def admitted(self) -> tuple[Charge, ...]:
        """The charges that were admitted outright: the only ones on which a plan may rest."""
        return tuple(c for c in self.charges if self.admission(c.id) is Admission.ADMITTED)

    def attending(self) -> tuple[Participant, ...]:
        """The people recorded as present."""
        return tuple(p for p in self.participants if self.fact(Fact.ATTENDED, p.id) is True)

    def record_of(self, stage: str) -> StageRecord | None:
        """The record of a closed stage, or None while it is open."""
        return next((record for record in self.stages if record.stage == stage), None)

    def with_stage_closed(self, record: StageRecord) -> Case:
        """The case with a stage closed."""
        return replace(self, stages=_put(self.stages, record, lambda r: r.stage))

    def with_stage_reopened(self, stage: str) -> Case:
        """The case with a closed stage open again."""
        return replace(self, stages=tuple(r for r in self.stages if r.stage != stage))


def _put(held: tuple[T, ...], new: T, key: Callable[[T], object]) -> tuple[T, ...]:
    """The values with one added at the end, or put in the place of its like."""
    if all(key(old) != key(new) for old in held):
        return (*held, new)
    return tuple(new if key(old) == key(new) else old for old in held)
