"""Whoever may read a case and not change it sees so beforehand, on every screen, with the reason."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.process.progress import current
from rjdesk.services.casework import OpenCase
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, case_at, case_at_end, in_memory, walking
from tests.ui.reading import words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.fields.field import Field
from ui.screens.agreement.showing import plan_shown
from ui.screens.agreement.view import AgreementView
from ui.screens.case.showing import case_shown
from ui.screens.case.view import CaseView
from ui.screens.documents.showing import papers_shown
from ui.screens.documents.view import DocumentsView
from ui.screens.letters.looking import LetterServices
from ui.screens.letters.presenter import LettersPresenter
from ui.screens.letters.view import LettersView
from ui.screens.signing.showing import signing_shown
from ui.screens.signing.view import SigningView
from ui.screens.stage.showing import stage_shown
from ui.screens.stage.view import StageView

WHY = "You can read this case, not change it. It is Aroha Ngātai's; a supervisor says who works on it."


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def read(on: InMemory, case: CaseId) -> OpenCase:
    """The case as a facilitator gets it whose case it isn't."""
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        return on.desk.casework.open(case)


def shown(qtbot: QtBot, view: QWidget) -> QWidget:
    """A view on the screen."""
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    return view


def button(view: QWidget, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert found is not None, name
    return found


def test_people_and_charges_of_a_colleague_s_case_cannot_be_changed(on: InMemory, qtbot: QtBot) -> None:
    case = walking(on.desk).refer()
    view = CaseView()
    shown(qtbot, view)
    view.show_case(case_shown(read(on, case), on.clock().date()))
    assert WHY in words_of(view)
    assert not button(view, "add-person").isEnabled()
    assert not button(view, "add-charge").isEnabled()
    assert button(view, "go-on").text().startswith("Look at: ")


@pytest.mark.parametrize(("role", "offered"), [(Role.FACILITATOR, True), (Role.READ_ONLY, False)])
def test_what_the_registry_is_given_is_offered_to_those_who_may_give_it(
    on: InMemory, qtbot: QtBot, role: Role, offered: bool
) -> None:
    case, view = walking(on.desk).refer(), DocumentsView()
    shown(qtbot, view)
    with as_member(on, a_colleague(on, role)):
        view.show_papers(papers_shown(on.desk.casework.open(case)))
    assert [button(view, name).isVisible() for name in ("root-certificate", "root-sheet")] == [offered, offered]
    assert ("For the court's registry" in words_of(view)) is offered


def test_a_stage_is_read_without_answering_or_closing_it(on: InMemory, qtbot: QtBot) -> None:
    opened = read(on, walking(on.desk).refer())
    stage = current(opened.process, opened.case)
    assert stage is not None
    view = StageView()
    shown(qtbot, view)
    view.show_stage(stage_shown(opened, stage))
    assert WHY in words_of(view)
    assert not any(field.isEnabled() for field in view.findChildren(Field) if field.isVisible())
    assert button(view, "close-stage").isHidden()
    assert not any(need.waive for need in stage_shown(opened, stage).needs)


def test_a_plan_is_read_without_adding_to_it(on: InMemory, qtbot: QtBot) -> None:
    opened = read(on, case_at("plan", walking(on.desk)))
    view = AgreementView()
    shown(qtbot, view)
    view.show_plan(plan_shown(opened, ()))
    assert WHY in words_of(view)
    assert button(view, "add-item").isHidden()


def test_a_signing_is_watched_without_asking_anybody(on: InMemory, qtbot: QtBot) -> None:
    case = case_at("signing", walking(on.desk))
    on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    view = SigningView()
    shown(qtbot, view)
    view.show_signing(signing_shown(read(on, case)))
    said = words_of(view)
    assert WHY in said
    assert not [found for found in view.findChildren(QPushButton) if found.isVisible() and "Ask" in found.text()]


def test_papers_of_a_colleague_s_case_do_not_leave_the_vault(on: InMemory) -> None:
    papers = papers_shown(read(on, case_at_end(walking(on.desk)))).papers
    assert papers
    assert {paper.held_back for paper in papers} == {
        "Its papers are handed out by whom the case belongs to, or by a supervisor."
    }


def test_whoever_works_on_the_case_is_told_nothing(on: InMemory) -> None:
    opened = on.desk.casework.open(walking(on.desk).refer())
    assert not case_shown(opened, on.clock().date()).frozen


def test_the_letters_of_a_colleague_s_case_are_looked_at_and_not_written(on: InMemory, qtbot: QtBot) -> None:
    case, view, desk = case_at("notices", walking(on.desk)), LettersView(), on.desk
    shown(qtbot, view)
    services = LetterServices(desk.casework, desk.letters, desk.papers, desk.ties, on.clock)
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        LettersPresenter(view, services, ImmediateErrands(), Announcements()).open(case)
        view.all.chosen.emit("victim")
    assert WHY in words_of(view.one)
    assert not button(view, "write-letters").isVisible()
    assert not button(view, "make-register").isVisible()
