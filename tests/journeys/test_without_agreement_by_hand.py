"""A forum and an encounter, by hand in the window: nothing agreed; what concerns health is seen only where it was asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.conference_by_hand import TODAY, close, written
from tests.journeys.day import begun

WALTER = "Walter Lowe"
CANARY = "stopped taking his medicine"


def test_a_forum_goes_from_its_request_to_what_became_of_it(qapp: QApplication, tmp_path: Path) -> None:
    hand, _, faults = begun(qapp, tmp_path)
    conference.start(hand)
    hand.press("New referral")
    hand.pick("Process", "Community forum")
    hand.pick("How it came", "A worry")
    hand.type("Reference", "CF-0012")
    assert not hand.sees("Name"), "a forum is about nobody"
    hand.press("Open the case")
    hand.press("add-person")
    hand.answer("field-name", "Heron Bend parks department")
    hand.answer("field-role", "Body or group")
    hand.press("person-save")
    hand.press("go-on")
    prepare_forum(hand)
    hold_forum(hand)
    hand.answer("ended/", "Actions were taken on")
    close(hand)
    conference.for_each(hand, "done", "Done", ("Heron Bend parks department",))
    hand.answer("reported_on/", written(TODAY))
    close(hand)
    hand.go("case")
    assert "Outcome: Actions were taken on" in said(hand)
    assert "All stages are closed" in said(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays


def test_an_encounter_keeps_what_concerns_health_to_the_stage_that_asked(qapp: QApplication, tmp_path: Path) -> None:
    hand, _, faults = begun(qapp, tmp_path)
    conference.start(hand)
    hand.press("New referral")
    hand.pick("Process", "Crisis Intervention Team encounter")
    hand.pick("How it came", "Call for help")
    hand.type("Reference", "CIT-26-0408")
    hand.type("Name", WALTER)
    hand.press("Open the case")
    hand.press("go-on")
    meet(hand)
    end_and_refer(hand)
    hand.go("case")
    assert "Outcome: Referral or transport to services" in said(hand)
    assert CANARY not in said(hand)
    hand.press("Stage 2 of 5: On scene")
    assert CANARY in said(hand)
    hand.go("case")
    hand.press("Show what was done")
    assert CANARY not in said(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays


def prepare_forum(hand: Hand) -> None:
    """The request, and the plan of the evening."""
    hand.answer("source/", "Residents")
    hand.answer("matter/", "Cars at the river park after dark")
    hand.answer("suitable/", True)
    close(hand)
    hand.answer("purpose/", "To hear how evenings at the park are, and what we can do")
    hand.answer("asked_first/", True)
    hand.answer("forum_on/", written(TODAY))
    hand.answer("forum_at/", "Grange hall")
    close(hand)


def hold_forum(hand: Hand) -> None:
    """From the opening to the closing: a count, themes, one action."""
    hand.answer("rules_said/", True)
    hand.answer("attendance/", "43")
    close(hand)
    close(hand)
    hand.answer("themes/", "Nowhere to go in the evening")
    close(hand)
    conference.for_each(hand, "action", "Repairs the lamps", ("Heron Bend parks department",))
    conference.for_each(hand, "by", written(TODAY), ("Heron Bend parks department",))
    hand.answer("left_open/", "Nothing")
    close(hand)
    close(hand)


def meet(hand: Hand) -> None:
    """Where and when; what was done; what was told of health."""
    hand.answer("on/", written(TODAY))
    hand.answer("where/", "Footbridge at Market Street")
    hand.answer("cit_trained/", True)
    hand.answer("before/", "None known")
    close(hand)
    hand.answer("weapon/", "None")
    hand.answer("calmed_by/", ("One officer speaking",))
    hand.answer("force/", "Presence and words only")
    conference.for_each(hand, "problem", "Mental illness", (WALTER,))
    conference.for_each(hand, "known", CANARY, (WALTER,))
    close(hand)


def end_and_refer(hand: Hand) -> None:
    """How it ended, and what is passed on."""
    hand.answer("ended/", "Referral or transport to services")
    close(hand)
    hand.answer("restorative/", "Circle")
    conference.for_each(hand, "may_call", True, (WALTER,))
    close(hand)
    hand.answer("reported_on/", written(TODAY))
    close(hand)


def said(hand: Hand) -> str:
    """Everything that can be read in the window, what was typed included."""
    window = hand.program.window
    read = [found.text() for found in window.findChildren(QLabel) if found.isVisible()]
    read += [found.text() for found in window.findChildren(QLineEdit) if found.isVisible()]
    read += [found.toPlainText() for found in window.findChildren(QPlainTextEdit) if found.isVisible()]
    return "\n".join(read)
