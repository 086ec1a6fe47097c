"""The pieces that screens are made of."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.errors import DiskFull
from tests.ui.reading import press, words_of
from ui.widgets.checklist import Checklist, Need
from ui.widgets.clock_chip import Clock, ClockChip, tone_of
from ui.widgets.confirm import Confirm
from ui.widgets.date_edit import DateEdit, read_day
from ui.widgets.labelled import Labelled
from ui.widgets.message import InlineMessage
from ui.widgets.page_view import PagePicture, PageView
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.save_state import SaveState
from ui.widgets.stepper import StageStepper, Standing, Step
from ui.widgets.theme import Tone


def test_an_error_is_said_in_three_parts_and_can_be_taken_back(qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    assert message.words() == ""
    message.show_error(DiskFull())
    assert "no room left" in message.words()
    assert "Free some space" in message.words()
    message.clear()
    assert message.words() == ""


def test_a_need_leads_to_what_settles_it(qtbot: QtBot) -> None:
    checklist = Checklist("All done.")
    settled: list[object] = []
    waived: list[object] = []
    qtbot.addWidget(checklist)
    checklist.settle.connect(settled.append)
    checklist.waive.connect(waived.append)
    place = ("stage", "prompt")
    checklist.show_needs([Need("Read the statement", "Mereana", place), Need("Offer time", waive="gate")])
    press(checklist, "Settle this")
    press(checklist, "Waive, with a reason")
    assert settled == [place]
    assert waived == ["gate"]
    checklist.show_needs([])
    assert "All done." in words_of(checklist)


def test_the_stepper_says_how_each_stage_stands_and_is_walked_with_the_arrow_keys(qtbot: QtBot) -> None:
    stepper = StageStepper()
    chosen: list[object] = []
    qtbot.addWidget(stepper)
    stepper.chosen.connect(chosen.append)
    standings = (Standing.DONE, Standing.CURRENT, Standing.LATER, Standing.NOT_NEEDED)
    stepper.show_steps([Step(key, str(standing), standing) for key, standing in enumerate(standings)], on_screen=1)
    stepper.show()
    names = [button.accessibleName() for button in stepper.findChildren(QPushButton)]
    assert [name.split(". ")[-1] for name in names] == ["Done.", "Now.", "Later.", "Not needed."]
    first = stepper.findChildren(QPushButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = stepper.focusWidget()
    assert isinstance(second, QPushButton)
    second.click()
    assert chosen == [1]


@pytest.mark.parametrize(("days", "tone"), [(-1, Tone.DANGER), (0, Tone.WARN), (5, Tone.WARN), (6, Tone.PLAIN)])
def test_a_clock_weighs_more_the_nearer_its_day_is(days: int, tone: Tone) -> None:
    assert tone_of(Clock("Convene", date(2026, 11, 4), days)) is tone


def test_a_limit_that_was_met_late_says_so_and_not_in_green_alone(qtbot: QtBot) -> None:
    late = Clock("Convene", date(2026, 11, 4), 0, met=True, late=True)
    assert tone_of(late) is Tone.WARN
    chip = ClockChip(late)
    qtbot.addWidget(chip)
    assert chip.accessibleName().startswith("Met late, Convene")


def test_a_clock_tells_why_its_day_is_that_day(qtbot: QtBot) -> None:
    chip = ClockChip(Clock("Convene", date(2026, 11, 4), 2, (("Rule", "s249(1): 21 days"), ("Checked", "Not yet"))))
    qtbot.addWidget(chip)
    assert "s249(1)" not in words_of(chip)
    press(chip, "Why this day?")
    assert "s249(1): 21 days" in words_of(chip)
    assert "Not yet" in words_of(chip)
    press(chip, "Hide the reason")
    assert "s249(1)" not in words_of(chip)


def test_a_question_is_asked_in_place_before_something_is_lost(qtbot: QtBot) -> None:
    confirm = Confirm("Remove", "Remove her for good?", "Yes, remove")
    agreed: list[bool] = []
    qtbot.addWidget(confirm)
    confirm.confirmed.connect(lambda: agreed.append(True))
    confirm.show()
    press(confirm, "Remove")
    assert "Remove her for good?" in words_of(confirm)
    press(confirm, "No, go back")
    assert not agreed
    press(confirm, "Remove")
    press(confirm, "Yes, remove")
    assert agreed


@pytest.mark.parametrize(
    "text", ["2/11/2026", "2.11.2026", "2 nov 2026", " 2  November 2026 ", "2026-11-02", "2/11/26"]
)
def test_a_day_can_be_typed_in_any_usual_way(text: str) -> None:
    assert read_day(text) == date(2026, 11, 2)


@pytest.mark.parametrize("text", ["", "31/2/2026", "soon", "2/11", "11/30/2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_a_day_can_be_unknown_and_says_when_it_is_not_understood(qtbot: QtBot) -> None:
    field = DateEdit()
    days: list[object] = []
    qtbot.addWidget(field)
    field.day_changed.connect(days.append)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert field.is_understood()
    QTest.keyClicks(line, "2/11/2026")
    line.editingFinished.emit()
    assert (field.day(), line.text()) == (date(2026, 11, 2), "2 November 2026")
    line.selectAll()
    QTest.keyClicks(line, "not a day")
    assert not field.is_understood()
    field.set_day(None)
    assert field.is_understood()
    assert days[-1] is None


def test_a_passphrase_is_hidden_and_gone_once_taken(qtbot: QtBot) -> None:
    field = PassphraseEdit()
    qtbot.addWidget(field)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "a boat under seven hills")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    press(field, "Show what is typed")
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert field.take() == "a boat under seven hills"
    assert line.text() == ""
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert not line.isUndoAvailable()


def test_a_complaint_stands_at_its_field_and_is_read_with_it(qtbot: QtBot) -> None:
    line = QLineEdit()
    asked = Labelled("Name", line, "As on the birth certificate")
    qtbot.addWidget(asked)
    asked.complain("A name is needed.")
    assert "A name is needed." in words_of(asked)
    assert line.accessibleDescription() == "A name is needed."
    asked.complain("")
    assert "A name is needed." not in words_of(asked)
    assert line.accessibleDescription() == "As on the birth certificate"


def test_it_always_says_whether_things_are_saved(qtbot: QtBot) -> None:
    state = SaveState()
    qtbot.addWidget(state)
    state.typing()
    assert state.words() == "Not saved yet …"
    state.saved(datetime(2026, 11, 2, 14, 2, tzinfo=UTC))
    assert state.words() == "Saved 14:02"


def test_pages_are_drawn_to_the_width_there_is(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    white = PagePicture(100, 141, b"\xff" * (100 * 141 * 4), "Agreement")
    view.show_pages([white, white])
    before = view.verticalScrollBar().maximum()
    view.set_zoom(2.0)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > before)


def test_text_that_looks_like_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    message = InlineMessage(Tone.INFO, "<b>Hēmi</b> & co")
    QVBoxLayout(holder).addWidget(message)
    assert "<b>Hēmi</b> & co" in words_of(holder)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in message.findChildren(type(message._happened)))
