"""The day speaks as its process does: what a circle agrees is no plan, and a question is answered where it is asked."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.process.template import Panel, Process
from tests.services.conferences import case_at, in_memory, script, walking
from tests.ui.reading import words_of
from ui.screens.conductor.agreed import Agreed
from ui.screens.conductor.looking import DayServices, OpenDay, look_at
from ui.screens.conductor.showing import day_shown
from ui.screens.conductor.shown import DayShown
from ui.screens.conductor.view import DayView

AGREED_IN = ("circle", "scripted-conference", "victim-offender-dialogue", "vt-restorative-panel")


@pytest.fixture(params=AGREED_IN)
def found(request: pytest.FixtureRequest) -> OpenDay:
    """A case of a process that makes an agreement, where the agreement is to be made."""
    told = script(f"{request.param}.json")
    desk = in_memory(practice=True).desk
    at = next(stage.id for stage in told.process.stages if stage.panel is Panel.AGREEMENT)
    case = case_at(at, walking(desk, told, practice=True))
    services = DayServices(desk.casework, desk.meetings, desk.turns, desk.stages, desk.agreements, desk.drafts)
    return look_at(services, case)


@pytest.fixture
def shown(found: OpenDay) -> DayShown:
    """Its day."""
    return day_shown(found, found.opened.case.received_on)


def questions(process: Process) -> set[object]:
    """Each question of a process, by its place."""
    return {f"{stage.id}/{prompt.id}" for stage in process.stages for prompt in stage.prompts}


def test_nothing_on_the_day_is_called_a_plan_where_an_agreement_is_made(shown: DayShown, qtbot: QtBot) -> None:
    view = DayView()
    qtbot.addWidget(view)
    view.show_day(shown)
    view.show()
    buttons = " ".join(each.text() for each in view.findChildren(QPushButton) if each.isVisible()).replace("&", "")
    assert "Write the agreement" in buttons
    assert not re.search(r"\b(plan|charges?)\b", f"{words_of(view.findChildren(Agreed)[0])} {buttons}", re.IGNORECASE)


def test_what_is_asked_in_the_stage_of_the_agreement_is_answered_there_and_not_in_the_agreement(
    found: OpenDay, shown: DayShown
) -> None:
    assert shown.needs
    assert {need.settle for need in shown.needs} <= questions(found.opened.process)
    assert {need.link for need in shown.needs} == {"Go to the question"}
