"""Envelopes for tests: real HPKE with keys of each member's own, without a vault's header."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from rjdesk.domain.ids import MemberId
from rjdesk.store.keys.bundle import Bundle, sealed_to
from rjdesk.store.keys.sealing import DoesNotOpen

BOUND = b"survey answers of a test"


class PlainEnvelopes:
    """Every member has a key, made from their identity; ``at_work`` says whose is unlocked."""

    def __init__(self, at_work: Callable[[], MemberId]) -> None:
        self._at_work = at_work

    def seal(self, readers: Iterable[MemberId], content: bytes) -> Mapping[MemberId, bytes]:
        """The content sealed to each reader."""
        return {each: sealed_to(_bundle(each).public(), bytearray(content), BOUND) for each in readers}

    def open(self, sealed: bytes) -> bytes | None:
        """What was sealed to the member at work."""
        try:
            return bytes(_bundle(self._at_work()).open(sealed, BOUND))
        except DoesNotOpen:
            return None


def _bundle(member: MemberId) -> Bundle:
    return Bundle(bytearray(sha256(member.encode()).digest()), bytearray())
