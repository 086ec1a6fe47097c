"""A case whose process agrees nothing: no empty places, no card about charges or time limits that it can't have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from rjdesk.process import catalogue
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.ui.desktop import Desktop
from tests.ui.reading import words_of
from ui.app.places import CASE_PLACES, Place, title, unused
from ui.screens.case.view import CaseView
from ui.screens.cases.view import CasesView

ALWAYS = {Place.CASE, Place.STAGE, Place.LETTERS, Place.FILES}
BESIDES = {
    "community-forum": {Place.DAY},
    "cit-encounter": {Place.MAP},
}  # one meets in a room; the other is about somebody
MEETINGS = {"cit-encounter": ("call", "officer"), "community-forum": ("standing_worry", "convenor")}


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    yield made
    made.end()


def opened(desktop: Desktop, process: str) -> CaseId:
    """Such a case with one person, on the screen."""
    kind, role = MEETINGS[process]
    case = desktop.office.referrals.take(NewReferral(process, kind, f"{process}-1", date(2026, 11, 2)))
    desktop.office.people.add(case, NewPerson("Wilma Crane", role))
    cases = desktop.go("cases")
    assert isinstance(cases, CasesView)
    cases.case_chosen.emit(case)
    desktop.at("case")
    return case


def offered(desktop: Desktop) -> set[Place]:
    """The places of the case that the side bar offers."""
    shown = {button.text() for button in desktop.window.findChildren(QPushButton) if button.isVisible()}
    return {place for place in CASE_PLACES if title(place) in shown}


def in_the_menu(desktop: Desktop) -> set[Place]:
    """Those that the menu offers, and its keys."""
    shown = {action.text() for action in desktop.window.findChildren(QAction) if action.isVisible()}
    return {place for place in CASE_PLACES if title(place) in shown}


@pytest.mark.parametrize("process", MEETINGS)
def test_where_nothing_is_agreed_no_place_is_offered_for_agreeing_and_signing(desktop: Desktop, process: str) -> None:
    opened(desktop, process)
    assert offered(desktop) == in_the_menu(desktop) == ALWAYS | BESIDES[process]


def test_the_next_case_has_its_places_again(desktop: Desktop) -> None:
    opened(desktop, "community-forum")
    desktop.open_case()
    assert offered(desktop) == in_the_menu(desktop) == set(CASE_PLACES)


@pytest.mark.parametrize("process", MEETINGS)
def test_nothing_is_said_of_charges_time_limits_or_a_say_in_a_decision(desktop: Desktop, process: str) -> None:
    opened(desktop, process)
    view = desktop.page("case")
    assert isinstance(view, CaseView)
    words = words_of(view)
    assert "Wilma Crane" in words
    assert not [said for said in ("Charges", "Matters", "Time limits", "in the decision") if said in words]


def test_a_process_that_was_not_checked_says_so_in_its_case(desktop: Desktop) -> None:
    opened(desktop, "cit-encounter")
    words = words_of(desktop.page("case"))
    assert "Crisis Intervention Team encounter, version 1" in words
    assert "the Memphis form itself was not found" in words
    assert "Not all of it was checked against a source" in words


def test_one_that_was_read_in_its_source_raises_no_doubt(desktop: Desktop) -> None:
    desktop.open_case()
    words = words_of(desktop.page("case"))
    assert "Oranga Tamariki Act 1989" in words
    assert "was checked against a source" not in words


def test_every_process_that_signs_offers_all_places() -> None:
    signing = [p for p in catalogue.shipped() if any(stage.panel == "signing" for stage in p.stages)]
    assert len(signing) >= 5
    assert {unused(process) for process in signing} == {frozenset()}
