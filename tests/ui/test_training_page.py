"""The training page: a story is played by mouse or by number, with the reason after each choice, and the way is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, words_of
from ui.errands import ImmediateErrands
from ui.screens.training.looking import TrainingServices
from ui.screens.training.presenter import TrainingPresenter
from ui.screens.training.view import TrainingView

TITLE = "He says he didn't do it"
HANA = MemberId("hana")


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    a_colleague(made, Role.FACILITATOR, name=HANA)
    return made


@pytest.fixture
def view(on: InMemory, tmp_path: Path, errands: ImmediateErrands, qtbot: QtBot) -> TrainingView:
    made = TrainingView()
    qtbot.addWidget(made)
    services = TrainingServices(on.desk.training, on.desk.members)
    presenter = TrainingPresenter(made, services, errands, FakeChooser(tmp_path / "cards.pdf"))
    made.show()
    presenter.open()
    return made


def begin(view: TrainingView) -> None:
    view.chosen.emit("denial-on-the-day")


def test_every_story_is_in_the_list_with_what_it_practises(view: TrainingView) -> None:
    assert TITLE in words_of(view)
    assert "What to do when an offence is denied at the conference itself." in words_of(view)


def test_after_a_choice_stands_what_followed_and_why_with_its_source(view: TrainingView) -> None:
    begin(view)
    view.picked.emit(2)
    said = words_of(view)
    assert "The room breathes out." in said
    assert "Sound." in said
    assert "Source: Oranga Tamariki Act 1989 s 259" in said


def test_what_was_not_verified_says_so(view: TrainingView) -> None:
    view.chosen.emit("six-supporters")
    view.picked.emit(2)
    assert "Source, not verified:" in words_of(view)


def test_a_story_is_played_by_the_keyboard_alone(on: InMemory, view: TrainingView) -> None:
    begin(view)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        QTest.keyClick(view, key)
        press(view, "See your whole way" if "See your whole way" in words_of(view) else "Go on")
    assert [play.path for play in on.desk.training.mine()] == [(2, 3, 1)]
    assert "Your choices: 3 sound" in words_of(view)


def test_a_digit_without_a_choice_does_nothing(view: TrainingView) -> None:
    begin(view)
    QTest.keyClick(view, Qt.Key.Key_9)
    assert "Scene 1" in words_of(view)
    view.picked.emit(1)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert "Scene 1" in words_of(view), "one reads on before one chooses again"


def test_it_is_kept_with_the_last_choice_and_can_be_read_and_played_again(on: InMemory, view: TrainingView) -> None:
    begin(view)
    for choice in (3, 1):
        view.picked.emit(choice)
        view.went_on.emit()
    assert len(on.desk.training.mine()) == 1
    view.again.emit()
    assert "Scene 1" in words_of(view)
    view.list_wanted.emit()
    assert "Played once" in words_of(view)
    view.way_wanted.emit("0")
    assert "Your choices: 2 harmful" in words_of(view)
    assert "Tell them that leaving will be reported to the court." in words_of(view)


def test_a_supervisor_sees_how_often_others_played_and_not_what_they_chose(on: InMemory, view: TrainingView) -> None:
    with as_member(on, HANA):
        on.desk.training.played("denial-on-the-day", (3, 1))
    view.list_wanted.emit()
    assert f"“{TITLE}”, once, last on" in words_of(view)
    assert "harmful" not in words_of(view)


def test_who_supervises_nobody_sees_nothing_of_others(on: InMemory, view: TrainingView) -> None:
    with as_member(on, HANA):
        view.list_wanted.emit()
    assert "What others played" not in words_of(view)


def test_role_cards_are_saved_as_a_file(view: TrainingView, tmp_path: Path) -> None:
    begin(view)
    press(view, "Role cards …")
    assert "Written to" in view.message.words()
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")


def test_everything_is_reached_by_keyboard_and_has_a_name(view: TrainingView) -> None:
    assert all(each.accessibleName() for each in reachable(view))
    begin(view)
    assert all(each.accessibleName() for each in reachable(view))
