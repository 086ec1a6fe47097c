"""A log for oneself: sealed to its member's own key, so that nobody else in the office can read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.sealed_note import NoteKind, Reflection, SealedNote
from rjdesk.errors import NotSealedForBoth
from rjdesk.services.casebook import Casebook
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended


@dataclass(frozen=True, slots=True)
class MyLog:
    """What somebody wrote, the newest day first; ``lost`` counts what was sealed to keys that they no longer have."""

    entries: tuple[Reflection, ...]
    lost: int = 0


class Reflections:
    """Nothing of it is in the journal: not that somebody wrote, and not when. A copy of the vault holds it sealed, too."""

    def __init__(self, cases: Casebook, envelopes: Envelopes, new_id: Callable[[], str]) -> None:
        self._cases, self._envelopes, self._new_id = cases, envelopes, new_id
        self._guard = cases.guard

    @needs(Action.TRAIN)
    def begin(self) -> Reflection:
        """An entry of today with nothing in it; it is in the vault once something was kept."""
        return Reflection(self._new_id(), self._cases.today(), "")

    @needs(Action.TRAIN)
    def keep(self, entry: Reflection) -> None:
        """Keep an entry as it stands now: it may be called while somebody types. Raises NotSealedForBoth."""
        me = MemberId(self._cases.current().member_id)
        sealed = self._envelopes.seal([me], mended(entry).to_seal())
        if me not in sealed:
            raise NotSealedForBoth
        with self._cases.current().units() as work:
            work.sealed_notes.keep(SealedNote(entry.id, me, NoteKind.REFLECTION, sealed[me]))
            work.commit()

    @needs(Action.TRAIN)
    def drop(self, wanted: str) -> None:
        """Forget one of one's own entries for good; a backup that was made before still has it, sealed."""
        with self._cases.current().units() as work:
            work.sealed_notes.drop(wanted, MemberId(self._cases.current().member_id))
            work.commit()

    @needs(Action.TRAIN)
    def mine(self) -> MyLog:
        """Everything that the member at work wrote and can open."""
        session = self._cases.current()
        with session.units() as work:
            notes = work.sealed_notes.of(MemberId(session.member_id), NoteKind.REFLECTION)
        opened = [(note.id, self._envelopes.open(note.content)) for note in notes]
        read = [Reflection.read(note, content) for note, content in opened if content is not None]
        return MyLog(tuple(sorted(read, key=lambda entry: entry.on, reverse=True)), len(notes) - len(read))
