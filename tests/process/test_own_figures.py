"""Which answers a process wants counted: read from its file, and never what is kept for health or asked of one person."""

from __future__ import annotations

import pytest

from rjdesk.bundled import resource
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.reading import read_process

TEXT = resource("processes", "cit-encounter.toml").read_text("utf-8")


def problems(old: str, new: str) -> list[tuple[str, str]]:
    """What is wrong with the shipped file after a change."""
    assert old in TEXT
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_process(TEXT.replace(old, new, 1), "changed.toml")
    return [(found.place, found.problem) for found in refused.value.findings if isinstance(found, Finding)]


def test_an_encounter_says_what_is_counted_of_it() -> None:
    figures = {figure.id: figure for figure in read_process(TEXT, "cit-encounter.toml").figures}
    avoided = figures["no_arrest"]
    assert (avoided.counts, avoided.part) == ("disposition/ended", ("resolved", "services"))
    assert (avoided.among, avoided.among_is) == ("disposition/grounds", ("yes",))
    assert "does not say that these people would have been arrested" in avoided.means


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ('counts = "onward/also"', 'counts = "onward/services"', "counts", "wrong_value"),  # kept for health
        ('counts = "onward/also"', 'counts = "onward/may_call"', "counts", "wrong_value"),  # asked of each person
        ('counts = "onward/also"', 'counts = "encounter/where"', "counts", "wrong_value"),  # whatever was written
        ('counts = "onward/also"', "", "counts", "missing"),
        ('counts = "onward/also"', 'counts = "onward/also"\npart = ["cash"]', "part", "wrong_value"),
        ('counts = "onward/also"', 'counts = "onward/also"\nsince = "2020"', "since", "unknown_key"),
    ],
)
def test_what_cannot_be_counted_is_refused_by_its_place(old: str, new: str, key: str, problem: str) -> None:
    assert (f"figure other_help, key {key}", problem) in problems(old, new)


def test_cases_are_left_out_by_an_answer_and_its_question_or_by_neither() -> None:
    assert ("figure no_arrest, key among_is", "missing") in problems('among_is = ["yes"]', "")
    assert ("figure no_arrest, key among_is", "wrong_value") in problems('among_is = ["yes"]', 'among_is = ["maybe"]')
