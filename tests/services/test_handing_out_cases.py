"""Cases outside the vault: one as data that its schema describes, and the list of those that one may hand out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rjdesk.bundled import resource
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.conflict import Conflict, ConflictKind
from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.dispatch import Dispatch, SentBy
from rjdesk.domain.ids import CaseId, MemberId, OutsiderId, PartnerId, SupportId
from rjdesk.domain.long_work import unheard
from rjdesk.domain.member import Role
from rjdesk.domain.person import Entry
from rjdesk.errors import FileExists, NotAllowed, NothingToHandOut
from rjdesk.services.costs.costs import Amount
from rjdesk.services.exchange.case_data import SECTIONS
from rjdesk.services.practice.script import shipped_scripts
from rjdesk.sheets.reading import read_sheet
from rjdesk.store.schema import KNOWN_TABLES
from rjdesk.store.tables.columns import metadata
from tests.family import a_people_map
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, case_at_end, in_memory, script, walking
from tests.services.files import a_file, brought_in, many

PRACTICE = [file.name for file in shipped_scripts()]
SCHEMA = json.loads(resource("documents", "case.schema.json").read_text("utf-8"))


MOMENT, OFFICE, WORKED_OUT = "they are of the moment", "belong to the vault", "works out from the rest"
ACCOUNTED_FOR = {
    **dict.fromkeys(("answers", "charges", "costs"), "answers"),
    **dict.fromkeys(("people", "contacts"), "people"),
    **dict.fromkeys(("stage_records", "waivers"), "stages"),
    **dict.fromkeys(("obligations", "instalments", "grounds"), "agreement"),
    **dict.fromkeys(("documents", "letter_papers"), "papers"),
    **dict.fromkeys(("kin", "ties", "orders", "lifts", "passengers"), "people_map"),
    **dict.fromkeys(("person_keys", "person_links", "volunteer_links", "conflicts_looked_at"), "tell of another case"),
    **dict.fromkeys(("testimonials", "testimonial_entries"), "some uses of their words"),
    **dict.fromkeys(("people_followed", "recidivism_checks"), "for counting alone"),
    **dict.fromkeys(("case_access", "case_helpers", "emergencies", "keeping"), OFFICE),
    **dict.fromkeys(("drafts", "meeting_seats", "meeting_turns"), MOMENT),
    **dict.fromkeys(("case_figures", "case_lines", "follow_up_due"), WORKED_OUT),
    "attachments": "files",
    "case_costs": "costs",
    "case_moves": "moves",
    "case_outsiders": "team",
    "case_supports": "support",
    "dispatches": "sent",
    "earlier_agreements": "versions",
    "follow_up": "follow_up",
    "health_answers": "details of health",
    "inks": "drawn signatures",
    "journal": "history",
    "meeting_events": "meeting",
    "missed_limits": "time_limits",
    "places": "signing",
}
"""Where each table of a case is told: a section of the file, or words of the schema that say why it is in none."""


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def _data(on: InMemory, case: CaseId, folder: Path, *, private: bool = False) -> dict[str, Any]:
    path = on.desk.exports.case(case, folder / f"{private}.json", private=private)
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    Draft202012Validator(SCHEMA).validate(data)
    return data


def _just_brought_in(on: InMemory, folder: Path) -> CaseId:
    brought_in(on.desk, a_file(folder, *many(1)))
    return on.desk.casework.page(CaseQuery()).rows[0].id


def test_the_schema_is_one_and_knows_every_section() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SECTIONS) <= set(SCHEMA["required"])


@pytest.mark.parametrize("practice", PRACTICE)
def test_every_process_to_its_end_is_data_as_the_schema_says(on: InMemory, practice: str, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk, script(practice)))
    held = on.desk.casework.open(case).case
    for private in (False, True):
        data = _data(on, case, tmp_path, private=private)
        assert [person["name"] for person in data["people"]] == [person.name for person in held.participants]
        assert {person["part"] for person in data["people"]} == {person.part.value for person in held.participants}


def test_what_only_the_office_sees_is_in_it_only_if_that_was_asked_for(on: InMemory, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk))
    held = on.desk.casework.open(case).case
    private = {answer.place[:2] for answer in held.answers if answer.private}
    with on.session.units() as work:
        work.ties.keep(case, a_people_map("said"))
        work.commit()
    assert private
    without, whole = _data(on, case, tmp_path), _data(on, case, tmp_path, private=True)
    assert not [answer for answer in without["answers"] if (answer["stage"], answer["prompt"]) in private]
    assert "people_map" not in without
    assert private <= {(answer["stage"], answer["prompt"]) for answer in whole["answers"]}
    assert whole["people_map"]["ties"]


def test_the_day_what_was_sent_and_added_files_are_told_as_the_schema_says(on: InMemory, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk))
    (paper, *_) = on.desk.papers.of_case(case)
    someone, now = on.desk.casework.open(case).case.participants[0], on.clock()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all", "utf-8")
    on.desk.attachments.keep(on.desk.attachments.add(case, letter).make(), unheard)
    with on.session.units() as work:
        day = work.meetings.of(case).arrived(someone.id, now).adjourned(now, "Too late", "The elder", date(2026, 12, 1))
        work.meetings.keep(day)
        by = MemberId(on.session.member_id)
        sent = Dispatch(
            paper.id, case, someone.id, someone.name, "Young person", date(2026, 11, 20), SentBy.HAND, now, by
        )
        work.letters.send(sent)
        work.letters.send(replace(sent, taken_back=True))
        work.commit()
    data = _data(on, case, tmp_path)
    assert [(event["what"], event["until"]) for event in data["meeting"]] == [
        ("arrived", None),
        ("adjourned", "2026-12-01"),
    ]
    sent_to = [(each["name"], each["how"], each["taken_back"]) for each in data["sent"]]
    assert sent_to == [(someone.name, "hand", False), (someone.name, "hand", True)]
    assert [(file["title"], file["added_by"]) for file in data["files"]] == [("letter", "Aroha Ngātai")]
    assert {place["how"] for place in data["signing"]["places"]} >= {"signed"}


def test_support_the_outside_team_and_what_it_took_are_in_it_only_where_the_office_is_to_see_them(
    on: InMemory, tmp_path: Path
) -> None:
    case = _just_brought_in(on, tmp_path)
    about, today = on.desk.casework.open(case).case.participants[0].id, on.clock().date()
    refuge = on.desk.partners.keep(Partner(PartnerId(""), "Te Whare Rokiroki", words="NOT TOLD"))
    asked = Step(Came.WAITING, today, today)
    made = on.desk.supports.refer(
        Support(SupportId(""), case, about, refuge, "", Consent.SPOKEN, today, steps=(asked,))
    )
    on.desk.supports.came(case, made, Step(Came.ACCEPTED, today))
    on.desk.supports.put(Outsider(OutsiderId(""), case, "Mele Fifita", "Oranga", shared=(Shared.MEETING,)))
    on.desk.costs.add(case, Amount(CostKind.STAFF_TIME, today, minutes=90))
    without, whole = _data(on, case, tmp_path), _data(on, case, tmp_path, private=True)
    (support,), (outsider,), (cost,) = whole["support"], whole["team"], whole["costs"]
    assert (support["person"], support["partner"]) == (about, "Te Whare Rokiroki")
    assert [step["came"] for step in support["steps"]] == ["waiting", "accepted"]
    assert (outsider["name"], outsider["shared"], cost["minutes"]) == ("Mele Fifita", ["meeting"], 90)
    assert "support_asked" in {each["what"] for each in whole["history"]}
    assert "NOT TOLD" not in str(whole)  # the office's directory is not the case's
    for secret in ("Rokiroki", "Mele", "support_", "outsider_", "cost_"):
        assert secret not in str(without)


def test_nothing_in_it_tells_of_another_case(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(2)))
    case, other = (row.id for row in on.desk.casework.page(CaseQuery(sort="reference")).rows)
    here = on.desk.casework.open(case).case.participants[0].id
    there = on.desk.casework.open(other).case.participants[0].id
    on.desk.persons.link(case, here, Entry(other, there))
    on.desk.persons.go_ahead(case, Conflict(ConflictKind.FACED, here, here, ("M-2",)), "Looked at by two of us")
    for private in (False, True):
        file = json.dumps(_data(on, case, tmp_path, private=private))
        assert not [told for told in ("M-2", other, "persons_", "conflict_", "by two of us") if told in file]


def test_every_table_of_a_case_is_in_the_file_or_left_out_with_a_reason() -> None:
    assert KNOWN_TABLES
    tables = {table.name for table in metadata.sorted_tables if {"case_id", "case"} & set(table.c.keys())}
    told = {table for table in ACCOUNTED_FOR if ACCOUNTED_FOR[table] in SCHEMA["properties"]}
    reasons = {table: why for table, why in ACCOUNTED_FOR.items() if table not in told}
    assert tables <= set(ACCOUNTED_FOR)
    assert not [table for table, why in reasons.items() if why not in SCHEMA["description"]]


def test_what_was_not_agreed_is_left_out_with_what_is_private(on: InMemory, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk, script("nz-youth-justice-fgc-non-agreement.json")))
    assert not _data(on, case, tmp_path)["agreement"]["obligations"]


def test_details_of_health_are_never_in_it(on: InMemory, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk, script("cit-encounter.json")))
    kept = [answer for answers in on.vault.shelves.health.values() for answer in _answers(answers)]
    assert kept
    for private in (False, True):
        file = json.dumps(_data(on, case, tmp_path, private=private), ensure_ascii=False)
        assert not [text for text in kept if text in file]
        assert "health_" not in file


def _answers(held: object) -> list[str]:
    """Every text among health details, however the shelf keeps them."""
    value = getattr(held, "value", None)
    return [value] if isinstance(value, str) and len(value) > 6 else []


def test_the_journal_says_that_a_case_is_outside_before_it_is(on: InMemory, tmp_path: Path) -> None:
    case = case_at_end(walking(on.desk))
    on.desk.exports.case(case, tmp_path / "case.json", private=True)
    deed = on.desk.casework.history(case)[-1].deed
    assert (deed.what, deed.facts["private"]) == ("case_exported", "yes")
    with pytest.raises(FileExists):
        on.desk.exports.case(case, tmp_path / "case.json")
    assert on.deeds().count("case_exported") == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_has_the_cases_that_were_searched_for_and_no_more_than_the_screen_shows(
    on: InMemory, kind: str, tmp_path: Path
) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(12)))
    done = on.desk.exports.list(CaseQuery(text="M-1", sort="reference"), tmp_path / f"list.{kind}")
    sheet = read_sheet(done.target.read_bytes())
    assert sheet.rows[0].cells == ("Reference", "Who", "Next due", "What is due, or how it ended", "Stage", "Received")
    assert [row.cells[0] for row in sheet.rows[1:]] == ["M-1", "M-10", "M-11", "M-12"]
    assert sheet.rows[1].cells[1] == "Person 1"
    assert sheet.rows[1].cells[5] == (date(2026, 11, 2) if kind == "xlsx" else "2026-11-02")
    assert (done.cases, done.left_out) == (4, 0)


def test_a_list_out_of_a_practice_vault_says_so_on_every_line(tmp_path: Path) -> None:
    on = in_memory(practice=True)
    walking(on.desk, practice=True).refer()
    for kind, at in (("csv", -1), ("xlsx", 0)):
        done = on.desk.exports.list(CaseQuery(), tmp_path / f"list.{kind}")
        assert {row.cells[at] for row in read_sheet(done.target.read_bytes()).rows} == {"PRACTICE"}


def test_what_somebody_typed_is_no_formula_in_a_list(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, '=1+1,2026-11-02,"=HYPERLINK(""http://x"")",Young person,,,'))
    done = on.desk.exports.list(CaseQuery(), tmp_path / "list.csv")
    assert read_sheet(done.target.read_bytes()).rows[1].cells[:2] == ("'=1+1", '\'=HYPERLINK("http://x")')


def test_nobody_gives_out_cases_that_are_not_theirs_to_give(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(3)))
    hana = a_colleague(on, Role.FACILITATOR)
    with as_member(on, hana):
        with pytest.raises(NothingToHandOut):
            on.desk.exports.list(CaseQuery(), tmp_path / "list.csv")
        assert not (tmp_path / "list.csv").exists()
        brought_in(on.desk, a_file(tmp_path, "H-1,2026-11-02,Hana,Young person,,,"))
        done = on.desk.exports.list(CaseQuery(), tmp_path / "list.csv")
        assert (done.cases, done.left_out) == (1, 3)
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        assert on.desk.exports.list(CaseQuery(), tmp_path / "all.csv").cases == 4
    with as_member(on, a_colleague(on, Role.ADMINISTRATOR)), pytest.raises(NotAllowed):
        on.desk.exports.list(CaseQuery(), tmp_path / "admin.csv")


def test_restricted_cases_of_others_are_on_no_list(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(2)))
    first, _ = on.desk.casework.page(CaseQuery(sort="reference")).rows
    on.desk.assignments.restrict(first.id)
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        done = on.desk.exports.list(CaseQuery(state="all"), tmp_path / "all.csv")
    assert (done.cases, done.left_out) == (1, 0)
    assert "M-1" not in done.target.read_text("utf-8-sig")


def test_a_list_is_journaled_with_counts_and_without_names(on: InMemory, tmp_path: Path) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(2)))
    on.desk.exports.list(CaseQuery(text="Person"), tmp_path / "Person.csv")
    deed = on.desk.journal.entries()[-1].deed
    assert deed.what == "list_exported"
    assert {"cases": "2", "left_out": "0", "kind": "csv"}.items() <= deed.facts.items()
    assert "Person" not in str(deed)
