"""Something is missing from the vault: what is said, where to look, and who may go on without it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import LEAST_REASON
from rjdesk.errors import DiskFull, DraftsMissing, Expected, HistoryGap, HistoryParted, LogDamaged, ReasonTooShort
from rjdesk.services.backups.newer_backups import NewerBackup
from rjdesk.services.vault.history import Missing
from tests.fakes import NOON
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.gap.presenter import GapPresenter
from ui.screens.gap.view import GapView

REASON = "The laptop was stolen; last week's copy is all there is."
NEWER = NewerBackup(Path("/media/stick/office.rjbackup"), NOON - timedelta(days=1), 4217)


class FakeHistory:
    """A vault that lacks something until that is accepted."""

    def __init__(self) -> None:
        self.missing: Missing | None = Missing(HistoryGap(have=12, had=15), NOON, ())
        self.reasons: list[str] = []
        self.refuses: Expected | None = None

    def gap(self) -> Missing | None:
        return self.missing

    def accept(self, reason: str) -> None:
        if self.refuses is not None:
            raise self.refuses
        if len(reason) < LEAST_REASON:
            raise ReasonTooShort(least=LEAST_REASON)
        self.reasons.append(reason)
        self.missing = None


class Page:
    """The page, opened by a supervisor or somebody else."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.history, self._qtbot, self._errands = FakeHistory(), qtbot, errands
        self.view, self.whole = GapView(), 0

    def open(self, *, may_accept: bool = True) -> str:
        self._qtbot.addWidget(self.view)
        self.presenter = GapPresenter(self.view, self.history, self._errands, may_accept=may_accept)
        self.presenter.whole.connect(self._count)
        self.view.show()
        self.presenter.open()
        return words_of(self.view)

    def decide(self, reason: str) -> None:
        self.view.findChildren(QPlainTextEdit)[0].setPlainText(reason)
        press(self.view, "Go on without what is missing …")
        press(self.view, "Yes, go on without it")

    def _count(self) -> None:
        self.whole += 1


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands) -> Page:
    return Page(qtbot, errands)


def test_it_says_what_is_missing_since_when_and_what_to_do_first(page: Page) -> None:
    said = page.open()
    assert "it holds 12 journal entries, and there were 15" in said
    assert "This computer last saw all of it on 20 November 2026" in said
    assert "Look for the newer copy, or your last backup" in said
    assert "No backup that holds more lies beside the vault" in said


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (HistoryParted(have=12, had=15), "went different ways"),
        (DraftsMissing(have=12, had=12, lost=3), "are missing: 3 savings of them"),
        (LogDamaged(have=12, had=12, lost=2), "what it had saved last is damaged"),
    ],
)
def test_each_kind_of_loss_is_told_in_its_own_words(page: Page, gap: HistoryGap, words: str) -> None:
    page.history.missing = Missing(gap, None, ())
    said = page.open()
    assert words in said
    assert "the vault itself tells that something is missing" in said


def test_backups_that_hold_more_are_named(page: Page) -> None:
    page.history.missing = Missing(HistoryGap(have=12, had=15), NOON, (NEWER,))
    said = page.open()
    assert "/media/stick/office.rjbackup" in said
    assert "it wasn't opened yet" in said
    assert "No backup that holds more" not in said


def test_a_stick_that_was_plugged_in_is_found_when_looking_again(page: Page) -> None:
    page.open()
    page.history.missing = Missing(HistoryGap(have=12, had=15), NOON, (NEWER,))
    press(page.view, "Look again")
    assert "/media/stick/office.rjbackup" in words_of(page.view)


def test_a_supervisor_goes_on_without_it_with_a_reason(page: Page) -> None:
    page.open()
    page.decide(REASON)
    assert page.history.reasons == [REASON]
    assert page.whole == 1


def test_a_reason_that_says_nothing_is_refused_in_place(page: Page) -> None:
    page.open()
    page.decide("stolen")
    assert page.history.reasons == []
    assert page.whole == 0
    assert "20" in words_of(page.view.accepting)


def test_a_disk_that_is_full_leaves_everything_as_it_is_and_says_so(page: Page) -> None:
    page.history.refuses = DiskFull()
    page.open()
    page.decide(REASON)
    assert page.view.message.words()
    assert page.whole == 0


def test_others_are_told_who_can_decide(page: Page) -> None:
    said = page.open(may_accept=False)
    assert "Only a supervisor can decide that." in said
    assert "Go on without what is missing" not in said
