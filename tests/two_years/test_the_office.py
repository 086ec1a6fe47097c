"""The office that is made up has every sort of case, and the same ones each time."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import MemberId
from rjdesk.process import catalogue
from rjdesk.services.figures.fields import blocks
from rjdesk.services.figures.reports import report_of
from rjdesk.services.follow_up.planning import with_promises
from rjdesk.services.summaries import summary_of
from tests.services.conferences import in_memory
from tests.two_years.afterwards import happenings
from tests.two_years.cases import FIRST_DAY, MadeUp
from tests.two_years.rows import rows
from tests.two_years.vault import keep, keep_around, keep_processes, made_up
from tests.two_years.walking import TODAY

COUNT = 250


@pytest.fixture(scope="module")
def office() -> tuple[MadeUp, ...]:
    return made_up(COUNT)


@pytest.fixture(scope="module")
def seen(office: tuple[MadeUp, ...]) -> list[CaseRow]:
    """What each case says to the figures, with what came after it."""
    chance, found = Random(1), []
    for each in office:
        notes = tuple(happenings(chance, each.case, MemberId("member")))
        summary = with_promises(summary_of(each.case, each.process, TODAY), each.case, notes, TODAY)
        assert summary.figures is not None
        found.append(summary.figures)
    return found


def test_the_same_seed_makes_the_same_cases(office: tuple[MadeUp, ...]) -> None:
    assert made_up(40, seed=7) == made_up(40, seed=7) != made_up(40, seed=8)


def test_every_process_has_its_cases_over_two_years(office: tuple[MadeUp, ...]) -> None:
    assert {each.process.id for each in office} == {process.id for process in catalogue.shipped()}
    assert (office[0].case.received_on, office[-1].case.received_on) == (FIRST_DAY, TODAY)


def test_limits_are_kept_and_missed_and_cases_ended_in_every_way(seen: list[CaseRow]) -> None:
    ended = [limit for row in seen for limit in row.limits if limit.done]
    assert {limit.done <= limit.due for limit in ended if limit.done} == {True, False}
    assert {"", "Agreement", "No agreement", "Not admitted"} <= {row.outcome for row in seen}
    assert {"", "Hilltop", "Far Valley"} <= {row.region for row in seen}


def test_some_promises_were_kept_some_not_and_some_money_is_owed(seen: list[CaseRow]) -> None:
    agreed = [row.promised for row in seen if row.promised.items]
    assert 0 < sum(each.done for each in agreed) < sum(each.items for each in agreed)
    assert 0 < sum(each.paid for each in agreed) < sum(each.cents for each in agreed)


def test_its_report_has_a_number_for_everything(seen: list[CaseRow]) -> None:
    report = report_of(seen, catalogue.shipped(), Period(FIRST_DAY, TODAY), TODAY, "Office", practice=False)
    assert isinstance(report, Report)
    assert report.cases == COUNT
    assert all(table.rows for section in report.sections for table in section.tables)


def test_its_report_tells_of_everything_that_a_report_can_tell_of(office: tuple[MadeUp, ...]) -> None:
    on, chance, member = in_memory(), Random(1), MemberId("member")
    with on.vault.unit_of_work() as work:
        keep_processes(work)
        for each in office:
            keep(work, each, chance, member)
        keep_around(work, chance, member)
        work.commit()
    report = on.desk.figures.report(Period(date(2026, 1, 1), date(2026, 12, 31)))
    tables = {table.name: table for section in report.sections for table in section.tables}
    answers = {"response", "response_alone", "satisfaction"}  # sealed in a vault only; see ``vault.fill``
    assert set(blocks()) - tables.keys() == answers
    assert {"cit-encounter/ended", "cit-encounter/no_arrest"} <= tables.keys()
    assert all(any(cell is not None for cell in row[1:]) for name in tables for row in tables[name].rows[:1])


def test_many_rows_are_the_same_mix_in_the_same_two_years(office: tuple[MadeUp, ...]) -> None:
    many = [row for row, _ in rows(office, 3 * COUNT)]
    assert len({row.case for row in many}) == 3 * COUNT
    assert all(FIRST_DAY <= row.received_on <= TODAY for row in many)
