"""Reads the words of consent that ship, by language, and says everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache

from rjdesk.bundled import resource
from rjdesk.domain.hearing.consent_words import ConsentPaper, ConsentWords
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Use
from rjdesk.process.law_files import text_of
from rjdesk.process.section import Section
from rjdesk.process.surveys import CONSENT, by_language

MONTHS = 12
OTHERWISE = ("language", "checked", "months", "uses", "paper")
"""Parts that are no text."""


@cache
def consents() -> Mapping[Language, ConsentWords]:
    """The words of consent, by language. Raises ``ProcessNotUnderstood``."""
    return read_consents(text_of(resource("surveys", CONSENT)), CONSENT)


def read_consents(text: str, file: str) -> Mapping[Language, ConsentWords]:
    """The words in a text. Raises ``ProcessNotUnderstood`` with every finding; ``file`` names it."""
    return by_language(text, file, _words)


def _words(section: Section, language: Language) -> ConsentWords:
    texts = {
        part.name: section.text(part.name, required=True) for part in fields(ConsentWords) if part.name not in OTHERWISE
    }
    months, uses, paper = section.words("months"), section.section("uses"), section.section("paper")
    if len(months) != MONTHS:
        section.note("months", "wrong_value", f"{MONTHS} texts")
    made = ConsentWords(
        language=language,
        checked=section.flag("checked"),
        months=months,
        uses={use: uses.text(use, required=True) for use in Use},
        paper=ConsentPaper(**{part.name: paper.text(part.name, required=True) for part in fields(ConsentPaper)}),
        **texts,
    )
    for each in (uses, paper, section):
        each.finish()
    return made
