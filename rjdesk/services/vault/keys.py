"""The recovery code of a vault that is open: whether its sheet is still there, and another one in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from rjdesk.documents.contents import RecoverySheetContents
from rjdesk.domain.access import Action
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress
from rjdesk.errors import Expected, WrongRecoveryCode
from rjdesk.services import office
from rjdesk.services.ending.confirmations import confirm, confirmed_at
from rjdesk.services.permission import Guard, needs
from rjdesk.services.vault.vaults import Vaults

if TYPE_CHECKING:
    from rjdesk.store.keys.recovery import RecoveryCode

DUE_AFTER = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class NewCode:
    """A recovery code that is not the vault's yet, and the sheet that it is printed on."""

    code: RecoveryCode = field(repr=False)
    sheet: RecoverySheetContents = field(repr=False)


class Keys:
    """Looking after the recovery code. Everyone's own passphrase is changed by ``Vaults.change_passphrase``."""

    def __init__(self, vaults: Vaults, clock: Callable[[], datetime], back_up: Callable[[Progress], object]) -> None:
        self._vaults = vaults
        self._clock = clock
        self._back_up = back_up
        self._guard = Guard(vaults.session, clock)
        self._new: NewCode | None = None
        vaults.when_locked(self._forget)

    @needs(Action.MANAGE_RECOVERY)
    def recovery_confirmed_at(self) -> datetime | None:
        """When somebody last typed the recovery code from its sheet; None if nobody remembers."""
        with self._vaults.session().units() as work:
            return confirmed_at(work)

    @needs(Action.MANAGE_RECOVERY)
    def recovery_due(self) -> bool:
        """Whether it is time to see if the sheet is still where it belongs: 90 days after the last time."""
        with self._vaults.session().units() as work:
            last = confirmed_at(work)
        return last is None or self._clock() - last >= DUE_AFTER

    @needs(Action.MANAGE_RECOVERY)
    def confirm_recovery(self, typed: str) -> None:
        """Prove that the code on the sheet would open the vault; nothing is opened. Raises WrongRecoveryCode."""
        self._vaults.vault().prove_recovery(typed)
        self._note("recovery_confirmed")

    @needs(Action.MANAGE_RECOVERY)
    def new_recovery_code(self) -> str:
        """Another recovery code, to be printed or written down and typed back; until then the one before holds."""
        code = self._vaults.new_recovery_code()
        with self._vaults.session().units() as work:
            name, paper = office.name(work), office.paper(work)
        folder, now = self._vaults.vault().folder.stem, self._clock()
        self._new = NewCode(code, RecoverySheetContents(name, folder, code.groups(), now, paper=paper))
        return code.text()

    @needs(Action.MANAGE_RECOVERY)
    def recovery_sheet(self) -> bytes:
        """A PDF page with the new code, to print and lock away. Raises WrongRecoveryCode if none was asked for."""
        from rjdesk.documents.compose import compose_recovery_sheet

        return compose_recovery_sheet(self._asked().sheet)

    @needs(Action.MANAGE_RECOVERY)
    def reissue_recovery(self, typed: str, progress: Progress) -> None:
        """Make the new code the vault's, once it was typed back; the one before opens nothing any more.

        Takes as long as a backup and a new key. Raises WrongRecoveryCode, DiskFull, FolderReadOnly.
        """
        new = self._asked()
        if not new.code.matches(typed):
            raise WrongRecoveryCode
        self._back_up(progress)
        self._vaults.vault().reissue_recovery(new.code, progress, self._begin)
        self._forget()
        with suppress(Expected):  # the new code holds: nobody must throw its sheet away for a note that found no room
            self._note("recovery_reissued")

    @needs(Action.MANAGE_RECOVERY)
    def not_recoverable(self) -> tuple[str, ...]:
        """Who has to unlock the vault once more before the code can set a passphrase for them, by name."""
        return tuple(person.name for person in self._vaults.vault().people if not person.recoverable)

    def _asked(self) -> NewCode:
        if self._new is None:
            raise WrongRecoveryCode
        return self._new

    def _forget(self) -> None:
        self._new = None

    def _begin(self) -> None:
        """Tell the journal first: killed before it is told that the code was replaced, nothing happened in silence."""
        with self._vaults.session().units() as work:
            work.journal.write(Deed("recovery_reissue_began"))
            work.commit()

    def _note(self, what: str) -> None:
        with self._vaults.session().units() as work:
            confirm(work, self._clock())
            work.journal.write(Deed(what))
            work.commit()
