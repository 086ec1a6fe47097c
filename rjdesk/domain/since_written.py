"""What a letter rests on, and what of it has changed since the letter was written: it is looked at again when it leaves.

What a letter rests on is kept beside it as digests, name by name; so it can be said what is another now, and the old address of
somebody who moved to safety stands nowhere but in the sealed paper itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from rjdesk.domain.ids import ParticipantId

RestsOn = Mapping[str, str]
"""Names with digests of what each said. A name is a field of the letter, or one of these."""

NAME, ADDRESS, ROLE, STAYS_AWAY, WORDS, ORDER = (
    "to name",
    "to address",
    "to role",
    "to stays_away",
    "words",
    "to order ",
)
NOTHING = ""
"""The digest of nothing at all: an address that was taken away isn't merely another."""


class Since(StrEnum):
    """What has changed; each is worded under ``[letters.since]``."""

    GONE = "gone"  # whoever it goes to is no longer in the case
    NAME = "name"
    ADDRESS = "address"
    ADDRESS_GONE = "address_gone"
    ROLE = "role"
    ORDER = "order"  # an order that keeps them from somebody whom they would meet
    STAYS_AWAY = "stays_away"
    SAME_PERSON = "same_person"  # somebody said that they are known from elsewhere too
    NEWER = "newer"  # the same letter was written to them again
    WORDS = "words"  # the office's, or the process's
    TOLD = "told"  # something that it tells
    NOT_OFFERED = "not_offered"  # it isn't, or no longer, theirs to get


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that has changed. ``person`` is whom the letter goes to, ``what`` the field, or the case that tells of it."""

    why: Since
    person: ParticipantId | None = None
    what: str = ""


def digest(text: str) -> str:
    """What is kept of what a letter rests on."""
    return sha256(text.encode()).hexdigest()[:16] if text else NOTHING


def changed(then: RestsOn, now: RestsOn, person: ParticipantId | None, *, sent: bool) -> tuple[Changed, ...]:
    """What is another now. Of a letter that was ``sent`` only what is about whoever gets it: it tells what it told."""
    if not then:
        return ()
    return tuple(each for each in _changed(then, now, person) if not (sent and each.why in (Since.WORDS, Since.TOLD)))


def _changed(then: RestsOn, now: RestsOn, person: ParticipantId | None) -> Iterator[Changed]:
    for name, said in now.items():
        if name not in then and not name.startswith((ORDER, STAYS_AWAY)):
            continue  # other words name other fields: that the words are others is said already
        if then.get(name) != said:
            yield _one(name, said, person)


def _one(name: str, said: str, person: ParticipantId | None) -> Changed:
    if name == ADDRESS:
        return Changed(Since.ADDRESS if said else Since.ADDRESS_GONE, person)
    if name.startswith(ORDER):
        return Changed(Since.ORDER, person, name.removeprefix(ORDER))
    return Changed(_WHY[name], person) if name in _WHY else Changed(Since.TOLD, person, name)


_WHY = {NAME: Since.NAME, ROLE: Since.ROLE, STAYS_AWAY: Since.STAYS_AWAY, WORDS: Since.WORDS}
