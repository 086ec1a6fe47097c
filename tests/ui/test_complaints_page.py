"""Anybody takes a complaint; a supervisor sees what is due, notes what was done, and prints the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.hearing.complaints import Complainant, Deadlines, Matter, Outcome
from rjdesk.domain.member import Role
from rjdesk.services.hearing.complaint_drafts import ComplaintDrafts
from rjdesk.services.hearing.complaints import NewComplaint
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.envelopes import PlainEnvelopes
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.complaints.presenter import ComplaintServices, ComplaintsPresenter
from ui.screens.complaints.view import ComplaintsView

RECEIVED = NOON.date() - timedelta(days=21)


@dataclass
class Page:
    on: InMemory
    view: ComplaintsView
    presenter: ComplaintsPresenter
    chooser: FakeChooser

    def choose(self, name: str, value: str) -> None:
        """In the first box of that name that is there."""
        box = next(each for each in self.view.findChildren(QComboBox) if _is(each, name, self.view))
        box.setCurrentIndex(box.findData(value))
        assert box.currentData() == value

    def write(self, name: str, words: str) -> None:
        edit = next(each for each in self.view.findChildren(QPlainTextEdit) if _is(each, name, self.view))
        edit.setPlainText(words)


def _is(each: QWidget, name: str, view: QWidget) -> bool:
    """Whether it has this name and is there: what was taken away goes a little later."""
    return each.accessibleName() == name and each.isVisibleTo(view)


def another(page: Page, qtbot: QtBot) -> Page:
    """The page of the same office, for whoever is at work now."""
    return _page(page.on, qtbot)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return _page(in_memory(), qtbot)


def _page(on: InMemory, qtbot: QtBot) -> Page:
    view, chooser = ComplaintsView(), FakeChooser()
    qtbot.addWidget(view)
    envelopes = PlainEnvelopes(lambda: on.vault.member)
    drafts = ComplaintDrafts(lambda: on.session, on.clock, envelopes)
    services = ComplaintServices(on.desk.complaints, drafts, on.desk.members)
    today = NOON.date
    presenter = ComplaintsPresenter(view, services, ImmediateErrands(), Announcements(), today, chooser)
    presenter.open()
    return Page(on, view, presenter, chooser)


def test_it_is_taken_as_it_is_told_and_stands_in_the_register_with_its_day(page: Page) -> None:
    page.choose("Who complains", Complainant.VICTIM)
    page.choose("About what", Matter.INFORMATION)
    page.write("What they say", "Nobody told me how it ended.")
    next(each for each in page.view.findChildren(QLineEdit) if each.accessibleName() == "How to reach them").setText(
        "Ana"
    )
    press(page.view, "Enter it")
    said = words_of(page.view)
    for part in ("Nobody told me how it ended.", "Somebody harmed, Ana", "Say that it came by", "Entered."):
        assert part in said


def test_what_is_typed_comes_back_to_whoever_typed_it_and_to_nobody_else(page: Page, qtbot: QtBot) -> None:
    hana = a_colleague(page.on, Role.FACILITATOR, name="hana")
    page.presenter.open()
    page.choose("About whom", hana)
    page.write("What they say", "Hana never called back.")
    page.presenter.leave()
    with as_member(page.on, hana):
        theirs = another(page, qtbot)
        assert "Hana never called back." not in words_of(theirs.view)
        assert "Hana never" not in str(page.on.vault.shelves)
    mine = another(page, qtbot)
    assert "Nobody else has seen it" in words_of(mine.view)
    press(mine.view, "Enter it")
    (held,) = page.on.desk.complaints.open().complaints
    assert (held.about, held.words) == (hana, "Hana never called back.")
    assert "Nobody else has seen it" not in words_of(another(page, qtbot).view)


def test_without_words_it_is_not_entered(page: Page) -> None:
    press(page.view, "Enter it")
    assert "in a sentence" in words_of(page.view)
    assert page.on.desk.complaints.open().complaints == ()


def test_a_supervisor_decides_and_tells_and_it_is_over(page: Page) -> None:
    page.on.desk.complaints.receive(NewComplaint(RECEIVED, Complainant.FAMILY, Matter.DELAY, "Too late"))
    page.presenter.open()
    assert "16 days late" in words_of(page.view)
    for kind, words in (("decided", "It took nine weeks"), ("told", "Rang them")):
        press(page.view, "Note what was done …")
        page.choose("What was done", kind)
        page.write("In a few words", words)
        press(page.view, "Note it")
    (held,) = page.on.desk.complaints.open().complaints
    assert (held.outcome, held.ended_on) == (Outcome.UPHELD, NOON.date())
    assert "Over: right" in words_of(page.view)


def test_a_step_out_of_turn_is_refused_in_words_and_stays_written(page: Page) -> None:
    page.on.desk.complaints.receive(NewComplaint(RECEIVED, Complainant.FAMILY, Matter.DELAY, "Too late"))
    page.presenter.open()
    press(page.view, "Note what was done …")
    page.choose("What was done", "looked_into")
    press(page.view, "Note it")
    assert "can't be noted now" in page.view.message.words()
    assert "Note it" in words_of(page.view)
    assert page.on.desk.complaints.open().complaints[0].steps == ()


def test_a_facilitator_takes_one_and_sees_no_register(page: Page) -> None:
    page.on.desk.complaints.receive(NewComplaint(RECEIVED, Complainant.FAMILY, Matter.DELAY, "Too late"))
    with as_member(page.on, a_colleague(page.on, Role.FACILITATOR)):
        page.presenter.open()
        said = words_of(page.view)
    assert "Too late" not in said
    assert "Within how many days" not in said
    assert "a supervisor sees to it" in said


def test_the_days_are_the_offices_own(page: Page) -> None:
    first, second = page.view.days.findChildren(QSpinBox)
    assert (first.value(), second.value()) == (5, 20)
    first.setValue(3)
    press(page.view, "Keep these days")
    assert page.on.desk.complaints.open().deadlines == Deadlines(3, 20)


def test_the_register_is_written_where_it_was_chosen(page: Page, tmp_path: Path) -> None:
    page.chooser.answer = tmp_path / "register.pdf"
    press(page.view, "Register (PDF) …")
    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")
