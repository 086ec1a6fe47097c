"""A scripted conference by hand in the real window: asked twice whether they did it, the person harmed first, and signed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from rjdesk.services.verdicts import verify
from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.conference_by_hand import TODAY, close, for_each, written
from tests.journeys.day import begun

JONAH, NADIA, IMOGEN = "Jonah Petrie", "Nadia Haddad", "Sergeant Imogen Vale"
EVERYONE = (JONAH, NADIA, IMOGEN)
DEED = ("Took two bicycles",)


def test_a_scripted_conference_goes_from_the_referral_to_a_signed_agreement(qapp: QApplication, tmp_path: Path) -> None:
    hand, out, faults = begun(qapp, tmp_path)
    for part in (conference.start, refer, prepare, hold, agree, sign):
        part(hand)
    hand.go("documents")
    hand.press("hand-out")
    hand.press("root-certificate")
    hand.program.close()
    (root,) = out.glob("*.pem")
    assert {verify(paper.read_bytes(), root.read_bytes(), None).verdict for paper in out.glob("*.pdf")} == {"genuine"}
    assert not faults
    assert not hand.strays


def refer(hand: Hand) -> None:
    """A referral with what is said to have happened, and three people."""
    hand.press("New referral")
    hand.pick("Process", "Scripted conference")
    hand.pick("How it came", "With a police caution")
    hand.type("Reference", "SC-2026-031")
    hand.type("Name", JONAH)
    hand.press("Open the case")
    hand.press("add-charge")
    hand.answer("field-offence", *DEED)
    hand.press("charge-save")
    for name, role in ((NADIA, "Person harmed"), (IMOGEN, "Conference facilitator")):
        hand.press("add-person")
        hand.answer("field-name", name)
        hand.answer("field-role", role)
        hand.press("person-save")
    hand.press("go-on")


def prepare(hand: Hand) -> None:
    """From the referral to the day and place."""
    hand.answer("source/", "Police")
    for matter in ("family_violence/", "sexual_violence/"):
        hand.answer(matter, False)
    close(hand)
    for_each(hand, "told", True, (JONAH,))
    for_each(hand, "admission", "They did it", DEED)
    close(hand)
    for_each(hand, "prepared", True, EVERYONE)
    for_each(hand, "way", "In the room", (NADIA,))
    for_each(hand, "consent", True, (JONAH, NADIA))
    close(hand)
    for_each(hand, "safe", True, EVERYONE)
    hand.answer("decided_by/", IMOGEN)
    close(hand)
    hand.answer("conference_on/", written(TODAY))
    hand.answer("conference_at/", "Reading room")
    close(hand)


def hold(hand: Hand) -> None:
    """The opening, the questions, each person's turn."""
    assert "Nobody has to be here." in said(hand)
    for_each(hand, "attended", True, EVERYONE)
    for_each(hand, "stands_by_it", "They did it", DEED)
    hand.answer("voluntary/", True)
    close(hand)
    close(hand)
    for_each(hand, "turn", True, (NADIA,))
    for _ in range(4):
        close(hand)


def agree(hand: Hand) -> None:
    """The person harmed was asked first; one item, read back."""
    assert "Whoever was harmed has not been asked first" in said(hand)
    hand.answer("asked_first/", True)
    hand.press("open-panel")
    hand.press("add-item")
    hand.answer("item-what", "Bring back the blue bicycle")
    hand.answer("item-who", JONAH)
    hand.answer("item-due", written(TODAY))
    hand.press("item-done")
    hand.answer("field-agreed-1", True)
    hand.press("back-to-stage")
    close(hand)
    close(hand)
    hand.answer("read_back/", True)
    close(hand)


def sign(hand: Hand) -> None:
    """One signs, one would rather not."""
    hand.press("open-panel")
    hand.press("begin-signing")
    hand.press("ask-next")
    hand.answer("field-consent", True)
    hand.draw()
    hand.press("sign")
    hand.press("ask-next")
    hand.press("I don't want to sign")
    hand.press("I don't sign")
    hand.press("close-signing")


def said(hand: Hand) -> str:
    """Everything that can be read in the window."""
    return " ".join(each.text() for each in hand.program.window.findChildren(QLabel) if each.isVisible())
