"""Between a case's values and its rows: people, charges, answers, stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import ChargeId, ParticipantId
from rjdesk.domain.participant import Contact, Part, Participant
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.store.shelves.rows import Values
from rjdesk.store.shelves.values import answer_text, answer_value

Rows = Sequence[Any]  # as SQLAlchemy gives them, in order of entry


def person_rows(case: Case) -> Iterator[Values]:
    """Rows of ``people``."""
    for position, person in enumerate(case.participants):
        yield {
            "id": person.id,
            "position": position,
            "name": person.name,
            "role": person.role,
            "part": person.part.value,
            "entitlement": person.entitlement,
            "votes": person.votes,
            "signs": person.signs,
            "receives_copy": person.receives_copy,
            "born": person.born,
            "language": person.language,
            "beside": person.beside,
        }


def contact_rows(case: Case) -> Iterator[Values]:
    """Rows of ``contacts``, for those who can be reached."""
    for person in case.participants:
        if person.contact != Contact():
            contact = person.contact
            yield {"person_id": person.id, "address": contact.address, "phone": contact.phone, "email": contact.email}


def people(rows: Rows, contacts: Rows) -> tuple[Participant, ...]:
    """The participants."""
    reach = {row.person_id: Contact(row.address, row.phone, row.email) for row in contacts}
    return tuple(_person(row, reach.get(row.id, Contact())) for row in rows)


def _person(row: Any, contact: Contact) -> Participant:
    return Participant(
        id=ParticipantId(row.id),
        name=row.name,
        role=row.role,
        part=Part(row.part),
        entitlement=row.entitlement,
        votes=row.votes,
        signs=row.signs,
        receives_copy=row.receives_copy,
        born=row.born,
        language=row.language,
        beside=row.beside,
        contact=contact,
    )


def charge_rows(case: Case) -> Iterator[Values]:
    """Rows of ``charges``."""
    for position, charge in enumerate(case.charges):
        yield {
            "id": charge.id,
            "position": position,
            "offence": charge.offence,
            "provision": charge.provision,
            "number": charge.number,
            "committed_on": charge.committed_on,
        }


def charges(rows: Rows) -> tuple[Charge, ...]:
    """The charges."""
    return tuple(Charge(ChargeId(row.id), row.offence, row.provision, row.number, row.committed_on) for row in rows)


def answer_rows(case: Case) -> Iterator[Values]:
    """Rows of ``answers``."""
    for position, answer in enumerate(case.answers):
        yield {
            "stage": answer.stage,
            "prompt": answer.prompt,
            "about": answer.about or "",
            "position": position,
            "value": answer_text(answer.value),
            "given_at": answer.given_at,
            "fact": answer.fact.value if answer.fact else None,
            "private": answer.private,
        }


def answers(rows: Rows) -> tuple[Answer, ...]:
    """The answers."""
    return tuple(
        Answer(
            stage=row.stage,
            prompt=row.prompt,
            about=row.about or None,
            value=answer_value(row.value),
            given_at=row.given_at,
            fact=Fact(row.fact) if row.fact else None,
            private=row.private,
        )
        for row in rows
    )


def stage_rows(case: Case) -> Iterator[Values]:
    """Rows of ``stage_records``."""
    for position, record in enumerate(case.stages):
        yield {
            "stage": record.stage,
            "position": position,
            "closed_at": record.closed_at,
            "closed_by": record.closed_by,
        }


def waiver_rows(case: Case) -> Iterator[Values]:
    """Rows of ``waivers``."""
    for record in case.stages:
        for position, waiver in enumerate(record.waivers):
            yield {"stage": record.stage, "position": position, "gate": waiver.gate, "reason": waiver.reason}


def stages(rows: Rows, waivers: Rows) -> tuple[StageRecord, ...]:
    """The records of closed stages."""
    return tuple(
        StageRecord(row.stage, row.closed_at, row.closed_by, tuple(_waivers(waivers, row.stage))) for row in rows
    )


def _waivers(rows: Rows, stage: str) -> Iterable[Waiver]:
    return (Waiver(row.gate, row.reason) for row in rows if row.stage == stage)
