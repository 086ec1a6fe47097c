"""An office writes its own words, three people are invited with them, and what was posted stands on the record of the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun

WHANAU = (("Hēmi Rāwhiti", "Family, whānau or family group"), ("Rangi Rāwhiti", "Family, whānau or family group"))
INVITED = (conference.MOTHER, "Hēmi Rāwhiti", "Rangi Rāwhiti")
WITH_A_MISTAKE = (
    "Tēnā koe {nmae}\n\nHaere mai: {conference_on}, {conference_time}, {conference_at}.\n\n{facilitator}, {office}"
)
MENDED = WITH_A_MISTAKE.replace("{nmae}", "{name}")


class Begun:
    """An office with one case, at its notices."""

    def __init__(self, hand: Hand, out: Path, faults: list[object]) -> None:
        self.hand, self.out, self.faults = hand, out, faults
        conference.start(hand)
        conference.refer(hand, WHANAU)
        conference.convene(hand, (*conference.EVERYONE, *INVITED[1:]))

    def said(self) -> str:
        """All that can be read in the window."""
        return "\n".join(each.text() for each in self.hand.program.window.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def begun_at_notices(qapp: QApplication, tmp_path: Path) -> Iterator[Begun]:
    made = Begun(*begun(qapp, tmp_path))
    yield made
    made.hand.program.close()
    assert not made.faults
    assert not made.hand.strays


def write_own_words(hand: Hand, words: str) -> None:
    """The office's words for the invitation of the family."""
    hand.find(QPlainTextEdit, "letter-words").setPlainText(words)
    hand.settle()


def test_three_are_invited_in_the_office_s_own_words_and_what_was_posted_answers_the_stage(
    begun_at_notices: Begun,
) -> None:
    hand = begun_at_notices.hand
    hand.go("letters")
    hand.press("letter-family")
    assert "How the office is reached" in begun_at_notices.said()  # nothing is written while anything would stand empty
    hand.press("Fill it in")
    hand.type("office-contact", "12 River Road, Tūranga")
    hand.press("keep-contact")
    hand.answer("field-process", "Family Group Conference (youth justice)")
    hand.press("text-family")
    write_own_words(hand, WITH_A_MISTAKE)
    assert "Line 1, {nmae}: this field is not known" in begun_at_notices.said()
    with pytest.raises(LookupError):
        hand.press("keep-words")
    write_own_words(hand, MENDED)
    hand.press("keep-words")
    hand.go("letters")
    hand.press("Write 3 letters")
    assert "3 letters are written and kept." in begun_at_notices.said()
    hand.press(f"Look at the letter to {INVITED[1]}")
    hand.press("Hand out the PDF …: Invitation to a Family Group Conference: all letters")
    hand.press("note-sent")
    hand.answer("field-sent-by", "By post")
    hand.press("note-sent-do")
    assert "3 are noted as sent." in begun_at_notices.said()
    (printed,) = begun_at_notices.out.glob("*.pdf")
    words = _words(printed)
    assert [name for name in INVITED if f"Tēnā koe {name}" not in words] == []
    assert "Haere mai: Friday 20 November 2026, 10:00 am, Te Kōwhai marae." in words
    hand.go("stage")
    conference.for_each(hand, "notified", "17/11/2026", (conference.YOUNG, conference.VICTIM, conference.POLICE))
    conference.close(hand)
    assert "Opening" in begun_at_notices.said()  # the three need not be noted again


def _words(pdf: Path) -> str:
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
