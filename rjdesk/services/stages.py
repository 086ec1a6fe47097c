"""Walking the stages of a case: answering, closing, opening again."""

from __future__ import annotations

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ids import About, CaseId
from rjdesk.domain.stage import Waiver


class Stages:
    """Answers and gates."""

    def answer(self, case: CaseId, stage: str, prompt: str, about: About | None, value: AnswerValue) -> None:
        """Record an answer, new or changed. Raises AnswerNotUnderstood, StageClosed."""
        raise NotImplementedError

    def take_back(self, case: CaseId, stage: str, prompt: str, about: About | None) -> None:
        """Remove an answer. Raises StageClosed."""
        raise NotImplementedError

    def close(self, case: CaseId, stage: str, waivers: tuple[Waiver, ...] = ()) -> None:
        """Close a stage. Raises StageNotReady (with ``unmet``), GateNotWaivable."""
        raise NotImplementedError

    def reopen(self, case: CaseId, stage: str) -> None:
        """Open a closed stage again. Raises SigningUnderWay or AlreadySigned once signing began."""
        raise NotImplementedError
