"""What people said, on the supervisor's page; and paper forms typed in with the number keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.ids import MemberId
from rjdesk.process.surveys import survey
from rjdesk.services.casebook import Casebook
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.law.processes import Processes
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory
from tests.services.envelopes import PlainEnvelopes
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.heard.entry import Lines
from ui.screens.heard.presenter import HeardPresenter, HeardServices
from ui.screens.heard.view import HeardView

VICTIM = survey("victim").asked_at(Wave.CONFERENCE)


@dataclass
class Page:
    on: InMemory
    surveys: Surveys
    view: HeardView
    presenter: HeardPresenter

    def type_form(self, digits: str, words: str = "") -> None:
        lines = self.view.findChild(Lines)
        assert lines is not None
        QTest.keyClicks(lines, digits)
        edit = self.view.findChild(QPlainTextEdit)
        assert edit is not None
        edit.setPlainText(words)
        press(self.view, "Seal these answers")


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    on = in_memory()
    cases = Casebook(lambda: on.session, Processes(), on.clock)
    surveys = Surveys(cases, PlainEnvelopes(lambda: MemberId(on.session.member_id)), sorted)
    view = HeardView()
    qtbot.addWidget(view)
    presenter = HeardPresenter(
        view,
        HeardServices(surveys, on.desk.members, on.desk.testimonials, on.desk.translations),
        ImmediateErrands(),
        lambda: NOON.date(),
    )
    presenter.open()
    return Page(on, surveys, view, presenter)


def test_of_four_forms_nothing_is_shown_and_of_five_the_counts_with_their_rate(page: Page) -> None:
    for _ in range(4):
        page.type_form("5432101234")
    assert "Nothing to show yet" in words_of(page.view)
    page.type_form("5432101234", "Ngā mihi nui")
    told = words_of(page.view)
    assert "5 of 5 people who were asked answered (100 %)." in told
    assert "“Ngā mihi nui”" in told
    assert "Of fewer than five answers" in told


def test_a_form_is_sealed_at_once_and_the_next_one_is_empty(page: Page) -> None:
    page.type_form("5555555555", "Thank you")
    assert len(page.on.vault.shelves.sealed_answers) == 1
    assert "Ready for the next form" in page.view.message.words()
    lines, edit = page.view.findChild(Lines), page.view.findChild(QPlainTextEdit)
    assert lines is not None
    assert edit is not None
    assert (lines.said, edit.toPlainText()) == ({}, "")


def test_enter_leaves_a_line_out_and_backspace_goes_back(page: Page) -> None:
    lines = page.view.findChild(Lines)
    assert lines is not None
    QTest.keyClick(lines, Qt.Key.Key_Return)
    QTest.keyClicks(lines, "5")
    QTest.keyClick(lines, Qt.Key.Key_Backspace)
    QTest.keyClicks(lines, "1789x")
    assert lines.said == {VICTIM[1].id: 1}


def test_words_that_may_be_used_stand_there_and_lead_to_their_case(page: Page) -> None:
    on, wanted = page.on, list[object]()
    case = on.desk.referrals.take(NewReferral("victim-offender-dialogue", "referred", "R 1", NOON.date()))
    giver = on.desk.people.add(case, NewPerson("Ana Ngata", "victim"))
    terms = Terms(Naming.ROLE, (Use.REPORT,), date(2027, 1, 1))
    on.desk.testimonials.agreed(on.desk.testimonials.show(case, giver, "I was heard", terms))
    page.presenter.screen_wanted.connect(lambda *seen: wanted.append(seen))
    page.presenter.open()
    assert "until 1 January 2027" in words_of(page.view)
    press(page.view, "“I was heard”")
    assert wanted == [(case, "testimonials")]


def test_what_may_be_used_is_copied_for_what_it_was_agreed_for_and_for_nothing_else(page: Page) -> None:
    on = page.on
    case = on.desk.referrals.take(NewReferral("victim-offender-dialogue", "referred", "R 1", NOON.date()))
    giver = on.desk.people.add(case, NewPerson("Ana Ngata", "victim", born=date(1980, 5, 1)))
    terms = Terms(Naming.FIRST_NAME, (Use.WEBSITE,), date(2027, 1, 1))
    on.desk.testimonials.agreed(on.desk.testimonials.show(case, giver, "I was heard", terms))
    page.presenter.open()
    assert "Nobody has agreed to this, or it is over." in words_of(page.view.uses)  # the office's own report
    choice = page.view.uses.findChild(QComboBox, "words-for")
    assert choice is not None
    choice.setCurrentIndex(choice.findData(Use.WEBSITE.value))
    assert "Until 1 January 2027" in words_of(page.view.uses)
    press(page.view, "Copy these words")
    assert QApplication.clipboard().text() == "“I was heard” – Ana"
    assert "the clipboard is emptied" in words_of(page.view.uses)
    on.desk.testimonials.withdraw(case, on.desk.testimonials.open(case).held[0].id)
    page.presenter.open()
    assert "Nobody has agreed to this, or it is over." in words_of(page.view.uses)


def test_a_supervisor_notes_who_read_a_translation(page: Page) -> None:
    assert "Not read yet by anybody who speaks it" in words_of(page.view)
    press(page.view, "Somebody has read it …")
    press(page.view, "Note it")
    assert "Say who it was." in words_of(page.view)
    edits = [each for each in page.view.findChildren(QLineEdit) if each.accessibleName() == "Who read it"]
    edits[-1].setText("Ana Soto, from Quito")
    press(page.view, "Note it")
    assert "Read by Ana Soto, from Quito on 20 November 2026." in words_of(page.view)
    press(page.view, "Español was not read after all")
    assert "Not read yet by anybody who speaks it" in words_of(page.view)
