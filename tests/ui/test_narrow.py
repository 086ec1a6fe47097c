"""What gives way where there is no room, and what stays."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.page import Page

OFFICE = "Te Kōwhai Valley Youth Justice Office · PRACTICE"


def an_office(qtbot: QtBot, width: int) -> Elided:
    made = Elided()
    qtbot.addWidget(made)
    made.setText(OFFICE)
    made.resize(width, 30)
    made.show()
    return made


def test_a_long_name_keeps_its_beginning_and_its_end(qtbot: QtBot) -> None:
    named = an_office(qtbot, 200)
    assert named.shown() != OFFICE
    assert named.shown().startswith("Te ")
    assert named.shown().endswith("PRACTICE")


def test_what_is_left_out_of_a_name_is_still_read_out_and_shown_on_pointing(qtbot: QtBot) -> None:
    named = an_office(qtbot, 200)
    assert (named.text(), named.accessibleName(), named.toolTip()) == (OFFICE, OFFICE, OFFICE)


def test_a_name_with_room_is_shown_whole(qtbot: QtBot) -> None:
    named = an_office(qtbot, 200)
    named.resize(named.sizeHint())
    assert (named.shown(), named.toolTip()) == (OFFICE, "")


def test_what_stands_side_by_side_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    tall, short, next_line = QLabel("tall"), QLabel("short"), QLabel("next")
    tall.setFixedSize(100, 40)
    short.setFixedSize(80, 20)
    next_line.setFixedSize(150, 20)
    line = Flow(whole, spacing=8)
    for part in (tall, short, next_line):
        line.addWidget(part)
    whole.resize(200, 100)
    whole.show()
    assert [part.geometry().y() for part in (tall, short, next_line)] == [0, 10, 48]
    assert line.heightForWidth(200) == 68


def test_a_part_that_is_taller_than_the_window_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    page, before, tall, after = Page("Backups"), QLabel("before"), QLabel("tall"), QLabel("after")
    qtbot.addWidget(page)
    for part, height in ((before, 700), (tall, 900), (after, 700)):
        part.setFixedHeight(height)
        page.add(part)
    page.resize(800, 500)
    page.show()
    page.show_part(tall)
    qtbot.waitUntil(lambda: 0 <= tall.mapTo(page, QPoint()).y() < 100)
