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
    """The stories, what the member at work played, and of colleagues how often and when; None for who may not know."""

    stories: tuple[Scenario, ...]
    mine: tuple[Play, ...]
    colleagues: tuple[Colleague, ...] | None


@dataclass(frozen=True, slots=True)
class TrainingServices:
    """Its methods run on the vault thread."""

    training: Training
    members: Members

    def look(self) -> TrainingState:
        """How it stands now."""
        supervises = Action.SEE_TRAINING in self.members.me().may
        colleagues = self.training.colleagues() if supervises else None
        return TrainingState(self.training.scenarios(), self.training.mine(), colleagues)
