"""What the screen of a case's follow-up shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import HappeningId, ObligationId, ParticipantId
from rjdesk.process.template import Choice
from rjdesk.services.follow_up.follow_ups import News
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody entered: a note of a kind, on a promise or a person; ``corrects`` names the note it puts right."""

    kind: Kind
    news: News
    obligation: ObligationId | None = None
    choice: str = ""
    weeks: int = 0
    corrects: HappeningId | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """How something stands: a picture, a word, and what colour goes with it."""

    icon: str
    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class NoteShown:
    """One note. ``state`` says that it counts no more, and why; "" while it counts. ``can_correct``: it can be put right."""

    note: Happening
    words: str
    small: str
    state: str
    can_correct: bool


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
    """One thing to do."""

    words: str
    when: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class FollowUpShown:
    """Everything on the page. ``people``, ``asked_again`` and ``files`` can be chosen from.

    ``nothing`` says why there is nothing to follow. ``again`` are the notes of asking again; whoever ``may_ask`` adds to them.
    """

    reference: str
    nothing: str
    summary: str
    tasks: tuple[TaskShown, ...]
    promises: tuple[PromiseShown, ...]
    victims: tuple[VictimShown, ...]
    others: tuple[NoteShown, ...]
    people: tuple[Choice, ...]
    asked_again: tuple[Choice, ...]
    again: tuple[NoteShown, ...]
    files: tuple[Choice, ...]
    review: bool
    may_work: bool
    may_ask: bool
    today: date
