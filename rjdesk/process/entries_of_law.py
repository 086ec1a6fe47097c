"""What a jurisdiction says, thing by thing."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from rjdesk.process.clocks import ClockRule
from rjdesk.process.clocks_told import amount
from rjdesk.process.entries import Entry, Said, Theme, listed, plain, yes_no
from rjdesk.process.jurisdiction import Jurisdiction, WorkingDays
from rjdesk.wording import say


def entries_of_law(law: Jurisdiction) -> tuple[Entry, ...]:
    """Everything that a jurisdiction says, in the order of its file."""
    return tuple(_entries(law))


def _entries(law: Jurisdiction) -> Iterator[Entry]:
    head: dict[str, Said] = {
        "title": law.title,
        "day_after": yes_no(law.day_after),
        "roll_forward": yes_no(law.roll_forward),
        "source": law.counting_source,
        "currency": law.currency,
        "language": law.language,
        "paper": say(f"difference.paper.{law.paper}"),
        "dates": say(f"difference.dates.{law.dates}"),
        "greeting": law.greeting,
        "names_stay_private": yes_no(law.names_stay_private),
    }
    yield Entry(Theme.LAW, ("counting",), say("difference.place.counting"), head)
    yield Entry(Theme.LAW, ("working_days",), say("difference.place.working_days"), _working_days(law.working_days))
    for clock in law.clocks:
        place = say("difference.place.clock", title=clock.title, section=clock.section)
        yield Entry(Theme.LAW, ("clock", clock.id), place, _clock(law, clock))


def _working_days(days: WorkingDays) -> dict[str, Said]:
    return {
        "holidays": " ".join(filter(None, (days.country, days.subdivision))),
        "weekend": listed(calendar.day_name[day] for day in days.weekend),
        "closed": tuple(f"{_day(first)} – {_day(last)}" for first, last in days.closed),
        "also": tuple(day.isoformat() for day in days.also),
        "source": days.source,
        "verified": say(f"command.process.verified.{days.verified}"),
    }


def _day(day: tuple[int, int]) -> str:
    return f"{day[1]} {calendar.month_name[day[0]]}"


def _clock(law: Jurisdiction, clock: ClockRule) -> dict[str, Said]:
    return {
        "title": clock.title,
        "amount": amount(clock),
        "section": clock.section,
        "starts_with": plain(clock.starts_with),
        "after": law.clock(clock.after).title if clock.after else "",
        "done_with": plain(clock.done_with),
        "in_custody": "" if clock.in_custody is None else yes_no(clock.in_custody),
        "from_age": str(clock.from_age or ""),
        "under_age": str(clock.under_age or ""),
        "roll_forward": "" if clock.roll_forward is None else yes_no(clock.roll_forward),
        "may_be_extended": yes_no(clock.may_be_extended),
        "source": clock.source,
        "verified": say(f"command.process.verified.{clock.verified}"),
        "note": clock.note,
    }
