"""Papers are made from agreed matters alone; each copy leaves out what its reader must not have."""

from __future__ import annotations

from typing import Any

import pytest

from rjdesk.errors import StageNotReady, StatementMade
from rjdesk.process.template import LEAVES_OUT
from rjdesk.services.copies import LEAVING_OUT, without
from rjdesk.services.people import NewCharge
from tests.services.conferences import NON_AGREEMENT, InMemory, case_at, case_at_end, in_memory, script, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_the_original_holds_agreed_items_and_admitted_charges_only(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents
    assert [line.offence for line in contents.charges] == ["Unlawfully took a motor vehicle"]
    assert contents.admission_asked
    assert "damaged a fence" not in str(contents)
    assert "home from 8 pm" not in str(contents), "what was not agreed is nowhere"
    assert contents.partial
    assert [line.number for line in contents.obligations] == [1, 2, 3, 4, 5]


def test_no_contact_detail_reaches_a_paper(on: InMemory) -> None:
    contents = str(on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents)
    assert not [word for word in ("Rātā Street", "021 555", "sione@", "Mānuka Grove") if word in contents]


def test_nothing_said_in_private_reaches_a_paper(on: InMemory) -> None:
    assert "Puts the cup down" not in str(on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents)


def test_the_statements_end_with_what_the_interpreter_states(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents
    assert contents.statements[-1] == "Lagi Tuālā interpreted for Sione Fonoti (Samoan), fully and accurately."


def test_money_is_written_as_it_is_read(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents
    reparation = contents.obligations[1]
    assert (reparation.amount, reparation.instalments[0].amount) == ("$360.00", "$90.00")


def test_where_admission_is_not_sought_all_charges_stand(on: InMemory) -> None:
    def proved(table: dict[str, Any]) -> None:
        table["kind"] = "s247e"
        table["answers"] = [answer for answer in table["answers"] if answer["prompt"] != "admission"]

    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk, script(change=proved)))).contents
    assert len(contents.charges) == 2
    assert not contents.admission_asked
    assert not contents.admission_asked, "nothing is said about admission"


def test_what_a_process_may_leave_out_can_be_left_out(on: InMemory) -> None:
    contents = on.desk.ceremonies.open(case_at("signing", walking(on.desk))).contents
    assert tuple(LEAVING_OUT) == LEAVES_OUT
    bare = without(contents, LEAVES_OUT)
    assert (bare.charges, bare.people, bare.signers) == ((), (), ())
    assert not any(line.amount or line.instalments for line in bare.obligations)
    unnumbered = without(contents, ("charge_references",))
    assert [charge.reference for charge in unnumbered.charges] == [""]


def test_a_denied_charge_ends_in_the_bare_statement_without_plan_or_signing(on: InMemory) -> None:
    def denied(table: dict[str, Any]) -> None:
        for answer in table["answers"]:
            answer["value"] = "denied" if answer["prompt"] == "admission" else answer["value"]

    walk = walking(on.desk, script(change=denied))
    case = case_at("distribution", walk)
    assert on.desk.casework.open(case).outcome == "not_admitted"
    job = on.desk.papers.non_agreement(case)
    assert "not ascertained" in job.contents.statement
    assert job.contents.statute == "Oranga Tamariki Act 1989, Part 4, s 259"
    made = on.desk.papers.keep(job.make())
    assert [paper.id for paper in on.desk.papers.of_case(case)] == [made.id]


def test_the_bare_statement_names_nobody_but_the_facilitator(on: InMemory) -> None:
    case = case_at("distribution", walking(on.desk, script(NON_AGREEMENT)))
    contents = on.desk.papers.non_agreement(case).contents
    assert contents.statement == "A Family Group Conference was held. Agreement was not reached."
    assert contents.statute == "Oranga Tamariki Act 1989, Part 4, s 264"
    assert not [name for name in ("Ari", "Hine", "Mārama", "Pay for the window") if name in str(contents)]


@pytest.mark.parametrize("stage", ["facts", "signing"])
def test_there_is_no_bare_statement_while_the_outcome_is_open_or_an_agreement(on: InMemory, stage: str) -> None:
    case = case_at(stage, walking(on.desk))
    with pytest.raises(StageNotReady):
        on.desk.papers.non_agreement(case)


def test_a_paper_is_drawn_page_by_page(on: InMemory) -> None:
    case = case_at_end(walking(on.desk, script(NON_AGREEMENT)))
    (paper,) = on.desk.papers.of_case(case)
    (page,) = on.desk.papers.pages(paper.id, 300).make()
    assert page.width == 300
    assert len(page.rgba) == page.width * page.height * 4


def test_a_court_with_proceedings_has_a_copy_and_no_place_to_sign(on: InMemory) -> None:
    def directed(table: dict[str, Any]) -> None:
        table["kind"] = "s247d"
        table["people"].append({"id": "registry", "name": "Youth Court at Kaitaia", "role": "court"})

    case = case_at("signing", walking(on.desk, script(change=directed)))
    opening = on.desk.ceremonies.open(case)
    assert "Youth Court at Kaitaia" in [copy.recipient for copy in opening.copies]
    assert "Kaitaia" not in str(opening.contents)


def test_the_bare_statement_is_made_once_until_what_it_says_may_have_changed(on: InMemory) -> None:
    walk, papers = walking(on.desk, script(NON_AGREEMENT)), on.desk.papers
    case = case_at("distribution", walk)
    job = papers.non_agreement(case)
    first = papers.keep(job.make())
    with pytest.raises(StatementMade):
        papers.non_agreement(case)
    with pytest.raises(StatementMade):
        papers.keep(job.make())
    on.desk.people.add_charge(case, NewCharge("Intentionally damaged a door"))
    second = papers.keep(papers.non_agreement(case).make())
    assert [(paper.id, paper.title) for paper in papers.of_case(case)] == [
        (first.id, "Statement of the Family Group Conference, set aside"),
        (second.id, "Statement of the Family Group Conference"),
    ]
