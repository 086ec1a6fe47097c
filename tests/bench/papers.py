"""Making and signing an agreement, against a bare canvas and bare pyHanko."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime
from math import sin
from typing import Any

from rjdesk.bundled import resource
from rjdesk.documents import signing
from rjdesk.documents.compose import compose_original
from rjdesk.documents.contents import (
    AgreementContents,
    ChargeLine,
    InstalmentLine,
    ObligationLine,
    PaperFrame,
    PersonLine,
    Signer,
)
from rjdesk.documents.identity import SigningIdentity, enrol, for_one_signature, make_office, of_member
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How
from rjdesk.domain.ink import Ink, Point
from tests.bench.figure import Figure, ratio

NOW = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
PEOPLE = ("Hinemoa Rāwhiti", "Wiremu Tōpia", "Žofie Nováková", "Nguyễn Thị Ánh", "Māia Pōtiki", "Sam O’Brien")
INK = Ink(tuple(tuple(Point(0.1 + s / 4 + i / 300, 0.5 + 0.3 * sin(i / 4)) for i in range(60)) for s in range(3)))
WHAT = (
    "Write a letter that says what he did, what he has understood of what it took from her and her whānau, and what he "
    "will do so that it does not happen again; the facilitator reads it first and hands it over. "
)


def figures() -> Iterator[Figure]:
    """Make, and sign: certification, six signatures, closing."""
    contents = an_agreement()
    lines = text_lines(compose_original(contents))
    yield ratio("make an agreement / raw canvas, same lines", lambda: compose_original(contents), raw(lines), 6.0, 15)
    logging.getLogger("pyhanko").setLevel(logging.ERROR)  # it remarks on each lock of the bare signatures
    paper, office = compose_original(contents), enrol(make_office("Ōtāhuhu RJ Trust", NOW), "Sam O’Brien", NOW)
    yield ratio(
        "certify + 6 signatures + closing / bare pyHanko",
        lambda: ours(paper, contents, office),
        lambda: bare(paper, contents, office),
        1.3,
        9,
    )


def an_agreement() -> AgreementContents:
    """Four pages: eight obligations, one paid in twelve instalments, six signers."""
    parts = tuple(InstalmentLine(date(2027, month, 15), f"${85 + month}.00") for month in range(1, 13))
    obligations = tuple(
        ObligationLine(
            number, "Reparation", WHAT * 2, PEOPLE[1], PEOPLE[2], PEOPLE[4], PEOPLE[0], date(2027, 1, number),
            "$1,098.00" if number == 1 else "", parts if number == 1 else (), "The receipt is shown to the facilitator",
        )
        for number in range(1, 9)
    )  # fmt: skip
    return AgreementContents(
        frame=PaperFrame("Ōtāhuhu RJ Trust", "FGC-2026-0147", "Family Group Conference", NOW, "Ōtāhuhu"),
        title="Record and plan of the Family Group Conference",
        statute="Oranga Tamariki Act 1989, Part 4",
        held_on=date(2026, 11, 20),
        facilitator=PEOPLE[5],
        people=tuple(PersonLine(name, "Takes part") for name in PEOPLE),
        charges=(ChargeLine("Burglary", "Crimes Act 1961 s 231", "CRN 26204"),),
        obligations=obligations,
        partial=False,
        review_on=date(2027, 3, 1),
        statements=(WHAT, WHAT),
        signers=tuple(Signer(f"sign-{number}", name, "Takes part") for number, name in enumerate(PEOPLE, 1)),
    )


def text_lines(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """The lines of a document, page by page, with where they stand."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        pages.append([(box[0], box[1], text.get_text_bounded(*box)) for box in boxes])
    return pages


def raw(pages: list[list[tuple[float, float, str]]]) -> Any:
    """A call that draws the same lines on a raw canvas: no paragraphs, no tags, no archive."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Bare", str(resource("fonts", "NotoSans-Regular.ttf"))))

    def draw() -> bytes:
        out = io.BytesIO()
        canvas = Canvas(out, invariant=1)
        for lines in pages:
            canvas.setFont("Bare", 10)
            for x, y, text in lines:
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return draw


def ours(paper: bytes, contents: AgreementContents, office: SigningIdentity) -> bytes:
    """The whole ceremony as rjdesk does it."""
    pdf = signing.certify(paper, office, NOW)
    for signer in contents.signers:
        pdf = signing.sign_ink(pdf, signer.field, signer.name, signer.part, INK, office, NOW, "I agree")
    told = tuple(FieldStatement(s.field, s.name, s.part, How.SIGNED, NOW) for s in contents.signers)
    return signing.close(pdf, told, office, NOW)


def bare(paper: bytes, contents: AgreementContents, office: SigningIdentity) -> bytes:
    """As many pyHanko signatures in the same fields, with the same kind of certificates and a stamp of one line."""
    pdf = _bare_signature(paper, "certification", of_member(office, NOW), certify=True)
    for signer in contents.signers:
        pdf = _bare_signature(pdf, signer.field, for_one_signature(office, signer.name, signer.part, NOW))
    return _bare_signature(pdf, CLOSING, of_member(office, NOW))


def _bare_signature(pdf: bytes, field: str, credential: Any, *, certify: bool = False) -> bytes:
    from asn1crypto import keys, x509
    from pyhanko.pdf_utils.content import RawContent
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.layout import BoxConstraints
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
    from pyhanko.stamp import StaticStampStyle
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store = SimpleCertificateStore()
    store.register(x509.Certificate.load(credential.root))
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(credential.certificate),
        signing_key=keys.PrivateKeyInfo.load(credential.key),
        cert_registry=store,
    )
    about = PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, certify=certify
    )
    stamp = StaticStampStyle(
        background=RawContent(b"0 0 m 200 50 l S", box=BoxConstraints(width=220, height=55)), border_width=0
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signed = PdfSigner(about, signer, stamp_style=stamp).sign_pdf(writer, existing_fields_only=True)
    return bytes(signed.getvalue())
