"""The press's part of training: an invented story in, pages out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.training.scenario import Scenario


@dataclass(frozen=True, slots=True)
class RoleCardsJob:
    """Compose the cards of a story."""

    scenario: Scenario
    office: str
    now: datetime

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_role_cards
        from rjdesk.documents.training.role_cards import RoleCardsContents  # loads the press: with the first card

        return compose_role_cards(RoleCardsContents(self.scenario, self.office, self.now))
