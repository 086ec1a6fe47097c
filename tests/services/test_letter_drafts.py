"""Words of the office's letters are kept while they are typed, apart from the drafts of cases and referrals."""

from __future__ import annotations

from rjdesk.domain.draft import DraftPlace
from tests.services.conferences import in_memory


def test_what_is_typed_comes_back_to_its_own_letter_and_is_not_journaled() -> None:
    on = in_memory()
    on.desk.letter_drafts.keep("circle", "invitation", "Dear")
    on.desk.letter_drafts.keep("circle", "invitation", "Dear {name}")
    assert on.desk.letter_drafts.of("circle") == {"invitation": "Dear {name}"}
    assert on.desk.letter_drafts.of("community-forum") == {}
    assert on.deeds() == []


def test_the_draft_of_a_referral_is_none_of_a_letter() -> None:
    on = in_memory()
    on.desk.drafts.keep(DraftPlace(None, "referral/offence"), "Burgl")
    on.desk.letter_drafts.keep("circle", "invitation", "Dear")
    on.desk.letter_drafts.drop("circle", "invitation")
    assert on.desk.letter_drafts.of("circle") == {}
    assert [draft.text for draft in on.desk.drafts.of(None)] == ["Burgl"]
