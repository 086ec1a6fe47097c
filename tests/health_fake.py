"""Health details in memory."""

from __future__ import annotations

from rjdesk.domain.answers import Answer
from rjdesk.domain.ids import About, CaseId
from tests.shelves import Shelves


class FakeHealth:
    """The partition, by going through it whole."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, case: CaseId, answer: Answer) -> None:
        """Keep an answer, new or changed."""
        self._held.needs(case)
        self._held.health[case, answer.stage, answer.prompt, answer.about] = answer

    def drop(self, case: CaseId, stage: str, prompt: str, about: About | None) -> None:
        """Take an answer back, if there is one."""
        if self._held.knows(case):
            self._held.health.pop((case, stage, prompt, about), None)

    def of_stage(self, case: CaseId, stage: str) -> tuple[Answer, ...]:
        """What one stage asked."""
        if not self._held.knows(case):
            return ()
        found = [answer for key, answer in self._held.health.items() if key[:2] == (case, stage)]
        return tuple(sorted(found, key=lambda answer: (answer.prompt, answer.about or "")))
