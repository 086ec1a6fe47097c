"""All that the case screen shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rjdesk.domain.charge import Charge
from rjdesk.domain.participant import Participant
from rjdesk.process.template import Choice
from ui.screens.case.working_back import PlanShown
from ui.widgets.checklist import Need
from ui.widgets.clock_chip import Clock
from ui.widgets.stepper import Step

Drafts = Mapping[str, Mapping[str, tuple[str, str]]]
"""What was typed and never saved: by form, by field, with the line that says so."""


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person in words: what they are here, and what follows from it."""

    person: Participant
    role: str
    standing: str


@dataclass(frozen=True, slots=True)
class ChargeShown:
    """A charge in words, and what was said to it."""

    charge: Charge
    details: str
    admission: str


@dataclass(frozen=True, slots=True)
class ClockShown:
    """A clock that runs or was met; ``waits_for`` says what starts it while it hasn't started."""

    clock: Clock | None
    title: str
    waits_for: str = ""
    doubt: str = ""
    why: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseShown:
    """A case. ``stage`` is the title of the current one ("" when all are closed); ``frozen`` says why nothing can change.

    ``only_reading``: it is somebody else's to go on with.
    """

    reference: str
    about: str
    outcome: str
    stage: str
    needs: tuple[Need, ...]
    people: tuple[PersonShown, ...]
    charges: tuple[ChargeShown, ...]
    clocks: tuple[ClockShown, ...]
    steps: tuple[Step, ...]
    roles: tuple[Choice, ...]
    plan: PlanShown | None = None
    frozen: str = ""
    only_reading: bool = False
    matter: str = "charge"  # what the process calls what is alleged, of one and of several
    matters: str = "charges"
    alleges: bool = True  # whether there can be charges at all
    is_timed: bool = True  # whether any time limit can run
    drafts: Drafts = field(default_factory=dict)


def drafts_of(drafts: Drafts, form: str) -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """The drafts of one kind of form, by key."""
    return {path.partition("/")[2]: held for path, held in drafts.items() if path.startswith(f"{form}/")}
