"""The recovery page: is the sheet still there, and another code in its place, by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk
from rjdesk.errors import WrongRecoveryCode
from tests.documents.papers import page_texts
from tests.services.conferences import on_disk
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, words_of
from ui.errands import ImmediateErrands
from ui.screens.recovery.looking import RecoveryServices
from ui.screens.recovery.presenter import RecoveryPresenter
from ui.screens.recovery.view import RecoveryView
from ui.widgets.page_view import PageView
from ui.widgets.passphrase import PassphraseEdit


class Page:
    """The page over a real vault."""

    def __init__(self, desk: Desk, folder: Path, errands: ImmediateErrands, qtbot: QtBot) -> None:
        self.desk, self.file = desk, folder / "sheet.pdf"
        self.view = RecoveryView()
        qtbot.addWidget(self.view)
        today = desk.vaults.around.clock().date()
        services = RecoveryServices(desk.keys)
        self.presenter = RecoveryPresenter(self.view, services, errands, lambda: today, FakeChooser(self.file))
        self.view.show()
        self.presenter.open()

    def said(self) -> str:
        QApplication.processEvents()
        return words_of(self.view)

    def type(self, name: str, text: str) -> None:
        field = next(each for each in self.view.findChildren(PassphraseEdit) if each.accessibleName() == name)
        field.set_text(text)

    def new_code(self) -> str:
        """Ask for another code, and read it from its sheet."""
        press(self.view, "Issue another code")
        press(self.view, "Yes, issue another code")
        paper = self.view.findChildren(PageView)[0]
        return next(
            each.accessibleDescription() for each in paper.findChildren(QWidget) if each.accessibleDescription()
        )


@pytest.fixture
def page(tmp_path: Path, errands: ImmediateErrands, qtbot: QtBot) -> Iterator[Page]:
    with on_disk(tmp_path, cheap=True) as desk:
        yield Page(desk, tmp_path, errands, qtbot)


def test_it_says_when_the_sheet_was_last_found(page: Page) -> None:
    assert "The sheet was last found today" in page.said()


def test_a_wrong_code_is_told_in_place_and_can_be_mended(page: Page) -> None:
    page.type("Code on the sheet", "9XHY-75XY")
    press(page.view, "It is here")
    assert page.view.message.words()
    with pytest.raises(WrongRecoveryCode):
        page.desk.keys.confirm_recovery("9XHY-75XY")


def test_an_empty_field_is_asked_for(page: Page) -> None:
    press(page.view, "It is here")
    assert "Type the code that stands on the sheet." in page.said()


def test_another_code_is_shown_saved_typed_back_and_becomes_the_vaults(page: Page) -> None:
    code = page.new_code()
    press(page.view, "Save as PDF …")
    assert "delete the file" in page.view.message.words()
    assert code.split("-")[0] in page_texts(page.file.read_bytes())[0]
    page.type("Type the code from the new sheet", code)
    press(page.view, "Make it the vault's code")
    assert "The new code is the vault's." in page.view.message.words()
    assert "Backups that were made before still open with the old code" in page.view.message.words()
    page.type("Code on the sheet", code)
    press(page.view, "It is here")
    assert "That is the code." in page.view.message.words()


def test_mistyped_the_old_code_stays(page: Page) -> None:
    page.new_code()
    page.type("Type the code from the new sheet", "AAAA-BBBB")
    press(page.view, "Make it the vault's code")
    assert page.view.message.words()
    assert "recovery_reissued" not in [entry.deed.what for entry in page.desk.journal.entries()]


def test_a_code_that_was_not_made_the_vaults_is_forgotten_with_the_page(page: Page) -> None:
    code = page.new_code()
    page.view.hide()
    page.view.show()
    assert "Is the sheet still where it belongs?" in page.said()
    page.type("Code on the sheet", code)
    press(page.view, "It is here")
    assert page.view.message.words()


def test_the_danger_of_the_sheet_is_said_before_it_is_printed(page: Page) -> None:
    page.new_code()
    assert "Don't keep it with the laptop" in page.said()
    assert "not with the stick that holds the backups" in page.said()


def test_whose_keys_the_code_does_not_keep_yet_is_said_by_name(page: Page) -> None:
    page.desk.members.add("Hana Parata", "violet tractor under snow", frozenset())
    code = page.new_code()
    page.type("Type the code from the new sheet", code)
    press(page.view, "Make it the vault's code")
    assert "The code can't set a new passphrase yet for: Hana Parata." in page.said()


def test_everything_is_reached_by_keyboard_and_has_a_name(page: Page) -> None:
    page.new_code()
    assert all(each.accessibleName() for each in reachable(page.view))
