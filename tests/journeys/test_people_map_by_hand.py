"""A family of nine, by hand in the real window: drawn, under an order, warned of at the lift and on the case itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rjdesk.bootstrap import desk, surroundings
from rjdesk.domain.kin import TieKind
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.fakes import FixedClock
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE, walking
from tests.services.whanau import AROUND, ENTERED, REFERENCE, TIES
from tests.store.small_vault import CHEAP, LOW_BOUNDS
from tests.ui.reading import words_of
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme
from ui.widgets.people_drawing.person_box import PersonBox

ROLES = {"parent": "Parent, guardian or carer", "supporter": "Supporter"}
WORDS = {
    TieKind.PARENT: "a parent of",
    TieKind.PARTNER: "a partner of",
    TieKind.FORMER_PARTNER: "a former partner of",
    TieKind.CARER: "somebody who cares for",
    TieKind.SUPPORTS: "a support of",
}
FORBIDDEN = "Piripi Te Whaiti and Rob Lindqvist may not be in one room"


class Household:
    """A vault with a case, and the program."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        theme.prepare(qapp)
        clock = FixedClock(datetime(2026, 11, 20, 10, 0, tzinfo=UTC))
        around = replace(surroundings(clock, anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS)
        self.desk = desk(around, clock)
        request = NewVaultRequest(home / "Hilltop.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.reference = self.desk.casework.open(walking(self.desk).refer()).case.reference
        self.desk.vaults.lock()
        self.program = Program(qapp, LateDesk(lambda: self.desk), clock, lambda: "1", home=home)
        self.faults: list[object] = []
        self.program.errands.faulted.connect(self.faults.append)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()

    def unlock(self) -> None:
        self.hand.type("Passphrase", PASSPHRASE)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.go("cases")
        self.hand.look_up(self.reference)

    def said(self, part: str = "") -> str:
        """Everything that can be read in the window, or in a part of it."""
        return words_of(self.hand.find(QWidget, part) if part else self.program.window)

    def boxes(self) -> dict[str, PersonBox]:
        """Everybody on the map, by first name."""
        return {box.text().split()[0]: box for box in self.program.window.findChildren(PersonBox) if box.isVisible()}


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[Household]:
    made = Household(qapp, tmp_path)
    yield made
    made.program.close()
    assert not made.hand.strays
    assert not made.faults


def test_a_family_is_drawn_and_an_order_warns_before_it_is_broken(home: Household) -> None:
    home.unlock()
    the_two_men_are_asked(home)
    the_family_is_drawn(home)
    the_order_is_recorded(home)
    the_lift_warns(home)
    the_case_warns(home)
    it_is_all_there_after_a_night(home)
    one_of_them_stays_away(home)


def the_two_men_are_asked(home: Household) -> None:
    for name, role in ENTERED:
        home.hand.press("add-person")
        home.hand.answer("field-name", name)
        home.hand.answer("field-role", ROLES[role])
        home.hand.press("person-save")


def the_family_is_drawn(home: Household) -> None:
    hand = home.hand
    hand.go("map")
    for kin in AROUND:
        hand.press("new-kin")
        hand.answer("field-name", kin.name)
        hand.answer("field-born", str(kin.born))
        if kin.died:
            hand.answer("field-died", True)
            hand.answer("field-died_in", str(kin.died_in))
        hand.press("kin-save")
    for kind, pairs in TIES.items():
        for one, other in (pair.split() for pair in pairs):
            hand.press("new-tie")
            hand.answer("field-one", one)
            hand.answer("field-kind", WORDS[kind])
            hand.answer("field-other", other)
            hand.press("tie-save")
    heights = {name: box.y() for name, box in home.boxes().items()}
    assert heights["Mihi"] == heights["Rangi"] < heights["Mere"] == heights["Piripi"] == heights["Rob"]
    assert heights["Mere"] < heights["Tāne"] == heights["Tui"] == heights["Ari"]


def the_order_is_recorded(home: Household) -> None:
    hand = home.hand
    hand.press("new-order")
    hand.answer("field-bound", "Piripi")
    hand.answer("field-protects", "Rob")
    hand.answer("field-kind", "Protection order")
    hand.answer("field-reference", REFERENCE)
    hand.answer("field-may_meet", "No")
    hand.press("order-save")
    assert FORBIDDEN in home.said()
    assert "must keep away from Rob" in home.boxes()["Piripi"].accessibleName()


def the_lift_warns(home: Household) -> None:
    hand = home.hand
    hand.press("new-lift")
    hand.answer("field-driver", "Rangi")
    hand.answer("field-passengers", ("Piripi Te Whaiti", "Rob Lindqvist"))
    warning = f"may not ride in one car (Rangi Parata drives): protection order {REFERENCE}"
    assert warning in home.said()
    hand.press("lift-save")
    assert warning in home.said()


def the_case_warns(home: Household) -> None:
    home.hand.press("Back to the case")
    home.hand.wait(lambda: home.program.window.current_place() == "case")
    assert FORBIDDEN in home.said("case")
    home.hand.press("look-at-map")
    assert home.program.window.current_place() == "map"


def it_is_all_there_after_a_night(home: Household) -> None:
    home.program.lock()
    home.hand.settle()
    home.unlock()
    home.hand.go("map")
    box = home.boxes()["Tāne"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "Ties of Tāne Wīremu Parata" in home.said()
    assert "child of Piripi Te Whaiti" in home.said()


def one_of_them_stays_away(home: Household) -> None:
    """The lift is taken back, and who is protected leaves the case: nothing warns any more, and the order stays."""
    hand = home.hand
    hand.press("Take it back")
    hand.press("Yes, take it back")
    hand.go("case")
    hand.press("Change Rob Lindqvist")
    hand.press("Remove")
    hand.press("Yes, remove")
    assert FORBIDDEN not in home.said("case")
    hand.go("map")
    assert FORBIDDEN not in home.said()
    assert "Rob" in home.boxes(), "an order keeps both of its people on the map"
