"""What is being typed, sealed to whoever types it: nobody else reads half a thought, or half a complaint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote, Typed
from rjdesk.errors import NotSealedForBoth
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.session import Current
from rjdesk.services.typed import whole


class SealedTyping:
    """Never journaled, and gone once it was handed in. Who may type what, the services that use it say."""

    def __init__(self, current: Current, envelopes: Envelopes) -> None:
        self._current, self._envelopes = current, envelopes

    def keep(self, typed: Typed) -> None:
        """Keep what stands in a field, instead of what stood there. Raises NotSealedForBoth."""
        me = MemberId(self._current().member_id)
        sealed = self._envelopes.seal([me], replace(typed, text=whole(typed.text)).to_seal())
        if me not in sealed:
            raise NotSealedForBoth
        with self._current().units() as work:
            work.sealed_notes.keep(SealedNote(_key(me, typed.place), me, NoteKind.DRAFT, sealed[me]))
            work.commit()

    def drop(self, page: str) -> None:
        """Forget what was typed on a page."""
        me, fields = MemberId(self._current().member_id), tuple(self.mine(page))
        with self._current().units() as work:
            for field in fields:
                work.sealed_notes.drop(_key(me, f"{page}/{field}"), me)
            work.commit()

    def mine(self, page: str) -> Mapping[str, str]:
        """What was typed on a page, by field; places are called ``page/field``."""
        with self._current().units() as work:
            notes = work.sealed_notes.of(MemberId(self._current().member_id), NoteKind.DRAFT)
        opened = (self._envelopes.open(note.content) for note in notes)
        typed = [Typed.read(content) for content in opened if content is not None]
        return {each.place.partition("/")[2]: each.text for each in typed if each.place.partition("/")[0] == page}


def _key(member: MemberId, place: str) -> str:
    return sha256(f"{member} {place}".encode()).hexdigest()
