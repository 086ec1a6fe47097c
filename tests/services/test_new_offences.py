"""New offences, by hand and from an agency's file: what is refused, who sees it, and numbers that can be done by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.figures.report import Cell, Period, Report
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.recidivism.check import Finding, Found, Seriousness, Source
from rjdesk.domain.sheet import Table
from rjdesk.errors import FindingImpossible, NotAllowed, NotFollowed, SheetHasProblems
from rjdesk.services.recidivism.looking_up import Line
from rjdesk.sheets.reading import read_sheet
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import lines

HELD = date(2025, 3, 3)  # on 20 November 2026, 6 and 12 months are over
LOOKED = date(2026, 10, 1)
NONE = Finding(Found.NO, LOOKED, Source.POLICE)
YES = Finding(Found.YES, LOOKED, Source.COURT, 2, Seriousness.LESS, date(2025, 11, 10))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def on() -> InMemory:
    """An office with four closed cases, each with one person responsible; the last was held three months ago."""
    made = in_memory()
    closed(made, 3)
    closed(made, 1, first=3, held=date(2026, 8, 20))
    return made


def closed(on: InMemory, how_many: int, first: int = 0, held: date = HELD) -> list[CaseId]:
    """Closed cases that had their conference."""
    found = []
    with on.vault.unit_of_work() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for number in range(first, first + how_many):
            case = a_case(f"FGC-{number}").with_offender(f"Rangi {number}").build()
            row = CaseRow(case.id, "nz", "s247b", held - timedelta(30), held, closed_on=held + timedelta(90), came=6)
            row = replace(row, responsible=(case.participants[0].id,))
            work.cases.save(case, replace(a_summary(), figures=row))
            work.access.keep(CaseAccess(case.id, MemberId("member")))
            found.append(case.id)
        work.commit()
    return found


def enter(on: InMemory, line: Line, finding: Finding) -> None:
    """Enter what was found."""
    person = line.person.followed
    on.desk.looking_up.enter(person.case, person.person, line.window.months, finding)


def to_do(on: InMemory) -> list[tuple[str, int]]:
    """Case and months of what is to be looked up."""
    return [(line.person.reference, line.window.months) for line in on.desk.looking_up.lines().to_do]


def test_whoever_is_due_is_listed_until_something_is_entered(on: InMemory) -> None:
    assert to_do(on) == [(f"FGC-{n}", months) for months in (6, 12) for n in range(3)]
    before = on.desk.looking_up.lines()
    enter(on, before.to_do[0], NONE)
    after = on.desk.looking_up.lines()
    assert (before.due, after.due) == (6, 5)
    assert [(line.person.name, line.found) for line in after.done] == [("Rangi 0", NONE)]
    assert on.deeds()[-1] == "new_offence_looked_up"


def test_an_entry_that_was_wrong_is_followed_by_another_and_both_stay(on: InMemory) -> None:
    line = on.desk.looking_up.lines().to_do[0]
    enter(on, line, NONE)
    enter(on, line, replace(NONE, found=Found.UNKNOWN))
    assert [check.finding.found for check in on.vault.shelves.checks] == [Found.NO, Found.UNKNOWN]
    (done,) = on.desk.looking_up.lines().done
    assert done.found is not None
    assert done.found.found is Found.UNKNOWN


def test_what_cannot_be_true_is_refused_with_its_reason_and_leaves_nothing(on: InMemory) -> None:
    half, year = (next(each for each in on.desk.looking_up.lines().to_do if each.window.months == m) for m in (6, 12))
    enter(on, year, NONE)
    with pytest.raises(FindingImpossible) as refused:
        enter(on, half, replace(YES, first_on=None))
    assert refused.value.facts == {"reason": "said_otherwise"}
    with pytest.raises(FindingImpossible):
        on.desk.looking_up.enter(half.person.followed.case, half.person.followed.person, 24, NONE)
    assert len(on.vault.shelves.checks) == 1


def test_nobody_is_looked_up_who_was_not_responsible_in_a_closed_case(on: InMemory) -> None:
    line = on.desk.looking_up.lines().to_do[0]
    with on.vault.unit_of_work() as work:
        row = replace(on.vault.shelves.figures[line.person.followed.case], closed_on=None)
        work.cases.save(work.cases.load(row.case), replace(a_summary(), figures=row))
        work.commit()
    with pytest.raises(NotFollowed):
        enter(on, line, NONE)


def test_a_restricted_case_is_neither_listed_nor_handed_out_nor_found_by_its_code(on: InMemory) -> None:
    other = a_colleague(on, Role.SUPERVISOR)
    hidden = on.desk.looking_up.lines().to_do[0].person
    with on.vault.unit_of_work() as work:
        work.access.keep(CaseAccess(hidden.followed.case, MemberId("member"), restricted=True))
        work.commit()
    with as_member(on, other):
        assert "FGC-0" not in str(on.desk.looking_up.lines())
        assert b"FGC-0" not in on.desk.agencies.list_to_fill_in().make()
        tried = on.desk.agencies.check(table(filled("FGC-0", hidden.followed.code)))
        assert [(each.row, each.column) for each in tried.problems] == [(2, "code")]


def test_a_facilitator_sees_what_others_have_to_look_up_but_enters_only_their_own(on: InMemory) -> None:
    other = a_colleague(on, Role.FACILITATOR)
    line = on.desk.looking_up.lines().to_do[0]
    with as_member(on, other):
        assert [each.mine for each in on.desk.looking_up.lines().to_do] == [False] * 6
        with pytest.raises(NotAllowed):
            enter(on, line, NONE)
        with pytest.raises(NotAllowed):
            on.desk.agencies.list_to_fill_in()


def test_the_list_for_an_agency_holds_no_name_and_comes_back_filled_in(on: InMemory, tmp_path: Path) -> None:
    made = on.desk.agencies.list_to_fill_in().make()
    assert b"Rangi" not in made
    written = on.desk.agencies.hand_out(made, tmp_path / "list.csv")
    sheet = on.desk.agencies.read(written).make().under(1)
    assert [row.cell(0) for row in sheet.rows] == ["FGC-0", "FGC-0", "FGC-1", "FGC-1", "FGC-2", "FGC-2"]
    assert on.desk.agencies.check(sheet).unfilled == 6

    codes = [str(row.cell(1)) for row in sheet.rows]
    back = table(
        filled("FGC-0", codes[0]),
        filled("FGC-0", codes[1], months="12", found="Yes", more="2,less,2025-11-10,2026-10-01,court"),
        filled("FGC-1", codes[2], found="not free"),
        filled("FGC-1", codes[3], found=""),
    )
    tried = on.desk.agencies.check(back)
    assert (tried.entries, tried.unfilled, tried.problems) == (3, 1, ())
    assert on.desk.agencies.bring_in(back) == 3
    assert on.deeds()[-5:] == ["offence_list_handed_out", *["new_offence_looked_up"] * 3, "offences_brought_in"]
    assert {line.found for line in on.desk.looking_up.lines().done} >= {NONE, YES}
    assert on.desk.agencies.check(back).again == 3  # a second time it says nothing new


def test_every_row_that_is_wrong_is_told_and_then_nothing_is_brought_in(on: InMemory) -> None:
    code = on.desk.looking_up.lines().to_do[0].person.followed.code
    wrong = table(
        filled("FGC-0", code),
        filled("FGC-0", code),
        filled("FGC-0", "NOBODY"),
        filled("FGC-0", code, months="7"),
        filled("FGC-0", code, months="12", found="perhaps"),
        filled("FGC-0", code, months="12", more="x,,,1/2/2026,hearsay"),
        filled("FGC-0", code, months="24"),
    )
    tried = on.desk.agencies.check(wrong)
    assert [(each.row, each.column) for each in tried.problems] == [
        (3, "months"),
        (4, "code"),
        (5, "months"),
        (6, "new_offence"),
        (7, "offences"),
        (7, "looked_on"),
        (7, "source"),
        (8, "looked_on"),
    ]
    assert all(each.what.endswith(".") and each.allowed for each in tried.problems)
    with pytest.raises(SheetHasProblems):
        on.desk.agencies.bring_in(wrong)
    assert on.vault.shelves.checks == []


def test_a_file_without_the_headings_says_which_are_missing(on: InMemory) -> None:
    sheet = read_sheet(b"case,code\nFGC-0,ABC\n").under(1)
    assert [each.column for each in on.desk.agencies.check(sheet).problems][:2] == ["months", "new_offence"]


def filled(case: str, code: str, months: str = "6", found: str = "no", more: str = ",,,2026-10-01,police") -> str:
    """A line of the list as an agency fills it in."""
    return ",".join([case, code, months, "", "", found, more])


def table(*rows: str) -> Table:
    """A file with these rows."""
    head = "case,code,months,from,to,new_offence,offences,seriousness,first_on,looked_on,source"
    return read_sheet("\n".join([head, *rows, ""]).encode()).under(1)


def twenty(on: InMemory, yes: int, unknown: int = 0) -> None:
    """Twenty people whose year ended in 2026, so many of whom with a new offence."""
    closed(on, 20, first=100)
    todo = [each for each in on.desk.looking_up.lines().to_do if each.window.months == 12]
    found: Sequence[Finding] = [YES] * yes + [replace(NONE, found=Found.UNKNOWN)] * unknown
    for number, line in enumerate(each for each in todo if len(each.person.reference) > 5):
        enter(on, line, found[number] if number < len(found) else NONE)


def told(on: InMemory, *, public: bool = False) -> Report:
    """The year's report."""
    return on.desk.figures.report(YEAR, public=public)


def line_of(report: Report, title: str, first: str) -> tuple[Cell, ...]:
    """One line of a table."""
    return next(row for row in lines(report, title) if row[0] == first)


def test_twenty_people_by_hand(on: InMemory) -> None:
    twenty(on, yes=6, unknown=2)
    report = told(on)
    # 23 had their year end in 2026; 3 nobody looked up. 18 at risk, 6 of them: 33 %, Wilson 16 to 56 %.
    assert line_of(report, "New proven", "12 months") == ("12 months", 6, 18, 33, "16 to 56 %", 5)
    assert line_of(report, "Why people", "12 months") == ("12 months", 2, 0, 3)
    assert line_of(report, "How many, and how serious", "12 months") == ("12 months", 6, 2.0, 6, 0, 0, 0)
    # All six in the ninth month, of 18 watched: 12 of 18 left.
    assert line_of(report, "Without", "12 months")[:3] == ("12 months", 12, 67)
    assert line_of(report, "Without", "6 months")[:3] == ("6 months", 18, 100)


def test_a_time_that_is_not_over_on_the_day_of_the_report_is_not_in_it(on: InMemory) -> None:
    assert [row[0] for row in lines(told(on), "New proven")] == ["12 months"]  # six months of August end in February


def test_a_public_report_shows_no_small_number_and_none_to_work_one_out_from(on: InMemory) -> None:
    twenty(on, yes=3, unknown=2)
    report = told(on, public=True)
    assert lines(report, "New proven") == (("12 months", *[None] * 4, 5),)
    assert not lines(report, "How many, and how serious")
    assert not lines(report, "Without")


def test_two_public_reports_of_one_quarter_do_not_differ_by_whose_time_ended_between_them(on: InMemory) -> None:
    closed(on, 20, first=100, held=date(2025, 11, 10))  # their year ended ten days ago, in a quarter that is not over
    assert line_of(told(on), "New proven", "12 months")[5] == 23
    assert line_of(told(on, public=True), "New proven", "6 months")[5] == 20
    assert line_of(told(on, public=True), "New proven", "12 months")[5] is None  # the three of the spring alone


def test_a_public_report_of_enough_people_tells_the_share(on: InMemory) -> None:
    twenty(on, yes=6, unknown=2)
    report = told(on, public=True)
    line = line_of(report, "New proven", "12 months")
    assert line == ("12 months", 6, 18, 33, "16 to 56 %", 5)
    assert line_of(report, "Why people", "12 months") == ("12 months", None, None, None)
    assert line_of(report, "Without", "12 months")[:3] == ("12 months", 12, 67)
    assert not any(table.steps.steps for section in report.sections for table in section.tables)
