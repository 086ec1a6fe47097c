"""A jurisdiction as data: its time limits, and what a working day is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.facts import Fact
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.clocks import ClockRule, Unit
from rjdesk.process.findings import Finding
from rjdesk.process.reading import parse
from rjdesk.process.section import Section
from rjdesk.process.template import Verified, next_or_key_error


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """What a working day is: statutory definitions differ from public holidays.

    ``country`` is a country code of the ``holidays`` library (ISO 3166-1 alpha-2). ``weekend`` counts Monday as 0. ``closed``
    are yearly periods (month, day) to (month, day), both included, which may cross the new year. ``also`` are single days.
    """

    country: str
    weekend: tuple[int, ...]
    closed: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    also: tuple[date, ...]
    source: str
    verified: Verified


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A jurisdiction's rules on time. ``day_after``: counting starts the day after the event. ``roll_forward``: a limit
    that ends on a day that is no working day ends on the next one."""

    id: str
    title: str
    day_after: bool
    roll_forward: bool
    counting_source: str
    working_days: WorkingDays
    clocks: tuple[ClockRule, ...]

    def clock(self, wanted: str) -> ClockRule:
        """One clock by id."""
        return next_or_key_error((c for c in self.clocks if c.id == wanted), wanted)


def read_jurisdiction(text: str, file: str) -> Jurisdiction:
    """The jurisdiction in a TOML text. Raises ``ProcessNotUnderstood`` with every finding."""
    findings: list[Finding] = []
    top = Section(parse(text, findings), "", findings)
    if findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    found = Jurisdiction(
        id=top.text("id", required=True),
        title=top.text("title", required=True),
        day_after=top.flag("day_after"),
        roll_forward=top.flag("roll_forward"),
        counting_source=top.text("counting_source", required=True),
        working_days=_working_days(top.section("working_days")),
        clocks=tuple(_clock(c) for c in top.sections("clock", lambda t: f"clock {t.get('id', '?')}")),
    )
    top.finish()
    if findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return found


def _working_days(section: Section) -> WorkingDays:
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    found = WorkingDays(
        country=section.text("country", required=True),
        weekend=tuple(weekdays.index(day) for day in section.names("weekend", weekdays) if day in weekdays),
        closed=tuple(_period(p) for p in section.sections("closed", lambda _: "closed period")),
        also=section.days("also"),
        source=section.text("source", required=True),
        verified=section.member("verified", Verified),
    )
    section.finish()
    return found


def _period(section: Section) -> tuple[tuple[int, int], tuple[int, int]]:
    period = (_month_day(section, "first"), _month_day(section, "last"))
    section.finish()
    return period


def _month_day(section: Section, key: str) -> tuple[int, int]:
    month, _, day = section.text(key, required=True).partition("-")
    try:
        found = date(2024, int(month), int(day))
    except ValueError:
        section.note(key, "wrong_value", "12-25")
        return (1, 1)
    return (found.month, found.day)


def _clock(section: Section) -> ClockRule:
    rule = ClockRule(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        number=section.number("number"),
        unit=section.member("unit", Unit),
        starts_with=section.member("starts_with", Fact),
        done_with=section.member("done_with", Fact),
        section=section.text("section", required=True),
        source=section.text("source", required=True),
        verified=section.member("verified", Verified),
        in_custody=section.maybe_flag("in_custody"),
        note=section.text("note"),
    )
    section.finish()
    return rule
