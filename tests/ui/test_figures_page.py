"""The page of figures: a time, the numbers with what they mean, bars that can be heard, and files for others."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from rjdesk.domain.figures.bars import Bar
from tests.services.conferences import InMemory
from tests.services.test_figures import walked
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, the_button, words_of
from ui.errands import ImmediateErrands
from ui.screens.figures.period import Span, period_of
from ui.screens.figures.presenter import FiguresPresenter
from ui.screens.figures.view import FiguresView
from ui.widgets.bar_chart import BarChart
from ui.widgets.date_edit import DateEdit

TODAY = date(2026, 11, 20)


class Page:
    """The page over an office that has seen one conference through."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, target: Path) -> None:
        self.on: InMemory = walked()
        self.view, self.target = FiguresView(), target
        qtbot.addWidget(self.view)
        figures = self.on.desk.figures
        self.presenter = FiguresPresenter(self.view, figures, errands, lambda: TODAY, FakeChooser(target))
        self.view.show()
        self.presenter.open()

    def words(self) -> str:
        QApplication.processEvents()  # what was just added is shown with the next turn of the loop
        return words_of(self.view)

    def pick(self, name: str, value: str) -> None:
        box = next(box for box in self.view.findChildren(QComboBox) if box.accessibleName() == name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path / "figures.json")


def test_this_year_is_counted_at_once_and_each_number_says_what_it_means(page: Page) -> None:
    told = page.words()
    assert "Cases: 1" in told
    assert "Time limits" in told
    assert "the middle one of all cases that closed it" in told
    assert "They don't say that one thing led to another" in told


def test_another_year_is_counted_when_it_is_chosen(page: Page) -> None:
    page.pick("Time", Span.LAST_YEAR)
    assert "No case was received in this time." in page.words()
    assert not the_button(page.view, "Hand out …").isEnabled()


def test_the_public_version_shows_no_small_number_and_tells_of_a_time_that_is_over(page: Page) -> None:
    page.view.findChildren(QCheckBox)[0].setChecked(True)
    times = page.view.findChild(QComboBox, "public-times")
    assert times is not None
    assert times.itemText(0) == "2025 Q1 – 2025 Q4"
    assert "decides for good" in page.words()
    assert "Cases: 1" not in page.words()


def test_days_that_are_no_time_are_said_in_place(page: Page) -> None:
    page.pick("Time", Span.OWN)
    page.view.choosing.findChildren(DateEdit)[1].set_day(date(2020, 1, 1))
    page.view.choosing.chosen.emit()
    assert "Enter two days, the earlier one first." in page.words()


def test_a_file_is_made_of_what_is_shown(page: Page) -> None:
    page.pick("As what kind of file", "json")
    press(page.view, "Hand out …")
    assert json.loads(page.target.read_text("utf-8"))["cases"] == 1
    assert f"Written to {page.target}." in page.words()
    assert page.on.deeds()[-1] == "report_exported"


def test_a_file_that_is_there_is_not_written_over(page: Page) -> None:
    page.target.write_text("mine")
    press(page.view, "Hand out …")
    assert page.target.read_text() == "mine"
    assert "already" in page.words()


def test_bars_can_be_heard_line_by_line(qtbot: QtBot) -> None:
    chart = BarChart("Who referred them", (Bar("Police", 1.0, "17"), Bar("Court", None, "–")))
    qtbot.addWidget(chart)
    chart.show()
    assert chart.accessibleDescription() == "Police: 17; Court: not shown"
    chart.setFocus()
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart._at == 1
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart._at == 0


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.THIS_YEAR, "2026-01-01", "2026-12-31"),
        (Span.LAST_YEAR, "2025-01-01", "2025-12-31"),
        (Span.TWELVE_MONTHS, "2025-11-21", "2026-11-20"),
    ],
)
def test_a_time_by_name_is_a_time_by_days(span: Span, first: str, last: str) -> None:
    period = period_of(span, TODAY)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
