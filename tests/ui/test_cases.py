"""The list of cases: ten thousand of them, fetched as they come into sight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.desk_fakes import FakeCasework, a_case
from tests.ui.reading import words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.cases.presenter import CasesPresenter
from ui.screens.cases.view import CasesView
from ui.widgets.paged_rows import Column, PagedRows
from ui.widgets.paged_table import PagedTable


class Drawer:
    """The screen with ten thousand cases, and what was chosen."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> None:
        self.casework = FakeCasework([a_case(number) for number in range(10_000)])
        self.view = CasesView()
        qtbot.addWidget(self.view)
        self.presenter = CasesPresenter(self.view, self.casework, errands, announcements)
        self.chosen: list[object] = []
        self.view.case_chosen.connect(self.chosen.append)
        self.view.resize(1146, 680)
        self.view.show()
        self.presenter.refresh()

    @property
    def table(self) -> PagedTable:
        """The table."""
        found = self.view.findChild(PagedTable)
        assert isinstance(found, PagedTable)
        return found

    def cell(self, row: int, column: int = 0) -> str:
        """What stands in a cell."""
        return str(self.table.rows.data(self.table.rows.index(row, column)))


@pytest.fixture
def drawer(qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> Drawer:
    return Drawer(qtbot, errands, announcements)


def test_only_what_is_in_sight_is_fetched(drawer: Drawer) -> None:
    assert drawer.table.rows.rowCount() == 10_000
    assert len(drawer.casework.queries) == 1
    drawer.table.scrollToBottom()
    drawer.view.grab()
    assert {query.offset for query in drawer.casework.queries} == {0, 9_950}
    assert drawer.cell(9_999) == "YJ-09999"


def test_without_a_time_limit_it_says_how_a_case_ended_in_words(drawer: Drawer) -> None:
    ended = replace(a_case(1), next_due=None, outcome="partial_agreement")
    drawer.view.show_count(3, (ended, replace(ended, outcome=""), replace(ended, outcome="Referred to a doctor")))
    assert [drawer.cell(row, 2) for row in range(3)] == ["Agreement in part", "–", "Referred to a doctor"]


def test_typing_searches_after_a_breath(qtbot: QtBot, drawer: Drawer) -> None:
    line = drawer.view.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "YJ-00042")
    qtbot.waitUntil(lambda: drawer.table.rows.rowCount() == 1)
    assert drawer.cell(0) == "YJ-00042"
    assert len(drawer.casework.queries) == 2
    assert "1 case" in words_of(drawer.view)


def test_nothing_found_says_what_to_do(qtbot: QtBot, drawer: Drawer) -> None:
    line = drawer.view.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("nobody of that name")
    qtbot.waitUntil(lambda: "Nothing found" in words_of(drawer.view))


def test_a_head_sorts_and_sorts_the_other_way_round(drawer: Drawer) -> None:
    head = drawer.table.horizontalHeader()
    for descending, first in ((False, "YJ-00000"), (True, "YJ-09999")):
        head.sectionClicked.emit(0)
        assert drawer.casework.queries[-1].sort == "reference"
        assert drawer.casework.queries[-1].descending is descending
        assert drawer.cell(0) == first


def test_closed_cases_are_asked_for_by_the_filter(drawer: Drawer) -> None:
    states = drawer.view.findChild(QComboBox)
    assert isinstance(states, QComboBox)
    states.setCurrentIndex(states.findText("Closed"))
    assert drawer.casework.queries[-1].state == "closed"


def test_enter_and_a_click_open_a_case(drawer: Drawer) -> None:
    drawer.table.selectRow(3)
    QTest.keyClick(drawer.table, Qt.Key.Key_Return)
    row = drawer.table.rowViewportPosition(1) + 4
    QTest.mouseClick(drawer.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, row))
    assert drawer.chosen == ["case-3", "case-1"]


def test_a_page_of_an_earlier_search_is_dropped() -> None:
    rows = PagedRows([Column("Number", str)])
    asked: list[tuple[int, int]] = []
    rows.page_wanted.connect(lambda number, of: asked.append((number, of)))
    rows.reset(100)
    assert rows.value(60) is None
    rows.reset(10)
    rows.take_page(*asked[0], ["stale"] * 50)
    rows.take_page(0, rows.round, list(range(10)))
    assert [rows.value(row) for row in range(10)] == list(range(10))


def test_the_rows_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    rows = PagedRows([Column("Number", str), Column("Again", str)])
    rows.page_wanted.connect(lambda number, of: rows.take_page(number, of, list(range(number * 50, number * 50 + 50))))
    rows.reset(120)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # left untyped by its authors
