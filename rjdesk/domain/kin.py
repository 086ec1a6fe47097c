"""Who is whose: family, carers and friends around the young person, and which family can't be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rjdesk.domain.ids import ParticipantId, TieId
from rjdesk.errors import NotWithThemselves, OwnAncestor, TieKnown


@dataclass(frozen=True, slots=True)
class Kin:
    """Someone on the people map who takes no part in the case: an aunt abroad, a grandfather who died.

    The identity is of the same sort as a participant's and never one's, so that whoever is asked to come after all keeps
    it, and with it every tie. Years are 0 while they are not known; ``died`` says that they are dead, the year or not.
    """

    id: ParticipantId
    name: str
    born: int = 0
    died: bool = False
    died_in: int = 0


class TieKind(StrEnum):
    """What somebody is to another."""

    PARENT = "parent"
    CARER = "carer"
    SUPPORTS = "supports"
    PARTNER = "partner"
    FORMER_PARTNER = "former_partner"
    SIBLING = "sibling"
    KIN = "kin"
    FRIEND = "friend"

    @property
    def has_direction(self) -> bool:
        """Whether it matters who is ``one`` and who ``other``."""
        return self in (TieKind.PARENT, TieKind.CARER, TieKind.SUPPORTS)

    @property
    def couple(self) -> bool:
        """Whether two are, or were, partners."""
        return self in (TieKind.PARTNER, TieKind.FORMER_PARTNER)


@dataclass(frozen=True, slots=True)
class Tie:
    """``one`` is a parent of, cares for, supports … ``other``. ``said`` is the family's own word for it, such as whāngai."""

    id: TieId
    kind: TieKind
    one: ParticipantId
    other: ParticipantId
    said: str = ""

    @property
    def pair(self) -> frozenset[ParticipantId]:
        """The two, in no order."""
        return frozenset((self.one, self.other))

    def joins(self, person: ParticipantId) -> bool:
        """Whether somebody is one of the two."""
        return person in self.pair


def refuse_impossible(held: Iterable[Tie], new: Tie) -> None:
    """Refuse a tie that can't be. Raises NotWithThemselves, TieKnown, OwnAncestor."""
    held = tuple(held)
    if new.one == new.other:
        raise NotWithThemselves
    if any(_says_the_same(tie, new) for tie in held):
        raise TieKnown
    if new.kind is TieKind.PARENT and new.one in descendants(held, new.other):
        raise OwnAncestor


def descendants(ties: Iterable[Tie], person: ParticipantId) -> frozenset[ParticipantId]:
    """Somebody's children, their children, and so on."""
    parenthood = [tie for tie in ties if tie.kind is TieKind.PARENT]
    found: set[ParticipantId] = set()
    asked = {person}
    while asked:
        asked = {tie.other for tie in parenthood if tie.one in asked} - found
        found |= asked
    return frozenset(found)


def _says_the_same(old: Tie, new: Tie) -> bool:
    if old.pair != new.pair:
        return False
    if old.kind.couple and new.kind.couple:
        return True
    return old.kind is new.kind and (old.one == new.one or not old.kind.has_direction)
