"""Half a character, as a keyboard or a clipboard may hand it over, costs nobody the rest of their text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.facts import Fact
from rjdesk.services.people import NewPerson
from rjdesk.services.typed import mended, whole
from tests.services.conferences import on_disk, person, walking

HALF = "She waved \ud83d and left"
KEPT = "She waved \ufffd and left"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    with on_disk(tmp_path) as desk:
        yield desk


def test_two_halves_become_the_character_they_are() -> None:
    assert whole("\ud83d\ude42") == "\N{SLIGHTLY SMILING FACE}"
    assert whole("Whakamātau \N{SLIGHTLY SMILING FACE}") == "Whakamātau \N{SLIGHTLY SMILING FACE}"


def test_a_half_on_its_own_is_marked_and_the_rest_stays() -> None:
    assert whole(HALF) == KEPT
    assert whole("\udfff") == whole("\ud800") == "\ufffd"


def test_control_codes_that_nobody_sees_are_left_out() -> None:
    assert whole("one\x00 two\x07\x7f\n\tthree") == "one two\n\tthree"


def test_a_value_is_mended_however_deep_the_text_lies() -> None:
    assert mended((NewPerson(HALF, "victim"), Fact.VIEWS, 3)) == (NewPerson(KEPT, "victim"), Fact.VIEWS, 3)


def test_answers_names_and_drafts_with_half_a_character_are_kept_in_a_real_vault(here: Desk) -> None:
    case = walking(here).refer()
    here.people.add(case, NewPerson(HALF, "supporter"))
    here.stages.answer(case, "referral", "summary_reference", None, HALF)
    here.drafts.keep(DraftPlace(case, "stage/safety/concern"), HALF)
    opened = here.casework.open(case)
    assert person(here, case, "She waved \ufffd")
    (kept,) = (answer.value for answer in opened.case.answers)
    assert kept == KEPT
    assert [draft.text for draft in opened.drafts] == [KEPT]
    assert here.casework.page(CaseQuery(text=HALF)).total == 1


def test_a_passphrase_with_half_a_character_is_judged_and_opens_nothing_else(here: Desk) -> None:
    assert not here.vaults.estimate(HALF[:12]).good
    assert here.vaults.estimate(HALF + " the marae at nine").score > 0
