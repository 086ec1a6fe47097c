"""Cases that are under way when an office begins: what their stages ask comes in with them; their clocks are right at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId
from rjdesk.domain.intake import Question
from rjdesk.domain.long_work import unheard
from rjdesk.domain.sheet import Table
from rjdesk.process import catalogue
from rjdesk.process.fact_shapes import FACT_SHAPES
from rjdesk.process.template import Group, Kept, Process
from rjdesk.services.exchange.imports import terms_of
from rjdesk.services.exchange.questions import READ, prompt_of
from rjdesk.wording import has
from tests.services.conferences import InMemory, in_memory
from tests.services.files import HEADINGS, PROCESS, TANE, meaning_of, table_of

RUNNING = f"{HEADINGS},Referred by,District,Day that starts the clock,Date convened,Conference date"
TRIGGER, CONVENED, CONFERENCE, SOURCE, REGION = map(
    Question,
    ("consultation/trigger", "convening/convened_on", "convening/conference_on", "referral/source", "referral/region"),
)
SAID = "Police,Hawke's Bay,2026-11-03,2026-11-10,2026-12-08"


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _table(on: InMemory, folder: Path, *rows: str) -> Table:
    path = folder / "running.csv"
    path.write_text("\n".join((RUNNING, *rows)) + "\n", "utf-8")
    return table_of(on.desk, path)


def _brought_in(on: InMemory, folder: Path, *rows: str) -> None:
    table = _table(on, folder, *rows)
    on.desk.imports.bring_in(table, meaning_of(on.desk, table), unheard)


def _case(on: InMemory, reference: str) -> CaseId:
    (row,) = on.desk.casework.page(CaseQuery(text=reference)).rows
    return row.id


def test_columns_are_known_by_a_questions_own_words_and_by_what_people_call_its_fact(
    on: InMemory, tmp_path: Path
) -> None:
    table = _table(on, tmp_path, f"{TANE},{SAID}")
    columns = meaning_of(on.desk, table).columns
    assert {each: table.headings[at] for each, at in columns.items() if each in (TRIGGER, CONVENED, CONFERENCE, REGION)} == {
        TRIGGER: "Day that starts the clock", CONVENED: "Date convened", CONFERENCE: "Conference date", REGION: "District",
    }  # fmt: skip
    assert table.headings[columns[SOURCE]] == "Referred by"


def test_a_case_brought_in_stands_as_one_that_was_typed_by_hand(on: InMemory, tmp_path: Path) -> None:
    _brought_in(on, tmp_path, f"{TANE},{SAID}", f"{TANE.replace('YJ-1', 'YJ-2')},,,,,")
    came, typed = _case(on, "YJ-1"), _case(on, "YJ-2")
    for each, value in (
        (SOURCE, "police"),
        (REGION, "Hawke's Bay"),
        (TRIGGER, date(2026, 11, 3)),
        (CONFERENCE, date(2026, 12, 8)),
        (CONVENED, date(2026, 11, 10)),
    ):
        stage, _, prompt = each.partition("/")
        on.desk.stages.answer(typed, stage, prompt, None, value)
    one, other = on.desk.casework.open(came), on.desk.casework.open(typed)
    assert one.clocks == other.clocks
    assert one.clocks[0].done == date(2026, 11, 10)
    assert all(clock.due for clock in one.clocks)
    assert set(one.case.answers) == set(other.case.answers)
    assert not one.case.stages
    rows = on.desk.casework.page(CaseQuery(text="Parata")).rows
    assert len({(row.next_due, row.next_clock) for row in rows}) == 1


@pytest.mark.parametrize(("cell", "value"), [("Yes", True), ("no", False)])
def test_whether_somebody_is_in_custody_comes_in_and_chooses_the_time_limits(
    on: InMemory, tmp_path: Path, cell: str, value: bool
) -> None:
    path = tmp_path / "custody.csv"
    path.write_text(f"{HEADINGS},Custody,Trigger date\n{TANE},{cell},2026-11-03\n", "utf-8")
    table = table_of(on.desk, path)
    on.desk.imports.bring_in(table, replace(meaning_of(on.desk, table), kind="s247d"), unheard)
    opened = on.desk.casework.open(_case(on, "YJ-1"))
    assert opened.case.fact(Fact.IN_CUSTODY) is value
    assert {clock.rule.in_custody for clock in opened.clocks} & {True, False} == {value}


def test_the_imports_deed_counts_the_answers_and_none_stands_in_the_journal(on: InMemory, tmp_path: Path) -> None:
    _brought_in(on, tmp_path, f"{TANE},{SAID}")
    assert on.deeds() == ["referral_taken", "cases_imported"]
    assert on.desk.journal.entries()[-1].deed.facts["answers"] == "5"
    assert "Hawke" not in str(on.desk.journal.entries())


def test_a_wrong_answer_is_a_row_of_the_dry_run_and_keeps_everything_out(on: InMemory, tmp_path: Path) -> None:
    rows = f"{TANE},Aunt,,2099-11-03,soon,2099-12-08", f"{TANE.replace('YJ-1', 'YJ-2')},{SAID}"
    table = _table(on, tmp_path, *rows)
    problems = on.desk.imports.check(table, meaning_of(on.desk, table)).problems
    assert [(each.row, each.column, each.what) for each in problems] == [
        (2, "Referred by", "“Who referred it?” is not a word of this process."),
        (2, "Day that starts the clock", "“Day that starts the clock” is a day that has not come yet."),
        (2, "Date convened", "“Day the date was fixed (convened)” is not a day."),
    ]
    assert "Youth Court" in problems[0].allowed
    assert not on.deeds()


def test_a_word_of_the_file_for_who_referred_it_is_remembered(on: InMemory, tmp_path: Path) -> None:
    table = _table(on, tmp_path, f"{TANE},Cops,,,,")
    said = replace(meaning_of(on.desk, table), words={(SOURCE, "cops"): "police"})
    on.desk.imports.bring_in(table, said, unheard)
    answer = on.desk.casework.open(_case(on, "YJ-1")).case.answer("referral", "source")
    assert answer is not None
    assert answer.value == "police"
    again = on.desk.imports.meaning(table, PROCESS)
    assert again.words == said.words
    assert again.columns == said.columns


def test_a_column_may_be_the_day_received_and_the_day_that_starts_a_clock(on: InMemory, tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text("Ref,Received on,Name\nP-1,2026-11-02,Ana\n", "utf-8")
    table = table_of(on.desk, path)
    columns = on.desk.imports.meaning(table, "vt-restorative-panel").columns
    assert columns[Question("referral/received")] == 1


@pytest.mark.parametrize("process", catalogue.shipped(), ids=lambda process: process.id)
def test_nothing_for_health_nothing_private_but_for_figures_and_no_decision_is_asked_of_a_file(
    process: Process,
) -> None:
    terms = terms_of(process)
    assert terms.questions
    for each in terms.questions:
        _, prompt = prompt_of(process, each)
        assert (prompt.of, prompt.kept) == (Group.CASE, Kept.CASE)
        assert not prompt.private or prompt.records is Fact.REGION
        assert prompt.records in READ


@pytest.mark.parametrize("fact", sorted(fact for fact in READ if FACT_SHAPES[fact][1] == (Group.CASE,)))
def test_of_each_fact_that_a_column_may_bring_in_it_is_worded_by_which_headings_it_is_known(fact: Fact) -> None:
    assert has(f"intake.headings.recorded.{fact}")
