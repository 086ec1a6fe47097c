"""The section that splits what came of cases: the same few questions asked of each process, region, ethnicity or gender."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.agreement import Money
from rjdesk.domain.figures.report import Cell, Period, Report, Section, Table
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.splitting import (
    BOTH,
    NO,
    YES,
    By,
    Parted,
    Tally,
    by_size,
    counts_of,
    groups_of,
    parted,
    tallied,
)
from rjdesk.domain.recidivism.windows import after
from rjdesk.process.template import Process
from rjdesk.services.figures.split_questions import MONTHS, Questions, new_offence, questions
from rjdesk.services.figures.tables import share, unknown
from rjdesk.services.plain_words import money
from rjdesk.services.recidivism.looking_up import said_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

Line = tuple[Cell, ...]
Counts = Mapping[str, int]
Of = Sequence[tuple[CaseRow, str]]
"""People with the case that they were responsible in, and what was found of each."""


@dataclass(frozen=True, slots=True)
class Splitting:
    """By what, and how its groups are called; ``never_agree`` are the processes that make no agreement."""

    by: By
    titles: Mapping[str, str]
    never_agree: frozenset[str] = frozenset()

    def name(self, group: str) -> str:
        """What a group is called."""
        return self.titles.get(group, group) or unknown()

    def parted(self, tally: Tally, needed: Sequence[str] = BOTH) -> Parted:
        """Which groups are told alone: each process however few its cases are, of what people are only what is safe."""
        return Parted(by_size(tally)) if self.by is By.PROCESS else parted(tally, needed)

    def say(self, what: str) -> str:
        """A word about what it is split by."""
        return say(f"figures.split.by.{self.by}.{what}")


def splitting(by: By, processes: Sequence[Process]) -> Splitting:
    """By what, with the titles of processes where those are its groups."""
    titles = {process.id: process.title for process in processes} if by is By.PROCESS else {}
    return Splitting(by, titles, frozenset(each.id for each in processes if not each.papers.agreement_title))


def people_in(work: UnitOfWork, period: Period, today: date) -> Of:
    """Whoever had the window that is split end in a time."""
    followed = work.recidivism.followed(after(period.first, -MONTHS - 1), after(period.last, 1 - MONTHS))
    over = [each for each in followed if period.first <= after(each.since, MONTHS) <= min(period.last, today)]
    cases, said = {row.case: row for row in work.figures.whom([each.case for each in over])}, said_of(work, over)
    return [(cases[each.case], new_offence(each, said)) for each in over if each.case in cases]


def split(report: Report, rows: Sequence[CaseRow], people: Of, asked: Splitting, today: date) -> Report:
    """A report with the section in front of the others: it is what was asked for."""
    section = split_section(rows, people, asked, today)
    return replace(report, sections=(section, *report.sections)) if section.tables else report


def split_section(rows: Sequence[CaseRow], people: Of, asked: Splitting, today: date) -> Section:
    """The section: a table for each question, group by group, then all others together, and everybody."""
    groups, about = [groups_of(row, asked.by) for row in rows], questions(today, asked.never_agree)
    said = {name: tallied(zip(groups, map(says, rows), strict=True)) for name, says in about.by_name().items()}
    said["offences"] = tallied((groups_of(row, asked.by), found) for row, found in people)
    made = [_shares(name, tally, asked) for name, tally in said.items()]
    made += _paid(rows, groups, about, asked)
    tables = tuple(table for table in made if table.rows)
    return Section(say("figures.split.section", by=asked.say("word")), (*tables, _answers(asked)) if tables else ())


def _shares(name: str, tally: Tally, asked: Splitting) -> Table:
    of_all = counts_of(tally)
    if not _is_asked(of_all):
        return _table(name, asked, ())
    shown, lines = asked.parted(tally), list[Line]()
    for who, groups in _lines(shown, asked):
        counts = counts_of(tally, groups)
        if groups == shown.rest and not shown.rest_told:
            lines.append((who, *(None,) * 4))
        elif _is_asked(counts):
            lines.append((who, *_share(counts)))
    return _table(name, asked, (*lines, (say("figures.split.all"), *_share(of_all))))


def _lines(shown: Parted, asked: Splitting) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each line is called, and the groups that it is of."""
    yield from ((asked.name(group), (group,)) for group in shown.alone)
    if shown.alone and shown.rest:
        yield say("figures.not_apart"), shown.rest


def _is_asked(counts: Counts) -> bool:
    return any(counts.get(what, 0) for what in BOTH)


def _share(counts: Counts) -> Line:
    part = counts.get(YES, 0)
    return share(part, part + counts.get(NO, 0), whole=True)


def _paid(
    rows: Sequence[CaseRow], groups: Sequence[tuple[str, ...]], about: Questions, asked: Splitting
) -> Iterator[Table]:
    """What was to be paid and what was paid, a table for each currency."""
    for currency in sorted({row.promised.currency for row in rows if row.promised.cents}):
        found = [about.promised(row, currency) for row in rows]
        shown = asked.parted(tallied(zip(groups, found, strict=True)), (YES,))
        owed = [(row, said) for row, said, what in zip(rows, groups, found, strict=True) if what == YES]
        told = [(group,) for group in shown.alone] + ([shown.rest] if shown.rest_told else [])
        sums = {of: _sum((row for row, said in owed if not set(of).isdisjoint(said)), currency) for of in told}
        lines = [(who, *sums.get(of, (None,) * 4)) for who, of in _lines(shown, asked)]
        every = (say("figures.split.all"), *_sum((row for row, _ in owed), currency))
        yield _table("paid", asked, (*(line for line in lines if line[1] != 0), every) if owed else (), currency)


def _sum(rows: Iterable[CaseRow], currency: str) -> Line:
    found = [row.promised for row in rows]
    owed, paid = sum(each.cents for each in found), sum(each.paid for each in found)
    told = (money(Money(cents, currency)) for cents in (owed, paid))
    return (len(found), *told, round(100 * paid / owed) if owed else None)


def _answers(asked: Splitting) -> Table:
    """Answers know nothing of whoever gave them, so that nobody can be found by them: said in the place of a number."""
    return _table("answers", asked, ((say("figures.split.answers.line"), say("figures.split.answers.not_asked")),))


def _table(name: str, asked: Splitting, rows: tuple[Line, ...], currency: str = "") -> Table:
    """What the groups are is said with each table, for tables are read alone."""
    words = f"figures.split.{name}"
    title = say(f"{words}.title", by=asked.say("word"), currency=currency)
    means = " ".join((say(f"{words}.means"), asked.say("means")))
    head = (asked.say("head"), *say(f"{words}.head").split(" | "))
    return Table(title, means, head, rows, name=f"split_{name}")
