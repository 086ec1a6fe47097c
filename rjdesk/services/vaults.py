"""Making, unlocking and locking a vault. The one service that exists before anything is unlocked."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.documents.contents import RecoverySheetContents
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.errors import Expected, VaultExists, VaultLocked, WrongRecoveryCode
from rjdesk.services import office
from rjdesk.services.session import Session
from rjdesk.services.typed import whole
from rjdesk.store.surroundings import Surroundings

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from rjdesk.store.creation import Founding
    from rjdesk.store.recovery import RecoveryCode
    from rjdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NewVaultRequest:
    """What a first run asks for; ``folder`` ends in ``.rjvault`` and doesn't exist yet."""

    folder: Path
    office: str
    member_name: str
    passphrase: str = field(repr=False)
    practice: bool = False


@dataclass(frozen=True, slots=True)
class VaultSummary:
    """An unlocked vault in words. ``read_only_reason`` is empty, or the name of the Expected error behind it."""

    name: str
    office: str
    member_name: str
    practice: bool
    read_only_reason: str = ""


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
        self._around = around
        self._asked: tuple[NewVaultRequest, RecoveryCode] | None = None
        self._sheet: RecoverySheetContents | None = None
        self._open: tuple[Vault, Session] | None = None

    def get_ready(self) -> None:
        """Load what unlocking needs; called while the passphrase is being typed, so that nobody waits for it."""
        import rjdesk.store.schema
        import rjdesk.store.vault
        import rjdesk.store.vault_work  # noqa: F401 - imported for being loaded

    def create(self, request: NewVaultRequest) -> Created:
        """Check a request and give the recovery code. Nothing is on disk until ``confirm_recovery``.

        Raises PassphraseTooWeak, VaultExists.
        """
        from rjdesk.store.passphrases import strong_enough
        from rjdesk.store.recovery import RecoveryCode

        request = replace(request, office=whole(request.office), member_name=whole(request.member_name))
        strong_enough(request.passphrase, request.office, request.member_name)
        if request.folder.exists():
            raise VaultExists
        code = RecoveryCode.new(self._around.random)
        name = request.folder.stem
        self._asked = (request, code)
        self._sheet = RecoverySheetContents(request.office, name, code.groups(), self._around.clock())
        return Created(code.text(), VaultSummary(name, request.office, request.member_name, request.practice))

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
        summary = self._enter(create(new, self._around, self._fill_for(request.office)))
        self._asked = None
        return summary

    def recovery_sheet(self) -> bytes:
        """A PDF page with the recovery code, to print and lock away; only between ``create`` and ``lock``."""
        from rjdesk.documents.compose import compose_recovery_sheet

        if self._sheet is None:
            raise VaultLocked
        return compose_recovery_sheet(self._sheet)

    def unlock(self, folder: Path, passphrase: str) -> VaultSummary:
        """Open a vault. Raises WrongPassphrase, NoSuchVault, VaultDamaged, VaultIsNewer, VaultInUse."""
        from rjdesk.store.vault import unlock

        self.lock()
        return self._enter(unlock(folder, passphrase, self._around))

    def unlock_with_recovery(self, folder: Path, code: str, new_passphrase: str) -> VaultSummary:
        """Open a vault with its recovery code and set a new passphrase. Raises WrongRecoveryCode, PassphraseTooWeak."""
        from rjdesk.store.vault import unlock_with_recovery

        self.lock()
        vault = unlock_with_recovery(folder, code, self._around)
        with _locked_on_failure(vault):
            vault.set_passphrase_with_recovery(code, vault.people[0].id, new_passphrase)
        summary = self._enter(vault)
        self._journal("passphrase_set_with_recovery")
        return summary

    def lock(self) -> None:
        """Close the vault and forget its keys; nothing happens if it is locked already."""
        self._asked = self._sheet = None
        self._close()

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the member's keys under a new passphrase. Raises WrongPassphrase, PassphraseTooWeak, VaultLocked."""
        self.vault().change_passphrase(old, new)
        self._journal("passphrase_changed")

    def settle_down(self) -> None:
        """Write what is in the write-ahead log into the database: a moment after the last change."""
        if self._open is not None:
            self._open[0].checkpoint()

    @property
    def is_open(self) -> bool:
        """Whether a vault is unlocked."""
        return self._open is not None

    def session(self) -> Session:
        """The session under way, for the other services. Raises VaultLocked."""
        if self._open is None:
            raise VaultLocked
        return self._open[1]

    def vault(self) -> Vault:
        """The unlocked vault itself, for the check of its files. Raises VaultLocked."""
        if self._open is None:
            raise VaultLocked
        return self._open[0]

    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""
        from rjdesk.store.passphrases import estimate

        found = estimate(passphrase)
        return Strength(found.score, found.enough, found.words)

    def six_words(self) -> str:
        """A passphrase of six words that nobody has seen yet."""
        from rjdesk.store.passphrases import six_words

        return six_words(self._around.random)

    def _close(self) -> None:
        if self._open is not None:
            vault, self._open = self._open[0], None
            vault.lock()

    def _journal(self, what: str) -> None:
        """Note a change of the header, which is a file beside the journal.

        It is made already: a disk too full for the note must not tell anyone that the old passphrase still holds.
        """
        with suppress(Expected), self.session().units() as work:
            work.journal.write(Deed(what))
            work.commit()

    def _fill_for(self, office_name: str) -> Callable[[Engine, Founding], None]:
        def fill(engine: Engine, founding: Founding) -> None:
            from rjdesk.store.schema import prepare_new
            from rjdesk.store.vault_work import units

            prepare_new(engine, practice=founding.practice, made_at=founding.made_at)
            member = founding.member
            new = office.NewOffice(office_name, member.id, member.name, founding.practice, founding.signing_key)
            with units(engine, self._around.clock, MemberId(member.id))() as work:
                office.found(work, new, founding.made_at)
                work.journal.write(Deed("vault_made"))
                work.commit()

        return fill

    def _enter(self, vault: Vault) -> VaultSummary:
        from rjdesk.store.schema import bring_up
        from rjdesk.store.vault_work import units

        with _locked_on_failure(vault):
            bring_up(vault.engine, lambda: _keep_a_copy(vault, self._around.clock()))
            member = vault.member
            work = units(vault.engine, self._around.clock, MemberId(member.id), vault.history_gap)
            session = Session(work, member.id, member.name, vault.practice, vault.signing_key)
            with work() as reading:
                office_name = office.name(reading)
        self._open = (vault, session)
        gap = type(vault.history_gap).__name__ if vault.history_gap else ""
        return VaultSummary(vault.folder.stem, office_name, member.name, vault.practice, gap)


@contextmanager
def _locked_on_failure(vault: Vault) -> Iterator[None]:
    """A vault that can't be used is not left open, with its lock held and its keys in memory."""
    try:
        yield
    except BaseException:
        vault.lock()
        raise


def _keep_a_copy(vault: Vault, now: datetime) -> None:
    """Before a vault is brought up to a newer schema: the whole of it as it was, beside it."""
    vault.checkpoint()
    copy = vault.folder.with_name(f"{vault.folder.stem}-before-{now:%Y-%m-%d-%H%M%S}{vault.folder.suffix}")
    shutil.copytree(vault.folder, copy)
