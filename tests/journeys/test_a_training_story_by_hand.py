"""A training story by hand on the real program: played with digits, kept over a lock, and nowhere among the cases."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Hand:
    made, _, _ = begun(qapp, tmp_path)
    conference.start(made)
    return made


def test_a_story_is_played_by_digits_and_is_there_after_the_vault_was_locked(hand: Hand) -> None:
    hand.go("office")
    hand.press("office-training")
    hand.press("story-denial-on-the-day")
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        digit(hand, key)
        hand.press("go-on")
    assert hand.sees("play-again")
    lock_and_unlock(hand)
    hand.go("office")
    hand.press("office-training")
    assert hand.sees("way-0")
    hand.press("way-0")
    assert hand.sees("play-again")
    hand.go("cases")
    assert not hand.sees("He says he didn't do it")
    assert hand.strays == set()


def digit(hand: Hand, key: Qt.Key) -> None:
    """A key, wherever the keyboard is."""
    at = QApplication.focusWidget()
    assert isinstance(at, QWidget)
    QTest.keyClick(at, key)
    hand.settle()


def lock_and_unlock(hand: Hand) -> None:
    """Leave the laptop, and come back."""
    hand.program.lock()
    hand.wait(lambda: hand.sees("Passphrase"))
    hand.type("Passphrase", conference.PASSPHRASE)
    hand.press("Unlock")
    hand.wait(lambda: hand.program.window.current_place() == "today")
