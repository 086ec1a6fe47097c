"""Days for a calendar: offered where time limits are shown, said to be outside once they are, and without names."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from tests.ui.desk_fakes import FakeChooser
from tests.ui.office import Office, an_office
from tests.ui.reading import press, words_of
from ui.screens.calendar.presenter import CalendarPresenter
from ui.widgets.calendar_offer import CalendarOffer
from ui.widgets.message import InlineMessage

OFFER, WRITE = "Days for a calendar …", "Choose where to write it …"


class Calendar:
    """The offer, who stands behind it, and the file that is chosen."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, self.file = an_office(), folder / "days.ics"
        self.case = self.office.case_of_hemi()
        self.offer, self.message, self.chooser = CalendarOffer(OFFER), InlineMessage(), FakeChooser(self.file)
        for each in (self.offer, self.message):
            qtbot.addWidget(each)
        self.presenter = CalendarPresenter(
            self.offer, self.message, self.office.timeliness, self.office.errands, self.chooser
        )
        self.offer.show()

    def about(self, office: Office, case: CaseId) -> None:
        """The case is shown."""
        self.presenter.about(office.opened(case))


@pytest.fixture
def calendar(qtbot: QtBot, tmp_path: Path) -> Calendar:
    made = Calendar(qtbot, tmp_path)
    made.office.walk_to(made.case, "convening")
    made.about(made.office, made.case)
    return made


def test_it_says_what_the_file_shows_before_it_is_written(calendar: Calendar) -> None:
    press(calendar.offer, OFFER)
    assert "Whoever sees that calendar sees them" in words_of(calendar.offer)
    assert not calendar.file.exists()


def test_it_is_written_without_names_and_said_to_be_outside(calendar: Calendar) -> None:
    press(calendar.offer, OFFER)
    press(calendar.offer, WRITE)
    file = calendar.file.read_text("utf-8")
    assert "FGC-2026-014" in file
    assert "Hēmi" not in file
    assert "no longer protected" in words_of(calendar.message)
    assert not calendar.offer.is_unfolded()


def test_names_stand_in_it_once_they_were_asked_for_and_not_again_unasked(calendar: Calendar) -> None:
    press(calendar.offer, OFFER)
    box = calendar.offer.findChildren(QCheckBox)[0]
    box.click()
    press(calendar.offer, WRITE)
    assert "Hēmi" in calendar.file.read_text("utf-8")
    assert not box.isChecked()


def test_thinking_better_of_it_writes_nothing(calendar: Calendar) -> None:
    calendar.chooser.answer = None
    press(calendar.offer, OFFER)
    press(calendar.offer, WRITE)
    assert "calendar_exported" not in [entry.deed.what for entry in calendar.office.casework.history(calendar.case)]


def test_a_case_without_days_says_so(calendar: Calendar) -> None:
    calendar.about(calendar.office, calendar.office.case_of_hemi())
    press(calendar.offer, OFFER)
    press(calendar.offer, WRITE)
    assert "There is no day to put into a calendar" in words_of(calendar.message)


def test_without_a_case_it_is_about_all_of_ones_own(qtbot: QtBot, tmp_path: Path) -> None:
    calendar = Calendar(qtbot, tmp_path)
    calendar.office.walk_to(calendar.case, "convening")
    press(calendar.offer, OFFER)
    press(calendar.offer, WRITE)
    assert f"UID:{calendar.case}-s249-convene-a@rjdesk" in calendar.file.read_text("utf-8").replace("\n ", "")
