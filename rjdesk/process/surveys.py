"""Reads the surveys that ship, and says everything that is wrong with one: see docs/writing-a-survey.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from rjdesk.bundled import resource
from rjdesk.domain.hearing.survey import DEGREES, Audience, Chrome, Item, Language, Survey, Texts, Theme, Wave
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import LATEST
from rjdesk.process.law_files import text_of
from rjdesk.process.parsing import parse
from rjdesk.process.section import Section

Words = TypeVar("Words")

WORDS, CONSENT = "words.toml", "consent.toml"
_PARTS = (
    "name",
    "rather_not",
    "begin",
    "back",
    "next",
    "progress",
    "warning",
    "skip",
    "review",
    "review_about",
    "change",
)
_MORE = (
    "send",
    "sending",
    "not_kept",
    "thanks",
    "give_back",
    "start_again",
    "cleared",
    "paper_about",
    "paper_return",
    "paper_head",
    "paper_number",
    "unread",
    "handed",
    "hand_back",
    "go_on",
    "read_aloud",
    "stop_reading",
)


@cache
def surveys() -> tuple[Survey, ...]:
    """Every shipped survey, in the order of those who are asked. Raises ``ProcessNotUnderstood``."""
    files = sorted(path for path in resource("surveys").glob("*.toml") if path.name not in (WORDS, CONSENT))
    read = [read_survey(text_of(path), path.name) for path in files]
    return tuple(sorted(read, key=lambda survey: list(Audience).index(survey.audience)))


def survey(wanted: str) -> Survey:
    """A shipped survey by its id. Raises KeyError."""
    return {each.id: each for each in surveys()}[wanted]


@cache
def chromes() -> Mapping[Language, Chrome]:
    """The words around the items, by language."""
    return read_chromes(text_of(resource("surveys", WORDS)), WORDS)


def languages(survey: Survey) -> tuple[Language, ...]:
    """In which languages a survey can be answered: those that every one of its texts has."""
    texts = (survey.titles, survey.open_question, *(item.texts for item in survey.items))
    return tuple(each for each in chromes() if all(each in text for text in texts))


def read_survey(text: str, file: str) -> Survey:
    """The survey in a text. Raises ``ProcessNotUnderstood`` with every finding; ``file`` names it."""
    findings: list[Finding] = []
    table = parse(text, findings)
    made = _survey(Section(table, "", findings)) if not findings else None
    if made is None or findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return made


def read_chromes(text: str, file: str) -> Mapping[Language, Chrome]:
    """The words around the items. Raises ``ProcessNotUnderstood``."""
    return by_language(text, file, _chrome)


def by_language(text: str, file: str, words: Callable[[Section, Language], Words]) -> Mapping[Language, Words]:
    """What ``words`` reads of the section of each language in a text; English is always there.

    Raises ``ProcessNotUnderstood`` with every finding; ``file`` names it.
    """
    findings: list[Finding] = []
    top = Section(parse(text, findings), "", findings)
    made = {each: words(top.section(each), each) for each in Language if top.has(each)} if not findings else {}
    if not findings and Language.EN not in made:
        top.note(Language.EN, "missing")
    top.finish()
    if findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return made


def _survey(top: Section) -> Survey:
    made = Survey(
        id=top.identity("id"),
        version=top.number("version", most=LATEST),
        audience=top.member("audience", Audience),
        titles=_texts(top.section("title")),
        items=tuple(_item(each) for each in top.sections("item", _named)),
        open_question=_texts(top.section("open_question")),
    )
    for theme in Theme:
        if not any(item.theme is theme for item in made.asked_at(Wave.CONFERENCE)):
            top.note("item", "missing", f'theme = "{theme}"')
    top.finish()
    return made


def _named(table: Mapping[str, Any]) -> str:
    return f"item {table.get('id', '?')}"


def _item(section: Section) -> Item:
    made = Item(
        id=section.identity("id"),
        theme=section.member("theme", Theme),
        texts=_texts(section.section("text")),
        waves=_waves(section),
    )
    section.finish()
    return made


def _waves(section: Section) -> tuple[Wave, ...]:
    """At which times an item is asked: at all of them if it doesn't say."""
    named = section.names("waves", tuple(Wave)) if section.has("waves") else tuple(Wave)
    return tuple(wave for wave in Wave if wave in named)


def _texts(section: Section) -> Texts:
    """A text in one or more languages; English is always there, for whoever counts."""
    made = {each: section.text(each, required=True) for each in Language if section.has(each)}
    if Language.EN not in made:
        section.note(Language.EN, "missing")
    section.finish()
    return made


def _chrome(section: Section, language: Language) -> Chrome:
    degrees = section.words("degrees")
    if len(degrees) != len(DEGREES):
        section.note("degrees", "wrong_value", f"{len(DEGREES)} texts")
    texts = {part: section.text(part, required=True) for part in (*_PARTS, *_MORE)}
    made = Chrome(
        language=language, checked=section.flag("checked"), degrees=degrees, about=section.words("about"), **texts
    )
    section.finish()
    return made
