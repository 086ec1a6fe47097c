"""The time after a conference as data: what was noted of each promise, and the versions of the agreement that were replaced.

Why a promise was not kept or changed, and what was noted of people, is in the file only when what the office alone sees was
asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import replaced_on
from rjdesk.domain.follow_up.happening import OF_A_PROMISE, Happening, Kind
from rjdesk.domain.ids import MemberId
from rjdesk.domain.versions import Earlier

OPEN = OF_A_PROMISE | {Kind.VARIED, Kind.REVIEWED, Kind.RECONVENED, Kind.REPORTED, Kind.WITHDRAWN}
"""Notes that say what was done; all others are about somebody."""


def notes_data(
    notes: tuple[Happening, ...], members: Mapping[MemberId, str], *, private: bool
) -> list[Mapping[str, Any]]:
    """What was noted, in that order; what counts no more included, with what put it right."""
    told = {each.id for each in notes if private or each.kind in OPEN}
    return [_note(each, members, private=private) for each in notes if each.id in told and _is_told(each, told)]


def versions_data(
    case: Case, obligation: Callable[[Obligation], Mapping[str, Any]], *, private: bool
) -> list[Mapping[str, Any]]:
    """The versions that were replaced, or are about to be."""
    return [_version(case, number, held, obligation, private) for number, held in enumerate(case.earlier, 1)]


def _is_told(note: Happening, told: set[Any]) -> bool:
    return note.corrects is None or note.corrects in told


def _note(note: Happening, members: Mapping[MemberId, str], *, private: bool) -> Mapping[str, Any]:
    reasoned = note.kind is Kind.NOT_DONE and not private
    return {
        "id": note.id,
        "kind": note.kind,
        "on": note.on.isoformat(),
        "noted_at": note.noted_at.isoformat(),
        "noted_by": members.get(note.noted_by, ""),
        "obligation": note.obligation,
        "person": note.about,
        "by_name": note.by_name,
        "minutes": note.minutes,
        "amount": {"cents": note.cents, "currency": note.currency} if note.cents else None,
        "choice": "" if reasoned else note.choice,
        "weeks": 0 if note.kind is Kind.VARIED else note.weeks,
        "version": note.weeks if note.kind is Kind.VARIED else None,
        "receipt": note.receipt,
        "file": note.file,
        "corrects": note.corrects,
    }


def _version(
    case: Case, number: int, held: Earlier, obligation: Callable[[Obligation], Mapping[str, Any]], private: bool
) -> Mapping[str, Any]:
    replaced = replaced_on(case, number)
    items = [each for each in held.agreement.obligations if private or each.agreed]
    return {
        "number": number,
        "replaced_on": replaced.isoformat() if replaced else None,
        "way": held.way,
        "because": held.because if private else "",
        "agreed_by": list(held.agreed_by),
        "agreed_on": held.agreed_on.isoformat() if held.agreed_on else None,
        "time": held.time,
        "place": held.where,
        "came": [each.about for each in held.answers if _came(each) and (private or not each.private)],
        "paper": held.paper,
        "sha256": held.sha256,
        "review_on": held.agreement.review_on.isoformat() if held.agreement.review_on else None,
        "obligations": list(map(obligation, items)),
    }


def _came(answer: Answer) -> bool:
    return answer.fact is Fact.ATTENDED and answer.value is True
