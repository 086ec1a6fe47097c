"""Every letter of every shipped process, as its practice case fills it in: both standards, from the first page to the last."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from rjdesk.documents.compose import compose_letters
from rjdesk.documents.letter_contents import LetterContents
from rjdesk.services.practice.script import shipped_scripts
from tests.documents.verapdf import Flavour, broken_rules
from tests.services.letters_walked import an_office, everyone, walked

ONE_OF_EACH = tuple({json.loads(path.read_text("utf-8"))["process"]: path for path in shipped_scripts()}.values())
"""Of each process the practice case that goes furthest, which comes last."""


@cache
def together(told: Path) -> bytes:
    """All letters of a case in one file, as they would be printed."""
    on = an_office()
    contents: list[LetterContents] = []
    for case, each in walked(on, told):
        job = on.desk.letters.write(case, each.letter.id, everyone(each))
        contents += [letter.contents for letter in job.letters]
    return compose_letters(tuple(contents))


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("told", ONE_OF_EACH, ids=lambda path: path.stem)
def test_the_letters_of_a_practice_case_meet_both_standards(told: Path, flavour: Flavour) -> None:
    assert broken_rules(together(told), flavour) == []
