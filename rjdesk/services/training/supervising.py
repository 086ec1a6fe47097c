"""What a member and their supervisor agreed when they met: sealed to the two of them, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote, Supervision
from rjdesk.errors import NotSealedForBoth
from rjdesk.services.casebook import Casebook
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.permission import needs
from rjdesk.services.typed import whole


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting as it was written down: with whom, when, how long, what it was about, what comes next."""

    other: MemberId
    on: date
    minutes: int
    themes: str
    next_steps: str


@dataclass(frozen=True, slots=True)
class ToldSupervision:
    """A meeting with the names of both; ``with_whom`` is the other one."""

    supervision: Supervision
    with_whom: str
    written_by: str


@dataclass(frozen=True, slots=True)
class SupervisionLog:
    """What the member at work can open, the newest day first; ``lost`` was sealed to keys that they no longer have."""

    entries: tuple[ToldSupervision, ...]
    lost: int = 0


class Supervisions:
    """Either of the two may write it; neither can change it, or take it from the other."""

    def __init__(self, cases: Casebook, envelopes: Envelopes, new_id: Callable[[], str]) -> None:
        self._cases, self._envelopes, self._new_id = cases, envelopes, new_id
        self._guard = cases.guard

    @needs(Action.TRAIN)
    def others(self) -> tuple[tuple[MemberId, str], ...]:
        """With whom one can have met: for a supervisor everyone else, for everyone else the supervisors; by name."""
        with self._cases.current().units() as work:
            me = self._guard.member(work)
            found = [
                (each.id, each.name)
                for each in work.members.all()
                if each.current and each.id != me.id and Role.SUPERVISOR in (me.roles | each.roles)
            ]
        return tuple(sorted(found, key=lambda each: each[1].casefold()))

    @needs(Action.TRAIN)
    def keep(self, met: Met) -> None:
        """Seal what was agreed to both. Raises NotSealedForBoth."""
        me = MemberId(self._cases.current().member_id)
        if met.other not in dict(self.others()):
            raise ValueError("one of the two supervises")
        member, supervisor = (met.other, me) if self._supervises(me) else (me, met.other)
        themes, next_steps = whole(met.themes).strip(), whole(met.next_steps).strip()
        made = Supervision(met.on, met.minutes, member, supervisor, me, themes, next_steps)
        sealed = self._envelopes.seal([me, met.other], made.to_seal())
        if set(sealed) != {me, met.other}:
            raise NotSealedForBoth
        with self._cases.current().units() as work:
            for reader, content in sealed.items():
                work.sealed_notes.keep(SealedNote(self._new_id(), reader, NoteKind.SUPERVISION, content))
            work.commit()

    @needs(Action.TRAIN)
    def mine(self) -> SupervisionLog:
        """Every meeting of the member at work, with whomever it was."""
        session = self._cases.current()
        with session.units() as work:
            notes = work.sealed_notes.of(MemberId(session.member_id), NoteKind.SUPERVISION)
            names = {member.id: member.name for member in work.members.all()}
        opened = [content for note in notes if (content := self._envelopes.open(note.content)) is not None]
        told = [_told(Supervision.read(content), MemberId(session.member_id), names) for content in opened]
        told.sort(key=lambda each: each.supervision.on, reverse=True)
        return SupervisionLog(tuple(told), len(notes) - len(opened))

    def _supervises(self, member: MemberId) -> bool:
        with self._cases.current().units() as work:
            return Role.SUPERVISOR in work.members.get(member).roles


def _told(supervision: Supervision, me: MemberId, names: dict[MemberId, str]) -> ToldSupervision:
    other = supervision.supervisor if supervision.member == me else supervision.member
    return ToldSupervision(supervision, names.get(other, ""), names.get(supervision.written_by, ""))
