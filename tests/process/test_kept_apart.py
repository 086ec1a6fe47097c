"""What a process file may say of health details and of outcomes."""

from __future__ import annotations

import pytest

from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.reading import read_process
from rjdesk.process.template import Choice, Kept, Process, Prompt

HEAD = """
id = "encounter"
version = 1
title = "Encounter"
jurisdiction = "nz"
source = "Invented"
verified = "knowledge"

[[kind]]
id = "call"
title = "Call"

[[role]]
id = "person"
title = "Person"
part = "subject"

[[outcome]]
id = "resolved"
title = "Resolved on scene"

[[outcome]]
id = "transport"
title = "Taken to a service"

[[stage]]
id = "scene"
title = "On scene"
"""
ENDED = '[[stage.prompt]]\nid = "ended"\nkind = "choice"\nask = "How?"\nrecords = "disposition"\n'
HEALTH = '[[stage.prompt]]\nid = "known"\nkind = "long_text"\nask = "Known?"\nkept = "health"\n'


def read(text: str) -> Process:
    return read_process(text, "mine.toml")


def prompt(process: Process, wanted: str) -> Prompt:
    return next(each for stage in process.stages for each in stage.prompts if each.id == wanted)


def problems(text: str) -> set[tuple[str, str]]:
    with pytest.raises(ProcessNotUnderstood) as caught:
        read(text)
    assert all(str(found) for found in caught.value.findings)
    return {(each.place, each.problem) for each in caught.value.findings if isinstance(each, Finding)}


def test_a_process_without_agreement_or_papers_names_its_own_outcomes() -> None:
    process = read(HEAD + ENDED)
    assert prompt(process, "ended").choices == (
        Choice("resolved", "Resolved on scene"),
        Choice("transport", "Taken to a service"),
    )
    assert process.papers.agreement_title == ""


def test_outcomes_that_nobody_asks_for_are_a_mistake() -> None:
    assert problems(HEAD) == {("key outcome", "outcome_unasked")}


def test_the_prompt_for_the_outcome_has_no_choices_of_its_own() -> None:
    own = 'choices = [{ id = "a", title = "A" }, { id = "b", title = "B" }]\n'
    assert ("stage scene, prompt ended, key choices", "outcomes_are_choices") in problems(HEAD + ENDED + own)


def test_an_outcome_is_not_named_like_one_of_an_agreement() -> None:
    text = HEAD.replace('"transport"', '"agreement"') + ENDED
    assert problems(text) == {("outcome agreement, key id", "outcome_taken")}


def test_papers_are_needed_once_something_can_be_agreed() -> None:
    text = HEAD.replace('title = "On scene"', 'title = "On scene"\npanel = "agreement"') + ENDED
    assert ("papers, key agreement_title", "missing") in problems(text)


def test_what_is_kept_for_health_is_private_by_itself() -> None:
    asked = prompt(read(HEAD + ENDED + HEALTH), "known")
    assert asked.kept is Kept.HEALTH
    assert asked.private


@pytest.mark.parametrize(
    ("line", "key"),
    [('records = "purpose"', "records"), ("required = true", "required"), ('of = "charges"', "of")],
)
def test_no_rule_can_come_to_read_what_is_kept_for_health(line: str, key: str) -> None:
    assert (f"stage scene, prompt known, key {key}", "health_is_apart") in problems(HEAD + ENDED + HEALTH + line)
