"""The services, built on the vault thread when they are first needed: the window doesn't wait for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from rjdesk.bootstrap import Desk
    from rjdesk.services.backups.restoring import Restored, RestoreRequest
    from rjdesk.services.practice.clock import RoomClock
    from rjdesk.services.vault.quick_unlock import QuickUnlock
    from rjdesk.services.vault.vaults import Vaults, VaultSummary


class LateDesk:
    """``desk`` builds once and then gives the same. Called on the vault thread, and elsewhere only after an unlock."""

    def __init__(self, build: Callable[[], Desk], clock: RoomClock | None = None) -> None:
        self._build = build
        self.clock = clock  # the one that the services go by; None where they go by another, which is never set
        self._desk: Desk | None = None

    def desk(self) -> Desk:
        """The services."""
        if self._desk is None:
            self._desk = self._build()
        return self._desk

    def vaults(self) -> Vaults:
        """What makes and opens vaults, before anything is unlocked."""
        return self.desk().vaults

    def restore(self, request: RestoreRequest, progress: Callable[[int, int], None]) -> Restored:
        """Makes a vault of a backup, before anything is unlocked."""
        from rjdesk.services.backups.restoring import restore  # when somebody restores

        return restore(request, self.vaults().around, progress)

    def practise(self, home: Path, anew: bool = False) -> tuple[Path, VaultSummary]:
        """Opens the practice room beside the vaults, made when it is entered for the first time, or ``anew``."""
        from rjdesk.bootstrap import now
        from rjdesk.services.practice.clock import RoomClock
        from rjdesk.services.practice.room import enter  # when somebody practises

        return enter(self.desk(), home, self.clock or RoomClock(now), anew=anew)

    def days_behind(self) -> int:
        """How many days behind the real time it is: in the practice room, and nowhere else."""
        return self.clock.days_behind if self.clock is not None else 0

    def leave_practice(self) -> None:
        """It is the real time again."""
        if self.clock is not None:
            self.clock.stand_behind(0)

    def quick_unlock(self) -> QuickUnlock:
        """What opens them with a PIN."""
        return self.desk().quick_unlock


def build_desk(clock: Callable[[], datetime] | None = None) -> Desk:
    """The services of this computer, which go by a clock, else by the machine's."""
    from rjdesk.bootstrap import desk  # here: loads what the window must not wait for

    return desk(clock=clock) if clock is not None else desk()


def warm_up(late: LateDesk) -> None:
    """Loads, while the passphrase is being typed, what opening a vault will need. Runs on the vault thread."""
    import ui.app.journeys  # noqa: F401  (the screens of an open vault; loaded here so that opening it need not wait)
    from rjdesk.wording import table

    table()  # thousands of sentences, and the first screen says some of them
    late.vaults().get_ready()
