"""The pages of the office, as a person would go through them; nobody is let in and nothing is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from tests.hand import Hand
from tests.screenshots.album import Album
from tests.screenshots.community import community
from tests.screenshots.training import of_training


def of_the_office(hand: Hand, album: Album) -> None:
    """The office, its people and its journal."""
    hand.go("office")
    album.take("office")
    hand.press("office-members")
    album.take("people")
    hand.press("add-person")
    album.take("people-add")
    hand.type("Their name", "Mereana Tūhoe")
    hand.press("hand-laptop")
    album.take("people-handover")
    hand.press("give-back")
    hand.go("office")
    hand.press("office-figures")
    album.take("figures")
    hand.press("to-own-words")
    album.take("own-words")
    hand.go("recidivism")
    album.take("new-offences")
    hand.go("costs")
    album.take("costs")
    hand.go("heard")
    album.take_whole("heard")
    learning(hand, album)
    of_training(hand, album)
    hand.go("journal")
    hand.press("check-chain")
    album.take("journal")


def learning(hand: Hand, album: Album) -> None:
    """A lesson as it is typed, the list with it, and the review of the year."""
    hand.go("learning")
    hand.press("note-lesson")
    hand.find(QPlainTextEdit, "happened").setPlainText("The room was too small for everyone who came.")
    hand.find(QPlainTextEdit, "decided").setPlainText("Ask for the hall whenever more than eight are expected.")
    album.take("lesson")
    hand.press("keep-lesson")
    album.take("lessons")
    hand.press("to-review")
    album.take("year-review")
    community(hand, album)
