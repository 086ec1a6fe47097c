"""The page of new offences: who is due, what is asked only of a yes, what comes back from an agency."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.recidivism.check import Found
from tests.services.conferences import in_memory
from tests.services.test_new_offences import closed, filled
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.recidivism.presenter import RecidivismPresenter, RecidivismServices
from ui.screens.recidivism.view import RecidivismView
from ui.widgets.date_edit import DateEdit

TODAY = date(2026, 11, 20)
HEAD = "case,code,months,from,to,new_offence,offences,seriousness,first_on,looked_on,source\n"


class Page:
    """The page over an office with one closed case, whose first year is over."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, file: Path) -> None:
        self.on = in_memory()
        closed(self.on, 1)
        self.view, self.file = RecidivismView(), file
        qtbot.addWidget(self.view)
        desk = self.on.desk
        services = RecidivismServices(desk.looking_up, desk.agencies, desk.members, desk.drafts)
        self.presenter = RecidivismPresenter(
            self.view, services, errands, Announcements(self.view), lambda: TODAY, FakeChooser(file)
        )
        self.view.show()
        self.presenter.open()

    def words(self) -> str:
        """What can be read."""
        QApplication.processEvents()
        return words_of(self.view)

    def tick(self, words: str) -> None:
        """Choose one of a few."""
        for each in self.view.findChildren(QRadioButton):
            if each.accessibleName().endswith(words):
                each.click()

    def field(self, name: str) -> QLineEdit:
        """The line of a field."""
        return next(each for each in self.view.findChildren(QLineEdit) if each.accessibleName() == name)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path / "findings.csv")


def test_whoever_is_due_stands_there_with_the_day_on_which_it_was_over(page: Page) -> None:
    told = page.words()
    assert "Rangi 0 · FGC-0" in told
    assert "over on 3 September 2025" in told
    assert "A guess would stand in them." in told


def test_a_finding_is_entered_and_stands_below_then(page: Page) -> None:
    press(page.view, "Enter … Rangi 0, FGC-0, 6 months")
    assert not page.field("How many new offences?").isVisible()
    page.tick("A new offence was proven")
    assert page.field("How many new offences?").isVisible()
    press(page.view, "Enter it")
    assert "This is needed." in page.words()
    page.field("How many new offences?").setText("2")
    source = next(box for box in page.view.findChildren(QComboBox) if box.accessibleName() == "Where was it looked up?")
    source.setCurrentIndex(source.findData("court"))
    press(page.view, "Enter it")
    assert page.on.vault.shelves.checks[0].finding.offences == 2
    assert "2 offences; Court, looked up on 20 November 2026" in page.words()


def test_what_cannot_be_is_said_in_place_and_the_form_stays(page: Page) -> None:
    press(page.view, "Enter … Rangi 0, FGC-0, 6 months")
    page.tick("None was proven")
    looked_on = next(each for each in page.view.findChildren(DateEdit) if each.accessibleName() == "On which day?")
    looked_on.set_day(date(2025, 3, 1))
    source = next(box for box in page.view.findChildren(QComboBox) if box.accessibleName() == "Where was it looked up?")
    source.setCurrentIndex(source.findData("police"))
    press(page.view, "Enter it")
    assert "it was looked up before the time was over" in page.words()
    assert page.on.vault.shelves.checks == []
    assert looked_on.day() == date(2025, 3, 1)


def test_a_file_is_tried_and_then_entered_as_a_whole(page: Page) -> None:
    code = page.on.desk.looking_up.lines().to_do[0].person.followed.code
    page.file.write_text(HEAD + filled("FGC-0", code, months="7") + "\n")
    press(page.view, "Choose a file that came back …")
    assert "Row 2, months" in page.words()
    page.file.write_text(HEAD + filled("FGC-0", code) + "\n")
    press(page.view, "Choose a file that came back …")
    press(page.view, "Enter all of it")
    assert [check.finding.found for check in page.on.vault.shelves.checks] == [Found.NO]
    assert "Entered from the file: 1." in page.words()


def test_the_list_is_written_where_it_was_said(page: Page) -> None:
    press(page.view, "Hand out the list …")
    assert "Rangi" not in page.file.read_text("utf-8")
    assert f"Written to {page.file}." in page.words()


def test_what_was_typed_of_a_person_comes_back_and_goes_with_going_back(page: Page) -> None:
    press(page.view, "Enter … Rangi 0, FGC-0, 6 months")
    page.tick("A new offence was proven")
    page.field("How many new offences?").setText("2")
    page.presenter.leave()
    page.presenter.open()
    assert "Restored what you typed at" in page.words()
    assert page.field("How many new offences?").text() == "2"
    press(page.view, "Go back")
    assert page.on.vault.shelves.drafts == {}
    page.presenter.open()
    assert "Restored what you typed at" not in page.words()
