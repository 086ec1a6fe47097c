"""A new passphrase for a member: the next header, with that member's keys sealed anew."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.errors import VaultDamaged
from rjdesk.store.bundle import Bundle
from rjdesk.store.cost import Cost
from rjdesk.store.header import HEADER
from rjdesk.store.keys import DoesNotOpen, Random
from rjdesk.store.members import Joining, slot_for
from rjdesk.store.opening import Opened
from rjdesk.store.ways import ByPassphrase


def with_new_passphrase(opened: Opened, passphrase: str, cost: Cost, random: Random) -> Opened:
    """The same member with the same keys, under another passphrase."""
    slot = opened.slot.under(ByPassphrase.new(cost, random), passphrase, opened.bundle, random)
    return replace(opened, header=opened.header.with_slot(slot), slot=slot)


def recovered(recovery: Opened, passphrase: str, cost: Cost, random: Random) -> Opened:
    """The one person of the vault that the recovery code opened, under a new passphrase.

    Whoever had the forgotten passphrase written down somewhere opens nothing with it afterwards: the person gets a new
    exchange key. The signing key stays, so that documents of before and after bear the same signature.
    """
    (person,) = recovery.header.people  # several members: issue of its own, with a choice of whom
    try:
        signing = person.signing_key_with(recovery.bundle)
        name = person.name(recovery.vault_key)
    except DoesNotOpen:
        raise VaultDamaged(part=HEADER) from None
    bundle = Bundle(Bundle.new(random, signs=False).exchange, signing)
    joining = Joining(person.place, name, ByPassphrase.new(cost, random), passphrase, bundle)
    slot = slot_for(joining, recovery.vault_key, recovery.bundle.public(), random)
    return Opened(recovery.header.with_slot(slot), slot, bundle, recovery.vault_key)
