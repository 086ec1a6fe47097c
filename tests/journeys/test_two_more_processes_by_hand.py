"""A panel that goes no further, and a conference for a child, as far as their own questions: in the real window, by hand."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.conference_by_hand import TODAY, close, for_each, written
from tests.journeys.day import begun

CALEB, MARJORIE, TUI = "Caleb Therrien", "Marjorie Hatch", "Tui Hohepa"


def refer(hand: Hand, process: str, kind: str, name: str, born: str) -> None:
    """The referral form."""
    hand.press("New referral")
    hand.pick("Process", process)
    hand.pick("How it came", kind)
    hand.type("Reference", "BY-HAND-1")
    hand.type("Name", name)
    hand.type("Born on", born)
    hand.press("Open the case")


def words(hand: Hand) -> str:
    """Everything that can be read in the window."""
    return " ".join(each.text() for each in hand.program.window.findChildren(QLabel) if each.isVisible())


def test_a_panel_that_stops_at_the_intake_leaves_only_its_report(qapp: QApplication, tmp_path: Path) -> None:
    hand, _, faults = begun(qapp, tmp_path)
    conference.start(hand)
    refer(hand, "Restorative justice panel", "Before a charge", CALEB, "3/5/2006")
    hand.press("add-charge")
    hand.answer("field-offence", "Cut sap lines in a sugarbush")
    hand.press("charge-save")
    hand.press("go-on")
    hand.answer("source/", "Police")
    hand.answer("received/", written(TODAY - timedelta(days=3)))
    for matter in ("family_violence/", "sexual_violence/"):
        hand.answer(matter, False)
    close(hand)
    assert "You don't have to do this." in words(hand)
    hand.answer("counsel/", True)
    hand.answer("stopped/", True)
    hand.go("case")
    hand.press("go-on")
    hand.answer("result/", "It went no further")
    hand.answer("reported_on/", written(TODAY))
    hand.answer("sealing/", True)
    close(hand)
    hand.go("case")
    assert "It went no further" in words(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays


def test_a_conference_for_a_child_asks_for_no_charge_and_counts_no_unverified_limit(
    qapp: QApplication, tmp_path: Path
) -> None:
    hand, _, faults = begun(qapp, tmp_path)
    conference.start(hand)
    refer(hand, "Family Group Conference (care", "A conference would help", TUI, "3/5/2021")
    assert "Review the plan (child under 7)" in words(hand)
    assert "Convene" not in words(hand)
    assert not hand.sees("add-charge")
    hand.press("go-on")
    hand.answer("source/", "Social worker")
    hand.answer("received/", written(TODAY - timedelta(days=3)))
    hand.answer("pack/", ("Core assessment", "Genogram, both sides"))
    hand.answer("family_told/", True)
    for matter in ("family_violence/", "sexual_violence/"):
        hand.answer(matter, False)
    close(hand)
    hand.answer("planned_with/", "The social worker and her supervisor")
    hand.answer("hui/", "Planned")
    close(hand)
    for_each(hand, "consulted", True, (TUI,))
    assert "could not be verified" in words(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays
