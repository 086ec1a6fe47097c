"""Two people, one vault, by hand on the real program: a case kept to one of them, opened in an emergency, and destroyed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.attachment import AttachmentKind
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.member import Role
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.documents.test_added_files import PHOTOGRAPHER, a_photo
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE, walking
from tests.store.small_vault import ANOTHER, CHEAP, LOW_BOUNDS
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.screens.case.kept import Kept
from ui.screens.case.team import Team
from ui.widgets import theme
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PageView

EMERGENCY = "The family rang: he is at risk tonight, and Aroha is away."
REASON = "The time for which the schedule keeps such cases is over."


class ChoosesThis(Chooser):
    """Whoever chooses a file takes this one."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.file


class TwoPeople:
    """Aroha's vault, in which Tāne supervises; a case of Aroha's; and the program."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        theme.prepare(qapp)
        self.folder, photo = home / "Hilltop.rjvault", home / "broken fence.jpg"
        photo.write_bytes(a_photo(AttachmentKind.JPEG))
        around = replace(surroundings(anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS)
        self.desk = desk(around)
        request = NewVaultRequest(self.folder, "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.desk.members.add("Tāne Parata", ANOTHER, frozenset({Role.SUPERVISOR, Role.FACILITATOR}))
        case = walking(self.desk).refer()
        self.reference = self.desk.casework.open(case).case.reference
        self.desk.vaults.lock()
        chooser = ChoosesThis(photo)
        self.program = Program(qapp, LateDesk(lambda: self.desk), around.clock, lambda: "1", home, chooser)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()

    @contextmanager
    def at_work(self, passphrase: str) -> Iterator[Hand]:
        """One of them unlocks, works, and locks."""
        self.hand.type("Passphrase", passphrase)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.settle()
        yield self.hand
        self.program.lock("done for now")
        self.hand.wait(lambda: not self.program.window.current_place())
        self.hand.settle()

    @contextmanager
    def without_a_screen(self, passphrase: str) -> Iterator[Desk]:
        """Look into the vault behind the program's back."""
        here = desk(self.desk.vaults.around)
        here.vaults.unlock(self.folder, passphrase)
        try:
            yield here
        finally:
            here.vaults.lock()

    def words(self) -> str:
        """Everything that can be read in the window."""
        return "\n".join(label.text() for label in self.program.window.findChildren(QLabel) if label.isVisible())

    def look_up(self) -> None:
        self.hand.go("cases")
        self.hand.look_up(self.reference)

    def give_reason(self, sheet: type[QWidget], reason: str) -> None:
        """Type into the one reason that is asked for on a sheet."""
        (found,) = (each for each in self.program.window.findChildren(sheet) if each.isVisible())
        (field,) = (each for each in found.findChildren(QPlainTextEdit) if each.isVisible())
        field.setPlainText(reason)


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[TwoPeople]:
    made = TwoPeople(qapp, tmp_path)
    yield made
    made.program.close()
    assert not made.hand.strays


def test_a_case_is_restricted_opened_in_an_emergency_illustrated_and_destroyed(office: TwoPeople) -> None:
    aroha_restricts_it(office)
    tane_sees_only_that_it_exists(office)
    tane_opens_it_in_an_emergency(office)
    aroha_is_told_and_adds_a_photo(office)
    the_vault_keeps_the_picture_and_nothing_else_of_it(office)
    aroha_proposes_to_destroy_it(office)
    tane_destroys_it(office)
    nobody_knows_of_it(office)


def aroha_restricts_it(office: TwoPeople) -> None:
    with office.at_work(PASSPHRASE) as hand:
        office.look_up()
        assert hand.find(Team, "").isVisible()
        hand.press("Restrict the case")
        hand.press("Yes, restrict it")
        assert "Restricted: only the people named here can read it." in office.words()


def tane_sees_only_that_it_exists(office: TwoPeople) -> None:
    with office.at_work(ANOTHER) as hand:
        assert "A clear desk" in office.words()
        hand.go("cases")
        assert "1 restricted case, owned by Aroha Ngātai" in office.words()
        assert "No cases here yet" in office.words()
        assert office.reference not in office.words()


def tane_opens_it_in_an_emergency(office: TwoPeople) -> None:
    with office.at_work(ANOTHER) as hand:
        hand.go("cases")
        hand.press("Open in an emergency …")
        hand.type("Reference of the case", office.reference)
        hand.type("What is the emergency?", EMERGENCY)
        hand.press("Open it for an hour")
        assert office.program.window.current_place() == "case"
        assert f"You opened {office.reference} in an emergency." in office.program.window.banner.words()
        hand.go("today")
        hand.go("stage")
        assert "It closes by itself at" in office.program.window.banner.words()


def aroha_is_told_and_adds_a_photo(office: TwoPeople) -> None:
    with office.at_work(PASSPHRASE) as hand:
        hand.wait(lambda: EMERGENCY in office.words())
        assert "Tāne Parata" in office.words()
        assert not office.program.window.banner.words()
        hand.press("Seen")
        office.look_up()
        hand.go("files")
        hand.press("Add a file …")
        hand.wait(lambda: hand.sees("Page 1 of 1"))
        page = hand.find(QWidget, "Page 1 of 1")
        assert page.height() > page.width()
        assert hand.find(PageView, "The file").isVisible()


def the_vault_keeps_the_picture_and_nothing_else_of_it(office: TwoPeople) -> None:
    with office.without_a_screen(PASSPHRASE) as here:
        (line,) = here.casework.page(CaseQuery()).rows
        (kept,) = here.attachments.of_case(line.id)
        content = here.attachments.show(kept.id, 100).content
    assert PHOTOGRAPHER.encode() not in content
    with Image.open(io.BytesIO(content)) as picture:
        assert not picture.getexif()
        assert picture.size == (40, 80)


def aroha_proposes_to_destroy_it(office: TwoPeople) -> None:
    with office.at_work(PASSPHRASE) as hand:
        office.look_up()
        hand.press("Lift the restriction")
        hand.press("Yes, lift it")
        hand.press("propose")
        office.give_reason(Kept, REASON)
        hand.press("propose-do")
        assert f"to destroy it: {REASON}" in office.words()


def tane_destroys_it(office: TwoPeople) -> None:
    with office.at_work(ANOTHER) as hand:
        office.look_up()
        hand.go("kept")
        hand.press(f"Destroy {office.reference}")
        hand.type("Type the case's reference to destroy it", office.reference)
        hand.press("destroy-for-ever")
        hand.wait(lambda: office.program.window.current_place() == "certificates")
        hand.settle()
        assert office.reference not in [label.text() for label in office.program.window.findChildren(QLabel, "case")]


def nobody_knows_of_it(office: TwoPeople) -> None:
    with office.at_work(PASSPHRASE) as hand:
        assert "A clear desk" in office.words()
        hand.go("cases")
        for state in ("All", "Closed", "Open"):
            hand.pick("Which cases", state)
            assert "No cases here yet" in office.words()
        hand.find(QLineEdit, "Search cases").setText(office.reference)
        hand.wait(lambda: "Nothing found" in office.words())
        assert not any(table.isVisible() for table in office.program.window.findChildren(QTableView))
        assert "restricted" not in office.words()
    with office.without_a_screen(PASSPHRASE) as here:
        assert here.casework.today().counts.open == 0
