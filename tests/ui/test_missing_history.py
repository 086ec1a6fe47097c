"""A vault that lacks something, in the whole window: the banner over every page, and the desk once it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Action
from tests.ui.desktop import Desktop
from tests.ui.reading import press, words_of
from tests.ui.test_gap_screen import REASON, FakeHistory


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.vaults.read_only = "HistoryGap"
    made.instead["history"] = FakeHistory()
    yield made
    made.end()


def _banner(desktop: Desktop) -> QWidget | None:
    return desktop.window.findChild(QWidget, "gap-banner")


def _stands(desktop: Desktop) -> bool:
    banner = _banner(desktop)
    return banner is not None and banner.isVisible()


def test_the_banner_stands_over_every_page_and_leads_to_what_is_missing(desktop: Desktop) -> None:
    desktop.unlock()
    assert _stands(desktop)
    for place in ("cases", "office"):
        desktop.go(place)
        assert _stands(desktop)
    press(desktop.window, "What is missing?")
    assert "it holds 12 journal entries, and there were 15" in words_of(desktop.at("gap"))


def test_once_it_is_accepted_the_desk_goes_on_without_the_banner(desktop: Desktop) -> None:
    desktop.unlock()
    page = desktop.go("gap")
    page.findChildren(QPlainTextEdit)[0].setPlainText(REASON)
    press(page, "Go on without what is missing …")
    press(page, "Yes, go on without it")
    desktop.at("today")
    assert not _stands(desktop)
    assert "The vault can be written to again." in desktop.window.message.words()


def test_nothing_is_offered_that_would_change_the_vault_until_it_is_accepted(desktop: Desktop) -> None:
    desktop.unlock()
    said = words_of(desktop.page("today"))
    assert "New referral" not in said
    assert "Make a backup" not in said
    page = desktop.go("gap")
    page.findChildren(QPlainTextEdit)[0].setPlainText(REASON)
    press(page, "Go on without what is missing …")
    press(page, "Yes, go on without it")
    said = words_of(desktop.at("today"))
    assert "New referral" in said
    assert "Make a backup" in said


def test_a_facilitator_reads_what_is_missing_and_can_not_accept_it(desktop: Desktop) -> None:
    desktop.vaults.may = frozenset(Action) - {Action.ACCEPT_GAP}
    desktop.unlock()
    assert "Only a supervisor can decide that." in words_of(desktop.go("gap"))


def test_a_lock_takes_the_banner_away(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.vaults.read_only = ""
    desktop.program.lock()
    desktop.rest()
    desktop.program.unlock_view.passphrase_given.emit(desktop.vault, next(iter(desktop.vaults.passphrases.values())))
    desktop.at("today")
    assert not _stands(desktop)
