"""What the office learnt, on screen: a list that can be brought down, a form that warns of names, nothing typed lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.learning.lesson import CameFrom, Said
from rjdesk.domain.member import Role
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.learning.presenter import LearningPresenter, LearningServices
from ui.screens.learning.reviewing import Reviewing
from ui.screens.learning.view import LearningView
from ui.widgets.date_edit import DateEdit

TODAY = NOON.date()


class Page:
    """The pages over an office of one."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, target: Path) -> None:
        self.on: InMemory = in_memory()
        self.view, desk = LearningView(), self.on.desk
        qtbot.addWidget(self.view)
        services = LearningServices(desk.learning, desk.lesson_drafts, desk.members)
        reviewing = Reviewing(self.view.review, desk.reviews, errands, lambda: TODAY, FakeChooser(target))
        self.presenter = LearningPresenter(self.view, services, errands, Announcements(self.view), reviewing)
        self.view.show()
        self.presenter.open()

    def words(self) -> str:
        QApplication.processEvents()  # what was just added is shown with the next turn of the loop
        return words_of(self.view)

    def pick(self, name: str, at: int) -> None:
        box = self.view.findChild(QComboBox, name)
        assert box is not None
        box.setCurrentIndex(at)
        box.activated.emit(at)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path / "review.pdf")


def note(page: Page, happened: str, decided: str = "") -> None:
    """Type a lesson and keep it."""
    the_button(page.view, "Note a lesson").click()
    page.view.one.happened.setPlainText(happened)
    page.view.one.decided.setPlainText(decided)
    the_button(page.view, "Keep this lesson").click()


def test_a_lesson_is_noted_with_who_does_it_until_when_and_then_done(page: Page) -> None:
    the_button(page.view, "Note a lesson").click()
    page.view.one.happened.setPlainText("The room was too small")
    page.view.one.decided.setPlainText("Ask for the hall")
    page.pick("lesson-who", 1)
    page.pick("lesson-led", 1)
    page.view.one.findChildren(DateEdit)[1].set_day(TODAY + timedelta(days=5))
    the_button(page.view, "Keep this lesson").click()
    told = page.words()
    assert "The room was too small" in told
    assert "Ask for the hall · Aroha Ngātai · until 25 November 2026 · led to" in told
    assert "Due soon" in told
    (lesson,) = page.on.desk.learning.board().lessons
    the_button(page.view, "The room was too small").click()
    the_button(page.view, "It is done").click()
    assert "done on 20 November 2026" in page.words()
    assert page.on.desk.learning.board().lessons[0].done_on == TODAY
    assert lesson.said.led_to is not None


def test_the_list_is_brought_down_to_what_is_looked_for(page: Page) -> None:
    note(page, "Fewer victims came")
    page.on.desk.learning.note(Said(TODAY, CameFrom.COMPLAINT, "Nobody rang back", "Ring in two days"))
    page.presenter.open()
    page.pick("lessons-which", 1)
    assert "Nobody rang back" in page.words()
    assert "Fewer victims came" not in page.words()
    page.pick("lessons-which", 0)
    page.pick("lessons-from", 1)
    assert "Nobody rang back" not in page.words()


def test_a_name_from_a_case_is_warned_of_and_can_be_mended(page: Page) -> None:
    people = (NewPerson("Tāne Ngata", "young_person"),)
    page.on.desk.referrals.take(NewReferral("nz-youth-justice-fgc", "s247b", "FGC-1", TODAY, people=people))
    the_button(page.view, "Note a lesson").click()
    page.view.one.happened.setPlainText("We began before Tāne was ready")
    page.presenter._look_for_names()
    assert "Somebody in a case is called so: Tāne." in page.words()
    page.view.one.happened.setPlainText("We began before he was ready")
    page.presenter._look_for_names()
    assert "is called so" not in page.words()


def test_what_is_typed_and_not_kept_is_there_again(page: Page) -> None:
    the_button(page.view, "Note a lesson").click()
    page.view.one.happened.setPlainText("The interpr")
    the_button(page.view, "All lessons").click()
    the_button(page.view, "Note a lesson").click()
    assert page.view.one.happened.toPlainText() == "The interpr"
    the_button(page.view, "Keep this lesson").click()
    assert page.on.desk.lesson_drafts.of("") == {}


def test_what_is_refused_is_said_on_the_form(page: Page) -> None:
    note(page, " ")
    assert "Nothing is said of what happened." in page.words()
    assert page.view.is_at_one()


def test_whoever_may_only_read_finds_nothing_to_press(page: Page) -> None:
    note(page, "Fewer victims came")
    with as_member(page.on, a_colleague(page.on, Role.READ_ONLY, name="auditor")):
        page.presenter.open()
        assert "Fewer victims came" in page.words()
        assert not page.view.all._note.isVisible()
        assert not page.view.all._review.isVisible()
        the_button(page.view, "Fewer victims came").click()
        assert page.view.one.happened.isReadOnly()
        assert not page.view.one._keep.isVisible()


def test_a_year_is_reviewed_seen_and_handed_out(page: Page, tmp_path: Path) -> None:
    note(page, "Fewer victims came")
    the_button(page.view, "Review of a year").click()
    sheets = [sheet.accessibleName() for sheet in page.view.review.paper.findChildren(QWidget)]
    assert "Page 1 of 1" in sheets
    the_button(page.view.review, "Hand out as a sealed PDF …").click()
    assert "This time is not over." in page.view.review.message.words()
    years = page.view.review.findChild(QComboBox, "review-year")
    assert years is not None
    years.setCurrentIndex(1)
    the_button(page.view.review, "Hand out as a sealed PDF …").click()
    assert (tmp_path / "review.pdf").read_bytes().startswith(b"%PDF")
    assert page.on.deeds()[-1] == "review_exported"
