"""What rjdesk leaves where others look: the clipboard, window titles, captured screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desktop import Desktop
from ui.app.capture import EXCLUDE, FOR_EVERYONE, NOTHING_SPECIAL, CaptureShield
from ui.app.clipboard import MARKS, ClipboardGuard
from ui.app.settings import Settings

CANARY = "Hēmi Ngata"


class Board(QObject):
    """A clipboard, as a window system that knows its owner keeps it."""

    dataChanged = Signal()
    selectionChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._held, self._ours, self._marked_by_mouse = QMimeData(), False, False

    def copy(self, text: str, ours: bool = True) -> None:
        copied = QMimeData()
        copied.setText(text)
        self._put(copied, ours)

    def mark_with_mouse(self) -> None:
        self._marked_by_mouse = True
        self.selectionChanged.emit()

    def text(self) -> str:
        return self._held.text()

    def mimeData(self) -> QMimeData:
        return self._held

    def setMimeData(self, data: QMimeData) -> None:
        self._put(data, ours=True)

    def ownsClipboard(self) -> bool:
        return self._ours

    def ownsSelection(self) -> bool:
        return self._marked_by_mouse

    def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        if mode == QClipboard.Mode.Selection:
            self._marked_by_mouse = False
        else:
            self._put(QMimeData(), ours=False)

    def _put(self, data: QMimeData, ours: bool) -> None:
        self._held, self._ours = data, ours
        self.dataChanged.emit()


@pytest.fixture
def board(qapp: QApplication) -> Board:
    return Board()


@pytest.fixture
def guard(board: Board, qapp: QApplication) -> ClipboardGuard:
    return ClipboardGuard(cast(QClipboard, board), board)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    made.listen()
    yield made
    made.end()


def test_what_was_copied_is_taken_back_after_half_a_minute(board: Board, guard: ClipboardGuard) -> None:
    board.copy(CANARY)
    assert board.text() == CANARY
    assert guard.clock.isActive()
    assert guard.clock.interval() == 30_000
    guard.clock.timeout.emit()
    assert board.text() == ""


def test_programs_that_remember_copies_are_asked_not_to(board: Board, guard: ClipboardGuard) -> None:
    board.copy(CANARY)
    assert {name: bytes(board.mimeData().data(name).data()) for name in MARKS} == MARKS


def test_what_another_program_copied_since_is_left_alone(board: Board, guard: ClipboardGuard) -> None:
    board.copy(CANARY)
    board.copy("a shopping list", ours=False)
    guard.take_back()
    assert board.text() == "a shopping list"


def test_text_marked_with_the_mouse_is_let_go_too(board: Board, guard: ClipboardGuard) -> None:
    board.mark_with_mouse()
    assert guard.clock.isActive()
    guard.clock.timeout.emit()
    assert not board.ownsSelection()


def test_a_lock_takes_back_what_was_copied(desktop: Desktop) -> None:
    board = Board()
    assert desktop.program.traces is not None
    desktop.program.traces.watch(cast(QClipboard, board))
    board.copy(CANARY)
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert board.text() == ""


def test_no_window_is_named_after_anyone(desktop: Desktop) -> None:
    desktop.open_case()
    for place in ("today", "cases", "case", "stage", "agreement", "signing", "documents", "referral", "keys", "help"):
        desktop.go(place)
        for window in QApplication.topLevelWidgets():
            said = (
                window.windowTitle(),
                window.accessibleName(),
                window.accessibleDescription(),
                window.windowIconText(),
            )
            assert not any(word in " ".join(said) for word in ("Hēmi", "Ngata", "FGC-2026"))


@pytest.fixture
def told() -> list[tuple[int, int]]:
    return []


@pytest.fixture
def shield(told: list[tuple[int, int]], qapp: QApplication) -> Iterator[CaptureShield]:
    made = CaptureShield(lambda window, how: told.append((window, how)), qapp)
    made.begin(qapp)
    yield made
    qapp.removeEventFilter(made)


W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, window: W) -> W:
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_window_is_kept_out_of_captures_dialogs_too(
    qtbot: QtBot, shield: CaptureShield, told: list[tuple[int, int]]
) -> None:
    before = shown(qtbot, QWidget())
    shield.want(True)
    after = shown(qtbot, QDialog())
    assert {(before.winId(), EXCLUDE), (after.winId(), EXCLUDE)} <= set(told)


def test_for_help_from_afar_it_can_be_switched_off(
    qtbot: QtBot, shield: CaptureShield, told: list[tuple[int, int]]
) -> None:
    window = shown(qtbot, QWidget())
    shield.want(True)
    shield.want(False)
    assert [how for number, how in told if number == window.winId()][-1] == NOTHING_SPECIAL


def test_what_is_meant_for_everyone_is_not_hidden(
    qtbot: QtBot, shield: CaptureShield, told: list[tuple[int, int]]
) -> None:
    display = QWidget()
    display.setProperty(FOR_EVERYONE, True)
    shield.want(True)
    assert (shown(qtbot, display).winId(), EXCLUDE) not in told


def test_the_choice_about_captures_is_remembered(desktop: Desktop) -> None:
    assert Settings().shielded()
    desktop.window.capture_asked.emit(False)
    assert not Settings().shielded()
    desktop.window.capture_asked.emit(True)
    assert Settings().shielded()


def test_a_field_for_a_name_keeps_no_list_of_what_was_typed(desktop: Desktop) -> None:
    referral = desktop.go("referral")
    lines = referral.findChildren(QLineEdit)
    assert lines
    assert all(line.completer() is None for line in lines)
