"""A copy holds nothing of what its recipient must not have: not on the page, not in the data, nowhere in the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf

from rjdesk.documents.compose import compose_copy, compose_original
from tests.documents.papers import CHARGES, a_copy, an_agreement, page_texts

SECRETS = ("26004001234", "Ελένη", "$240.00")


def written_forms(text: str) -> Iterator[bytes]:
    """How a text can stand in a file."""
    for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
        yield text.encode(encoding)
        yield text.encode(encoding).hex().encode()


def found_in(pdf: bytes, text: str) -> list[str]:
    """Where a text is found: the raw bytes, any stream, any object, any page as it is read."""
    found = ["page"] if any(text in page for page in page_texts(pdf)) else []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        streams = [obj.read_bytes() for obj in opened.objects if isinstance(obj, pikepdf.Stream)]
        objects = [obj.unparse(resolved=True) for obj in opened.objects if not isinstance(obj, pikepdf.Stream)]
    for place, parts in (("raw", [pdf]), ("stream", streams), ("object", objects)):
        if any(form in part.lower() or form in part for part in parts for form in written_forms(text)):
            found.append(place)
    return found


def test_the_original_holds_what_is_looked_for() -> None:
    pdf = compose_original(an_agreement())

    assert all({"page", "stream"} <= set(found_in(pdf, secret)) for secret in SECRETS)


def test_a_copy_holds_nothing_of_what_was_left_out() -> None:
    whole = an_agreement()
    less = replace(
        whole,
        people=whole.people[:2],
        signers=whole.signers[:2],
        charges=tuple(replace(charge, reference="") for charge in CHARGES),
        obligations=tuple(replace(line, helps="", amount="", instalments=()) for line in whole.obligations),
    )

    pdf = compose_copy(less, a_copy())

    assert {secret: found_in(pdf, secret) for secret in SECRETS} == {secret: [] for secret in SECRETS}
