"""Services with behaviour and no vault: enough for screens to be walked in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CasePage, CaseQuery, CaseSummary
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import (
    KeyringUnavailable,
    PinTooShort,
    QuickUnlockGone,
    VaultExists,
    WrongPassphrase,
    WrongPin,
    WrongRecoveryCode,
)
from rjdesk.process import catalogue
from rjdesk.process.template import Process
from rjdesk.services.casework import Counts, DueLine, NextStep, Restricted, Today
from rjdesk.services.referrals import NewReferral
from rjdesk.services.vault.quick_unlock import QuickState
from rjdesk.services.vault.vaults import Created, NewVaultRequest, Recoverable, Strength, VaultSummary
from ui.widgets.choose import Chooser

GOOD = "a boat under seven green hills"
CODE = "9XHY-75XY-DQ28-A9J6-0SPC-Y6MN-8Y52-HEGS-1MFN"
TODAY = date(2026, 11, 2)
UNTIL = datetime(2026, 11, 2, 21, 5, tzinfo=UTC)


@dataclass
class FakeVaults:
    """Vaults in a dict: folder → passphrase. Every third wrong try has to wait."""

    passphrases: dict[Path, str] = field(default_factory=dict)
    office: str = "Te Taha o te Awa"
    wrong: int = 0
    asked: NewVaultRequest | None = None
    locked: int = 0
    people: tuple[Recoverable, ...] = (Recoverable(MemberId("1"), "Mereana Tūhoe"),)
    recovered: MemberId | None = None
    may: frozenset[Action] = frozenset(Action)
    read_only: str = ""

    def unlock(self, folder: Path, passphrase: str) -> VaultSummary:
        if self.passphrases.get(folder) != passphrase:
            self.wrong += 1
            raise WrongPassphrase(wait=2 if self.wrong % 3 == 0 else 0)
        return self._summary(folder)

    def recoverable(self, folder: Path, code: str) -> tuple[Recoverable, ...]:
        if code != CODE:
            raise WrongRecoveryCode
        return self.people

    def unlock_with_recovery(
        self, folder: Path, code: str, new_passphrase: str, member: MemberId | None = None
    ) -> VaultSummary:
        if code != CODE:
            raise WrongRecoveryCode
        self.recovered = member
        self.passphrases[folder] = new_passphrase
        return self._summary(folder)

    def create(self, request: NewVaultRequest) -> Created:
        if request.folder in self.passphrases:
            raise VaultExists
        self.asked = request
        return Created(CODE, self._summary(request.folder))

    def confirm_recovery(self, typed: str) -> VaultSummary:
        if typed != CODE or self.asked is None:
            raise WrongRecoveryCode
        self.passphrases[self.asked.folder] = self.asked.passphrase
        self.office = self.asked.office
        return self._summary(self.asked.folder)

    def change_passphrase(self, old: str, new: str) -> None:
        if old not in self.passphrases.values():
            raise WrongPassphrase(wait=0)
        self.passphrases = {folder: new if kept == old else kept for folder, kept in self.passphrases.items()}

    def recovery_sheet(self) -> bytes:
        return b"%PDF-1.7 recovery sheet"

    def estimate(self, passphrase: str) -> Strength:
        good = len(passphrase) >= 15
        return Strength(3 if good else 0, good, "Good." if good else "Too short.")

    def six_words(self) -> str:
        return "velvet orbit canyon maple thirty lantern"

    def get_ready(self) -> None:
        """Nothing has to be loaded."""

    def settle_down(self) -> None:
        """Nothing is on a disk."""

    def lock(self) -> None:
        self.locked += 1

    def _summary(self, folder: Path) -> VaultSummary:
        return VaultSummary(folder.stem, self.office, "Mereana Tūhoe", False, self.read_only, may=self.may)


@dataclass
class FakeQuickUnlock:
    """Quick unlocking in memory: folder → PIN. ``why_not`` is what is wrong with the keyring."""

    vaults: FakeVaults
    folder: Path | None = None
    pins: dict[Path, str] = field(default_factory=dict)
    mine: bool = False
    why_not: str = ""
    wrong: int = 0

    def asks_for_pin(self, folder: Path) -> bool:
        return folder in self.pins

    def unlock(self, folder: Path, pin: str) -> VaultSummary:
        if self.why_not:
            raise KeyringUnavailable(why=self.why_not)
        if self.pins.get(folder) == pin:
            return self.vaults.unlock(folder, self.vaults.passphrases[folder])
        self.wrong += 1
        if self.wrong < 5:
            raise WrongPin(left=5 - self.wrong)
        self.pins.clear()
        raise QuickUnlockGone

    def state(self) -> QuickState:
        on = self.folder in self.pins
        return QuickState(on, UNTIL if on else None, self.mine, self.why_not)

    def switch_on(self, pin: str, account_is_mine: bool) -> QuickState:
        if len(pin) < 6:
            raise PinTooShort(least=6)
        self.mine = account_is_mine
        self.pins[self.folder or Path()] = pin
        return self.state()

    def switch_off(self) -> QuickState:
        self.pins.clear()
        return self.state()


@dataclass
class FakePresence:
    """Knows the one passphrase of whoever is at work."""

    tried: list[str] = field(default_factory=list)

    def prove(self, secret: str) -> None:
        self.tried.append(secret)
        if secret != GOOD:
            raise WrongPassphrase(wait=0)


@dataclass
class FakeCasework:
    """A list of cases, searched and sorted as the store does it."""

    cases: Sequence[CaseSummary] = ()
    shown: Today = field(default_factory=lambda: Today((), (), Counts(0, 0, 0)))
    queries: list[CaseQuery] = field(default_factory=list)
    unseen: tuple[Restricted, ...] = ()

    def restricted(self) -> tuple[Restricted, ...]:
        return self.unseen

    def today(self) -> Today:
        return self.shown

    def page(self, query: CaseQuery) -> CasePage:
        self.queries.append(query)
        found = [case for case in self.cases if query.text.lower() in f"{case.reference} {case.offender_names}".lower()]
        if query.sort == "reference":
            found.sort(key=lambda case: case.reference, reverse=query.descending)
        return CasePage(len(found), query.offset, tuple(found[query.offset : query.offset + query.limit]))


@dataclass
class FakeReferrals:
    """Takes referrals and remembers them."""

    usually: str = "nz-youth-justice-fgc"
    taken: list[NewReferral] = field(default_factory=list)

    def usual(self) -> str:
        return self.usually

    def processes(self) -> tuple[Process, ...]:
        return catalogue.shipped()

    def take(self, referral: NewReferral) -> CaseId:
        self.taken.append(referral)
        return CaseId(f"case-{len(self.taken)}")


@dataclass
class FakeDrafts:
    """Drafts in a dict."""

    kept: dict[DraftPlace, str] = field(default_factory=dict)

    def keep(self, place: DraftPlace, text: str) -> None:
        self.kept[place] = text

    def drop(self, place: DraftPlace) -> None:
        self.kept.pop(place, None)

    def of(self, case: CaseId | None) -> tuple[Draft, ...]:
        at = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
        return tuple(Draft(place, text, at) for place, text in self.kept.items() if place.case == case)


class FakeChooser(Chooser):
    """A person who always answers the dialog with one path, or closes it."""

    def __init__(self, answer: Path | None = None) -> None:
        self.answer = answer

    def folder(self, _parent: QWidget, _title: str, _start: Path) -> Path | None:
        return self.answer

    def file_to_write(self, _parent: QWidget, _title: str, _suggested: Path, _kinds: str) -> Path | None:
        return self.answer

    def file_to_read(self, _parent: QWidget, _title: str, _start: Path, _kinds: str) -> Path | None:
        return self.answer


def a_case(number: int, name: str = "") -> CaseSummary:
    """One row of the case list."""
    return CaseSummary(
        id=CaseId(f"case-{number}"),
        reference=f"YJ-{number:05}",
        kind="police",
        process_title="Family Group Conference",
        offender_names=name or f"Person {number}",
        stage_id="preparation",
        stage_title="Preparation",
        received_on=TODAY,
        next_due=TODAY + timedelta(days=number % 30),
        next_clock="Convene",
        outcome="",
        unmet=0,
        signing=False,
        closed=False,
        changed_at=datetime(2026, 11, 2, 9, 0, tzinfo=UTC),
    )


def a_busy_day() -> Today:
    """Something late, something soon, something far; a case to go on with, and one that is being signed."""
    due = tuple(
        DueLine(
            CaseId(f"case-{days}"), f"YJ-{days}", "Convene the conference", TODAY + timedelta(days), days, "Preparation"
        )
        for days in (-2, 1, 14)
    )
    steps = (
        NextStep(CaseId("case-1"), "YJ-1", "Hēmi Rāwiri", "preparation", "Preparation", 3, signing=False),
        NextStep(CaseId("case-9"), "YJ-9", "Aroha Ngata", "signing", "Signing", 1, signing=True),
    )
    return Today(due, steps, Counts(5, 1, 2))
