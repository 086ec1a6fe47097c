"""The single numbers that a funder's text may name, section by section: a line and a column of a table each.

Named are the lines that any report can have: of processes and laws those that ship, of surveys what is asked after the meeting.
What an office alone has, such as its regions, stands in its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rjdesk.domain.community.activity import ActivityKind
from rjdesk.domain.community.engagement import Engagement
from rjdesk.domain.community.support import Came
from rjdesk.domain.community.volunteer import Task
from rjdesk.domain.figures.report import Cell, Report
from rjdesk.domain.hearing.complaints import Matter
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.domain.recidivism.check import WINDOWS
from rjdesk.process import catalogue
from rjdesk.process.surveys import surveys
from rjdesk.services.figures.about_own import head_of, words_of
from rjdesk.services.figures.tables import head, unknown
from rjdesk.wording import say
from rjdesk.wording import table as worded

Columns = tuple[tuple[str, int, str], ...]
"""The last part of each number's name, its column, and its unit."""

SHARE: Columns = (("part", 1, ""), ("of", 2, ""), ("share", 3, " %"), ("range", 4, ""))
CASES: Columns = (("cases", 1, ""),)
COUNT: Columns = (("count", 1, ""),)
HOURS: Columns = (("hours", 1, ""),)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: its table by name and, where several have one, by how its title begins; its line; its column; its ``unit``.

    ``says`` is what it is called where it is offered, ``title`` and ``means`` are its table's.
    """

    name: str
    table: str
    line: str
    column: int
    unit: str
    title: str
    means: str
    says: str
    under: str = ""

    def row_in(self, report: Report) -> tuple[Cell, ...] | None:
        """Its line in a report, of several years the last; None where there is none."""
        tables = (table for section in report.sections for table in section.tables if table.name == self.table)
        rows = (row for table in tables if table.title.startswith(self.under) for row in table.rows)
        return next((row for row in rows if row[0] == self.line or str(row[0]).startswith(f"{self.line} · ")), None)


@cache
def figures() -> tuple[Figure, ...]:
    """Every one of them, in the order of a report's sections."""
    parts = (_process, _agreements, _people, _own, _said, _offences, _community, _costs, _heard)
    return tuple(figure for part in parts for figure in part())


def _process() -> Iterator[Figure]:
    yield from _of("by_process", {each.id: each.title for each in catalogue.shipped()}, CASES)
    laws = {each.law.id: each.law for each in catalogue.shipped()}
    clocks = {f"{law.id}.{rule.id}": rule.title for law in laws.values() for rule in law.clocks}
    yield from _of("limits", clocks, (*SHARE, ("extended", 5, "")))
    yield from _of("came", _words("figures.came", ("everyone", "victims")), SHARE)


def _agreements() -> Iterator[Figure]:
    ended = {name: str(words) for name, words in worded()["figures"]["outcome"].items()}
    yield from _of("outcome_table", ended | {"not_ended": say("figures.not_ended")}, CASES)
    yield from _of("promises", _words("figures.promises", ("items", "cases")), SHARE)
    yield Figure("promises.days", *_days())
    yield from _of("money", _currencies(), (("agreements", 1, ""), ("promised", 2, ""), ("paid", 3, "")))


def _people() -> Iterator[Figure]:
    for table in ("region", "ethnicity", "gender"):
        yield from _of(table, {"not_recorded": unknown(), "not_apart": say("figures.not_apart")}, COUNT)


def _own() -> Iterator[Figure]:
    """What processes themselves want counted; a share has one line, any other figure one for each answer."""
    for process in catalogue.shipped():
        for own in process.figures:
            named, told = f"{process.id}.{own.id}", {"": own.title} if own.part else words_of(process, own)
            columns, heads = (SHARE, head_of("share")) if own.part else (CASES, head_of("counted"))
            for key, line in told.items():
                name = f"{named}.{key}" if key else named
                yield from _line(name, f"{process.id}/{own.id}", line, columns, (own.title, own.means, heads))


def _said() -> Iterator[Figure]:
    answered: Columns = (("answered", 1, ""), ("asked", 2, ""), ("share", 3, " %"))
    for survey in surveys():
        for wave in Wave:
            line = f"{survey.titles[Language.EN]} · {say(f'figures.satisfaction.wave.{wave}')}"
            yield from _of("response", {f"{survey.id}.{wave}": line}, answered)
    for survey in surveys():
        under = f"{survey.titles[Language.EN]} · {say('figures.satisfaction.wave.conference')}"
        items = {f"{survey.id}.{item.id}": item.texts[Language.EN] for item in survey.asked_at(Wave.CONFERENCE)}
        yield from _of("satisfaction", items, (("share", 3, " %"),), under)


def _offences() -> Iterator[Figure]:
    months = {str(each): say("figures.offences.months", months=each) for each in WINDOWS}
    yield from _of("offences", months, (*SHARE, ("not_counted", 5, "")))
    yield from _of("how_often", months, (("counted", 1, ""), ("each", 2, "")))
    yield from _of("without", months, (("watched", 1, ""), ("share", 2, " %"), ("range", 3, "")))


def _community() -> Iterator[Figure]:
    yield from _of("volunteers", _words("figures.volunteers", ("gave",)), (("people", 1, ""),))
    tasks = _words("community.task", Task) | _words("figures.hours", ("all",))
    yield from _of("hours", tasks, HOURS)
    held: Columns = (("held", 1, ""), ("counted", 2, ""), ("people", 3, ""))
    yield from _of("held", _words("community.activity", ActivityKind), held)
    yield from _of("commitments", _words("figures.commitments", ("done", "late", "open")), COUNT)
    yield from _of("partners", _words("community.engagement", Engagement), COUNT)
    yield from _of("supports", _words("community.came", Came), COUNT)


def _costs() -> Iterator[Figure]:
    measures = _words("costs.measure", ("staff_time", "volunteer_time", "kilometres"))
    measures |= {f"money.{code}": say("costs.measure.money", currency=code) for code in _currencies().values()}
    yield from _of("took", measures, (("cases", 1, ""), ("office", 2, ""), ("both", 3, "")))
    yield from _of("each_case", measures, (("cases", 1, ""), ("middle", 2, "")))
    of_budget: Columns = (("budget", 1, ""), ("spent", 2, ""), ("left", 3, ""), ("share", 4, " %"))
    yield from _of("budget", _currencies(), of_budget)


def _heard() -> Iterator[Figure]:
    yield from _of("complaints", _words("hearing.matter", Matter), COUNT)
    yield from _of("complaints_kept", _words("figures.complaints_kept", ("in_time",)), SHARE)
    yield from _of("testimonials", _words("figures.testimonials", ("agreed",)), COUNT)


def _of(table: str, lines: Mapping[str, str], columns: Columns, under: str = "") -> Iterator[Figure]:
    """The numbers of a table that is worded under ``[figures]``: of each line, by its name, these columns."""
    titled = say(f"figures.{table}.title"), say(f"figures.{table}.means"), head(table)
    for key, line in lines.items():
        yield from _line(f"{table}.{key}", table, line, columns, titled, under)


def _line(
    name: str, table: str, line: str, columns: Columns, titled: tuple[str, str, tuple[str, ...]], under: str = ""
) -> Iterator[Figure]:
    title, means, heads = titled
    for last, column, unit in columns:
        says = say("figures.fields.figure", table=under or title, line=line, column=heads[column])
        yield Figure(f"{name}.{last}", table, line, column, unit, title, means, says, under)


def _days() -> tuple[str, str, int, str, str, str, str]:
    title, line = say("figures.promises.title"), say("figures.promises.days")
    says = say("figures.fields.number", table=title, line=line)
    return "promises", line, 1, "", title, say("figures.promises.means"), says


def _currencies() -> dict[str, str]:
    """Those of the laws that ship."""
    return {code: code for code in sorted({each.law.currency for each in catalogue.shipped()} - {""})}


def _words(under: str, names: Iterable[str]) -> dict[str, str]:
    return {str(name): say(f"{under}.{name}") for name in names}
