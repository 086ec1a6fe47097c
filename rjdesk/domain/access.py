"""Who may do what, to which case: the one decision, and its reasons.

The database is encrypted as a whole, so this is held by the program and not by cryptography: whoever is a member of a
vault and replaces rjdesk by a program of their own reads all of it. Two facilitators who must not be able to keep two vaults.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rjdesk.domain.ids import CaseId, MemberId

EMERGENCY = timedelta(hours=1)
LEAST_REASON = 20  # characters of the reason for opening somebody's restricted case


class Action(StrEnum):
    """What a service method does, as far as permission goes."""

    SEE_CASES = "see_cases"
    READ_CASE = "read_case"
    WORK_ON_CASE = "work_on_case"
    TAKE_REFERRAL = "take_referral"
    EXPORT_PAPERS = "export_papers"
    ASSIGN_CASE = "assign_case"
    OPEN_IN_EMERGENCY = "open_in_emergency"
    SET_RETENTION = "set_retention"
    PROPOSE_DESTRUCTION = "propose_destruction"
    DESTROY_CASE = "destroy_case"
    SEAL_CASE = "seal_case"
    READ_JOURNAL = "read_journal"
    CHECK_VAULT = "check_vault"
    ACCEPT_GAP = "accept_gap"
    SEE_MEMBERS = "see_members"
    MANAGE_MEMBERS = "manage_members"
    MANAGE_RECOVERY = "manage_recovery"
    MAKE_BACKUP = "make_backup"
    MANAGE_BACKUPS = "manage_backups"
    CHANGE_SETTINGS = "change_settings"
    KEEP_OWN_KEYS = "keep_own_keys"


class Relation(StrEnum):
    """How a member stands to a case. ``OTHERS`` is a case of the team that is not restricted."""

    OWN = "own"
    HELPING = "helping"
    OTHERS = "others"
    RESTRICTED = "restricted"
    EMERGENCY = "emergency"
    NONE = "none"  # the action is about no case


@dataclass(frozen=True, slots=True)
class Emergency:
    """A restricted case that was opened without its owner, with the reason that was typed; its owner sees it once."""

    case: CaseId
    member: MemberId
    opened_at: datetime
    until: datetime
    reason: str
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseAccess:
    """Whose a case is, who helps, and whether the rest of the team may see it."""

    case: CaseId
    owner: MemberId
    restricted: bool = False
    helpers: frozenset[MemberId] = frozenset()
    emergencies: tuple[Emergency, ...] = ()

    def relation(self, member: MemberId, now: datetime) -> Relation:
        """How a member stands to the case at a moment."""
        if member == self.owner:
            return Relation.OWN
        if member in self.helpers:
            return Relation.HELPING
        if not self.restricted:
            return Relation.OTHERS
        opened = any(e.member == member and e.opened_at <= now < e.until for e in self.emergencies)
        return Relation.EMERGENCY if opened else Relation.RESTRICTED
