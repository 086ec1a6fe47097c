"""What is kept for health is given back to the stage that asked, and to nothing else whatever."""

from __future__ import annotations

import pytest

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.errors import AnswerNotUnderstood, NoSuchPerson, StageClosed
from rjdesk.services.day.room import room_view
from tests.architecture.sources import sources
from tests.services.conferences import InMemory, in_memory
from tests.services.encounters import an_encounter

CANARY = "zephyrine undertow"
RUA = ParticipantId("p1")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A case with a health detail in it, and another still being typed."""
    made = an_encounter(on.vault.unit_of_work())
    on.desk.stages.answer(made, "scene", "known", RUA, CANARY)
    on.desk.drafts.keep(DraftPlace(made, "stage/scene/known", RUA), f"{CANARY} and more")
    return made


def test_the_stage_that_asked_shows_it_and_what_is_being_typed(on: InMemory, case: CaseId) -> None:
    shown = on.desk.stages.health(case, "scene")
    assert [(answer.prompt, answer.about, answer.value) for answer in shown.answers] == [("known", RUA, CANARY)]
    assert [draft.text for draft in shown.drafts] == [f"{CANARY} and more"]
    assert CANARY not in repr(shown)


def test_no_other_stage_shows_it(on: InMemory, case: CaseId) -> None:
    other = on.desk.stages.health(case, "end")
    assert (other.answers, other.drafts) == ((), ())


def test_nothing_else_that_is_read_holds_a_word_of_it(on: InMemory, case: CaseId) -> None:
    opened = on.desk.casework.open(case)
    on.desk.stages.close(case, "scene")
    read = (
        opened,
        opened.case.answers,
        room_view(opened, "scene"),
        on.desk.casework.today(),
        on.desk.casework.page(CaseQuery(state="all")),
        on.desk.casework.page(CaseQuery(text="zephyrine", state="all")).total,
        on.desk.casework.history(case),
        list(on.desk.journal.entries()),
    )
    assert CANARY not in repr(read)
    assert on.desk.casework.page(CaseQuery(text="zephyrine", state="all")).total == 0


def test_the_journal_says_that_something_was_kept_and_not_what_was_asked(on: InMemory, case: CaseId) -> None:
    (deed,) = [entry.deed for entry in on.desk.casework.history(case) if entry.deed.what == "health_kept"]
    assert dict(deed.facts) == {"stage": "scene"}


def test_it_can_be_taken_back(on: InMemory, case: CaseId) -> None:
    on.desk.stages.take_back(case, "scene", "known", RUA)
    assert on.desk.stages.health(case, "scene").answers == ()
    assert on.deeds()[-1] == "health_taken_back"


def test_it_goes_with_the_person_it_is_about(on: InMemory, case: CaseId) -> None:
    on.desk.people.remove(case, RUA)
    assert on.desk.stages.health(case, "scene").answers == ()


def test_it_is_refused_like_any_answer(on: InMemory, case: CaseId) -> None:
    with pytest.raises(AnswerNotUnderstood):
        on.desk.stages.answer(case, "scene", "known", RUA, True)
    with pytest.raises(NoSuchPerson):
        on.desk.stages.answer(case, "scene", "known", None, "x")
    on.desk.stages.close(case, "scene")
    with pytest.raises(StageClosed):
        on.desk.stages.answer(case, "scene", "known", RUA, "x")


def test_only_the_stages_reach_into_the_partition() -> None:
    reaching = {source.name for source in sources() if "work.health" in source.text or "health_answers" in source.text}
    assert {name for name in reaching if name.startswith(("rjdesk/", "ui/"))} <= {
        "rjdesk/services/stages.py",
        "rjdesk/store/shelves/health_kept.py",
        "rjdesk/store/tables/rules.py",
        "rjdesk/store/tables/of_cases.py",
    }
