"""The first screen of the day."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desk_fakes import TODAY, FakeCasework, a_busy_day
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.today.presenter import TodayPresenter
from ui.screens.today.view import TodayView


class Morning:
    """The screen, its presenter, and where it led."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> None:
        self.casework = FakeCasework()
        self.view = TodayView()
        qtbot.addWidget(self.view)
        self.presenter = TodayPresenter(
            self.view, self.casework, errands, announcements, "Mereana Tūhoe", lambda: TODAY
        )
        self.chosen: list[object] = []
        self.view.case_chosen.connect(self.chosen.append)
        self.view.signing_chosen.connect(lambda case: self.chosen.append(("signing", case)))
        self.view.show()


@pytest.fixture
def morning(qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> Morning:
    return Morning(qtbot, errands, announcements)


def test_it_says_who_is_here_and_which_day_it_is(morning: Morning) -> None:
    morning.presenter.refresh()
    assert "Hello, Mereana Tūhoe" in words_of(morning.view)
    assert "Monday 2 November 2026" in words_of(morning.view)


def test_people_are_met_as_is_usual_where_the_office_is(
    morning: Morning, errands: ImmediateErrands, announcements: Announcements
) -> None:
    there = TodayPresenter(morning.view, morning.casework, errands, announcements, "Mereana", lambda: TODAY, "Kia ora")
    there.refresh()
    assert "Kia ora, Mereana" in words_of(morning.view)


def test_an_empty_desk_offers_the_first_referral(morning: Morning, qtbot: QtBot) -> None:
    morning.presenter.refresh()
    assert "A clear desk" in words_of(morning.view)
    with qtbot.waitSignal(morning.view.referral_asked):
        press(morning.view, "Take the first referral")


def test_what_is_late_comes_before_what_is_due_soon(morning: Morning) -> None:
    morning.casework.shown = a_busy_day()
    morning.presenter.refresh()
    said = words_of(morning.view)
    assert said.index("2 days late") < said.index("due tomorrow") < said.index("14 days left")
    assert "5 cases open · 1 late · 2 closed" in said


def test_a_line_leads_to_its_case(morning: Morning) -> None:
    morning.casework.shown = a_busy_day()
    morning.presenter.refresh()
    press(morning.view, "Hēmi Rāwiri · Preparation")
    assert morning.chosen == ["case-1"]


def test_a_signing_under_way_is_offered_first(morning: Morning) -> None:
    morning.casework.shown = a_busy_day()
    morning.presenter.refresh()
    press(morning.view, "Go on with the signing: Aroha Ngata")
    assert morning.chosen == [("signing", "case-9")]


def test_it_looks_again_when_a_case_changes(morning: Morning, announcements: Announcements) -> None:
    morning.presenter.refresh()
    morning.casework.shown = a_busy_day()
    announcements.case_changed.emit("case-1", frozenset({"stages"}))
    assert "Hēmi Rāwiri" in words_of(morning.view)
