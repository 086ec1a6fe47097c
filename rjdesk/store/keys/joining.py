"""Somebody becomes a member: they type a passphrase of their own in a session that is open already.

Nothing secret passes between them and whoever let them in. A passphrase that opens another member's keys is refused, in the
words for one that is too easy to guess, which one that two people hit upon is: were it taken, its second owner would be let
in as the first and sign for them. Nobody learns by the refusal what trying to unlock wouldn't tell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rjdesk.errors import PassphraseTooWeak, TooManyMembers
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.header import MOST_PEOPLE
from rjdesk.store.keys.members import ID_BYTES, Joining, Place, Slot, slot_for
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.passphrases import strong_enough
from rjdesk.store.keys.sealing import DoesNotOpen
from rjdesk.store.keys.ways import ByPassphrase
from rjdesk.store.surroundings import Surroundings


def joined(opened: Opened, name: str, passphrase: str, around: Surroundings) -> tuple[Opened, Slot, bytes]:
    """The vault with one member more: what its header becomes, the new slot, and their public signing key (SPKI DER).

    Raises PassphraseTooWeak, TooManyMembers.
    """
    header, random = opened.header, around.random
    if len(header.people) >= MOST_PEOPLE:
        raise TooManyMembers(most=MOST_PEOPLE)
    acceptable(passphrase, header.people, name)
    bundle = Bundle.new(random)
    place = Place(header.vault_id, random(ID_BYTES).hex(), "person")
    joining = Joining(place, name, ByPassphrase.new(around.cost(), random), passphrase, bundle)
    slot = slot_for(joining, opened.vault_key, random).escrowed(bundle, header.recovery)
    verifies = bundle.verifies()
    bundle.overwrite()
    return opened.changed((*header.people, slot, header.recovery), random), slot, verifies


def acceptable(passphrase: str, others: Iterable[Slot], *known: str) -> None:
    """Let a new passphrase pass or raise PassphraseTooWeak; takes about a second for each of the ``others``."""
    strong_enough(passphrase, *known)
    if any(_opens(slot, passphrase) for slot in others):
        raise PassphraseTooWeak(characters=len(unicodedata.normalize("NFC", passphrase)))


def _opens(slot: Slot, passphrase: str) -> bool:
    try:
        slot.opened(passphrase).overwrite()
    except DoesNotOpen:
        return False
    return True
