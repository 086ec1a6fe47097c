"""The whole desktop over services in memory: window, door, desk, with real errands on their own threads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk, desk_on
from rjdesk.domain.ids import CaseId
from tests.fakes import counting_ids
from tests.services.conferences import WithoutVault
from tests.ui.desk_fakes import GOOD, FakeChooser, FakePresence, FakeQuickUnlock, FakeVaults
from tests.ui.office import Office, an_office
from ui.app.absence import Patience
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.app.suspend import SystemWatch
from ui.screens.cases.view import CasesView


class WallClock:
    """The seconds of the computer's own clock, which runs on while the computer sleeps."""

    def __init__(self) -> None:
        self.at = 1_000_000.0

    def __call__(self) -> float:
        return self.at


class ToldBySystem(SystemWatch):
    """A computer that says what the test has it say, and waits with its sleep until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.listened_to = self.may_sleep = False

    def begin(self, _window: int) -> None:
        self.listened_to = True

    def locked(self) -> None:
        self.may_sleep = True


class Desktop:
    """A running program and what stands behind it."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, patience: Patience | None = None) -> None:
        self._qtbot = qtbot
        self.vault = folder / "Te Taha o te Awa.rjvault"
        self.wall, self.system = WallClock(), ToldBySystem()
        self.vaults, self.office, self.chooser = FakeVaults(), an_office(), FakeChooser()
        self.instead: dict[str, Any] = {}  # services that a test puts in the place of the desk's, before it unlocks
        self.program = Program(
            app,
            LateDesk(lambda: replace(desk_of(self.vaults, self.office), **self.instead)),
            self.office.clock,
            lambda: "F-1",
            folder,
            self.chooser,
            patience,
            self.wall,
            self.system,
        )
        self.window = self.program.window
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)

    def unlock(self, first: str = "today") -> None:
        """Starts with a vault that exists, and unlocks it, until its first page is shown."""
        self.vault.mkdir()
        self.vaults.passphrases[self.vault] = GOOD
        self.program.start()
        self.unlock_again(first)

    def unlock_again(self, first: str = "today") -> None:
        """Gives the passphrase at the locked door, until the first page is shown."""
        self.program.unlock_view.passphrase_given.emit(self.vault, GOOD)
        self.at(first)

    def listen(self) -> None:
        """Waits until the program listens to the computer, as it does a moment after its window is shown."""
        self._qtbot.waitUntil(lambda: self.system.listened_to)
        self.rest()

    def end(self) -> None:
        """Closes the program, as its window does."""
        self.program.close()
        self.program.deleteLater()

    def go(self, place: str) -> QWidget:
        """Turns to a place by its button; the page that is shown."""
        self.window.place_asked.emit(place)
        return self.at(place)

    def open_case(self) -> CaseId:
        """Opens a case with people and charges."""
        case = self.office.case_of_hemi()
        cases = self.go("cases")
        assert isinstance(cases, CasesView)
        cases.case_chosen.emit(case)
        self.at("case")
        return case

    def page(self, place: str) -> QWidget:
        """The page of a place."""
        return self.window.page(place)

    def at(self, place: str) -> QWidget:
        """Waits until a place is shown and everything sent out has come back."""
        self._qtbot.waitUntil(lambda: self.window.current_place() == place)
        self.rest()
        return self.page(place)

    def rest(self) -> None:
        """Waits until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.program.errands.is_busy())
        QApplication.processEvents()


def desk_of(vaults: FakeVaults, office: Office) -> Desk:
    """The services of an office as the program gets them, behind doors that open to a word."""
    inside = desk_on(
        WithoutVault(lambda: office.session, office.clock), lambda: office.session, office.clock, counting_ids()
    )
    doors: dict[str, Any] = {
        "vaults": vaults,
        "presence": FakePresence(),
        "quick_unlock": FakeQuickUnlock(vaults),
    }
    return replace(
        inside,
        referrals=office.referrals,
        people=office.people,
        stages=office.stages,
        agreements=office.agreements,
        ceremonies=office.ceremonies,
        papers=office.papers,
        timeliness=office.timeliness,
        casework=office.casework,
        drafts=office.drafts,
        **doors,
    )
