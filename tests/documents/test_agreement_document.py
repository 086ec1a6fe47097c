"""What stands in the original: everything agreed, in order, with a place to sign for everyone."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import jsonschema
import pikepdf
import pytest

from rjdesk.bundled import resource
from rjdesk.documents.compose import compose_copy, compose_original
from rjdesk.documents.contents import Signer
from tests.documents.papers import (
    CHARGES,
    a_copy,
    an_agreement,
    an_obligation,
    data_in,
    every_kind,
    field_names,
    page_texts,
)


def element_roles(element: Any) -> list[str]:
    """The structure, as a screen reader walks it."""
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    inner = [role for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid for role in element_roles(kid)]
    return [*([str(element.S)] if "/S" in element else []), *inner]


def test_the_original_says_what_was_agreed() -> None:
    text = " ".join(page_texts(compose_original(an_agreement())))

    for said in ("Tāmaki Youth Trust", "YJ-2026-0147", "Hinemoa Rāwhiti", "22 November 2026", "CRN 26004001234"):
        assert said in text
    for said in ("Do matter 3 as it was agreed on the day", "$240.00", "1 March 2027", "was read aloud before"):
        assert said in text


@pytest.mark.parametrize("name", ["Hinemoa Rāwhiti", "Nguyễn Thị Ánh", "Дмитрий Соколов", "Ελένη Παπαδοπούλου"])
def test_names_of_many_alphabets_can_be_read_back(name: str) -> None:
    assert name in " ".join(page_texts(compose_original(an_agreement(1, 7))))


def test_words_at_line_ends_are_not_joined() -> None:
    what = "every word of this long promise stands apart from its neighbour " * 6

    text = " ".join(page_texts(compose_original(an_agreement(1, 1, obligations=(an_obligation(what=what),)))))

    assert " ".join(what.split()) in text


def test_admitted_charges_are_said_to_be_admitted() -> None:
    text = " ".join(page_texts(compose_original(an_agreement())))

    assert "What was admitted The plan rests on these charges only." in text


def test_charges_are_only_named_where_nobody_was_asked_about_admission() -> None:
    pdf = compose_original(an_agreement(admission_asked=False))
    text = " ".join(page_texts(pdf))

    assert "The charges These are the charges that the conference was about." in text
    assert "What was admitted" not in text
    assert data_in(pdf)["admission_asked"] is False


def test_the_certification_comes_first_and_the_closing_last() -> None:
    names = field_names(compose_original(an_agreement(1, 3)))

    assert names == ["certification", "signer-1", "signer-2", "signer-3", "closing"]


def test_each_person_locks_their_own_field_and_the_closing_locks_all() -> None:
    with pikepdf.open(io.BytesIO(compose_original(an_agreement(1, 2)))) as pdf:
        locks = {str(field.T): field.Lock for field in pdf.Root.AcroForm.Fields}

        assert [str(name) for name in locks["signer-1"].Fields] == ["signer-1"]
        assert (str(locks["closing"].Action), int(locks["closing"].P)) == ("/All", 1)


def test_each_field_is_the_one_object_of_its_form_element() -> None:
    with pikepdf.open(io.BytesIO(compose_original(an_agreement(1, 3)))) as pdf:
        forms = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") == "/Form"]

        assert len(forms) == 5
        assert all(form.K.Type == "/OBJR" for form in forms)  # an array would break every earlier signature


def test_places_to_sign_are_large_enough_and_named_for_screen_readers() -> None:
    with pikepdf.open(io.BytesIO(compose_original(an_agreement(1, 2)))) as pdf:
        field = next(field for field in pdf.Root.AcroForm.Fields if field.T == "signer-1")
        left, bottom, right, top = (float(edge) for edge in field.Rect)

        assert str(field.TU) == "Signature of Hinemoa Rāwhiti, Victim"
        assert right - left > 200
        assert top - bottom > 45


def test_headings_follow_one_another_without_gaps() -> None:
    with pikepdf.open(io.BytesIO(compose_original(an_agreement(2)))) as pdf:
        roles = element_roles(pdf.Root.StructTreeRoot.K)

    levels = [int(role[2:]) for role in roles if role in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_partial_agreement_says_so_and_nothing_else_of_the_rest() -> None:
    told = " ".join(page_texts(compose_original(an_agreement(partial=True))))
    whole = " ".join(page_texts(compose_original(an_agreement(partial=False))))

    assert "Full agreement was not reached" in told
    assert "Full agreement was not reached" not in whole


def test_who_stands_beside_a_signer_is_printed_below_the_name() -> None:
    signers = (Signer("s1", "Wiremu Tōpia", "Young person", "with his guardian Mere Tōpia"),)

    assert "with his guardian Mere Tōpia" in page_texts(compose_original(an_agreement(1, 1, signers=signers)))[-1]


def test_a_long_statement_beside_a_signer_flows_below_the_line() -> None:
    statement = "I interpreted everything that was said, fully and as well as I can. " * 60
    signers = (Signer("s1", "Дмитрий Соколов", "Interpreter", statement),)

    text = " ".join(page_texts(compose_original(an_agreement(1, 1, signers=signers))))

    assert text.count("interpreted") == 60


def test_a_copy_names_its_recipient_and_its_original_and_bears_no_ink() -> None:
    pdf = compose_copy(an_agreement(), a_copy())
    text = " ".join(page_texts(pdf))

    assert "Copy for Hinemoa Rāwhiti (Victim)." in text
    assert "3f" * 32 in text
    assert "This is not the original" in text
    assert "Left out of this copy: the references of the charges." in text
    assert field_names(pdf) == ["closing"]


def test_practice_is_said_in_words_on_every_page_and_in_the_title() -> None:
    for kind, pdf in every_kind(practice=True).items():
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert str(opened.docinfo.Title).startswith("PRACTICE"), kind
            assert "PRACTICE" in opened.Root.Metadata.read_bytes().decode()
        texts = page_texts(pdf)
        assert all(text.count("PRACTICE") >= 2 for text in texts), kind
        assert "this document has no legal effect" in texts[0]


def test_a_real_document_never_says_practice() -> None:
    assert not any("PRACTICE" in text for pdf in every_kind().values() for text in page_texts(pdf))


def test_heads_and_feet_carry_the_reference_and_nobodys_name() -> None:
    pages = page_texts(compose_original(an_agreement(12, 3)))

    for number, text in enumerate(pages, 1):
        assert text.endswith(f"Page {number} of {len(pages)}") or f"Page {number} of {len(pages)}" in text
        assert "YJ-2026-0147" in text


@pytest.mark.parametrize(
    "kind", ["original", "copy", "non-agreement", "signing record", "signing record with scans", "root sheet"]
)
def test_the_data_inside_fits_its_published_schema(kind: str) -> None:
    schema = json.loads(resource("documents", "agreement.schema.json").read_text("utf-8"))

    jsonschema.validate(data_in(every_kind()[kind]), schema)


def test_the_data_inside_says_what_the_page_says() -> None:
    told = data_in(compose_original(an_agreement(2, 2)))

    assert told["kind"] == "agreement"
    assert [promise["due"] for promise in told["obligations"]] == ["2027-01-22", "2027-01-29"]
    assert told["signers"][0]["name"] == "Hinemoa Rāwhiti"


def test_a_promise_over_many_pages_is_set_whole() -> None:
    what = "a very long promise with many words in it " * 400

    text = " ".join(page_texts(compose_original(an_agreement(1, 1, obligations=(an_obligation(what=what),)))))

    assert text.count("promise") == 400


def test_a_copy_without_references_has_no_empty_column() -> None:
    charges = tuple(replace(charge, reference="") for charge in CHARGES)

    text = " ".join(page_texts(compose_copy(an_agreement(1, 1, charges=charges), a_copy())))

    assert "Charge Section Burglary" in text
