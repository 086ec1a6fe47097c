"""The first start: from nothing to an open vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk_fakes import CODE, GOOD, FakeChooser, FakeVaults
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.first_run.presenter import FirstRunPresenter
from ui.screens.first_run.steps import StepPage
from ui.screens.first_run.view import FirstRunView
from ui.widgets.print_code import draw_recovery_code


class FirstRun:
    """The screen, its presenter, and what came of it."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, folder: Path) -> None:
        self.vaults, self.chooser = FakeVaults(), FakeChooser()
        self.view = FirstRunView(folder, self.chooser)
        qtbot.addWidget(self.view)
        self.presenter = FirstRunPresenter(self.view, lambda: self.vaults, errands)
        self.made: list[object] = []
        self.presenter.made.connect(lambda folder, _summary: self.made.append(folder))
        self.view.show_welcome()
        self.view.show()

    @property
    def page(self) -> QWidget:
        """The step that is shown."""
        shown = self.view.currentWidget()
        assert shown is not None
        return shown

    def fill(self, *texts: str) -> None:
        """Types into the lines of the step that is shown, and chooses the first country where none is chosen."""
        lines = [line for line in self.page.findChildren(QLineEdit) if line.isVisible()]
        for line, text in zip(lines, texts, strict=False):
            line.setText(text)
        for box in self.page.findChildren(QComboBox):
            if box.currentData() is None:
                box.setCurrentIndex(1)

    def to_the_code(self) -> None:
        """Walks the first two steps."""
        press(self.page, "Make a new vault")
        self.fill("Te Taha o te Awa", "Mereana Tūhoe")
        press(self.page, "Go on")
        self.fill(GOOD, GOOD)
        press(self.page, "Go on")


@pytest.fixture
def first_run(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> FirstRun:
    return FirstRun(qtbot, errands, tmp_path)


def test_the_office_says_where_it_is_and_may_be_somewhere_else(first_run: FirstRun) -> None:
    press(first_run.page, "Make a new vault")
    (where,) = first_run.page.findChildren(QComboBox)
    offered = [where.itemText(each) for each in range(where.count())]
    places = ["Aotearoa New Zealand", "Vermont", "United States, no particular state", "Somewhere else"]
    assert offered[1:] == places
    where.setCurrentIndex(0)
    press(first_run.page, "Go on")
    assert "Choose where it is." in words_of(first_run.page)
    where.setCurrentIndex(offered.index("Vermont"))
    first_run.fill("Court Street Justice Center", "Ruth")
    press(first_run.page, "Go on")
    with_it = list[object]()
    first_run.view.vault_wanted.connect(lambda *said: with_it.append(said[-1]))
    first_run.fill(GOOD, GOOD)
    press(first_run.page, "Go on")
    assert with_it == ["us-vt"]


def test_the_steps_end_in_an_open_vault(first_run: FirstRun, tmp_path: Path) -> None:
    first_run.to_the_code()
    first_run.fill(CODE)
    press(first_run.page, "Make the vault")
    press(first_run.page, "Begin")
    folder = tmp_path / "Te Taha o te Awa.rjvault"
    assert first_run.made == [folder]
    assert first_run.vaults.passphrases == {folder: GOOD}


def test_the_recovery_code_is_shown_in_groups_and_nothing_is_made_before_it_is_typed_back(first_run: FirstRun) -> None:
    first_run.to_the_code()
    shown = words_of(first_run.page)
    assert all(group in shown for group in CODE.split("-"))
    first_run.fill("9XHY-WRONG")
    press(first_run.page, "Make the vault")
    assert "mistyped" in words_of(first_run.page)
    assert not first_run.vaults.passphrases


def test_names_are_needed(first_run: FirstRun) -> None:
    press(first_run.page, "Make a new vault")
    press(first_run.page, "Go on")
    assert "The office's name is needed." in words_of(first_run.page)
    assert "Step 1 of 3" in words_of(first_run.page)


def test_a_weak_passphrase_goes_no_further(first_run: FirstRun) -> None:
    press(first_run.page, "Make a new vault")
    first_run.fill("Office", "Name")
    press(first_run.page, "Go on")
    first_run.fill("aroha", "aroha")
    press(first_run.page, "Go on")
    assert "Step 2 of 3" in words_of(first_run.page)


def test_an_office_whose_name_is_no_file_name_still_gets_a_vault(first_run: FirstRun, tmp_path: Path) -> None:
    press(first_run.page, "Make a new vault")
    first_run.fill("Ōtautahi / Christchurch: YJ", "Name")
    assert f"{tmp_path / 'Ōtautahi Christchurch YJ.rjvault'}" in words_of(first_run.page)


def test_the_sheet_can_be_saved_and_it_is_said_where_it_belongs(first_run: FirstRun, tmp_path: Path) -> None:
    first_run.chooser.answer = tmp_path / "sheet.pdf"
    first_run.to_the_code()
    press(first_run.page, "Save as PDF …")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "off this computer" in words_of(first_run.page)


def test_a_place_that_cannot_be_written_is_said_in_place(first_run: FirstRun, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    first_run.chooser.answer = tmp_path / "file" / "sheet.pdf"
    first_run.to_the_code()
    press(first_run.page, "Save as PDF …")
    assert "can't be written" in words_of(first_run.page)


def test_passphrase_and_code_are_forgotten_when_the_screen_goes(first_run: FirstRun) -> None:
    first_run.to_the_code()
    first_run.view.hide()
    assert all(line.text() != GOOD for line in first_run.view.findChildren(QLineEdit))
    assert "9XHY" not in words_of(first_run.view)


def test_the_printed_sheet_has_something_on_it(qtbot: QtBot) -> None:
    paper = QImage(600, 800, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    draw_recovery_code(painter, QRectF(paper.rect()), CODE)
    painter.end()
    blank = QImage(paper.size(), paper.format())
    blank.fill(0xFFFFFFFF)
    assert paper != blank


def test_the_keyboard_goes_from_the_fields_to_going_on(first_run: FirstRun) -> None:
    first_run.view.activateWindow()
    assert QTest.qWaitForWindowActive(first_run.view)
    press(first_run.page, "Make a new vault")
    step = first_run.page
    assert isinstance(step, StepPage)
    names = []
    for _ in range(6):
        focused = first_run.view.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names[0] == "Office"
    assert names[names.index("Choose another place …") :][:3] == ["Choose another place …", "Go on", "Back"]


def test_enter_goes_on_from_the_second_passphrase(first_run: FirstRun) -> None:
    press(first_run.page, "Make a new vault")
    first_run.fill("Te Taha o te Awa", "Mereana Tūhoe")
    press(first_run.page, "Go on")
    first_run.fill(GOOD, GOOD)
    second = [line for line in first_run.page.findChildren(QLineEdit) if line.isVisible()][-1]
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert "The recovery code" in words_of(first_run.page)
