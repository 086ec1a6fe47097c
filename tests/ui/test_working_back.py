"""The sheet that counts back from the meeting: what is best closed until when, and how that stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rjdesk.process import catalogue
from rjdesk.process.backward import BackwardPlan, BestBy, LastLawful, RestsOn
from tests.ui.reading import words_of
from ui.screens.case.working_back import WorkingBack, plan_shown

TODAY = date(2026, 11, 18)
PROCESS = next(each for each in catalogue.shipped() if each.id == "nz-youth-justice-fgc")
RULE = PROCESS.law.clock("s249-complete-d")


@pytest.fixture
def sheet(qtbot: QtBot) -> WorkingBack:
    """The sheet alone."""
    made = WorkingBack()
    qtbot.addWidget(made)
    made.show()
    return made


def told_on(sheet: WorkingBack) -> str:
    """What can be read on it; a new line is shown with the next turn of the loop."""
    QApplication.processEvents()
    return words_of(sheet)


def plan(rests_on: RestsOn, *, last: date, closed: bool = False) -> BackwardPlan:
    """A plan for a meeting in nine days, with notices due two days ago and safety in a week."""
    day = TODAY + timedelta(days=9)
    notices = BestBy(PROCESS.stage("notices"), TODAY - timedelta(days=2), closed)
    safety = BestBy(PROCESS.stage("safety"), TODAY + timedelta(days=7), closed=False)
    lawful = LastLawful(last, RULE, projected=rests_on is RestsOn.PROJECTED)
    return BackwardPlan(day, rests_on, lawful, (notices, safety))


def test_what_should_be_closed_by_now_is_told_with_a_word_and_not_by_colour(sheet: WorkingBack) -> None:
    sheet.show_plan(plan_shown(plan(RestsOn.FIXED, last=TODAY + timedelta(days=9)), TODAY))
    told = told_on(sheet)
    assert "Notices and views\nbest closed by Monday 16 November 2026\nThat day has passed" in told
    assert "Counted from the day of the meeting, Friday 27 November 2026." in told
    assert "no time limits" in told


def test_what_is_closed_says_so(sheet: WorkingBack) -> None:
    sheet.show_plan(plan_shown(plan(RestsOn.FIXED, last=TODAY + timedelta(days=9), closed=True), TODAY))
    assert "Closed" in told_on(sheet)
    assert "passed" not in told_on(sheet)


def test_a_meeting_after_the_last_lawful_day_is_warned_of(sheet: WorkingBack) -> None:
    sheet.show_plan(plan_shown(plan(RestsOn.FIXED, last=TODAY + timedelta(days=5)), TODAY))
    assert "after the last lawful day: Monday 23 November 2026" in told_on(sheet)


@pytest.mark.parametrize("rests_on", [RestsOn.LAWFUL, RestsOn.PROJECTED])
def test_without_a_fixed_day_the_rule_that_sets_the_last_one_is_named(sheet: WorkingBack, rests_on: RestsOn) -> None:
    sheet.show_plan(plan_shown(plan(rests_on, last=TODAY + timedelta(days=9)), TODAY))
    assert "No day is fixed yet" in told_on(sheet)
    assert RULE.section in told_on(sheet)


def test_without_a_plan_there_is_no_sheet(sheet: WorkingBack) -> None:
    sheet.show_plan(None)
    assert not sheet.isVisible()
