"""The seating plan on screen: changed by mouse and keyboard, kept, and honest about what stands against it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId, OrderId, ParticipantId
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from rjdesk.domain.seating import moved, swapped
from rjdesk.process import told
from tests.ui.office import Office, an_office
from tests.ui.reading import press, reachable, words_of
from ui.screens.seating.presenter import SeatingPresenter, SeatingServices
from ui.screens.seating.view import SeatingView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    return office.case_of_hemi()


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> SeatingView:
    return shown(office, case, qtbot)


def words(view: QWidget) -> str:
    """Everything that can be read, once it is drawn."""
    QApplication.processEvents()
    return words_of(view)


def shown(office: Office, case: CaseId, qtbot: QtBot) -> SeatingView:
    """The seating of a case on screen."""
    made = SeatingView()
    qtbot.addWidget(made)
    services = SeatingServices(office.casework, office.seatings)
    presenter = SeatingPresenter(made, services, office.errands, office.announcements)
    made.resize(1150, 700)
    made.show()
    presenter.open(case)
    return made


def chair(view: SeatingView, who: ParticipantId) -> QPushButton:
    """Somebody's chair."""
    found = view.findChild(QPushButton, f"chair-{who}")
    assert found is not None
    return found


def test_a_proposal_is_kept_with_one_press(office: Office, case: CaseId, view: SeatingView) -> None:
    assert "This is a proposal." in words(view)
    press(view, "Keep this seating")
    assert office.meetings.day(case).meeting.seats == view.seats
    assert "This seating is kept." in words(view)


def test_two_change_places_by_pressing_one_and_then_the_other(view: SeatingView) -> None:
    before = view.seats
    chair(view, before[0]).click()
    chair(view, before[2]).click()
    assert view.seats == swapped(before, before[0], before[2])


def test_somebody_is_moved_with_the_arrow_keys(view: SeatingView) -> None:
    before = view.seats
    one = chair(view, before[1])
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Right)
    assert view.seats == moved(before, before[1], 1)
    QTest.keyClick(one, Qt.Key.Key_Left)
    assert view.seats == before


def test_what_was_changed_is_kept_when_the_page_is_left(office: Office, case: CaseId, view: SeatingView) -> None:
    before = view.seats
    chair(view, before[0]).click()
    press(view, "Move on a chair")
    view.hide()
    assert office.meetings.day(case).meeting.seats == moved(before, before[0], 1)


def test_a_page_that_was_only_looked_at_keeps_nothing(office: Office, case: CaseId, view: SeatingView) -> None:
    view.hide()
    assert office.meetings.day(case).meeting.seats == ()


def test_an_order_that_is_broken_is_said_with_both_names(
    office: Office, case: CaseId, view: SeatingView, qtbot: QtBot
) -> None:
    one, other = view.seats[0], view.seats[1]
    order = Order(OrderId(""), OrderKind.NO_CONTACT, one, other, "PO-1", None, None, MayMeet.YES)
    office.ties.add_order(case, order)
    again = shown(office, case, qtbot)
    assert "an order keeps them apart" not in words(again)
    office.seatings.seat(case, view.seats)
    said = words(shown(office, case, qtbot))
    assert "an order keeps them apart" in said
    assert "Only you see this" in said


def test_nobody_s_name_or_role_is_cut_off_on_their_chair(office: Office, case: CaseId, view: SeatingView) -> None:
    opened = office.casework.open(case)
    for person in opened.case.people():
        said = " ".join(chair(view, person.id).text().replace("&&", "&").split())
        assert said == f"{person.name} {told.role_of(opened.process, person.role)}"
        assert chair(view, person.id).width() >= chair(view, person.id).sizeHint().width()


def test_no_chair_lies_over_another(view: SeatingView) -> None:
    chairs = [chair(view, who).geometry() for who in view.seats]
    assert not any(one.intersects(other) for one, other in combinations(chairs, 2))


def test_everything_that_tab_reaches_has_a_name(view: SeatingView) -> None:
    assert [each for each in reachable(view) if not each.accessibleName()] == []
