"""A process, as read from its file: a closed vocabulary of stages, prompts, roles, kinds and clocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.process.unit import Unit

if TYPE_CHECKING:
    from rjdesk.process.jurisdiction import Jurisdiction  # which reads its files with the words of this module

T = TypeVar("T")


class PromptKind(StrEnum):
    """How a prompt is answered. Values: text kinds str, confirm and yes_no bool, date date, number int, several tuple."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    CONFIRM = "confirm"
    YES_NO = "yes_no"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    CHOICE = "choice"
    SEVERAL = "several"


class Group(StrEnum):
    """Of whom a prompt asks."""

    CASE = "case"
    EVERYONE = "everyone"
    OFFENDERS = "offenders"
    SUBJECTS = "subjects"
    VICTIMS = "victims"
    ENTITLED = "entitled"
    ABSENT = "absent"
    PRESENT = "present"
    RECIPIENTS = "recipients"
    CHARGES = "charges"


class Kept(StrEnum):
    """Where a prompt's answers are kept."""

    CASE = "case"  # with the case: rules, papers and screens may read them
    HEALTH = "health"  # apart: only the stage that asked shows them, and nothing else ever reads them


class Panel(StrEnum):
    """What else a stage shows besides its prompts."""

    PEOPLE = "people"
    CHARGES = "charges"
    AGREEMENT = "agreement"
    SIGNING = "signing"
    DOCUMENTS = "documents"
    FOLLOW_UP = "follow_up"


class Path(StrEnum):
    """When a stage is walked: always, only while a plan may be made, only if something was agreed.

    What is not walked always is left out once a case was stopped.
    """

    ALWAYS = "always"
    PLAN = "plan"
    AGREED = "agreed"


class Verified(StrEnum):
    """How far a rule of law was checked against its source."""

    READ = "read"  # read in the source named
    OLD = "old"  # read in an old primary text
    KNOWLEDGE = "knowledge"  # general knowledge, not checked


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a choice. ``true_when``: where it says what became of the promises, when that is so."""

    id: str
    title: str
    true_when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing a stage asks. ``only_for``/``not_for`` name kinds of the process; ``records`` a fact that rules read."""

    id: str
    kind: PromptKind
    ask: str
    of: Group = Group.CASE
    help: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = False
    private: bool = False
    records: Fact | None = None
    kept: Kept = Kept.CASE
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()

    def applies_to(self, kind: str) -> bool:
        """Whether the prompt is asked in cases of a kind."""
        return _holds_for(kind, self.only_for, self.not_for)

    @property
    def says_what_came(self) -> bool:
        """Whether an answer may say what became of the promises, which follow-up knows."""
        return any(choice.true_when for choice in self.choices)

    def is_untrue(self, value: object, came: str) -> bool:
        """Whether an answer says of the promises what is not so; ``came`` is a ``Came``."""
        chosen = value if isinstance(value, tuple) else (value,)
        return any(each.true_when and came not in each.true_when for each in self.choices if each.id in chosen)


@dataclass(frozen=True, slots=True)
class GateUse:
    """A gate as a stage uses it."""

    name: str
    may_be_waived: bool = False
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()

    def applies_to(self, kind: str) -> bool:
        """Whether the gate holds in cases of a kind."""
        return _holds_for(kind, self.only_for, self.not_for)


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before the meeting a stage is best closed: good practice, never a time limit."""

    number: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: what to say (``script``, read aloud line by line), what to ask, what must hold to enter and to leave."""

    id: str
    title: str
    purpose: str = ""
    script: tuple[str, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    opens_when: tuple[GateUse, ...] = ()
    closes_when: tuple[GateUse, ...] = ()
    panel: Panel | None = None
    path: Path = Path.ALWAYS
    source: str = ""
    in_the_room: bool = False
    lead: Lead | None = None

    @property
    def asks(self) -> tuple[Prompt, ...]:
        """The prompts that are answered in the stage; the day of a review is noted in its follow-up, where it has one."""
        noted = (Fact.REVIEWED_ON,) if self.panel is Panel.FOLLOW_UP else ()
        return tuple(prompt for prompt in self.prompts if prompt.records not in noted)


LEAVES_OUT = ("charges", "charge_references", "amounts", "people")
"""What a role's copy may be composed without."""


@dataclass(frozen=True, slots=True)
class RoleKind:
    """A role of the process: its title on screen and paper, its part for the rules, its entitlements.

    Whoever holds a ``vetted`` one has to stand on the office's register of volunteers, with a vetting that holds.
    """

    id: str
    title: str
    part: Part
    entitlement: str = ""
    votes: bool = False
    signs: bool = False
    receives_copy: bool = False
    vetted: bool = False
    leaves_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseKind:
    """A kind of referral under the process (e.g. the five types of s247), with the clocks that run for it."""

    id: str
    title: str
    provision: str = ""
    trigger: str = ""
    clocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObligationKind:
    """A kind of obligation: its title, whether it carries money."""

    id: str
    title: str
    money: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeKind:
    """One of the ways in which a case without an agreement may end, as the process names them; ``true_when`` as of a choice."""

    id: str
    title: str
    true_when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Papers:
    """The words of a process's papers: titles and the statements printed above the signatures.

    ``statute`` is what an agreement rests on. A bare statement that there is none rests on other sections where it says so.
    All empty in a process that makes neither an agreement nor a statement.
    """

    agreement_title: str
    non_agreement_title: str
    statute: str
    statements: tuple[str, ...] = ()
    non_agreement_statement: str = ""
    not_admitted_statement: str = ""
    non_agreement_statute: str = ""
    not_admitted_statute: str = ""


@dataclass(frozen=True, slots=True)
class Changing:
    """How an agreement is changed later: ``signed_again`` by everyone, or noted with whose word it is; and the stages that are
    walked again when people meet once more, all of those in the room where none is named."""

    signed_again: bool = True
    meets_again_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What a process calls its things in the middle of a sentence: a circle is no conference, and not every matter a charge."""

    meeting: str = "conference"
    matter: str = "charge"
    matters: str = "charges"
    plan: str = "plan"
    facilitator: str = "facilitator"

    def as_facts(self) -> dict[str, str]:
        """The words by name, for a sentence that is to be filled with them."""
        return asdict(self)


FOLLOW_UP = "follow_up"
"""Where a victim's wish for news is kept, which no prompt asks."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the process: ``to`` each person of a group, or to nobody in particular (``case``: a record, a report).

    ``roles`` narrows the group to some roles. ``text`` holds named fields (``letter_text``), never code. ``stage`` is where it
    is wanted, "" for at any time. ``records`` is the day that sending it records: of whoever it was sent to, or of the case.
    ``asked_in`` says where people answered whether they want it: a prompt as ``stage/prompt``, or ``FOLLOW_UP`` for their wish
    for news; ``asked_as`` which answers ask for it. "" where nobody is asked. What is ``posted`` hangs where anybody reads it.
    """

    id: str
    title: str
    to: Group
    text: str
    roles: tuple[str, ...] = ()
    stage: str = ""
    records: Fact | None = None
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    asked_in: str = ""
    asked_as: tuple[str, ...] = ()
    posted: bool = False

    def applies_to(self, kind: str) -> bool:
        """Whether the letter is written in cases of a kind."""
        return _holds_for(kind, self.only_for, self.not_for)


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """Answers that the process wants counted in the office's figures, in its own words.

    ``counts`` and ``among`` name a prompt as ``stage/prompt``. With ``part`` it is a share: of the cases those in which one of
    these was answered; else how often each answer was given. ``among``: only cases in which one of ``among_is`` was answered.
    """

    id: str
    title: str
    means: str
    counts: str
    part: tuple[str, ...] = ()
    among: str = ""
    among_is: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Process:
    """A whole process with the law that it stands on, and the hash of the text it was read from."""

    id: str
    version: int
    title: str
    law: Jurisdiction
    source: str
    verified: Verified
    kinds: tuple[CaseKind, ...]
    roles: tuple[RoleKind, ...]
    obligations: tuple[ObligationKind, ...]
    stages: tuple[Stage, ...]
    outcomes: tuple[OutcomeKind, ...]
    papers: Papers
    words: Words
    letters: tuple[Letter, ...]
    figures: tuple[OwnFigure, ...]
    changing: Changing
    text: str
    sha256: str

    @property
    def jurisdiction(self) -> str:
        """The id of its jurisdiction."""
        return self.law.id

    def stage(self, wanted: str) -> Stage:
        """One stage by id; a KeyError is a fault of ours."""
        return next_or_key_error((s for s in self.stages if s.id == wanted), wanted)

    @property
    def met_again(self) -> frozenset[str]:
        """The stages that are walked again when people meet once more over what was agreed."""
        in_the_room = (stage.id for stage in self.stages if stage.in_the_room)
        return frozenset(self.changing.meets_again_at or in_the_room)

    @property
    def has_signing(self) -> bool:
        """Whether what is agreed is signed at all."""
        return any(stage.panel is Panel.SIGNING for stage in self.stages)

    def title_of(self, part: Part) -> str:
        """What people who take a part are called here: the title of the first role that has it; "" if none has."""
        return next((role.title for role in self.roles if role.part is part), "")

    def role(self, wanted: str) -> RoleKind:
        """One role by id."""
        return next_or_key_error((r for r in self.roles if r.id == wanted), wanted)

    def outcome_title(self, wanted: str) -> str:
        """The title of an outcome that the process names; what it doesn't name stays as it is."""
        return next((each.title for each in self.outcomes if each.id == wanted), wanted)

    def letter(self, wanted: str) -> Letter:
        """One letter by id."""
        return next_or_key_error((each for each in self.letters if each.id == wanted), wanted)

    def kind(self, wanted: str) -> CaseKind:
        """One kind of case by id."""
        return next_or_key_error((k for k in self.kinds if k.id == wanted), wanted)


def next_or_key_error(found: Iterator[T], wanted: str) -> T:
    """The first value found, or a KeyError that names what was wanted."""
    for value in found:
        return value
    raise KeyError(wanted)


def _holds_for(kind: str, only_for: tuple[str, ...], not_for: tuple[str, ...]) -> bool:
    return kind not in not_for and (not only_for or kind in only_for)
