"""A jurisdiction as data: its time limits, and what a working day is there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from re import fullmatch

from rjdesk.dates import DateOrder
from rjdesk.domain.agreement import Money
from rjdesk.domain.facts import Fact
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.clocks import ClockRule
from rjdesk.process.fact_shapes import DAYS
from rjdesk.process.findings import Finding
from rjdesk.process.paper_size import PaperSize
from rjdesk.process.parsing import parse
from rjdesk.process.section import Section
from rjdesk.process.template import Verified, next_or_key_error
from rjdesk.process.unit import Unit

MOST = 3660
"""Units in the longest limit that is believed: ten years of days."""

LATEST = 9999
"""The highest version that is believed."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """What a working day is: statutory definitions differ from public holidays.

    ``country`` is a country code of the ``holidays`` library (ISO 3166-1 alpha-2; "" for no public holidays), ``subdivision``
    the code of a part of it ("" for the whole). ``weekend`` counts Monday as 0. ``closed``
    are yearly periods (month, day) to (month, day), both included, which may cross the new year. ``also`` are single days.
    """

    country: str
    subdivision: str
    weekend: tuple[int, ...]
    closed: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    also: tuple[date, ...]
    source: str
    verified: Verified


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A jurisdiction's rules on time, with the hash of the text that they were read from. ``day_after``: counting starts the
    day after the event. ``roll_forward``: a limit that ends on a day that is no working day ends on the next one.
    ``currency`` (ISO 4217) is that of its payments, ``language`` (BCP 47) that of its papers; on ``paper`` of that size the
    papers of its cases are set. An office there writes ``dates`` in that order, and its people are met with that ``greeting``
    ("" for a plain one). ``names_stay_private``: nobody of its cases is named, whatever they agree to.
    """

    id: str
    version: int
    title: str
    day_after: bool
    roll_forward: bool
    counting_source: str
    currency: str
    language: str
    paper: PaperSize
    dates: DateOrder
    greeting: str
    names_stay_private: bool
    working_days: WorkingDays
    clocks: tuple[ClockRule, ...]
    text: str = field(repr=False)
    sha256: str

    def clock(self, wanted: str) -> ClockRule:
        """One clock by id."""
        return next_or_key_error((c for c in self.clocks if c.id == wanted), wanted)


def read_jurisdiction(text: str, file: str) -> Jurisdiction:
    """The jurisdiction in a TOML text; without a ``version`` it is the first. Raises ``ProcessNotUnderstood`` with every
    finding."""
    findings: list[Finding] = []
    top = Section(parse(text, findings), "", findings)
    if findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    found = Jurisdiction(
        id=top.identity("id"),
        version=top.number("version", most=LATEST) if top.has("version") else 1,
        title=top.text("title", required=True),
        day_after=top.flag("day_after"),
        roll_forward=top.flag("roll_forward"),
        counting_source=top.text("counting_source", required=True),
        currency=_currency(top),
        language=_language(top),
        paper=top.member("paper", PaperSize, PaperSize.A4),
        dates=top.member("dates", DateOrder, DateOrder.DAY_FIRST),
        greeting=top.text("greeting"),
        names_stay_private=top.flag("names_stay_private"),
        working_days=_working_days(top.section("working_days")),
        clocks=_clocks(top.sections("clock", lambda t: f"clock {t.get('id', '?')}")),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    top.finish()
    if findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return found


def _currency(top: Section) -> str:
    code = top.text("currency") or Money(0).currency
    if not (len(code) == 3 and code.isascii() and code.isupper()):
        top.note("currency", "wrong_value", "NZD, USD, …")
    return code


def _language(top: Section) -> str:
    tag = top.text("language") or "en"
    if not fullmatch("[a-z]{2,3}(-[A-Z]{2})?", tag):
        top.note("language", "wrong_value", "en, en-NZ, en-US, …")
    return tag


def _working_days(section: Section) -> WorkingDays:
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    found = WorkingDays(
        country=section.text("country"),
        subdivision=section.text("subdivision"),
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


def _clocks(sections: list[Section]) -> tuple[ClockRule, ...]:
    """The clocks in order: one that follows another comes after it, so that none can follow itself."""
    found = dict[str, ClockRule]()
    for section in sections:
        clock = _clock(section, found)
        found[clock.id] = clock
    return tuple(found.values())


def _clock(section: Section, before: Mapping[str, ClockRule]) -> ClockRule:
    after = section.text("after")
    if after and after not in before:
        section.note("after", "wrong_value", ", ".join(before))
    rule = ClockRule(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        number=section.number("number", most=MOST),
        unit=section.member("unit", Unit),
        starts_with=before[after].starts_with if after in before else _day(section, "starts_with"),
        done_with=_day(section, "done_with"),
        section=section.text("section", required=True),
        source=section.text("source", required=True),
        verified=section.member("verified", Verified),
        in_custody=section.maybe_flag("in_custody"),
        note=section.text("note"),
        from_age=section.maybe_number("from_age"),
        under_age=section.maybe_number("under_age"),
        after=after,
        roll_forward=section.maybe_flag("roll_forward"),
        may_be_extended=section.flag("may_be_extended"),
    )
    section.finish()
    return rule


def _day(section: Section, key: str) -> Fact:
    """A fact that is a day of the case: nothing else can start or end a limit."""
    fact = section.member(key, Fact)
    if fact not in DAYS:
        section.note(key, "wrong_value", ", ".join(sorted(DAYS)))
    return fact
