"""Who may do what, to which case: the one decision, and its reasons.

The database is encrypted as a whole, so this is held by the program and not by cryptography: whoever is a member of a
vault and replaces rjdesk by a program of their own reads all of it. Two facilitators who must not be able to keep two vaults.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Member, Role

EMERGENCY = timedelta(hours=1)
OPENED = "opened_in_emergency"
"""The deed of opening a restricted case without its owner."""

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
    CHANGE_LAW = "change_law"
    EDIT_LETTERS = "edit_letters"
    SEE_FIGURES = "see_figures"
    READ_ANSWERS = "read_answers"
    TAKE_COMPLAINT = "take_complaint"
    HEAR_COMPLAINTS = "hear_complaints"
    ENTER_ANSWERS = "enter_answers"
    ENTER_OUTCOMES = "enter_outcomes"
    KEEP_OWN_KEYS = "keep_own_keys"
    READ_LESSONS = "read_lessons"
    KEEP_LESSONS = "keep_lessons"
    TRAIN = "train"
    SEE_TRAINING = "see_training"
    OBSERVE = "observe"
    LEAD_TRAINING = "lead_training"
    SEE_COMMUNITY = "see_community"
    KEEP_COMMUNITY = "keep_community"
    KEEP_VOLUNTEERS = "keep_volunteers"


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
    """A restricted case that was opened without its owner, with the reason that was typed; its owner sees it once.

    ``cut_short`` says that the clock was set back since, as the journal noted: then it is over, whatever the clock says.
    """

    case: CaseId
    member: MemberId
    opened_at: datetime
    until: datetime
    reason: str
    seen_at: datetime | None = None
    cut_short: bool = False

    def lasts(self, now: datetime) -> bool:
        """Whether the case is still open by it."""
        return not self.cut_short and self.opened_at <= now < self.until


@dataclass(frozen=True, slots=True)
class CaseAccess:
    """Whose a case is, who helps, and whether the rest of the team may see it."""

    case: CaseId
    owner: MemberId
    restricted: bool = False
    helpers: frozenset[MemberId] = frozenset()
    emergencies: tuple[Emergency, ...] = ()

    @property
    def untold(self) -> bool:
        """Whether its owner has still to be told that it was opened in an emergency."""
        return any(emergency.seen_at is None for emergency in self.emergencies)

    def relation(self, member: MemberId, now: datetime) -> Relation:
        """How a member stands to the case at a moment."""
        if member == self.owner:
            return Relation.OWN
        if member in self.helpers:
            return Relation.HELPING
        if not self.restricted:
            return Relation.OTHERS
        return Relation.EMERGENCY if self.emergency_of(member, now) else Relation.RESTRICTED

    def emergency_of(self, member: MemberId, now: datetime) -> Emergency | None:
        """The emergency in which somebody has the case open at a moment, the one that lasts longest."""
        open_now = [e for e in self.emergencies if e.member == member and e.lasts(now)]
        return max(open_now, key=lambda emergency: emergency.until, default=None)


class Refusal(StrEnum):
    """Why something is not allowed."""

    ENDED = "ended"
    ROLE = "role"
    SOMEBODY_ELSES = "somebody_elses"
    RESTRICTED = "restricted"
    NOT_RESTRICTED = "not_restricted"


Where = frozenset[Relation]
"""The relations to a case in which an action is allowed."""

NO: Where = frozenset()
YES: Where = frozenset({Relation.NONE})
OWN: Where = frozenset({Relation.OWN})
MINE: Where = OWN | {Relation.HELPING}
SEEN: Where = MINE | {Relation.OTHERS}
TEAM: Where = SEEN | {Relation.EMERGENCY}
SHUT: Where = frozenset({Relation.RESTRICTED, Relation.EMERGENCY})

# fmt: off
ALLOWED: Mapping[Action, tuple[Where, Where, Where, Where, Where]] = {
    #                            facilitator  supervisor  administrator  auditor  read-only
    Action.SEE_CASES:           (YES,         YES,        NO,            NO,      YES),
    Action.READ_CASE:           (SEEN,        TEAM,       NO,            NO,      SEEN),
    Action.WORK_ON_CASE:        (MINE | YES,  TEAM,       NO,            NO,      NO),  # YES: a referral not taken yet
    Action.TAKE_REFERRAL:       (YES,         NO,         NO,            NO,      NO),
    Action.EXPORT_PAPERS:       (OWN | YES,   TEAM | YES, YES,           NO,      NO),  # YES: the office's own papers
    Action.ASSIGN_CASE:         (NO,          TEAM | YES, NO,            NO,      NO),  # YES: seeing whose cases they are
    Action.OPEN_IN_EMERGENCY:   (NO,          SHUT | YES, NO,            NO,      NO),  # YES: finding it by its reference
    Action.SET_RETENTION:       (NO,          TEAM,       NO,            NO,      NO),
    Action.PROPOSE_DESTRUCTION: (OWN,         SEEN,       NO,            NO,      NO),
    Action.DESTROY_CASE:        (NO,          SEEN | YES, NO,            NO,      NO),  # YES: what is left to do after it
    Action.SEAL_CASE:           (NO,          SEEN | YES, NO,            NO,      NO),  # YES: a sealed case is none any more
    Action.READ_JOURNAL:        (NO,          YES,        YES,           YES,     NO),
    Action.CHECK_VAULT:         (YES,         YES,        YES,           YES,     YES),
    Action.ACCEPT_GAP:          (NO,          YES,        NO,            NO,      NO),
    Action.SEE_MEMBERS:         (YES,         YES,        YES,           YES,     YES),
    Action.MANAGE_MEMBERS:      (NO,          NO,         YES,           NO,      NO),
    Action.MANAGE_RECOVERY:     (NO,          NO,         YES,           NO,      NO),
    Action.MAKE_BACKUP:         (YES,         YES,        YES,           YES,     YES),  # it is encrypted
    Action.MANAGE_BACKUPS:      (NO,          NO,         YES,           NO,      NO),
    Action.CHANGE_SETTINGS:     (NO,          NO,         YES,           NO,      NO),
    Action.CHANGE_LAW:          (NO,          SEEN | YES, NO,            NO,      NO),  # YES: the law of new cases
    Action.EDIT_LETTERS:        (NO,          YES,        YES,           NO,      NO),  # the office's words hold no case
    Action.SEE_FIGURES:         (NO,          YES,        NO,            YES,     NO),  # counts name nobody
    Action.READ_ANSWERS:        (NO,          YES,        NO,            NO,      NO),  # whose key opens them, besides
    Action.TAKE_COMPLAINT:      (YES,         YES,        YES,           NO,      NO),  # whoever somebody turns to
    Action.HEAR_COMPLAINTS:     (NO,          YES,        NO,            NO,      NO),  # never one about themselves
    Action.ENTER_ANSWERS:       (NO,          YES,        YES,           NO,      NO),  # from paper: never who led it
    Action.ENTER_OUTCOMES:      (NO,          YES,        NO,            NO,      NO),  # of the whole office at once
    Action.KEEP_OWN_KEYS:       (YES,         YES,        YES,           YES,     YES),
    Action.READ_LESSONS:        (YES,         YES,        NO,            YES,     YES),
    Action.KEEP_LESSONS:        (YES,         YES,        NO,            NO,      NO),  # they name nobody
    Action.TRAIN:               (YES,         YES,        YES,           YES,     YES),  # invented stories
    Action.SEE_TRAINING:        (NO,          YES,        NO,            NO,      NO),  # how often and when, never what
    Action.OBSERVE:             (YES,         YES,        NO,            NO,      NO),  # a colleague's work, for the colleague
    Action.LEAD_TRAINING:       (NO,          YES,        NO,            NO,      NO),  # the office's own stories and drills
    Action.SEE_COMMUNITY:       (YES,         YES,        YES,           NO,      YES),  # names no case
    Action.KEEP_COMMUNITY:      (YES,         YES,        YES,           NO,      NO),
    Action.KEEP_VOLUNTEERS:     (NO,          YES,        YES,           NO,      NO),  # vetting: not who invites them
}
# fmt: on
"""Where each role may do what. In an emergency one may say who works on a case, or that of someone who fell ill or left would
be lost to the office; what ends a case, and what would hide the emergency from its owner, waits."""


def where(roles: Iterable[Role], action: Action) -> Where:
    """In which relations somebody's roles allow an action: wherever any of them does."""
    by_role = dict(zip(Role, ALLOWED[action], strict=True))
    return NO.union(*(by_role[role] for role in roles))


def refusal(roles: Iterable[Role], action: Action, relation: Relation) -> Refusal | None:
    """Why somebody with these roles may not do this; None if they may."""
    allowed = where(roles, action)
    if relation in allowed:
        return None
    if not allowed or relation is Relation.NONE:
        return Refusal.ROLE
    if action is Action.OPEN_IN_EMERGENCY:
        return Refusal.NOT_RESTRICTED
    return Refusal.RESTRICTED if relation is Relation.RESTRICTED else Refusal.SOMEBODY_ELSES


def allowed_to(member: Member, relation: Relation) -> frozenset[Action]:
    """Everything that a member may do in a relation; nothing after they have left."""
    if not member.current:
        return frozenset()
    return frozenset(action for action in Action if refusal(member.roles, action, relation) is None)
