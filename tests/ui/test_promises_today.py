"""The first screen says what is late and soon due after conferences, and which case nothing is heard of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.tasks import Task, TaskKind
from rjdesk.domain.ids import CaseId, ObligationId
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.today.promises import SHOWN, Promises, PromisesPresenter

TODAY = date(2026, 12, 10)
YESTERDAY = TODAY - timedelta(days=1)


class WhatIsDue:
    """Follow-ups as a test lays them out."""

    def __init__(self) -> None:
        self.shown: tuple[DueTask, ...] = ()

    def due(self) -> tuple[DueTask, ...]:
        return self.shown


def a_task(kind: TaskKind, due: date, what: str = "", who: str = "") -> DueTask:
    about = ObligationId("o1") if what else None
    return DueTask(CaseId("c1"), "FGC-1", Task(kind, due, about), what, who)


class Morning:
    """The section of the first screen."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.due, self.view = WhatIsDue(), Promises()
        qtbot.addWidget(self.view)
        self.presenter = PromisesPresenter(self.view, self.due, errands, lambda: TODAY)

    def showing(self, *tasks: DueTask) -> str:
        self.due.shown = tasks
        self.presenter.refresh()
        return words_of(self.view)


@pytest.fixture
def morning(qtbot: QtBot, errands: ImmediateErrands) -> Morning:
    return Morning(qtbot, errands)


def test_a_promise_that_is_late_says_whose_and_since_when(morning: Morning) -> None:
    said = morning.showing(a_task(TaskKind.PROMISE, YESTERDAY, "Paints the fence", "Hēmi"))

    assert "Follow-up" in said
    assert "Paints the fence" in said
    assert "FGC-1 · Hēmi · 9 December 2026" in said
    assert "1 day late" in said


def test_a_case_is_called_stalled_only_once_nothing_was_heard_for_fourteen_days(morning: Morning) -> None:
    assert "No contact for 14 days" not in morning.showing(a_task(TaskKind.STALLED, TODAY))
    assert "No contact for 14 days" in morning.showing(a_task(TaskKind.STALLED, YESTERDAY))


def test_nothing_due_takes_no_room(morning: Morning) -> None:
    morning.showing()
    assert morning.view.isHidden()


def test_a_limit_that_was_missed_leads_to_its_case_once_its_day_has_passed(morning: Morning) -> None:
    assert "Say why" not in morning.showing(a_task(TaskKind.WHY_LATE, TODAY, "Convene"))
    morning.showing(a_task(TaskKind.WHY_LATE, YESTERDAY, "Convene"))
    limits: list[object] = []
    morning.view.limit_chosen.connect(limits.append)
    press(morning.view, "Say why this limit was missed: Convene")

    assert limits == [CaseId("c1")]


def test_a_line_leads_to_the_follow_up_of_its_case(morning: Morning) -> None:
    morning.showing(a_task(TaskKind.TELL_VICTIM, YESTERDAY, who="Ana"))
    chosen: list[object] = []
    morning.view.chosen.connect(chosen.append)
    press(morning.view, "Tell them how it goes (Ana)")

    assert chosen == [CaseId("c1")]


def test_more_than_can_be_shown_is_said_in_a_number(morning: Morning) -> None:
    said = morning.showing(*[a_task(TaskKind.REPORT, YESTERDAY)] * (SHOWN + 3))

    assert said.count("Report how it ended") == SHOWN
    assert "3 more" in said
