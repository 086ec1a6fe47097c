"""The day on screen: people come in with one tap, the lines go on with one key, nothing on it is private."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, OrderId
from rjdesk.domain.meeting import Standing
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from tests.ui.office import Office, an_office
from tests.ui.reading import press, reachable, words_of
from ui.app.places import Place, unused
from ui.screens.conductor.looking import DayServices
from ui.screens.conductor.presenter import DayPresenter
from ui.screens.conductor.view import DayView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A conference that is about to be opened."""
    case = office.case_of_hemi()
    office.walk_to(case, "opening")
    return case


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> DayView:
    """Its day."""
    return shown(office, case, qtbot)


def words(view: QWidget) -> str:
    """Everything that can be read, once it is drawn."""
    QApplication.processEvents()
    return words_of(view)


def shown(office: Office, case: CaseId, qtbot: QtBot) -> DayView:
    """The day of a case on screen."""
    made = DayView()
    qtbot.addWidget(made)
    services = DayServices(
        office.casework, office.meetings, office.turns, office.stages, office.agreements, office.drafts
    )
    presenter = DayPresenter(made, services, office.errands, office.announcements, office.clock)
    made.resize(1150, 700)
    made.show()
    presenter.open(case)
    return made


def presenter_of(view: DayView) -> DayPresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(DayPresenter)[0]


def tap(view: DayView, name: str) -> None:
    """Presses the large line of somebody."""
    lines = [b for b in view.findChildren(QAbstractButton) if b.objectName().startswith("tap-") and b.isVisible()]
    next(line for line in lines if line.accessibleName().startswith(name)).click()


def said_of(view: DayView, name: str) -> str:
    """What the line of somebody says to whoever listens."""
    lines = [b for b in view.findChildren(QAbstractButton) if b.objectName().startswith("tap-") and b.isVisible()]
    return next(line.accessibleName() for line in lines if line.accessibleName().startswith(name))


def standing(office: Office, case: CaseId) -> Standing:
    """How the day stands in the vault."""
    return office.meetings.day(case).meeting.standing


def test_one_tap_when_they_come_in_another_when_they_have_spoken(office: Office, case: CaseId, view: DayView) -> None:
    assert said_of(view, "Hēmi") == "Hēmi Ngata, Young person: not here yet. Arrived"
    tap(view, "Hēmi")
    assert said_of(view, "Hēmi") == "Hēmi Ngata, Young person: here. Has spoken"
    tap(view, "Hēmi")
    assert said_of(view, "Hēmi") == "Hēmi Ngata, Young person: here, has spoken. Undo"
    assert "1 of 1 have spoken" in words(view)
    tap(view, "Hēmi")
    assert office.meetings.day(case).meeting.spoken == frozenset()


def test_a_new_round_begins_for_everybody(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Hēmi")
    tap(view, "Hēmi")
    press(view, "New round")
    assert office.meetings.day(case).meeting.spoken == frozenset()
    assert "have spoken" not in words(view).replace("when they have spoken", "")


def test_somebody_leaves_and_comes_back(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Ana")
    press(view, "Ana Wīremu: Left")
    assert said_of(view, "Ana") == "Ana Wīremu, Victim: left at 12:00. Is back"
    tap(view, "Ana")
    assert office.person(case, "Ana") in office.meetings.day(case).meeting.here()


def test_somebody_who_does_not_come_is_recorded_and_may_come_after_all(
    office: Office, case: CaseId, view: DayView
) -> None:
    press(view, "Ana Wīremu: Not coming")
    assert "did not come" in said_of(view, "Ana")
    tap(view, "Ana")
    assert "here" in said_of(view, "Ana")


def test_a_slip_of_the_finger_is_taken_back(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Ana")
    assert "Last: Ana Wīremu came in, 12:00." in words(view)
    press(view, "Take it back")
    assert "not here yet" in said_of(view, "Ana")


def test_the_lines_go_on_with_a_key(view: DayView) -> None:
    first = view.script.current()
    button = view.findChild(QPushButton, "next-line")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert view.script.current() != first
    QTest.keyClick(button, Qt.Key.Key_Up)
    assert view.script.current() == first
    for _ in range(40):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert view.script.current() in words(view)


def test_the_emphasised_line_stays_while_people_come_in(view: DayView) -> None:
    view.script.step(1)
    second = view.script.current()
    tap(view, "Hēmi")
    assert view.script.current() == second


def test_a_pause_and_going_on(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Hēmi")
    press(view, "Pause")
    assert standing(office, case) is Standing.PAUSED
    assert "Paused" in words(view)
    office.clock.advance(timedelta(minutes=7))
    presenter_of(view).tick()
    assert "7 minutes" in words(view)
    tap(view, "Ana")
    press(view, "Go on")
    assert standing(office, case) is Standing.UNDER_WAY


def test_private_family_time_shows_how_long_it_has_lasted_also_when_opened_again(
    office: Office, case: CaseId, view: DayView, qtbot: QtBot
) -> None:
    tap(view, "Hēmi")
    press(view, "Private family time")
    office.clock.advance(timedelta(minutes=25))
    assert "25 minutes" in words(shown(office, case, qtbot))


def test_an_adjournment_asks_why_and_until_when_and_can_be_taken_up(
    office: Office, case: CaseId, view: DayView
) -> None:
    tap(view, "Hēmi")
    press(view, "Adjourn…")
    form = view.standing.adjourning
    press(form, "Adjourn")
    assert standing(office, case) is Standing.UNDER_WAY  # it needs a reason
    form.fields["reason"].findChildren(QLineEdit)[0].setText("The interpreter is ill")
    press(form, "Adjourn")
    assert standing(office, case) is Standing.ADJOURNED
    assert "without a day yet · The interpreter is ill" in words(view)
    press(view, "Take it up again")
    assert "not here yet" in said_of(view, "Hēmi")


def test_what_is_typed_about_an_adjournment_is_kept(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Hēmi")
    press(view, "Adjourn…")
    view.standing.adjourning.typed.emit("reason", "The inter")
    presenter_of(view).leave()
    assert [(d.place, d.text) for d in office.drafts.of(case)] == [(DraftPlace(case, "day/reason"), "The inter")]


def test_the_day_is_closed_only_after_one_more_question(office: Office, case: CaseId, view: DayView) -> None:
    tap(view, "Hēmi")
    press(view, "Close the day")
    assert standing(office, case) is Standing.UNDER_WAY
    press(view, "Yes, close the day")
    assert standing(office, case) is Standing.CLOSED


def test_a_day_that_nobody_closed_says_so(office: Office, case: CaseId, view: DayView, qtbot: QtBot) -> None:
    tap(view, "Hēmi")
    office.clock.advance(timedelta(days=1))
    assert "The day of 20 November 2026 was never closed." in words(shown(office, case, qtbot))


def test_a_stage_that_lacks_something_is_not_closed_and_says_what(office: Office, case: CaseId, view: DayView) -> None:
    view.closed.emit()
    assert office.opened(case).case.record_of("opening") is None
    assert "can't be closed" in view.message.words()
    assert "Before this stage can be closed" in words(view)


def test_the_next_stage_follows_on_the_same_screen(office: Office, case: CaseId, view: DayView) -> None:
    title = view.title.text()
    office.settle(case, "opening")
    view.closed.emit()
    assert office.opened(case).case.record_of("opening") is not None
    assert view.title.text() != title


def test_what_was_said_is_written_down_once_with_one_field(office: Office, case: CaseId, view: DayView) -> None:
    text = view.agreed.what.findChildren(QPlainTextEdit)[0]
    text.setPlainText("Say sorry to Ana in person")
    presenter_of(view).leave()
    assert [draft.place.field for draft in office.drafts.of(case)] == ["day/agreed"]
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (item,) = office.opened(case).case.agreement.obligations
    assert item.what == "Say sorry to Ana in person"
    assert office.drafts.of(case) == ()
    assert text.toPlainText() == ""
    assert "Say sorry to Ana in person" in words(view.agreed)


def test_what_was_being_typed_comes_back_after_a_restart(
    office: Office, case: CaseId, view: DayView, qtbot: QtBot
) -> None:
    view.agreed.what.findChildren(QPlainTextEdit)[0].setPlainText("Paint the fen")
    presenter_of(view).leave()
    again = shown(office, case, qtbot)
    assert again.agreed.what.unfinished() == "Paint the fen"


def test_nothing_private_stands_on_it(office: Office, case: CaseId, qtbot: QtBot) -> None:
    ana = office.person(case, "Ana")
    for stage in office.opened(case).process.stages:
        for prompt in stage.prompts:
            if prompt.private and office.opened(case).case.record_of(stage.id) is None and prompt.kind == "long_text":
                about = ana if prompt.of == "everyone" else None
                office.drafts.keep(DraftPlace(case, f"stage/{stage.id}/{prompt.id}", about or ""), "canary")
    assert "canary" not in words(shown(office, case, qtbot))


def test_an_order_sends_to_the_seating_plan_and_is_not_named(office: Office, case: CaseId, qtbot: QtBot) -> None:
    ana, hemi = office.person(case, "Ana"), office.person(case, "Hēmi")
    order = Order(OrderId(""), OrderKind.PROTECTION, hemi, ana, "FAM-88", may_meet=MayMeet.YES)
    office.ties.add_order(case, order)
    said = words(shown(office, case, qtbot))
    assert "Look at the seating before people sit down." in said
    assert "FAM-88" not in said
    assert "order" not in said.lower().replace("in order", "")


def test_before_the_day_it_says_where_the_case_stands(office: Office, qtbot: QtBot) -> None:
    case = office.case_of_hemi()
    assert "The day has not come yet" in words(shown(office, case, qtbot))


def test_everything_that_tab_reaches_has_a_name(view: DayView) -> None:
    tap(view, "Hēmi")
    QApplication.processEvents()
    assert [each for each in reachable(view) if not each.accessibleName()] == []


def test_a_process_without_a_room_has_no_day() -> None:
    from rjdesk.process import catalogue

    shipped = {process.id: process for process in catalogue.shipped()}
    assert Place.DAY in unused(shipped["cit-encounter"])
    assert Place.DAY not in unused(shipped["circle"])
