"""A survey in somebody's hands: one thing on each page, nothing kept before it is sent, no way out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.process.surveys import chromes, survey
from rjdesk.services.casebook import Casebook
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.law.processes import Processes
from tests.services.envelopes import PlainEnvelopes
from tests.ui.desk_fakes import GOOD
from tests.ui.desktop import Desktop
from tests.ui.reading import press, the_button, words_of
from tests.ui.test_participant import EVENTS, is_out, poke, type_secret
from ui.screens.asking.form import SurveyForm
from ui.screens.participant.view import ParticipantView

VICTIM = survey("victim")


@pytest.fixture
def form(qtbot: QtBot) -> SurveyForm:
    made = SurveyForm(VICTIM, Wave.CONFERENCE, list(chromes().values()))
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    return made


def sent_by(form: SurveyForm) -> list[Any]:
    sent: list[Any] = []
    form.sent.connect(lambda said, words: sent.append((said, words)))
    return sent


def choice(form: SurveyForm, words: str) -> QPushButton:
    """The answer that says just these words."""
    (found,) = [
        each for each in form.findChildren(QPushButton) if each.accessibleName() == words and each.isVisibleTo(form)
    ]
    return found


def answer_all(form: SurveyForm, words: str = "I agree") -> None:
    press(form, "Begin")
    for _ in VICTIM.asked_at(Wave.CONFERENCE):
        choice(form, words).click()
        press(form, "Next")


def test_it_goes_from_the_first_question_to_the_thanks(form: SurveyForm) -> None:
    sent = sent_by(form)
    answer_all(form)
    form.findChildren(QPlainTextEdit)[-1].setPlainText("It helped")
    press(form, "Next")
    assert "It helped" in words_of(form)
    press(form, "Send")
    assert sent == [({item.id: 4 for item in VICTIM.asked_at(Wave.CONFERENCE)}, "It helped")]
    form.thank()
    assert "Please give the laptop back." in words_of(form)
    assert [each for each in form.findChildren(QPushButton) if each.isVisible()] == []


def test_the_first_page_says_what_becomes_of_it(form: SurveyForm) -> None:
    words = words_of(form)
    assert "can't read your answers" in words
    assert "at least five" in words
    assert "Nothing is kept until you press Send" in words


def test_each_question_is_answered_or_left_before_the_next(form: SurveyForm) -> None:
    press(form, "Begin")
    assert "Question 1 of 10" in words_of(form)
    assert not the_button(form, "Next").isEnabled()
    choice(form, "I'd rather not say").click()
    press(form, "Next")
    assert "Question 2 of 10" in words_of(form)


def test_back_leads_to_what_was_chosen(form: SurveyForm) -> None:
    press(form, "Begin")
    choice(form, "I disagree").click()
    press(form, "Next")
    press(form, "Back")
    assert choice(form, "I disagree").isChecked()
    assert not choice(form, "I agree").isChecked()


def test_it_can_be_changed_from_the_review(form: SurveyForm) -> None:
    sent = sent_by(form)
    answer_all(form)
    press(form, "Next")
    press(form, "Change: I felt safe")
    choice(form, "I disagree strongly").click()
    for _ in range(8):
        press(form, "Next")
    press(form, "Send")
    assert sent[0][0]["safe"] == 1


def test_everything_by_the_keyboard(form: SurveyForm) -> None:
    sent = sent_by(form)
    QTest.keyClick(the_button(form, "Begin"), Qt.Key.Key_Space)
    for _ in VICTIM.asked_at(Wave.CONFERENCE):
        QTest.keyClick(choice(form, "Neither"), Qt.Key.Key_Space)
        QTest.keyClick(the_button(form, "Next"), Qt.Key.Key_Space)
    QTest.keyClick(the_button(form, "Next"), Qt.Key.Key_Space)
    QTest.keyClick(the_button(form, "Send"), Qt.Key.Key_Space)
    assert set(sent[0][0].values()) == {3}


def test_five_minutes_without_an_answer_clear_everything(form: SurveyForm) -> None:
    answer_all(form)
    assert form.findChild(QPlainTextEdit) is not None
    form.clear()
    assert "everything was cleared" in words_of(form)
    press(form, "Begin")
    assert not the_button(form, "Next").isEnabled()


def test_another_language_changes_every_word(form: SurveyForm) -> None:
    press(form, "Español")
    words = words_of(form)
    assert "Si usted fue la persona perjudicada" in words
    assert "ninguna persona que hable español" in words
    press(form, "Empezar")
    assert "Pregunta 1 de 10" in words_of(form)


def test_whatever_is_pressed_is_large_enough_for_a_finger(form: SurveyForm) -> None:
    press(form, "Begin")
    for each in form.findChildren(QPushButton):
        if each.isVisible():
            assert each.height() >= 44, each.text()


def test_answers_that_could_not_be_kept_are_still_there(form: SurveyForm) -> None:
    sent = sent_by(form)
    answer_all(form)
    press(form, "Next")
    press(form, "Send")
    form.refuse()
    assert "could not be kept" in form._message.words()
    press(form, "Send")
    assert len(sent) == 2
    assert sent[0] == sent[1]


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    office = made.office
    cases = Casebook(lambda: office.session, Processes(), office.clock)
    envelopes = PlainEnvelopes(lambda: MemberId(office.session.member_id))
    made.instead["surveys"] = Surveys(cases, envelopes, sorted)
    with office.vault.unit_of_work() as work:
        me = work.members.get(MemberId("member"))
        work.members.keep(me.with_roles(frozenset({Role.FACILITATOR})))
        supervisor = me.with_roles(frozenset({Role.SUPERVISOR}))
        work.members.keep(type(me)(MemberId("hana"), "Hana", supervisor.roles, me.joined_at, me.verifies))
        work.commit()
    made.unlock()
    made.listen()
    made.open_case()
    yield made
    made.end()


def hand_over(desktop: Desktop) -> ParticipantView:
    press(desktop.go("documents"), "Ask somebody …")
    page = desktop.at("asking")
    press(page, "Hand over the laptop")
    desktop.rest()
    view = desktop.window.door()
    assert isinstance(view, ParticipantView)
    return view


def test_somebody_answers_and_the_laptop_comes_back_with_the_passphrase_alone(desktop: Desktop) -> None:
    view = hand_over(desktop)
    form = view.findChild(SurveyForm)
    assert form is not None
    answer_all(form)
    press(form, "Next")
    press(form, "Send")
    desktop.rest()
    assert "give the laptop back" in words_of(form)
    held = desktop.office.vault.shelves
    assert [each.reader for each in held.sealed_answers.values()] == ["hana"]
    assert [(each.asked, each.answered) for each in held.surveys_asked.values()] == [(1, 1)]
    assert held.drafts == {}
    type_secret(desktop, view, GOOD)
    assert desktop.window.current_place() == "asking"


def test_two_thousand_random_keys_and_presses_never_leave_the_survey(desktop: Desktop) -> None:
    chance = random.Random(20261122)
    view = hand_over(desktop)
    for number in range(EVENTS):
        poke(desktop.window, chance)
        if number % 50 == 0:
            desktop.rest()
        if desktop.vaults.locked:  # safe, and the only other place there is
            desktop.vaults.locked = 0
            desktop.program.unlock_view.passphrase_given.emit(desktop.vault, GOOD)
            desktop.at("today")
            desktop.open_case()
            view = hand_over(desktop)
        assert desktop.window.door() is view or desktop.program.veil.is_laid(), number
        assert not is_out(desktop)
        assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog | QMenu) and w.isVisible()]
    assert desktop.program.participant.is_on()
