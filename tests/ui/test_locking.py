"""The vault locks at once, whatever is open, and loses nothing that was typed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.draft import DraftPlace
from rjdesk.errors import DiskFull
from tests.ui.desktop import Desktop
from tests.ui.reading import words_of
from ui.app.absence import Patience
from ui.app.journeys import FIRST_TODAY, Journeys
from ui.app.suspend import Away
from ui.screens.case.view import CaseView

AT_ONCE = 0.5  # seconds from the trigger to emptied screens: of work each time, and by the clock at least once in five


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    yield made
    made.end()


def typing(desktop: Desktop) -> QWidget:
    """Somebody types a reference that was not kept yet."""
    referral = desktop.go("referral")
    line = next(each for each in referral.findChildren(QWidget) if each.accessibleName() == "Reference")
    QTest.keyClicks(line, "YJ-77")
    return line


def seconds_to_empty(desktop: Desktop, trigger: Callable[[], object]) -> float:
    began = time.process_time()
    trigger()
    assert desktop.program.veil.is_laid()  # nothing can be seen before anything else is done
    desktop.rest()
    assert desktop.window.current_place() == ""
    assert not desktop.program.veil.is_laid()
    return time.process_time() - began


def a_dialog(desktop: Desktop) -> QObject:
    dialog = QDialog(desktop.window)
    dialog.setModal(True)
    dialog.open()
    return dialog


def a_menu(desktop: Desktop) -> QObject:
    menu = QMenu(desktop.window)
    menu.addAction("Hēmi Ngata")
    menu.popup(desktop.window.rect().center())
    return menu


def a_list(desktop: Desktop) -> QObject:
    box = next(each for each in desktop.go("cases").findChildren(QComboBox) if each.isVisible())
    box.showPopup()
    return box


def nothing(desktop: Desktop) -> QObject:
    return desktop.window


@pytest.mark.parametrize("left_open", [nothing, a_dialog, a_menu, a_list])
def test_it_locks_within_half_a_second_whatever_is_open(
    desktop: Desktop, left_open: Callable[[Desktop], QObject]
) -> None:
    desktop.unlock()
    desktop.open_case()
    typing(desktop)
    open_one = left_open(desktop)
    assert seconds_to_empty(desktop, desktop.program.absence.nobody_is_here) <= AT_ONCE
    assert desktop.vaults.locked == 1
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-77"]
    assert "Hēmi" not in words_of(desktop.window)
    assert not isinstance(open_one, QDialog | QMenu) or not open_one.isVisible()


def test_it_waits_for_nothing_when_it_locks(desktop: Desktop) -> None:
    desktop.unlock()
    took = []
    for _ in range(5):  # a busy machine makes some of them long; a wait of ours would make them all
        typing(desktop)
        began = time.perf_counter()
        seconds_to_empty(desktop, desktop.program.absence.nobody_is_here)
        took.append(time.perf_counter() - began)
        desktop.unlock_again()
    assert min(took) <= AT_ONCE
    assert desktop.vaults.locked == 5


def test_once_a_lock_is_near_nothing_is_left_to_be_built(desktop: Desktop) -> None:
    desktop.unlock()
    (journeys,) = desktop.program.window.findChildren(Journeys)
    (first_today,) = (each for each in journeys.findChildren(QTimer) if each.interval() == FIRST_TODAY)
    assert first_today.isActive()
    journeys.end()
    assert not first_today.isActive()
    assert not desktop.program.window.findChildren(CaseView)


def test_it_locks_while_something_is_being_dragged(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.unlock()
    drag, carried = QDrag(desktop.window), QMimeData()
    carried.setText("Hēmi Ngata")
    drag.setMimeData(carried)
    QTimer.singleShot(0, desktop.program, desktop.program.absence.nobody_is_here)
    assert drag.exec() == Qt.DropAction.IgnoreAction
    qtbot.waitUntil(lambda: desktop.vaults.locked == 1)
    assert desktop.program.unlock_view.isVisible()


def test_nothing_can_be_seen_while_the_vault_is_still_busy(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    finish = threading.Event()
    desktop.program.errands.ask(finish.wait, desktop.window.setWindowModified)
    desktop.program.lock()
    assert desktop.program.veil.is_laid()
    assert "Locking" in words_of(desktop.window)
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    QTest.mouseClick(desktop.window, Qt.MouseButton.LeftButton)
    assert desktop.program.veil.is_laid()
    finish.set()


@pytest.mark.parametrize(
    ("away", "words"),
    [(Away.SLEEP, "went to sleep"), (Away.SCREEN_LOCKED, "screen was locked"), (Away.SOMEONE_ELSE, "Somebody else")],
)
def test_it_locks_when_the_computer_is_left_and_says_why(desktop: Desktop, away: Away, words: str) -> None:
    desktop.unlock()
    desktop.listen()
    typing(desktop)
    assert seconds_to_empty(desktop, lambda: desktop.system.away.emit(away)) <= AT_ONCE
    assert words in words_of(desktop.program.unlock_view)
    assert desktop.system.may_sleep
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-77"]


def test_a_locked_computer_may_sleep_at_once(desktop: Desktop) -> None:
    desktop.vault.mkdir()
    desktop.program.start()
    desktop.listen()
    desktop.system.away.emit(Away.SLEEP)
    assert desktop.system.may_sleep


def test_in_the_room_a_computer_that_sleeps_is_locked_all_the_same(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.window.room_asked.emit(True)
    desktop.listen()
    desktop.system.away.emit(Away.SLEEP)
    desktop.rest()
    assert desktop.vaults.locked == 1


def test_after_a_sleep_that_nobody_announced_the_first_event_locks(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.listen()
    desktop.wall.at += 50
    QApplication.sendEvent(desktop.window, QEvent(QEvent.Type.UpdateRequest))
    assert not desktop.program.veil.is_laid()
    desktop.wall.at += 3600
    QApplication.sendEvent(desktop.window, QEvent(QEvent.Type.UpdateRequest))
    assert desktop.program.veil.is_laid()
    desktop.rest()
    assert "was asleep" in words_of(desktop.program.unlock_view)


def test_when_nobody_touches_it_in_the_room_for_hours_it_locks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desktop = Desktop(qtbot, qapp, tmp_path, Patience(cover=1, lock_in_the_room=1))
    desktop.unlock()
    desktop.window.room_asked.emit(True)
    qtbot.waitUntil(lambda: desktop.vaults.locked == 1)
    assert desktop.program.unlock_view.isVisible()
    desktop.end()


def fill_the_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_place: DraftPlace, _text: str) -> None:
        raise DiskFull

    monkeypatch.setattr(desktop.office.drafts, "keep", full)


def test_closing_asks_first_when_typing_cannot_be_kept(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.unlock()
    typing(desktop)
    fill_the_disk(desktop, monkeypatch)
    assert not desktop.window.close()
    desktop.rest()
    assert desktop.window.isVisible()
    assert "rjdesk is still open" in words_of(desktop.window)
    assert not desktop.window.close()
    desktop.rest()
    assert not desktop.window.isVisible()
    assert desktop.vaults.locked == 1


def test_closing_keeps_what_is_being_typed(desktop: Desktop) -> None:
    desktop.unlock()
    typing(desktop)
    desktop.window.close()
    desktop.rest()
    assert not desktop.window.isVisible()
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-77"]


def test_it_does_not_say_saved_while_something_else_could_not_be(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.unlock()
    line = typing(desktop)
    with monkeypatch.context() as patched:
        fill_the_disk(desktop, patched)
        desktop.window.lock_asked.emit()
        desktop.rest()
    failed = desktop.window.save_state.words()
    desktop.program.errands.changed.emit(None)
    desktop.program.announcements.kept.emit()
    assert desktop.window.save_state.words() == failed
    assert "Saved" not in failed
    QTest.keyClicks(line, "8")
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-778"]
