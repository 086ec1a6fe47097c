"""The display for the room: where it may stand, what its timer says, and the whole of it on two screens."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rjdesk.services.day.room import RoomItem, RoomView
from tests.ui.reading import words_of
from ui.app.room_display import for_the_room
from ui.screens.room.timer import Timer
from ui.screens.room.view import RoomPage

BEGAN = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
LAPTOP = QRect(0, 0, 1366, 768)


@dataclass(frozen=True)
class Screen:
    at: QRect

    def geometry(self) -> QRect:
        return self.at


def test_on_a_laptop_with_a_projector_beside_it() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", Path(__file__).with_name("on_two_screens.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:]


def test_there_is_no_place_for_it_on_the_facilitators_own_screen() -> None:
    assert for_the_room(LAPTOP, [Screen(LAPTOP)]) is None


def test_a_screen_that_mirrors_the_laptop_is_no_second_screen() -> None:
    assert for_the_room(LAPTOP, [Screen(LAPTOP), Screen(QRect(0, 0, 1920, 1080))]) is None


def test_of_several_the_largest_is_the_projector() -> None:
    small, large = Screen(QRect(1366, 0, 800, 600)), Screen(QRect(1366, 600, 1920, 1080))
    assert for_the_room(LAPTOP, [Screen(LAPTOP), small, large]) is large


@pytest.mark.parametrize(
    ("minutes", "gone", "words"),
    [
        (None, 0, ""),
        (None, 59, ""),
        (None, 61, "1 minute"),
        (None, 12 * 60 + 5, "12 minutes"),
        (10, 0, "10 minutes left"),
        (10, 9 * 60 + 30, "1 minute"),
        (10, 601, "The time is up"),
    ],
)
def test_the_time_is_told_in_whole_minutes(minutes: int | None, gone: int, words: str) -> None:
    timer = Timer(BEGAN).set_to(minutes, BEGAN)
    assert timer.words(BEGAN + timedelta(seconds=gone)).startswith(words)
    assert bool(timer.words(BEGAN + timedelta(seconds=gone))) is bool(words)


def test_a_full_page_keeps_what_is_still_talked_about(qtbot: QtBot) -> None:
    page = RoomPage()
    qtbot.addWidget(page)
    page.resize(1280, 720)
    settled = tuple(RoomItem(f"Something long that was settled before lunch, number {n}", True) for n in range(30))
    page.show_view(RoomView("plan", "The plan", (), (*settled, RoomItem("What is talked about now", False))))
    page.show()
    assert "What is talked about now" in words_of(page)
    assert "more items" in words_of(page)
    lowest = max(
        label.mapTo(page, label.rect().bottomLeft()).y() for label in page.findChildren(QLabel) if label.isVisible()
    )
    assert lowest <= 720


def test_without_a_stage_the_page_says_nothing(qtbot: QtBot) -> None:
    page = RoomPage()
    qtbot.addWidget(page)
    page.show_view(RoomView("plan", "The plan", (), (RoomItem("Write a letter", True),)))
    page.show_view(None)
    assert words_of(page) == ""
