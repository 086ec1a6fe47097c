"""A process file that is wrong says where, what, and what is allowed."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from rjdesk.bundled import resource
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.parsing import LARGEST
from rjdesk.process.reading import read_process

FGC = resource("processes", "nz-youth-justice-fgc.toml").read_text("utf-8")


FACTS_GATE = "stage facts, closes_when admission_settled, key not_for"


def findings(text: str) -> tuple[Finding, ...]:
    with pytest.raises(ProcessNotUnderstood) as caught:
        read_process(text, "mine.toml")
    assert caught.value.facts == {"file": "mine.toml"}
    return tuple(found for found in caught.value.findings if isinstance(found, Finding))


def with_change(old: str, new: str) -> str:
    assert old in FGC
    return FGC.replace(old, new, 1)


def test_the_shipped_conference_is_read_whole() -> None:
    process = read_process(FGC, "nz-youth-justice-fgc.toml")
    assert [kind.id for kind in process.kinds] == ["s247a", "s247b", "s247c", "s247d", "s247e"]
    assert process.stages[0].id == "referral"
    assert process.stages[-1].id == "support"
    assert process.text == FGC


def test_a_syntax_error_names_its_line() -> None:
    (found,) = findings("id = 'x'\nversion = = 2\n")
    assert (found.problem, found.line) == ("syntax", 2)
    assert "line 2" in str(found)


def test_a_text_that_ends_too_soon_names_its_last_line() -> None:
    (found,) = findings("id = 'x'\nversion = \n\n")
    assert (found.problem, found.line) == ("syntax", 2)
    (found,) = findings('id = """\nnever closed\n')
    assert (found.problem, found.line) == ("syntax", 2)


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ('kind = "yes_no"', 'kind = "yes-no"', "stage referral, prompt in_custody, key kind", "wrong_value"),
        ('gate = "offender_named"', 'gate = "offender"', "stage referral, closes_when offender, key gate", "wrong_value"),
        ('records = "in_custody"', 'recods = "in_custody"', "stage referral, prompt in_custody, key recods", "unknown_key"),
        ("version = 2", 'version = "1"', "key version", "wrong_type"),
        ("version = 2", "version = 0", "key version", "wrong_value"),
        ('title = "Safety"', 'title = " "', "stage safety, key title", "empty"),
        ('path = "plan"', 'path = "sometimes"', "stage victim, key path", "wrong_value"),
        ('not_for = ["s247c", "s247e"] }]', 'not_for = ["x"] }]', FACTS_GATE, "wrong_value"),
        ('part = "offender"', 'part = "culprit"', "role young_person, key part", "wrong_value"),
        ('kind = "several"', 'kind = "short_text"', "stage referral, prompt ethnicity, key choices", "needless_choices"),
        ('id = "unascertained"', 'id = "maybe"', "stage facts, prompt admission, key choices", "wrong_value"),
        ('of = "charges"', 'of = "victims"', "stage facts, prompt admission, key of", "fact_group"),
        ('part = "family"', 'part = "court"', "role whanau, key part", "court_receives_only"),
        ('id = "consultation"', 'id = "referral"', "stage referral, key id", "repeated"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_place(old: str, new: str, place: str, problem: str) -> None:
    found = findings(with_change(old, new))
    assert (place, problem) in [(each.place, each.problem) for each in found]
    assert all(str(each) for each in found)


def test_a_wrong_value_comes_with_the_values_allowed() -> None:
    (found,) = findings(with_change('kind = "yes_no"', 'kind = "maybe"'))[:1]
    assert "yes_no" in found.allowed
    assert "yes_no" in str(found)


@pytest.mark.parametrize("gate", ["safe_to_proceed", "admission_settled", "specialist_endorsement_on_file"])
def test_no_process_can_let_a_safety_gate_be_waived(gate: str) -> None:
    found = findings(with_change(f'gate = "{gate}"', f'gate = "{gate}", may_be_waived = true'))
    assert "never_waived" in {each.problem for each in found}


def test_a_fact_asked_in_a_way_that_rules_cannot_read_is_refused() -> None:
    text = with_change('kind = "yes_no"\n  ask = "Is the young', 'kind = "short_text"\n  ask = "Is the young')
    assert [each.problem for each in findings(text)] == ["fact_kind"]


def test_a_gate_that_nothing_settles_is_refused_with_what_is_missing() -> None:
    (found,) = findings(with_change('  records = "privilege_read"\n', ""))
    assert (found.place, found.problem) == ("stage opening, closes_when privilege_read", "never_settled")
    assert found.allowed == 'records = "privilege_read"'
    assert "could never be left" in str(found)


def test_a_gate_about_the_plan_needs_the_plan() -> None:
    found = findings(with_change('panel = "agreement"\n', ""))
    assert {each.allowed for each in found} == {'panel = "agreement"'}


def test_a_choice_needs_choices() -> None:
    text = with_change('kind = "yes_no"\n  ask = "Is the young', 'kind = "choice"\n  ask = "Is the young')
    assert "too_few_choices" in {each.problem for each in findings(text)}


def test_every_mistake_is_reported_at_once() -> None:
    text = with_change("version = 2", "version = 0").replace('part = "victim"', 'part = "harmed"')
    assert len(findings(text)) >= 3


def test_a_file_far_too_long_is_not_even_parsed() -> None:
    assert [each.problem for each in findings("#" * (LARGEST + 1))] == ["too_long"]


def test_no_mangled_process_is_ever_more_than_refused() -> None:
    chance = random.Random(20261122)
    for _ in range(300):
        letters = list(FGC)
        for _ in range(chance.randint(1, 12)):
            letters[chance.randrange(len(letters))] = chance.choice('"[]{}=\n#x0é,')
        with suppress(ProcessNotUnderstood):
            read_process("".join(letters), "mangled.toml")
