"""Who has a place to sign, and who stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part
from rjdesk.errors import CharacterNotInFont
from rjdesk.services.signing.places import beside
from tests.builders import a_case
from tests.services.conferences import INK, case_at, in_memory, person, script, walking

DAY = date(2026, 11, 20)
CHILD = date(2012, 1, 1)


def test_a_guardian_entered_for_nobody_in_particular_is_there_for_the_only_young_person() -> None:
    case = a_case().with_offender("Tāne").with_person("Hine", Part.GUARDIAN).everyone_present().build()
    assert beside(case.participants[0], case, DAY) == "with Hine beside them"


def test_with_two_young_people_a_guardian_is_there_for_their_own() -> None:
    both = a_case().with_offender("Tāne").with_offender("Rua")
    case = both.with_person("Hine", Part.GUARDIAN, beside=ParticipantId("p2")).everyone_present().build()
    assert [beside(p, case, DAY) for p in case.participants[:2]] == ["", "with Hine beside them"]


def test_a_child_who_was_harmed_has_their_supporter_beside_them() -> None:
    child = a_case().with_person("Mia", Part.VICTIM, born=CHILD)
    case = child.with_person("Ana", Part.SUPPORTER, beside=ParticipantId("p1")).everyone_present().build()
    assert beside(case.participants[0], case, DAY) == "with Ana beside them"


def test_a_grown_victim_signs_without_a_word_about_their_supporter() -> None:
    grown = a_case().with_person("Mia", Part.VICTIM, born=date(1990, 1, 1))
    case = grown.with_person("Ana", Part.SUPPORTER, beside=ParticipantId("p1")).everyone_present().build()
    assert beside(case.participants[0], case, DAY) == ""


@pytest.mark.parametrize(
    ("language", "said"), [("Samoan", "interpreted into Samoan by Lagi"), ("", "interpreted by Lagi")]
)
def test_an_interpreter_is_named_with_the_language_if_it_is_known(language: str, said: str) -> None:
    speaker = a_case().with_person("Sione", Part.VICTIM, language=language)
    case = speaker.with_person("Lagi", Part.INTERPRETER, beside=ParticipantId("p1")).everyone_present().build()
    assert beside(case.participants[0], case, DAY) == said


def test_who_stands_beside_is_checked_against_the_typeface_before_the_signature_is_made() -> None:
    on = in_memory()
    case = case_at("signing", walking(on.desk, script()))
    on.desk.ceremonies.keep_opening(on.desk.ceremonies.open(case).make())
    job = on.desk.ceremonies.sign(case, person(on.desk, case, "Tāne"), INK, "with 李 beside him")
    with pytest.raises(CharacterNotInFont):
        job.make()
