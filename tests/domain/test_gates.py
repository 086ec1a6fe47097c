"""Gates answer with reasons: what is missing, and for whom."""

from __future__ import annotations

import pytest

from rjdesk.domain import gates
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import Gate
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part
from tests.builders import CaseBuilder, a_case

OFFENDER, VICTIM = "p1", "p2"


def a_conference() -> CaseBuilder:
    return a_case().with_offender().with_victim().with_charge().with_charge("Intentional damage")


def reasons(gate: Gate, case: CaseBuilder) -> list[tuple[str, str | None]]:
    return [(unmet.reason, unmet.about) for unmet in gate(case.build())]


@pytest.mark.parametrize("matter", [Fact.FAMILY_VIOLENCE, Fact.SEXUAL_VIOLENCE])
def test_a_violence_matter_waits_for_a_named_endorsement(matter: Fact) -> None:
    case = a_conference().answering("referral", "matter", True, fact=matter)
    assert reasons(gates.specialist_endorsement_on_file, case) == [("no_specialist_endorsement", None)]
    endorsed = case.answering("referral", "by", "M. Facilitator FV-17", fact=Fact.SPECIALIST_ENDORSEMENT)
    assert reasons(gates.specialist_endorsement_on_file, endorsed) == []


def test_other_matters_need_no_endorsement() -> None:
    case = a_conference().answering("referral", "matter", False, fact=Fact.FAMILY_VIOLENCE)
    assert reasons(gates.specialist_endorsement_on_file, case) == []


def test_a_referral_names_someone_and_something() -> None:
    assert reasons(gates.offender_named, a_case()) == [("no_offender", None)]
    assert reasons(gates.charges_recorded, a_case()) == [("no_charges", None)]
    assert reasons(gates.offender_named, a_conference()) == reasons(gates.charges_recorded, a_conference()) == []


def test_one_person_who_is_not_safe_stops_the_conference() -> None:
    case = a_conference().answering("safety", "who", "M. F.", fact=Fact.SAFETY_DECIDED_BY)
    case = case.answering("safety", "safe", True, about=_id(case, 0), fact=Fact.SAFE_TO_PROCEED)
    unsafe = case.answering("safety", "safe", False, about=_id(case, 1), fact=Fact.SAFE_TO_PROCEED)
    assert reasons(gates.safe_to_proceed, case) == reasons(gates.safe_to_proceed, unsafe) == [("not_safe", VICTIM)]
    safe = case.answering("safety", "safe", True, about=_id(case, 1), fact=Fact.SAFE_TO_PROCEED)
    assert reasons(gates.safe_to_proceed, safe) == []


def test_somebody_by_name_decides_that_it_is_safe() -> None:
    assert ("safety_undecided", None) in reasons(gates.safe_to_proceed, a_conference())


def test_everyone_entitled_is_told_and_supporters_need_not_be() -> None:
    case = a_conference().with_person("A Supporter", Part.SUPPORTER)
    assert reasons(gates.everyone_entitled_notified, case) == [("not_notified", OFFENDER), ("not_notified", VICTIM)]


def test_the_views_of_someone_who_cannot_come_are_asked_for() -> None:
    case = a_conference()
    case = case.answering("notices", "come", False, about=_id(case, 1), fact=Fact.WILL_ATTEND)
    assert reasons(gates.views_of_the_absent_known, case) == [("views_unknown", VICTIM)]
    known = case.answering("notices", "views", "Wants to be told.", about=_id(case, 1), fact=Fact.VIEWS)
    assert reasons(gates.views_of_the_absent_known, known) == []


@pytest.mark.parametrize(
    ("gate", "fact", "reason"),
    [
        (gates.privilege_read, Fact.PRIVILEGE_READ, "privilege_not_read"),
        (gates.family_time_offered, Fact.FAMILY_TIME_OFFERED, "no_family_time"),
        (gates.record_read_back, Fact.READ_BACK, "not_read_back"),
    ],
)
def test_what_must_be_confirmed_is_not_met_by_a_no(gate: Gate, fact: Fact, reason: str) -> None:
    said_no = a_conference().answering("s", "p", False, fact=fact)
    assert reasons(gate, a_conference()) == reasons(gate, said_no) == [(reason, None)]
    assert reasons(gate, a_conference().answering("s", "p", True, fact=fact)) == []


def test_without_the_young_person_the_conference_is_adjourned() -> None:
    case = a_conference()
    case = case.answering("opening", "here", False, about=_id(case, 0), fact=Fact.ATTENDED)
    assert reasons(gates.offender_present, case) == [("offender_absent", OFFENDER)]
    assert reasons(gates.attendance_taken, case) == [("attendance_unknown", VICTIM)]
    assert reasons(gates.offender_present, a_conference().everyone_present()) == []


def test_nobody_speaks_of_adjourning_before_it_was_asked_who_is_here() -> None:
    assert reasons(gates.offender_present, a_conference()) == [("attendance_unknown", OFFENDER)]


def test_a_court_is_never_asked_screened_told_or_waited_for() -> None:
    case = a_case().with_person("Youth Court", Part.COURT, receives_copy=True, entitlement="s 1")
    decided = case.answering("safety", "who", "M. F.", fact=Fact.SAFETY_DECIDED_BY)
    absent = decided.answering("notices", "come", False, about=_id(case, 0), fact=Fact.WILL_ATTEND)
    asking = (
        gates.safe_to_proceed,
        gates.everyone_entitled_notified,
        gates.views_of_the_absent_known,
        gates.attendance_taken,
    )
    assert [found for gate in asking for found in reasons(gate, absent)] == []
    assert reasons(gates.copies_sent_to_all, absent) == [("copy_not_sent", "p1")]


def test_each_charge_is_asked_about() -> None:
    case = a_conference()
    case = case.answering("facts", "admission", "admitted", about=case.build().charges[0].id, fact=Fact.ADMISSION)
    assert reasons(gates.admission_settled, case) == [("admission_unknown", "c2")]
    assert reasons(gates.admission_settled, a_conference().admitted()) == []


def test_a_victim_has_their_turn() -> None:
    case = a_conference()
    assert reasons(gates.victim_turn_offered, case) == [("no_victim_turn", VICTIM)]
    offered = case.answering("victim", "turn", True, about=_id(case, 1), fact=Fact.TURN_OFFERED)
    assert reasons(gates.victim_turn_offered, offered) == []


def test_every_item_has_its_yes_or_no_and_agreed_items_are_whole() -> None:
    case = a_conference().admitted()
    assert reasons(gates.every_item_answered, case.promising(agreed=None)) == [("item_unanswered", None)]
    assert reasons(gates.every_item_answered, case.promising(what="")) == [("item_unfinished", None)]
    assert reasons(gates.every_item_answered, case.promising().promising(agreed=False)) == []


def test_a_conference_without_a_plan_is_only_over_when_someone_says_so() -> None:
    case = a_conference().admitted()
    assert reasons(gates.every_item_answered, case) == [("no_items", None)]
    over = case.answering("plan", "over", True, fact=Fact.ENDED_WITHOUT_PLAN)
    assert reasons(gates.every_item_answered, over) == []


def test_with_mixed_admissions_a_plan_rests_on_admitted_charges_only() -> None:
    case = a_conference()
    first, second = case.build().charges
    mixed = case.answering("facts", "admission", "denied", about=first.id, fact=Fact.ADMISSION)
    mixed = mixed.answering("facts", "admission", "admitted", about=second.id, fact=Fact.ADMISSION)
    assert reasons(gates.plan_rests_on_admitted, mixed.promising()) == [("rests_on_unadmitted", None)]
    assert reasons(gates.plan_rests_on_admitted, case.admitted().promising()) == []


def test_where_admission_is_not_asked_a_plan_may_rest_on_any_charge() -> None:
    assert reasons(gates.plan_rests_on_admitted, a_conference().promising()) == []


def test_an_agreement_is_not_finished_before_its_signing_is_closed() -> None:
    case = a_conference().admitted().promising().concluded()
    assert reasons(gates.signing_closed, case) == [("signing_open", None)]
    assert reasons(gates.signing_closed, case.with_signing_open()) == [("signing_open", None)]
    assert reasons(gates.signing_closed, case.with_signing_open().signed_by_all()) == []


def test_everyone_who_must_have_a_copy_is_sent_one() -> None:
    assert reasons(gates.copies_sent_to_all, a_conference()) == [("copy_not_sent", OFFENDER), ("copy_not_sent", VICTIM)]


def test_each_unmet_point_says_where_it_is_settled() -> None:
    found = [unmet for gate in gates.GATES.values() for unmet in gate(a_conference().build())]
    assert len(found) > 8
    assert all(unmet.settled_at for unmet in found)


def _id(case: CaseBuilder, number: int) -> ParticipantId:
    return case.build().participants[number].id
