"""Sealing something to certain members of the vault, so that nobody else in it can read it, the vault's own key or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rjdesk.domain.ids import MemberId
from rjdesk.store.keys.bundle import sealed_to
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.sealing import DoesNotOpen

PURPOSE = "survey answers"


def sealed_for(
    keys: Opened, readers: Iterable[MemberId], content: bytes, purpose: str = PURPOSE
) -> Mapping[MemberId, bytes]:
    """The content sealed to each reader's public key (HPKE, RFC 9180), bound to this vault, to them and to a purpose.

    A reader without keys in the header, as of somebody whose leaving was cut off, gets nothing.
    """
    wanted = set(readers)
    slots = [slot for slot in keys.header.people if MemberId(slot.place.member_id) in wanted]
    return {
        MemberId(slot.place.member_id): sealed_to(slot.public, bytearray(content), slot.place.bound(purpose))
        for slot in slots
    }


def opened_by_me(keys: Opened, sealed: bytes, purpose: str = PURPOSE) -> bytes | None:
    """What was sealed to the member whose keys are open; None for anybody else's, and for what was sealed to keys that they
    had before the recovery code gave them new ones."""
    try:
        return bytes(keys.bundle.open(sealed, keys.slot.place.bound(purpose)))
    except DoesNotOpen:
        return None
