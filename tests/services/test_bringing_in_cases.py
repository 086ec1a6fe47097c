"""Cases from a file: tried without a trace, then all of it or nothing, each as if it had been taken by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from rjdesk.dates import DateOrder
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.intake import Field
from rjdesk.domain.long_work import unheard
from rjdesk.domain.member import Role
from rjdesk.domain.participant import Part
from rjdesk.errors import Cancelled, FileUnreadable, SheetHasProblems
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.files import ANA, HEADINGS, MERE, PROCESS, TANE, a_file, brought_in, many, meaning_of, table_of
from tests.services.test_taking_referrals import REFERRAL
from tests.sheets.workbooks import a_workbook


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _references(on: InMemory) -> set[str]:
    return {row.reference for row in on.desk.casework.page(CaseQuery(state="all")).rows}


def test_a_file_becomes_cases_that_are_the_members_own(on: InMemory, tmp_path: Path) -> None:
    done = brought_in(on.desk, a_file(tmp_path, TANE, ANA, MERE))
    assert (done.cases, done.people, done.charges) == (2, 3, 2)
    first, *_ = on.desk.casework.page(CaseQuery(text="YJ-1")).rows
    opened = on.desk.casework.open(first.id)
    tane, mere = opened.case.participants
    assert (tane.name, tane.part, tane.entitlement, tane.born) == (
        "Tāne Parata", Part.OFFENDER, "s 251(1)(a)", date(2011, 3, 4),
    )  # fmt: skip
    assert (tane.contact.phone, mere.part) == ("021 555 0101", Part.VICTIM)
    assert (opened.case.kind, opened.case.received_on, opened.access.owner) == ("s247b", date(2026, 11, 2), "member")
    assert opened.case.facilitator == "Aroha Ngātai"


def test_each_case_has_its_deed_and_the_file_one_that_names_its_hash_and_nobody(on: InMemory, tmp_path: Path) -> None:
    source = a_file(tmp_path, TANE, ANA, MERE)
    brought_in(on.desk, source)
    entries = on.desk.journal.entries()
    assert [entry.deed.what for entry in entries] == ["referral_taken", "referral_taken", "cases_imported"]
    facts = entries[-1].deed.facts
    assert facts == {
        "rows": "3", "cases": "2", "people": "3", "charges": "2", "answers": "0", "process": PROCESS,
        "sha256": sha256(source.read_bytes()).hexdigest(),
    }  # fmt: skip
    assert "Tāne" not in str(entries)


def test_a_dry_run_writes_nothing_and_lists_every_problem_in_words(on: InMemory, tmp_path: Path) -> None:
    source = a_file(tmp_path, TANE, ",2026-11-02,Ana,Nephew,,,", "YJ-3,soon,Wiremu,Young person,,,")
    table = table_of(on.desk, source)
    found = on.desk.imports.check(table, meaning_of(on.desk, table))
    assert [(each.row, each.column, each.what) for each in found.problems] == [
        (3, "Ref No", "Reference is missing."),
        (3, "Role", "Role is not a word of this process."),
        (4, "Date received", "Received on is not a day."),
    ]
    assert "Young person" in found.problems[1].allowed
    assert not any(name in str(found) for name in ("Tāne", "Ana", "Wiremu"))
    assert not on.deeds()
    assert not _references(on)


def test_with_a_problem_left_nothing_comes_in(on: InMemory, tmp_path: Path) -> None:
    with pytest.raises(SheetHasProblems) as refused:
        brought_in(on.desk, a_file(tmp_path, TANE, "YJ-3,soon,Wiremu,Young person,,,"))
    assert refused.value.facts == {"problems": 1}
    assert not _references(on)
    assert not on.deeds()


def test_what_is_there_already_is_told_and_a_file_never_comes_in_twice(on: InMemory, tmp_path: Path) -> None:
    on.desk.referrals.take(replace(REFERRAL, reference="yj-1"))
    source = a_file(tmp_path, TANE, ANA)
    table = table_of(on.desk, source)
    (problem,) = on.desk.imports.check(table, meaning_of(on.desk, table)).problems
    assert (problem.row, problem.what) == (2, "A case with this reference is in the vault already.")
    with pytest.raises(SheetHasProblems):
        brought_in(on.desk, source)


def test_stopped_in_the_middle_nothing_remains(on: InMemory, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        brought_in(on.desk, a_file(tmp_path, *many(10)), stop)
    assert not _references(on)
    assert not on.deeds()


def test_it_tells_how_far_it_is(on: InMemory, tmp_path: Path) -> None:
    told = list[tuple[int, int]]()
    brought_in(on.desk, a_file(tmp_path, *many(3)), lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_columns_mean_is_guessed_by_their_headings_and_never_what_a_day_means(
    on: InMemory, tmp_path: Path
) -> None:
    table = table_of(on.desk, a_file(tmp_path, TANE))
    guessed = on.desk.imports.meaning(table, PROCESS)
    assert {each: table.headings[at] for each, at in guessed.columns.items()} == {
        Field.REFERENCE: "Ref No",
        Field.RECEIVED_ON: "Date received",
        Field.NAME: "Name",
        Field.ROLE: "Role",
        Field.BORN: "DOB",
        Field.OFFENCE: "Offence",
        Field.PHONE: "Phone",
    }
    assert (guessed.role, guessed.kind, guessed.order) == ("young_person", "", None)


def test_what_was_said_of_a_file_is_remembered_for_the_next_with_these_headings(on: InMemory, tmp_path: Path) -> None:
    row = "YJ-1,4/3/2026,Tāne,rangatahi,,,"
    table = table_of(on.desk, a_file(tmp_path, row))
    said = replace(
        meaning_of(on.desk, table),
        order=DateOrder.DAY_FIRST,
        words={(Field.ROLE, "rangatahi"): "young_person"},
        below=True,
    )
    on.desk.imports.bring_in(table, said, lambda _, __: None)
    turned = tmp_path / "next.csv"
    turned.write_text(
        ",".join(reversed(HEADINGS.split(","))) + "\n" + ",".join(reversed(row.split(","))) + "\n", "utf-8"
    )
    again = table_of(on.desk, turned)
    assert on.desk.imports.usual(again) == PROCESS
    found = on.desk.imports.meaning(again, PROCESS)
    assert {each: again.headings[at] for each, at in found.columns.items()} == {
        each: table.headings[at] for each, at in said.columns.items()
    }
    assert (found.kind, found.role, found.words, found.order, found.below) == (
        said.kind, said.role, said.words, said.order, True,
    )  # fmt: skip


def test_what_was_said_for_another_process_is_not_taken_for_this_one(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, TANE))
    table = table_of(on.desk, a_file(tmp_path, ANA))
    found = on.desk.imports.meaning(table, "vt-restorative-panel")
    assert found.kind in on.desk.imports.terms("vt-restorative-panel").kinds or not found.kind


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"process": 1}', '{"process": "PROCESS", "columns": 3, "words": [[1]]}']
)
def test_a_memory_that_makes_no_sense_is_no_memory(on: InMemory, tmp_path: Path, kept: str) -> None:
    table = table_of(on.desk, a_file(tmp_path, TANE))
    guessed = on.desk.imports.meaning(table, PROCESS)
    brought_in(on.desk, a_file(tmp_path, TANE))
    (key,) = (key for key in on.vault.shelves.settings if key.startswith("import "))
    on.vault.shelves.settings[key] = kept.replace("PROCESS", PROCESS)
    assert on.desk.imports.meaning(table, PROCESS) == guessed


def test_a_kind_that_the_process_does_not_have_is_missing_and_no_crash(on: InMemory, tmp_path: Path) -> None:
    table = table_of(on.desk, a_file(tmp_path, TANE))
    found = on.desk.imports.check(table, replace(meaning_of(on.desk, table), kind="nonsense", role="nonsense"))
    assert [problem.what for problem in found.problems] == ["How it came is missing."]


def test_a_workbook_comes_in_as_a_text_does(on: InMemory, tmp_path: Path) -> None:
    source = tmp_path / "cases.xlsx"
    source.write_bytes(
        a_workbook(
            ("Reference", "Received", "Name", "Born on"), ("YJ-9", date(2026, 11, 2), "Tāne Parata", date(2011, 3, 4))
        )
    )
    assert brought_in(on.desk, source).cases == 1
    assert _references(on) == {"YJ-9"}


@pytest.mark.parametrize("practice", [True, False])
def test_cases_are_practice_where_the_vault_is(practice: bool, tmp_path: Path) -> None:
    on = in_memory(practice=practice)
    brought_in(on.desk, a_file(tmp_path, TANE))
    (row,) = on.desk.casework.page(CaseQuery()).rows
    assert on.desk.casework.open(row.id).case.practice is practice


def test_what_nobody_sees_is_left_out_on_the_way_in(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, TANE.replace("Tāne", "Tā\u200bne\x07")))
    (row,) = on.desk.casework.page(CaseQuery()).rows
    assert row.offender_names == "Tāne Parata"


def test_people_who_are_possibly_the_same_are_counted(on: InMemory, tmp_path: Path) -> None:
    table = table_of(on.desk, a_file(tmp_path, TANE, "YJ-5,2026-11-02,Tane Parata,Young person,2011-03-04,,", ANA))
    assert on.desk.imports.check(table, meaning_of(on.desk, table)).likely.in_the_file == 1


def test_people_who_are_possibly_in_the_vault_already_are_counted_but_not_those_one_may_not_see(
    on: InMemory, tmp_path: Path
) -> None:
    brought_in(on.desk, a_file(tmp_path, TANE))
    table = table_of(on.desk, a_file(tmp_path, "YJ-5,2026-11-02,Parata Tane,Young person,2011-03-04,,", ANA))
    meaning = meaning_of(on.desk, table)
    assert on.desk.imports.check(table, meaning).likely.in_the_vault == 1
    (row,) = on.desk.casework.page(CaseQuery()).rows
    on.desk.assignments.restrict(row.id)
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        assert on.desk.imports.check(table, meaning).likely.in_the_vault == 0


def test_a_file_that_is_not_there_is_refused(on: InMemory, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        on.desk.imports.read(tmp_path / "none.csv").make()


def test_the_path_of_a_file_is_not_told_to_a_log(on: InMemory, tmp_path: Path) -> None:
    assert "tane" not in repr(on.desk.imports.read(tmp_path / "tane.csv"))


def test_notes_become_a_file_of_the_case_and_a_supporter_stands_beside_their_own(on: InMemory, tmp_path: Path) -> None:
    source = tmp_path / "with_notes.csv"
    source.write_text(
        f"{HEADINGS},Supports,Notes\n{TANE},,Talks softly.\nYJ-1,,Rangi Parata,Family,,,,Tāne Parata,\n", "utf-8"
    )
    table = table_of(on.desk, source)
    meaning = meaning_of(on.desk, table)
    meaning = replace(meaning, words={(Field.ROLE, "family"): "whanau"})
    assert {Field.BESIDE, Field.NOTES} <= meaning.columns.keys()
    on.desk.imports.bring_in(table, meaning, unheard)
    (line,) = on.desk.casework.page(CaseQuery()).rows
    tane, rangi = on.desk.casework.open(line.id).case.participants
    assert rangi.beside == tane.id
    (kept,) = on.desk.attachments.of_case(line.id)
    assert on.desk.attachments.show(kept.id, 800).make().text == "Talks softly."
    assert on.deeds() == ["referral_taken", "attachment_added", "cases_imported"]


def test_a_crisis_encounter_takes_no_notes_from_a_file(on: InMemory) -> None:
    assert Field.NOTES not in on.desk.imports.terms("cit-encounter").fields()
    assert Field.NOTES in on.desk.imports.terms("circle").fields()
