"""Who may be the same person, and why it seems so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rjdesk.domain.likeness import Reason, Traits, alike, keys, strongest_first
from rjdesk.domain.spelling import name_words

BORN = date(2009, 5, 6)


def names_alike(one: str, other: str, born: date | None = BORN) -> tuple[Reason, ...]:
    return alike(Traits(one, born), Traits(other, born))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Mere Tāne", "mere  tāne", Reason.SAME_NAME),
        ("Māori Rāwhiti", "Maori Rawhiti", Reason.SAME_WITHOUT_MARKS),
        ("Māori Rāwhiti", "Maaori Raawhiti", Reason.SAME_WITHOUT_MARKS),
        ("Māori Rāwhiti", "Mäori Räwhiti", Reason.SAME_WITHOUT_MARKS),
        ("Sean O'Brien", "Sean O’Brien", Reason.SAME_WITHOUT_MARKS),
        ("Sean O'Brien", "Seán OBrien", Reason.SAME_WITHOUT_MARKS),
        ("Malia Fa‘asavalu", "Malia Faasavalu", Reason.SAME_WITHOUT_MARKS),
        ("Mary-Jane Smith", "Mary Jane Smith", Reason.SAME_WITHOUT_MARKS),
        ("Mary-Jane Smith", "Maryjane Smith", Reason.SAME_WITHOUT_MARKS),
        ("Nguyễn Văn Đặng", "Nguyen Van Dang", Reason.SAME_WITHOUT_MARKS),
        ("Tāne, Mere", "Mere Tane", Reason.OTHER_ORDER),
        ("Mere Aroha Tāne", "Mere Tane", Reason.NAME_MISSING),
        ("John Smith", "John Smyth", Reason.ONE_LETTER),
        ("Jon Smith", "John Smith", Reason.ONE_LETTER),
        ("Wiremu Pōtiki", "Wiermu Potiki", Reason.ONE_LETTER),
        ("Katherine Brown", "Catherine Brown", Reason.FIRST_LETTER),
        ("M. Tāne", "Mere Tane", Reason.INITIALS),
        ("M. A. Tāne", "Mere Aroha Tane", Reason.INITIALS),
        ("Mere A Tāne", "Mere Aroha Tane", Reason.INITIALS),
        ("Mere", "Mere Tāne", Reason.ONE_NAME),
    ],
)
def test_a_name_is_known_again_however_it_was_typed(one: str, other: str, why: Reason) -> None:
    assert names_alike(one, other) == (why, Reason.BORN_SAME_DAY)
    assert names_alike(other, one) == (why, Reason.BORN_SAME_DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mere Tāne", "Aroha Tāne"),  # twins
        ("Ana Rewi", "Ani Rewi"),  # twins with short names
        ("Hōne Rewi", "Mere Rewi"),
        ("John Smith", "Jane Brown"),
        ("M. S.", "M. T."),
        ("J T", "T J"),
        ("", ""),
        ("—", "…"),
    ],
)
def test_twins_are_two_people(one: str, other: str) -> None:
    assert names_alike(one, other) == ()


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (date(2009, 5, 6), Reason.BORN_SAME_DAY),
        (date(2009, 6, 5), Reason.BORN_SWAPPED),
        (date(2009, 5, 16), Reason.BORN_ONE_DIGIT),
        (date(2019, 5, 6), Reason.BORN_ONE_DIGIT),
        (date(2010, 1, 1), Reason.BORN_ABOUT),
        (date(2008, 7, 1), Reason.BORN_ABOUT),
        (date(2009, 11, 23), Reason.BORN_SAME_YEAR),
        (None, Reason.BORN_UNKNOWN),
    ],
)
def test_a_birth_date_may_be_mistyped_estimated_or_unknown(other: date | None, why: Reason) -> None:
    assert alike(Traits("Mere Tāne", BORN), Traits("Mere Tane", other)) == (Reason.SAME_WITHOUT_MARKS, why)


def test_a_father_is_not_his_son() -> None:
    assert alike(Traits("Hōne Rewi", date(1979, 2, 3)), Traits("Hōne Rewi", date(2009, 5, 16))) == ()


def test_a_name_that_is_only_nearly_the_same_needs_a_birth_date_beside_it() -> None:
    same_year = date(2009, 12, 24)

    assert alike(Traits("John Smith", BORN), Traits("John Smyth", same_year))
    assert not alike(Traits("John Smith", BORN), Traits("John Smyth"))
    assert not alike(Traits("Kerry Smith", BORN), Traits("Perry Smith", same_year))
    assert not alike(Traits("M. Tāne", BORN), Traits("Mere Tāne"))


def test_a_given_name_alone_says_little() -> None:
    assert not alike(Traits("Mere"), Traits("Mere"))
    assert alike(Traits("Mere", BORN), Traits("Mere", date(2009, 12, 24)))
    assert not alike(Traits("Mere", BORN), Traits("Mere Tāne", date(2009, 12, 24)))


def test_the_likest_comes_first() -> None:
    sought = Traits("Mere Tāne", BORN)
    found = [Traits("Mere Tane"), Traits("Tane, Mere", BORN), Traits("Mere Tāne", date(2009, 6, 5)), sought]

    ordered = sorted(found, key=lambda other: strongest_first(alike(sought, other)))

    assert ordered == [sought, found[2], found[0], found[1]]


LETTERS = st.sampled_from("aāeghmnoōrtuw'- ")
WORDS = st.text(st.sampled_from("aāehmnrtw"), min_size=1, max_size=6)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
BIRTHS = st.none() | st.dates(date(2008, 1, 1), date(2010, 12, 31))
PEOPLE = st.builds(Traits, NAMES, BIRTHS)


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[Traits, Traits]:
    """Someone, and how somebody else may have typed them: out of order, shortened, a letter changed, a day about right."""
    one = draw(PEOPLE)
    words = draw(st.permutations(one.name.split()))
    at = draw(st.integers(0, len(words) - 1))
    word = words[at]
    letter = draw(st.integers(0, len(word) - 1))
    typed = draw(st.sampled_from([word, word[0], "", word[:letter] + "x" + word[letter + 1 :], word[:letter] + word]))
    born = draw(st.just(one.born) | BIRTHS)
    return one, Traits(" ".join([*words[:at], typed, *words[at + 1 :]]), born)


LONG_VOWELS = str.maketrans({"ā": "aa", "ē": "ee", "ī": "ii", "ō": "oo", "ū": "uu"})


@given(mistyped())
def test_likeness_is_mutual(pair: tuple[Traits, Traits]) -> None:
    one, other = pair

    assert alike(one, other) == alike(other, one)


@given(mistyped())
@settings(max_examples=500)
def test_the_index_finds_everyone_who_is_alike(pair: tuple[Traits, Traits]) -> None:
    one, other = pair

    assert keys(one) & keys(other) or not alike(one, other)


@given(st.text(LETTERS, max_size=20))
def test_macrons_may_be_typed_as_double_vowels_or_left_out(name: str) -> None:
    assert name_words(name) == name_words(name.translate(LONG_VOWELS)) == name_words(name.upper())


@given(st.lists(st.text("hmnrtw", min_size=2, max_size=6), min_size=2, max_size=4))
def test_the_order_of_names_does_not_matter(words: list[str]) -> None:
    turned = list(reversed(words))

    assert alike(Traits(" ".join(words)), Traits(" ".join(turned)))


@given(PEOPLE)
def test_everybody_is_like_themselves_if_they_have_two_names(person: Traits) -> None:
    assume(len(name_words(person.name)) > 1)

    assert alike(person, person)
