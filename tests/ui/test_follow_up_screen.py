"""The follow-up on the screen: everything is noted in place, put right in place, and a slip leads to its promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk
from rjdesk.domain.document import Paper
from rjdesk.domain.follow_up.changing import to_come
from rjdesk.domain.follow_up.happening import Kind
from rjdesk.domain.ids import CaseId
from rjdesk.domain.versions import Cause, must_agree
from rjdesk.services.follow_up.follow_ups import Followed, News
from tests.fakes import NOON
from tests.services.conferences import InMemory, case_at, in_memory, person, walking
from tests.shelves import Shelves
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.follow_up.asking import Asking
from ui.screens.follow_up.presenter import FollowUpPresenter, FollowUpServices
from ui.screens.follow_up.view import FollowUpView

LATER = NOON + timedelta(days=20)


@cache
def followed() -> tuple[InMemory, CaseId, Shelves]:
    """A case whose agreement is signed; made once, and put back before each test."""
    on = in_memory(practice=True)
    case = case_at("support", walking(on.desk, practice=True))
    on.clock.now = LATER
    return on, case, on.vault.shelves.apart()


def services_on(desk: Desk) -> FollowUpServices:
    """What the page needs of a desk."""
    return FollowUpServices(desk.follow_up, desk.follow_up_papers, desk.changes, desk.stages, desk.drafts)


class Screen:
    """The page of a case twenty days after its conference."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> None:
        self.on, self.case, shelves = followed()
        self.on.vault.shelves = shelves.apart()
        self.view = FollowUpView()
        qtbot.addWidget(self.view)
        services = services_on(self.on.desk)
        self.presenter = FollowUpPresenter(self.view, services, errands, announcements)
        self.presenter.screen_wanted.connect(self._go)
        self.view.show()
        self.presenter.open(self.case)

    def _go(self, case: CaseId, screen: str) -> None:
        if screen == "follow_up":
            self.presenter.open(case)

    def now(self) -> Followed:
        return self.on.desk.follow_up.open(self.case)

    def asking(self, kind: str) -> Asking:
        """What can be noted of the promise of a kind."""
        item = next(each.obligation.id for each in self.now().promises if each.obligation.kind == kind)
        (found,) = [each for each in self.view.findChildren(Asking, f"promise-{item}") if each.isVisible()]
        return found

    def said(self) -> str:
        return words_of(self.view)


@pytest.fixture
def screen(qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> Screen:
    return Screen(qtbot, errands, announcements)


def fill(asking: QWidget, field: str, text: str) -> None:
    """Types into one of the fields."""
    (line,) = the_field(asking, field).findChildren(QLineEdit)
    line.setText(text)


def pick(asking: QWidget, field: str, text: str) -> None:
    """Picks from one of the lists."""
    (listed,) = the_field(asking, field).findChildren(QComboBox)
    listed.setCurrentText(text)


def the_field(asking: QWidget, field: str) -> QWidget:
    (found,) = asking.findChildren(QWidget, f"field-{field}")
    return found


def in_sight(widget: QWidget, field: str) -> QWidget:
    """The one of its fields that is asked now."""
    (found,) = [each for each in widget.findChildren(QWidget, f"field-{field}") if each.isVisible()]
    return found


def write(widget: QWidget, field: str, text: str) -> None:
    """Types into a field, key by key."""
    line = in_sight(widget, field).focusProxy()
    assert line is not None
    QTest.keyClicks(line, text)


def choose(widget: QWidget, field: str, words: str) -> None:
    """Chooses one of a few."""
    (found,) = [each for each in in_sight(widget, field).findChildren(QRadioButton) if words in each.accessibleName()]
    found.click()


def type_code(screen: Screen, code: str) -> None:
    """Types a slip's code, or has a reader type it."""
    (line,) = screen.view.findChildren(QLineEdit, "slip-code")
    line.setText(code)
    press(screen.view, "Find its promise")


def test_every_promise_says_how_it_stands_and_the_next_thing_comes_first(screen: Screen) -> None:
    said = screen.said()

    assert "To do next" in said
    assert "It was due on 4 December 2026: 6 days late." in said
    assert "0 of 5 kept · 1 late" in said
    assert said.index("To do next") < said.index("Write a letter of apology")


def test_a_promise_is_done_and_then_checked_by_somebody_else(screen: Screen) -> None:
    press(screen.asking("apology"), "Done …")
    pick(screen.asking("apology"), "about", "Tāne Wīremu Parata")
    press(screen.asking("apology"), "Note it")
    assert "Done on 10 December 2026, 6 days late. Nobody else has checked it yet." in screen.said()

    press(screen.asking("apology"), "Checked …")
    pick(screen.asking("apology"), "about", "Tāne Wīremu Parata")
    press(screen.asking("apology"), "Note it")
    assert "A check needs somebody else" in screen.view.message.words()

    pick(screen.asking("apology"), "about", "I saw it myself")
    press(screen.asking("apology"), "Note it")
    assert "Done and checked" in screen.said()


def test_a_payment_is_put_right_and_the_account_shows_both(screen: Screen) -> None:
    press(screen.asking("reparation"), "Payment …")
    fill(screen.asking("reparation"), "cents", "90")
    fill(screen.asking("reparation"), "receipt", "R 17")
    press(screen.asking("reparation"), "Note it")
    assert "$90.00 of $360.00 paid, $270.00 owed." in screen.said()

    press(screen.view, "Put right")
    fill(screen.asking("reparation"), "cents", "80.00")
    press(screen.asking("reparation"), "Note it")
    said = screen.said()
    assert "$80.00 of $360.00 paid, $280.00 owed." in said
    assert "Payment · R 17" in said
    assert "Correction · R 17" in said

    press(screen.view, "It was a mistake")
    assert "$0.00 of $360.00 paid, $360.00 owed." in screen.said()
    assert len(screen.now().notes) == 3


def test_hours_are_counted_as_they_stand_on_a_time_sheet(screen: Screen) -> None:
    press(screen.asking("community_work"), "Part done …")
    fill(screen.asking("community_work"), "minutes", "4:30")
    press(screen.asking("community_work"), "Note it")

    assert "4 h 30 min are counted." in screen.said()


def test_what_is_missing_is_said_at_its_field_and_nothing_is_noted(screen: Screen) -> None:
    press(screen.asking("reparation"), "Payment …")
    press(screen.asking("reparation"), "Note it")
    assert "This is needed." in screen.said()
    fill(screen.asking("reparation"), "cents", "a lot")
    press(screen.asking("reparation"), "Note it")

    assert "Write the amount like 240 or 240.50." in screen.said()
    assert screen.now().notes == ()


def test_escape_folds_the_questions(screen: Screen) -> None:
    asking = screen.asking("apology")
    (offer,) = asking.findChildren(QPushButton, "note-done")
    offer.click()
    assert asking.is_unfolded()
    QTest.keyClick(asking, Qt.Key.Key_Escape)

    assert not asking.is_unfolded()


def test_a_promise_that_will_not_be_kept_keeps_a_word_and_no_story(screen: Screen) -> None:
    press(screen.asking("mentoring"), "Not done …")
    press(screen.asking("mentoring"), "Why? Somebody moved away.")
    press(screen.asking("mentoring"), "Note it")

    assert "Noted as not done on 10 December 2026. Somebody moved away." in screen.said()


def test_a_victim_is_asked_and_told(screen: Screen) -> None:
    assert "Was not asked yet how they want to hear of it." in screen.said()
    press(screen.view, "How they want to hear …")
    press(screen.view, "How do they want to hear of it? Each step, within a week")
    press(screen.view, "Note it")
    assert "They said on 10 December 2026 what they want to hear: each step." in screen.said()

    press(screen.view, "Was told …")
    press(screen.view, "Note it")
    assert "Told last on 10 December 2026." in screen.said()


def test_a_slip_that_comes_back_opens_its_promise_with_its_hours(screen: Screen) -> None:
    press(screen.view, "Print a proof slip: Work 40 hours")
    (slip,) = [note for note in screen.now().notes if note.kind is Kind.SLIP]
    assert f"slip {slip.slip} · waits for its return" in screen.said()
    papers = screen.on.desk.papers.of_case(screen.case)
    assert papers[-1].paper is Paper.PROOF_SLIP

    type_code(screen, slip.slip.lower().replace("-", ""))
    asking = screen.asking("community_work")
    assert asking.is_unfolded()
    fill(asking, "minutes", "4")
    press(asking, "Note it")
    assert "came back" in screen.said()
    assert "4 h are counted." in screen.said()


def test_a_code_that_is_no_slips_is_refused_in_words(screen: Screen) -> None:
    type_code(screen, "ABCD-EFGH-JKLM")

    assert "No slip of this vault has that code." in screen.view.message.words()


def test_the_report_and_the_statement_are_kept_with_the_papers(screen: Screen) -> None:
    press(screen.view, "Statement: Pay for")
    press(screen.view, "Write the completion report")
    papers = screen.on.desk.papers.of_case(screen.case)

    assert [paper.paper for paper in papers[-2:]] == [Paper.LEDGER, Paper.COMPLETION]


def test_before_there_is_an_agreement_the_page_says_what_will_stand_here(
    qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements
) -> None:
    on = in_memory(practice=True)
    case = case_at("plan", walking(on.desk, practice=True))
    view = FollowUpView()
    qtbot.addWidget(view)
    services = services_on(on.desk)
    FollowUpPresenter(view, services, errands, announcements).open(case)

    assert "Once an agreement is concluded" in words_of(view)
    assert not view.findChildren(Asking)


def test_people_may_be_spoken_with(screen: Screen) -> None:
    press(screen.view, "Spoken with …")
    (asking,) = [each for each in screen.view.findChildren(Asking) if each.is_unfolded()]
    pick(asking, "person", "Tāne Wīremu Parata")
    press(asking, "Note it")

    assert "Tāne Wīremu Parata: spoken with." in screen.said()
    assert screen.now().notes[-1].about == person(screen.on.desk, screen.case, "Tāne")


def test_what_is_half_typed_stands_there_again_after_another_page_or_a_lock(screen: Screen) -> None:
    asking = screen.asking("reparation")
    press(asking, "Payment …")
    write(asking, "cents", "12")
    write(asking, "receipt", "R 1")
    screen.presenter.leave()
    screen.presenter.open(screen.case)

    again = screen.asking("reparation")
    assert again.is_unfolded()
    assert "Restored what you typed at" in screen.said()
    press(again, "Note it")
    assert (screen.now().notes[-1].cents, screen.now().notes[-1].receipt) == (1_200, "R 1")
    assert screen.on.desk.drafts.of(screen.case) == ()


def test_what_is_thought_better_of_is_no_draft(screen: Screen) -> None:
    asking = screen.asking("reparation")
    press(asking, "Payment …")
    write(asking, "cents", "12")
    screen.presenter.leave()
    press(asking, "Go back")
    screen.presenter.open(screen.case)
    assert not screen.asking("reparation").is_unfolded()


def test_a_change_is_begun_with_a_reason_agreed_by_whom_it_concerns_and_leads_to_the_signing(screen: Screen) -> None:
    press(screen.view, "Change it …")
    press(screen.view, "Begin the change")
    assert "This is needed." in screen.said()
    choose(screen.view, "because", "It can’t be kept in that way, or by then.")
    press(screen.view, "Begin the change")
    assert "Version 2 is being written." in screen.said()

    agreements, item = screen.on.desk.agreements, screen.now().case.agreement.obligations[0]
    agreements.put(screen.case, replace(item, what="Something else"))
    agreements.settle(screen.case, item.id, agreed=True)
    screen.presenter.open(screen.case)
    assert "is changed (what is done): Something else." in screen.said()
    press(screen.view, "They agreed …")
    boxes = [box for box in screen.view.findChildren(QCheckBox) if "has to agree" in box.accessibleName()]
    assert len(boxes) == 3, [b.accessibleName() for b in boxes]
    for box in boxes:
        box.setChecked(True)
    (read_back,) = in_sight(screen.view, "read-back").findChildren(QCheckBox)
    read_back.click()
    press(screen.view, "Note that they agreed")
    assert "It is signed next." in screen.said()
    press(screen.view, "Leave everything as it was")
    press(screen.view, "Yes, leave it as it was")
    assert "Everything is as it was." in screen.said()
    assert screen.now().case.earlier == ()


def test_what_a_report_will_need_is_entered_in_place(screen: Screen) -> None:
    assert "What a report will need" in screen.said()
    press(screen.view, "Region, for the office's figures")
    write(screen.view, "region", "Waikato")
    press(screen.view, "Enter it")
    assert "region" not in {each.prompt.id for each in screen.now().lacking}


def test_a_review_says_what_it_found(screen: Screen) -> None:
    press(screen.view, "Reviewed …")
    (asking,) = [each for each in screen.view.findChildren(Asking) if each.is_unfolded()]
    choose(asking, "found", "It goes on.")
    write(asking, "weeks", "4")
    press(asking, "Note it")
    assert "The agreement was reviewed. It goes on." in screen.said()


def test_each_task_leads_to_where_it_is_noted_with_what_is_known_of_it(screen: Screen) -> None:
    press(screen.view, "Go there: Ask how they want to hear of it")
    (asking,) = [each for each in screen.view.findChildren(Asking) if each.is_unfolded()]
    assert in_sight(asking, "wish").isVisible()
    press(asking, "Go back")
    press(screen.view, "Go there: First contact afterwards (Tāne")
    (asking,) = [each for each in screen.view.findChildren(Asking) if each.is_unfolded()]
    press(asking, "Note it")
    note = screen.now().notes[-1]
    assert (note.kind, note.about) == (Kind.CONTACT, person(screen.on.desk, screen.case, "Tāne"))


def test_people_are_called_together_again_for_another_day_and_need_not_come_after_all(screen: Screen) -> None:
    press(screen.view, "Meet again …")
    choose(screen.view, "because", "A review found that it has to change.")
    for field, text in (("on", "20/12/2026"), ("time", "10.30"), ("where", "the hall")):
        write(screen.view, field, text)
    press(screen.view, "Call everybody together")
    assert "People meet again: 20 December 2026, 10:30, the hall." in screen.said()
    assert not screen.view.findChildren(QPushButton, "was-a-mistake")  # nobody noted that by hand
    press(screen.view, "Another day or place …")
    where = in_sight(screen.view, "where").focusProxy()
    assert isinstance(where, QLineEdit)
    where.clear()
    write(screen.view, "where", "the marae")
    press(screen.view, "Move it")
    assert "People meet again: 20 December 2026, 10:30, the marae." in screen.said()
    press(screen.view, "They don't meet again after all")
    press(screen.view, "Yes, leave it as it was")
    assert screen.now().case.earlier == ()


def test_what_another_version_left_out_stays_to_be_seen_with_what_was_paid_of_it(screen: Screen) -> None:
    case, on = screen.case, screen.on.desk
    item = screen.now().promises[1].obligation
    on.follow_up.paid(case, item.id, News(LATER.date(), cents=5_000))
    on.changes.begin(case, Cause.WISHED)
    on.agreements.remove(case, item.id)
    on.changes.agree(case, tuple(must_agree(to_come(on.casework.open(case).case))), LATER.date(), read_back=True)
    ceremonies = on.ceremonies
    for place in ceremonies.keep_opening(ceremonies.open(case).make()).places:
        ceremonies.absent(case, place.participant)
    ceremonies.keep_closing(ceremonies.close(case).make())
    screen.presenter.open(case)
    assert "No longer part of it" in screen.said()
    assert "Left out by version 2." in screen.said()
    assert "$50.00 paid. Nothing more is owed." in screen.said()
    press(screen.view, f"Statement: {item.what}")
    papers = on.papers.of_case(case)
    assert papers[-1].paper is Paper.LEDGER
