"""What a process wants counted, from a case's answers to the report: encounters by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rjdesk.domain.figures.report import Cell, Report
from rjdesk.domain.figures.row import CaseRow, Counted
from rjdesk.domain.ids import CaseId
from rjdesk.process import catalogue
from rjdesk.services.figures.reports import report_of
from rjdesk.services.figures.rows import row_of
from tests.builders import a_case
from tests.services.test_figures import TODAY, YEAR, lines

CIT = next(process for process in catalogue.shipped() if process.id == "cit-encounter")


def an_encounter(number: int, ended: str, grounds: bool | None = None) -> CaseRow:
    """One of a year's encounters, from the answers of its case."""
    builder = a_case(f"E-{number}").answering("disposition", "ended", ended)
    if grounds is not None:
        builder = builder.answering("disposition", "grounds", grounds)
    case = builder.answering("onward", "also", ("housing", "legal") if number % 2 else ("housing",)).build()
    return replace(row_of(case, CIT, ()), case=CaseId(f"e{number}"), process=CIT.id, received_on=date(2026, 5, 1))


def told(rows: Sequence[CaseRow], *, public: bool = False) -> Report:
    """The report on them."""
    return report_of(rows, catalogue.shipped(), YEAR, TODAY, "" if public else "Memphis", practice=False)


def table(rows: Sequence[CaseRow], title: str, *, public: bool = False) -> tuple[tuple[Cell, ...], ...]:
    """One of its tables."""
    return lines(told(rows, public=public), title)


def test_a_case_says_what_was_answered_and_to_a_share_only_where_it_belongs() -> None:
    assert an_encounter(1, "resolved").counted == (
        Counted("ended", ("resolved",)),
        Counted("restorative"),
        Counted("other_help", ("housing", "legal")),
    )
    assert Counted("no_arrest", ("resolved",)) in an_encounter(1, "resolved", grounds=True).counted
    assert "no_arrest" not in str(an_encounter(1, "resolved", grounds=False).counted)


def test_an_arrest_is_called_avoided_only_where_one_was_possible_on_record() -> None:
    endings = ["arrest"] * 3 + ["services"] * 6 + ["resolved"] * 3
    year = [an_encounter(n, ended, grounds=True) for n, ended in enumerate(endings)]
    year += [an_encounter(20 + n, "resolved", grounds=False) for n in range(4)]
    year += [an_encounter(30 + n, "services") for n in range(7)]  # nobody said whether there were grounds
    # 9 of 12; Wilson 47 to 91 %
    assert table(year, "No arrest") == (("No arrest, where there were grounds for one", 9, 12, 75, "47 to 91 %"),)
    assert table(year, "How encounters ended") == (
        ("Referral or transport to services", 13),
        ("Resolved on scene", 7),
        ("Arrest", 3),
    )
    assert table(year, "Other help") == (("Housing or shelter", 23), ("Legal advice", 11))
    assert table(year, "Referred to a restorative") == (("Not recorded", 23),)


def test_a_public_report_leaves_out_the_few_who_were_arrested() -> None:
    year = [an_encounter(n, "arrest" if n < 3 else "services", grounds=True) for n in range(20)]
    assert table(year, "How encounters ended", public=True) == (("Not told apart", 20),)
    assert table(year, "No arrest", public=True)[0][1:] == (None, 20, None, None)


def test_a_process_that_declares_nothing_has_no_section_of_its_own() -> None:
    row = replace(an_encounter(1, "resolved"), process="nz-youth-justice-fgc", counted=())
    assert [section.title for section in told([row]).sections if "what it came to" in section.title] == []
