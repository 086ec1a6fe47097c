"""Versions of an agreement. The one before stays as it was, and holds until the one that replaces it is agreed and signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.agreement import Agreement, Obligation
from rjdesk.domain.answers import Answer
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.ids import DocumentId, ObligationId, ParticipantId
from rjdesk.domain.stage import StageRecord


class Way(StrEnum):
    """How the next version comes about."""

    VARIED = "varied"  # whoever it concerns agreed, without meeting again
    RECONVENED = "reconvened"  # the conference met again


class Cause(StrEnum):
    """Why an agreement is changed: as little as a report needs. No paper ever shows it."""

    CIRCUMSTANCES = "circumstances"  # it can't be kept in that way, or by then
    WISHED = "wished"  # whom it was promised to asked for it
    MISTAKE = "mistake"  # it was written down wrongly
    REVIEW = "review"  # a review found that it has to change


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version that another one replaces, with everything that was settled under it.

    ``agreed_by`` and ``agreed_on`` are of the version that replaces it: whose word it is, and on which day they gave it, or the
    conference meets again (``time`` as HH:MM, ``where`` the place). ``signed_again``: the next one holds
    once it is signed, else once it is agreed. ``paper`` and ``sha256`` are the sealed paper that said this version: the signed
    original, or the paper of a change; None and "" where nothing was ever sealed. ``stages`` and ``answers`` are what a
    conference that meets again is asked anew, and what is asked anew once a change holds: who has a copy of what holds.
    """

    way: Way
    because: Cause
    begun_at: datetime
    signed_again: bool
    agreement: Agreement
    ceremony: Ceremony | None = None
    paper: DocumentId | None = None
    sha256: str = ""
    agreed_by: tuple[ParticipantId, ...] = ()
    agreed_on: date | None = None
    time: str = ""
    where: str = ""
    stages: tuple[StageRecord, ...] = ()
    answers: tuple[Answer, ...] = ()


class ChangeKind(StrEnum):
    """What became of one promise from one version to the next."""

    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


PARTS = ("kind", "what", "who", "helps", "checks", "for_whom", "due", "amount", "instalments", "shown_by")
"""What a promise says; a difference in anything else changes nothing for anybody."""


@dataclass(frozen=True, slots=True)
class Change:
    """One promise that differs; ``parts`` names what in it does."""

    kind: ChangeKind
    obligation: ObligationId
    before: Obligation | None
    after: Obligation | None
    parts: tuple[str, ...] = ()


def changes(before: Agreement, after: Agreement) -> tuple[Change, ...]:
    """What differs between what two versions promise: changed and added in the order of the new one, then what was dropped."""
    old = {each.id: each for each in before.obligations if each.agreed}
    new = {each.id: each for each in after.obligations if each.agreed is not False}
    found = [_change(old.get(each.id), each) for each in new.values()]
    gone = [Change(ChangeKind.DROPPED, each.id, each, None) for each in old.values() if each.id not in new]
    return (*(each for each in found if each is not None), *gone)


def must_agree(changed: tuple[Change, ...]) -> frozenset[ParticipantId]:
    """Without whose word nothing changes: whoever has to act, or is acted towards, before the change or after it.

    (Justice (Northern Ireland) Act 2002, youth conference plans; where the law says nothing, it protects who is named.)
    """
    items = [item for each in changed for item in (each.before, each.after) if item is not None]
    return frozenset(who for item in items for who in (item.who, item.helps, item.for_whom) if who is not None)


def _change(before: Obligation | None, after: Obligation) -> Change | None:
    if before is None:
        return Change(ChangeKind.ADDED, after.id, None, after)
    parts = tuple(name for name in PARTS if getattr(before, name) != getattr(after, name))
    return Change(ChangeKind.CHANGED, after.id, before, after, parts) if parts else None
