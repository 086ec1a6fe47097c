"""A case as data for another program, section by section; ``resources/documents/case.schema.json`` says what each holds.

Whoever gets the file has no vault. So two kinds of things are in it only when that was asked for (``private``): what only the
office sees (private answers, the people map with its orders, support, the team from outside, what the work took) and what the
conference did not agree to. Health details, what people said in surveys, complaints and anything of another case are never in
it: nothing here is given them; the schema says what else is left out, and why. A change of shape is a new number in ``SCHEMA``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.community.support import Support
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.costs.cost import Cost
from rjdesk.domain.dispatch import Dispatch
from rjdesk.domain.document import Document
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.law import Moved
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.missed import why_missed
from rjdesk.domain.outcome import ended_as
from rjdesk.domain.participant import Participant
from rjdesk.domain.ties import Ties
from rjdesk.process.clocks import ClockReading
from rjdesk.process.limit_reasons import in_words
from rjdesk.process.template import Process
from rjdesk.services.exchange.beside_data import costs_data, people_map_data, support_data, team_data
from rjdesk.services.exchange.follow_up_data import notes_data, versions_data
from rjdesk.services.exchange.history_data import history_data

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
    supports: tuple[Support, ...]
    team: tuple[Outsider, ...]
    costs: tuple[Cost, ...]
    moves: tuple[Moved, ...]
    history: tuple[JournalEntry, ...]
    members: Mapping[MemberId, str]
    office: str
    at: datetime
    private: bool


def case_data(told: Told) -> Data:
    """The whole file; a section is one line of ``SECTIONS``, and one of the schema."""
    sections = {name: section(told) for name, section in SECTIONS.items()}
    if told.private:
        sections |= {name: section(told) for name, section in PRIVATE.items()}
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
        "process": {**_pin(case.pin), "title": process.title},
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
        "votes": person.votes,
        "signs": person.signs,
        "receives_copy": person.receives_copy,
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
                "beside": place.settled.beside if place.settled else "",
                "scan_sha256": place.settled.scan.sha256 if place.settled and place.settled.scan else "",
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
            "missed": _missed(told, clock),
        }
        for clock in told.clocks
    ]


def _missed(told: Told, clock: ClockReading) -> Data | None:
    """Why it was missed, as somebody said."""
    why = why_missed(told.case.missed, clock.rule.id)
    if why is None:
        return None
    return {"why": in_words(why), "in_own_words": why.told if told.private else "", "said_at": _moment(why.said_at)}


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
            "leaves_out": list(each.leaves_out),
            "taken_back": each.taken_back,
        }
        for each in told.sent
    ]


def _files(told: Told) -> list[Data]:
    return [
        {
            "id": file.id,
            "title": file.title,
            "kind": file.kind,
            "added_at": _moment(file.added_at),
            "added_by": told.members.get(file.added_by, ""),
            "sha256": file.sha256,
            "size": file.size,
        }
        for file in told.files
    ]


def _moves(told: Told) -> list[Data]:
    return [
        {
            "at": _moment(each.act.at),
            "by": told.members.get(each.act.by, ""),
            "because": each.act.because,
            "before": _pin(each.before),
            "after": _pin(each.after),
        }
        for each in told.moves
    ]


def _pin(pin: ProcessPin) -> Data:
    return {"id": pin.process, "version": pin.version, "sha256": pin.sha256, "law_sha256": pin.law_sha256}


def _history(told: Told) -> list[Data]:
    return history_data(told.history, told.members, private=told.private)


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
    "moves": _moves,
    "history": _history,
}

PRIVATE: Mapping[str, Callable[[Told], Data | list[Data]]] = {
    "people_map": lambda told: people_map_data(told.ties),
    "support": lambda told: support_data(told.supports),
    "team": lambda told: team_data(told.team),
    "costs": lambda told: costs_data(told.costs),
}
"""Sections that only a file with what the office alone sees has."""


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
