"""Somebody collects every public report that an office hands out, and subtracts: what one leaves out, no other gives away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import PublicReportStands, PublicTimeNotOver, PublicTimeNotWhole, PublicTimeUnfit
from rjdesk.process import catalogue
from rjdesk.services.figures.files import Kind
from rjdesk.services.figures.reports import report_of
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import TODAY, YEAR, lines

Told = dict[str, dict[str, int]]
PROCESSES = [process.id for process in catalogue.shipped()]
UNFIT = (PublicTimeUnfit, PublicTimeNotOver, PublicTimeNotWhole)


def of(first: str, last: str) -> Period:
    """A time from one month to another."""
    start, end = (date.fromisoformat(f"{month}-01") for month in (first, last))
    return Period(start, (end + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def rows(random: Random, count: int) -> list[CaseRow]:
    """Cases of two years: of many ways, referred and ended in many words, of few or many each."""
    found = []
    for number in range(count):
        received = date(2025, 1, 1) + timedelta(days=random.randrange(690))
        row = CaseRow(CaseId(f"c{number}"), PROCESSES[int(random.expovariate(1)) % len(PROCESSES)], "", received)
        words = ("Police", "Court", "School", "Family", "Church")
        referred, ended = (words[min(4, int(random.expovariate(0.8)))] for _ in range(2))
        found.append(
            replace(row, referred_by=referred, outcome=ended, region=random.choice(("Hill", "Hill", "Sea", "")))
        )
    return found


def take(on: InMemory, known: Iterable[CaseRow]) -> None:
    """Put cases into the vault, as far as its figures see them."""
    with on.vault.unit_of_work() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for row in known:
            case = replace(a_case(str(row.case)).build(), id=row.case, received_on=row.received_on)
            work.cases.save(case, replace(a_summary(), figures=row))
            work.access.keep(CaseAccess(row.case, MemberId("member")))
        work.commit()


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    take(made, rows(Random(5), 160))
    return made


def handed_out(on: InMemory, folder: Path, asked: Iterable[Period]) -> Iterator[Report]:
    """What the office lets out of everything that is asked of it, one after the other."""
    for number, period in enumerate(asked):
        report = on.desk.figures.report(period, public=True)
        with suppress(*UNFIT):
            made = on.desk.figures.file(report, Kind.JSON).make()
            on.desk.figures.hand_out(report, made, Kind.JSON, folder / f"{number}.json")
            yield report


def told(report: Report) -> Told:
    """Every count that a report shows, by table and line."""
    tables = (table for section in report.sections for table in section.tables)
    return {each.title: {str(row[0]): row[1] for row in each.rows if isinstance(row[1], int)} for each in tables}


def worked_out(reports: Sequence[Report]) -> list[int]:
    """The counts below five that follow: whatever lies in one of two times and not in the other."""
    found = []
    for one, other in combinations(reports, 2):
        if one.period != other.period and (
            one.period.first > other.period.last or other.period.first > one.period.last
        ):
            continue
        mine, theirs = told(one), told(other)
        for title in mine.keys() & theirs.keys():
            shared = mine[title].keys() & theirs[title].keys()
            found += [abs(mine[title][line] - theirs[title][line]) for line in shared]
    return [count for count in found if 0 < count < LEAST]


MANY = [
    of(first, last)
    for first in ("2025-01", "2025-04", "2025-07", "2025-10", "2026-01", "2026-04")
    for last in ("2025-03", "2025-06", "2025-09", "2025-11", "2025-12", "2026-03", "2026-06", "2026-09", "2026-12")
    if first < last
]


def test_of_all_times_that_are_asked_for_those_let_out_can_not_be_subtracted(on: InMemory, tmp_path: Path) -> None:
    naive = [on.desk.figures.report(each, public=True) for each in MANY]
    assert len(worked_out(naive)) > 20  # the attacker is no straw man
    for seed in range(6):
        fresh, folder = in_memory(), tmp_path / str(seed)
        folder.mkdir()
        take(fresh, rows(Random(seed), 90))
        asked = Random(seed).sample(MANY, len(MANY))
        out = list(handed_out(fresh, folder, asked))
        assert out
        assert worked_out(out) == []


def test_after_the_year_no_quarter_goes_out_and_after_a_quarter_no_year(on: InMemory, tmp_path: Path) -> None:
    year, quarter = of("2025-01", "2025-12"), of("2025-10", "2025-12")
    assert len(list(handed_out(on, tmp_path, [year]))) == 1
    with pytest.raises(PublicTimeUnfit) as refused:
        on.desk.figures.file(on.desk.figures.report(quarter, public=True), Kind.PDF)
    assert refused.value.facts["times"] == "2025 Q1 – 2025 Q4"
    other, folder = in_memory(), tmp_path / "other"
    folder.mkdir()
    assert len(list(handed_out(other, folder, [quarter]))) == 1
    on_year = other.desk.figures.report(year, public=True)
    with pytest.raises(PublicTimeUnfit) as refused:
        other.desk.figures.file(on_year, Kind.PDF)
    assert refused.value.facts["times"] == "2025 Q4; 2025 Q3; 2025 Q2; 2025 Q1"


def test_a_time_that_is_not_over_or_not_whole_lays_nothing_down(on: InMemory, tmp_path: Path) -> None:
    assert list(handed_out(on, tmp_path, [of("2026-01", "2026-12"), of("2024-01", "2025-12")])) == []
    assert not on.desk.figures.public_times().laid_down
    assert len(list(handed_out(on, tmp_path, [of("2025-07", "2026-06")]))) == 1
    times = on.desk.figures.public_times()
    assert times.laid_down
    assert times.offered[0] == of("2025-07", "2026-06")
    assert times.handed_out == {of("2025-07", "2026-06"): on.desk.figures._cases.today()}


def test_what_is_entered_later_changes_no_public_report(on: InMemory, tmp_path: Path) -> None:
    year = of("2025-01", "2025-12")
    (before,) = handed_out(on, tmp_path, [year])
    changed = [replace(row, outcome="Late", referred_by="Court") for row in rows(Random(5), 160)[:3]]
    late = [replace(row, case=CaseId(f"late {row.case}"), received_on=date(2025, 5, 1)) for row in changed]
    take(on, late)
    assert on.desk.figures.report(year).cases == (before.cases or 0) + 3  # the office's own knows of them
    again = on.desk.figures.report(year, public=True)
    assert again == before
    job = on.desk.figures.file(again, Kind.JSON)
    on.desk.figures.hand_out(again, job.make(), Kind.JSON, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "0.json").read_bytes()
    with pytest.raises(PublicReportStands):
        on.desk.figures.hand_out(replace(again, cases=99), b"{}", Kind.JSON, tmp_path / "x.json")


def test_a_funder_is_told_what_the_public_report_tells(on: InMemory, tmp_path: Path) -> None:
    job = on.desk.report_texts.fill("A trust", "We had {cases} cases.", of("2025-01", "2025-12"))
    on.desk.report_texts.hand_out("A trust", job.report, b"made", tmp_path / "trust.pdf")
    take(on, [replace(row, case=CaseId("late"), received_on=date(2025, 5, 1)) for row in rows(Random(5), 1)])
    assert on.desk.figures.report(of("2025-01", "2025-12"), public=True) == job.report
    with pytest.raises(PublicTimeUnfit):
        on.desk.report_texts.fill("A trust", "We had {cases} cases.", of("2025-10", "2025-12"))


def test_who_is_among_the_few_of_one_way_or_of_another_changes_nothing_that_is_told() -> None:
    """Of two ways whose numbers stand together nobody can tell a case of one from a case of the other."""
    random, swapped = Random(3), 0
    for _ in range(60):
        year = [row for row in rows(random, 60) if row.received_on.year == 2026]
        shown = {row[0] for row in lines(a_public(year), "Cases by process")}
        titles = {process.id: process.title for process in catalogue.shipped()}
        hidden = [row for row in year if titles[row.process] not in shown]
        if len({row.process for row in hidden}) < 2:
            continue
        one, other = hidden[0], next(row for row in hidden if row.process != hidden[0].process)
        ways = {one.case: other.process, other.case: one.process}
        there = a_public([replace(row, process=ways.get(row.case, row.process)) for row in year])
        swapped += 1
        assert there == a_public(year)
        assert not any(titles[row.process] in str(there.sections) for row in hidden)
    assert swapped > 20


def test_words_of_one_way_alone_can_not_be_taken_from_its_number() -> None:
    """All cases ended, each in a word of its own way: what of a way isn't told by name is nothing, or several and enough."""
    random, hidden = Random(9), 0
    for _ in range(60):
        year = [replace(row, outcome=f"{row.process} {row.outcome}") for row in rows(random, 120)]
        report = a_public(year)
        shown = {row[0]: row[1] for row in lines(report, "How cases ended")}
        number = {row[0]: row[1] for row in lines(report, "Cases by process")}
        for process in catalogue.shipped():
            of_it = number.get(process.title)
            if isinstance(of_it, int):
                names = {row.outcome for row in year if row.process == process.id}
                told = sum(count for name in names & shown.keys() if isinstance(count := shown[name], int))
                assert of_it - told == 0 or (of_it - told >= LEAST and len(names - shown.keys()) > 1)
                hidden += of_it > told
    assert hidden > 50


def a_public(known: Sequence[CaseRow]) -> Report:
    """The public report on these cases of a year."""
    return report_of(known, catalogue.shipped(), YEAR, TODAY, "", practice=False)
