"""The office's words for its letters, and the letters of a case; nothing is written, so that each look finds them the same."""

from __future__ import annotations

from collections.abc import Callable

from tests.hand import Hand
from tests.screenshots.album import Album

REACHED = "Te Whare Tūhono, 12 River Road, Tūranga 4010. 06 555 0100"


def letters(hand: Hand, album: Album, at_notices: Callable[[], None]) -> None:
    """The page of the office, one letter's words, the letters of a case at its notices, and one of them."""
    hand.go("office")
    hand.press("office-letter_texts")
    hand.type("office-contact", REACHED)
    hand.press("keep-contact")
    hand.answer("field-process", "Family Group Conference (youth justice)")
    album.take("office-letters")
    hand.press("text-victim")
    album.take("office-letter")
    hand.press("all-texts")
    at_notices()
    hand.go("letters")
    album.take("letters")
    hand.press("letter-victim")
    album.take("letter")
    hand.press("all-letters")
    hand.press("letter-progress")
    album.take("letter-missing")
    hand.press("all-letters")
