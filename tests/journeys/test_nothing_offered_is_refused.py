"""Whoever is here for one thing alone presses everything that they are offered, and none of it is refused to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.errors import NotAllowed
from rjdesk.services.permission import Arguments, Guard, Needs
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.hand import Hand
from tests.journeys.day import NOW, IntoOneFolder
from tests.services.conferences import PASSPHRASE, case_at_end, walking
from tests.store.small_vault import CHEAP, LOW_BOUNDS
from ui.app.places import CASE_PLACES, Place, title
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme


class HasEverything(IntoOneFolder):
    """A person who thinks better of it whenever something is to be read from the disk."""

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self._folder

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return None


OF_ONE_ROLE = {role: f"{role.value} velvet quartz orbit cinder maple" for role in Role}
WITH_A_CASE = (Role.FACILITATOR, Role.SUPERVISOR, Role.READ_ONLY)
NOT_PRESSED = (
    "let-read",
    "begin-signing",
    "hand-laptop",
    "to-practice",
    "Yes,",
)  # give the laptop away, lock, or mean it
OF_ONE = re.compile("-[0-9a-f]{32}$")  # the identity of whom a button is about
Turn = Callable[[], None]


@dataclass(frozen=True)
class Office:
    """An office with one member for each role, a case that has just begun and one that has its papers."""

    hand: Hand
    cases: tuple[CaseId, ...]

    def enter(self, role: Role) -> None:
        """Somebody of that role alone unlocks the vault."""
        self.hand.type("Passphrase", OF_ONE_ROLE[role])
        self.hand.press("Unlock")
        self.hand.wait(lambda: bool(self.hand.program.window.current_place()))
        self.hand.settle()

    def pages(self, role: Role) -> Iterator[Turn]:
        """How each page that is offered is turned to."""
        hand = self.hand
        if hand.sees("Today"):
            yield lambda: hand.go(Place.TODAY)
            yield lambda: hand.go(Place.CASES)
        ended, begun = self.cases
        pages = ((ended, Place.DOCUMENTS), *((begun, place) for place in CASE_PLACES))
        for case, place in pages if role in WITH_A_CASE else ():
            yield partial(self.turn_to, case, place)
        yield lambda: hand.go(Place.OFFICE)
        hand.go(Place.OFFICE)
        for name in [each.objectName() for each in self.offered() if each.objectName().startswith("office-")]:
            yield partial(self.into_the_office, name)
        yield lambda: hand.go(Place.KEYS)

    def into_the_office(self, name: str) -> None:
        """Turn to one of the office's own pages."""
        self.hand.go(Place.OFFICE)
        self.hand.press(name)

    def turn_to(self, case: CaseId, place: Place) -> None:
        """Open a case and one of its pages."""
        self.hand.program.window.page(Place.CASES).case_chosen.emit(case)  # type: ignore[attr-defined]  # as its table does
        self.hand.settle()
        if self.hand.sees(title(place)):
            self.hand.go(place)

    def offered(self) -> list[QPushButton]:
        """What can be pressed on the page in sight."""
        window = self.hand.program.window
        page: QWidget = window.page(window.current_place())
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        return [each for each in buttons if _name(each) not in NOT_PRESSED]

    def press_everything(self, turn: Turn) -> int:
        """Press each thing that a page offers, turning to it anew whenever that led elsewhere."""
        pressed = set[str]()
        window = self.hand.program.window
        while True:
            turn()
            here, before = window.current_place(), len(pressed)
            while window.current_place() == here and (left := self.left(pressed)):
                pressed.add(_name(left[0]))
                left[0].click()
                self.hand.settle()
            if len(pressed) == before:
                return before

    def left(self, pressed: set[str]) -> list[QPushButton]:
        """What is offered and was not pressed yet."""
        return [each for each in self.offered() if _name(each) not in pressed]


def _name(button: QPushButton) -> str:
    """One of several that do the same, each to another person, stands for all."""
    name = OF_ONE.sub("", button.objectName())
    return name or (button.accessibleName() or button.text()).split(" ")[0]


def _a_desk() -> Desk:
    around = replace(surroundings(lambda: NOW, anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS)
    return desk(around, lambda: NOW)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[CaseId, ...]]:
    """The folder of the office's vault, which each test gets a copy of, and its cases."""
    folder, here = tmp_path_factory.mktemp("furnished"), _a_desk()
    request = NewVaultRequest(folder / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
    here.vaults.confirm_recovery(here.vaults.create(request).recovery_code)
    walk = walking(here)
    cases = case_at_end(walk), walk.refer()
    for role, passphrase in OF_ONE_ROLE.items():
        here.members.add(role.value.capitalize(), passphrase, frozenset({role}))
    here.vaults.lock()
    return folder, cases


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was refused to whoever is at work, by its action."""
    told: list[str] = []
    admit = Guard.admit

    def told_of(guard: Guard, needs: Needs, arguments: Arguments) -> None:
        try:
            admit(guard, needs, arguments)
        except NotAllowed as error:
            told.append(str(error.facts["action"]))
            raise

    monkeypatch.setattr(Guard, "admit", told_of)
    return told


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path, furnished: tuple[Path, tuple[CaseId, ...]]) -> Iterator[Office]:
    theme.prepare(qapp)
    home, out = tmp_path / "vaults", tmp_path / "out"
    folder, cases = furnished
    copytree(folder, home)
    out.mkdir()
    here = _a_desk()
    program = Program(qapp, LateDesk(lambda: here), lambda: NOW, lambda: "1", home=home, chooser=HasEverything(out))
    program.errands.faulted.connect(pytest.fail)
    hand = Hand(program)
    program.window.resize(1366, 900)
    hand.start()
    yield Office(hand, cases)
    program.close()


@pytest.mark.parametrize("role", list(Role))
def test_whatever_a_role_is_offered_it_may_do(office: Office, refused: list[str], role: Role) -> None:
    office.enter(role)
    pressed = sum(office.press_everything(turn) for turn in office.pages(role))
    assert not refused
    assert pressed > 5
