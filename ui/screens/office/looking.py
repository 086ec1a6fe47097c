"""How the parts of the office stand, as far as the member at work may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.backup import Backup
from rjdesk.domain.backup_schedule import Due
from rjdesk.services.backups.backups import Backups
from rjdesk.services.community.volunteers import VettingDue, Volunteers
from rjdesk.services.ending.destruction import Destruction
from rjdesk.services.ending.keeping import KeepingOfCases, Proposed
from rjdesk.services.hearing.complaints import Complaints
from rjdesk.services.hearing.complaints import Waiting as Pending
from rjdesk.services.law.laws import Laws
from rjdesk.services.law.lines import LawLine
from rjdesk.services.learning.learning import Learning
from rjdesk.services.letters.letters import Letters
from rjdesk.services.members import Members
from rjdesk.services.vault.journals import Journal
from rjdesk.services.vault.keys import Keys


@dataclass(frozen=True, slots=True)
class Recovery:
    """Whether somebody has to look if the sheet with the recovery code is still there."""

    confirmed_at: datetime | None
    due: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits to be destroyed: proposals that need a second person, and destroyed cases that aren't done with."""

    proposals: tuple[Proposed, ...] = ()
    unfinished: int = 0


@dataclass(frozen=True, slots=True)
class OfficeState:
    """How the office stands. What the member at work has nothing to do with is None."""

    people: int
    backup: Backup | None
    due: Due
    recovery: Recovery | None
    entries: int | None
    waiting: Waiting | None
    laws: tuple[LawLine, ...] | None
    letters_contact: str | None
    figures: bool = False
    heard: bool = False
    takes_complaints: bool = False
    complaints: Pending | None = None
    outcomes: bool = False
    community: bool = False
    lessons: int | None = None
    vetting: VettingDue | None = None


@dataclass(frozen=True, slots=True)
class OfficeServices:
    """What the office page needs of the core. Its methods run on the vault thread."""

    members: Members
    backups: Backups
    keys: Keys
    journal: Journal
    keeping: KeepingOfCases
    destruction: Destruction
    laws: Laws
    letters: Letters
    complaints: Complaints
    volunteers: Volunteers
    learning: Learning

    def look(self) -> OfficeState:
        """How everything stands now."""
        may = self.members.me().may
        there = [backup for backup in self.backups.all() if not backup.gone]
        return OfficeState(
            people=sum(member.current for member in self.members.all()),
            backup=max(there, key=lambda backup: backup.seq, default=None),
            due=self.backups.due(),
            recovery=self._recovery() if Action.MANAGE_RECOVERY in may else None,
            entries=self.journal.count() if Action.READ_JOURNAL in may else None,
            waiting=self._waiting(may) if {Action.DESTROY_CASE, Action.READ_JOURNAL} & may else None,
            laws=self.laws.all() if Action.CHANGE_LAW in may else None,
            figures=Action.SEE_FIGURES in may,
            outcomes=Action.SEE_CASES in may,
            community=Action.SEE_COMMUNITY in may,
            lessons=len(self.learning.due()) if Action.READ_LESSONS in may else None,
            vetting=self.volunteers.vetting_due() if Action.KEEP_VOLUNTEERS in may else None,
            heard=bool({Action.READ_ANSWERS, Action.ENTER_ANSWERS} & may),
            takes_complaints=Action.TAKE_COMPLAINT in may,
            complaints=self.complaints.waiting() if Action.HEAR_COMPLAINTS in may else None,
            letters_contact=self.letters.contact() if Action.EDIT_LETTERS in may else None,
        )

    def _recovery(self) -> Recovery:
        return Recovery(self.keys.recovery_confirmed_at(), self.keys.recovery_due())

    def _waiting(self, may: frozenset[Action]) -> Waiting:
        if Action.DESTROY_CASE not in may:
            return Waiting()
        return Waiting(self.keeping.proposals(), self.destruction.unfinished())
