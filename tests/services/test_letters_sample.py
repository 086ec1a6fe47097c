"""Whoever writes the words of a letter sees them filled in for somebody made up, for every letter that ships."""

from __future__ import annotations

import pytest

from rjdesk.documents.letter_contents import Paragraph, SignHere
from rjdesk.errors import LetterNotUnderstood
from rjdesk.process import catalogue
from tests.services.conferences import in_memory

LETTERS = [(process.id, letter.id) for process in catalogue.shipped() for letter in process.letters]


@pytest.mark.parametrize(("process", "letter"), LETTERS, ids=[f"{process}-{letter}" for process, letter in LETTERS])
def test_every_shipped_letter_can_be_looked_at_without_a_case(process: str, letter: str) -> None:
    letters = in_memory().desk.letters
    text = next(each.text for each in letters.texts(process) if each.letter.id == letter)
    contents = letters.sample(process, letter, text).contents
    assert contents.pieces
    assert contents.frame.practice


def test_what_cannot_be_made_up_stands_in_brackets_by_its_name() -> None:
    letters = in_memory().desk.letters
    contents = letters.sample("circle", "report", "Asked by {request/authority}\n\n{agreed}\n\n{sign_here}").contents
    assert contents.pieces == (
        Paragraph("Asked by [Which court, police or school, and its file number]"),
        Paragraph("[What was agreed]"),
        SignHere(),
    )


def test_a_text_with_a_mistake_is_not_drawn() -> None:
    with pytest.raises(LetterNotUnderstood):
        in_memory().desk.letters.sample("circle", "report", "Dear {nmae}")
