"""What a person finds who opens a vault and has it checked."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.bootstrap import Desk
from rjdesk.domain.case import Case
from rjdesk.errors import Expected
from rjdesk.store.chain_check import chain_check
from rjdesk.store.checkup import check
from tests.faults.office import CASE, PLACE, Office
from tests.store.small_vault import PASSPHRASE

HARMLESS = {"header_mended", "log_torn"}  # one header file behind the other; a last change that was never acknowledged


@dataclass(frozen=True)
class Seen:
    """Why the vault was refused, if it was; what the person is told about it; how far it has come."""

    refused: str = ""
    gap: bool = False
    findings: tuple[str, ...] = ()
    answered: int = 0
    drafted: int = 0
    journal: tuple[str, ...] = ()
    case: Case | None = None

    @property
    def told(self) -> bool:
        """Whether the person was told that something is not as it should be."""
        return bool(self.refused or self.gap or self.findings)

    @property
    def alarming(self) -> bool:
        """Whether there is more to tell than what any kill or power cut leaves, with nothing lost by it."""
        return bool(self.refused or self.gap or set(self.findings) - HARMLESS)

    def words(self) -> str:
        """What the person is told, in short."""
        return self.refused or ("history gap" if self.gap else ", ".join(self.findings))

    def continues(self, before: Seen) -> bool:
        """Whether everything that was there before is there still; deeds may have been added."""
        return self.case == before.case and self.journal[: len(before.journal)] == before.journal


def look(office: Office, passphrase: str = PASSPHRASE) -> Seen:
    """Open a vault in a program that was just started, and check and read all of it."""
    here = office.desk()
    try:
        here.vaults.unlock(office.folder, passphrase)
        return seen(here)
    except Expected as refused:
        return Seen(refused=type(refused).__name__)
    finally:
        here.vaults.lock()


def seen(here: Desk) -> Seen:
    """What is found in an open vault."""
    vault = here.vaults.vault()
    findings = tuple(finding.what for finding in check(vault, chain_check))
    with here.vaults.session().units() as work:
        case = work.cases.load(CASE)
        entries = list(work.journal.entries())
        drafts = [draft.text for draft in work.drafts.of_case(CASE) if draft.place == PLACE]
    answered = max((int(str(answer.value)) for answer in case.answers), default=0)
    drafted = int(drafts[0].split()[1]) if drafts else 0
    hashes = tuple(entry.hash for entry in entries)
    return Seen("", vault.history_gap is not None, findings, answered, drafted, hashes, case)
