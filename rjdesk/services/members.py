"""The people of the vault: who belongs to it, what for, who joins and who leaves.

The database says who belongs; the header, which holds their keys, follows. Whoever joins gets keys first and is written down
then; whoever leaves is struck off first and loses their keys then. Killed in between, ``admission`` takes the keys of
everyone who isn't written down, at the next unlocking by an administrator.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress
from rjdesk.domain.member import Member, Role
from rjdesk.errors import CantRemoveYourself, KeysStillThere, LastAdministrator, NameTaken, NoSuchMember
from rjdesk.services import office
from rjdesk.services.permission import Guard, needs, open_to_all
from rjdesk.services.session import Current
from rjdesk.services.typed import whole
from rjdesk.store.trouble import CAN_WAIT
from rjdesk.store.unit_of_work import UnitOfWork


class Joined(Protocol):
    """Someone who was just given keys; ``verifies`` is the public one (SPKI DER)."""

    @property
    def id(self) -> MemberId: ...
    @property
    def verifies(self) -> bytes: ...


class Keys(Protocol):
    """The keys of the vault's members, as its header holds them; see ``store.vault``."""

    def add_member(self, name: str, passphrase: str) -> Joined: ...
    def remove_member(self, member_id: MemberId, progress: Progress) -> None: ...


@dataclass(frozen=True, slots=True)
class Me:
    """The member at work, and what they may do that is about no case."""

    member: Member
    may: frozenset[Action]


class Members:
    """The members of the vault."""

    def __init__(
        self,
        current: Current,
        clock: Callable[[], datetime],
        keys: Callable[[], Keys],
        back_up: Callable[[Progress], object],
    ) -> None:
        self._current = current
        self._clock = clock
        self._keys = keys
        self._back_up = back_up
        self._guard = Guard(current, clock)

    @open_to_all("it tells people what they themselves are here for")
    def me(self) -> Me:
        """Who is at work, and what they may do."""
        with self._current().units() as work:
            return Me(self._guard.member(work), self._guard.allowed(work))

    @needs(Action.SEE_MEMBERS)
    def all(self) -> tuple[Member, ...]:
        """Everyone in the order in which they joined, those who have left among them: the journal speaks of them."""
        with self._current().units() as work:
            return work.members.all()

    @needs(Action.MANAGE_MEMBERS)
    def add(self, name: str, passphrase: str, roles: frozenset[Role]) -> MemberId:
        """Add someone, who types their own passphrase. Raises NameTaken, PassphraseTooWeak."""
        name = " ".join(whole(name).split())
        with self._current().units() as work:
            _refuse_taken(work, name)
        joined = self._keys().add_member(name, passphrase)
        member = Member(joined.id, name, roles, self._clock(), joined.verifies)
        with self._current().units() as work:
            work.members.keep(member)
            office.enrol(work, member, member.joined_at, practice=self._current().practice)
            facts = {"member": member.id, "key": member.verifies.hex(), "roles": _listed(roles)}
            work.journal.write(Deed("member_joined", None, facts))
            work.commit()
        return member.id

    @needs(Action.MANAGE_MEMBERS)
    def change_roles(self, member: MemberId, roles: frozenset[Role]) -> None:
        """Say anew what somebody is there for. Raises NoSuchMember, LastAdministrator."""
        with self._current().units() as work:
            work.members.keep(_someone_here(work, member).with_roles(roles))
            _refuse_without_administrator(work)
            work.journal.write(Deed("roles_changed", None, {"member": member, "roles": _listed(roles)}))
            work.commit()

    @needs(Action.MANAGE_MEMBERS)
    def owned(self, member: MemberId) -> int:
        """How many cases someone would leave behind: a supervisor hands them over."""
        with self._current().units() as work:
            return len(work.access.owned(member))

    @needs(Action.MANAGE_MEMBERS)
    def remove(self, member: MemberId, progress: Progress) -> None:
        """Let someone go: from here on they can do nothing and sign nothing, and the vault has another key.

        Takes as long as a backup and a new key. Raises NoSuchMember, CantRemoveYourself, DiskFull, FolderReadOnly: then they
        are still here. Raises KeysStillThere once they are out: the next unlocking by an administrator does the rest.
        """
        with self._current().units() as work:
            self._end(work, member)  # to see whether it can be done; taken back
        self._back_up(progress)
        with self._current().units() as work:
            self._end(work, member)
            office.end(work, member)
            work.journal.write(Deed("member_removed", None, {"member": member}))
            work.commit()
        try:
            self._keys().remove_member(member, progress)
        except CAN_WAIT:
            raise KeysStillThere from None

    def _end(self, work: UnitOfWork, member: MemberId) -> None:
        leaving = _someone_here(work, member)
        if leaving.id == self._current().member_id:
            raise CantRemoveYourself
        work.members.keep(leaving.ended(self._clock()))


def _someone_here(work: UnitOfWork, member: MemberId) -> Member:
    found = work.members.get(member)
    if not found.current:
        raise NoSuchMember
    return found


def _refuse_taken(work: UnitOfWork, name: str) -> None:
    if any(member.current and member.name.casefold() == name.casefold() for member in work.members.all()):
        raise NameTaken


def _refuse_without_administrator(work: UnitOfWork) -> None:
    if not any(member.current and Role.ADMINISTRATOR in member.roles for member in work.members.all()):
        raise LastAdministrator


def _listed(roles: frozenset[Role]) -> str:
    """Roles in the order in which they are always told."""
    return " ".join(role for role in Role if role in roles)
