"""Which rule holds which stage of which shipped process, written down a second time: a line taken out of a file is noticed.

One line a rule: stage, whether it holds the opening or the closing, rule, and what bounds it.
"""

from __future__ import annotations

WRITTEN_DOWN = {
    "circle": """
        request closes offender_named
        suitability opens specialist_endorsement_on_file
        suitability closes found_suitable
        prepare_harmed closes victim_choice_known
        gathering closes everyone_agreed_to_take_part
        safety opens specialist_endorsement_on_file
        safety closes safe_to_proceed
        opening opens specialist_endorsement_on_file
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes offender_present
        opening closes everyone_agreed_to_take_part
        opening closes voluntariness_read
        guidelines closes guidelines_adopted
        stories closes victim_turn_offered
        consensus opens guidelines_adopted
        consensus closes every_item_answered
        consensus closes consensus_reached
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing opens offender_present
        signing opens consensus_reached
        signing closes signing_closed
        distribution closes copies_sent_to_all (may be waived)
        end closes disposition_recorded
        end closes promises_settled (may be waived)
    """,
    "cit-encounter": """
        encounter closes subject_named
        disposition closes disposition_recorded
    """,
    "community-forum": """
        request closes found_suitable
        purpose closes purpose_named
        closing closes attendance_counted (may be waived)
        outcome closes disposition_recorded
        follow_up closes taken_on_followed (may be waived)
    """,
    "nz-care-protection-fgc": """
        referral closes subject_named
        planning opens specialist_endorsement_on_file
        convening opens specialist_endorsement_on_file
        safety opens specialist_endorsement_on_file
        safety closes safe_to_proceed
        notices closes everyone_entitled_notified (may be waived)
        notices closes views_of_the_absent_known (may be waived)
        opening opens specialist_endorsement_on_file
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes privilege_read
        family_time closes family_time_offered
        plan closes every_item_answered
        plan closes review_within_the_law
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing closes signing_closed
        distribution closes copies_sent_to_all
        review closes promises_settled (may be waived)
    """,
    "nz-youth-justice-fgc": """
        referral closes offender_named
        referral closes charges_recorded
        consultation opens specialist_endorsement_on_file
        safety opens specialist_endorsement_on_file
        safety closes safe_to_proceed
        notices closes everyone_entitled_notified (may be waived)
        notices closes views_of_the_absent_known (may be waived)
        opening opens specialist_endorsement_on_file
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes offender_present
        opening closes privilege_read
        facts closes admission_settled not for s247c s247e
        victim closes victim_turn_offered
        family_time closes family_time_offered
        plan opens admission_settled not for s247c s247e
        plan closes every_item_answered
        plan closes plan_rests_on_admitted not for s247c s247e
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing opens offender_present
        signing opens admission_settled not for s247c s247e
        signing opens plan_rests_on_admitted not for s247c s247e
        signing closes signing_closed
        distribution closes copies_sent_to_all
        support closes promises_settled (may be waived)
    """,
    "scripted-conference": """
        referral closes offender_named
        referral closes charges_recorded
        admission opens specialist_endorsement_on_file
        admission closes admission_settled
        preparation closes victim_choice_known (may be waived)
        preparation closes everyone_agreed_to_take_part
        safety opens specialist_endorsement_on_file
        safety closes safe_to_proceed
        opening opens specialist_endorsement_on_file
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes offender_present
        opening closes voluntariness_read
        opening closes everyone_agreed_to_take_part
        opening closes admission_settled
        harmed closes victim_turn_offered
        agreement closes victim_asked_first
        agreement closes every_item_answered
        agreement closes plan_rests_on_admitted
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing opens offender_present
        signing opens everyone_agreed_to_take_part
        signing opens admission_settled
        signing opens plan_rests_on_admitted
        signing closes signing_closed
        papers closes copies_sent_to_all (may be waived)
        afterwards closes promises_settled (may be waived)
    """,
    "victim-offender-dialogue": """
        request closes offender_named
        intake opens specialist_endorsement_on_file
        intake closes found_suitable
        prepare_victim closes victim_choice_known
        arrangements closes everyone_agreed_to_take_part
        readiness opens specialist_endorsement_on_file
        readiness closes both_sides_ready
        readiness closes safe_to_proceed
        opening opens specialist_endorsement_on_file
        opening opens both_sides_ready
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes offender_present
        opening closes everyone_agreed_to_take_part
        opening closes voluntariness_read
        dialogue closes victim_turn_offered
        agreement closes victim_asked_first
        agreement closes every_item_answered
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing opens both_sides_ready
        signing opens offender_present
        signing closes signing_closed
        copies closes copies_sent_to_all (may be waived)
        end closes disposition_recorded
        end closes promises_settled (may be waived)
    """,
    "vt-restorative-panel": """
        referral closes offender_named
        referral closes charges_recorded
        intake opens specialist_endorsement_on_file
        intake closes counsel_notice_given
        intake closes releases_signed
        intake closes found_suitable
        affected closes victim_choice_known
        panel opens specialist_endorsement_on_file
        preparation opens specialist_endorsement_on_file
        preparation closes everyone_agreed_to_take_part
        preparation closes safe_to_proceed
        opening opens specialist_endorsement_on_file
        opening opens releases_signed
        opening opens safe_to_proceed
        opening closes attendance_taken
        opening closes offender_present
        opening closes everyone_agreed_to_take_part
        opening closes voluntariness_read
        harm closes victim_turn_offered
        agreement opens releases_signed
        agreement closes every_item_answered
        record closes record_read_back
        signing opens specialist_endorsement_on_file
        signing opens counsel_notice_given
        signing opens releases_signed
        signing opens offender_present
        signing closes signing_closed
        distribution closes copies_sent_to_all
        report closes promises_settled (may be waived)
    """,
}
