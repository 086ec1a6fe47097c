"""A report in the office's own words: typed, filled in beside, a wrong name at its line, kept and handed out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.services.conferences import InMemory, in_memory
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.figures.own_words import OwnWords
from ui.screens.figures.own_words_presenter import OwnWordsPresenter, OwnWordsServices

TODAY = date(2026, 11, 20)


class Page:
    """The page over an office without a case."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, target: Path) -> None:
        self.on: InMemory = in_memory()
        self.view, desk = OwnWords(), self.on.desk
        qtbot.addWidget(self.view)
        services = OwnWordsServices(desk.report_texts, desk.report_drafts, desk.figures, desk.members)
        self.presenter = OwnWordsPresenter(
            self.view, services, errands, Announcements(self.view), lambda: TODAY, FakeChooser(target)
        )
        self.view.resize(1366, 768)
        self.view.show()
        self.presenter.open()

    def type(self, title: str, words: str) -> None:
        line = self.view.findChild(QLineEdit, "report-title")
        assert line is not None
        line.setText(title)
        self.view.words.edit.setPlainText(words)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path / "trust.pdf")


def test_a_first_text_is_there_to_be_changed_and_seen_filled_in(page: Page) -> None:
    assert "{promises.items.share}" in page.view.words.edit.toPlainText()
    assert [sheet.accessibleName() for sheet in page.view.paper.findChildren(QWidget)].count("Page 1 of 1") == 1
    assert the_button(page.view, "Hand out as a sealed PDF …").isEnabled()


def test_a_wrong_name_is_told_with_its_line_and_can_not_be_kept(page: Page) -> None:
    page.type("A trust", "We did\n{much} of it.")
    QApplication.processEvents()  # what was just said is shown with the next turn of the loop
    assert "Line 2, {much}: no number and no table has this name." in words_of(page.view)
    assert not the_button(page.view, "Keep this text").isEnabled()
    assert not the_button(page.view, "Hand out as a sealed PDF …").isEnabled()


def test_a_kept_text_is_in_the_list_and_what_is_typed_after_it_is_not_lost(page: Page) -> None:
    page.type("A trust", "We received {cases} cases.")
    the_button(page.view, "Keep this text").click()
    texts = page.view.findChild(QComboBox, "report-texts")
    assert texts is not None
    assert [texts.itemText(at) for at in range(texts.count())] == ["A trust", "A new text"]
    page.type("A trust", "We received {cases} cases. And")
    page.presenter.leave()
    assert page.on.desk.report_drafts.all() == {"A trust": "We received {cases} cases. And"}


def test_it_is_handed_out_as_it_stands(page: Page, tmp_path: Path) -> None:
    page.type("A trust", "We received {cases} cases.")
    the_button(page.view, "Hand out as a sealed PDF …").click()
    QApplication.processEvents()
    assert "decides for good: afterwards there are only times like 2025 Q1 – 2025 Q4" in words_of(page.view)
    assert not (tmp_path / "trust.pdf").exists()
    the_button(page.view, "Hand out as a sealed PDF …").click()
    assert (tmp_path / "trust.pdf").read_bytes().startswith(b"%PDF")
    assert page.on.deeds() == ["report_exported"]


def test_what_was_handed_out_is_kept_and_is_the_same_file_again(page: Page, tmp_path: Path) -> None:
    page.type("A trust", "We received {cases} cases.")
    for _ in range(2):  # once more, because it decides for good
        the_button(page.view, "Hand out as a sealed PDF …").click()
    first = (tmp_path / "trust.pdf").rename(tmp_path / "first.pdf")
    QApplication.processEvents()
    the_button(page.view, "Hand out again …").click()
    assert (tmp_path / "trust.pdf").read_bytes() == first.read_bytes()
    assert "handed out" in page.view.choosing.findChildren(QComboBox)[1].itemText(0)
    assert "Public reports of this office tell of these times" in words_of(page.view)


def test_a_report_that_went_with_words_that_were_taken_back_since_says_so(page: Page) -> None:
    desk, terms = page.on.desk, Terms(Naming.ROLE, (Use.FUNDER,), date(2027, 5, 1))
    case = desk.referrals.take(NewReferral("victim-offender-dialogue", "referred", "R 1", TODAY))
    giver = desk.people.add(case, NewPerson("Ana Ngata", "victim"))
    desk.testimonials.agreed(desk.testimonials.show(case, giver, "I was heard", terms))
    page.type("A trust", "{their_words}")
    for _ in range(2):  # once more, because it decides for good
        the_button(page.view, "Hand out as a sealed PDF …").click()
    QApplication.processEvents()
    assert "words of somebody who has taken them back" not in words_of(page.view)
    desk.testimonials.withdraw(case, desk.testimonials.open(case).held[0].id)
    page.presenter.open()
    QApplication.processEvents()
    assert "words of somebody who has taken them back" in words_of(page.view)


def test_numbers_that_there_are_none_of_are_named_before_it_goes_out(page: Page) -> None:
    page.type("A trust", "{cases}; {came.victims.part}; {promises.days}")
    page.view.choosing.chosen.emit()
    QApplication.processEvents()
    assert "Without a number to tell in this time: {came.victims.part}, {promises.days}." in words_of(page.view)


def test_every_number_that_may_be_named_is_offered(page: Page) -> None:
    fields = page.view.findChild(QListWidget, "report-fields")
    assert fields is not None
    assert fields.count() == len(page.on.desk.report_texts.fields())


def test_a_number_is_found_by_its_words_and_defined_before_it_is_chosen(page: Page) -> None:
    fields = page.view.findChild(QListWidget, "report-fields")
    sought = page.view.findChild(QLineEdit, "report-fields-sought")
    assert fields is not None
    assert sought is not None
    sought.setText("joint patrol people")
    (at,) = (each for each in range(fields.count()) if not fields.item(each).isHidden())
    fields.setCurrentRow(at)
    QApplication.processEvents()
    assert "one person may have come to several" in words_of(page.view)
    fields.itemClicked.emit(fields.item(at))
    assert "{held.joint_patrol.people}" in page.view.words.edit.toPlainText()
