"""Making, unlocking and locking a vault. The one service that exists before anything is unlocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.documents.contents import RecoverySheetContents
from rjdesk.domain.access import Action, Relation, allowed_to
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.errors import Expected, NoSuchMember, VaultExists, VaultLocked, WrongRecoveryCode
from rjdesk.services import office
from rjdesk.services.permission import Guard, needs, open_to_all
from rjdesk.services.session import Session
from rjdesk.services.typed import whole
from rjdesk.services.vault.admission import admitted, session_on
from rjdesk.services.vault.founding import fill_for, first_sheet
from rjdesk.store.surroundings import Surroundings

if TYPE_CHECKING:
    from rjdesk.store.keys.recovery import RecoveryCode
    from rjdesk.store.vault import Vault

BEFORE = "asked before anybody is at work; the keys decide"
ANYBODY = "it gives nothing away and changes nothing"
PLUMBING = "for the other services, which ask for permission themselves"


@dataclass(frozen=True, slots=True)
class NewVaultRequest:
    """What a first run asks for; ``folder`` ends in ``.rjvault`` and doesn't exist yet. ``place`` is the jurisdiction that the
    office is in, "" for none in particular."""

    folder: Path
    office: str
    member_name: str
    passphrase: str = field(repr=False)
    practice: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class VaultSummary:
    """An unlocked vault in words. ``read_only_reason`` is empty, or the name of the Expected error behind it.

    ``may`` is what the member at work may do that is about no case, as they came in: what to show them, not what to allow.
    ``greeting`` is how people are met where the office is, "" for a plain hello.
    """

    name: str
    office: str
    member_name: str
    practice: bool
    read_only_reason: str = ""
    member_id: str = ""
    may: frozenset[Action] = frozenset(Action)
    greeting: str = ""


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Somebody for whom the recovery code can set a new passphrase."""

    id: MemberId
    name: str


@dataclass(frozen=True, slots=True)
class Created:
    """A vault about to be made: its recovery code, to be written down or printed and typed back."""

    recovery_code: str = field(repr=False)
    summary: VaultSummary


@dataclass(frozen=True, slots=True)
class Strength:
    """How good a passphrase would be: 0..4, whether it is accepted, and one sentence about it."""

    score: int
    good: bool
    words: str


class Vaults:
    """The vault of this running program: at most one, locked or unlocked."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self._asked: tuple[NewVaultRequest, RecoveryCode] | None = None
        self._sheet: RecoverySheetContents | None = None
        self._open: tuple[Vault, Session] | None = None
        self._forget: list[Callable[[], None]] = []
        self._last: dict[Path, MemberId] = {}
        self._place = ""
        self._guard = Guard(self.session, around.clock)

    @open_to_all(BEFORE)
    def get_ready(self) -> None:
        """Load what unlocking needs; called while the passphrase is being typed, so that nobody waits for it."""
        import rjdesk.store.schema
        import rjdesk.store.vault
        import rjdesk.store.vault_work  # noqa: F401 - imported for being loaded

    @open_to_all(BEFORE)
    def create(self, request: NewVaultRequest) -> Created:
        """Check a request and give the recovery code. Nothing is on disk until ``confirm_recovery``.

        Raises PassphraseTooWeak, VaultExists.
        """
        from rjdesk.store.keys.passphrases import strong_enough
        from rjdesk.store.keys.recovery import RecoveryCode

        request = replace(request, office=whole(request.office), member_name=whole(request.member_name))
        strong_enough(request.passphrase, request.office, request.member_name)
        if request.folder.exists():
            raise VaultExists
        code = RecoveryCode.new(self.around.random)
        name = request.folder.stem
        self._asked = (request, code)
        self._sheet = first_sheet(request.office, request.place, name, code.groups(), self.around.clock())
        return Created(code.text(), VaultSummary(name, request.office, request.member_name, request.practice))

    @open_to_all(BEFORE)
    def confirm_recovery(self, typed: str) -> VaultSummary:
        """Make the vault once its recovery code was typed back, and leave it unlocked. Takes seconds.

        Raises WrongRecoveryCode, VaultExists, FolderReadOnly, DiskFull.
        """
        from rjdesk.store.creation import NewVault, create

        if self._asked is None or not self._asked[1].matches(typed):
            raise WrongRecoveryCode
        request, code = self._asked
        self._close()
        new = NewVault(request.folder, request.member_name, request.passphrase, code, request.practice)
        summary = self._enter(create(new, self.around, fill_for(request.office, request.place, self.around.clock)))
        self._asked = None
        return summary

    @open_to_all(BEFORE)
    def recovery_sheet(self) -> bytes:
        """A PDF page with the recovery code, to print and lock away; only between ``create`` and ``lock``."""
        from rjdesk.documents.compose import compose_recovery_sheet

        if self._sheet is None:
            raise VaultLocked
        return compose_recovery_sheet(self._sheet)

    @open_to_all(BEFORE)
    def unlock(self, folder: Path, passphrase: str, member: MemberId | None = None) -> VaultSummary:
        """Open a vault; about a second for each member who is tried, ``member`` first, or whoever had it open last.

        Raises WrongPassphrase, MemberEnded, NoSuchVault, VaultDamaged, VaultIsNewer, VaultInUse.
        """
        from rjdesk.store.vault import unlock

        self.lock()
        summary = self._enter(unlock(folder, passphrase, self.around, member or self._last.get(folder)))
        self._renew_quick_unlock()
        return summary

    @open_to_all(BEFORE)
    def unlock_quickly(self, folder: Path, pin: str) -> VaultSummary:
        """Open a vault with a PIN; see ``QuickUnlock``."""
        from rjdesk.store.quick.quick_unlock import unlock_quickly

        self.lock()
        return self._enter(unlock_quickly(folder, pin, self.around))

    @open_to_all(BEFORE)
    def recoverable(self, folder: Path, code: str) -> tuple[Recoverable, ...]:
        """For whom the recovery code can set a new passphrase. The vault is locked again. Raises WrongRecoveryCode."""
        from rjdesk.store.vault import unlock_with_recovery

        self.lock()
        vault = unlock_with_recovery(folder, code, self.around)
        try:
            return _recoverable(vault)
        finally:
            vault.lock()

    @open_to_all(BEFORE)
    def unlock_with_recovery(
        self, folder: Path, code: str, new_passphrase: str, member: MemberId | None = None
    ) -> VaultSummary:
        """Open a vault with its recovery code and set a new passphrase, for one of ``recoverable`` if there are several.

        Raises WrongRecoveryCode, PassphraseTooWeak, NoSuchMember, NotRecoverable, MemberEnded.
        """
        from rjdesk.store.vault import unlock_with_recovery

        self.lock()
        vault = unlock_with_recovery(folder, code, self.around)
        with _locked_on_failure(vault):
            vault.set_passphrase_with_recovery(code, member or _only(_recoverable(vault)), new_passphrase)
        summary = self._enter(vault)
        self._renew_quick_unlock()
        self._journal("passphrase_set_with_recovery")
        return summary

    @open_to_all(ANYBODY)
    def lock(self) -> None:
        """Close the vault and forget its keys; nothing happens if it is locked already."""
        self._asked = self._sheet = None
        for forget in self._forget:
            forget()
        self._close()

    @open_to_all(PLUMBING)
    def when_locked(self, forget: Callable[[], None]) -> None:
        """Have something forgotten whenever the vault is locked."""
        self._forget.append(forget)

    @needs(Action.KEEP_OWN_KEYS)
    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the member's keys under a new passphrase. Raises WrongPassphrase, PassphraseTooWeak, VaultLocked.

        The journal tells of it first, for the header is a file beside it: killed in between, nothing happens in silence.
        """
        self.vault().change_passphrase(old, new, lambda: self._note("passphrase_change_began"))
        self._renew_quick_unlock()
        self._journal("passphrase_changed")

    @open_to_all(ANYBODY)
    def settle_down(self) -> None:
        """Write what is in the write-ahead log into the database: a moment after the last change."""
        if self._open is not None:
            self._open[0].checkpoint()

    @property
    @open_to_all(ANYBODY)
    def is_open(self) -> bool:
        """Whether a vault is unlocked."""
        return self._open is not None

    @property
    @open_to_all(ANYBODY)
    def last_place(self) -> str:
        """The jurisdiction of the office whose vault was open last, "" for none: its people practise in its manner."""
        return self._place

    @open_to_all(PLUMBING)
    def session(self) -> Session:
        """The session under way, for the other services. Raises VaultLocked."""
        if self._open is None:
            raise VaultLocked
        return self._open[1]

    @open_to_all(PLUMBING)
    def renew(self) -> None:
        """Begin the session anew, after a gap was accepted: from here on it may write."""
        if self._open is not None:
            vault = self._open[0]
            self._open = (vault, session_on(vault, self.around))

    @open_to_all(PLUMBING)
    def vault(self) -> Vault:
        """The unlocked vault itself, for the check of its files. Raises VaultLocked."""
        if self._open is None:
            raise VaultLocked
        return self._open[0]

    @open_to_all(BEFORE)
    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""
        from rjdesk.store.keys.passphrases import estimate

        found = estimate(passphrase)
        return Strength(found.score, found.enough, found.words)

    @open_to_all(PLUMBING)
    def new_recovery_code(self) -> RecoveryCode:
        """A recovery code that nobody has seen yet."""
        from rjdesk.store.keys.recovery import RecoveryCode

        return RecoveryCode.new(self.around.random)

    @open_to_all(BEFORE)
    def six_words(self) -> str:
        """A passphrase of six words that nobody has seen yet."""
        from rjdesk.store.keys.passphrases import six_words

        return six_words(self.around.random)

    def _close(self) -> None:
        if self._open is not None:
            vault, self._open = self._open[0], None
            vault.lock()
            dates.follow(DateOrder.DAY_FIRST)

    def _renew_quick_unlock(self) -> None:
        """After a passphrase: another twelve hours for the PIN of whoever set one here; after another one, none."""
        if self.around.account is not None:
            from rjdesk.store.quick.quick_unlock import renew

            renew(self.vault().keys, self.around)

    def _journal(self, what: str) -> None:
        """Note a change of the header, which is a file beside the journal.

        It is made already: a disk too full for the note must not tell anyone that the old passphrase still holds.
        """
        with suppress(Expected):
            self._note(what)

    def _note(self, what: str) -> None:
        with self.session().units() as work:
            work.journal.write(Deed(what))
            work.commit()

    def _enter(self, vault: Vault) -> VaultSummary:
        from rjdesk.services.vault.customs import customs

        with _locked_on_failure(vault):
            session = admitted(vault, self.around)
            with session.units() as reading:
                office_name, self._place = office.name(reading), office.place(reading)
                may = allowed_to(reading.members.get(MemberId(vault.member.id)), Relation.NONE)
                here = customs(reading)
        dates.follow(here.dates)
        self._open = (vault, session)
        gap = type(vault.history_gap).__name__ if vault.history_gap else ""
        member = vault.member
        self._last[vault.folder] = MemberId(member.id)
        return VaultSummary(
            vault.folder.stem, office_name, member.name, vault.practice, gap, member.id, may, here.greeting
        )


@contextmanager
def _locked_on_failure(vault: Vault) -> Iterator[None]:
    """A vault that can't be used is not left open, with its lock held and its keys in memory."""
    try:
        yield
    except BaseException:
        vault.lock()
        raise


def _recoverable(vault: Vault) -> tuple[Recoverable, ...]:
    return tuple(Recoverable(person.id, person.name) for person in vault.people if person.recoverable)


def _only(people: tuple[Recoverable, ...]) -> MemberId:
    if len(people) != 1:
        raise NoSuchMember  # there is a choice, and nobody has made it
    return people[0].id
