"""The section on the community: volunteers and their hours, what was held, partners, public trust, promised and done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from rjdesk.documents.written import day
from rjdesk.domain.community.trust import ITEMS, TrustWave
from rjdesk.domain.community.volunteer import Task
from rjdesk.domain.figures.counting import few, listed
from rjdesk.domain.figures.report import Cell, Period, Section, Table, quarter_of
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.services.community.totals import Done, Given, Totals, totals
from rjdesk.services.figures.tables import share, table
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

Row = tuple[Cell, ...]


def community_section(work: UnitOfWork, period: Period, today: date, *, whole: bool) -> Section:
    """Everything about the community; nothing where nothing was ever kept of it."""
    return section_of(totals(work, period, today), whole=whole)


def section_of(counted: Totals, *, whole: bool) -> Section:
    """The section out of what was counted."""
    tables = (
        table("volunteers", _volunteers(counted, whole=whole)),
        table("hours", _hours(counted, whole=whole)),
        table("held", _held(counted, whole=whole)),
        table("commitments", _commitments(counted, whole=whole)),
        table("you_said", tuple(_you_said(counted)) if whole else ()),
        _partners(counted, whole=whole),
        table("partners_moved", _moved(counted) if whole else ()),
        table("supports", _supports(counted, whole=whole), bars=True),
        _asked(counted, whole=whole),
        _trust(counted, whole=whole),
    )
    return Section(say("figures.section.community"), tuple(each for each in tables if each.rows))


def _volunteers(counted: Totals, *, whole: bool) -> tuple[Row, ...]:
    """The register is of the day of the report: in public ones, made a day apart, whoever joined in between would be told."""
    known = {"listed": counted.volunteers, "panel": counted.panel} if whole else {}
    named = {**known, "gave": counted.gave}
    lines = ((say(f"figures.volunteers.{name}"), few(count, whole=whole)) for name, count in named.items())
    return tuple(lines) if any(named.values()) else ()


def _hours(counted: Totals, *, whole: bool) -> tuple[Row, ...]:
    """By what they were given for. Left out together are always the hours of five people at least, or all of them."""
    given = {task: each for task, each in counted.by_task.items() if each.minutes}
    if not given:
        return ()
    out = frozenset[Task]() if whole else _left_out(given)
    everything = None if out == given.keys() and counted.gave < LEAST else _in_hours(counted.minutes)
    lines = (
        (say(f"community.task.{task}"), None if task in out else _in_hours(each.minutes))
        for task, each in given.items()
    )
    return (*lines, (say("figures.hours.all"), everything))


def _left_out(given: Mapping[Task, Given]) -> frozenset[Task]:
    """The tasks whose hours aren't told: those of fewer than five, and more until what is left out is of five people."""
    order = sorted(given, key=lambda task: len(given[task].people))
    out = [task for task in order if len(given[task].people) < LEAST]
    while out and len(out) < len(order) and len(frozenset().union(*(given[task].people for task in out))) < LEAST:
        out.append(order[len(out)])
    return frozenset(out)


def _held(counted: Totals, *, whole: bool) -> tuple[Row, ...]:
    kinds = {say(f"community.activity.{kind}"): each for kind, each in counted.activities.items() if each.held}
    rows = _told([(name, each.held) for name, each in kinds.items()], whole=whole)
    return tuple((*row, *_came(kinds[str(row[0])], row[-1], whole=whole)) for row in rows)


def _came(held: Done, shown: Cell, *, whole: bool) -> Row:
    """At how many somebody counted, and how many people these were; nothing beside a number that isn't shown."""
    several = None if shown is None else few(held.counted, whole=whole)
    return several, None if several is None else few(held.people, whole=whole)


def _commitments(counted: Totals, *, whole: bool) -> tuple[Row, ...]:
    counts = {"done": counted.done, "late": counted.late, "open": counted.promised - counted.done - counted.late}
    return _told([(say(f"figures.commitments.{name}"), count) for name, count in counts.items()], whole=whole)


def _you_said(counted: Totals) -> Iterator[Row]:
    """Word for word, for the office alone: nobody knows whom a public reader would recognise in it."""
    for each in counted.said:
        for promised in each.promised:
            said = f"{each.title}: {', '.join(each.themes)}" if each.themes else each.title
            yield said, promised.what, _did(promised.done, promised.done_on)


def _did(words: str, on: date | None) -> str:
    return say("figures.you_said.open") if on is None else f"{words or say('figures.you_said.done')} ({day(on)})"


def _partners(counted: Totals, *, whole: bool) -> Table:
    """Each level with its definition beside the numbers: the office chose it by these words."""
    lines = [(say(f"community.engagement.{level}"), count) for level, count in counted.partners.items()]
    made = table("partners", _told(lines, whole=whole), bars=True)
    levels = (
        f"{name}: {say(f'community.engagement_means.{level}')}"
        for level, (name, _) in zip(counted.partners, lines, strict=True)
    )
    return replace(made, means=" ".join((made.means, *levels)))


def _moved(counted: Totals) -> tuple[Row, ...]:
    """For the office alone: two reports side by side would tell of which partner it is."""
    if not any(counted.moved.values()):
        return ()
    return tuple((say(f"community.moved.{each}"), count) for each, count in counted.moved.items())


def _supports(counted: Totals, *, whole: bool) -> tuple[Row, ...]:
    return _told([(say(f"community.came.{came}"), count) for came, count in counted.supports.items()], whole=whole)


def _told(lines: list[tuple[str, int]], *, whole: bool) -> tuple[Row, ...]:
    """Counts as they may be shown; nothing where there are none, nor where not one of them may be told."""
    rows = listed(lines, whole=whole) if any(count for _, count in lines) else ()
    return rows if any(row[-1] is not None for row in rows) else ()


def _asked(counted: Totals, *, whole: bool) -> Table:
    rows = ((_named(wave), *share(wave.answered, wave.asked, whole=whole)) for wave in counted.waves)
    return table("trust_asked", tuple(rows))


def _trust(counted: Totals, *, whole: bool) -> Table:
    """Of everybody who answered at all, who agreed: whoever left an item out didn't, so that nobody is told apart by it."""
    rows = tuple(
        (say(f"community.trust.{item}"), _named(wave), *share(_agreed(wave, item), wave.answered, whole=whole))
        for item in ITEMS
        for wave in counted.waves
        if wave.answered and (whole or wave.answered >= LEAST)
    )
    return table("trust", rows)


def _agreed(wave: TrustWave, item: str) -> int:
    return sum(each.agree for each in wave.items if each.item == item)


def _named(wave: TrustWave) -> str:
    return f"{wave.region}, {quarter_of(wave.last)}"


def _in_hours(minutes: int) -> float:
    return round(minutes / 60, 1)
