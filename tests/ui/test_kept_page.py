"""The page of kept and destroyed cases: two people, the reference typed in, a certificate, and what remains."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.errors import DiskFull, NoSuchCase
from rjdesk.store.vault import Vault
from tests.services.conferences import PASSPHRASE, on_disk, walking
from tests.ui.reading import press, reachable, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.kept.looking import KeptServices
from ui.screens.kept.presenter import KeptPresenter
from ui.screens.kept.view import KeptView

SUPERVISOR, AUDITOR = "copper lantern beside river", "violet tractor under snow"
WHY = "The schedule's ten years are over."


class Page:
    """The page over a real vault, whose founder proposed to destroy a case."""

    def __init__(self, desk: Desk, folder: Path, errands: ImmediateErrands, qtbot: QtBot) -> None:
        self.desk, self.vault, self.view = desk, folder / "a.rjvault", KeptView()
        qtbot.addWidget(self.view)
        services = KeptServices(desk.keeping, desk.destruction, desk.members)
        self.presenter = KeptPresenter(self.view, services, errands, Announcements())
        self.case: CaseId = walking(desk).refer()
        self.reference = desk.casework.open(self.case).case.reference
        desk.members.add("Tāne Wihongi", SUPERVISOR, frozenset({Role.SUPERVISOR}))
        desk.keeping.propose_destruction(self.case, WHY)
        self.view.show()

    def work_as(self, passphrase: str) -> None:
        """Somebody is at work, and turns to the page."""
        self.desk.vaults.unlock(self.vault, passphrase)
        self.presenter.open()

    def said(self) -> str:
        QApplication.processEvents()
        return words_of(self.view)

    def type(self, name: str, text: str) -> None:
        next(each for each in self.view.findChildren(QLineEdit) if each.accessibleName() == name).setText(text)

    def destroy(self) -> None:
        press(self.view, f"Destroy {self.reference}")
        self.type("Type the case's reference to destroy it", self.reference)
        press(self.view, "Destroy it for ever")


@pytest.fixture
def page(tmp_path: Path, errands: ImmediateErrands, qtbot: QtBot) -> Iterator[Page]:
    with on_disk(tmp_path, cheap=True) as desk:
        yield Page(desk, tmp_path, errands, qtbot)


def test_whoever_proposed_it_is_told_that_somebody_else_has_to(page: Page) -> None:
    page.work_as(PASSPHRASE)
    assert f"{page.reference}\nYou proposed it on" in page.said()
    assert "Destroy it …" not in page.said()


def test_a_second_person_reads_who_proposed_it_when_and_why(page: Page) -> None:
    page.work_as(SUPERVISOR)
    assert "Proposed by Aroha Ngātai on" in page.said()
    assert f"Reason: {WHY}" in page.said()


def test_the_case_can_be_looked_at_first(page: Page, qtbot: QtBot) -> None:
    page.work_as(SUPERVISOR)
    with qtbot.waitSignal(page.presenter.case_wanted) as wanted:
        press(page.view, f"Look at {page.reference}")
    assert wanted.args == [page.case]


def test_without_the_reference_nothing_is_destroyed(page: Page) -> None:
    page.work_as(SUPERVISOR)
    press(page.view, f"Destroy {page.reference}")
    page.type("Type the case's reference to destroy it", "yes")
    press(page.view, "Destroy it for ever")
    assert "That is not the reference of this case." in page.said()
    assert page.desk.casework.open(page.case).case.id == page.case
    press(page.view, "No, go back")
    assert "Reason:" in page.said()


def test_destroyed_by_a_second_person_it_leaves_a_certificate_and_a_number(page: Page, qtbot: QtBot) -> None:
    page.work_as(SUPERVISOR)
    with qtbot.waitSignal(page.presenter.certificate_wanted) as wanted:
        page.destroy()
    assert wanted.args == [page.desk.certificates.all()[0].id]
    with pytest.raises(NoSuchCase):
        page.desk.casework.open(page.case)
    assert "The case is destroyed, and the vault has a new key." in page.view.message.words()
    table = page.view.findChildren(QTableWidget)[0]
    cells = [table.item(0, column) for column in range(table.columnCount())]
    assert [cell.text() for cell in cells if cell][0::4] == ["Destroyed", "1"]


def test_one_that_stopped_half_way_says_so_and_is_finished(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_vault: Vault, _progress: object) -> None:
        raise DiskFull

    page.work_as(SUPERVISOR)
    with monkeypatch.context() as failing:
        failing.setattr(Vault, "rotate", full)
        page.destroy()
    assert "A destruction isn't finished" in page.said()
    assert page.view.message.words()
    press(page.view, "Finish now")
    assert page.desk.destruction.unfinished() == 0
    assert len(page.desk.certificates.all()) == 1
    assert "A destruction isn't finished" not in page.said()


def test_a_sealed_case_opens_by_its_exact_reference_and_a_reason(page: Page, qtbot: QtBot) -> None:
    page.desk.keeping.seal(page.case, "The court ordered the record sealed.")
    page.work_as(SUPERVISOR)
    assert page.reference not in page.said()
    page.type("Exact reference", page.reference)
    page.type("Why it has to be opened", "The court asks for the record again.")
    with qtbot.waitSignal(page.presenter.case_wanted) as wanted:
        press(page.view, "Open it again")
    assert wanted.args == [page.case]


def test_a_reference_of_nothing_and_of_a_sealed_case_mistyped_are_told_alike(page: Page) -> None:
    page.work_as(SUPERVISOR)
    page.type("Exact reference", "FGC-0000")
    page.type("Why it has to be opened", "The court asks for the record again.")
    press(page.view, "Open it again")
    assert page.view.message.words()
    assert "case_unsealed" not in [entry.deed.what for entry in page.desk.journal.entries()]


def test_an_auditor_sees_numbers_and_certificates_and_no_case(page: Page) -> None:
    page.desk.members.add("Hana Parata", AUDITOR, frozenset({Role.AUDITOR}))
    page.work_as(AUDITOR)
    assert "Look at the certificates" in page.said()
    for words in (page.reference, "Waiting for a second person", "Open a sealed case"):
        assert words not in page.said()


def test_everything_is_reached_by_keyboard_and_has_a_name(page: Page) -> None:
    page.work_as(SUPERVISOR)
    assert all(each.accessibleName() for each in reachable(page.view))
    press(page.view, f"Destroy {page.reference}")
    assert all(each.accessibleName() for each in reachable(page.view))
