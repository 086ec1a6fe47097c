"""Whatever changes in a vault stands in its journal: one deed for each change, in the same transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.services.people import NewCharge, NewPerson
from rjdesk.wording import table
from tests.services.colleagues import a_colleague
from tests.services.conferences import INK, NON_AGREEMENT, InMemory, case_at, case_at_end, in_memory, script, walking

OF_THE_VAULT = {  # tests/journeys look at these
    "passphrase_change_began", "passphrase_changed", "passphrase_set_with_recovery", "vault_made",
}  # fmt: skip
OF_THE_STORE = {  # tests/contracts and tests/store look at these
    "case_changed", "case_recorded", "clock_jumped", "signing_began", "vault_brought_up", "vault_changed",
}  # fmt: skip
OF_QUICK_UNLOCK = {"quick_unlock_on", "quick_unlock_off"}  # test_quick_unlock
OF_HISTORY = {"history_gap_accepted"}  # tests/journeys look at it
OF_MEMBERS = {"member_joined", "member_removed", "roles_changed"}  # test_members
OF_BACKUPS = {
    "backup_made",
    "backups_deleted",
    "backups_found",
    "backups_gone",
    "backup_folder_forgotten",
    "restore_drilled",
}  # test_backups
OF_KEYS = {  # tests/journeys/test_members_through_services
    "recovery_confirmed", "recovery_reissue_began", "recovery_reissued",
}  # fmt: skip
OF_KEEPING = {  # test_keeping_cases, test_destroying_cases, test_adding_files
    "attachment_added", "attachment_removed", "case_destroyed", "case_sealed", "case_unsealed", "certificate_exported",
    "destruction_certified", "destruction_proposed", "hold_lifted", "hold_set", "proposal_withdrawn", "retention_set",
    "vault_key_changed",
}  # fmt: skip
OF_PERSONS = {  # test_people_across_cases
    "volunteer_not_said", "volunteer_recognised", "volunteer_told_apart",  # test_volunteers_as_persons
    "conflict_looked_at", "persons_linked", "persons_told_apart", "persons_undecided", "persons_unlinked",
}  # fmt: skip
OF_LIMITS = {"limit_explained"}  # test_missed_limits
OF_PAPER = {"paper_chosen", "scan_taken_back"}  # test_signing_on_paper
OF_HEALTH = {"health_kept", "health_taken_back"}  # test_health_apart
OF_THE_DAY = {  # test_the_day, test_seating_plans
    "adjourned", "arrived", "day_closed", "last_taken_back", "left_the_room", "paused", "private_time_begun",
    "private_time_ended", "resumed", "seated", "stayed_away", "taken_up",
}  # fmt: skip
OF_LETTERS = {  # test_letters_kept_and_sent, test_letter_texts
    "letter_sent", "letter_sent_taken_back", "letter_text_changed", "letters_contact_changed", "letters_written",
    "register_made",
}  # fmt: skip
OF_TIES = {  # test_people_maps
    "kin_put", "kin_removed", "kin_taken_in", "lift_cancelled", "lift_planned", "map_handed_out", "order_added",
    "order_changed", "order_ended", "tie_added", "tie_removed",
}  # fmt: skip
OF_LAW = {"case_moved", "law_imported", "law_withdrawn", "office_placed"}  # test_changing_the_law, test_moving_a_case
OF_FILES = {"case_exported", "cases_imported", "list_exported"}  # test_bringing_in_cases, test_handing_out_cases
OF_FIGURES = {  # test_report_files, test_report_texts
    "report_exported", "report_text_changed", "report_text_put_away",
}  # fmt: skip
OF_WHAT_CAME_AFTER = {  # test_following_up
    "agreement_reviewed", "contact_made", "end_reported", "follow_up_corrected", "follow_up_withdrawn", "payment_noted",
    "promise_checked", "promise_done", "promise_not_done", "promise_part_done", "slip_printed", "updates_wished",
    "victim_told",
}  # fmt: skip
OF_CHANGES = {  # test_changing_agreements, test_meeting_again
    "agreement_stands", "change_agreed", "change_begun", "change_noted", "change_reopened", "change_taken_back",
    "conference_reconvened", "meeting_moved",
}  # fmt: skip
OF_PEOPLE_HEARD = {  # test_asking_people, test_testimonials, test_complaints, test_translations
    "complaint_days_set", "complaint_received", "complaint_step_noted", "complaints_exported", "person_asked_again",
    "survey_answered", "survey_declined", "survey_entered", "survey_offered", "testimonial_agreed",
    "testimonial_handed_out", "testimonial_withdrawn", "translation_not_read", "translation_read",
}  # fmt: skip
OF_TRAINING = {  # test_training, test_drills, test_observing, test_competence, test_own_material
    "competence_noted", "competence_taken_back", "drill_worked", "fidelity_observed", "training_brought",
    "training_played", "training_withdrawn",
}  # fmt: skip
OF_THE_COMMUNITY = {  # test_community, test_community_deeds
    "activity_added", "activity_changed", "activity_taken_back", "commitment_added", "commitment_done",
    "outsider_ended", "outsider_put", "partner_added", "partner_changed", "partner_level_corrected",
    "partner_level_noted", "partner_put_aside", "partner_taken_back", "support_asked", "support_heard_of",
    "trust_added", "trust_changed", "trust_taken_back", "volunteer_added",
    "volunteer_changed", "volunteer_forgotten", "volunteer_hours_noted", "volunteer_hours_taken_back",
    "volunteer_put_aside", "volunteer_taken_back", "volunteers_parted", "volunteers_put_together",
    "volunteers_told_apart",
}  # fmt: skip
OF_WHAT_IT_TOOK = {"cost_entered", "cost_taken_back"}  # test_costs
OF_NEW_OFFENCES = {"new_offence_looked_up", "offence_list_handed_out", "offences_brought_in"}  # test_new_offences
OF_LEARNING = {  # test_learning, test_year_review
    "lesson_changed", "lesson_done", "lesson_noted", "lesson_reopened", "review_exported",
}  # fmt: skip
ON_SOMEBODY_ELSES_CASE = {"opened_in_emergency", "emergencies_seen"}  # test_emergencies
LOOKED_AT_ELSEWHERE = (
    OF_THE_VAULT, OF_THE_STORE, OF_QUICK_UNLOCK, OF_HISTORY, OF_MEMBERS, OF_BACKUPS, OF_KEYS, OF_KEEPING,
    OF_PERSONS, OF_LIMITS, OF_PAPER, OF_HEALTH, OF_LETTERS, OF_THE_DAY, OF_TIES, OF_LAW, OF_FILES, OF_FIGURES,
    OF_WHAT_CAME_AFTER, OF_CHANGES, OF_PEOPLE_HEARD, OF_TRAINING, OF_THE_COMMUNITY, OF_WHAT_IT_TOOK, OF_NEW_OFFENCES,
    OF_LEARNING, ON_SOMEBODY_ELSES_CASE,
)  # fmt: skip


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    made.vault.commits.clear()  # the office's own set-up, which a real vault is filled with before it exists
    return made


def _everything_else(on: InMemory, folder: Path) -> None:
    """What a conference that goes well never needs."""
    desk, case = on.desk, case_at("plan", walking(on.desk))
    _people_and_charges(on, case)
    _who_works(on, case)
    item = on.desk.casework.open(case_at("record", walking(on.desk))).case.agreement.obligations[0]
    desk.agreements.put(case, replace(item, id=desk.agreements.new_obligation_id(), who=None, helps=None, checks=None))
    (put,) = desk.casework.open(case).case.agreement.obligations
    desk.agreements.settle(case, put.id, agreed=True)
    desk.agreements.review_on(case, date(2027, 3, 1))
    desk.agreements.remove(case, put.id)
    desk.stages.reopen(case, "opening")
    desk.stages.take_back(case, "opening", "custom", None)
    signing = case_at("signing", walking(desk))
    ceremony = desk.ceremonies.keep_opening(desk.ceremonies.open(signing).make())
    desk.ceremonies.keep(desk.ceremonies.sign(signing, ceremony.places[0].participant, INK).make())
    desk.ceremonies.set_aside(signing)
    ended = case_at_end(walking(desk, script(NON_AGREEMENT)))
    desk.papers.export(desk.papers.of_case(ended)[0].id, folder / "statement.pdf")
    desk.timeliness.calendar_of_mine(folder / "days.ics")
    desk.papers.export_root_certificate(folder / "root.pem")
    desk.papers.export_root_sheet(desk.papers.root_sheet().make(), folder / "sheet.pdf")


def _people_and_charges(on: InMemory, case: CaseId) -> None:
    people = on.desk.people
    someone = people.add(case, NewPerson("Ana", "supporter"))
    people.change(case, replace(on.desk.casework.open(case).case.participant(someone), name="Anahera"))
    people.remove(case, someone)
    charge = people.add_charge(case, NewCharge("Theft"))
    held = next(c for c in on.desk.casework.open(case).case.charges if c.id == charge)
    people.change_charge(case, replace(held, number="1"))
    people.remove_charge(case, charge)


def _who_works(on: InMemory, case: CaseId) -> None:
    assignments, me, colleague = on.desk.assignments, MemberId("member"), a_colleague(on, Role.FACILITATOR)
    assignments.add_helper(case, colleague)
    assignments.remove_helper(case, colleague)
    assignments.restrict(case)
    assignments.unrestrict(case)
    assignments.hand_over(case, colleague)
    assignments.hand_over(case, me)


def test_every_change_is_one_deed_in_the_same_transaction(on: InMemory, tmp_path: Path) -> None:
    case_at_end(walking(on.desk))
    _everything_else(on, tmp_path)
    made = [commit for commit in on.vault.commits if commit.changed]
    assert len(made) > 300
    assert [commit for commit in made if len(commit.deeds) != 1] == []
    assert [commit for commit in on.vault.commits if not commit.changed and len(commit.deeds) != 1] == []


def test_everything_that_can_be_done_was_done_here(on: InMemory, tmp_path: Path) -> None:
    elsewhere = set[str]().union(*LOOKED_AT_ELSEWHERE)
    case_at_end(walking(on.desk))
    _everything_else(on, tmp_path)
    assert set(table()["deeds"]) - elsewhere - set(on.deeds()) == set()


def test_typing_is_kept_and_is_no_deed(on: InMemory) -> None:
    case = walking(on.desk).refer()
    before = len(on.vault.commits)
    on.desk.drafts.keep(DraftPlace(case, "stage/safety/concern"), "half a sen")
    on.desk.drafts.drop(DraftPlace(case, "stage/safety/concern"))
    assert [(set(commit.changed), commit.deeds) for commit in on.vault.commits[before:]] == [({"drafts"}, ())] * 2
