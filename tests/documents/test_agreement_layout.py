"""A large agreement stays handsome: nothing is torn apart, nothing is stranded."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from itertools import combinations

import pikepdf

from rjdesk.documents.compose import compose_copy, compose_original, compose_signing_record
from rjdesk.documents.contents import PersonLine
from tests.documents.papers import PEOPLE, a_copy, a_signing_record, an_agreement, an_obligation, page_texts


@cache
def large() -> bytes:
    return compose_original(an_agreement(40, 14))


def boxes() -> dict[str, tuple[int, list[float]]]:
    """Each person's place to sign: its page and its edges."""
    found = {}
    with pikepdf.open(io.BytesIO(large())) as pdf:
        for number, page in enumerate(pdf.pages):
            for field in page.obj.get("/Annots", pikepdf.Array()):
                found[str(field.T)] = (number, [float(edge) for edge in field.Rect])
    return {name: place for name, place in found.items() if name.startswith("signer-")}


def test_a_promise_is_never_torn_from_its_facts() -> None:
    pages = page_texts(large())

    for number in range(1, 41):
        (page,) = [text for text in pages if f"Do matter {number} as it was agreed" in text]
        told = page.split(f"Do matter {number} as it was agreed")[1]
        assert "Shown by" in told, f"the facts of matter {number} went to the next page"


def test_no_page_ends_with_a_heading() -> None:
    headings = ("Who took part", "What was admitted", "What was agreed", "Looking at it again", "Signatures")

    for text in page_texts(large()):
        body = text.split(" YJ-2026-0147 Page")[0]
        assert not body.endswith(headings)


def test_how_many_promises_there_are_never_stands_without_the_first() -> None:
    for several in range(6, 24):
        people = tuple(PersonLine(f"Person Number{n}", "Whānau") for n in range(several))
        promises = (replace(an_obligation(2), number=1), an_obligation(2))  # each with its payments, and so rather high
        texts = page_texts(compose_original(an_agreement(1, 1, people=people, obligations=promises)))
        (page,) = [text for text in texts if "2 matters were agreed." in text]
        assert "1 Money to the victim" in page


def test_in_a_copy_whose_signatures_there_are_never_stands_alone() -> None:
    for several in range(1, 12):
        texts = page_texts(compose_copy(an_agreement(several), a_copy()))
        (page,) = [text for text in texts if "The signatures are on the original only." in text]
        assert "This record was read aloud" in page


def test_every_signer_has_a_place_and_no_two_places_touch() -> None:
    places = boxes()

    assert len(places) == 14
    for (page, (left, bottom, right, top)), (other, (x0, y0, x1, y1)) in combinations(places.values(), 2):
        assert page != other or right < x0 or x1 < left or top < y0 or y1 < bottom


def test_a_name_stands_on_the_page_where_it_is_signed() -> None:
    texts = page_texts(large())

    for name, (page, _) in boxes().items():
        person = PEOPLE[(int(name.removeprefix("signer-")) - 1) % len(PEOPLE)]
        assert person.name in texts[page]


def test_a_table_over_several_pages_repeats_its_head() -> None:
    people = tuple(PersonLine(f"Person Number{n}", "Whānau") for n in range(90))
    texts = page_texts(compose_original(an_agreement(1, 1, people=people)))

    listed = [text for text in texts if "Person Number" in text]
    assert len(listed) >= 3
    assert all("Name Part" in text for text in listed)


def test_rows_are_not_torn_at_a_page_end() -> None:
    texts = page_texts(compose_signing_record(a_signing_record(people=40)))

    for text in texts:
        told = re.findall(r"(Hinemoa Rāwhiti|Wiremu Tōpia) (?:Victim|Young person)?", text)
        assert all(told)
    assert sum(text.count("22 November 2026, 16:04 (UTC+13:00)") for text in texts) == 30 + 2


def test_pages_are_counted() -> None:
    texts = page_texts(large())

    assert all(f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1))
    assert len(texts) < 20


def test_the_closing_of_the_office_stands_on_one_page_with_what_explains_it() -> None:
    for items in range(1, 9):
        pages = page_texts(compose_original(an_agreement(items, 4)))
        (closing,) = [text for text in pages if "The facilitator certified this text" in text]
        assert "Closing statement of the office" in closing
        assert PEOPLE[3].name in closing  # never on a page of its own
        assert "How to check documents from this office" in closing.replace("“", "").replace("”", "")


def test_no_page_begins_with_the_last_row_of_a_table_or_ends_with_its_first() -> None:
    for several in range(2, 40):
        people = tuple(PersonLine(f"Person Number{n}", "Whānau") for n in range(several))
        texts = page_texts(compose_original(an_agreement(1, 1, people=people)))
        assert 1 not in [text.count("Person Number") for text in texts]
        assert all(text.count("Name Part") <= 1 for text in texts if "Signatures" not in text)


def test_the_payments_of_a_promise_stand_below_it() -> None:
    for items in range(2, 9):
        for text in page_texts(compose_original(an_agreement(items, 2))):
            assert text.count("Do matter 2 as it was agreed") == ("6 9 April 2027 $40.00" in text)
