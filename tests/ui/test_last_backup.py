"""The day's backup at a lock by hand: waited for in sight, stopped when wanted, never waited for by any other lock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rjdesk.domain.backup import Backup
from rjdesk.domain.backup_schedule import Due
from rjdesk.errors import DiskFull, HistoryGap
from rjdesk.services.backups.backups import AtLock
from tests.fakes import NOON
from tests.ui.desktop import Desktop
from tests.ui.reading import press, words_of
from ui.app.last_backup import in_words
from ui.reports import Report

MADE = Backup("1", NOON, "internal", "/backups/a.rjbackup", "0" * 64, 1, 1, NOON, NOON.date())


class SlowBackups:
    """Backups that are half done until somebody lets them go on."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.made, self.locked_before = desktop, 0, False
        self.half_done, self.go_on = threading.Event(), threading.Event()

    def at_lock(self, progress: Report) -> AtLock:
        progress(1, 2)
        self.half_done.set()
        self.go_on.wait(10)
        progress(2, 2)
        self.made += 1
        self.locked_before = self.desktop.vaults.locked > 0
        return AtLock((MADE,))

    def due(self) -> Due:
        return Due(("none_today",), urgent=False, external=None)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    yield made
    made.end()


@pytest.fixture
def backups(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowBackups]:
    made = SlowBackups(desktop)
    desktop.unlock()
    there = desktop.program._late.desk().backups
    monkeypatch.setattr(there, "at_lock", made.at_lock)
    monkeypatch.setattr(there, "due", made.due)
    yield made
    made.go_on.set()


def in_sight(desktop: Desktop, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in words_of(desktop.window.door()) and not desktop.program.veil.is_laid())


def test_it_is_made_in_sight_with_the_desk_emptied_and_the_vault_closes_after_it(
    desktop: Desktop, backups: SlowBackups, qtbot: QtBot
) -> None:
    desktop.program.lock()
    in_sight(desktop, qtbot, "Today's backup is made first")
    assert desktop.window.current_place() == ""
    assert desktop.vaults.locked == 0
    backups.go_on.set()
    in_sight(desktop, qtbot, "Today's backup is made on this laptop.")
    assert (backups.made, desktop.vaults.locked, backups.locked_before) == (1, 1, False)


def test_stop_locks_without_it_and_says_so(desktop: Desktop, backups: SlowBackups, qtbot: QtBot) -> None:
    desktop.program.lock()
    in_sight(desktop, qtbot, "Today's backup is made first")
    press(desktop.window.door(), "Stop")
    backups.go_on.set()
    in_sight(desktop, qtbot, "Today's backup was stopped.")
    assert (backups.made, desktop.vaults.locked) == (0, 1)


def test_a_lock_that_nobody_asked_for_makes_none_and_the_next_person_is_told(
    desktop: Desktop, backups: SlowBackups, qtbot: QtBot
) -> None:
    desktop.program.absence.nobody_is_here()
    desktop.rest()
    assert (backups.half_done.is_set(), desktop.vaults.locked) == (False, 1)
    desktop.program.unlock_view.passphrase_given.emit(desktop.vault, desktop.vaults.passphrases[desktop.vault])
    desktop.at("today")
    assert "locked itself before today's backup was made" in words_of(desktop.window)


def test_one_under_way_is_stopped_when_the_computer_is_left(
    desktop: Desktop, backups: SlowBackups, qtbot: QtBot
) -> None:
    desktop.program.lock()
    in_sight(desktop, qtbot, "Today's backup is made first")
    desktop.program.absence.nobody_is_here()
    backups.go_on.set()
    qtbot.waitUntil(lambda: desktop.vaults.locked == 1)
    assert backups.made == 0


def test_closing_the_window_waits_for_it_and_closes(desktop: Desktop, backups: SlowBackups, qtbot: QtBot) -> None:
    desktop.window.close()
    in_sight(desktop, qtbot, "Today's backup is made first")
    backups.go_on.set()
    qtbot.waitUntil(lambda: not desktop.window.isVisible())
    assert (backups.made, desktop.vaults.locked) == (1, 1)


def test_a_fault_in_it_keeps_the_vault_from_nothing(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def faulty(progress: object) -> AtLock:
        raise ZeroDivisionError

    desktop.unlock()
    monkeypatch.setattr(desktop.program._late.desk().backups, "at_lock", faulty)
    monkeypatch.setattr(desktop.program.faults, "tell", lambda fault: None)
    desktop.program.lock()
    qtbot.waitUntil(lambda: desktop.vaults.locked == 1)
    in_sight(desktop, qtbot, "Passphrase")


def test_what_came_of_it_is_said_in_words() -> None:
    assert in_words((), ()) == ""
    assert in_words((), (HistoryGap(have=1, had=2),)) == ""
    assert "could not be made everywhere" in in_words((MADE,), (DiskFull(),))
