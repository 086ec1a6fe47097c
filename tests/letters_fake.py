"""Letters in memory: papers made from them, dispatches, the office's own texts."""

from __future__ import annotations

from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText
from rjdesk.domain.ids import CaseId
from tests.shelves import Shelves


class FakeLetters:
    """The letters of cases."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, paper: LetterPaper) -> None:
        """Note which letter a paper was made from."""
        self._held.needs(paper.case)
        self._held.letter_papers.append(paper)

    def of_case(self, case: CaseId) -> tuple[LetterPaper, ...]:
        """A case's papers."""
        known = self._held.knows(case)
        found = [paper for paper in self._held.letter_papers if known and paper.case == case]
        return tuple(sorted(found, key=lambda paper: paper.document))

    def send(self, dispatch: Dispatch) -> None:
        """Note that a paper was sent."""
        self._held.needs(dispatch.case)
        self._held.dispatches.append(dispatch)

    def sent(self, case: CaseId) -> tuple[Dispatch, ...]:
        """What was sent in a case."""
        known = self._held.knows(case)
        return tuple(dispatch for dispatch in self._held.dispatches if known and dispatch.case == case)


class FakeLetterTexts:
    """The office's own texts."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, text: LetterText) -> None:
        """Add a version."""
        self._held.letter_texts.append(text)

    def of(self, process: str) -> tuple[LetterText, ...]:
        """Every version, oldest first."""
        return tuple(text for text in self._held.letter_texts if text.process == process)
