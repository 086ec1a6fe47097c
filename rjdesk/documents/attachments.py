"""Files that ride inside a document as associated files (ISO 19005-3, 6.8)."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file. ``description`` is what a reader's list of attachments shows.

    ``relationship`` (ISO 19005-3, annex E): ``Source`` is what the document was made from, ``Supplement`` what it speaks of.
    """

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: str = "Source"


def attach(pdf: pikepdf.Pdf, attachments: Sequence[Attachment], pdf_date: str) -> None:
    """Embed files, under names that differ."""
    embedded = [(attachment.name, _embedded(pdf, attachment, pdf_date)) for attachment in attachments]
    pdf.Root.AF = Array([file for _, file in embedded])
    listed = [part for name, file in sorted(embedded, key=_name) for part in (String(name), file)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(listed)))


def _embedded(pdf: pikepdf.Pdf, attachment: Attachment, pdf_date: str) -> pikepdf.Object:
    content = attachment.content
    stream = pdf.make_stream(zlib.compress(content))
    stream.Filter = Name.FlateDecode
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/" + attachment.media_type)
    check = hashlib.md5(content, usedforsecurity=False).digest()  # the format's own check sum (ISO 32000-1, table 46)
    stream.Params = Dictionary(Size=len(content), ModDate=String(pdf_date), CheckSum=String(check))
    name = String(attachment.name)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            Desc=String(attachment.description),
            AFRelationship=Name("/" + attachment.relationship),
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _name(embedded: tuple[str, pikepdf.Object]) -> str:
    """The names of a name tree are in order (ISO 32000-1, 7.9.6)."""
    return embedded[0]
