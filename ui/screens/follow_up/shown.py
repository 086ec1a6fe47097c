"""What the screen of a case's follow-up shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.ids import HappeningId, ObligationId, ParticipantId
from rjdesk.process.template import Choice
from rjdesk.services.follow_up.follow_ups import News
from rjdesk.services.follow_up.lacking import Lacking
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody entered: a note of a kind, on a promise or a person; ``corrects`` names the note it puts right,
    ``draft`` the place of the draft that it was until now."""

    kind: Kind
    news: News
    obligation: ObligationId | None = None
    choice: str = ""
    weeks: int = 0
    corrects: HappeningId | None = None
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """How something stands: a picture, a word, and what colour goes with it."""

    icon: str
    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class NoteShown:
    """One note. ``state`` says that it counts no more, and why; "" while it counts. ``can_correct``: it can be put right.

    ``fixed``: it can be neither that nor taken back, for rjdesk made it, or its promise holds no more.
    """

    note: Happening
    words: str
    small: str
    state: str
    can_correct: bool
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class LedgerShown:
    """An account: head and rows of what came, and the instalments in words."""

    rows: tuple[tuple[str, str, str, str], ...]
    parts: tuple[str, ...]
    balance: str


@dataclass(frozen=True, slots=True)
class PromiseShown:
    """One promise as a card. ``offers`` are the notes that can be made of it now, in order."""

    obligation: ObligationId
    kind: str
    what: str
    who: str
    mark: Mark
    reasons: tuple[str, ...]
    notes: tuple[NoteShown, ...]
    ledger: LedgerShown | None
    offers: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class VictimShown:
    """A victim: what they want to hear, and when they were told."""

    person: ParticipantId
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class TaskShown:
    """One thing to do: ``place`` names where on the page it is noted, ``asks`` what is asked there, about whom."""

    kind: TaskKind
    words: str
    when: str
    mark: Mark
    place: str = ""
    asks: Kind | None = None
    about: ParticipantId | None = None


class Change(StrEnum):
    """How far a change of what was agreed has come."""

    NONE = "none"
    WRITTEN = "written"
    TO_BE_SIGNED = "to_be_signed"
    MEETS_AGAIN = "meets_again"


@dataclass(frozen=True, slots=True)
class Meets:
    """When and where people meet again; ``time`` as HH:MM."""

    on: date | None
    time: str
    where: str


@dataclass(frozen=True, slots=True)
class ChangingShown:
    """Which version holds and which were replaced; how far another one has come, what it changes, and whose word it needs.

    ``signed_again``: it is signed by everybody; ``signing``: that has begun, and nothing can be taken back. ``meets``: the
    meeting over it; ``may_stand`` once its day has come.
    """

    stands: Change
    versions: tuple[str, ...]
    words: str
    changes: tuple[str, ...]
    people: tuple[Choice, ...]
    signed_again: bool
    signing: bool
    meets: Meets | None = None
    may_stand: bool = False


@dataclass(frozen=True, slots=True)
class LackingShown:
    """Something that a report will need, and about whom; ``in_its_stage`` where it is entered there alone."""

    lacking: Lacking
    words: str
    in_its_stage: bool


@dataclass(frozen=True, slots=True)
class FollowUpShown:
    """Everything on the page. ``people``, ``asked_again`` and ``files`` can be chosen from.

    ``drafts`` are half-typed forms by their place, each with a line that says so. ``nothing`` says why there is nothing to
    follow. ``again`` are the notes of asking again; whoever ``may_ask`` adds to them. ``left_out`` are promises that hold no
    more, ``of_the_whole`` notes on all of it.
    """

    reference: str
    nothing: str
    summary: str
    tasks: tuple[TaskShown, ...]
    promises: tuple[PromiseShown, ...]
    victims: tuple[VictimShown, ...]
    left_out: tuple[PromiseShown, ...]
    others: tuple[NoteShown, ...]
    of_the_whole: tuple[NoteShown, ...]
    people: tuple[Choice, ...]
    asked_again: tuple[Choice, ...]
    again: tuple[NoteShown, ...]
    files: tuple[Choice, ...]
    changing: ChangingShown
    lacking: tuple[LackingShown, ...]
    drafts: Mapping[str, tuple[str, str]]
    may_work: bool
    may_ask: bool
    today: date
