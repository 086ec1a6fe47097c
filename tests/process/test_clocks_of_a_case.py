"""Limits that follow one another, go by age, or are extended on the record; and a review that the law wants."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rjdesk.bundled import resource
from rjdesk.domain.agreement import Agreement
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.process.counting import last_day, reading, readings
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.lawful import review_within_the_law
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process
from tests.builders import CaseBuilder, a_case

NZ_TEXT = resource("jurisdictions", "nz.toml").read_text("utf-8")
CLOCK = '\n[[clock]]\ntitle = "T"\nsection = "s 1"\nsource = "S"\nverified = "knowledge"\n'
FIRST = CLOCK + 'id = "first"\nnumber = 14\nunit = "days"\nstarts_with = "trigger_date"\ndone_with = "convened_on"\n'
THEN = CLOCK + 'id = "then"\nnumber = 7\nunit = "days"\nafter = "first"\ndone_with = "completed_on"\n'
CARE = catalogue.read_file(resource("processes", "nz-youth-justice-fgc.toml")).text.replace(
    'clocks = ["s249-convene-a", "s249-complete-a"]', 'clocks = ["s29a-review-under-7", "s29a-review-7-and-over"]'
)
EFFECT = date(2026, 11, 16)


def law(more: str = "") -> Jurisdiction:
    return read_jurisdiction(NZ_TEXT + more, "nz.toml")


def problems(more: str) -> set[tuple[str, str]]:
    with pytest.raises(ProcessNotUnderstood) as caught:
        law(more)
    return {(each.place, each.problem) for each in caught.value.findings if isinstance(each, Finding)}


def told(case: CaseBuilder, fact: Fact, value: AnswerValue) -> CaseBuilder:
    return case.answering("s", fact.value, value, fact=fact)


def test_a_limit_after_another_is_counted_from_the_first_ones_start_and_not_from_a_day_off() -> None:
    rules, saturday = law(FIRST + THEN), date(2026, 11, 7)
    first, _ = last_day(rules.clock("first"), saturday, rules)
    then, why = last_day(rules.clock("then"), saturday, rules)
    assert first == date(2026, 11, 23), "rolled from Saturday the 21st to Monday"
    assert then == date(2026, 11, 30), "seven days after the 21st, rolled from the 28th: not after the 23rd"
    assert [rule.id for rule in why.through] == ["first"]


def test_a_limit_can_only_follow_one_that_stands_before_it() -> None:
    assert problems(THEN + FIRST) >= {("clock then, key after", "wrong_value")}
    assert problems(THEN.replace('after = "first"', 'after = "then"')) >= {("clock then, key after", "wrong_value")}


def test_a_limit_starts_and_ends_with_a_day() -> None:
    wrong = FIRST.replace('"trigger_date"', '"in_custody"').replace('"convened_on"', '"notified"')
    assert problems(wrong) == {
        ("clock first, key starts_with", "wrong_value"),
        ("clock first, key done_with", "wrong_value"),
    }


def test_a_limit_that_no_calendar_holds_is_refused() -> None:
    assert problems(FIRST.replace("number = 14", "number = 99999")) == {("clock first, key number", "wrong_value")}


def an_extended_conference() -> CaseBuilder:
    case = told(a_case().with_offender(), Fact.CONVENED_ON, date(2026, 11, 2))
    return told(case, Fact.EXTENSION_REASON, "The victim is in hospital")


def test_a_longer_period_counts_once_it_says_who_decided_and_until_when() -> None:
    rules, today = law(), date(2026, 11, 10)
    rule = rules.clock("s249-complete-d")
    only_reason = reading(rule, an_extended_conference().build(), rules, today)
    assert (only_reason.due, only_reason.extended) == (date(2026, 11, 9), True)
    assert only_reason.days_left == -1
    decided = told(an_extended_conference(), Fact.EXTENDED_TO, date(2026, 11, 20))
    decided = told(decided, Fact.EXTENSION_DECIDED_BY, "M. Coordinator")
    extended = reading(rule, decided.build(), rules, today)
    assert (extended.due, extended.lawful, extended.days_left) == (date(2026, 11, 20), date(2026, 11, 9), 10)
    assert extended.extension is not None
    assert extended.extension.decided_by == "M. Coordinator"


def test_only_a_limit_that_the_law_lets_be_extended_is() -> None:
    rules = law()
    case = told(
        told(an_extended_conference(), Fact.TRIGGER_DATE, date(2026, 11, 2)), Fact.EXTENDED_TO, date(2027, 1, 1)
    )
    found = reading(rules.clock("s249-convene-d"), case.build(), rules, date(2026, 11, 3))
    assert not found.extended
    assert found.due == date(2026, 11, 16)


def a_plan(*born: date | None, review: date | None = EFFECT + timedelta(days=90), effect: bool = True) -> CaseBuilder:
    """An agreed plan for children born on these days."""
    case = a_case(kind="s247a")
    for each in born:
        case = case.with_person("A Child", Part.SUBJECT, born=each)
    case = case.promising().concluded(review_on=review)
    return told(case, Fact.TAKES_EFFECT_ON, EFFECT) if effect else case


def care() -> Process:
    return read_process(CARE, "care.toml")


def reasons(case: Case) -> list[str]:
    return [unmet.reason for unmet in review_within_the_law(care(), case, law())]


YOUNG, OLDER = date(2019, 11, 17), date(2019, 11, 16)  # a day short of seven when the plan takes effect; seven


@pytest.mark.parametrize(
    ("born", "clock", "last"),
    [
        (YOUNG, "s29a-review-under-7", date(2027, 5, 16)),
        (OLDER, "s29a-review-7-and-over", date(2027, 11, 16)),
    ],
)
def test_the_review_goes_by_the_childs_age_on_the_day_the_plan_takes_effect(born: date, clock: str, last: date) -> None:
    found = readings(care(), a_plan(born).build(), law(), EFFECT)
    assert [(each.rule.id, each.due) for each in found] == [(clock, last)]
    assert reasons(a_plan(born, review=last).build()) == []
    assert reasons(a_plan(born, review=last + timedelta(days=1)).build()) == ["review_too_late"]


def test_of_two_children_the_younger_decides() -> None:
    assert reasons(a_plan(OLDER, YOUNG, review=date(2027, 5, 17)).build()) == ["review_too_late"]


def test_what_the_review_needs_is_named() -> None:
    assert reasons(a_plan(None).build()) == ["birth_date_unknown"]
    assert reasons(a_plan(YOUNG, review=None).build()) == ["no_review_day"]
    assert reasons(a_plan(YOUNG, effect=False).build()) == ["review_clock_not_started"]


def test_where_nothing_was_agreed_there_is_nothing_to_review() -> None:
    assert reasons(a_case(kind="s247a").with_offender().build()) == []
    assert Agreement().review_on is None


def test_a_process_that_wants_a_lawful_review_names_its_clocks(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("processes") / "mine.toml"
    gate = '{ gate = "every_item_answered" }'
    path.write_text(CARE.replace(gate, f'{gate}, {{ gate = "review_within_the_law" }}'), "utf-8")
    with pytest.raises(ProcessNotUnderstood) as caught:
        catalogue.read_file(path)
    found = [each for each in caught.value.findings if isinstance(each, Finding)]
    assert {each.problem for each in found} == {"no_review_clock"}
    assert "kind s247c, key clocks" in {each.place for each in found}
    assert "s29a-review-under-7" in found[0].allowed
