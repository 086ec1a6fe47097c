"""A whole original, composed, signed and closed; and where its closing box stands and what it shows."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

import pikepdf

from rjdesk.documents.compose import compose_original
from rjdesk.documents.contents import AgreementContents
from rjdesk.documents.preview import draw_page
from rjdesk.documents.signing import certify, close, sign_ink
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How
from tests.documents.papers import an_agreement
from tests.documents.signed_paper import INK, NOW, office

PIXELS = 1000


@dataclass(frozen=True, slots=True)
class Box:
    """A signature field: its page from 0, its edges in points (left, bottom, right, top), its tooltip."""

    page: int
    edges: tuple[float, float, float, float]
    tip: str


def closed(contents: AgreementContents) -> bytes:
    """Signed by the first person; everyone else declined."""
    first, *others = contents.signers
    pdf = certify(compose_original(contents), office(), NOW)
    pdf = sign_ink(pdf, first.field, first.name, first.part, INK, office(), NOW, "I agree")
    told = (FieldStatement(first.field, first.name, first.part, How.SIGNED, NOW),)
    declined = tuple(FieldStatement(s.field, s.name, s.part, How.DECLINED, NOW) for s in others)
    return close(pdf, told + declined, office(), NOW)


@cache
def closed_original() -> bytes:
    """Three promises, five people to sign."""
    return closed(an_agreement())


def box_of(pdf: bytes, name: str = "closing") -> Box:
    """Where a field stands."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for number, page in enumerate(opened.pages):
            for field in page.obj.get("/Annots", pikepdf.Array()):
                if str(field.T) == name:
                    left, bottom, right, top = (float(edge) for edge in field.Rect)
                    return Box(number, (left, bottom, right, top), str(field.TU))
    raise LookupError(name)


def dark_dots(pdf: bytes) -> int:
    """How many dark pixels a reader sees inside the closing box."""
    box = box_of(pdf)
    picture = draw_page(pdf, box.page, PIXELS)
    scale = PIXELS / 595.28
    left, bottom, right, top = (round(edge * scale) for edge in box.edges)
    rows = range(picture.height - top + 2, picture.height - bottom - 2)
    seen = [picture.pixels[4 * (row * PIXELS + x)] for row in rows for x in range(left + 2, right - 2)]
    return sum(red < 128 for red in seen)
