"""Beside the day of a plan's review stands until when the law wants it."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from tests.services.conferences import FULL, InMemory, case_at, in_memory, script, walking
from tests.ui.reading import words_of
from ui.screens.agreement.showing import plan_shown
from ui.screens.agreement.view import AgreementView

CARE = "nz-care-protection-fgc.json"


def rule(on: InMemory, case: CaseId) -> str:
    return plan_shown(on.desk.casework.open(case), ()).review_rule


def test_a_plan_for_a_child_says_until_when_it_has_to_be_reviewed(qtbot: QtBot) -> None:
    on = in_memory()
    case = case_at("plan", walking(on.desk, script(CARE)))
    assert rule(on, case) == "The law wants a day here (s 29A)"
    on.desk.stages.answer(case, "plan", "takes_effect_on", None, date(2026, 11, 20))
    assert rule(on, case) == "No later than 20 May 2027 (s 29A)"
    view = AgreementView()
    qtbot.addWidget(view)
    view.show()
    view.show_plan(plan_shown(on.desk.casework.open(case), ()))
    assert "No later than 20 May 2027 (s 29A)" in words_of(view)


def test_where_no_review_is_asked_for_the_day_may_be_left_empty(qtbot: QtBot) -> None:
    on = in_memory()
    assert rule(on, case_at("plan", walking(on.desk, script(FULL)))) == "May be left empty"
