"""The backups page: it says in words how they stand, makes them, tries them, and finds the certificate of that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk
from rjdesk.domain.member import Role
from rjdesk.errors import DiskFull
from rjdesk.services.backups import backup_files
from tests.services.conferences import PASSPHRASE, on_disk
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, the_button, words_of
from ui.errands import ImmediateErrands
from ui.reports import Report
from ui.screens.backups.looking import BackupServices
from ui.screens.backups.presenter import BackupsPresenter
from ui.screens.backups.view import BackupsView
from ui.widgets.passphrase import PassphraseEdit

COLLEAGUE = "violet tractor under snow"


class Page:
    """The page over a real vault, with a stick beside it."""

    def __init__(self, desk: Desk, folder: Path, errands: ImmediateErrands, qtbot: QtBot) -> None:
        self.desk, self.stick, self.vault = desk, folder / "stick", folder / "a.rjvault"
        self.stick.mkdir()
        self.view, self.chooser = BackupsView(), FakeChooser(self.stick)
        qtbot.addWidget(self.view)
        services = BackupServices(desk.backups, desk.members)
        today = desk.vaults.around.clock().date()
        self.presenter = BackupsPresenter(self.view, services, errands, lambda: today, self.chooser)
        self.view.show()
        self.presenter.open()

    def said(self) -> str:
        QApplication.processEvents()
        return words_of(self.view)


@pytest.fixture
def page(tmp_path: Path, errands: ImmediateErrands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    monkeypatch.setattr(
        backup_files, "place_of", lambda folder, vault: "external" if "stick" in folder.name else "internal"
    )  # one disk in a test
    with on_disk(tmp_path, cheap=True) as desk:
        yield Page(desk, tmp_path, errands, qtbot)


def test_without_any_backup_it_says_what_that_means_and_what_to_do(page: Page) -> None:
    said = page.said()
    assert "There is no backup outside this laptop: if it is stolen or breaks, every case is lost." in said
    assert "Put a stick or another disk in" in said
    assert "There is none yet." in said
    assert not the_button(page.view, "Try restoring it").isEnabled()


def test_a_backup_made_now_lies_on_the_laptop_and_still_asks_for_one_outside(page: Page) -> None:
    press(page.view, "Make a backup now")
    (made,) = page.desk.backups.all()
    assert made.place == "internal"
    assert Path(made.file).is_file()
    assert "Made, and verified by opening it again." in page.view.message.words()
    assert "There is no backup outside this laptop" in page.said()
    assert "Kept until" in page.said()


def test_a_backup_onto_a_stick_is_enough_and_the_stick_is_used_again(page: Page) -> None:
    press(page.view, "Onto a stick or folder …")
    assert str(page.stick) in page.said()
    press(page.view, "Make a backup now")
    assert {made.place for made in page.desk.backups.all()} == {"internal", "external"}
    assert "Backed up today, and outside this laptop." in page.said()


def test_a_folder_on_the_laptops_own_disk_is_no_place_outside(page: Page) -> None:
    page.chooser.answer = page.stick.with_name("my documents")
    page.chooser.answer.mkdir()
    press(page.view, "Onto a stick or folder …")
    assert "on the laptop's own disk" in page.view.message.words()
    assert page.desk.backups.folders() == ()


def test_a_stick_that_is_not_there_is_asked_for_and_left_out(page: Page) -> None:
    press(page.view, "Onto a stick or folder …")
    page.stick.rename(page.stick.with_name("drawer"))
    page.presenter.open()
    assert "It is not there now. Put the stick or disk in." in page.said()
    press(page.view, "Make a backup now")
    assert "Made, and verified" in page.view.message.words()


def test_a_place_is_used_no_more_and_its_backups_stay(page: Page) -> None:
    press(page.view, "Onto a stick or folder …")
    press(page.view, "Use no more")
    assert page.desk.backups.folders() == ()
    assert "The backups in it stay where they are." in page.view.message.words()
    assert len(list(page.stick.iterdir())) == 1


def test_a_file_that_was_taken_away_is_called_gone(page: Page) -> None:
    press(page.view, "Make a backup now")
    Path(page.desk.backups.all()[0].file).unlink()
    page.presenter.open()
    assert "Gone: deleted when newer ones took its place, or taken away." in page.said()


def test_a_full_disk_is_told_in_words(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: object, progress: object) -> None:
        raise DiskFull

    with monkeypatch.context() as failing:
        failing.setattr(page.desk.backups, "make", full)
        press(page.view, "Make a backup now")
    assert page.view.message.words()
    assert page.desk.backups.all() == ()
    assert the_button(page.view, "Make a backup now").isEnabled()


def test_stopping_leaves_no_backup(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped_at_once(words: str) -> Report:
        report = BackupsView.follow(page.view, words)
        report.stop()
        return report

    monkeypatch.setattr(page.view, "follow", stopped_at_once)
    press(page.view, "Make a backup now")
    assert page.desk.backups.all() == ()
    assert "stopped" in page.view.message.words().lower()


def test_a_drill_leads_to_its_certificate(page: Page, qtbot: QtBot) -> None:
    press(page.view, "Make a backup now")
    with qtbot.waitSignal(page.presenter.certificate_wanted) as wanted:
        press(page.view, "Try restoring it")
    assert wanted.args == [page.desk.certificates.all()[0].id]
    assert "This backup restores." in page.view.message.words()


def test_a_damaged_backup_is_told_and_certifies_nothing(page: Page) -> None:
    press(page.view, "Make a backup now")
    file = Path(page.desk.backups.all()[0].file)
    file.write_bytes(file.read_bytes()[:-100])
    press(page.view, "Try restoring it")
    assert "not whole" in page.view.message.words()
    assert page.desk.certificates.all() == ()


def test_one_from_before_somebody_joined_is_tried_with_what_opened_it_then(page: Page) -> None:
    press(page.view, "Make a backup now")
    roles = frozenset({Role.SUPERVISOR})
    page.desk.members.add("Hana Parata", COLLEAGUE, roles)
    page.desk.vaults.vault().rotate()
    page.desk.vaults.unlock(page.vault, COLLEAGUE)
    page.presenter.open()
    press(page.view, "Try restoring it")
    assert "before this vault's keys last changed" in page.view.message.words()
    page.view.findChildren(PassphraseEdit)[0].set_text(PASSPHRASE)
    press(page.view, "Try restoring it")
    assert "This backup restores." in page.view.message.words()
    assert page.view.findChildren(PassphraseEdit)[0].text() == ""


def test_a_facilitator_makes_and_tries_and_changes_no_places(page: Page) -> None:
    press(page.view, "Onto a stick or folder …")
    page.desk.members.add("Hana Parata", COLLEAGUE, frozenset({Role.FACILITATOR}))
    page.desk.vaults.unlock(page.vault, COLLEAGUE)
    page.presenter.open()
    assert "Use it no more" not in page.said()
    assert "Look at the certificates" not in page.said()
    press(page.view, "Try restoring it")
    assert "This backup restores." in page.view.message.words()
    page.desk.vaults.unlock(page.vault, PASSPHRASE)


def test_how_to_restore_stands_there_in_words(page: Page) -> None:
    for words in ("Restore from a backup …", "recovery code, of the day", "nothing is overwritten", "accept that"):
        assert words in page.said()


def test_everything_is_reached_by_keyboard_and_has_a_name(page: Page) -> None:
    names = [each.accessibleName() for each in reachable(page.view)]
    assert all(names)
    assert "Make a backup now" in names
