"""Why a day is the last one, point by point and in words: on screen and on paper alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.facts import Fact
from rjdesk.process.clocks import ClockReading, ClockRule, Extension, Why
from rjdesk.process.template import CaseKind, Process
from rjdesk.process.unit import Unit
from rjdesk.wording import has, say

SayDay = Callable[[date], str]
"""How a day is written where it is read."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a reason: what it is about, and what it says; several lines where it lists days."""

    about: str
    says: str


def points(process: Process, kind: CaseKind, reading: ClockReading, day: SayDay) -> tuple[Point, ...]:
    """Everything that a last day rests on; of a clock that hasn't started, what it waits for."""
    found = {
        "rule": f"{reading.rule.section}: {amount(reading.rule)}",
        **_counted(process, kind, reading, day),
        "extension": _extension(reading.extension, day) if reading.extension else "",
        "source": reading.rule.source,
        "verified": verified(reading.rule),
        "note": reading.rule.note,
    }
    return tuple(Point(say(f"why.about.{name}"), words) for name, words in found.items() if words)


def amount(rule: ClockRule) -> str:
    """How long a limit is: ``14 days``, ``1 month``."""
    return how_many(rule.number, rule.unit)


def how_many(number: int, unit: Unit) -> str:
    """So many units: ``14 days``, ``1 month``."""
    return say(f"why.unit.{unit}.{'one' if number == 1 else 'many'}", number=number)


def verified(rule: ClockRule) -> str:
    """How far a limit was checked, and what that asks of whoever relies on it."""
    return say(f"why.verified.{rule.verified}")


def event(process: Process, kind: CaseKind, fact: Fact) -> str:
    """What a day of the case is: the kind's own trigger, or the words in which the process asks for it."""
    if fact is Fact.TRIGGER_DATE and kind.trigger:
        return kind.trigger
    asks = (prompt.ask for stage in process.stages for prompt in stage.prompts if prompt.records is fact)
    return next(asks, fact.value.replace("_", " "))


def _counted(process: Process, kind: CaseKind, reading: ClockReading, day: SayDay) -> dict[str, str]:
    starts = event(process, kind, reading.rule.starts_with)
    why, last = reading.why, reading.lawful
    if why is None or last is None:
        return {"start": say("why.waits", event=starts)}
    return {
        "through": "\n".join(say("why.through", title=each.title, amount=amount(each)) for each in why.through),
        "start": say("why.start" if why.day_after else "why.start_same_day", event=starts, day=day(why.start)),
        "skipped": "\n".join(_off(why.passed_over(), day)),
        "rolled": _rolled(why, last, day),
        "last": day(last),
    }


def _rolled(why: Why, last: date, day: SayDay) -> str:
    if not why.rolled():
        return ""
    return "\n".join((*_off(why.rolled(), day), say("why.rolled", day=day(last))))


def _off(days: tuple[tuple[date, str], ...], day: SayDay) -> Iterator[str]:
    for off, reason in days:
        words = say(f"day_off.{reason}") if has(f"day_off.{reason}") else reason
        yield say("why.off", day=day(off), reason=words)


def _extension(extension: Extension, day: SayDay) -> str:
    decided = extension.decided_by and extension.until
    lines = [
        say("why.extended", day=day(extension.until)) if decided and extension.until else say("why.not_extended"),
        say("why.because", reason=extension.reason),
        say("why.decided_by", who=extension.decided_by) if extension.decided_by else "",
        say("why.told", who=extension.told) if extension.told else "",
    ]
    return "\n".join(filter(None, lines))
