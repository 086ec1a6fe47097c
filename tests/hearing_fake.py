"""What people said afterwards, in memory."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId
from tests.shelves import Shelves


class FakeSurveys:
    """Sealed answers by their keys, and counts."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, answers: SealedAnswers) -> None:
        """Keep sealed answers under their own key."""
        if answers.key in self._held.sealed_answers:
            raise ValueError("sealed_answers")
        self._held.sealed_answers[answers.key] = answers

    def sealed_to(self, reader: MemberId) -> tuple[bytes, ...]:
        """Everything that was sealed to one supervisor."""
        held = sorted(self._held.sealed_answers.items())
        return tuple(answers.content for _, answers in held if answers.reader == reader)

    def count(self, survey: str, version: int, wave: Wave, month: str, *, answered: bool) -> None:
        """Count one who was asked; or that one of them answered."""
        key = (survey, version, wave, month)
        held = self._held.surveys_asked.get(key)
        if held is None:
            made = Asked(*key, 1, int(answered))
        elif not answered:
            made = replace(held, asked=held.asked + 1)
        elif held.answered == held.asked:
            raise ValueError("more answered than were asked")
        else:
            made = replace(held, answered=held.answered + 1)
        self._held.surveys_asked[key] = made

    def asked(self) -> tuple[Asked, ...]:
        """The counts."""
        return tuple(self._held.surveys_asked[key] for key in sorted(self._held.surveys_asked))
