"""Unlocking with a PIN: for one member on a computer account that nobody else uses, for twelve hours after the passphrase.

It takes three things: the file of ``quick_file``, the device secret out of the keyring, and the PIN. After five wrong PINs
the first two are gone. It only ever adds a way in: whatever is wrong with it, the passphrase opens the vault as always.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import Expected, KeyringUnavailable, QuickUnlockGone, VaultLocked, WrongPin
from rjdesk.store.keys.header import UnprovenHeader
from rjdesk.store.keys.header_files import find_header
from rjdesk.store.keys.opening import Opened, held, with_vault_key
from rjdesk.store.keys.sealing import DoesNotOpen, overwrite
from rjdesk.store.keys.ways import ByPassphrase
from rjdesk.store.quick.keychain import Unusable, name_of, unavailable, write_and_read_back
from rjdesk.store.quick.pins import good_enough
from rjdesk.store.quick.quick_file import MOST_TRIES, QuickSeal, QuickSlot, check_of
from rjdesk.store.quick.this_account import ThisAccount, secret_name
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import Vault, entered
from rjdesk.wording import say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


def unlock_quickly(folder: Path, pin: str, around: Surroundings) -> Vault:
    """Open a vault with the PIN that was set here; takes about a second.

    Raises WrongPin (left), QuickUnlockGone, KeyringUnavailable (why), and what ``unlock`` raises about the vault itself.
    """
    with held(folder) as lock:
        found = find_header(folder, around.bounds)
        opened = opened_by_pin(found.unproven, pin, around)
        return entered(folder, opened, lock, around, aligned=found.both_hold_it)


def ready_for(folder: Path, around: Surroundings) -> datetime | None:
    """Until when a PIN will be taken for a vault on this account; None if none will. Asks nothing of the keyring."""
    if around.account is None:
        return None
    with suppress(Expected):
        slot = _current(find_header(folder, around.bounds).unproven.header.vault_id, around)
        return slot.sealed.until if slot and slot.sealed else None
    return None


def is_on(opened: Opened, around: Surroundings) -> bool:
    """Whether the member who has this vault open unlocks it quickly on this account."""
    return _mine(opened, around) is not None


def switch_on(opened: Opened, pin: str, around: Surroundings) -> datetime:
    """Have a PIN open the vault here from now on, for the member who has it open; gives until when at first.

    Takes some seconds. Raises PinTooShort, KeyringUnavailable (why), VaultLocked under the recovery code, DiskFull,
    FolderReadOnly: then nothing is kept.
    """
    good_enough(pin)
    account, slot = account_of(around), opened.slot
    if slot.place.kind != "person":
        raise VaultLocked
    if not account.is_mine:
        raise KeyringUnavailable(why=say("keyring.shared"))
    there = account.quick_slot(slot.place.vault_id, around.clock())
    if there is not None and there.place != slot.place:
        raise KeyringUnavailable(why=say("keyring.somebody_else"))
    backend = account.keychain.backend()
    asked = QuickSlot.new(slot, ByPassphrase.new(around.cost(), around.random), pin, around.clock())
    secret, made = asked.renewed(slot, opened.bundle, around.clock(), around.random)
    try:
        account.keychain.write(secret_name(slot.place), secret.hex())
        return _kept(account, made, backend).until
    except Expected:
        account.forget(slot.place.vault_id)
        raise
    finally:
        overwrite(secret)


def switch_off(vault_id: str, around: Surroundings) -> None:
    """Keep nothing of a vault's quick unlocking on this account any longer."""
    if around.account is not None:
        around.account.forget(vault_id)


def renew(opened: Opened, around: Surroundings) -> None:
    """After the passphrase opened a vault: another twelve hours, under a new device secret. Nobody waits for it.

    What another passphrase or a new vault key has made void is forgotten.
    """
    account, slot = around.account, _mine(opened, around)
    if account is None or slot is None:
        return
    try:
        secret, made = slot.renewed(opened.slot, opened.bundle, around.clock(), around.random)
    except DoesNotOpen:
        account.forget(slot.place.vault_id)
        return
    value = secret.hex()
    overwrite(secret)

    def keep(backend: KeyringBackend) -> str:
        with suppress(Expected):  # a full disk: the seal that was there no longer opens, and says so
            _kept(account, made, write_and_read_back(backend, secret_name(made.place), value))
        return name_of(backend)

    account.keychain.ask(keep)


def opened_by_pin(unproven: UnprovenHeader, pin: str, around: Surroundings) -> Opened:
    """Open with the PIN. Raises WrongPin (left), QuickUnlockGone, KeyringUnavailable (why)."""
    account, vault_id = account_of(around), unproven.header.vault_id
    slot, sealed = _sealed(vault_id, around)
    if account.keychain.backend() != sealed.backend:
        raise unavailable(Unusable.CHANGED)
    account.ask_for_anchor(vault_id)
    secret = _secret(account.keychain.read(secret_name(slot.place)))
    slot, sealed = _sealed(vault_id, around)  # again: a seal that was being renewed is renewed by now
    member = unproven.header.slot(slot.place.member_id)
    if member is None or not slot.is_for(member):
        account.forget(vault_id)
        raise QuickUnlockGone
    if (
        check_of(secret) != sealed.check
    ):  # somebody's doing, or a renewal that was cut off: the next passphrase mends it
        account.keep(replace(slot, sealed=None))
        raise QuickUnlockGone
    slot = replace(slot, tries=slot.tries + 1)
    account.keep(slot)  # before the try: whoever pulls the plug has had it all the same
    try:
        bundle = slot.opened(secret, pin)
    except DoesNotOpen:
        raise _wrong(slot, account) from None
    finally:
        overwrite(secret)
    with suppress(Expected):
        account.keep(replace(slot, tries=0, seen=around.clock()))
    return with_vault_key(unproven, member, bundle)


def _mine(opened: Opened, around: Surroundings) -> QuickSlot | None:
    place = opened.slot.place
    slot = around.account.quick_slot(place.vault_id, around.clock()) if around.account else None
    return slot if slot and slot.place == place else None


def _secret(kept: str | None) -> bytearray:
    """The device secret as the keyring gave it; nothing for what can't be one."""
    try:
        return bytearray.fromhex(kept or "")
    except ValueError:
        return bytearray()


def _wrong(slot: QuickSlot, account: ThisAccount) -> WrongPin | QuickUnlockGone:
    if slot.tries < MOST_TRIES:
        return WrongPin(left=MOST_TRIES - slot.tries)
    account.forget(slot.place.vault_id)
    return QuickUnlockGone()


def _sealed(vault_id: str, around: Surroundings) -> tuple[QuickSlot, QuickSeal]:
    slot = _current(vault_id, around)
    if slot is None or slot.sealed is None:
        raise QuickUnlockGone
    return slot, slot.sealed


def _current(vault_id: str, around: Surroundings) -> QuickSlot | None:
    """What is kept for a vault, once whatever ran out is dropped, here and in the keyring."""
    account, now = account_of(around), around.clock()
    slot = account.quick_slot(vault_id, now) if account.is_mine else None
    if slot is None:
        return None
    if slot.tries >= MOST_TRIES:  # the plug was pulled between the fifth try and the forgetting
        account.forget(vault_id)
        return None
    if slot.ran_out(now):
        slot = replace(slot, sealed=None)
        account.keep(slot)
        account.keychain.begin_to_delete(secret_name(slot.place))
    return slot


def _kept(account: ThisAccount, slot: QuickSlot, backend: str) -> QuickSeal:
    if slot.sealed is None:
        raise ValueError("nothing was sealed")
    sealed = replace(slot.sealed, backend=backend)
    account.keep(replace(slot, sealed=sealed))
    return sealed


def account_of(around: Surroundings) -> ThisAccount:
    """What this computer's account keeps. Raises KeyringUnavailable where it has no place for anything."""
    if around.account is None:
        raise KeyringUnavailable(why=say("keyring.no_home"))
    return around.account
