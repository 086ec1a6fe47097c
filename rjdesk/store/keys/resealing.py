"""The same vault key, sealed anew: another passphrase for a member, a signing key kept for another recovery code."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.errors import NoSuchMember, NotRecoverable, VaultDamaged
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.cost import Cost
from rjdesk.store.keys.header import HEADER
from rjdesk.store.keys.members import Joining, slot_for
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.sealing import DoesNotOpen, Random
from rjdesk.store.keys.ways import ByPassphrase


def with_new_passphrase(opened: Opened, passphrase: str, cost: Cost, random: Random) -> Opened:
    """The same member with the same keys, under another passphrase."""
    return opened.with_slot(
        opened.slot.under(ByPassphrase.new(cost, random), passphrase, opened.bundle, random), random
    )


def recovered(recovery: Opened, member_id: str, way: ByPassphrase, passphrase: str, random: Random) -> Opened:
    """A person of the vault that the recovery code opened, under a new passphrase. Raises NoSuchMember, NotRecoverable.

    Whoever had the forgotten passphrase written down somewhere opens nothing with it afterwards: the person gets a new
    exchange key. The signing key stays, so that documents of before and after bear the same signature.
    """
    person = recovery.header.slot(member_id)
    if person is None or person.place.kind != "person":
        raise NoSuchMember
    if person.escrowed_for != recovery.slot.place.member_id:
        raise NotRecoverable
    try:
        signing = person.signing_key_with(recovery.bundle)
    except DoesNotOpen:
        raise VaultDamaged(part=HEADER) from None
    bundle = Bundle(Bundle.new(random, signs=False).exchange, signing)
    joining = Joining(person.place, recovery.name_in(person), way, passphrase, bundle)
    slot = slot_for(joining, recovery.vault_key, random).escrowed(bundle, recovery.slot)
    return replace(recovery.with_slot(slot, random), slot=slot, bundle=bundle)


def brought_up(opened: Opened, random: Random) -> Opened | None:
    """In the newest format, the open member's signing key kept for the present recovery code; None where all that is so."""
    recovery, slot = opened.header.recovery, opened.slot
    if slot.place.kind == "person" and slot.escrowed_for != recovery.place.member_id:
        return opened.with_slot(slot.escrowed(opened.bundle, recovery), random)
    return opened.changed(opened.header.slots, random) if opened.header.history is None else None
