"""What the register of volunteers says of somebody who also logs in: one person's training, wherever it was entered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.community.volunteer import Volunteer, counted_as
from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import Competence, CompetenceKind


@dataclass(frozen=True, slots=True)
class TrainedAsVolunteer:
    """A training that stands in the register alone, and is changed there."""

    member: MemberId
    title: str
    given_on: date
    expires_on: date | None
    kind: CompetenceKind = CompetenceKind.TRAINING
    taken_back_at: None = None


def as_volunteers(register: Iterable[Volunteer], record: Iterable[Competence]) -> tuple[TrainedAsVolunteer, ...]:
    """What members learnt by the register and not by the training record: the same name of the same day is one training."""
    listed = {each.id: each for each in register}
    noted = {_one(each.member, each.title, each.given_on) for each in record if each.taken_back_at is None}
    found: dict[tuple[MemberId, str, date], TrainedAsVolunteer] = {}
    for each in listed.values():
        member = listed.get(counted_as(each.id, listed), each).member
        if member is None:
            continue
        for trained in each.trained:
            key = _one(member, trained.what, trained.on)
            if key not in noted:
                found.setdefault(key, TrainedAsVolunteer(member, trained.what, trained.on, trained.until))
    return tuple(found.values())


def name_and_day(title: str, on: date) -> tuple[str, date]:
    """By what one training is known from another, however it was typed."""
    return " ".join(title.split()).casefold(), on


def _one(member: MemberId, title: str, on: date) -> tuple[MemberId, str, date]:
    return member, *name_and_day(title, on)
