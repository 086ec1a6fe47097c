"""Letting someone in whose keys opened the vault: its schema brought up, themselves found among its members."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.domain.backup import Backup
from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import FOUNDER, Member, Role
from rjdesk.errors import MemberEnded
from rjdesk.services.backups.backup_files import backed_up, remembered
from rjdesk.services.session import Session
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import CAN_WAIT

if TYPE_CHECKING:
    from rjdesk.store.vault import Vault
    from rjdesk.store.vault_work import VaultWork


def admitted(vault: Vault, around: Surroundings) -> Session:
    """The session of whoever has the vault open. Raises MemberEnded, VaultIsNewer, VaultDamaged, DiskFull.

    A vault of an older schema is backed up before it is brought up; it can note that only afterwards.
    Whoever unlocks a vault of rjdesk 0.1.0, which knew one person, becomes its first member. An administrator finishes
    what was left of somebody's leaving or of a joining that was cut off: who isn't a member loses their keys.
    """
    from rjdesk.store.history.stock import take_stock
    from rjdesk.store.schema import bring_up

    clock, backups = around.clock, list[Backup]()
    with _let_through(vault):
        bring_up(vault.engine, lambda: backups.append(backed_up(vault, around)))
        begin = _units(vault, around)
        if vault.history_gap is None:
            take_stock(begin, _as_founder(vault, clock()))
            _note(begin, backups)
    with begin() as work:
        members = {member.id: member for member in work.members.all()}
    me = members.get(MemberId(vault.member.id))
    if me is None or not me.current:
        raise MemberEnded
    if vault.history_gap is None and Role.ADMINISTRATOR in me.roles:
        _take_keys(vault, {member.id for member in members.values() if member.current})
    return session_on(vault, around)


def session_on(vault: Vault, around: Surroundings) -> Session:
    """A session on an open vault."""
    member = vault.member
    return Session(_units(vault, around), member.id, member.name, vault.practice, vault.signing_key)


def _units(vault: Vault, around: Surroundings) -> Callable[[], VaultWork]:
    from rjdesk.store.vault_work import units

    return units(
        vault.engine,
        around.clock,
        MemberId(vault.member.id),
        vault.history_gap,
        sign=vault.sign,
        committed=lambda committed: vault.note_commit(*committed),
        steady=around.steady,
    )


def _as_founder(vault: Vault, now: datetime) -> Member:
    return Member(MemberId(vault.member.id), vault.member.name, FOUNDER, now, vault.verifies)


def _note(begin: Callable[[], VaultWork], backups: list[Backup]) -> None:
    for backup in backups:
        with begin() as work:
            work.journal.write(remembered(work, backup, "migration"))
            work.commit()


@contextmanager
def _let_through(vault: Vault) -> Iterator[None]:
    """A vault of an older schema that something is missing from is brought up too, or nobody could read what is left."""
    from rjdesk.store.schema import is_newest

    gap = vault.history_gap
    if gap is None or is_newest(vault.engine):
        yield
        return
    vault.accept_gap()
    vault.watch.silent = True  # the gap stays, today and at the next unlocking
    try:
        yield
    finally:
        vault.watch.silent = False
        vault.close_for(gap)


def _take_keys(vault: Vault, members: set[MemberId]) -> None:
    for person in vault.people:
        if person.id not in members:
            try:
                vault.remove_member(person.id)
            except CAN_WAIT:
                return  # until then the vault refuses them as it did so far
