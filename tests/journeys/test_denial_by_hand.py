"""Nothing is admitted: the conference ends there, with a bare statement that the court can verify, and no plan."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from rjdesk.services.verdicts import verify
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun


def test_denial_ends_with_a_bare_statement_and_survives_a_lock(qapp: QApplication, tmp_path: Path) -> None:
    hand, out, faults = begun(qapp, tmp_path)
    for part in (conference.start, conference.refer, conference.prepare):
        part(hand)
    conference.for_each(hand, "attended", True, conference.EVERYONE)
    hand.answer("privilege/", True)
    conference.close(hand)
    hand.answer("summary_read/", True)
    conference.for_each(hand, "admission", "Denied", ("Unlawfully took a motor vehicle",))
    conference.close(hand)
    hand.press("open-panel")
    hand.press("make-statement")
    hand.press("hand-out")
    hand.press("root-certificate")
    hand.program.lock()
    hand.settle()
    hand.type("Passphrase", conference.PASSPHRASE)
    hand.press("Unlock")
    hand.wait(lambda: hand.program.window.current_place() == "today")
    hand.program.close()
    (statement,), (root,) = out.glob("*.pdf"), out.glob("*.pem")
    assert verify(statement.read_bytes(), root.read_bytes(), None).verdict == "genuine"
    assert not faults
    assert not hand.strays
