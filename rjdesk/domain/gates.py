"""The named rules that open and close stages: each answers with what is unmet, for whom, and where it is settled.

``GATES`` holds them by the names that a process file uses; those that need the law of a jurisdiction are in
``process.lawful``, those that read what was noted afterwards in ``domain.gates_of_follow_up``.
"""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates_of_meeting import (
    attendance_counted,
    consensus_reached,
    disposition_recorded,
    guidelines_adopted,
    purpose_named,
    taken_on_followed,
    victim_asked_first,
)
from rjdesk.domain.gates_of_will import (
    both_sides_ready,
    counsel_notice_given,
    everyone_agreed_to_take_part,
    found_suitable,
    releases_signed,
    victim_choice_known,
    voluntariness_read,
)
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.outcome import Outcome, outcome
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.unmet import Gate, Unmet, confirmed, each

__all__ = ["GATES", "NEVER_WAIVED", "Gate", "Unmet"]


def specialist_endorsement_on_file(case: Case) -> tuple[Unmet, ...]:
    """Family-violence and sexual-violence matters need a named specialist endorsement (domain notes 2.1)."""
    matters = [f for f in (Fact.FAMILY_VIOLENCE, Fact.SEXUAL_VIOLENCE) if case.fact(f) is True]
    if not matters or case.fact(Fact.SPECIALIST_ENDORSEMENT):
        return ()
    return (Unmet("no_specialist_endorsement", settled_at=Fact.SPECIALIST_ENDORSEMENT),)


def offender_named(case: Case) -> tuple[Unmet, ...]:
    """A conference is about someone."""
    return () if case.of_part(Part.OFFENDER) else (Unmet("no_offender", settled_at="people"),)


def subject_named(case: Case) -> tuple[Unmet, ...]:
    """Where nothing is alleged it is still about someone: a child in need of care, someone in a crisis."""
    return () if case.of_part(Part.SUBJECT) else (Unmet("no_subject", settled_at="people"),)


def charges_recorded(case: Case) -> tuple[Unmet, ...]:
    """What is alleged is on record."""
    return () if case.charges else (Unmet("no_charges", settled_at="charges"),)


def safe_to_proceed(case: Case) -> tuple[Unmet, ...]:
    """Everyone was asked in private, nobody was found unsafe, and a named person decided."""
    unsafe = each(case.people(), "not_safe", Fact.SAFE_TO_PROCEED, lambda p: _screened(case, p))
    undecided = () if case.fact(Fact.SAFETY_DECIDED_BY) else (Unmet("safety_undecided", None, Fact.SAFETY_DECIDED_BY),)
    return unsafe + undecided


def everyone_entitled_notified(case: Case) -> tuple[Unmet, ...]:
    """Each person entitled to attend was told of the conference (s253)."""
    entitled = [p for p in case.people() if p.entitlement and p.part is not Part.FACILITATOR]
    return each(entitled, "not_notified", Fact.NOTIFIED, lambda p: case.fact(Fact.NOTIFIED, p.id) is not None)


def views_of_the_absent_known(case: Case) -> tuple[Unmet, ...]:
    """Views of entitled people who can't come were sought (s254)."""
    absent = [p for p in case.people() if p.entitlement and case.fact(Fact.WILL_ATTEND, p.id) is False]
    return each(absent, "views_unknown", Fact.VIEWS, lambda p: bool(case.fact(Fact.VIEWS, p.id)))


def privilege_read(case: Case) -> tuple[Unmet, ...]:
    """Participants were told that the conference is privileged (s271)."""
    return confirmed(case, Fact.PRIVILEGE_READ, "privilege_not_read")


def attendance_taken(case: Case) -> tuple[Unmet, ...]:
    """For each person it is recorded whether they are in the room."""
    return each(
        case.people(), "attendance_unknown", Fact.ATTENDED, lambda p: case.fact(Fact.ATTENDED, p.id) is not None
    )


def offender_present(case: Case) -> tuple[Unmet, ...]:
    """Without the young person the conference is adjourned, not held.

    As long as nobody asked whether they are here, that is what is said: an adjournment is not to be guessed at.
    """
    missing = [person.id for person in case.of_part(Part.OFFENDER) if person not in case.attending()]
    reasons = {who: _why_not_here(case, who) for who in missing}
    return tuple(Unmet(reason, who, Fact.ATTENDED) for who, reason in reasons.items())


def admission_settled(case: Case) -> tuple[Unmet, ...]:
    """It was sought to be ascertained, charge by charge, whether it is admitted (s259)."""
    open_charges = [charge for charge in case.charges if case.admission(charge.id) is None]
    return tuple(Unmet("admission_unknown", charge.id, Fact.ADMISSION) for charge in open_charges)


def victim_turn_offered(case: Case) -> tuple[Unmet, ...]:
    """Each victim had, or was offered, their turn."""
    return each(
        case.of_part(Part.VICTIM),
        "no_victim_turn",
        Fact.TURN_OFFERED,
        lambda p: case.fact(Fact.TURN_OFFERED, p.id) is True,
    )


def family_time_offered(case: Case) -> tuple[Unmet, ...]:
    """Private family time was offered."""
    return confirmed(case, Fact.FAMILY_TIME_OFFERED, "no_family_time")


def every_item_answered(case: Case) -> tuple[Unmet, ...]:
    """Each item of the plan has its yes or no, and each agreed one says what, who and by when.

    A plan without items has to be confirmed as such: nobody ends a conference by pressing a button too soon.
    """
    items = case.agreement.obligations
    if case.replacing is not None and all(o.agreed is False for o in items):
        # what was agreed before stands, and is not undone so
        return (Unmet("nothing_else_agreed", settled_at="follow_up"),)
    if not items:
        return confirmed(case, Fact.ENDED_WITHOUT_PLAN, "no_items")
    unanswered = any(o.agreed is None for o in items)
    unfinished = any(o.agreed and o.missing() for o in items)
    found = [("item_unanswered", unanswered), ("item_unfinished", unfinished)]
    return tuple(Unmet(reason, settled_at="agreement") for reason, holds in found if holds)


def plan_rests_on_admitted(case: Case) -> tuple[Unmet, ...]:
    """With mixed admissions a plan rests on admitted charges only (s259)."""
    asked = any(case.admission(charge.id) is not None for charge in case.charges)
    admitted = {charge.id for charge in case.admitted()}
    astray = asked and any(
        o.agreed and not (o.rests_on and admitted.issuperset(o.rests_on)) for o in case.agreement.obligations
    )
    return (Unmet("rests_on_unadmitted", settled_at="agreement"),) if astray else ()


def record_read_back(case: Case) -> tuple[Unmet, ...]:
    """The record was read back in plain words."""
    return confirmed(case, Fact.READ_BACK, "not_read_back")


def signing_closed(case: Case) -> tuple[Unmet, ...]:
    """Where something was agreed, its signing is closed."""
    agreed = outcome(case) in (Outcome.AGREEMENT, Outcome.PARTIAL_AGREEMENT)
    done = case.ceremony is not None and case.ceremony.closed_at is not None
    return (Unmet("signing_open", settled_at="signing"),) if agreed and not done else ()


def copies_sent_to_all(case: Case) -> tuple[Unmet, ...]:
    """Everyone who must receive a copy has been sent it (s265)."""
    recipients = [p for p in case.participants if p.receives_copy]
    return each(
        recipients, "copy_not_sent", Fact.COPY_SENT_ON, lambda p: case.fact(Fact.COPY_SENT_ON, p.id) is not None
    )


GATES: Mapping[str, Gate] = {
    gate.__name__: gate
    for gate in (
        specialist_endorsement_on_file,
        offender_named,
        subject_named,
        charges_recorded,
        safe_to_proceed,
        everyone_entitled_notified,
        views_of_the_absent_known,
        privilege_read,
        attendance_taken,
        offender_present,
        admission_settled,
        victim_turn_offered,
        family_time_offered,
        every_item_answered,
        plan_rests_on_admitted,
        record_read_back,
        signing_closed,
        copies_sent_to_all,
        everyone_agreed_to_take_part,
        releases_signed,
        counsel_notice_given,
        victim_choice_known,
        found_suitable,
        both_sides_ready,
        voluntariness_read,
        victim_asked_first,
        guidelines_adopted,
        consensus_reached,
        purpose_named,
        attendance_counted,
        disposition_recorded,
        taken_on_followed,
    )
}

NEVER_WAIVED = frozenset(
    {
        "specialist_endorsement_on_file",
        "safe_to_proceed",
        "privilege_read",
        "offender_present",
        "admission_settled",
        "plan_rests_on_admitted",
        "every_item_answered",
        "record_read_back",
        "signing_closed",
        "everyone_agreed_to_take_part",
        "releases_signed",
        "both_sides_ready",
        "voluntariness_read",
        "disposition_recorded",
        "review_within_the_law",
    }
)
"""Safety, consent, admission, and what the law fixes: no process may let these be waived."""


def _why_not_here(case: Case, who: ParticipantId) -> str:
    return "offender_absent" if case.fact(Fact.ATTENDED, who) is False else "attendance_unknown"


def _screened(case: Case, person: Participant) -> bool:
    return person.part in (Part.FACILITATOR, Part.INTERPRETER) or case.fact(Fact.SAFE_TO_PROCEED, person.id) is True
