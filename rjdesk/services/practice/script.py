"""A practice case as it is written down: everything that is typed, said and signed in one conference.

People, charges and obligations are named by ids of the script; ``resources/practice/script.schema.json`` documents the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from rjdesk.bundled import resource
from rjdesk.domain.agreement import Instalment, Money
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ceremony import How
from rjdesk.domain.ink import Ink
from rjdesk.domain.participant import Contact
from rjdesk.domain.stage import Waiver
from rjdesk.process.template import Process
from rjdesk.services.people import NewCharge

SCHEMA = "script.schema.json"


def shipped_scripts() -> tuple[Path, ...]:
    """The practice cases that come with rjdesk, by name."""
    return tuple(path for path in sorted(resource("practice").glob("*.json")) if path.name != SCHEMA)


EVERYONE = "everyone"
"""Stands for all the people or charges that a prompt asks about."""


@dataclass(frozen=True, slots=True)
class ScriptPerson:
    """Someone in the conference; ``beside`` is the id of whom they are there for, "" if nobody in particular."""

    id: str
    name: str
    role: str
    born: date | None = None
    language: str = ""
    beside: str = ""
    contact: Contact = field(default_factory=Contact)


@dataclass(frozen=True, slots=True)
class ScriptCharge:
    """A charge under its id."""

    id: str
    charge: NewCharge


@dataclass(frozen=True, slots=True)
class ScriptAnswer:
    """One answer, given about each of the people or charges named (or EVERYONE), or once about the case when none is."""

    stage: str
    prompt: str
    about: tuple[str, ...]
    value: AnswerValue


@dataclass(frozen=True, slots=True)
class ScriptObligation:
    """An item of the plan, with ids of people and charges, and the conference's yes or no."""

    kind: str
    what: str
    who: str
    helps: str
    checks: str
    for_whom: str
    due: date | None
    amount: Money | None
    instalments: tuple[Instalment, ...]
    shown_by: str
    rests_on: tuple[str, ...]
    agreed: bool
    id: str = ""


@dataclass(frozen=True, slots=True)
class ScriptSignature:
    """What someone does when asked to sign: ``ink`` for signed, ``typed`` for attested."""

    who: str
    how: How
    ink: Ink | None = field(default=None, repr=False)
    typed: str = ""
    beside: str = ""


class Moment(StrEnum):
    """Something that happens on the day; the first four to people."""

    ARRIVED = "arrived"
    LEFT = "left"
    NOT_COMING = "not_coming"
    SPOKE = "spoke"
    NEW_ROUND = "new_round"
    PAUSED = "paused"
    RESUMED = "resumed"
    PRIVATE_TIME_BEGUN = "private_time_begun"
    PRIVATE_TIME_ENDED = "private_time_ended"
    CLOSED = "closed"


OF_PEOPLE = (Moment.ARRIVED, Moment.LEFT, Moment.NOT_COMING, Moment.SPOKE)


@dataclass(frozen=True, slots=True)
class ScriptMoment:
    """What happens in a stage on the day, to whom: EVERYONE stands for all who are here."""

    stage: str
    what: Moment
    who: tuple[str, ...] = ()


class Noted(StrEnum):
    """Something that is noted after the conference; the first five of a promise, the next four of a person."""

    DONE = "done"
    PART_DONE = "part_done"
    PAID = "paid"
    CHECKED = "checked"
    NOT_DONE = "not_done"
    WISHES = "wishes"
    TOLD = "told"
    CONTACTED = "contacted"
    ASKED_AGAIN = "asked_again"
    REVIEWED = "reviewed"
    REPORTED = "reported"


OF_PROMISES = (Noted.DONE, Noted.PART_DONE, Noted.PAID, Noted.CHECKED, Noted.NOT_DONE)
OF_SOMEBODY = (Noted.WISHES, Noted.TOLD, Noted.CONTACTED, Noted.ASKED_AGAIN)


@dataclass(frozen=True, slots=True)
class ScriptNote:
    """What is noted on a day, before its stage is walked: of the promise ``of``, by the word of ``who`` or of ``by_name``.

    ``choice`` says why it was not done, how somebody wants to hear of it, what came of asking, or what a review found.
    """

    stage: str
    what: Noted
    on: date
    of: str = ""
    who: str = ""
    by_name: str = ""
    minutes: int = 0
    amount: Money | None = None
    receipt: str = ""
    choice: str = ""
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class ScriptLetter:
    """A letter that is written once its stage was walked, to these people; to none where it goes to nobody in particular."""

    letter: str
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeScript:
    """A whole practice case. ``reached`` is what its letters say of how the office is reached; ``days`` on which day each of
    its stages is walked."""

    process: Process
    kind: str
    reference: str
    received_on: date
    office: str
    facilitator: str
    people: tuple[ScriptPerson, ...]
    charges: tuple[ScriptCharge, ...]
    answers: tuple[ScriptAnswer, ...]
    waivers: tuple[tuple[str, Waiver], ...]
    obligations: tuple[ScriptObligation, ...]
    review_on: date | None
    signatures: tuple[ScriptSignature, ...]
    reached: str = ""
    letters: tuple[ScriptLetter, ...] = ()
    day: tuple[ScriptMoment, ...] = ()
    follow_up: tuple[ScriptNote, ...] = ()
    days: Mapping[str, date] = field(default_factory=dict)
