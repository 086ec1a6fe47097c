"""The facts that rules read out of answers.

A process may ask anything in its own words; where an answer matters to a rule, the prompt says which fact it records.
"""

from __future__ import annotations

from enum import StrEnum


class Fact(StrEnum):
    """A meaning that gates, clocks and documents know. In brackets: what it is about, and its value."""

    REFERRED_BY = "referred_by"  # case, choice: for figures
    REGION = "region"  # case, short text: for figures; never smaller than a district
    ETHNICITY = "ethnicity"  # participant, several or short text: for figures, as they say themselves
    GENDER = "gender"  # participant, choice or short text: for figures, as they say themselves
    TRIGGER_DATE = "trigger_date"  # case, date: the event that starts the first clock
    IN_CUSTODY = "in_custody"  # case, yes/no
    CONVENED_ON = "convened_on"  # case, date: the day the date was fixed; starts the second clock
    CONFERENCE_ON = "conference_on"  # case, date: when it is to be held
    CONFERENCE_TIME = "conference_time"  # case, time of day as HH:MM
    CONFERENCE_AT = "conference_at"  # case, short text: the place
    COMPLETED_ON = "completed_on"  # case, date
    TAKES_EFFECT_ON = "takes_effect_on"  # case, date: the day a plan takes effect; starts the clock of its review
    REVIEWED_ON = "reviewed_on"  # case, date: the day the plan was reviewed
    REPORTED_ON = "reported_on"  # case, date: the day the outcome was reported to whoever referred it
    EXTENSION_REASON = "extension_reason"  # case, text: special reasons for a longer period
    EXTENSION_DECIDED_BY = "extension_decided_by"  # case, text: the named person
    EXTENSION_TOLD = "extension_told"  # case, text: who was told of it
    EXTENDED_TO = "extended_to"  # case, date: the last day of the longer period
    FAMILY_VIOLENCE = "family_violence"  # case, yes/no
    SEXUAL_VIOLENCE = "sexual_violence"  # case, yes/no
    SPECIALIST_ENDORSEMENT = "specialist_endorsement"  # case, short text: who is endorsed, and the number
    CONSULTED = "consulted"  # participant, confirm
    PREPARED = "prepared"  # participant, confirm
    CONSENT = "consent"  # participant, yes/no: takes part of their own will, knowing what it is
    RELEASE_SIGNED = "release_signed"  # offender, confirm: lets information about them be passed on
    COUNSEL_NOTICE = "counsel_notice"  # case, confirm: told of the right to counsel before accepting anything
    SUITABLE = "suitable"  # case, yes/no: this way of meeting fits the matter and the people
    READY = "ready"  # offender or victim, yes/no: prepared apart, and ready to meet the other
    VOLUNTARINESS_READ = "voluntariness_read"  # case, confirm: nobody has to take part, and may leave
    WAY_OF_TAKING_PART = "way_of_taking_part"  # victim, choice; the choice ``not`` is not taking part
    SAFE_TO_PROCEED = "safe_to_proceed"  # participant or case, yes/no
    SAFETY_DECIDED_BY = "safety_decided_by"  # case, short text: the named person
    NOTIFIED = "notified"  # participant, date
    WILL_ATTEND = "will_attend"  # participant, yes/no
    VIEWS = "views"  # participant, text: views of someone who can't come
    PRIVILEGE_READ = "privilege_read"  # case, confirm
    ATTENDED = "attended"  # participant, yes/no
    SUMMARY_READ = "summary_read"  # case, confirm
    ADMISSION = "admission"  # charge, choice: admitted, denied, partly, unascertained
    TURN_OFFERED = "turn_offered"  # victim, confirm
    VICTIM_ASKED_FIRST = "victim_asked_first"  # case, confirm: what they want from the agreement
    GUIDELINES_ADOPTED = "guidelines_adopted"  # case, confirm: the circle made them its own
    CONSENSUS = "consensus"  # case, confirm: everyone in the circle can live with it
    PURPOSE = "purpose"  # case, text: what a community meets for
    ATTENDANCE_COUNT = "attendance_count"  # case, number: how many came, without names
    TAKEN_ON = "taken_on"  # participant, text: what they took on in a meeting without an agreement
    TAKEN_ON_BY = "taken_on_by"  # participant, date: done by
    TAKEN_ON_CAME = "taken_on_came"  # participant, choice: what became of what they took on
    DISPOSITION = "disposition"  # case, choice: one of the outcomes that the process names
    STOPPED = "stopped"  # case, confirm: it goes no further, because somebody asked or it did not fit; never who or why
    FAMILY_TIME_OFFERED = "family_time_offered"  # case, confirm
    FAMILY_TIME_FROM = "family_time_from"  # case, time of day as HH:MM: when the family was left by itself
    FAMILY_TIME_UNTIL = "family_time_until"  # case, time of day as HH:MM: when the others came back in
    ENDED_WITHOUT_PLAN = "ended_without_plan"  # case, confirm: nothing was proposed, or nothing is left
    READ_BACK = "read_back"  # case, confirm
    COPY_SENT_ON = "copy_sent_on"  # recipient, date
    COPY_SENT_BY = "copy_sent_by"  # recipient, choice: by hand, post ...


FOR_FIGURES = frozenset({Fact.REFERRED_BY, Fact.REGION, Fact.ETHNICITY, Fact.GENDER})
"""Facts that only an office's figures read: no gate, clock or paper rests on one, so it can be entered at any time."""

OF_AN_EXTENSION = frozenset({Fact.EXTENSION_REASON, Fact.EXTENSION_DECIDED_BY, Fact.EXTENSION_TOLD, Fact.EXTENDED_TO})
"""What makes a time limit longer."""

MAY_LIE_AHEAD = frozenset({Fact.CONFERENCE_ON, Fact.TAKES_EFFECT_ON, Fact.EXTENDED_TO})
"""Days that are planned or decided before they come. All others have been, or aren't known."""


class Admission(StrEnum):
    """What was said to a charge. Only an admitted charge can carry a plan (s259)."""

    ADMITTED = "admitted"
    DENIED = "denied"
    PARTLY = "partly"
    UNASCERTAINED = "unascertained"
