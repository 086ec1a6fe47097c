"""From the locked door: a vault out of a backup, by a passphrase or the recovery code, and what it may say of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rjdesk.errors import BackupDamaged, Cancelled, Expected, VaultExists, WrongPassphrase
from rjdesk.services.backups.restoring import Restored, RestoreRequest
from tests.fakes import NOON
from tests.ui.desk_fakes import CODE, GOOD, FakeChooser
from tests.ui.desktop import Desktop
from tests.ui.reading import press, reachable, the_button, words_of
from ui.errands import ImmediateErrands
from ui.reports import Report
from ui.screens.restore.presenter import RestorePresenter
from ui.screens.restore.view import RestoreView
from ui.widgets.passphrase import PassphraseEdit

FILE = Path("/media/stick/Office-2026-11-20-1200.rjbackup")


class Door:
    """The page, and a backup that opens by one passphrase and one code."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, home: Path) -> None:
        self.home, self.chooser = home, FakeChooser(FILE)
        self.asked: list[RestoreRequest] = []
        self.went: list[object] = []
        self.refuses: Expected | None = None
        self.view = RestoreView(home, self.chooser)
        qtbot.addWidget(self.view)
        self.presenter = RestorePresenter(self.view, self.restore, errands)
        self.presenter.restored.connect(self.went.append)
        self.view.show()
        self.view.begin()

    def restore(self, request: RestoreRequest, progress: Report) -> Restored:
        self.asked.append(request)
        progress(1, 2)
        if self.refuses is not None:
            raise self.refuses
        if request.secret != (CODE if request.is_code else GOOD):
            raise WrongPassphrase(wait=0)
        return Restored(request.folder, NOON, 12)

    def give(self, secret: str) -> None:
        """Choose the backup, type what opens it, and restore."""
        press(self.view, "Choose the backup …")
        self.view.findChildren(PassphraseEdit)[0].set_text(secret)
        press(self.view, "Restore it")

    def said(self) -> str:
        QApplication.processEvents()
        return words_of(self.view)


@pytest.fixture
def door(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Door:
    return Door(qtbot, errands, tmp_path)


def test_a_backup_is_restored_beside_what_is_there_and_tells_of_a_gap(door: Door) -> None:
    door.give(GOOD)
    (asked,) = door.asked
    assert asked == RestoreRequest(FILE, door.home / "Office-2026-11-20-1200.rjvault", GOOD)
    assert "The vault is restored, as it was on 20 November 2026" in door.view.message.words()
    assert "HISTORY GAP" in door.said()
    assert "a supervisor can accept the gap" in door.said()
    press(door.view, "Go to this vault")
    assert door.went == [asked.folder]


def test_the_recovery_code_of_that_time_opens_it_too(door: Door) -> None:
    press(door.view, "The recovery code of that time")
    door.give(CODE)
    assert door.asked[0].is_code
    assert "The vault is restored" in door.view.message.words()


def test_another_place_can_be_chosen(door: Door) -> None:
    press(door.view, "Choose the backup …")
    door.chooser.answer = Path("/srv/vaults")
    press(door.view, "Choose another place …")
    assert "/srv/vaults/Office-2026-11-20-1200.rjvault" in door.said()


def test_without_a_backup_or_a_secret_it_asks_for_them(door: Door) -> None:
    press(door.view, "Restore it")
    assert "Choose the backup first." in door.said()
    assert "Type what opens it." in door.said()
    assert door.asked == []


@pytest.mark.parametrize(
    ("refused", "words"),
    [(BackupDamaged(part="beginning"), "not whole"), (VaultExists(), "already"), (Cancelled(), "stopped")],
)
def test_what_keeps_it_from_being_restored_is_said_in_place(door: Door, refused: Expected, words: str) -> None:
    door.refuses = refused
    door.give(GOOD)
    assert words in door.view.message.words().lower()
    assert the_button(door.view, "Restore it").isEnabled()


def test_after_wrong_tries_one_has_to_wait(door: Door, qtbot: QtBot) -> None:
    door.refuses = WrongPassphrase(wait=1)
    door.give("not this one")
    assert not the_button(door.view, "Restore it").isEnabled()
    qtbot.waitUntil(the_button(door.view, "Restore it").isEnabled)


def test_what_was_typed_is_forgotten_with_the_page(door: Door) -> None:
    door.view.findChildren(PassphraseEdit)[0].set_text(GOOD)
    door.view.hide()
    assert door.view.findChildren(PassphraseEdit)[0].text() == ""


def test_everything_is_reached_by_keyboard_and_has_a_name(door: Door) -> None:
    assert all(each.accessibleName() or getattr(each, "text", str)() for each in reachable(door.view))


def test_the_first_page_of_all_leads_there_and_back(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desktop = Desktop(qtbot, qapp, tmp_path)
    desktop.program.start()
    press(desktop.window.door(), "Restore from a backup …")
    assert "A new vault is made of it" in words_of(desktop.window.door())
    press(desktop.window.door(), "Back")
    assert desktop.window.door() is desktop.program.first_run_view
    desktop.end()


def test_the_locked_door_leads_there_and_back(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desktop = Desktop(qtbot, qapp, tmp_path)
    desktop.vault.mkdir()
    desktop.program.start()
    press(desktop.window.door(), "Restore from a backup …")
    press(desktop.window.door(), "Back")
    assert desktop.window.door() is desktop.program.unlock_view
    desktop.end()
