"""Drafts come back to the right case, field and person, and are never part of the journal."""

from __future__ import annotations

from rjdesk.domain.draft import DraftPlace
from tests.services.conferences import in_memory, walking


def test_a_draft_comes_back_to_its_own_case_and_person_only() -> None:
    on = in_memory()
    first, second = walking(on.desk).refer(), walking(on.desk).refer()
    place = DraftPlace(first, "stage/safety/concern", "p1")
    on.desk.drafts.keep(place, "she said th")
    on.desk.drafts.keep(place, "she said that")
    assert [(draft.place, draft.text) for draft in on.desk.drafts.of(first)] == [(place, "she said that")]
    assert on.desk.casework.open(first).drafts == on.desk.drafts.of(first)
    assert on.desk.drafts.of(second) == ()


def test_a_draft_of_a_referral_not_taken_belongs_to_no_case() -> None:
    on = in_memory()
    place = DraftPlace(None, "referral/offence")
    on.desk.drafts.keep(place, "Burgl")
    assert [draft.text for draft in on.desk.drafts.of(None)] == ["Burgl"]
    on.desk.drafts.drop(place)
    assert on.desk.drafts.of(None) == ()
    assert on.deeds() == []
