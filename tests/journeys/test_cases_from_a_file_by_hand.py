"""An office's messy workbook, brought in by hand on a real vault: tried, mended, brought in, opened, and handed out again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rjdesk.bootstrap import desk, surroundings
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.sheets.reading import read_sheet
from rjdesk.store.keys.cost import FLOOR
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE
from tests.sheets.workbooks import HEADINGS, ROWS, Cells, a_workbook
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import words_of
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.screens.cases.view import CasesView
from ui.screens.intake.view import IntakeView
from ui.widgets import theme

RUNNING = (*HEADINGS, "Clock starts")
FIRST = (*ROWS[0], date(2026, 11, 4))
MENDED: tuple[tuple[Cells, ...], ...] = (
    FIRST,
    *ROWS[1:3],
    ("YJ-203", "14/10/2026", *ROWS[3][2:], date(2026, 10, 16)),
    ("", "", ROWS[4][2], "Victim", *ROWS[4][4:]),
)


class Desk:
    """The program on an empty vault, whose dialogs answer with one file after another."""

    def __init__(self, qapp: QApplication, folder: Path) -> None:
        theme.prepare(qapp)
        home = folder / "vaults"
        home.mkdir()
        self.desk = desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))
        request = NewVaultRequest(home / "Hilltop.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.desk.vaults.lock()
        self.chooser, self.faults = FakeChooser(), list[object]()
        self.program = Program(
            qapp, LateDesk(lambda: self.desk), self.desk.vaults.around.clock, str, home, self.chooser
        )
        self.program.errands.faulted.connect(self.faults.append)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()
        self.hand.type("Passphrase", PASSPHRASE)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.settle()

    def choose(self, path: Path, button: str) -> None:
        """Press a button that asks for a file, and answer."""
        self.chooser.answer = path
        self.hand.press(button)
        self.hand.settle()

    def reads(self, view: type[IntakeView | CasesView]) -> str:
        """What stands on a page."""
        return words_of(self.hand.find(view, ""))


def test_a_messy_workbook_by_hand(qapp: QApplication, tmp_path: Path) -> None:
    here = Desk(qapp, tmp_path)
    hand, source = here.hand, tmp_path / "Our cases.xlsx"
    source.write_bytes(a_workbook(("Cases of our office",), RUNNING, FIRST, *ROWS[1:]))
    hand.go("cases")
    hand.press("bring-in-cases")
    here.choose(source, "choose-file")
    _say_what_it_means(hand)
    hand.press("try-file")
    assert "There are 3 problems in 2 rows." in here.reads(IntakeView)
    assert not hand.sees("bring-in")

    source.write_bytes(a_workbook(("Cases of our office",), RUNNING, *MENDED))
    here.choose(source, "choose-file")  # what was said of it still holds
    hand.press("No reference: the case above")
    hand.press("try-file")
    assert "Nothing is wrong. 5 rows make 3 cases." in here.reads(IntakeView)
    hand.press("bring-in")
    hand.wait(lambda: here.program.window.current_place() == "cases")
    hand.settle()
    assert "From the file: 3 cases. You own what came in." in here.reads(CasesView)

    _hand_out_the_list(here, tmp_path / "list.xlsx")
    hand.look_up("YJ-203")
    here.chooser.answer = tmp_path / "YJ-203.json"
    hand.press("hand-out-case")
    hand.press("hand-out-case-do")
    told = json.loads((tmp_path / "YJ-203.json").read_text("utf-8"))
    assert [limit["due"] for limit in told["time_limits"]] == ["2026-11-06", None]
    assert [(person["name"], person["part"]) for person in told["people"]] == [
        ("Beau Harrison", "offender"),
        ("Ivy Patel", "victim"),
    ]
    assert not here.faults
    assert not hand.strays
    here.program.close()


def _say_what_it_means(hand: Hand) -> None:
    hand.pick("Process", "Family Group Conference (youth justice)")
    hand.pick("How it came, where the file doesn't say", "Intention to charge")
    hand.pick("“YP” (Role) stands for", "Young person")
    hand.pick("Which comes first, the day or the month?", "The day: 4 March 2011")


def _hand_out_the_list(here: Desk, target: Path) -> None:
    here.hand.press("hand-out-list")
    here.choose(target, "hand-out-list-do")
    rows = read_sheet(target.read_bytes()).rows
    assert {row.cells[:2] for row in rows[1:]} == {
        ("YJ-201", "Kauri Tamihana"),
        ("YJ-202", "Leilani Fonoti"),
        ("YJ-203", "Beau Harrison"),
    }
    assert "no longer protected by it" in here.reads(CasesView)
