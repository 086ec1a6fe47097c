"""The pass that makes a printed file fit for decades: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once.

It comes before signing; a rewrite afterwards would break every signature.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from rjdesk.bundled import resource
from rjdesk.documents.attachments import Attachment, attach
from rjdesk.documents.canvas import FieldPlace
from rjdesk.documents.fields import make_fields
from rjdesk.documents.structure import El
from rjdesk.documents.tag_tree import TagTree
from rjdesk.documents.xmp import Metadata


@dataclass(frozen=True, slots=True)
class Printed:
    """What comes off the press: the bare file, its structure, each page's marks, and where its fields go."""

    pdf: bytes
    document: El
    marks: list[list[El]]
    fields: list[FieldPlace]


def archive(printed: Printed, metadata: Metadata, attachments: Sequence[Attachment]) -> bytes:
    """The finished file, unsigned. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        _describe(pdf, metadata)
        _fix_colour(pdf)
        _drop_fonts_not_embedded(pdf)
        tree = TagTree(pdf, [page.obj for page in pdf.pages])
        tree.grow(printed.document, printed.marks)
        make_fields(tree, printed.fields)
        tree.finish()
        if attachments:
            attach(pdf, attachments, metadata.pdf_date())
        out = io.BytesIO()
        # No object streams: the plain layout is what every verifier reads, and what increments are added to.
        plain = pikepdf.ObjectStreamMode.disable
        pdf.save(out, deterministic_id=True, min_version="1.7", object_stream_mode=plain, compress_streams=False)
        return out.getvalue()


def _describe(pdf: pikepdf.Pdf, metadata: Metadata) -> None:
    pdf.trailer.Info = pdf.make_indirect(Dictionary({f"/{key}": text for key, text in metadata.info().items()}))
    packet = pdf.make_stream(metadata.packet())
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = packet
    pdf.Root.Lang = String(metadata.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _fix_colour(pdf: pikepdf.Pdf) -> None:
    """Say which red is meant: the sRGB profile is committed, for a profile made now would carry today's date."""
    profile = pdf.make_stream(resource("colour", "sRGB.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _drop_fonts_not_embedded(pdf: pikepdf.Pdf) -> None:
    """reportlab lists its base Helvetica on every page, though no text of ours is set in it."""
    for page in pdf.pages:
        fonts = page.obj.Resources.get("/Font", Dictionary())
        for name in [name for name, font in fonts.items() if "/FontDescriptor" not in font]:
            del fonts[name]
