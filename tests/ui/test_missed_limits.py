"""Where the time limits of a case are shown, it is asked why one was missed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from tests.services.conferences import InMemory, case_at, in_memory, walking
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.case.explaining import Explaining
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.view import CaseView


class OnScreen:
    """The case screen with the sheet of missed limits."""

    def __init__(self, on: InMemory, qtbot: QtBot) -> None:
        self.view, errands, announcements, desk = CaseView(), ImmediateErrands(), Announcements(), on.desk
        qtbot.addWidget(self.view)
        services = CaseServices(desk.casework, desk.people, desk.drafts, on.clock)
        self.presenter = CasePresenter(self.view, services, errands, announcements)
        self.explaining = Explaining(self.view.missed, desk.limits, desk.drafts, errands, announcements)
        self.presenter.shown.connect(self.explaining.about)
        self.view.resize(1146, 680)
        self.view.show()

    def words(self) -> str:
        QApplication.processEvents()
        return words_of(self.view.missed)

    def say(self, reason: str, told: str = "") -> None:
        """Choose and type, as far as Note it."""
        box = self.view.missed.findChild(QComboBox, "why-missed-reason")
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(reason))
        self.view.missed.findChildren(QPlainTextEdit)[0].setPlainText(told)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return case_at("convening", walking(on.desk))


@pytest.fixture
def screen(on: InMemory, qtbot: QtBot) -> OnScreen:
    return OnScreen(on, qtbot)


def test_while_no_limit_was_missed_nothing_is_asked(screen: OnScreen, case: CaseId) -> None:
    screen.presenter.open(case)
    assert screen.view.missed.isHidden()


def test_a_missed_limit_is_named_and_why_it_was_is_said_once(on: InMemory, screen: OnScreen, case: CaseId) -> None:
    on.clock.now += timedelta(days=60)
    screen.presenter.open(case)
    assert "Convene the conference: the last day was" in screen.words()
    assert "it is not met" in screen.words()
    press(screen.view.missed, "Say why …")
    screen.say("illness_or_death", "A tangi")
    press(screen.view.missed, "Note it")
    assert "Illness, or a death" in screen.words()
    assert "A tangi" in screen.words()
    assert on.deeds()[-1] == "limit_explained"
    assert on.desk.drafts.of(case) == ()


def test_without_a_word_chosen_it_says_so_and_what_was_typed_stays(
    on: InMemory, screen: OnScreen, case: CaseId
) -> None:
    on.clock.now += timedelta(days=60)
    screen.presenter.open(case)
    press(screen.view.missed, "Say why …")
    screen.say("", "A tangi")
    press(screen.view.missed, "Note it")
    assert "Nothing was chosen that says why." in screen.words()
    assert screen.view.missed.findChildren(QPlainTextEdit)[0].toPlainText() == "A tangi"


def test_what_is_being_typed_is_kept_and_comes_back(on: InMemory, qtbot: QtBot, screen: OnScreen, case: CaseId) -> None:
    on.clock.now += timedelta(days=60)
    screen.presenter.open(case)
    press(screen.view.missed, "Say why …")
    screen.say("", "A tangi")
    screen.explaining.leave()
    again = OnScreen(on, qtbot)
    again.presenter.open(case)
    assert again.view.missed.findChildren(QPlainTextEdit)[0].toPlainText() == "A tangi"
