"""Who of a case's people helps as a volunteer without a vetting that holds: warned about, never a bar and never silent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.community.volunteer import Vetting, Volunteer
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Participant
from rjdesk.domain.person import IsVolunteer
from rjdesk.domain.spelling import name_words


class Doubt(StrEnum):
    """What is wrong; each is worded under ``[community.doubt]``."""

    SOON_OVER = "soon_over"
    OVER = "over"
    NOT_KNOWN = "not_known"
    NOT_LISTED = "not_listed"  # has a role that wants it, and is on no register


@dataclass(frozen=True, slots=True)
class Unvetted:
    """Somebody of a case, and why their vetting can't be relied on. ``until`` is its last day, if one is on record."""

    person: ParticipantId
    name: str
    why: Doubt
    until: date | None = None


def unvetted(
    people: Iterable[Participant],
    volunteers: Iterable[Volunteer],
    vetted: Collection[str],
    day: date,
    said: Iterable[IsVolunteer] = (),
) -> tuple[Unvetted, ...]:
    """Everybody of a case about whom there is a doubt on a day; holders of a ``vetted`` role have to be on the register.

    Who of the register somebody is counts as it was ``said``. Of whom nobody has said anything, the name counts, however its
    macrons were typed; of two volunteers with one name then the worse one.
    """
    listed = [volunteer for volunteer in volunteers if not volunteer.archived]
    sitting = [(person, person.role in vetted) for person in people]
    return tuple(_doubts(sitting, listed, day, tuple(said)))


def _is_them(person: Participant, listed: list[Volunteer], said: tuple[IsVolunteer, ...]) -> list[Volunteer]:
    """Who of the register somebody is, or may be."""
    of_them = {each.volunteer: each.same for each in said if each.entry.participant == person.id}
    if any(of_them.values()):
        return [each for each in listed if of_them.get(each.id)]
    named = [each for each in listed if name_words(each.name) == name_words(person.name)]
    return [each for each in named if each.id not in of_them]


def _doubts(
    people: Iterable[tuple[Participant, bool]], listed: list[Volunteer], day: date, said: tuple[IsVolunteer, ...]
) -> Iterator[Unvetted]:
    for person, vetted in people:
        named = _is_them(person, listed, said)
        if not named:
            if vetted:
                yield Unvetted(person.id, person.name, Doubt.NOT_LISTED)
            continue
        if not any(each.panel for each in named) and not vetted:
            continue
        worst = min(named, key=lambda each: _ORDER.index(each.vetting(day)))
        standing = worst.vetting(day)
        if standing is not Vetting.IN_FORCE:
            yield Unvetted(person.id, person.name, Doubt(standing.value), worst.vetted_until)


_ORDER = (Vetting.NOT_KNOWN, Vetting.OVER, Vetting.SOON_OVER, Vetting.IN_FORCE)
