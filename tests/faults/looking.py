"""What a person finds who opens a vault and has it checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rjdesk.bootstrap import Desk
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.store.checkup import check
from rjdesk.store.history.chain_check import chain_check
from tests.faults.office import CASE, PLACE, Office
from tests.store.small_vault import PASSPHRASE

ALL = CaseQuery(state="all", limit=1_000)
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
    cases: Mapping[CaseId, Case] = field(default_factory=dict)

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
        return before.cases.items() <= self.cases.items() and self.journal[: len(before.journal)] == before.journal


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
        cases = {row.id: work.cases.load(row.id) for row in work.case_list.page(ALL).rows}
        hashes = tuple(entry.hash for entry in work.journal.entries())
        drafts = [draft.text for draft in work.drafts.of_case(CASE) if draft.place == PLACE] if CASE in cases else []
    numbers = [int(str(answer.value)) for answer in cases[CASE].answers] if CASE in cases else []
    drafted = int(drafts[0].split()[1]) if drafts else 0
    return Seen("", vault.history_gap is not None, findings, max(numbers, default=0), drafted, hashes, cases)
