"""The office that everything is done to: a real vault through the real services, whose passphrase costs next to nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rjdesk.bootstrap import Desk, desk
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.journal import Deed
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE
from tests.builders import PIN, PROCESS_TEXT, CaseBuilder, a_case, a_summary
from tests.fakes import NOON, FixedClock
from tests.store.small_vault import CHEAP, LOW_BOUNDS, PASSPHRASE

CASE = a_case().build().id
PLACE = DraftPlace(CASE, "stage/conference/response", "p1")
PROMPTS = 8


@dataclass(frozen=True)
class Office:
    """A vault, and what this computer remembers of it outside: both under one root, so that they can be copied together."""

    root: Path
    clock: FixedClock = field(default_factory=FixedClock)

    @property
    def folder(self) -> Path:
        """The vault."""
        return self.root / "Office.rjvault"

    @property
    def anchors(self) -> Path:
        """What the computer remembers; its own backups lie beside."""
        return self.root / "app data" / "anchors"

    def around(self) -> Surroundings:
        """The real surroundings, but for the cost of a passphrase; wrong tries are counted anew each time."""
        return Surroundings(self.clock, os.urandom, self.anchors, read_head, lambda: CHEAP, LOW_BOUNDS)

    def desk(self) -> Desk:
        """A program that was just started."""
        return desk(self.around(), self.clock)

    def make(self) -> str:
        """Make the vault, with one case in it; gives the recovery code."""
        here = self.desk()
        created = here.vaults.create(NewVaultRequest(self.folder, "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE))
        here.vaults.confirm_recovery(created.recovery_code)
        with here.vaults.session().units() as work:
            work.processes.keep(PIN.sha256, PROCESS_TEXT)
            work.cases.save(a_case().with_offender().with_victim().with_charge().build(), a_summary())
            work.journal.write(Deed("referral_taken", CASE))
            work.commit()
        here.vaults.lock()
        return created.recovery_code

    @contextmanager
    def open(self, passphrase: str = PASSPHRASE) -> Iterator[Desk]:
        """The desk on the unlocked vault."""
        here = self.desk()
        here.vaults.unlock(self.folder, passphrase)
        try:
            yield here
        finally:
            here.vaults.lock()

    def copied(self, root: Path) -> Office:
        """This office somewhere else, instead of what is there."""
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.root, root)
        return Office(root, FixedClock(self.clock.now))


def answer(here: Desk, number: int) -> None:
    """One answer more, with its deed, in one transaction."""
    with here.vaults.session().units() as work:
        case = CaseBuilder(work.cases.load(CASE)).answering("stage", f"prompt {number % PROMPTS}", str(number))
        work.cases.save(case.build(), a_summary())
        work.journal.write(Deed("answered", CASE, {"prompt": str(number)}))
        work.commit()


def type_on(here: Desk, number: int) -> None:
    """What is typed and not given as an answer yet."""
    with here.vaults.session().units() as work:
        work.drafts.keep(Draft(PLACE, f"word {number}", NOON))
        work.commit()


def fill_pages(office: Office, size: int) -> None:
    """Answer at length until the database has at least so many bytes."""
    with office.open() as here:
        number = 0
        while (office.folder / DATABASE).stat().st_size < size:
            with here.vaults.session().units() as work:
                for _ in range(50):
                    number += 1
                    work.drafts.keep(Draft(DraftPlace(CASE, f"stage/{number}", ""), "word " * 200, NOON))
                work.commit()
            here.vaults.settle_down()
