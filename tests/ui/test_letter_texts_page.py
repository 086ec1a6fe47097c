"""The office's own words: a mistake is said at its line while it is typed, and only what can be filled in is kept."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.conferences import InMemory, in_memory
from tests.ui.reading import press, the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.letter_texts.looking import TextServices
from ui.screens.letter_texts.presenter import TextsPresenter
from ui.screens.letter_texts.view import TextsView

CIRCLE, INVITATION = "circle", "invitation"
PLAIN = "Dear {name}\n\nPlease come on {conference_on}.\n\n{facilitator}, {office}"


@dataclass
class Page:
    """The page of the office's letters, with the letters of the circle."""

    on: InMemory
    view: TextsView
    presenter: TextsPresenter

    def choose(self, letter: str = INVITATION) -> None:
        """As by pressing its row."""
        self.view.all.chosen.emit(letter)

    @property
    def words(self) -> QPlainTextEdit:
        """Where the words are typed."""
        return self.view.one.words.edit

    def said(self) -> str:
        """What stands on the page in sight."""
        QApplication.processEvents()
        return words_of(self.view.one if self.view.is_at_one() else self.view.all)

    def counts(self) -> str:
        """The text of the invitation that counts now."""
        return next(each.text for each in self.on.desk.letters.texts(CIRCLE) if each.letter.id == INVITATION)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands) -> Page:
    on, view = in_memory(), TextsView()
    qtbot.addWidget(view)
    desk = on.desk
    services = TextServices(desk.letters, desk.letter_drafts, desk.members)
    made = Page(on, view, TextsPresenter(view, services, errands, Announcements(view)))
    made.presenter.open()
    made.view.all.process_chosen.emit(CIRCLE)
    made.view.show()
    return made


def test_the_letters_of_a_process_are_listed_with_whom_they_go_to(page: Page) -> None:
    said = page.said()
    assert "A circle, if you want it" in said
    assert "Person who was harmed · Who sits in the circle" in said
    assert "Your own words" not in said


def test_how_the_office_is_reached_is_written_down_once_for_all_letters(page: Page) -> None:
    field = page.view.all.findChild(QPlainTextEdit, "office-contact")
    assert field is not None
    field.setPlainText("1 Harbour Street\n555 0100")
    press(page.view.all, "Keep it")
    assert page.on.desk.letters.contact() == "1 Harbour Street\n555 0100"
    assert "Letters say from now on" in page.said()


def test_a_letter_is_opened_with_its_words_each_paragraph_on_one_line_and_drawn(page: Page) -> None:
    page.choose()
    assert "word. Together we look at what happened" in page.words.toPlainText()
    assert "These are the words of the process." in page.said()
    drawn = [each.accessibleName() for each in page.view.one.paper.findChildren(QWidget)]
    assert "Page 1 of 1" in drawn


def test_the_keyboard_begins_in_the_words(page: Page) -> None:
    press(page.view.all, "You are invited to sit in a circle")
    assert page.view.window().focusWidget() is page.words


def test_a_mistake_is_said_at_its_line_and_can_not_be_kept(page: Page) -> None:
    page.choose()
    page.words.setPlainText(PLAIN.replace("{conference_on}", "{conferenc_on}"))
    assert "Line 3, {conferenc_on}: this field is not known" in page.said()
    assert len(page.words.extraSelections()) == 1
    assert not the_button(page.view.one, "Use these words").isEnabled()
    page.words.setPlainText("Dear {name")
    assert "Line 1: a brace stands alone" in page.said()
    page.words.setPlainText("  ")
    assert "Write something." in page.said()


def test_mended_words_are_kept_and_the_words_before_can_be_had_again(page: Page) -> None:
    page.choose()
    before = page.counts()
    page.words.setPlainText(PLAIN)
    press(page.view.one, "Use these words")
    assert page.counts() == PLAIN
    said = page.said()
    assert "Your office's letters have these words from now on." in said
    assert "These are your office's own words." in said
    press(page.view.one, "Put these in the editor")
    press(page.view.one, "Set back")
    press(page.view.one, "Yes, set back")
    assert page.counts() == before
    assert "The words of the process count again." in page.said()
    assert "set back to the words of the process" in page.said()
    assert page.words.toPlainText() != PLAIN


def test_a_field_is_put_where_the_cursor_stands_by_click_and_by_key(page: Page) -> None:
    page.choose()
    page.words.setPlainText("Dear ")
    page.words.moveCursor(page.words.textCursor().MoveOperation.End)
    fields = page.view.one.findChild(QListWidget, "letter-fields")
    assert fields is not None
    fields.itemClicked.emit(fields.item(0))
    assert page.words.toPlainText() == "Dear {name}"
    alone = next(row for row in range(fields.count()) if "{attendance}" in fields.item(row).text())
    fields.setCurrentRow(alone)
    QTest.keyClick(fields, Qt.Key.Key_Return)
    assert page.words.toPlainText() == "Dear {name}\n\n{attendance}\n\n"


def test_what_was_typed_and_not_kept_is_still_there_and_counts_for_nothing(page: Page) -> None:
    page.choose()
    before = page.counts()
    page.words.setPlainText(PLAIN)
    press(page.view.one, "All letters")
    assert page.counts() == before
    page.choose()
    assert page.words.toPlainText() == PLAIN
    assert "What you had typed is still here." in page.said()
    press(page.view.one, "Use these words")
    assert page.on.desk.letter_drafts.of(CIRCLE) == {}
    assert "These are your office's own words." in page.said()


def test_what_is_typed_is_in_the_vault_before_anybody_locks_it(page: Page) -> None:
    page.choose()
    page.words.setPlainText("Dear {na")
    page.presenter.leave()
    assert page.on.desk.letter_drafts.of(CIRCLE) == {INVITATION: "Dear {na"}
    assert page.on.desk.letter_drafts.of("community-forum") == {}
