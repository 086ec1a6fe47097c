"""One key hides everything that a person walking past could read."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desktop import Desktop
from tests.ui.reading import words_of

AT_ONCE = 0.1  # seconds from the key to a window without a pixel of the case: of work, and by the clock at least once
CASE_COLOUR = QColor("#FF00FE")  # is in no theme: whatever shows it is part of the case


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    made.listen()
    yield made
    made.end()


def paint_the_case(desktop: Desktop) -> None:
    """Whatever the desk shows is seen by its colour."""
    desktop.open_case()
    page = desktop.page("case")
    page.setStyleSheet(f"* {{ background: {CASE_COLOUR.name()}; color: {CASE_COLOUR.name()}; }}")
    assert shows_the_case(desktop.window)


def shows_the_case(window: QWidget) -> bool:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = CASE_COLOUR.rgb().to_bytes(4, "little")
    return bytes(image.constBits()).find(wanted) >= 0


def test_within_a_tenth_of_a_second_no_pixel_of_the_case_is_left(desktop: Desktop) -> None:
    paint_the_case(desktop)
    took, waited = [], []
    for _ in range(20):
        began, pressed = time.process_time(), time.perf_counter()
        QTest.keyClick(desktop.window, Qt.Key.Key_F9)
        desktop.window.repaint()
        took.append(time.process_time() - began)
        waited.append(time.perf_counter() - pressed)
        assert not shows_the_case(desktop.window)
        assert "One moment" in words_of(desktop.window)
        QTest.keyClick(desktop.window, Qt.Key.Key_F9)
        assert shows_the_case(desktop.window)
    assert sorted(took)[18] <= AT_ONCE  # p95 of 20
    assert min(waited) <= AT_ONCE  # a busy machine makes some of them long; a wait of ours would make them all


def test_a_dialog_is_hidden_too_and_comes_back_as_it_was(desktop: Desktop) -> None:
    paint_the_case(desktop)
    dialog, line = QDialog(desktop.window), QLineEdit("Hēmi Ngata")
    dialog.setWindowTitle("Hēmi Ngata")
    line.setStyleSheet(f"background: {CASE_COLOUR.name()};")
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F9)
    assert not shows_the_case(dialog)
    assert not shows_the_case(desktop.window)
    assert dialog.windowTitle() == "rjdesk"
    QTest.keyClick(dialog, Qt.Key.Key_A)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert shows_the_case(dialog)
    assert (line.text(), dialog.windowTitle()) == ("Hēmi Ngata", "Hēmi Ngata")
    dialog.reject()


def test_menus_and_lists_that_dropped_down_are_closed(desktop: Desktop) -> None:
    box = next(each for each in desktop.go("cases").findChildren(QComboBox) if each.isVisible())
    box.showPopup()
    QTest.keyClick(QApplication.activePopupWidget() or box, Qt.Key.Key_F9)
    assert QApplication.activePopupWidget() is None
    assert desktop.program.veil.is_laid()
    desktop.program.veil.lift()
    menu = QMenu(desktop.window)
    menu.addAction("Hēmi Ngata")
    menu.popup(QPoint(300, 300))
    QTest.keyClick(menu, Qt.Key.Key_F9)
    assert not menu.isVisible()


def test_a_window_that_appears_meanwhile_is_covered_as_well(desktop: Desktop) -> None:
    desktop.program.veil.cover()
    late, words = QDialog(desktop.window), QLabel("Hēmi Ngata")
    words.setStyleSheet(f"background: {CASE_COLOUR.name()};")
    QVBoxLayout(late).addWidget(words)
    late.resize(200, 100)
    late.show()
    assert not shows_the_case(late)
    desktop.program.veil.lift()
    late.reject()


def test_a_press_on_the_page_takes_it_away_and_no_other_key_does(desktop: Desktop) -> None:
    paint_the_case(desktop)
    desktop.program.veil.cover()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F1, Qt.Key.Key_Space):
        QTest.keyClick(desktop.window, key)
    QTest.keyClick(desktop.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desktop.program.veil.is_laid()
    assert desktop.window.current_place() == "case"
    under = desktop.window.childAt(desktop.window.rect().center())
    assert under is not None
    QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert not desktop.program.veil.is_laid()
    assert shows_the_case(desktop.window)


def test_the_keyboard_comes_back_to_where_it_was(desktop: Desktop) -> None:
    referral = desktop.go("referral")
    line = next(each for each in referral.findChildren(QLineEdit) if each.accessibleName() == "Reference")
    desktop.window.activateWindow()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F9)
    assert not line.hasFocus()
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert desktop.window.focusWidget() is line


def test_it_works_while_the_vault_is_busy(desktop: Desktop) -> None:
    paint_the_case(desktop)
    finish = threading.Event()
    desktop.program.errands.ask(finish.wait, desktop.window.setWindowModified)
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert not shows_the_case(desktop.window)
    finish.set()
    desktop.rest()
    assert not shows_the_case(desktop.window)


def test_the_vault_can_be_locked_from_under_the_page(desktop: Desktop) -> None:
    desktop.program.veil.cover()
    QTest.keyClick(desktop.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert not desktop.program.veil.is_laid()
    assert desktop.program.unlock_view.isVisible()


def test_the_page_grows_with_the_window(desktop: Desktop) -> None:
    paint_the_case(desktop)
    desktop.program.veil.cover()
    desktop.window.resize(1600, 900)
    QApplication.processEvents()
    assert not shows_the_case(desktop.window)
