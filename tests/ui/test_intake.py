"""Bringing in cases: a file is chosen, its columns are said, it is tried, and only then anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from rjdesk.domain.case_list import CaseQuery
from rjdesk.errors import Cancelled
from rjdesk.services.exchange.imports import Imports
from tests.services.conferences import in_memory
from tests.services.files import ANA, HEADINGS, MERE, PROCESS, TANE, a_file
from tests.sheets.workbooks import a_workbook
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, words_of
from ui.errands import ImmediateErrands
from ui.screens.intake.presenter import IntakePresenter, IntakeServices
from ui.screens.intake.view import IntakeView
from ui.widgets import theme
from ui.widgets.paged_table import PagedTable
from ui.widgets.theme import Appearance, Scheme

CHOOSE, TRY = "Choose a file …", "Try it"


class Page:
    """The page, whoever stands behind it, and an office without a case."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, folder: Path) -> None:
        self.on, self.folder, self.chooser = in_memory(), folder, FakeChooser()
        self.view = IntakeView()
        qtbot.addWidget(self.view)
        desk = self.on.desk
        services = IntakeServices(desk.imports, desk.referrals)
        self.presenter = IntakePresenter(self.view, services, errands, self.chooser)
        self.told: list[str] = []
        self.presenter.brought_in.connect(self.told.append)
        self.view.resize(1146, 680)
        self.view.show()
        self.presenter.begin()

    def choose(self, path: Path) -> None:
        """Choose a file."""
        self.chooser.answer = path
        press(self.view, CHOOSE)

    def read(self, *rows: str) -> None:
        """Choose a file with these rows, for a conference of the kind that every one of them has."""
        self.choose(a_file(self.folder, *rows))
        self.pick("Process", "Family Group Conference (youth justice)")
        self.pick("How it came, where the file doesn't say", "Intention to charge")

    def pick(self, name: str, title: str) -> None:
        """Pick an answer that begins so."""
        box = self.box(name)
        at = next(at for at in range(box.count()) if box.itemText(at).startswith(title))
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def box(self, name: str) -> QComboBox:
        """A list of answers by its question."""
        return next(b for b in self.view.findChildren(QComboBox) if b.isVisible() and b.accessibleName() == name)

    def offers(self) -> list[str]:
        """The buttons that can be pressed."""
        return [
            b.text().replace("&", "") for b in self.view.findChildren(QPushButton) if b.isVisible() and b.isEnabled()
        ]

    def problems(self) -> list[tuple[str, ...]]:
        """The rows of the table of problems."""
        table = self.view.findChild(PagedTable)
        assert table is not None
        rows = table.rows
        for page in range(-(-rows.rowCount() // 50)):
            rows.page_wanted.emit(page, rows.round)
        return [tuple(str(rows.data(rows.index(row, column))) for column in range(5)) for row in range(rows.rowCount())]

    def references(self) -> list[str]:
        """The cases that there are."""
        return [row.reference for row in self.on.desk.casework.page(CaseQuery(sort="reference")).rows]


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path)


def test_it_begins_with_choosing_a_file_and_nothing_else(page: Page) -> None:
    assert page.offers() == [CHOOSE, "Not now"]
    page.chooser.answer = None
    press(page.view, CHOOSE)
    assert page.offers() == [CHOOSE, "Not now"]


def test_it_says_how_a_file_was_understood(page: Page) -> None:
    page.choose(a_file(page.folder, TANE, ANA))
    said = words_of(page.view)
    assert "cases.csv" in said
    assert "3 rows · 7 columns · text in UTF-8, separated by commas" in said


def test_without_a_process_nothing_can_be_tried(page: Page) -> None:
    page.choose(a_file(page.folder, TANE))
    assert TRY not in page.offers()
    page.pick("Process", "Family Group")
    assert TRY in page.offers()


def test_columns_are_recognised_and_shown_with_what_stands_in_them(page: Page) -> None:
    page.read(TANE, ANA)
    assert page.box("Reference").currentText() == "Ref No: YJ-1, YJ-2"
    assert page.box("Name").currentText() == "Name: Tāne Parata, Ana Moana"
    assert page.box("E-mail").currentText() == "– not in this file –"


def test_what_would_come_of_it_is_told_before_anything_is_written(page: Page) -> None:
    page.read(TANE, ANA, MERE)
    press(page.view, TRY)
    said = words_of(page.view)
    assert "Nothing is wrong. 3 rows make 2 cases." in said
    assert "People: 3. Charges: 2." in said
    assert not page.references()
    assert TRY not in page.offers()


def test_bringing_it_in_says_so_and_forgets_the_file(page: Page) -> None:
    page.read(TANE, ANA)
    press(page.view, TRY)
    press(page.view, "Bring in 2 cases")
    assert page.references() == ["YJ-1", "YJ-2"]
    assert page.told == ["From the file: 2 cases. You own what came in."]
    assert "Parata" not in words_of(page.view)
    assert page.offers() == [CHOOSE, "Not now"]


def test_every_problem_stands_in_the_table_and_nothing_can_be_brought_in(page: Page) -> None:
    page.read(TANE, "YJ-2,soon,Ana,Young person,,,", ",2026-11-02,Mere,Victim,,,")
    press(page.view, TRY)
    assert "There are 2 problems in 2 rows." in words_of(page.view)
    assert page.problems() == [
        (
            "3",
            "Date received",
            "soon",
            "Received on is not a day.",
            "A day that there is, like 2026-03-31 or 31 March 2026.",
        ),
        ("4", "Ref No", "–", "Reference is missing.", "Fill it in, or take the row out."),
    ]
    assert "Row 3, Date received: Received on is not a day. A day that there is" in words_of(page.view)
    table = page.view.findChild(PagedTable)
    assert table is not None
    table.selectRow(1)
    assert "Row 4, Ref No: Reference is missing. Fill it in" in words_of(page.view)
    assert not [offer for offer in page.offers() if offer.startswith("Bring in")]
    assert TRY in page.offers()


def test_a_day_that_could_be_two_is_asked_about_with_a_day_of_the_file(page: Page) -> None:
    page.read("YJ-1,4/3/2026,Tāne,Young person,,,")
    question = "Which comes first, the day or the month?"
    box = page.box(question)
    assert [box.itemText(at) for at in range(box.count())] == [
        "– choose –",
        "The day: 4 March 2026",
        "The month: 3 April 2026",
    ]
    assert "days like 4/3/2026" in words_of(page.view)
    press(page.view, TRY)
    assert [problem[3] for problem in page.problems()] == ["Received on could be two different days."]
    page.pick(question, "The day")
    press(page.view, TRY)
    assert "Nothing is wrong" in words_of(page.view)


def test_the_files_own_words_are_asked_about(page: Page) -> None:
    page.read("YJ-1,2026-11-02,Tāne,rangatahi,,,", "YJ-2,2026-11-02,Ana,Rangatahi,,,")
    page.pick("“rangatahi” (Role) stands for", "Young person")
    press(page.view, TRY)
    assert "2 rows make 2 cases" in words_of(page.view)


def test_a_column_with_far_too_many_words_is_doubted(page: Page) -> None:
    page.read(*(f"YJ-{n},2026-11-02,Person,odd {n},,," for n in range(40)))
    assert "“Role” has far too many different words" in words_of(page.view)


def test_saying_something_else_takes_back_what_was_found(page: Page) -> None:
    page.read(TANE)
    press(page.view, TRY)
    assert "Bring in 1 case" in page.offers()
    page.pick("Phone", "– not in this file –")
    assert "Nothing is wrong" not in words_of(page.view)
    assert TRY in page.offers()


def test_what_the_stages_ask_is_offered_in_their_words_and_belongs_to_the_process_that_is_chosen(page: Page) -> None:
    path = page.folder / "running.csv"
    path.write_text(
        f"{HEADINGS},Source,Trigger date,Forum date\n{TANE},Cops,2026-11-03,2026-12-08\n{ANA},Police,soon,\n",
        "utf-8",
    )
    page.choose(path)
    page.pick("Process", "Family Group Conference (youth justice)")
    page.pick("How it came, where the file doesn't say", "Intention to charge")
    assert "Consultation" in words_of(page.view)
    assert page.box("Day that starts the clock").currentText() == "Trigger date: 2026-11-03, soon"
    page.pick("“Cops” (“Who referred it?”) stands for", "Police")
    press(page.view, TRY)
    assert page.problems()[0][1:4] == ("Trigger date", "soon", "“Day that starts the clock” is not a day.")
    page.pick("Day that starts the clock", "– not in this file –")
    press(page.view, TRY)
    assert "Days and facts for the stages: 3." in words_of(page.view)
    page.pick("Process", "Community forum")
    QApplication.processEvents()  # what is put into a page in sight is shown with the next event
    assert page.box("The forum is on").currentText() == "Forum date: 2026-12-08"
    assert "Day that starts the clock" not in [
        b.accessibleName() for b in page.view.findChildren(QComboBox) if b.isVisible()
    ]


def test_what_was_said_stays_when_something_else_is_said(page: Page) -> None:
    page.read("YJ-1,4/3/2026,Tāne,rangatahi,,,")
    page.pick("“rangatahi” (Role) stands for", "Young person")
    page.pick("Which comes first, the day or the month?", "The day")
    page.pick("Phone", "– not in this file –")
    press(page.view, TRY)
    assert "Nothing is wrong" in words_of(page.view)


def test_another_row_may_hold_the_headings(page: Page) -> None:
    path = page.folder / "titled.csv"
    path.write_text(f"Our cases,2026\n{HEADINGS}\n{TANE}\n", "utf-8")
    page.choose(path)
    page.pick("Row with the headings", "2")
    page.pick("Process", "Family Group")
    assert page.box("Reference").currentText() == "Ref No: YJ-1"


def test_of_a_workbook_with_several_sheets_another_can_be_read(page: Page) -> None:
    path = page.folder / "cases.xlsx"
    path.write_bytes(
        a_workbook(("Notes", "Old"), more=lambda book: book.add_worksheet("Referrals").write_row(0, 0, ["Ref", "Name"]))
    )
    page.choose(path)
    page.pick("Sheet", "Referrals")
    assert "1: Ref, Name" in page.box("Row with the headings").currentText()


def test_a_file_that_cannot_be_read_is_refused_in_words(page: Page) -> None:
    path = page.folder / "cases.pdf"
    path.write_bytes(b"%PDF-1.7")
    page.choose(path)
    assert "This is not a table that rjdesk can read" in words_of(page.view)
    assert page.offers() == [CHOOSE, "Not now"]


def test_stopping_says_that_nothing_came_in(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> object:
        raise Cancelled

    page.read(TANE)
    press(page.view, TRY)
    monkeypatch.setattr(Imports, "bring_in", stopped)
    press(page.view, "Bring in 1 case")
    assert "You stopped it. No case was brought in." in words_of(page.view)
    assert "Bring in 1 case" in page.offers()


def test_leaving_forgets_the_file(page: Page) -> None:
    page.read(TANE)
    press(page.view, "Not now")
    assert "Parata" not in words_of(page.view)


def test_the_process_of_the_last_such_file_is_chosen_the_next_time(page: Page) -> None:
    page.read(TANE)
    press(page.view, TRY)
    press(page.view, "Bring in 1 case")
    page.choose(a_file(page.folder, ANA, name="next.csv"))
    assert page.box("Process").currentData() == PROCESS
    press(page.view, TRY)
    assert "Bring in 1 case" in page.offers()


def test_a_file_that_was_mended_is_chosen_again_and_what_was_said_of_it_holds(page: Page) -> None:
    page.read("YJ-1,4/3/2026,Tāne,rangatahi,,,", "YJ-2,soon,Ana,rangatahi,,,")
    page.pick("“rangatahi” (Role) stands for", "Young person")
    page.pick("Which comes first, the day or the month?", "The day")
    press(page.view, TRY)
    page.choose(a_file(page.folder, "YJ-1,4/3/2026,Tāne,rangatahi,,,", "YJ-2,5/3/2026,Ana,rangatahi,,,"))
    press(page.view, TRY)
    assert "2 rows make 2 cases" in words_of(page.view)
    press(page.view, "Not now")
    page.choose(a_file(page.folder, "YJ-1,4/3/2026,Tāne,rangatahi,,,"))
    assert page.box("Process").currentData() == ""


def test_under_another_process_the_files_words_stand_for_its_own(page: Page) -> None:
    page.read("YJ-1,2026-11-02,Tāne,rangatahi,,,")
    page.pick("“rangatahi” (Role) stands for", "Young person")
    page.pick("Process", "Restorative justice panel")
    box = page.box("“rangatahi” (Role) stands for")
    assert box.currentText() == "– choose –"
    assert "Young person" not in [box.itemText(at) for at in range(box.count())]


def test_a_process_that_is_in_force_no_more_is_not_chosen(page: Page) -> None:
    page.read(TANE)
    press(page.view, TRY)
    press(page.view, "Bring in 1 case")
    settings = page.on.vault.shelves.settings
    key = next(key for key in settings if key.startswith("import "))
    settings[key] = settings[key].replace(PROCESS, "withdrawn")
    page.choose(a_file(page.folder, ANA, name="next.csv"))
    assert page.box("Process").currentData() == ""
    assert TRY not in page.offers()


def test_everything_has_a_name_and_nothing_reaches_beyond_the_page_at_200_percent(
    page: Page, qapp: QApplication
) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, 2.0))
    page.view.resize(910, 680)
    page.read("YJ-1,4/3/2026,Tāne,rangatahi,,,", "YJ-2,soon,Ana,rangatahi,,,")
    press(page.view, TRY)
    assert page.problems()
    assert not [each for each in reachable(page.view) if not each.accessibleName()]
    qapp.processEvents()
    (area,) = (each for each in page.view.findChildren(QScrollArea) if each.parent() is page.view)
    assert area.horizontalScrollBar().maximum() == 0
