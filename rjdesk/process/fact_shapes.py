"""How a prompt has to ask for a fact so that rules can read the answer."""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.domain.facts import Fact
from rjdesk.process.template import Group, PromptKind

_CASE = (Group.CASE,)
_PEOPLE = tuple(group for group in Group if group not in (Group.CASE, Group.CHARGES))
_TEXT = (PromptKind.SHORT_TEXT, PromptKind.LONG_TEXT)

FACT_SHAPES: Mapping[Fact, tuple[tuple[PromptKind, ...], tuple[Group, ...]]] = {
    Fact.REFERRED_BY: ((PromptKind.CHOICE,), _CASE),
    Fact.REGION: ((PromptKind.SHORT_TEXT,), _CASE),
    Fact.ETHNICITY: ((PromptKind.SEVERAL, PromptKind.SHORT_TEXT), _PEOPLE),
    Fact.GENDER: ((PromptKind.CHOICE, PromptKind.SHORT_TEXT), _PEOPLE),
    Fact.TRIGGER_DATE: ((PromptKind.DATE,), _CASE),
    Fact.IN_CUSTODY: ((PromptKind.YES_NO,), _CASE),
    Fact.CONVENED_ON: ((PromptKind.DATE,), _CASE),
    Fact.CONFERENCE_ON: ((PromptKind.DATE,), _CASE),
    Fact.CONFERENCE_TIME: ((PromptKind.TIME,), _CASE),
    Fact.CONFERENCE_AT: (_TEXT, _CASE),
    Fact.COMPLETED_ON: ((PromptKind.DATE,), _CASE),
    Fact.TAKES_EFFECT_ON: ((PromptKind.DATE,), _CASE),
    Fact.REVIEWED_ON: ((PromptKind.DATE,), _CASE),
    Fact.REPORTED_ON: ((PromptKind.DATE,), _CASE),
    Fact.EXTENSION_REASON: (_TEXT, _CASE),
    Fact.EXTENSION_DECIDED_BY: (_TEXT, _CASE),
    Fact.EXTENSION_TOLD: (_TEXT, _CASE),
    Fact.EXTENDED_TO: ((PromptKind.DATE,), _CASE),
    Fact.FAMILY_VIOLENCE: ((PromptKind.YES_NO,), _CASE),
    Fact.SEXUAL_VIOLENCE: ((PromptKind.YES_NO,), _CASE),
    Fact.SPECIALIST_ENDORSEMENT: (_TEXT, _CASE),
    Fact.CONSULTED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.PREPARED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.CONSENT: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.RELEASE_SIGNED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.COUNSEL_NOTICE: ((PromptKind.CONFIRM,), _CASE),
    Fact.SUITABLE: ((PromptKind.YES_NO,), _CASE),
    Fact.READY: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.VOLUNTARINESS_READ: ((PromptKind.CONFIRM,), _CASE),
    Fact.WAY_OF_TAKING_PART: ((PromptKind.CHOICE,), _PEOPLE),
    Fact.SAFE_TO_PROCEED: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.SAFETY_DECIDED_BY: (_TEXT, _CASE),
    Fact.NOTIFIED: ((PromptKind.DATE,), _PEOPLE),
    Fact.WILL_ATTEND: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.VIEWS: (_TEXT, _PEOPLE),
    Fact.PRIVILEGE_READ: ((PromptKind.CONFIRM,), _CASE),
    Fact.ATTENDED: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.SUMMARY_READ: ((PromptKind.CONFIRM,), _CASE),
    Fact.ADMISSION: ((PromptKind.CHOICE,), (Group.CHARGES,)),
    Fact.TURN_OFFERED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.VICTIM_ASKED_FIRST: ((PromptKind.CONFIRM,), _CASE),
    Fact.GUIDELINES_ADOPTED: ((PromptKind.CONFIRM,), _CASE),
    Fact.CONSENSUS: ((PromptKind.CONFIRM,), _CASE),
    Fact.PURPOSE: (_TEXT, _CASE),
    Fact.ATTENDANCE_COUNT: ((PromptKind.NUMBER,), _CASE),
    Fact.TAKEN_ON: (_TEXT, _PEOPLE),
    Fact.TAKEN_ON_BY: ((PromptKind.DATE,), _PEOPLE),
    Fact.TAKEN_ON_CAME: ((PromptKind.CHOICE,), _PEOPLE),
    Fact.DISPOSITION: ((PromptKind.CHOICE,), _CASE),
    Fact.STOPPED: ((PromptKind.CONFIRM,), _CASE),
    Fact.FAMILY_TIME_OFFERED: ((PromptKind.CONFIRM,), _CASE),
    Fact.FAMILY_TIME_FROM: ((PromptKind.TIME,), _CASE),
    Fact.FAMILY_TIME_UNTIL: ((PromptKind.TIME,), _CASE),
    Fact.ENDED_WITHOUT_PLAN: ((PromptKind.CONFIRM,), _CASE),
    Fact.READ_BACK: ((PromptKind.CONFIRM,), _CASE),
    Fact.COPY_SENT_ON: ((PromptKind.DATE,), _PEOPLE),
    Fact.COPY_SENT_BY: ((PromptKind.CHOICE,), _PEOPLE),
}
"""For each fact the kinds of prompt, and of whom they ask."""

DAYS = frozenset(
    fact for fact, (kinds, groups) in FACT_SHAPES.items() if kinds == (PromptKind.DATE,) and groups == _CASE
)
"""The facts that are a day of the case: what a clock may start or be done with."""
