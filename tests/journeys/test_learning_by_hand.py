"""Learning by hand in the real window: a drill of each kind, a checklist over a lock, and notes that one or two can read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun
from tests.journeys.test_an_office_of_several_by_hand import HANA, HANAS, enter, let_in, said

THOUGHT = "I spoke too soon after the silence"
AGREED = "Two co-led conferences before June"


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Hand:
    made, _out, faults = begun(qapp, tmp_path)
    made.program.errands.faulted.connect(pytest.fail)
    assert not faults
    conference.start(made)
    return made


def test_what_one_learns_is_kept_for_whom_it_is_for(hand: Hand) -> None:
    let_in(hand, HANA, HANAS, "Facilitator")
    drills(hand)
    log(hand)
    checklist(hand)
    supervision(hand)
    enter(hand, HANAS)
    training(hand, "observing")
    assert "Let each person finish" in said(hand)
    assert "Slow and kind" in said(hand)
    training(hand, "supervision")
    assert AGREED in said(hand)
    training(hand, "reflecting")
    assert "You have written nothing yet." in said(hand)
    assert THOUGHT not in said(hand)
    assert hand.strays == set()


def training(hand: Hand, part: str) -> None:
    hand.go("office")
    hand.press("office-training")
    hand.press(f"training-{part}")


def key(hand: Hand, which: Qt.Key) -> None:
    at = QApplication.focusWidget()
    assert isinstance(at, QWidget)
    QTest.keyClick(at, which)
    hand.settle()


def drills(hand: Hand) -> None:
    """One of each kind, by keyboard alone once it was begun."""
    training(hand, "drills")
    hand.press("drill-redaction-victims-copy")
    for answer in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1):
        key(hand, answer)
        key(hand, Qt.Key.Key_Space)
    assert "5 of 5 right" in said(hand)
    hand.press("all-drills")
    hand.press("drill-plan-an-apology")
    for _ in range(5):
        key(hand, Qt.Key.Key_1)
        key(hand, Qt.Key.Key_Space)
    assert "1 of 5 right" in said(hand)
    hand.press("all-drills")
    hand.press("drill-clock-in-custody")
    for day in ("16/6/2026", "9/2/2026", "24/5/2026"):
        hand.type("The last lawful day", day)
        hand.press("answer-day")
        hand.press("go-on")
    assert "2 of 3 right" in said(hand)
    hand.press("all-drills")


def log(hand: Hand) -> None:
    """Written, and left without a word."""
    training(hand, "reflecting")
    hand.press("record-add")
    hand.type("For yourself", THOUGHT)


def checklist(hand: Hand) -> None:
    """Half filled in when the vault is locked; gone on with, and handed in. The log is there after the lock, too."""
    training(hand, "observing")
    hand.press("record-add")
    hand.answer("field-observed", HANA)
    hand.answer("field-process", "Peacemaking circle")
    hand.answer("field-when", "The day itself")
    hand.answer("field-on", conference.written(conference.TODAY))
    hand.press("which-checklist-save")
    hand.answer("field-1-0", "Yes")
    hand.type("What was done well", "Slow and kind")
    enter(hand, conference.PASSPHRASE)
    training(hand, "reflecting")
    assert THOUGHT in said(hand)
    training(hand, "observing")
    hand.press("record-add")
    hand.press("points-save")
    assert "Slow and kind" in said(hand)


def supervision(hand: Hand) -> None:
    training(hand, "supervision")
    hand.press("record-add")
    hand.answer("field-other", HANA)
    hand.answer("field-on", conference.written(conference.TODAY))
    hand.type("How many hours?", "1.5")
    hand.type("What did you agree to do next?", AGREED)
    hand.press("supervision-save")
    assert AGREED in said(hand)
