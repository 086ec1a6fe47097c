"""How likely what is in the made-up office. No real office was counted for it: it only has to have every sort of case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

from rjdesk.domain.recidivism.check import Found

T = TypeVar("T")

PROCESSES: Mapping[str, int] = {
    "nz-youth-justice-fgc": 34,
    "vt-restorative-panel": 24,
    "scripted-conference": 12,
    "nz-care-protection-fgc": 12,
    "cit-encounter": 8,
    "circle": 5,
    "victim-offender-dialogue": 3,
    "community-forum": 2,
}
"""Weights."""

REGIONS = {"Hilltop": 40, "River": 26, "Coast": 18, "The Flats": 12, "Far Valley": 3, "": 6}
"""What was written for the region; in a few cases nothing."""

PEOPLES = {"Māori": 40, "European": 34, "Pacific": 12, "Asian": 8, "Another": 4, "": 2}
"""What people say of themselves where a process asks in words."""

PACE = (0.35, 0.8, 1.0, 1.3, 2.0, 3.4)
"""Days to a stage, as multiples of the usual: most are near it, a few take for ever."""

USUAL_DAYS = 3.0
STOPPED, CAME, VICTIM_CAME, CHECKED, IN_ONE_DAY = 0.08, 0.93, 0.62, 0.8, 0.9
KEPT, PARTLY, NEVER = 0.72, 0.14, 0.05
"""Of promises: kept, kept in part, said never to be; the rest is late or not due yet."""

ANSWERED, DECLINED = 0.55, 0.2
"""Of those asked how it was: those who answered, those who'd rather not."""

MOODS = (5, 5, 5, 4, 4, 4, 4, 3, 2, 1, 0)
"""What an answer to one item may be: from agreeing strongly (5) to disagreeing strongly (1), 0 for rather not."""

PROMISES = (
    "Write a letter of apology",
    "Pay for what was broken",
    "Help at the marae on four Saturdays",
    "See the drug counsellor each week",
    "Stay away from the shop until summer",
    "Finish the course at the polytechnic",
)


LOOKED_UP = 0.88
AGAIN = {6: 0.12, 12: 0.2, 24: 0.3, 36: 0.35}
FOUND = {Found.NO: 86, Found.UNKNOWN: 8, Found.NOT_FREE: 6}
"""Of windows that are over: those that were looked up, a new offence in them, and else what was found."""

SAID_WHY = 0.75
"""Of limits that were missed: those of which somebody said why."""

ENTERED, DRIVEN, WITH_VOLUNTEERS, HALLS = 0.9, 0.3, 0.03, 0.5
REFERRED, GAVE_WORDS, TOOK_BACK = 0.08, 0.06, 0.15

PARTNERS = (
    "Hilltop Marae", "River Women’s Refuge", "Coast Youth Trust", "Budget Advice", "The Flats Community House",
    "Far Valley School", "Mediation Centre", "City Mission", "Iwi Social Services", "Drug and Alcohol Service",
    "Victim Support", "Community Law", "Men’s Shed", "Library",
)  # fmt: skip

THEMES = (
    "Speeding by the school",
    "Nobody answers the telephone",
    "Lights in the park",
    "Young people with nothing to do",
)


def drawn(chance: Random, weights: Mapping[T, int]) -> T:
    """One of some things, the heavier the likelier."""
    return chance.choices(list(weights), list(weights.values()))[0]


def some(chance: Random, things: Sequence[T], most: int) -> tuple[T, ...]:
    """One or a few of some things, in their order."""
    wanted = chance.sample(range(len(things)), min(len(things), 1 + (chance.random() < 0.15) * (most - 1)))
    return tuple(things[at] for at in sorted(wanted))
