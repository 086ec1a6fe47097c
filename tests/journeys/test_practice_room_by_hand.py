"""The practice room by hand: entered from the very first page, with cases in it, and entered again after a lock."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rjdesk.services.practice import room
from rjdesk.services.practice.script import shipped_scripts
from tests.hand import Hand
from tests.journeys.day import NOW, begun
from tests.ui.reading import words_of
from ui.wording import weekday

FEW = 3  # of the practice cases, each of which is walked whole elsewhere: ten take ten seconds


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hand:
    monkeypatch.setattr(room, "shipped_scripts", lambda: shipped_scripts()[:FEW])
    made, _, faults = begun(qapp, tmp_path)
    made.program.errands.faulted.connect(pytest.fail)
    assert not faults
    return made


def day_in_there(hand: Hand) -> date:
    """The day that it is in the room, as everything in there goes by it."""
    return hand.program._now().date()


def has_passed(hand: Hand, before: date) -> bool:
    said = words_of(hand.program.window)
    return day_in_there(hand) > before and f"here it is {weekday(day_in_there(hand))}" in said


def test_the_practice_room_is_made_once_and_is_no_vault_among_the_others(hand: Hand, tmp_path: Path) -> None:
    for times in range(2):
        hand.press("Practice room …")
        hand.press("enter-practice")
        hand.wait(lambda: hand.program.window.current_place() == "today")
        hand.settle()
        said = words_of(hand.program.window)
        assert "PRACTICE" in said
        assert day_in_there(hand) == (NOW - timedelta(days=room.BEGINS - 35 * times)).date()
        for passes in ("pass-7", "pass-28"):
            before = day_in_there(hand)
            hand.press(passes)
            hand.wait(partial(has_passed, hand, before))
        hand.go("cases")
        assert f"{FEW} cases" in words_of(hand.program.window)
        hand.go("office")
        hand.press("office-training")
        hand.press("to-practice")
        hand.wait(lambda: hand.sees("Make a new vault"))
    assert hand.program._now() == NOW  # outside of the room it is the real time again
    assert list((tmp_path / "vaults").glob("*.rjvault")) == []
    assert hand.strays == set()
