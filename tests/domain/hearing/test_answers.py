"""One person's answers: without who they are, and all of the same length."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from rjdesk.domain.hearing.answers import MOST_WORDS, SEALED_LENGTH, Answers, answered, quarter_of
from rjdesk.domain.hearing.survey import Audience, Item, Language, Survey, Theme, Wave

EN = {Language.EN: "words"}
ITEMS = tuple(Item(theme.value, theme, EN, tuple(Wave)) for theme in Theme)
SURVEY = Survey("victim", 3, Audience.VICTIM, EN, ITEMS, EN)
DAY = date(2026, 11, 22)


def test_answers_hold_no_case_no_name_and_no_day() -> None:
    assert {field.name for field in fields(Answers)} == {
        "survey", "version", "wave", "year", "quarter", "said", "words",
    }  # fmt: skip
    assert answered(SURVEY, Wave.CONFERENCE, {"safe": 5}, "", DAY).quarter == 4


def test_what_was_left_out_was_not_said() -> None:
    said = answered(SURVEY, Wave.CONFERENCE, {"safe": 5}, "", DAY).said
    assert said["safe"] == 5
    assert said["heard"] == 0
    assert len(said) == 10


@pytest.mark.parametrize("said", [{"safe": 6}, {"safe": -1}, {"weather": 3}])
def test_what_nobody_was_asked_is_refused(said: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="nobody"):
        answered(SURVEY, Wave.CONFERENCE, said, "", DAY)


@pytest.mark.parametrize("words", ["", "Ngā mihi", "🫶" * 5_000, "\x00\x01" * 4_000, '"\\\n' * 3_000])
def test_all_answers_are_sealed_at_one_length_and_come_back(words: str) -> None:
    made = answered(SURVEY, Wave.THREE_MONTHS, {"safe": 1}, words, DAY)
    assert len(made.words) <= MOST_WORDS
    assert len(made.padded()) == SEALED_LENGTH
    assert Answers.read(made.padded()) == made


def test_quarters_begin_with_january_april_july_and_october() -> None:
    assert [quarter_of(date(2026, month, 1)) for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
