"""Why a time limit was missed: asked once it passed, told in the chronology and the figures by a word, the rest in the case."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rjdesk.domain.figures.report import Period
from rjdesk.domain.figures.row import LimitRow
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.ids import CaseId
from rjdesk.errors import LimitNotMissed, NoLimitReason
from tests.services.conferences import InMemory, case_at, in_memory, walking
from tests.services.test_figures import a_case, lines, report

CONVENE, ALWAYS = "s249-convene-a", Period(date(2020, 1, 1), date(2099, 12, 31))
OWN_WORDS = "The tangi of her grandmother, and nobody had told us."


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def late(on: InMemory) -> CaseId:
    """A case whose first limit passed sixty days ago."""
    case = case_at("convening", walking(on.desk))
    on.clock.now += timedelta(days=60)
    return case


def asked(on: InMemory) -> list[str]:
    """The limits of which the first screen wants to know why."""
    today = on.clock.now.date()
    due = [each for each in on.desk.follow_up.due() if each.task.kind is TaskKind.WHY_LATE and each.task.due < today]
    return [each.what for each in due]


def test_it_is_asked_from_the_day_after_the_last_one_until_somebody_says_it(on: InMemory) -> None:
    case = case_at("convening", walking(on.desk))
    last = on.desk.casework.open(case).clocks[0].due
    assert last is not None
    on.clock.now += last - on.clock.now.date()
    assert asked(on) == []
    on.clock.now += timedelta(days=1)
    assert asked(on) == ["Convene the conference"]
    on.desk.limits.say_why(case, CONVENE, "illness_or_death", OWN_WORDS)
    assert asked(on) == []
    assert on.deeds()[-1] == "limit_explained"
    assert OWN_WORDS not in str(on.vault.shelves.journal)


def test_a_limit_that_was_met_is_never_asked_about(on: InMemory) -> None:
    case = case_at("convening", walking(on.desk))
    on.desk.stages.answer(case, "convening", "convened_on", None, on.clock.now.date())
    on.clock.now += timedelta(days=60)
    assert "Convene the conference" not in asked(on)


@pytest.mark.parametrize("clock", [CONVENE, "s249-complete-a", "none-of-it"])
def test_of_a_limit_that_was_not_missed_nothing_is_said(on: InMemory, clock: str) -> None:
    case = case_at("convening", walking(on.desk))
    with pytest.raises(LimitNotMissed):
        on.desk.limits.say_why(case, clock, "other")


def test_one_of_the_words_has_to_be_chosen(on: InMemory, late: CaseId) -> None:
    with pytest.raises(NoLimitReason):
        on.desk.limits.say_why(late, CONVENE, "", OWN_WORDS)


def test_said_anew_it_takes_the_place_of_what_was(on: InMemory, late: CaseId) -> None:
    on.desk.limits.say_why(late, CONVENE, "overlooked")
    on.desk.limits.say_why(late, CONVENE, "illness_or_death", OWN_WORDS)
    (why,) = on.desk.casework.open(late).case.missed
    assert (why.clock, why.reason, why.told) == (CONVENE, "illness_or_death", OWN_WORDS)


def test_the_chronology_says_the_word_and_nothing_else_and_that_none_was_said(on: InMemory, late: CaseId) -> None:
    def reasons() -> list[str]:
        limits = on.desk.timeliness.chronology(late).contents.limits
        return [dict(limit.points).get("Why it was missed", "") for limit in limits]

    assert reasons() == ["Not recorded", ""]
    on.desk.limits.say_why(late, CONVENE, "illness_or_death", OWN_WORDS)
    assert reasons() == ["Illness, or a death", ""]
    assert "grandmother" not in str(on.desk.timeliness.chronology(late).contents)


def test_the_figures_count_the_word(on: InMemory, late: CaseId) -> None:
    on.desk.stages.answer(late, "convening", "convened_on", None, on.clock.now.date())
    assert lines(on.desk.figures.report(ALWAYS), "Why limits were missed") == (("Nobody has said why", 1),)
    on.desk.limits.say_why(late, CONVENE, "illness_or_death", OWN_WORDS)
    made = on.desk.figures.report(ALWAYS)
    assert lines(made, "Why limits were missed") == (("Illness, or a death", 1),)
    assert "grandmother" not in str(made)


def test_the_case_as_data_holds_it_and_own_words_only_where_it_is_private(
    on: InMemory, late: CaseId, tmp_path: Path
) -> None:
    on.desk.limits.say_why(late, CONVENE, "illness_or_death", OWN_WORDS)
    for private, own in ((False, ""), (True, OWN_WORDS)):
        path = on.desk.exports.case(late, tmp_path / f"{private}.json", private=private)
        limit = json.loads(path.read_text("utf-8"))["time_limits"][0]
        assert (limit["missed"]["why"], limit["missed"]["in_own_words"]) == ("Illness, or a death", own)


def test_a_public_report_counts_the_words_of_those_limits_only_whose_share_it_tells() -> None:
    due = date(2026, 6, 1)
    met, late = LimitRow("Convene", due, due), LimitRow("Convene", due, None, why="office_full")
    few = replace(late, clock="Complete", why="overlooked")
    known = [a_case(n, limits=(met if n < 6 else late,)) for n in range(12)]
    known += [a_case(20 + n, limits=(replace(few, done=due) if n < 7 else few,)) for n in range(10)]
    made = report(*known, public=True)
    assert lines(made, "Time limits")[0][:3] == ("Convene", 6, 12)
    assert lines(made, "Why limits were missed") == (("The office had more work than people", 6),)
    assert lines(report(*known), "Why limits were missed")[1] == ("It was overlooked", 3)
