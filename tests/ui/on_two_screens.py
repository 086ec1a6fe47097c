"""A laptop with a projector beside it. Run by ``test_room_display`` in a process of its own, since the screens that Qt has are
settled when it starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ids import CaseId, ObligationId
from tests.two_screens import two_screens
from tests.ui.desktop import Desktop
from tests.ui.reading import press, words_of
from ui.app.room_display import RoomWindow

os.environ["QT_QPA_PLATFORM"] = two_screens()  # before the first test makes an application

PROJECTOR = QRect(1366, 0, 1920, 1080)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    made.unlock()
    made.listen()
    yield made
    made.end()


@pytest.fixture
def case(desktop: Desktop) -> CaseId:
    """A case whose plan is being made, on the laptop's screen."""
    case, office = desktop.open_case(), desktop.office
    office.walk_to(case, "plan")
    charges = tuple(charge.id for charge in office.opened(case).case.charges)
    who = office.person(case, "Hēmi")
    office.agreements.put(case, Obligation(ObligationId("o1"), "apology", "Write a letter", who, rests_on=charges))
    office.agreements.settle(case, ObligationId("o1"), True)
    office.agreements.put(case, Obligation(ObligationId("o2"), "apology", "Work in the garden", who, rests_on=charges))
    return case


def on_the_wall() -> list[RoomWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, RoomWindow) and w.isVisible()]


def walk(desktop: Desktop, case: CaseId, stage: str) -> QWidget:
    desktop.page("case")
    desktop.program.window.place_asked.emit("stage")
    page = desktop.at("stage")
    desktop.rest()
    return page


def switch_on(desktop: Desktop) -> RoomWindow:
    press(desktop.window, "Room display")
    desktop.rest()
    (window,) = on_the_wall()
    return window


def shows_its_page(window: RoomWindow) -> bool:
    at_the_front = window.childAt(window.rect().center())
    return at_the_front is None or at_the_front is window.page or window.page.isAncestorOf(at_the_front)


def test_the_display_stands_on_the_projector_and_the_notes_stay_on_the_laptop(desktop: Desktop, case: CaseId) -> None:
    walk(desktop, case, "plan")
    window = switch_on(desktop)
    desktop.window.place_asked.emit("stage")
    desktop.rest()
    assert window.geometry() == PROJECTOR
    assert window.screen().name() == "projector"
    assert desktop.window.screen().name() == "laptop"
    assert not desktop.window.isAncestorOf(window)


def test_the_room_reads_the_plan_and_nothing_private(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    words = words_of(window)
    assert "The plan" in words
    assert "Write a letter" in words
    assert "We are talking about this" in words
    assert "FGC-2026" not in words
    assert "Ana" not in words


def test_what_is_agreed_meanwhile_appears_by_itself(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    assert words_of(window).count("Agreed") == 1
    desktop.office.agreements.settle(case, ObligationId("o2"), True)
    desktop.program.announcements.case_changed.emit(case, frozenset({"agreement"}))
    desktop.rest()
    assert words_of(window).count("Agreed") == 2


def test_where_the_facilitator_looks_up_something_the_room_sees_the_stage_still(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    desktop.go("case")
    desktop.go("today")
    assert "Write a letter" in words_of(window)


def test_another_case_is_nothing_for_this_room(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    desktop.program.announcements.in_sight.emit(CaseId("another"), "")
    assert "Write a letter" not in words_of(window)


def test_unplugging_takes_the_display_down_and_plugging_in_brings_it_back(desktop: Desktop, case: CaseId) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    switch_on(desktop)
    walk(desktop, case, "plan")
    laptop, projector = app.screens()
    desktop.program.room_display.see_screens(lambda: [laptop])
    app.screenRemoved.emit(projector)
    assert on_the_wall() == []
    desktop.rest()
    assert on_the_wall() == []
    assert "waits for a second screen" in words_of(desktop.window)
    assert desktop.window.screen().name() == "laptop"
    desktop.program.room_display.see_screens(app.screens)
    app.screenAdded.emit(projector)
    (window,) = on_the_wall()
    assert window.geometry() == PROJECTOR
    assert "waits for a second screen" not in words_of(desktop.window)


def test_if_the_laptops_window_is_moved_onto_the_projector_the_display_changes_places(
    desktop: Desktop, case: CaseId
) -> None:
    window = switch_on(desktop)
    desktop.window.move(QPoint(1500, 50))
    QApplication.processEvents()
    desktop.program.room_display.place()
    assert window.screen().name() == "laptop"


def test_the_privacy_key_and_a_lock_empty_the_wall(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    before = window.grab().toImage()
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert window.grab().toImage() != before
    assert not shows_its_page(window)
    QTest.keyClick(desktop.window, Qt.Key.Key_F9)
    assert window.grab().toImage() == before
    desktop.window.lock_asked.emit()
    assert not shows_its_page(window)
    desktop.rest()
    assert on_the_wall() == []


def test_each_stage_has_its_own_time(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    display = desktop.program.room_display
    desktop.office.clock.advance(timedelta(minutes=12))
    display.tick()
    assert "12 minutes" in words_of(window)
    desktop.window.time_asked.emit(20)
    assert "20 minutes left" in words_of(window)
    desktop.office.clock.advance(timedelta(minutes=25))
    display.tick()
    assert "The time is up" in words_of(window)


def test_letters_are_large_enough_for_the_far_end_of_the_table(desktop: Desktop, case: CaseId) -> None:
    window = switch_on(desktop)
    walk(desktop, case, "plan")
    smallest = min(label.font().pixelSize() for label in window.page.words())
    assert smallest >= 1080 / 32


def test_the_wall_goes_on_with_the_day_from_stage_to_stage(desktop: Desktop) -> None:
    case, office = desktop.open_case(), desktop.office
    office.walk_to(case, "opening")
    window = switch_on(desktop)
    desktop.go("day")
    assert "Opening" in words_of(window)
    office.settle(case, "opening")
    press(desktop.page("day"), "Close this stage and go on to: Facts and admission")
    desktop.rest()
    assert "Facts and admission" in words_of(window)


def test_a_break_and_private_time_are_on_the_wall_and_who_spoke_never_is(desktop: Desktop, case: CaseId) -> None:
    window, office = switch_on(desktop), desktop.office
    page = desktop.go("day")
    before = words_of(window)
    (hemi,) = (each for each in page.findChildren(QWidget) if each.objectName() == f"tap-{office.person(case, 'Hēmi')}")
    assert isinstance(hemi, QAbstractButton)
    hemi.click()
    desktop.rest()
    assert words_of(window) == before
    press(page, "Private family time")
    desktop.rest()
    assert "Private family time" in words_of(window)
    assert "Write a letter" not in words_of(window)
    office.clock.advance(timedelta(minutes=12))
    desktop.program.room_display.tick()
    assert "12 minutes" in words_of(window)
    press(page, "End private time")
    desktop.rest()
    press(page, "Pause")
    desktop.rest()
    assert "We are taking a break" in words_of(window)
