"""The laptop in a participant's hands: one thing to read or answer, and no way from there to anything else."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ids import CaseId, ObligationId
from tests.ui.desk_fakes import GOOD
from tests.ui.desktop import Desktop
from tests.ui.reading import press, the_button, words_of
from ui.screens.cases.view import CasesView
from ui.screens.participant.view import ParticipantView
from ui.widgets.handed import Handed, words_to_read
from ui.widgets.page_view import PageView

EVENTS = 2_000
KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Menu,
    Qt.Key.Key_Back, Qt.Key.Key_Help, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.BackButton,
)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    made.listen()
    made.open_case()
    yield made
    made.end()


def a_form() -> Handed:
    """A page of questions, as a survey has it."""
    form = QWidget()
    inside = QVBoxLayout(form)
    for part in (QLineEdit(), QPlainTextEdit()):
        inside.addWidget(part)
    return Handed(form, "Please answer these.")


def hand_over(desktop: Desktop, handed: Handed | None = None) -> ParticipantView:
    desktop.program.participant.hand_over(handed or words_to_read("The plan", ["Write a letter.", "Work."]))
    QApplication.processEvents()
    view = desktop.window.door()
    assert isinstance(view, ParticipantView)
    return view


def type_secret(desktop: Desktop, view: ParticipantView, secret: str) -> None:
    press(view, "Give the laptop back")
    line = next(each for each in view.findChildren(QLineEdit) if "passphrase" in each.accessibleName())
    QTest.keyClicks(line, secret)
    QTest.keyClick(line, Qt.Key.Key_Return)
    desktop.rest()


def is_out(desktop: Desktop) -> bool:
    return desktop.window.current_place() != "" and desktop.program.unlock_view.isHidden()


def test_there_is_one_page_and_no_menus(desktop: Desktop) -> None:
    view = hand_over(desktop)
    assert "Write a letter." in words_of(view)
    assert not desktop.window.menuBar().isVisible()
    assert desktop.window.isFullScreen()
    assert "Hēmi" not in words_of(desktop.window)


def test_the_passphrase_gives_the_laptop_back_to_where_it_was(desktop: Desktop) -> None:
    view = hand_over(desktop)
    type_secret(desktop, view, GOOD)
    assert desktop.window.current_place() == "case"
    assert desktop.window.menuBar().isVisible()
    assert not desktop.window.isFullScreen()
    assert not desktop.program.participant.is_on()


def test_anything_else_does_not(desktop: Desktop) -> None:
    view = hand_over(desktop)
    type_secret(desktop, view, "let me out")
    assert desktop.window.door() is view
    assert "doesn't open" in words_of(view)


def test_a_letter_typed_with_alt_gr_is_writing_and_no_command(desktop: Desktop) -> None:
    view = hand_over(desktop, a_form())
    line = next(each for each in view.findChildren(QLineEdit) if not each.accessibleName())
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.sendKeyEvent(QTest.KeyAction.Click, line, Qt.Key.Key_Q, "@", alt_gr)
    QTest.sendKeyEvent(QTest.KeyAction.Click, line, Qt.Key.Key_E, "é", Qt.KeyboardModifier.NoModifier)
    assert line.text().endswith("é")


@pytest.mark.parametrize("place", ["today", "stage", "documents", "help"])
def test_nothing_that_happens_meanwhile_takes_the_page_away(desktop: Desktop, place: str) -> None:
    view = hand_over(desktop)
    desktop.window.place_asked.emit(place)
    desktop.rest()
    assert desktop.window.door() is view
    desktop.window.show_door(QWidget())
    assert desktop.window.door() is view


def test_locking_is_always_possible_and_leads_to_the_locked_door(desktop: Desktop) -> None:
    hand_over(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert desktop.program.unlock_view.isVisible()
    assert desktop.window.menuBar().isVisible()


def test_closing_the_window_locks(desktop: Desktop) -> None:
    hand_over(desktop)
    desktop.window.close()
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert not desktop.window.isVisible()


def test_the_privacy_key_covers_the_page_and_gives_back_only_the_page(desktop: Desktop) -> None:
    view = hand_over(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert desktop.program.veil.is_laid()
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert desktop.window.door() is view


@pytest.mark.parametrize("form", [False, True], ids=["a paper", "a form"])
def test_two_thousand_random_keys_and_presses_never_get_out(desktop: Desktop, form: bool) -> None:
    chance = random.Random(20261122)
    view = hand_over(desktop, a_form() if form else None)
    for number in range(EVENTS):
        poke(desktop.window, chance)
        if number % 50 == 0:
            desktop.rest()
        if desktop.vaults.locked:  # safe, and the only other place there is
            assert desktop.program.unlock_view.isVisible()
            desktop.vaults.locked = 0
            desktop.program.unlock_view.passphrase_given.emit(desktop.vault, GOOD)
            desktop.at("today")
            view = hand_over(desktop, a_form() if form else None)
        assert desktop.window.door() is view or desktop.program.veil.is_laid(), number
        assert not is_out(desktop)
        assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog | QMenu) and w.isVisible()]
    assert desktop.program.participant.is_on()


def poke(window: QWidget, chance: random.Random) -> None:
    """One thing that a curious person does."""
    at = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
    under = window.childAt(at) or window
    here = under.mapFrom(window, at)
    what = chance.randrange(10)
    if what < 5:
        focused: QWidget | None = window.focusWidget()
        QTest.keyClick(focused or window, chance.choice(KEYS), chance.choice(MODIFIERS))
    elif what < 8:
        QTest.mouseClick(under, chance.choice(BUTTONS), chance.choice(MODIFIERS), here)
    elif what == 8:
        QApplication.sendEvent(under, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, under.mapToGlobal(here)))
    else:
        turned = QWheelEvent(
            QPointF(here), QPointF(under.mapToGlobal(here)), QPoint(), QPoint(0, chance.choice((-120, 120))),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(under, turned)


def page_that_is_read(desktop: Desktop, qtbot: QtBot) -> ParticipantView:
    """What the participant holds, once it is drawn."""
    qtbot.waitUntil(lambda: desktop.program.participant.is_on())
    view = desktop.window.door()
    assert isinstance(view, ParticipantView)
    return view


def test_the_plan_is_handed_over_without_what_was_not_agreed(desktop: Desktop, qtbot: QtBot) -> None:
    office, case = desktop.office, desktop.office.case_of_hemi()
    office.walk_to(case, "plan")
    for name, agreed in (("letter", True), ("curfew", False), ("garden", None)):
        office.agreements.put(case, Obligation(ObligationId(name), "apology", f"The {name}"))
        office.agreements.settle(case, ObligationId(name), agreed)
    open_again(desktop, case)
    press(desktop.go("agreement"), "Let someone read this")
    read = words_of(page_that_is_read(desktop, qtbot))
    assert ("The letter." in read, "The curfew." in read, "The garden." in read) == (True, False, True)


def test_the_agreement_is_handed_over_before_somebody_signs_and_afterwards(desktop: Desktop, qtbot: QtBot) -> None:
    office, case = desktop.office, desktop.office.case_of_hemi()
    office.agree(case)
    office.ceremonies.keep_opening(office.ceremonies.open(case).make())
    open_again(desktop, case)
    press(desktop.go("signing"), "Let someone read it first")
    view = page_that_is_read(desktop, qtbot)
    assert view.findChildren(PageView)
    assert "Ask Hēmi" not in words_of(desktop.window)
    type_secret(desktop, view, GOOD)
    assert desktop.window.current_place() == "signing"
    papers = desktop.go("documents")
    qtbot.waitUntil(lambda: the_button(papers, "Let someone read this").isEnabled())
    press(papers, "Let someone read this")
    assert page_that_is_read(desktop, qtbot).findChildren(PageView)


def open_again(desktop: Desktop, case: CaseId) -> None:
    cases = desktop.go("cases")
    assert isinstance(cases, CasesView)
    cases.case_chosen.emit(case)
    desktop.at("case")
