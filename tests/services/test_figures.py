"""The office's report: counts that can be done by hand, and a public one that names and hints at no one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from rjdesk.domain.figures.report import Cell, Period, Report
from rjdesk.domain.figures.row import CaseRow, LimitRow, Promised, VictimRow
from rjdesk.domain.ids import CaseId
from rjdesk.process import catalogue
from rjdesk.services.figures.files import as_json
from rjdesk.services.figures.reports import report_of
from tests.services.conferences import InMemory, in_memory, walking

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
TODAY = date(2027, 1, 15)
FIRST = date(2026, 2, 10)


def a_case(number: int, **known: Any) -> CaseRow:  # any of a row's fields
    """One of several cases of a year, each a week after the one before."""
    row = CaseRow(CaseId(f"c{number}"), "nz-youth-justice-fgc", "s247b", FIRST + timedelta(days=7 * number))
    return replace(row, **known)


def report(*rows: CaseRow, public: bool = False) -> Report:
    """The report on these cases."""
    return report_of(rows, catalogue.shipped(), YEAR, TODAY, "" if public else "Te Kōwhai", practice=False)


def lines(of: Report, title: str) -> tuple[tuple[Cell, ...], ...]:
    """The lines of the first table whose title begins so; none if there is none."""
    return next(
        (table.rows for section in of.sections for table in section.tables if table.title.startswith(title)), ()
    )


def walked() -> InMemory:
    """An office that has seen one conference through."""
    on = in_memory(practice=True)
    walk = walking(on.desk, practice=True)
    case = walk.refer()
    while stage := walk.current(case):
        walk.walk(case, stage)
    return on


def test_cases_are_counted_by_process_by_quarter_and_by_whoever_referred_them() -> None:
    cases = [a_case(n, referred_by="Police" if n < 7 else "Youth Court") for n in range(10)]
    made = report(*cases)
    assert made.cases == 10
    assert lines(made, "Cases by process") == (("Family Group Conference (youth justice)", 10),)
    assert lines(made, "Cases by quarter") == (("2026 Q1", 8), ("2026 Q2", 2), ("2026 Q3", 0), ("2026 Q4", 0))
    assert lines(made, "Who referred them") == (("Police", 7), ("Youth Court", 3))


def test_the_time_to_a_stage_is_the_middle_one() -> None:
    cases = [
        a_case(n, stages=(("referral", FIRST + timedelta(days=7 * n + days)),)) for n, days in enumerate((2, 30, 4))
    ]
    assert lines(report(*cases), "Time to each stage") == (("Referral", 3, 4.0),)


def test_a_limit_counts_once_it_has_ended_and_one_that_runs_does_not() -> None:
    due = date(2026, 6, 1)
    met, late = LimitRow("Convene", due, due), LimitRow("Convene", due, due + timedelta(days=1), extended=True)
    missed, running = LimitRow("Convene", due), LimitRow("Convene", TODAY + timedelta(days=1))
    cases = [a_case(n, limits=(limit,)) for n, limit in enumerate((met, met, late, missed, running))]
    assert lines(report(*cases), "Time limits") == (("Convene", 2, 4, 50, "15 to 85 %", 1),)


def test_victims_are_counted_by_the_way_they_chose_and_by_whether_they_came() -> None:
    here, wrote, unasked = VictimRow("In person", came=True), VictimRow("In writing"), VictimRow("")
    cases = (a_case(n, victims=(each,), expected=6, came=3) for n, each in enumerate((here, here, wrote, unasked)))
    made = report(*cases)
    assert lines(made, "How victims took part") == (("In person", 2), ("In writing", 1), ("Not recorded", 1))
    assert lines(made, "Who came") == (("Everyone", 12, 24, 50, "31 to 69 %"), ("Victims", 2, 4, 50, "15 to 85 %"))


def test_promises_are_counted_item_by_item_and_agreement_by_agreement() -> None:
    whole, half = Promised(2, 2, 10_000, 10_000, "NZD"), Promised(3, 1, 5_000, 2_500, "NZD")
    cases = a_case(0, promised=whole, closed_on=FIRST + timedelta(days=100)), a_case(1, promised=half), a_case(2)
    made = report(*cases)
    items, kept, days = lines(made, "What was promised")
    assert items[:4] == ("Items", 3, 5, 60)
    assert kept[:4] == ("Agreements kept in full", 1, 2, 50)
    assert days[1] == 100.0
    assert lines(made, "Restitution") == (("NZD", 2, "$150.00", "$125.00"),)


def test_ethnicity_and_gender_are_never_told_of_few_not_even_to_the_office() -> None:
    cases = [a_case(n, ethnicity=("Māori", "European") if n < 8 else ("Asian",), gender=("Male",)) for n in range(10)]
    made = report(*cases)
    assert lines(made, "By ethnicity") == (("Māori", 8), ("Not told apart", 10))
    assert lines(made, "By gender") == (("Male", 10),)


def test_a_public_report_shows_no_small_number_and_not_whose_it_is() -> None:
    cases = [a_case(n, referred_by="Police" if n < 17 else "Youth Court", outcome="Agreement") for n in range(20)]
    made = report(*cases, public=True)
    assert (made.office, made.public, made.cases) == ("", True, 20)
    assert lines(made, "Who referred them") == (("Not told apart", 20),)
    assert lines(made, "How cases ended") == (("Agreement", 20),)
    numbers = [cell for section in made.sections for table in section.tables for row in table.rows for cell in row]
    assert not [cell for cell in numbers if isinstance(cell, int) and cell < 5]


def test_sums_of_few_agreements_are_not_public() -> None:
    cases = [a_case(n, promised=Promised(1, 1, 10_000, 0, "NZD")) for n in range(4)]
    others = [a_case(10 + n) for n in range(6)]
    assert lines(report(*cases, *others, public=True), "Restitution") == (("NZD", None, None, None),)


@pytest.mark.parametrize("public", [False, True])
def test_a_year_without_a_case_is_a_report_too(public: bool) -> None:
    made = report(public=public)
    assert not made.cases
    assert not lines(made, "Cases by process")


@pytest.fixture(scope="module")
def office() -> InMemory:
    """Of one walked conference, played once: a report changes nothing."""
    return walked()


def test_a_walked_conference_is_counted_as_it_went(office: InMemory) -> None:
    made = office.desk.figures.report(Period(date(2020, 1, 1), date(2099, 12, 31)))
    assert (made.office, made.practice, made.cases) == ("Te Kōwhai Office", True, 1)
    assert lines(made, "How cases ended")[0][1] == 1
    assert lines(made, "What was promised")[0][2]
    assert lines(made, "Who came")


def test_a_public_report_of_a_walked_conference_holds_no_word_of_the_case(office: InMemory) -> None:
    held = next(case for case, *_ in office.vault.shelves.cases.values())
    day, names = held.received_on, [person.name for person in held.participants]
    public, own = (office.desk.figures.report(Period(day, day), public=each) for each in (True, False))
    days = [day.isoformat(), f"{day.day} {day:%B}", f"{day:%d.%m.}", repr(day)]
    secrets = [held.reference, "Te Kōwhai", *names, *days]
    assert not [secret for secret in secrets if secret in as_json(public).decode() or secret in str(public)]
    assert day.isoformat() in as_json(own).decode()  # a day would be found
    assert repr(day) in str(own)


def test_a_long_time_is_told_by_years() -> None:
    always = Period(date(2000, 1, 1), date(2026, 12, 31))
    made = report_of([a_case(1)], catalogue.shipped(), always, TODAY, "Te Kōwhai", practice=False)
    assert lines(made, "Cases by year")[-1] == ("2026", 1)
    assert not lines(made, "Cases by quarter")
