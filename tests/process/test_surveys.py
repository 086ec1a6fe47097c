"""Surveys as data: what ships is whole, and a file that is wrong says where."""

from __future__ import annotations

import pytest

from rjdesk.bundled import resource
from rjdesk.domain.hearing.survey import Audience, Language, Survey, Theme, Wave
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.surveys import chromes, languages, read_chromes, read_survey, surveys

VICTIM = resource("surveys", "victim.toml").read_text("utf-8")
WORDS = resource("surveys", "words.toml").read_text("utf-8")


def test_there_is_a_survey_for_everybody() -> None:
    assert [survey.audience for survey in surveys()] == list(Audience)


@pytest.mark.parametrize("survey", surveys(), ids=lambda survey: survey.id)
def test_each_asks_about_the_ten_themes_once_after_the_conference(survey: Survey) -> None:
    assert sorted(item.theme for item in survey.asked_at(Wave.CONFERENCE)) == sorted(Theme)
    assert languages(survey) == (Language.EN, Language.ES)


@pytest.mark.parametrize("survey", surveys(), ids=lambda survey: survey.id)
def test_three_months_later_it_asks_what_became_of_it_and_not_how_it_was_prepared(survey: Survey) -> None:
    asked = {item.id for item in survey.asked_at(Wave.THREE_MONTHS)}
    assert "kept" in asked
    assert not asked & {"informed", "prepared", "voluntary"}


def test_a_language_that_nobody_who_speaks_it_has_read_says_so() -> None:
    assert [(each.language, each.checked) for each in chromes().values()] == [
        (Language.EN, True),
        (Language.ES, False),
    ]


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ('theme = "safe"', 'theme = "secure"', "item safe, key theme"),
        ('theme = "safe"', 'theme = "heard"', "key item"),
        ('en = "I felt safe the whole time."', 'fr = "x"', "item safe, text, key en"),
        ('waves = ["conference"]', 'waves = ["later"]', "item informed, key waves"),
        ("version = 1", "version = 0", "key version"),
        ('audience = "victim"', 'audience = "judge"', "key audience"),
        ('id = "kept"', 'id = "safe"', "item safe, key id"),
        ("version = 1", "version = 1\nscale = 7", "key scale"),
    ],
)
def test_what_is_wrong_says_where(before: str, after: str, place: str) -> None:
    with pytest.raises(ProcessNotUnderstood) as raised:
        read_survey(VICTIM.replace(before, after, 1), "mine.toml")
    assert any(str(finding).startswith(place) for finding in raised.value.findings)


@pytest.mark.parametrize(
    ("before", "after"), [('"I agree", ', ""), ('send = "Send"', ""), ("[en]", "[klingon]"), ("[en]", "[mi]")]
)
def test_the_words_around_it_are_whole_or_refused(before: str, after: str) -> None:
    with pytest.raises(ProcessNotUnderstood):
        read_chromes(WORDS.replace(before, after, 1), "words.toml")
