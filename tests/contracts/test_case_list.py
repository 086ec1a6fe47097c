"""What every vault promises about the list of cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rjdesk.domain.case_list import CaseQuery, Sort, Summary
from rjdesk.store.shelves.search import words
from tests.builders import PIN, PROCESS_TEXT, CaseBuilder, a_case, a_summary
from tests.contracts.conftest import Bench


def keep(bench: Bench, *cases: tuple[CaseBuilder, Summary]) -> None:
    """Save cases, each with its summary."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for case, summary in cases:
            work.cases.save(case.build(), summary)
        work.commit()


def listed(bench: Bench, query: CaseQuery) -> list[str]:
    """The references of a page, in order."""
    with bench.begin() as work:
        return [row.reference for row in work.case_list.page(query).rows]


def three(bench: Bench) -> None:
    """Three cases that sort differently by everything."""
    first = a_case("FGC-2").with_offender("Ēva Anderson").with_victim("Wiremu").with_charge("Theft")
    second = a_case("FGC-10").with_offender("Tāne Ngata").with_charge("Wilful damage")
    third = a_case("FGC-1").with_offender("Đặng Minh").with_charge("Burglary")
    keep(
        bench,
        (first, a_summary("Conference", position=3, due=date(2026, 12, 1))),
        (CaseBuilder(replace(second.build(), received_on=date(2026, 10, 1))), a_summary("Agreement", position=4)),
        (third, a_summary("Referral", position=1, due=date(2026, 11, 25))),
    )


def test_a_line_says_what_the_list_shows(bench: Bench) -> None:
    case = a_case("FGC-7").with_offender("Tāne Ngata").with_offender("Rua Ngata").with_victim("Ana").with_signing_open()
    keep(bench, (case, a_summary("Signing", due=date(2026, 12, 1), outcome="agreement", unmet=2)))
    with bench.begin() as work:
        page = work.case_list.page(CaseQuery())
    (line,) = page.rows
    assert (page.total, page.offset) == (1, 0)
    assert (line.id, line.reference, line.offender_names) == (case.build().id, "FGC-7", "Tāne Ngata, Rua Ngata")
    assert (line.stage_id, line.stage_title, line.next_clock) == ("signing", "Signing", "Convene")
    assert (line.next_due, line.received_on) == (date(2026, 12, 1), date(2026, 11, 2))
    assert (line.outcome, line.unmet, line.signing, line.closed) == ("agreement", 2, True, False)
    assert line.changed_at == bench.clock.now


def test_a_line_follows_its_case(bench: Bench) -> None:
    keep(bench, (a_case().with_offender("Before"), a_summary("Referral")))
    bench.clock.advance(timedelta(hours=1))
    with bench.begin() as work:
        held = work.cases.load(a_case().build().id)
        renamed = replace(held, participants=(replace(held.participants[0], name="After"),))
        work.cases.save(renamed, a_summary("Conference"))
        (line,) = work.case_list.page(CaseQuery(text="after")).rows
        assert work.case_list.page(CaseQuery(text="before")).total == 0
    assert (line.offender_names, line.stage_title, line.changed_at) == ("After", "Conference", bench.clock.now)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("urgency", ["FGC-1", "FGC-2", "FGC-10"]),
        ("reference", ["FGC-1", "FGC-2", "FGC-10"]),
        ("received", ["FGC-10", "FGC-2", "FGC-1"]),
        ("name", ["FGC-1", "FGC-2", "FGC-10"]),
        ("stage", ["FGC-1", "FGC-2", "FGC-10"]),
    ],
)
def test_the_list_is_sorted_either_way(bench: Bench, sort: Sort, order: list[str]) -> None:
    three(bench)
    assert listed(bench, CaseQuery(sort=sort)) == order
    assert listed(bench, CaseQuery(sort=sort, descending=True)) == order[::-1]


def test_open_closed_and_all_cases(bench: Bench) -> None:
    keep(bench, (a_case("FGC-1"), a_summary()), (a_case("FGC-2").closed(), a_summary()))
    assert listed(bench, CaseQuery()) == ["FGC-1"]
    assert listed(bench, CaseQuery(state="closed")) == ["FGC-2"]
    assert listed(bench, CaseQuery(state="all")) == ["FGC-1", "FGC-2"]


def test_pages_follow_one_another_without_gap_or_repeat(bench: Bench) -> None:
    keep(bench, *((a_case(f"FGC-{number}"), a_summary()) for number in range(7)))
    pages = [listed(bench, CaseQuery(offset=offset, limit=3)) for offset in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert sorted(reference for page in pages for reference in page) == [f"FGC-{number}" for number in range(7)]
    with bench.begin() as work:
        assert work.case_list.page(CaseQuery(offset=3, limit=3)).total == 7


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tane", ["FGC-10"]),
        ("TĀNE", ["FGC-10"]),
        ("ta\u0304ne ng", ["FGC-10"]),
        ("ngata tane", ["FGC-10"]),
        ("dang", ["FGC-1"]),
        ("eva", ["FGC-2"]),
        ("wire", ["FGC-2"]),
        ("burg", ["FGC-1"]),
        ("wilful tane", ["FGC-10"]),
        ("fgc-10", ["FGC-10"]),
        ("ane", []),
        ("tane burglary", []),
        ("", ["FGC-1", "FGC-2", "FGC-10"]),
        (' " * - ', ["FGC-1", "FGC-2", "FGC-10"]),
        ("NOT tane OR", []),
        ('tane" OR "dang', []),
    ],
)
def test_search_as_one_types(bench: Bench, typed: str, found: list[str]) -> None:
    three(bench)
    assert listed(bench, CaseQuery(text=typed)) == found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_name_typed_in_full_or_half_finds_its_case(bench: Bench, name: str) -> None:
    half = " ".join(word[: len(word) // 2 + 1] for word in words(name))
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(a_case("1").with_offender(name).build(), a_summary())
        assert [work.case_list.page(CaseQuery(text=typed)).total for typed in (name, name.upper(), half)] == [1, 1, 1]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_nothing_that_is_typed_breaks_the_search(bench: Bench, typed: str) -> None:
    with bench.begin() as work:
        assert work.case_list.page(CaseQuery(text=typed)).total == 0
