"""What a stage keeps for health comes back to its own screen, and to no other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, ParticipantId
from tests.services.encounters import an_encounter
from tests.ui.office import Office, an_office
from ui.fields.field import Field
from ui.screens.stage.looking import NOTHING_APART, look_at
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView

RUA = ParticipantId("p1")


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A case whose first stage asks about health."""
    return an_encounter(office.vault.unit_of_work())


def services(office: Office) -> StageServices:
    return StageServices(office.casework, office.stages, office.drafts)


def typed(office: Office, case: CaseId, qtbot: QtBot) -> QPlainTextEdit:
    """Where the health detail stands on the stage's screen."""
    view = StageView()
    qtbot.addWidget(view)
    StagePresenter(view, services(office), office.errands, office.announcements).open(case, "scene")
    found = view.findChild(Field, f"known/{RUA}")
    assert found is not None
    return found.findChildren(QPlainTextEdit)[0]


def test_an_answer_comes_back_to_the_stage_that_asked(office: Office, case: CaseId, qtbot: QtBot) -> None:
    office.stages.answer(case, "scene", "known", RUA, "Diabetes")
    assert typed(office, case, qtbot).toPlainText() == "Diabetes"


def test_what_was_being_typed_comes_back_too(office: Office, case: CaseId, qtbot: QtBot) -> None:
    office.drafts.keep(DraftPlace(case, "stage/scene/known", RUA), "Diabe")
    assert typed(office, case, qtbot).toPlainText() == "Diabe"


def test_another_stage_is_not_even_given_it(office: Office, case: CaseId) -> None:
    office.stages.answer(case, "scene", "known", RUA, "Diabetes")
    assert look_at(services(office), case, "end").health == NOTHING_APART
