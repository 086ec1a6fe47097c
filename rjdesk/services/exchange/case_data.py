"""A case as data for another program, section by section; ``resources/documents/case.schema.json`` says what each holds.

Whoever gets the file has no vault. So two kinds of things are in it only when that was asked for (``private``): what only the
office sees (private answers, the people map with its orders) and what the conference did not agree to. Health details are
never in it: nothing here is given them. A change of shape is a new number in ``SCHEMA``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.dispatch import Dispatch
from rjdesk.domain.document import Document
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.outcome import ended_as
from rjdesk.domain.participant import Participant
from rjdesk.domain.ties import Ties
from rjdesk.process.clocks import ClockReading
from rjdesk.process.template import Process
from rjdesk.services.exchange.follow_up_data import notes_data, versions_data

SCHEMA = "rjdesk/case/1"
Data = Mapping[str, Any]  # what JSON can hold


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that a file may be made of. Health details are not among it."""

    case: Case
    process: Process
    clocks: tuple[ClockReading, ...]
    papers: tuple[Document, ...]
    sent: tuple[Dispatch, ...]
    files: tuple[Attachment, ...]
    meeting: Meeting
    ties: Ties
    notes: tuple[Happening, ...]
    history: tuple[JournalEntry, ...]
    members: Mapping[MemberId, str]
    office: str
    at: datetime
    private: bool


def case_data(told: Told) -> Data:
    """The whole file; a section is one line of ``SECTIONS``, and one of the schema."""
    sections = {name: section(told) for name, section in SECTIONS.items()}
    if told.private:
        sections["people_map"] = _people_map(told.ties)
    return {
        "schema": SCHEMA,
        "made_at": told.at.isoformat(),
        "office": told.office,
        "private": told.private,
        **sections,
    }


def _case(told: Told) -> Data:
    case, process = told.case, told.process
    kind = process.kind(case.kind)
    return {
        "id": case.id,
        "reference": case.reference,
        "practice": case.practice,
        "process": {
            "id": case.pin.process,
            "version": case.pin.version,
            "sha256": case.pin.sha256,
            "title": process.title,
        },
        "kind": {"id": kind.id, "title": kind.title, "provision": kind.provision},
        "received_on": case.received_on.isoformat(),
        "facilitator": case.facilitator,
        "outcome": process.outcome_title(ended_as(case)),
        "closed_at": _moment(case.closed_at),
    }


def _people(told: Told) -> list[Data]:
    return [_person(person, told.process) for person in told.case.participants]


def _person(person: Participant, process: Process) -> Data:
    contact = person.contact
    return {
        "id": person.id,
        "name": person.name,
        "role": {"id": person.role, "title": process.role(person.role).title},
        "part": person.part,
        "entitlement": person.entitlement,
        "born": _day(person.born),
        "language": person.language,
        "beside": person.beside,
        "contact": {"address": contact.address, "phone": contact.phone, "email": contact.email},
    }


def _charges(told: Told) -> list[Data]:
    return [
        {
            "id": charge.id,
            "offence": charge.offence,
            "provision": charge.provision,
            "number": charge.number,
            "committed_on": _day(charge.committed_on),
        }
        for charge in told.case.charges
    ]


def _stages(told: Told) -> list[Data]:
    return [
        {
            "stage": record.stage,
            "title": next((stage.title for stage in told.process.stages if stage.id == record.stage), record.stage),
            "closed_at": _moment(record.closed_at),
            "closed_by": record.closed_by,
            "waived": [{"gate": waiver.gate, "reason": waiver.reason} for waiver in record.waivers],
        }
        for record in told.case.stages
    ]


def _answers(told: Told) -> list[Data]:
    asked = {(stage.id, prompt.id): prompt.ask for stage in told.process.stages for prompt in stage.prompts}
    return [_answer(answer, asked) for answer in told.case.answers if told.private or not answer.private]


def _answer(answer: Answer, asked: Mapping[tuple[str, str], str]) -> Data:
    return {
        "stage": answer.stage,
        "prompt": answer.prompt,
        "asked": asked.get((answer.stage, answer.prompt), ""),
        "about": answer.about,
        "value": _value(answer.value),
        "given_at": _moment(answer.given_at),
        "private": answer.private,
    }


def _agreement(told: Told) -> Data:
    agreement = told.case.agreement
    items = [each for each in agreement.obligations if told.private or each.agreed]
    return {
        "concluded": agreement.concluded,
        "review_on": _day(agreement.review_on),
        "obligations": list(map(_obligation, items)),
    }


def _obligation(item: Obligation) -> Data:
    return {
        "id": item.id,
        "kind": item.kind,
        "what": item.what,
        "who": item.who,
        "helps": item.helps,
        "checks": item.checks,
        "for_whom": item.for_whom,
        "due": _day(item.due),
        "amount": _money(item.amount),
        "instalments": [{"due": part.due.isoformat(), "amount": _money(part.amount)} for part in item.instalments],
        "shown_by": item.shown_by,
        "rests_on": list(item.rests_on),
        "agreed": item.agreed,
    }


def _signing(told: Told) -> Data | None:
    return None if told.case.ceremony is None else _ceremony(told.case.ceremony)


def _versions(told: Told) -> list[Data]:
    return versions_data(told.case, _obligation, private=told.private)


def _follow_up(told: Told) -> list[Data]:
    return notes_data(told.notes, told.members, private=told.private)


def _ceremony(ceremony: Ceremony) -> Data:
    return {
        "opened_at": _moment(ceremony.opened_at),
        "closed_at": _moment(ceremony.closed_at),
        "places": [
            {
                "person": place.participant,
                "name": place.name,
                "part": place.part,
                "how": place.settled.how if place.settled else None,
                "at": _moment(place.settled.at if place.settled else None),
            }
            for place in ceremony.places
        ],
    }


def _time_limits(told: Told) -> list[Data]:
    return [
        {
            "id": clock.rule.id,
            "title": clock.rule.title,
            "section": clock.rule.section,
            "due": _day(clock.due),
            "done": _day(clock.done),
        }
        for clock in told.clocks
    ]


def _meeting(told: Told) -> list[Data]:
    return [
        {
            "what": event.what,
            "at": _moment(event.at),
            "person": event.who,
            "reason": event.reason,
            "decided_by": event.decided_by,
            "until": _day(event.until),
        }
        for event in told.meeting.events
    ]


def _papers(told: Told) -> list[Data]:
    return [
        {
            "id": paper.id,
            "kind": paper.paper,
            "title": paper.title,
            "made_at": _moment(paper.made_at),
            "sha256": paper.sha256,
            "size": paper.size,
            "recipient": paper.recipient,
        }
        for paper in told.papers
    ]


def _sent(told: Told) -> list[Data]:
    return [
        {
            "paper": each.document,
            "to": each.to,
            "name": each.name,
            "part": each.part,
            "on": _day(each.on),
            "how": each.how,
        }
        for each in told.sent
    ]


def _files(told: Told) -> list[Data]:
    return [
        {
            "title": file.title,
            "kind": file.kind,
            "added_at": _moment(file.added_at),
            "added_by": told.members.get(file.added_by, ""),
            "sha256": file.sha256,
            "size": file.size,
        }
        for file in told.files
    ]


def _history(told: Told) -> list[Data]:
    return [
        {"at": _moment(entry.at), "by": told.members.get(entry.by, ""), "what": entry.deed.what}
        for entry in told.history
        if not entry.deed.what.startswith("health_")  # not even that there is something
    ]


def _people_map(ties: Ties) -> Data:
    return {
        "others": [{"id": each.id, "name": each.name, "died": each.died} for each in ties.kin],
        "ties": [{"kind": tie.kind, "one": tie.one, "other": tie.other, "said": tie.said} for tie in ties.between],
        "orders": [
            {
                "kind": order.kind,
                "bound": order.bound,
                "protects": order.protects,
                "reference": order.reference,
                "since": _day(order.since),
                "until": _day(order.until),
                "may_meet": order.may_meet,
                "ended_on": _day(order.ended.on if order.ended else None),
            }
            for order in ties.orders
        ],
    }


SECTIONS: Mapping[str, Callable[[Told], Data | list[Data] | None]] = {
    "case": _case,
    "people": _people,
    "charges": _charges,
    "time_limits": _time_limits,
    "stages": _stages,
    "answers": _answers,
    "meeting": _meeting,
    "agreement": _agreement,
    "signing": _signing,
    "versions": _versions,
    "follow_up": _follow_up,
    "papers": _papers,
    "sent": _sent,
    "files": _files,
    "history": _history,
}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _money(money: Money | None) -> Data | None:
    return {"cents": money.cents, "currency": money.currency} if money else None


def _value(value: AnswerValue) -> str | bool | int | list[str]:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
