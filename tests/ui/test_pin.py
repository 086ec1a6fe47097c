"""Switching the PIN on and off, beside the passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.desk_fakes import FakeQuickUnlock, FakeVaults
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.passphrase.pin_card import PinCard
from ui.screens.passphrase.pin_presenter import PinPresenter

VAULT = Path("/vaults/office.rjvault")
PIN = "837261"


class Keys:
    """The card, its presenter and what stands behind them."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.quick = FakeQuickUnlock(FakeVaults(), VAULT)
        self.card = PinCard()
        qtbot.addWidget(self.card)
        PinPresenter(self.card, self.quick, errands)
        self.card.show()

    def fill(self, pin: str, again: str, *, mine: bool = True) -> None:
        first, second = self.card.findChildren(QLineEdit)
        first.setText(pin)
        second.setText(again)
        self.card.findChildren(QCheckBox)[0].setChecked(mine)
        press(self.card, "Switch it on")

    def words(self) -> str:
        return words_of(self.card)


@pytest.fixture
def keys(qtbot: QtBot, errands: ImmediateErrands) -> Keys:
    return Keys(qtbot, errands)


def test_it_is_off_at_first_and_says_what_a_pin_is_worth(keys: Keys) -> None:
    assert "It is switched off." in keys.words()
    assert "protects less than a passphrase" in keys.words()


def test_switched_on_it_says_until_when(keys: Keys) -> None:
    keys.fill(PIN, PIN)
    assert keys.quick.pins == {VAULT: PIN}
    assert "It is switched on, until" in keys.words()
    assert "Monday 2 November 2026" in keys.words()
    assert all(not line.text() for line in keys.card.findChildren(QLineEdit))


def test_switched_off_it_can_be_switched_on_again(keys: Keys) -> None:
    keys.fill(PIN, PIN)
    press(keys.card, "Switch it off")
    assert not keys.quick.pins
    keys.fill(PIN, PIN)
    assert keys.quick.pins


def test_it_is_not_switched_on_where_others_use_the_account(keys: Keys) -> None:
    keys.fill(PIN, PIN, mine=False)
    assert not keys.quick.pins
    assert "Where others use the account too" in keys.words()


def test_two_different_pins_are_not_taken(keys: Keys) -> None:
    keys.fill(PIN, "938172")
    assert not keys.quick.pins
    assert "not the same" in keys.words()


def test_a_pin_that_is_refused_is_said_in_place(keys: Keys) -> None:
    keys.fill("12345", "12345")
    assert "at least 6 digits" in keys.card.message.words()
    keys.fill(PIN, PIN)
    assert keys.quick.pins


def test_a_keyring_that_can_not_be_used_is_told_and_nothing_is_offered(keys: Keys) -> None:
    keys.quick.why_not = "it is locked"
    keys.card.hide()
    keys.card.show()
    assert "it is locked." in keys.words()
    assert "Switch it on" not in keys.words()


def test_leaving_forgets_what_was_typed(keys: Keys) -> None:
    first, *_ = keys.card.findChildren(QLineEdit)
    first.setText("8372")
    keys.card.hide()
    assert not first.text()
