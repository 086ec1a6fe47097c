"""What an answer of a drill is worth, and why: days are counted by the real rules, lines have their key in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.training.drill import VERDICTS, AskedDay, Drill, Question, takes
from rjdesk.process.clocks import ClockReading
from rjdesk.process.clocks_told import Point, SayDay, points
from rjdesk.process.counting import last_day
from rjdesk.process.template import Process
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Mark:
    """A question, the answer that was given, and the right one. ``reading`` is how a day was counted; None for a line."""

    question: Question
    given: int
    right: int
    process: Process
    reading: ClockReading | None = None

    @property
    def sound(self) -> bool:
        """Whether it was answered rightly."""
        return self.given == self.right

    def reasons(self, day: SayDay) -> tuple[Point, ...]:
        """Why this day, as the case page says it; or why the line is as it is, and where that comes from."""
        asked = self.question
        if isinstance(asked, AskedDay):
            if self.reading is None:
                raise ValueError(asked.clock)
            return points(self.process, self.process.kind(asked.kind), self.reading, day)
        told = [Point(say("training.drill.why"), asked.why)]
        if asked.source:
            known = "source" if asked.verified else "source_unverified"
            told.append(Point(say(f"training.drill.{known}"), asked.source))
        return tuple(told)


def marks(drill: Drill, answers: Sequence[int], process: Process) -> tuple[Mark, ...]:
    """What each of the answers so far is worth. Raises ValueError for what can't be answers."""
    if not takes(drill, answers):
        raise ValueError(f"{drill.id} has no answers {tuple(answers)}")
    return tuple(_mark(drill, asked, given, process) for asked, given in zip(drill.questions, answers, strict=False))


def answerable(drill: Drill, process: Process) -> bool:
    """Whether a process has every kind of case and every clock that a drill asks for: an office may have its own law."""
    kinds = {kind.id: kind.clocks for kind in process.kinds}
    return all(asked.clock in kinds.get(asked.kind, ()) for asked in drill.questions if isinstance(asked, AskedDay))


def _mark(drill: Drill, asked: Question, given: int, process: Process) -> Mark:
    if isinstance(asked, AskedDay):
        counted = counted_by(process, asked)
        return Mark(asked, given, (counted.lawful or date.min).toordinal(), process, counted)
    return Mark(asked, given, VERDICTS[drill.kind].index(asked.right) + 1, process)


def counted_by(process: Process, asked: AskedDay) -> ClockReading:
    """The last lawful day of a question, with the reason. Raises KeyError where the law has no such clock any more."""
    rule = process.law.clock(asked.clock)
    due, why = last_day(rule, asked.start, process.law)
    return ClockReading(rule, due, None, None, why, lawful=due)
