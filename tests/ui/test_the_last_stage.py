"""The last stage shows what follow-up knows where it asks for it, and leads to what is still open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.services.casework import OpenCase
from tests.services.conferences import FULL, InMemory, case_at, in_memory, script, walking
from tests.services.held_up import unnoted
from ui.screens.stage.showing import stage_shown
from ui.screens.stage.view import StageView


@pytest.fixture(scope="module")
def on() -> InMemory:
    """An office with a case at its last stage, of which nothing is noted yet."""
    made = in_memory()
    case = case_at("support", walking(made.desk, script(FULL, unnoted)))
    made.desk.stages.answer(case, "support", "done", None, "all")
    return made


@pytest.fixture
def opened(on: InMemory) -> OpenCase:
    (case,) = on.vault.shelves.cases
    return on.desk.casework.open(case)


@pytest.fixture
def show(opened: OpenCase, qtbot: QtBot) -> Callable[[], StageView]:
    def shown() -> StageView:
        view = StageView()
        qtbot.addWidget(view)
        view.show()
        view.show_stage(stage_shown(opened, opened.process.stage("support")))
        QApplication.processEvents()
        return view

    return shown


def words(view: QObject) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_what_follow_up_knows_stands_beneath_the_question_what_was_done(show: Callable[[], StageView]) -> None:
    assert "Follow-up has: Kept: 0 of 5. Still open: 5." in words(show())


def test_what_is_untrue_or_open_is_said_and_leads_to_where_it_is_settled(
    show: Callable[[], StageView], opened: OpenCase
) -> None:
    view = show()
    said = words(view)
    assert "Answered otherwise than Follow-up has it: What was done of the plan?" in said
    assert "what was promised by: Tāne Wīremu Parata, Hēmi Parata" in said
    assert "Go to the follow-up" in [button.text() for button in view.findChildren(QPushButton)]
    assert {point.settled_at for point in opened.unmet} == {"support/done", "follow_up"}
