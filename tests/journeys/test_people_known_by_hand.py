"""By hand on the real program: somebody is recognised, a conflict is looked at, and a slip is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.ids import CaseId
from rjdesk.domain.person import Known
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE
from tests.store.small_vault import CHEAP, LOW_BOUNDS
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme

REASON = "Nobody else in the valley speaks Samoan, and both families agree."


class Office:
    """Two cases: one in which an uncle came with the young person, and a new one of the same victim."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        theme.prepare(qapp)
        self.folder = home / "Hilltop.rjvault"
        around = replace(surroundings(anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS)
        self.desk = desk(around)
        request = NewVaultRequest(self.folder, "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.old, self.new = self.refer("RJ-1"), self.refer("RJ-2")
        for name, role in (("Tāne Rāwhiti", "young_person"), ("Hēmi Rāwhiti", "whanau"), ("Ana Tīpene", "victim")):
            self.desk.people.add(self.old, NewPerson(name, role))
        self.desk.people.add(self.new, NewPerson("Ana Tipene", "victim"))
        self.desk.vaults.lock()
        self.program = Program(qapp, LateDesk(lambda: self.desk), around.clock, lambda: "1", home)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()
        self.hand.type("Passphrase", PASSPHRASE)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.settle()

    def refer(self, reference: str) -> CaseId:
        return self.desk.referrals.take(NewReferral("nz-youth-justice-fgc", "s247b", reference, date(2026, 11, 2)))

    def open(self, reference: str) -> None:
        """Find a case in the list, and open it."""
        self.hand.go("cases")
        self.hand.look_up(reference)
        self.hand.wait(lambda: self.hand.sees("add-person"))

    def words(self) -> str:
        """Everything that can be read in the window."""
        return "\n".join(each.text() for each in self.program.window.findChildren(QLabel) if each.isVisible())

    def close(self) -> None:
        self.program.close()
        self.program.window.close()


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    made = Office(qapp, tmp_path)
    yield made
    made.close()


def also(here: Desk, case: CaseId, name: str) -> tuple[Known, ...]:
    """Where somebody of a case is besides."""
    people = here.casework.open(case).case.participants
    who = next(person.id for person in people if person.name == name)
    return here.persons.around(case).people[who].also


def test_somebody_is_recognised_linked_looked_at_and_let_go_again(office: Office) -> None:
    hand = office.hand
    office.open("RJ-2")
    hand.press("Possibly the same person as in RJ-1 (victim)")
    hand.press("It is the same person as in RJ-1")
    hand.wait(lambda: "Also in RJ-1 (victim)" in office.words())

    hand.press("add-person")
    hand.type("Name", "Rawhiti, Hemi")
    hand.wait(lambda: hand.sees("It is the same person as in RJ-1 (family)"))
    assert "The same names in another order; a birth date is not known." in office.words()
    hand.press("It is the same person as in RJ-1 (family)")
    hand.pick("Role", "Interpreter")
    hand.press("person-save")
    hand.wait(lambda: "Rawhiti, Hemi stood on the other side from Ana Tipene in another case." in office.words())

    hand.press("go-ahead")
    hand.find(QPlainTextEdit, "Why does it go ahead?").setPlainText(REASON)
    hand.press("Note it")
    hand.wait(lambda: f"It goes ahead: {REASON}" in office.words())

    hand.press("Not the same person: Rawhiti, Hemi")
    hand.wait(lambda: "Who knows whom" not in office.words())
    hand.press("Open RJ-1")
    hand.wait(lambda: "Also in RJ-2 (victim)" in office.words())
    assert "Possibly the same person as in RJ-2 (interpreter)" in office.words()

    office.program.lock("done for now")
    hand.wait(lambda: not office.program.window.current_place())
    hand.settle()
    here = desk(office.desk.vaults.around)
    here.vaults.unlock(office.folder, PASSPHRASE)
    assert [known.reference for known in also(here, office.new, "Ana Tipene")] == ["RJ-1"]
    assert also(here, office.new, "Rawhiti, Hemi") == ()
    told = [entry.deed.what for entry in here.journal.entries() if entry.deed.case == office.new]
    assert [deed for deed in told if deed.startswith(("persons", "conflict"))] == [
        "persons_linked", "persons_linked", "conflict_looked_at", "persons_unlinked",
    ]  # fmt: skip
    here.vaults.lock()
