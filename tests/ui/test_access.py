"""Every screen can be used by keyboard, by ear, and with large text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desktop import Desktop
from tests.ui.reading import reachable
from ui.widgets import theme
from ui.widgets.theme import Appearance

OF_THE_OFFICE = ("office", "members", "journal", "gap", "backups", "recovery", "kept")
OF_A_CASE = ("case", "stage", "agreement", "signing", "documents", "files")
PLACES = ("today", "cases", "referral", "emergency", "keys", "help", *OF_A_CASE, *OF_THE_OFFICE)
DOORS = ("welcome", "unlock")


@pytest.fixture(autouse=True)
def _plain_look() -> None:
    """Here the size of text is the module's own, not set back before each test."""


@pytest.fixture(scope="module", params=(1.0, 2.0), ids=("100 %", "200 %"))
def desktop(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desktop]:
    """A desk with a case that stands at its signing, at one size of text."""
    qtbot = QtBot(request)
    made = Desktop(qtbot, qapp, tmp_path_factory.mktemp("office"))
    made.unlock()
    case = made.open_case()
    made.office.agree(case)
    theme.apply(qapp, Appearance(text=request.param))
    yield made
    made.end()
    theme.apply(qapp, Appearance())


def shown(desktop: Desktop, place: str) -> QWidget:
    """A place or a door, laid out in a window of 1366 × 768."""
    page: QWidget
    if place == "welcome":
        page = desktop.program.first_run_view
        page.resize(1366, 740)
        page.show()
    elif place == "unlock":
        page = desktop.program.unlock_view
        page.resize(1366, 740)
        page.show()
    else:
        page = desktop.go(place)
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("place", [*PLACES, *DOORS])
def test_whatever_the_keyboard_reaches_has_a_name(desktop: Desktop, place: str) -> None:
    nameless = [type(each).__name__ for each in reachable(shown(desktop, place)) if not _name(each)]
    assert not nameless


@pytest.mark.parametrize("place", [*PLACES, *DOORS])
def test_no_words_are_cut_off(desktop: Desktop, place: str) -> None:
    page = shown(desktop, place)
    cut = [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text() and _label_cut(each)]
    cut += [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible() and _button_cut(each)]
    assert not cut


@pytest.mark.parametrize("place", [*PLACES, *DOORS])
def test_nothing_has_to_be_scrolled_sideways(desktop: Desktop, place: str) -> None:
    page = shown(desktop, place)
    wide = [
        area for area in page.findChildren(QScrollArea) if area.horizontalScrollBar().maximum() and area.isVisible()
    ]
    assert not wide


def test_the_window_fits_a_small_laptop(desktop: Desktop) -> None:
    least = desktop.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768) == (True, True)


def test_tab_goes_through_the_whole_form_and_comes_round(desktop: Desktop) -> None:
    page = shown(desktop, "referral")
    wanted = set(reachable(page))
    page.setFocus()
    met: set[QWidget] = set()
    for _ in range(40):
        focused = desktop.window.focusWidget()
        assert focused is not None
        met.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missed = [_name(each) for each in wanted - met if each.focusProxy() is None]
    assert not missed


def test_focus_can_be_seen(desktop: Desktop) -> None:
    page = shown(desktop, "referral")
    desktop.window.activateWindow()
    assert QTest.qWaitForWindowActive(desktop.window)
    for each in reachable(page):
        if each.focusProxy() is not None or not each.visibleRegion().boundingRect().isValid():
            continue
        each.clearFocus()
        before = each.grab().toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert each.grab().toImage() != before, _name(each)


def _name(each: QWidget) -> str:
    return each.accessibleName() or getattr(each, "text", str)()


def _label_cut(each: QLabel) -> bool:
    if each.wordWrap():
        return each.heightForWidth(each.width()) > each.height() + 1
    return each.sizeHint().width() > each.width() + 1


def _button_cut(each: QAbstractButton) -> bool:
    return bool(each.text()) and each.sizeHint().width() > each.width() + 1
