"""What the training page needs of the core."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.training.play import Play
from rjdesk.domain.training.scenario import Scenario
from rjdesk.services.members import Members
from rjdesk.services.training.training import Colleague, Training


@dataclass(frozen=True, slots=True)
class TrainingState:
    """The stories, what the member at work played, and of colleagues how often and when; None for who may not know.

    ``leads``: may bring in the office's own stories and drills.
    """

    stories: tuple[Scenario, ...]
    mine: tuple[Play, ...]
    colleagues: tuple[Colleague, ...] | None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class TrainingServices:
    """Its methods run on the vault thread."""

    training: Training
    members: Members

    def look(self) -> TrainingState:
        """How it stands now."""
        may = self.members.me().may
        colleagues = self.training.colleagues() if Action.SEE_TRAINING in may else None
        leads = Action.LEAD_TRAINING in may
        return TrainingState(self.training.scenarios(), self.training.mine(), colleagues, leads)
