"""One person's training is one training, whether it was entered for the member or for the volunteer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rjdesk.domain.community.volunteer import Trained, Volunteer
from rjdesk.domain.ids import MemberId, VolunteerId
from rjdesk.domain.training.competence import Competence, CompetenceKind, Lasts, lasts, renewed
from rjdesk.domain.training.trained_as_volunteer import TrainedAsVolunteer, as_volunteers
from tests.fakes import NOON

HANA, DAY = MemberId("hana"), date(2025, 3, 1)
AID = Trained("First aid", DAY, DAY + timedelta(days=365))
VOLUNTEER = Volunteer(VolunteerId("v"), "Hana Tīhore", trained=(AID,), member=HANA)
AID_OF_HANA = TrainedAsVolunteer(HANA, "First aid", DAY, AID.until)


def on_record(title: str = "First aid", on: date = DAY, until: date | None = AID.until) -> Competence:
    return Competence("c", HANA, CompetenceKind.TRAINING, title, "A college", on, until, HANA, NOON)


def test_what_a_member_learnt_as_a_volunteer_is_theirs() -> None:
    assert as_volunteers([VOLUNTEER], []) == (AID_OF_HANA,)


def test_a_volunteer_who_does_not_log_in_has_no_training_record() -> None:
    assert as_volunteers([replace(VOLUNTEER, member=None)], []) == ()


def test_what_stands_in_both_is_told_once_however_it_was_typed() -> None:
    assert as_volunteers([VOLUNTEER], [on_record("first  AID")]) == ()


def test_another_day_is_another_training() -> None:
    assert as_volunteers([VOLUNTEER], [on_record(on=DAY + timedelta(days=1))]) == (AID_OF_HANA,)


def test_what_was_taken_back_from_the_record_hides_nothing() -> None:
    assert as_volunteers([VOLUNTEER], [replace(on_record(), taken_back_at=NOON)]) == (AID_OF_HANA,)


def test_a_second_line_of_the_same_person_counts_for_them_and_nothing_twice() -> None:
    panel = Trained("Panel weekend", DAY)
    other = Volunteer(VolunteerId("w"), "H. Tihore", trained=(AID, panel), same_as=VOLUNTEER.id)
    assert as_volunteers([VOLUNTEER, other], []) == (AID_OF_HANA, TrainedAsVolunteer(HANA, "Panel weekend", DAY, None))


def test_a_training_renewed_in_the_other_place_needs_no_reminder() -> None:
    later = on_record(on=DAY + timedelta(days=360), until=DAY + timedelta(days=800))
    assert lasts(AID_OF_HANA, DAY + timedelta(days=330)) is Lasts.SOON_OVER
    assert renewed(AID_OF_HANA, [AID_OF_HANA, later])
    assert not renewed(later, [AID_OF_HANA, later])
