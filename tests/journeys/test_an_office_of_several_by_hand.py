"""Several people on one laptop, by hand in the real window: let in, each with their own view, and one of them let go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QTableView, QWidget

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun
from tests.ui.reading import words_of

HANA, IOANE = "Hana Tīhore", "Ioane Faleolo"
HANAS, IOANES = "velvet quartz orbit cinder maple lantern", "gravel thimble pigeon walnut ember canoe"


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Hand:
    made, _out, faults = begun(qapp, tmp_path)
    made.program.errands.faulted.connect(pytest.fail)
    assert not faults
    conference.start(made)
    return made


def let_in(hand: Hand, name: str, passphrase: str, *roles: str) -> None:
    """Somebody new is named, is given the laptop, and chooses a passphrase."""
    hand.go("office")
    hand.press("office-members")
    hand.press("add-person")
    hand.type("Their name", name)
    for box in hand.program.window.findChildren(QCheckBox):
        if box.isVisible() and box.isChecked() != (box.accessibleName() in roles):
            box.click()
    hand.press("hand-laptop")
    assert not hand.sees("Office")
    hand.type("New passphrase", passphrase)
    hand.type("The same once more", passphrase)
    hand.press("take-passphrase")
    hand.wait(lambda: hand.program.window.current_place() == "members")
    assert f"{name} can open this vault now." in said(hand)


def enter(hand: Hand, passphrase: str, first: str = "today") -> None:
    """A change of users: a lock and an unlocking."""
    if hand.program.window.current_place():
        hand.program.lock()
        hand.settle()
    hand.type("Passphrase", passphrase)
    hand.press("Unlock")
    hand.wait(lambda: hand.program.window.current_place() == first)
    hand.settle()


def said(hand: Hand) -> str:
    """Everything that can be read in the window."""
    return words_of(hand.program.window)


def rows(hand: Hand, name: str) -> list[str]:
    """The lines of a table, once they have come."""
    model = hand.find(QTableView, name).model()
    read = [[model.index(row, n).data() for n in range(model.columnCount())] for row in range(model.rowCount())]
    hand.settle()
    read = [[model.index(row, n).data() for n in range(model.columnCount())] for row in range(model.rowCount())]
    return [" | ".join(map(str, line)) for line in read]


def test_each_has_their_own_way_in_and_their_own_view_and_whoever_is_removed_has_none(hand: Hand) -> None:
    conference.refer(hand)
    hand.press("Restrict the case")
    hand.press("Yes, restrict it")
    let_in(hand, HANA, HANAS, "Facilitator")
    let_in(hand, IOANE, IOANES, "Auditor")

    enter(hand, HANAS)
    hand.go("cases")
    hand.pick("Which cases", "All")
    assert "1 restricted case, owned by Aroha Ngātai" in said(hand)
    assert conference.YOUNG not in said(hand)
    hand.go("office")
    assert not hand.sees("office-journal")

    enter(hand, IOANES, "office")
    hand.press("office-journal")
    hand.press("check-chain")
    assert "The chain is sound" in said(hand)
    told = rows(hand, "Journal")
    assert any(f"Added a member ({HANA}: Facilitator) | Aroha Ngātai" in line for line in told)
    assert not any("FGC-2026-0147" in line for line in told)

    enter(hand, conference.PASSPHRASE)
    hand.go("office")
    hand.press("office-members")
    hand.press(f"member-{HANA}")
    hand.press("Remove this person")
    hand.press("Yes, remove them")
    hand.wait(lambda: f"{HANA} no longer belongs to this vault." in said(hand))
    hand.program.lock()
    hand.settle()
    hand.type("Passphrase", HANAS)
    hand.press("Unlock")
    hand.wait(lambda: bool(hand.program.unlock_view.message.words()))
    assert not hand.program.window.current_place()
    enter(hand, IOANES, "office")
    enter(hand, conference.PASSPHRASE)
    hand.go("office")
    hand.press("office-journal")
    assert any(f"Removed a member ({HANA})" in line for line in rows(hand, "Journal"))
    assert hand.sees("Check the chain now")
    hand.program.close()
    assert not hand.strays
    assert isinstance(hand.program.window, QWidget)
