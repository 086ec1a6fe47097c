"""An agreement is kept to its completion in the real window: a payment put right, a change signed again, the report of both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.documents.papers import page_texts
from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.conference_by_hand import MOTHER, TODAY, VICTIM, YOUNG, written
from tests.journeys.day import begun

LETTER, MONEY = "Write a letter of apology", "Pay for the broken window"


class Kept:
    """An office with one signed agreement: a letter, and money in one sum."""

    def __init__(self, hand: Hand, out: Path, faults: list[object]) -> None:
        self.hand, self.out, self.faults = hand, out, faults
        conference.start(hand)
        conference.refer(hand)
        conference.prepare(hand)
        conference.hold(hand)
        self._agree()
        conference.sign(hand)
        hand.go("follow_up")

    def said(self) -> str:
        """All that can be read in the window."""
        return "\n".join(each.text() for each in self.hand.program.window.findChildren(QLabel) if each.isVisible())

    def note(self, what: str, **fields: str) -> None:
        """Press what can be noted, answer its questions, and note it."""
        self.hand.press(what)
        for name, value in fields.items():
            self.hand.answer(f"field-{name.replace('_', '-')}", value)
        self.hand.press("note-it")

    def handed_out(self, title: str) -> str:
        """The words of a paper that is chosen among the case's and leaves the vault."""
        before = set(self.out.glob("*.pdf"))
        self.hand.press(title)
        self.hand.press("hand-out")
        (made,) = set(self.out.glob("*.pdf")) - before
        return " ".join(" ".join(page_texts(made.read_bytes())).split())

    def change(self) -> None:
        """Half of the money is enough, by everybody's word: read back, signed again."""
        hand = self.hand
        hand.press("vary")
        hand.answer("field-because", "Whom it was promised to asked for it.")
        hand.press("vary-do")
        hand.press("write-version")
        hand.press("change-2")
        hand.answer("item-amount", "100")
        hand.press("item-done")
        hand.answer("field-agreed-2", True)
        hand.press("back-to-stage")
        hand.press("agree")
        hand.answer("field-people", (f"{YOUNG} (has to agree)",))
        hand.answer("field-read-back", True)
        hand.press("agree-do")
        hand.press("sign-version")
        conference.sign_all(hand)
        hand.go("follow_up")

    def _agree(self) -> None:
        hand = self.hand
        hand.press("open-panel")
        for what, kind in ((LETTER, "Apology"), (MONEY, "Reparation (money)")):
            hand.press("add-item")
            hand.answer("item-kind", kind)
            hand.answer("item-what", what)
            hand.answer("item-who", YOUNG)
            if what == MONEY:
                hand.answer("item-amount", "200")
            hand.answer("item-due", written(TODAY + timedelta(days=21)))
            hand.press("item-done")
        for number in (1, 2):
            hand.answer(f"field-agreed-{number}", True)
        hand.press("back-to-stage")
        conference.close(hand)
        hand.answer("read_back/", True)
        conference.close(hand)


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Iterator[Kept]:
    made = Kept(*begun(qapp, tmp_path))
    yield made
    made.hand.program.close()
    assert not made.faults
    assert not made.hand.strays


def test_an_agreement_is_kept_to_its_completion_with_a_payment_put_right_and_a_change(kept: Kept) -> None:
    hand = kept.hand
    assert "0 of 2 kept" in kept.said()
    kept.note(f"How they want to hear … {VICTIM}", wish="Each step, within a week")
    kept.note(f"Payment … {MONEY}", cents="150", receipt="R 17")
    kept.note("Put right: $150.00 paid.", cents="50")
    assert "$50.00 of $200.00 paid, $150.00 owed." in kept.said()
    kept.change()
    assert "Version 1 was replaced on 20 November 2026." in kept.said()
    assert "$50.00 of $100.00 paid, $50.00 owed." in kept.said()
    kept.note(f"Payment … {MONEY}", cents="50", receipt="R 18")
    kept.note(f"Done … {LETTER}", about=YOUNG)
    kept.note(f"Checked … {LETTER}", about=MOTHER)
    kept.note(f"Was told … {VICTIM}")
    assert "2 of 2 kept" in kept.said()
    hand.press(f"Statement: {MONEY}")
    hand.press("make-completion")

    kept.hand.press("Documents of this case")
    statement, report = kept.handed_out(f"Statement: {MONEY}"), kept.handed_out("Completion of the agreement")
    before, now = kept.handed_out("Signed original (replaced"), kept.handed_out("Signed original, version 2")
    assert "Number 2 is changed (the amount)" in now
    assert "Which version this is" not in before
    assert "$100.00 of $100.00 are paid. $0.00 are owed." in statement
    assert statement.count("R 17") == 2  # the payment as it was noted, and what put it right
    assert "Certificate of completion" in report
    assert "Done and checked" in report
    assert "Replaced on 20 November 2026" in report
    assert VICTIM not in report

    hand.go("follow_up")
    kept.note("Its end was reported … the agreement")
    assert "Report how it ended" not in kept.said()
    hand.go("today")
    assert "Report how it ended" not in kept.said()
