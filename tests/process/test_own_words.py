"""The lines that people read aloud are our own: the questions of the licensed conferencing script are not ours to ship."""

from __future__ import annotations

import re

import pytest

from rjdesk.process import catalogue
from rjdesk.process.template import Process

LICENSED = (
    "what happened",
    "what were you thinking at the time",
    "what were you thinking about at the time",
    "what have you thought about since",
    "what have you thought about since the incident",
    "who do you think has been affected by your actions",
    "who has been affected by what you have done",
    "how have they been affected",
    "what do you think you need to do to make things right",
    "what was your reaction at the time of the incident",
    "what did you think when you realised what had happened",
    "how do you feel about what happened",
    "what impact has this incident had on you and others",
    "what has been the hardest thing for you",
    "what do you think needs to happen to make things right",
    "is there anything you want to say at this time",
    "what would you like from today's conference",
)
"""Short sentences, known from public descriptions, quoted here only to be told apart from ours."""


@pytest.mark.parametrize("process", catalogue.shipped(), ids=lambda process: process.id)
def test_no_question_of_the_licensed_script_is_read_aloud(process: Process) -> None:
    asked = {each for stage in process.stages for line in stage.script for each in _sentences(line)}
    assert not asked & set(LICENSED)


def test_a_licensed_question_would_be_found() -> None:
    assert _sentences("Thank you. What were you thinking, at the time?") == ["thank you", LICENSED[1]]


def _sentences(line: str) -> list[str]:
    said = re.split(r"[.?!:]", line.lower())
    return [words for each in said if (words := " ".join(re.findall(r"[\w']+", each)))]
