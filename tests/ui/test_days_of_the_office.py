"""Days are typed and shown as the office writes them, and said back in words: nobody takes the month for the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.process.template import Prompt, PromptKind
from tests.ui.reading import words_of
from ui.fields.moments import DateField
from ui.widgets.date_edit import DateEdit, read_day
from ui.wording import day, short_day, weekday

SECOND = date(2026, 11, 2)


@pytest.fixture
def month_first() -> Iterator[None]:
    dates.follow(DateOrder.MONTH_FIRST)
    yield
    dates.follow(DateOrder.DAY_FIRST)


@pytest.mark.usefixtures("month_first")
@pytest.mark.parametrize(
    "text", ["11/2/2026", "11.2.2026", "Nov 2, 2026", "november 2 2026", "2 Nov 2026", "2026-11-02", "11/2/26"]
)
def test_where_the_month_comes_first_it_is_read_first(text: str) -> None:
    assert read_day(text) == SECOND


@pytest.mark.usefixtures("month_first")
def test_what_can_only_be_meant_the_other_way_round_is_asked_again() -> None:
    assert read_day("22/11/2026") is None


@pytest.mark.usefixtures("month_first")
def test_the_month_stands_first_in_every_shape_of_a_day() -> None:
    assert (day(SECOND), short_day(SECOND)) == ("November 2, 2026", "Nov 2, 2026")
    assert weekday(SECOND) == "Monday, November 2, 2026"


@pytest.mark.usefixtures("month_first")
def test_the_line_says_in_which_order_and_says_the_day_back_in_words(qtbot: QtBot) -> None:
    field = DateEdit()
    qtbot.addWidget(field)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.placeholderText() == "month / day / year"
    QTest.keyClicks(line, "11/2/2026")
    line.editingFinished.emit()
    assert (field.day(), line.text()) == (SECOND, "November 2, 2026")


@pytest.mark.usefixtures("month_first")
def test_a_question_says_the_day_back_with_its_weekday_and_shows_how_to_write_one(qtbot: QtBot) -> None:
    field = DateField(Prompt("on", PromptKind.DATE, "On which day?"))
    qtbot.addWidget(field)
    line = field.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "11/2/2026")
    line.editingFinished.emit()
    assert "Monday, November 2, 2026" in words_of(field)
    line.selectAll()
    QTest.keyClicks(line, "22/11/2026")
    line.editingFinished.emit()
    assert "Write it like 11/22/2026" in words_of(field)


def test_the_day_comes_first_unless_the_office_says_otherwise(qtbot: QtBot) -> None:
    field = DateEdit()
    qtbot.addWidget(field)
    assert field.findChildren(QLineEdit)[0].placeholderText() == "day / month / year"
    assert read_day("2/11/2026") == SECOND
    assert short_day(SECOND) == "2 Nov 2026"
