"""The day of a conference by hand in the real window: seats, a late arrival, a break, a lock, another day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.ids import CaseId, OrderId
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.fakes import FixedClock
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE, case_at, person, walking
from tests.store.small_vault import CHEAP, LOW_BOUNDS
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme

TANE, LATE, VICTIM, UNCLE = "Tāne Wīremu Parata", "Hēmi Parata", "Sione Fonoti", "Rangi Parata"
ADJOURNED_TO = date(2026, 11, 27)


class ADay:
    """A vault with a conference that is about to be opened, two of its people under an order, and the program."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        theme.prepare(qapp)
        self.clock = FixedClock(datetime(2026, 11, 20, 10, 0, tzinfo=UTC))
        around = replace(surroundings(self.clock, anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS)
        self.desk = desk(around, self.clock)
        self.folder = home / "Hilltop.rjvault"
        request = NewVaultRequest(self.folder, "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.case = case_at("opening", walking(self.desk))
        victim, uncle = (person(self.desk, self.case, name) for name in (VICTIM, UNCLE))
        order = Order(OrderId(""), OrderKind.PROTECTION, uncle, victim, "FAM-2026-88", may_meet=MayMeet.YES)
        self.desk.ties.add_order(self.case, order)
        self.reference = self.desk.casework.open(self.case).case.reference
        self.desk.vaults.lock()
        self.program = Program(qapp, LateDesk(lambda: self.desk), self.clock, lambda: "1", home=home)
        self.faults: list[object] = []
        self.program.errands.faulted.connect(self.faults.append)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()

    def unlock(self) -> None:
        """Unlock, and turn to the day of the case."""
        self.hand.type("Passphrase", PASSPHRASE)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.go("cases")
        self.hand.look_up(self.reference)
        self.hand.go("day")

    def lock(self) -> None:
        """Lock in the middle of everything."""
        self.program.lock("for a moment")
        self.hand.wait(lambda: not self.program.window.current_place())
        self.hand.settle()

    def lines(self) -> dict[str, str]:
        """What the line of each person says, by name."""
        buttons = self.program.window.findChildren(QPushButton)
        said = [b.accessibleName() for b in buttons if b.isVisible() and b.objectName().startswith("tap-")]
        return {words.partition(", ")[0]: words.rpartition(": ")[2].partition(".")[0] for words in said}

    def said(self) -> str:
        """Everything that can be read in the window."""
        return " ".join(each.text() for each in self.program.window.findChildren(QLabel) if each.isVisible())

    def looked_up(self, look: Callable[[Desk, CaseId], object]) -> object:
        """What the services say once the program has locked the vault."""
        self.desk.vaults.unlock(self.folder, PASSPHRASE)
        try:
            return look(self.desk, self.case)
        finally:
            self.desk.vaults.lock()


def test_a_day_with_a_late_arrival_a_break_an_adjournment_and_another_day(qapp: QApplication, tmp_path: Path) -> None:
    day = ADay(qapp, tmp_path)
    day.unlock()
    seat(day)
    open_it(day)
    come_late(day)
    hold_on(day)
    go_on_another_day(day)
    day.lock()
    day.looked_up(attendance)
    day.program.close()
    assert not day.faults


def seat(day: ADay) -> None:
    """Proposed apart; put side by side it says why not; proposed anew and kept."""
    hand = day.hand
    hand.press("seating")
    assert "Nothing stands against this seating." in day.said()
    victim, uncle = (next(n for n in chairs(day) if name in n) for name in (VICTIM, UNCLE))
    order = chairs(day)
    hand.press(uncle)
    hand.press(order[(order.index(victim) + 1) % len(order)])
    assert (
        f"{VICTIM} and {UNCLE} sit side by side" in day.said() or f"{UNCLE} and {VICTIM} sit side by side" in day.said()
    )
    hand.press("propose-seating")
    assert "Nothing stands against this seating." in day.said()
    hand.press("keep-seating")
    hand.press("Back to the day")


def open_it(day: ADay) -> None:
    """Everybody but one comes in; somebody doesn't come; the opening is closed."""
    hand = day.hand
    for name in day.lines():
        if name != LATE and "Ioannou" not in name:
            hand.press(f"{name}, ")
    hand.press("Katerina Ioannou, Te Ara Pai Trust: Not coming")
    hand.press(f"{LATE}: Not coming")
    hand.press(f"{TANE}, ")
    assert day.lines()[TANE] == "here, has spoken"
    hand.press("questions")
    hand.answer("privilege/", True)
    hand.go("day")
    hand.press("close-stage")
    assert "Stage 9 of 18" in day.said()


def come_late(day: ADay) -> None:
    """He comes twenty minutes late, although the opening is closed and it said that he would not."""
    day.clock.advance(timedelta(minutes=20))
    assert day.lines()[LATE] == "did not come"
    day.hand.press(f"{LATE}, ")
    assert day.lines()[LATE] == "here"


def hold_on(day: ADay) -> None:
    """A break; the laptop is locked in private family time and shows the same day afterwards."""
    hand = day.hand
    hand.press("day-paused")
    assert "Paused" in day.said()
    hand.press("day-resumed")
    hand.press("day-private_time_begun")
    before = day.lines()
    day.lock()
    day.clock.advance(timedelta(minutes=30))
    day.unlock()
    assert day.lines() == before
    assert "30 minutes" in day.said()
    hand.press("day-private_time_ended")


def go_on_another_day(day: ADay) -> None:
    """The interpreter has to go: adjourned for a week, taken up again where it was."""
    hand = day.hand
    hand.press("day-adjourned")
    hand.type("Why is it adjourned?", "The interpreter had to leave")
    hand.type("Who decided it?", "Aroha Ngātai")
    hand.type("On which day does it go on?", "27/11/2026")
    hand.press("adjourn-save")
    assert "Adjourned" in day.said()
    assert "to 27 November 2026" in day.said()
    day.clock.advance(timedelta(days=7))
    day.lock()
    day.unlock()
    hand.press("day-taken_up")
    assert set(day.lines().values()) == {"not here yet", "did not come"}
    assert "Stage 9 of 18" in day.said()
    hand.press(f"{TANE}, ")
    assert day.lines()[TANE] == "here"


def chairs(day: ADay) -> list[str]:
    """Everybody's chair, in order round the table."""
    buttons = day.program.window.findChildren(QPushButton)
    said = [b.accessibleName() for b in buttons if b.isVisible() and b.objectName().startswith("chair-")]
    return sorted(said, key=lambda words: int(words.split(":")[0].split()[-1]))


def attendance(on: Desk, case: CaseId) -> None:
    """The record has everybody's times, both days, and the chronology tells of the adjournment."""
    meeting = on.meetings.day(case).meeting
    stays = {who: [s for s in meeting.attendance() if s.person == person(on, case, who)] for who in (TANE, LATE)}
    assert [(stay.came.minute, stay.left is None) for stay in stays[LATE]] == [(20, False)]
    assert [stay.came.date() for stay in stays[TANE]] == [date(2026, 11, 20), ADJOURNED_TO]
    told = [event.what for event in on.timeliness.chronology(case).contents.events]
    assert any(
        words.startswith("Adjourned to 27 November 2026. Because: The interpreter had to leave") for words in told
    )
