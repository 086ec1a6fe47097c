"""Cases that come from a file: what its columns mean, what may be wrong with its rows, what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from rjdesk.dates import DateOrder
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part


class Field(StrEnum):
    """What a column may hold. Rows with the same reference are one case; each may name a person, a charge or both."""

    REFERENCE = "reference"
    RECEIVED_ON = "received_on"
    KIND = "kind"
    NAME = "name"
    ROLE = "role"
    BESIDE = "beside"  # the name of whom they are there for
    BORN = "born"
    LANGUAGE = "language"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    OFFENCE = "offence"
    PROVISION = "provision"
    NUMBER = "number"
    COMMITTED_ON = "committed_on"
    NOTES = "notes"  # anything else that the file says of the case


Question = NewType("Question", str)
"""A question that a stage asks of the case, as ``stage/prompt``."""

Wanted = Field | Question
"""What a column may stand for: what every case has, or what the chosen process asks of it."""

DAYS = (Field.RECEIVED_ON, Field.BORN, Field.COMMITTED_ON)
WORDS = (Field.KIND, Field.ROLE)
"""Fields whose words are ours: each word of the file stands for one of them."""

OF_A_PERSON = (
    Field.NAME,
    Field.ROLE,
    Field.BESIDE,
    Field.BORN,
    Field.LANGUAGE,
    Field.ADDRESS,
    Field.PHONE,
    Field.EMAIL,
)
OF_A_CHARGE = (Field.OFFENCE, Field.PROVISION, Field.NUMBER, Field.COMMITTED_ON)
LONGEST: Mapping[Wanted, int] = {Field.ADDRESS: 500, Field.OFFENCE: 500, Field.NOTES: 20_000}
OTHERWISE = 200  # characters


class Answered(StrEnum):
    """How a question is answered."""

    DAY = "day"
    WORD = "word"  # one of its choices
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a stage that a column may answer.

    ``under`` is the stage's title, ``ask`` its own words and ``help`` what it says beside them. ``choices`` by id with their
    titles; ``longest`` in characters. ``ahead``: whether its day may still have to come. ``kinds``: in which kinds of case it
    is asked.
    """

    under: str
    ask: str
    how: Answered
    records: Fact
    kinds: frozenset[str]
    choices: Mapping[str, str] = field(default_factory=dict)
    help: str = ""
    ahead: bool = False
    longest: int = OTHERWISE


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a file's columns mean, as somebody has said.

    ``columns`` numbers them from 0. ``kind`` and ``role`` hold where no column, or an empty cell, says; ``words`` are the
    file's own (folded) for kinds, roles and choices, each with the id it stands for. ``below``: a row without a reference
    belongs to the case above it.
    """

    process: str
    columns: Mapping[Wanted, int] = field(default_factory=dict)
    kind: str = ""
    role: str = ""
    words: Mapping[tuple[Wanted, str], str] = field(default_factory=dict)
    order: DateOrder | None = None
    below: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a process knows: its kinds and roles by id, with their titles; the part of each role; whether it has charges.

    ``questions`` are those that its stages ask of the case and a column may answer, in the order of the stages. ``notes``:
    whether notes may come in. Where health is kept apart they may not: nobody could tell what stands in them.
    """

    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    parts: Mapping[str, Part]
    charges: bool
    notes: bool = True
    questions: Mapping[Question, Asked] = field(default_factory=dict)

    def of(self, wanted: Wanted) -> Mapping[str, str]:
        """The words that a field or a question may have, by id."""
        if isinstance(wanted, Field):
            return self.kinds if wanted is Field.KIND else self.roles
        return self.questions[wanted].choices

    def of_the_case(self) -> tuple[Wanted, ...]:
        """What is said of a whole case, not of somebody or of a charge."""
        return (Field.RECEIVED_ON, Field.KIND, *self.questions)

    def days(self) -> tuple[Wanted, ...]:
        """What holds a day."""
        return (*DAYS, *self._answered(Answered.DAY))

    def words(self) -> tuple[Wanted, ...]:
        """What holds one of our words: each word of the file stands for one of them."""
        return (*WORDS, *self._answered(Answered.WORD))

    def may_lie_ahead(self, wanted: Wanted) -> bool:
        """Whether a day may still have to come."""
        return not isinstance(wanted, Field) and self.questions[wanted].ahead

    def longest(self, wanted: Wanted) -> int:
        """How many characters a text may have."""
        return LONGEST.get(wanted, OTHERWISE) if isinstance(wanted, Field) else self.questions[wanted].longest

    def named(self, name: str) -> Wanted | None:
        """The field or question of that name, if there is one here."""
        return next((each for each in self.fields() if each == name), None)

    @property
    def about_somebody(self) -> bool:
        """Whether a case can't begin without the person it is about."""
        return any(map(self.about, self.parts))

    def about(self, role: str) -> bool:
        """Whether a case is about whoever has this role."""
        return self.parts[role] in (Part.OFFENDER, Part.SUBJECT)

    def fields(self) -> tuple[Wanted, ...]:
        """What columns can be taken for."""
        without = (*(() if self.charges else OF_A_CHARGE), *(() if self.notes else (Field.NOTES,)))
        return (*(each for each in Field if each not in without), *self.questions)

    def _answered(self, how: Answered) -> tuple[Question, ...]:
        return tuple(each for each, asked in self.questions.items() if asked.how is how)


class Wrong(StrEnum):
    """What may be wrong in a row; worded under ``[intake.wrong]`` and ``[intake.allowed]``."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_DAY = "not_a_day"
    WHICH_ORDER = "which_order"
    SHORT_YEAR = "short_year"
    NOT_YET = "not_yet"
    UNKNOWN_WORD = "unknown_word"
    DIFFERS = "differs"
    NOT_ASKED = "not_asked"
    NOBODY = "nobody"
    NOT_ONE_HERE = "not_one_here"
    THERE_ALREADY = "there_already"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: in which row and column (None where the file has none for it), with which field.

    ``fact`` is the row that it differs from, or how long a text may be. What stands in the cell is not part of it.
    """

    row: int
    column: int | None
    field: Wanted
    wrong: Wrong
    fact: int = 0


@dataclass(frozen=True, slots=True)
class IncomingPerson:
    """A person as the file has them; ``role`` is one of the process, ``beside`` the name of whom they are there for."""

    name: str
    role: str
    born: date | None = None
    language: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class IncomingCharge:
    """A charge as the file has it."""

    offence: str
    provision: str = ""
    number: str = ""
    committed_on: date | None = None


@dataclass(frozen=True, slots=True)
class IncomingCase:
    """A case as it would be opened; ``row`` is the first of its rows.

    ``beside`` pairs places among ``people``: the first is there for the second. ``notes`` is all that its rows note,
    ``answers`` what they answer of what the stages ask.
    """

    row: int
    reference: str
    kind: str
    received_on: date
    people: tuple[IncomingPerson, ...] = field(default=(), repr=False)
    charges: tuple[IncomingCharge, ...] = field(default=(), repr=False)
    beside: tuple[tuple[int, int], ...] = ()
    notes: str = field(default="", repr=False)
    answers: Mapping[Question, str | date] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Checked:
    """What would become of a file: its cases, or every problem that keeps it out. ``rows`` is how many were looked at.

    ``serials`` counts the days that stand as a spreadsheet's bare number.
    """

    rows: int
    cases: tuple[IncomingCase, ...]
    problems: tuple[Problem, ...]
    serials: int = 0

    @property
    def people(self) -> int:
        """How many people the cases have."""
        return sum(len(case.people) for case in self.cases)

    @property
    def noted(self) -> int:
        """Of how many cases something is noted."""
        return sum(bool(case.notes) for case in self.cases)

    @property
    def answers(self) -> int:
        """How many questions of stages are answered."""
        return sum(len(case.answers) for case in self.cases)

    @property
    def charges(self) -> int:
        """How many charges."""
        return sum(len(case.charges) for case in self.cases)
