"""Twelve hours after the passphrase the PIN opens nothing, whatever the clock says."""

from __future__ import annotations

import pytest

from rjdesk.errors import QuickUnlockGone
from rjdesk.store.quick.quick_unlock import ready_for
from tests.store.quick import Account, good_keyring
from tests.store.small_vault import Place

HOUR = 3600


@pytest.fixture
def account(place: Place) -> Account:
    """An account where quick unlocking is switched on."""
    return Account(place).set_up()


def test_after_twelve_hours_the_passphrase_is_needed(account: Account) -> None:
    account.place.clock.move(12 * HOUR - 1)
    account.by_pin().lock()
    account.place.clock.move(1)
    assert not account.ready()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_what_ran_out_is_gone_from_the_file_and_the_keyring(account: Account) -> None:
    before = account.files()[0].read_text()
    account.place.clock.move(13 * HOUR)
    around = account.around()
    assert ready_for(account.place.folder, around) is None
    assert around.account
    around.account.keychain.backend()
    assert not good_keyring(account).kept
    assert '"sealed"' in before
    assert '"sealed"' not in account.files()[0].read_text()


def test_the_passphrase_gives_another_twelve_hours_under_a_new_device_secret(account: Account) -> None:
    first = dict(good_keyring(account).kept)
    account.place.clock.move(20 * HOUR)
    account.renewed()
    assert good_keyring(account).kept != first
    account.place.clock.move(11 * HOUR)
    account.by_pin().lock()


def test_the_pin_does_not_give_more_time(account: Account) -> None:
    account.place.clock.move(11 * HOUR)
    account.by_pin().lock()
    account.place.clock.move(2 * HOUR)
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_a_clock_that_was_set_back_gives_no_more_time(account: Account) -> None:
    account.place.clock.move(6 * HOUR)
    account.by_pin().lock()
    account.place.clock.move(-HOUR)
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_a_clock_that_was_set_right_by_a_minute_ends_nothing(account: Account) -> None:
    account.place.clock.move(-60)
    account.by_pin().lock()


@pytest.mark.parametrize("move", [-365 * 24 * HOUR, 365 * 24 * HOUR])
def test_a_clock_gone_astray_keeps_nobody_from_their_passphrase(account: Account, move: float) -> None:
    account.place.clock.move(move)
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    account.renewed().by_pin().lock()
