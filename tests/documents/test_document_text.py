"""Whatever people type is set as text: never markup, never invisible, and what can't be set is refused by name."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rjdesk.documents.characters import check, clean
from rjdesk.documents.compose import compose_original
from rjdesk.documents.contents import PersonLine, Signer
from rjdesk.errors import CharacterNotInFont
from tests.documents.papers import an_agreement, an_obligation, data_in, page_texts

MARKUP = '<img src="/etc/hostname"/> <a href="file:///etc/passwd">x</a> &amp; </para> <b>'
_listening: list[list[str]] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _listening:
        _listening[-1].append(str(arguments[0]))


sys.addaudithook(_hear)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """The files opened while a test runs."""
    compose_original(an_agreement(1, 1))  # so that nothing is left to import
    _listening.append([])
    yield _listening[-1]
    _listening.pop()


def everywhere(text: str) -> Any:
    """An agreement that has a text wherever people's words go."""
    promise = an_obligation(1, kind=text, what=text, who=text, helps=text, shown_by=text)
    people, signers = (PersonLine(text, text),), (Signer("s1", text, text, text),)
    return an_agreement(1, 1, title=text, people=people, signers=signers, obligations=(promise,), statements=(text,))


def test_markup_is_printed_as_it_was_typed() -> None:
    text = " ".join(page_texts(compose_original(everywhere(MARKUP))))

    assert text.replace(" ", "").count('<imgsrc="/etc/hostname"/>') >= 9
    assert "&amp;" in text


def test_no_file_is_opened_that_a_text_names(opened: list[str]) -> None:
    compose_original(everywhere(MARKUP))

    assert not [file for file in opened if not file.endswith("sRGB.icc")]


def test_a_word_of_two_hundred_thousand_letters_is_set() -> None:
    pdf = compose_original(an_agreement(1, 1, obligations=(an_obligation(what="W" * 200_000),)))

    assert len(page_texts(pdf)) > 60


@pytest.mark.parametrize("place", ["kind", "who", "shown_by"])
def test_a_long_text_is_set_in_any_place(place: str) -> None:
    endless: dict[str, Any] = {place: "word " * 4000}
    promise = an_obligation(**endless)

    text = " ".join(page_texts(compose_original(an_agreement(1, 1, obligations=(promise,)))))

    assert text.count("word") == 4000


def test_a_long_name_is_set_in_a_table_and_below_a_signature() -> None:
    name = "Te " * 3000
    pdf = compose_original(an_agreement(1, 1, people=(PersonLine(name, "x"),), signers=(Signer("s1", name, "y"),)))

    assert " ".join(page_texts(pdf)).count("Te ") >= 5990


def test_what_cannot_be_seen_is_left_away_from_page_and_data_alike() -> None:
    pdf = compose_original(an_agreement(1, 1, title="a\0b\u202edcba\u2066\u200bx\ufeff"))

    assert "abdcbax" in page_texts(pdf)[0]
    assert data_in(pdf)["title"] == "abdcbax"


def test_line_ends_and_tabs_are_kept_as_such() -> None:
    assert clean("one\r\ntwo\rthree\u2028four\tfive") == "one\ntwo\nthree\nfour five"


def test_letters_typed_with_separate_accents_become_the_composed_ones() -> None:
    assert clean(unicodedata.normalize("NFD", "Rāwhiti Nguyễn")) == "Rāwhiti Nguyễn"


@pytest.mark.parametrize(
    ("character", "name"), [("😀", "GRINNING FACE"), ("नि"[0], "DEVANAGARI LETTER NA"), ("→", "RIGHTWARDS ARROW")]
)
def test_a_character_that_cannot_be_set_is_refused_by_name(character: str, name: str) -> None:
    with pytest.raises(CharacterNotInFont) as refused:
        compose_original(an_agreement(1, 1, people=(PersonLine(f"Hana {character} Parata", "Victim"),)))

    assert refused.value.facts == {"character": character, "name": name, "where": f"Hana {character} Parata"}


@pytest.mark.parametrize("character", ["\ud800", "\ue000"])
def test_what_is_no_character_at_all_is_refused_by_its_number(character: str) -> None:
    with pytest.raises(CharacterNotInFont) as refused:
        check(f"Hana {character}")

    assert refused.value.facts["name"] == f"U+{ord(character):04X}"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_text_is_set_or_refused_by_name(text: str) -> None:
    try:
        pdf = compose_original(everywhere(text))
    except CharacterNotInFont:
        return
    assert data_in(pdf)["title"] == clean(text)
