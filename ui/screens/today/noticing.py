"""What the member at work has to know of besides their cases, and can do something about."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.backup_schedule import Due
from rjdesk.domain.learning.lesson import Lesson
from rjdesk.services.assignments import Assignments, Intrusion
from rjdesk.services.backups.backups import Backups
from rjdesk.services.community.volunteers import VettingDue, Volunteers
from rjdesk.services.ending.destruction import Destruction
from rjdesk.services.ending.keeping import KeepingOfCases
from rjdesk.services.hearing.complaints import Complaints
from rjdesk.services.learning.learning import Learning
from rjdesk.services.training.competence import Competences, ToldCompetence
from rjdesk.services.vault.keys import Keys

NO_VETTING = VettingDue()


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was found. ``proposals`` are those of others, which wait for a second person; ``learnt`` is over, or soon over."""

    due: Due | None = None
    recovery_due: bool = False
    intrusions: tuple[Intrusion, ...] = ()
    unfinished: int = 0
    proposals: int = 0
    learnt: tuple[ToldCompetence, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    vetting: VettingDue = NO_VETTING
    complaint_due: bool = False  # the day has come by which something has to be done about one


@dataclass(frozen=True, slots=True)
class NoticeServices:
    """What the notices need of the core."""

    backups: Backups
    keys: Keys
    assignments: Assignments
    keeping: KeepingOfCases
    destruction: Destruction
    competences: Competences
    learning: Learning
    volunteers: Volunteers
    complaints: Complaints

    def look(self, may: frozenset[Action]) -> Noticed:
        """Looks at whatever somebody who may do these things can act on. Runs on the vault thread."""
        destroys = Action.DESTROY_CASE in may
        return Noticed(
            due=self.backups.due() if Action.MAKE_BACKUP in may else None,
            recovery_due=Action.MANAGE_RECOVERY in may and self.keys.recovery_due(),
            intrusions=self.assignments.unseen() if Action.SEE_CASES in may else (),
            unfinished=self.destruction.unfinished() if destroys else 0,
            lessons=self.learning.due() if Action.READ_LESSONS in may else (),
            learnt=self.competences.ending() if Action.TRAIN in may else (),
            vetting=self.volunteers.vetting_due() if Action.KEEP_VOLUNTEERS in may else NO_VETTING,
            complaint_due=Action.HEAR_COMPLAINTS in may and self.complaints.waiting().due_now,
            proposals=sum(not each.by_me for each in self.keeping.proposals()) if destroys else 0,
        )
