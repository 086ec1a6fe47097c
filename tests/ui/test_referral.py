"""Taking a referral."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.draft import DraftPlace
from tests.ui.desk_fakes import TODAY, FakeDrafts, FakeReferrals
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.referral.presenter import ReferralPresenter
from ui.screens.referral.view import ReferralView


class Intake:
    """The form over the shipped processes, and what came of it."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, usual: str = "nz-youth-justice-fgc") -> None:
        self.referrals, self.drafts, self.view = FakeReferrals(usual), FakeDrafts(), ReferralView()
        qtbot.addWidget(self.view)
        self.presenter = ReferralPresenter(
            self.view, self.referrals, self.drafts, errands, Announcements(self.view), lambda: TODAY
        )
        self.opened: list[object] = []
        self.presenter.opened.connect(self.opened.append)
        self.view.show()
        self.presenter.begin()

    def choose(self, process: str) -> None:
        """Choose one of the processes."""
        box = next(box for box in self.view.findChildren(QComboBox) if box.accessibleName() == "Process")
        box.setCurrentIndex(box.findData(process))

    def line(self, name: str) -> QLineEdit:
        """The line of that name."""
        return next(line for line in self.view.findChildren(QLineEdit) if line.accessibleName() == name)


@pytest.fixture
def intake(qtbot: QtBot, errands: ImmediateErrands) -> Intake:
    return Intake(qtbot, errands)


def test_a_filled_in_form_becomes_a_case(intake: Intake) -> None:
    intake.line("Reference").setText("YJ-2026-014")
    intake.line("Name").setText("  Hēmi   Rāwiri ")
    press(intake.view, "Open the case")
    taken = intake.referrals.taken[0]
    assert intake.opened == ["case-1"]
    assert (taken.process, taken.reference, taken.received_on) == ("nz-youth-justice-fgc", "YJ-2026-014", TODAY)
    assert taken.offender is not None
    assert taken.offender.name == "Hēmi Rāwiri"


def test_where_no_case_was_taken_yet_no_process_is_chosen(qtbot: QtBot, errands: ImmediateErrands) -> None:
    intake = Intake(qtbot, errands, usual="")
    intake.line("Reference").setText("YJ-2026-014")
    press(intake.view, "Open the case")
    assert "Choose which process it is." in words_of(intake.view)
    assert not intake.opened


def test_every_kind_of_the_process_can_be_chosen(intake: Intake) -> None:
    (kinds,) = (box for box in intake.view.findChildren(QComboBox) if box.accessibleName() == "How it came")
    assert kinds.count() == 5


def test_which_process_it_is_nobody_guesses(intake: Intake) -> None:
    intake.choose("nobody's")
    intake.line("Reference").setText("YJ-2026-014")
    intake.line("Name").setText("Hēmi Rāwiri")
    press(intake.view, "Open the case")
    assert "Choose which process it is." in words_of(intake.view)
    assert not intake.opened


def test_where_nothing_is_alleged_the_case_begins_with_the_child(intake: Intake) -> None:
    intake.choose("nz-care-protection-fgc")
    assert "Child or young person" in words_of(intake.view)
    intake.line("Reference").setText("CP-1")
    intake.line("Name").setText("Tui Rāwiri")
    press(intake.view, "Open the case")
    (taken,) = intake.referrals.taken
    assert taken.offender is not None
    assert taken.offender.role == "child"


def test_how_far_a_process_was_checked_is_said_before_it_is_chosen_for_good(intake: Intake) -> None:
    intake.choose("community-forum")
    assert "check it with your office before you rely on it" in words_of(intake.view)


def test_what_is_missing_is_said_at_its_place(intake: Intake) -> None:
    press(intake.view, "Open the case")
    assert "A reference is needed." in words_of(intake.view)
    assert "A name is needed." in words_of(intake.view)
    assert not intake.opened


def test_a_day_that_is_none_is_not_taken(intake: Intake) -> None:
    intake.line("Reference").setText("YJ-1")
    intake.line("Name").setText("Hēmi")
    QTest.keyClicks(intake.line("Born on"), "31 February 2010")
    press(intake.view, "Open the case")
    assert "Enter a day" in words_of(intake.view)
    assert not intake.opened


def test_what_was_begun_is_kept_and_comes_back(intake: Intake) -> None:
    QTest.keyClicks(intake.line("Reference"), "YJ-77")
    intake.presenter.leave()
    assert intake.drafts.kept == {DraftPlace(None, "referral/reference"): "YJ-77"}
    intake.presenter.begin()
    assert intake.line("Reference").text() == "YJ-77"
    assert "still here" in words_of(intake.view)


def test_drafts_go_once_there_is_a_case(intake: Intake) -> None:
    QTest.keyClicks(intake.line("Reference"), "YJ-77")
    QTest.keyClicks(intake.line("Name"), "Hemi")
    press(intake.view, "Open the case")
    assert intake.drafts.kept == {}
