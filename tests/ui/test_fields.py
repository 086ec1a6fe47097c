"""Every way in which a process can ask has its field, and every field says when the person has finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.process.template import Choice, Kept, Prompt, PromptKind
from tests.ui.reading import words_of
from ui.fields.choices import OneOfField, PickField
from ui.fields.drafting import LATEST_MS, Drafting
from ui.fields.field import Field, PrivateMark
from ui.fields.figures import MoneyField
from ui.fields.moments import TimeField
from ui.fields.registry import FIELDS, field_for

CHOICES = (Choice("attend", "In the room"), Choice("written", "In writing"))
VALUES: dict[PromptKind, AnswerValue] = {
    PromptKind.SHORT_TEXT: "a raised hand",
    PromptKind.LONG_TEXT: "one line\nand another",
    PromptKind.CONFIRM: True,
    PromptKind.YES_NO: False,
    PromptKind.DATE: date(2026, 11, 2),
    PromptKind.TIME: "14:05",
    PromptKind.NUMBER: 12,
    PromptKind.CHOICE: "written",
    PromptKind.SEVERAL: ("attend", "written"),
}


def asked(kind: PromptKind, *, private: bool = False, choices: tuple[Choice, ...] = CHOICES) -> Prompt:
    """A prompt of a kind."""
    return Prompt("asked", kind, "What do you say?", choices=choices, private=private)


@pytest.fixture(params=list(PromptKind), ids=str)
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Field:
    """Each field in turn, on screen."""
    made = field_for(asked(request.param))
    qtbot.addWidget(made)
    made.show()
    return made


def answers_of(field: Field) -> list[object]:
    """What a field answers from now on."""
    heard: list[object] = []
    field.answered.connect(heard.append)
    return heard


def line_of(field: QWidget) -> QLineEdit:
    """The line in which a field is typed."""
    return field.findChildren(QLineEdit)[0]


def test_every_kind_of_prompt_has_a_field() -> None:
    assert set(FIELDS) == set(PromptKind)


def test_a_field_shows_its_answer_and_then_none(field: Field) -> None:
    value = VALUES[field.prompt.kind]

    field.show_value(value)
    assert field.value() == value

    field.show_value(None)
    assert not field.value()


def test_showing_an_answer_is_not_answering(field: Field) -> None:
    heard = answers_of(field)

    field.show_value(VALUES[field.prompt.kind])
    field.show_value(None)

    assert heard == []


def test_the_question_names_the_control(field: Field) -> None:
    buddies = [label.buddy() for label in field.findChildren(QLabel)]

    assert field.prompt.ask in field.control().accessibleName()
    assert field.control() in buddies


def test_what_does_not_fit_is_said_in_place(field: Field) -> None:
    field.explain("This doesn't fit.")

    assert any(label.text() == "This doesn't fit." and label.isVisible() for label in field.findChildren(QLabel))
    assert field.control().accessibleDescription() == "This doesn't fit."


@pytest.mark.parametrize("kind", [PromptKind.SHORT_TEXT, PromptKind.LONG_TEXT])
def test_text_is_told_while_typing_and_answered_when_focus_leaves(kind: PromptKind, qtbot: QtBot) -> None:
    field = field_for(asked(kind))
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    heard, typed = answers_of(field), list[str]()
    field.typing.connect(typed.append)

    field.control().setFocus()
    QTest.keyClicks(field.control(), "kia ora")
    assert (typed[-1], heard) == ("kia ora", [])

    field.control().clearFocus()
    assert heard == ["kia ora"]


def test_text_being_typed_is_never_overwritten(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.SHORT_TEXT))
    qtbot.addWidget(field)
    line = line_of(field)

    line.setText("half a sen")
    field.show_value("an older answer")

    assert line.text() == "half a sen"
    assert field.unfinished() == "half a sen"


def test_text_that_was_refused_stays(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.SHORT_TEXT))
    qtbot.addWidget(field)
    line = line_of(field)
    line.setText("too late")
    line.editingFinished.emit()

    field.explain("This stage is closed.")
    field.show_value(None)

    assert line.text() == "too late"


@pytest.mark.parametrize("written", ["2/11/2026", "2.11.2026", "2026-11-02", "2 Nov 2026"])
def test_a_day_is_understood_in_any_usual_way(written: str, qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.DATE))
    qtbot.addWidget(field)
    heard = answers_of(field)

    line_of(field).setText(written)
    line_of(field).textEdited.emit(written)
    line_of(field).editingFinished.emit()

    assert heard == [date(2026, 11, 2)]


def test_a_day_that_was_typed_earlier_is_a_day_again(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.DATE))
    qtbot.addWidget(field)

    field.show_draft("2/11/2026", "Restored")
    assert field.value() == date(2026, 11, 2)
    field.show_draft("2/11/", "Restored")

    with pytest.raises(ValueError, match="not a day"):
        field.value()


def test_a_day_can_be_emptied_again(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.DATE))
    qtbot.addWidget(field)
    field.show_value(date(2026, 11, 2))
    heard = answers_of(field)

    line_of(field).clear()
    line_of(field).textEdited.emit("")
    line_of(field).editingFinished.emit()

    assert heard == [None]


@pytest.mark.parametrize(
    ("kind", "nonsense"), [(PromptKind.DATE, "soon"), (PromptKind.TIME, "25:00"), (PromptKind.NUMBER, "a few")]
)
def test_what_can_not_be_understood_is_kept_and_not_answered(kind: PromptKind, nonsense: str, qtbot: QtBot) -> None:
    field = field_for(asked(kind))
    qtbot.addWidget(field)
    field.show()
    heard = answers_of(field)

    line_of(field).setText(nonsense)
    line_of(field).editingFinished.emit()

    assert heard == []
    assert line_of(field).text() == nonsense
    assert field.control().accessibleDescription()


def test_money_is_exact_to_the_cent(qtbot: QtBot) -> None:
    field = MoneyField(asked(PromptKind.NUMBER))
    qtbot.addWidget(field)

    assert [field.read(text) for text in ("240", "240.5", "$1,250.05", "0.10")] == [24_000, 24_050, 125_005, 10]


def test_delete_takes_a_choice_back(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.YES_NO))
    qtbot.addWidget(field)
    field.show()
    heard = answers_of(field)

    field.findChildren(QAbstractButton)[0].click()
    QTest.keyClick(field.findChildren(QAbstractButton)[0], Qt.Key.Key_Delete)

    assert heard == [True, None]


def test_few_choices_are_in_sight_and_many_in_a_list(qtbot: QtBot) -> None:
    many = tuple(Choice(str(number), f"Choice {number}") for number in range(12))
    few, list_ = field_for(asked(PromptKind.CHOICE)), field_for(asked(PromptKind.CHOICE, choices=many))
    qtbot.addWidget(few)
    qtbot.addWidget(list_)

    assert isinstance(few, OneOfField)
    assert isinstance(list_, PickField)


def test_private_prompts_say_that_only_you_see_them(qtbot: QtBot) -> None:
    shown, private = field_for(asked(PromptKind.LONG_TEXT)), field_for(asked(PromptKind.LONG_TEXT, private=True))
    for field in (shown, private):
        qtbot.addWidget(field)
        field.show()

    assert private.findChildren(PrivateMark)[0].isVisible()
    assert not shown.findChildren(PrivateMark)[0].isVisible()


def test_prompts_about_health_say_that_they_are_kept_apart(qtbot: QtBot) -> None:
    health = field_for(replace(asked(PromptKind.LONG_TEXT, private=True), kept=Kept.HEALTH))
    qtbot.addWidget(health)
    health.show()

    mark = health.findChildren(PrivateMark)[0]
    assert mark.isVisible()
    assert "kept apart" in words_of(mark)


def test_tab_leaves_a_long_text(qtbot: QtBot) -> None:
    field = field_for(asked(PromptKind.LONG_TEXT))
    qtbot.addWidget(field)

    assert field.findChildren(QPlainTextEdit)[0].tabChangesFocus()


def test_drafts_are_handed_over_while_typing_goes_on(qtbot: QtBot) -> None:
    drafting, typed = Drafting(), "kia ora koutou katoa and so on without a pause"
    place = DraftPlace(CaseId("c"), "stage/safety/signal", "p")
    letters = iter(range(1, len(typed) * 10))
    keys = QTimer()
    keys.timeout.connect(lambda: drafting.note(place, typed[: next(letters)]))
    keys.start(50)

    with qtbot.waitSignal(drafting.due, timeout=LATEST_MS + 500) as due:
        pass

    assert due.args is not None
    assert typed.startswith(due.args[0][place])
    assert len(due.args[0][place]) > 10


def test_a_draft_that_became_an_answer_is_not_kept() -> None:
    drafting, heard = Drafting(), list[object]()
    drafting.due.connect(heard.append)
    place = DraftPlace(CaseId("c"), "stage/safety/signal", "p")

    drafting.note(place, "a raised hand")
    drafting.forget(place)
    drafting.hand_over()

    assert heard == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:05", "14:05"),
        ("9.30", "09:30"),
        ("18", "18:00"),
        ("6:30 pm", "18:30"),
        ("6 PM", "18:00"),
        ("12:15 a.m.", "00:15"),
        ("12 pm", "12:00"),
    ],
)
def test_a_time_is_typed_as_is_usual_here_or_there(typed: str, meant: str, qtbot: QtBot) -> None:
    field = TimeField(asked(PromptKind.TIME))
    qtbot.addWidget(field)
    assert field.read(typed) == meant


@pytest.mark.parametrize("typed", ["13 pm", "0 am", "6:3", "noon", "24:00"])
def test_what_is_no_time_is_refused(typed: str, qtbot: QtBot) -> None:
    field = TimeField(asked(PromptKind.TIME))
    qtbot.addWidget(field)
    with pytest.raises(ValueError, match="not a time of day"):
        field.read(typed)
