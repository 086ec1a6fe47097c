"""Keeping what is being typed, so that nothing typed is ever lost."""

from __future__ import annotations

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId


class DraftKeeping:
    """Drafts: not part of a case, never journaled, gone once the answer is given."""

    def keep(self, place: DraftPlace, text: str) -> None:
        """Keep what stands in a field."""
        raise NotImplementedError

    def drop(self, place: DraftPlace) -> None:
        """Forget a draft: its text was given as an answer, or taken back."""
        raise NotImplementedError

    def of(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of a case, or of new referrals."""
        raise NotImplementedError
