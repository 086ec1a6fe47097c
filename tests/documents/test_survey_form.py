"""An empty survey form: the same items as on the screen, numbers to type in, and no sign of whose it will be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.documents.hearing.contents import SurveyFormContents
from rjdesk.documents.hearing.survey_form import survey_form
from rjdesk.domain.hearing.survey import Language, Survey, Wave
from rjdesk.process.paper_size import PaperSize
from rjdesk.process.surveys import chromes, surveys
from tests.documents.papers import page_texts
from tests.documents.verapdf import Flavour, broken_rules
from tests.fakes import NOON


def contents(survey: Survey, language: Language = Language.EN, wave: Wave = Wave.CONFERENCE) -> SurveyFormContents:
    items = tuple(item.texts[language] for item in survey.asked_at(wave))
    texts = survey.titles[language], survey.open_question[language]
    return SurveyFormContents("Te Kōwhai Office", NOON, *texts, wave, items, chromes()[language], f"{survey.id} 1")


@pytest.mark.parametrize("survey", surveys(), ids=lambda survey: survey.id)
@pytest.mark.parametrize("language", [Language.EN, Language.ES])
def test_it_is_one_page_with_every_item_and_six_numbers_beside_it(survey: Survey, language: Language) -> None:
    (text,) = page_texts(survey_form(contents(survey, language)))
    flat = " ".join(text.split())
    for item in survey.asked_at(Wave.CONFERENCE):
        assert " ".join(item.texts[language].split()[:3]) in flat
    assert flat.count("5 4 3 2 1 0") == 10
    assert chromes()[language].paper_return.split(".")[0] in flat


@pytest.mark.parametrize("survey", surveys(), ids=lambda survey: survey.id)
@pytest.mark.parametrize("language", list(chromes()))
def test_on_american_paper_it_is_one_page_too(survey: Survey, language: Language) -> None:
    assert len(page_texts(survey_form(replace(contents(survey, language), paper=PaperSize.LETTER)))) == 1


def test_two_forms_of_one_survey_can_not_be_told_apart() -> None:
    survey = surveys()[0]
    assert survey_form(contents(survey)) == survey_form(contents(survey))


def test_a_translation_that_nobody_has_read_says_so() -> None:
    survey = surveys()[0]
    spanish, english = (
        " ".join(page_texts(survey_form(contents(survey, each)))) for each in (Language.ES, Language.EN)
    )
    assert "ninguna persona que hable español" in " ".join(spanish.split())
    assert "has not been read yet" not in english


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_it_keeps_both_standards(flavour: Flavour) -> None:
    assert broken_rules(survey_form(contents(surveys()[0], Language.ES)), flavour) == []
