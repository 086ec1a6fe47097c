"""The press's part of training: an invented story in, pages out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.training.checklist import Checklist, When
from rjdesk.domain.training.scenario import Scenario


@dataclass(frozen=True, slots=True)
class RoleCardsJob:
    """Compose the cards of a story."""

    scenario: Scenario
    office: str
    now: datetime
    paper: str

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_role_cards
        from rjdesk.documents.training.role_cards import RoleCardsContents  # loads the press: with the first card

        return compose_role_cards(RoleCardsContents(self.scenario, self.office, self.now, self.paper))


@dataclass(frozen=True, slots=True)
class CheckFormJob:
    """Compose an empty form of a checklist, for one time or for all."""

    checklist: Checklist
    when: When | None
    office: str
    now: datetime
    practice: bool
    paper: str

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_check_form
        from rjdesk.documents.training.check_form import CheckFormContents  # loads the press: with the first form

        stages = self.checklist.at(self.when)
        return compose_check_form(
            CheckFormContents(self.checklist.title, stages, self.office, self.now, self.practice, self.paper)
        )
