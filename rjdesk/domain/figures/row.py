"""What one case says to the office's figures: days, limits, ways of taking part, what was agreed; no name, nothing said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.ids import CaseId, ParticipantId


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One time limit that began: its last day, and the day on which it was met. ``extended``: a longer period was decided.

    ``why`` is the word that was chosen for having missed it, by its identity; "" while nobody said.
    """

    clock: str
    due: date
    done: date | None = None
    extended: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class VictimRow:
    """One victim: the way in which they chose to take part, in the process's words ("" if never asked); whether they came."""

    way: str
    came: bool = False


@dataclass(frozen=True, slots=True)
class Promised:
    """What was agreed: how many items, how many of them are done, and in cents what was to be paid and what was."""

    items: int = 0
    done: int = 0
    cents: int = 0
    paid: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """What the case says to a figure that its process declares: answers by their identities; none if nobody answered."""

    figure: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case. ``stages`` says when each closed stage was closed. ``outcome`` is how it ended, in words; "" while open.

    Ethnicity and gender are of those whom the case is about, as they were recorded; people may have said several.
    """

    case: CaseId
    process: str
    kind: str
    received_on: date
    held_on: date | None = None
    completed_on: date | None = None
    closed_on: date | None = None
    limits: tuple[LimitRow, ...] = ()
    stages: tuple[tuple[str, date], ...] = ()
    victims: tuple[VictimRow, ...] = ()
    expected: int = 0
    came: int = 0
    outcome: str = ""
    promised: Promised = Promised()
    referred_by: str = ""
    region: str = ""
    ethnicity: tuple[str, ...] = ()
    gender: tuple[str, ...] = ()
    responsible: tuple[ParticipantId, ...] = ()
    counted: tuple[Counted, ...] = ()

    @property
    def followed_since(self) -> date | None:
        """From which day those responsible are followed: that of the conference, once the case is closed and if it was held."""
        return self.held_on if self.closed_on and self.came else None
