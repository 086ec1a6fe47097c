"""Somebody wants to stop: one tick in the stage where it happens leads to the stages that are left, and can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.ui.office import Office, an_office
from ui.fields.choices import Option
from ui.fields.field import Field
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A dialogue that has just been asked for."""
    referral = NewReferral("victim-offender-dialogue", "referred", "VOD-1", date(2026, 11, 2))
    case = office.referrals.take(referral)
    for name, role in (("Helen Marchetti", "victim"), ("Callum Reyes", "offender")):
        office.people.add(case, NewPerson(name, role))
    return case


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> StageView:
    """Its first talks, on the screen."""
    view = StageView()
    qtbot.addWidget(view)
    services = StageServices(office.casework, office.stages, office.drafts)
    presenter = StagePresenter(view, services, office.errands, office.announcements)
    view.show()
    presenter.open(case, "intake")
    return view


def tick(view: StageView) -> None:
    """Ticks that it goes no further, or takes that back."""
    field = view.findChild(Field, "stopped/")
    assert field is not None
    assert field.isEnabled()
    field.findChildren(Option)[0].button.click()


def shown(view: StageView, name: str) -> QAbstractButton:
    """A button by its name."""
    found = view.findChild(QAbstractButton, name)
    assert found is not None
    return found


def test_a_tick_leads_to_what_is_left_and_asks_for_nothing_more_here(view: StageView) -> None:
    tick(view)
    words = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert "It goes no further from here." in words
    assert not view.needs.isVisible()
    assert not shown(view, "close-stage").isVisible()


def test_a_tick_by_mistake_is_taken_back_where_it_was_set(view: StageView) -> None:
    tick(view)
    tick(view)
    assert view.needs.isVisible()
    words = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert "It goes no further from here." not in words


def test_the_way_on_is_to_the_stages_that_every_case_walks(office: Office, case: CaseId, view: StageView) -> None:
    tick(view)
    left = [step.stage.id for step in office.casework.open(case).steps if step.standing in ("current", "later")]
    assert left == ["request", "follow_up", "end"], "the request is still open, and is closed first"
    assert shown(view, "go-to-turn").text() == "Go to: Request"
