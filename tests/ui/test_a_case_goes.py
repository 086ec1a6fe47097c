"""The case that is open can't be seen any more: whoever looks at it is taken to the list, and told why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.member import Role
from tests.services.colleagues import a_colleague
from tests.services.conferences import InMemory
from tests.ui.desktop import Desktop, desk_of
from tests.ui.reading import press, the_button, words_of
from ui.screens.case.view import CaseView
from ui.screens.cases.view import CasesView

REASON = "Nobody may find this case for a while."


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    yield made
    made.end()


def the_case(desktop: Desktop) -> CaseView:
    """The case on the screen."""
    view = desktop.page("case")
    assert isinstance(view, CaseView)
    return view


def tap(key: Qt.Key) -> None:
    """Presses a key wherever the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def the_list(desktop: Desktop) -> CasesView:
    """The list of cases, once it is on the screen."""
    view = desktop.at("cases")
    assert isinstance(view, CasesView)
    return view


def test_sealing_leads_to_the_list_by_the_keyboard_alone(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.open_case()
    kept = the_case(desktop).kept
    the_button(kept, "Seal it …").setFocus()
    tap(Qt.Key.Key_Space)
    reason = QApplication.focusWidget()
    assert isinstance(reason, QPlainTextEdit)
    QTest.keyClicks(reason, REASON)
    for keys in ((Qt.Key.Key_Tab, Qt.Key.Key_Space), (Qt.Key.Key_Backtab, Qt.Key.Key_Space)):
        for key in keys:
            tap(key)
    assert "The case is sealed." in the_list(desktop).message.words()
    assert "No cases here yet" in words_of(the_list(desktop))


def test_a_case_from_which_one_is_shut_out_is_left(desktop: Desktop) -> None:
    office = desktop.office
    inside = InMemory(desk_of(desktop.vaults, office), office.vault, office.clock, office.session)
    other = a_colleague(inside, Role.FACILITATOR)
    desktop.open_case()
    view = the_case(desktop)
    press(view.team, "Hand the case over …")
    press(view.team, "Hand it over")
    desktop.rest()
    press(view.team, "Restrict the case")
    assert "you won't see it any more either" in words_of(view.team)
    press(view.team, "Yes, restrict it")
    listed = the_list(desktop)
    assert "The case is restricted now" in listed.message.words()
    assert f"1 restricted case, owned by {other}" in words_of(listed)


def test_the_next_case_is_opened_without_a_word_of_the_one_before(desktop: Desktop) -> None:
    desktop.open_case()
    kept = the_case(desktop).kept
    press(kept, "Seal it …")
    kept.findChildren(QPlainTextEdit)[-1].setPlainText(REASON)
    press(kept, "Seal it")
    press(kept, "Yes, I am sure")
    the_list(desktop)
    desktop.open_case()
    assert not the_case(desktop).message.words()
    assert "sealed" not in words_of(desktop.go("cases"))
