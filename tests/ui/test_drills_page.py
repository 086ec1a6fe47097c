"""The page of drills: worked through by keyboard, each answer marked with the reason, and a score at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.conferences import InMemory, in_memory
from tests.ui.reading import press, reachable, words_of
from ui.errands import ImmediateErrands
from ui.screens.drills.presenter import DrillServices, DrillsPresenter
from ui.screens.drills.view import DrillsView


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def view(on: InMemory, errands: ImmediateErrands, qtbot: QtBot) -> DrillsView:
    made = DrillsView()
    qtbot.addWidget(made)
    presenter = DrillsPresenter(made, DrillServices(on.desk.drills, on.desk.training), errands)
    made.show()
    presenter.open()
    return made


def type_day(view: DrillsView, text: str) -> None:
    line = next(each for each in view.findChildren(QLineEdit) if each.isVisible())
    line.setText("")
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_the_list_says_that_everything_is_for_practice(view: DrillsView) -> None:
    assert "For practice: everything in them is invented" in words_of(view)
    assert "Clocks: which day is the last?" in words_of(view)


def test_a_day_is_typed_and_the_reason_is_the_one_of_a_case(view: DrillsView) -> None:
    view.chosen.emit("clock-court-direction")
    type_day(view, "17/12/2026")
    said = words_of(view)
    assert "Right." in said
    assert "Last lawful day: 17 December 2026" in said
    assert "Counting begins on the day after." in said


def test_what_is_no_day_is_asked_for_again_in_place(view: DrillsView) -> None:
    view.chosen.emit("clock-court-direction")
    type_day(view, "Christmas")
    assert "A day is needed" in words_of(view)
    assert "Question 1 of 4" in words_of(view)


def test_a_wrong_day_is_told_with_the_right_one(view: DrillsView) -> None:
    view.chosen.emit("clock-court-direction")
    type_day(view, "16/12/2026")
    assert "Not so. Right is: 17 December 2026" in words_of(view)


def test_a_drill_is_done_by_digits_scored_and_can_be_read_again(on: InMemory, view: DrillsView) -> None:
    view.chosen.emit("redaction-victims-copy")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_1):
        QTest.keyClick(view, key)
        QTest.keyClick(view, key)  # once more changes nothing: one reads the reason first
        press(view, "See the whole drill" if "See the whole drill" in words_of(view) else "Go on")
    assert "4 of 5 right" in words_of(view)
    assert len(on.desk.training.mine()) == 1
    view.list_wanted.emit()
    assert "Done once" in words_of(view)
    view.result_wanted.emit("0")
    assert "4 of 5 right" in words_of(view)
    assert all(each.accessibleName() for each in reachable(view))
