"""A file that rides inside a document as an associated file (ISO 19005-3, 6.8)."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String


@dataclass(frozen=True, slots=True)
class Attachment:
    """The source of a document, as data. ``description`` is what a reader's list of attachments shows."""

    name: str
    content: bytes
    media_type: str
    description: str


def attach(pdf: pikepdf.Pdf, attachment: Attachment, pdf_date: str) -> None:
    """Embed one file as the document's source."""
    content = attachment.content
    stream = pdf.make_stream(zlib.compress(content))
    stream.Filter = Name.FlateDecode
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/" + attachment.media_type)
    check = hashlib.md5(content, usedforsecurity=False).digest()  # the format's own check sum (ISO 32000-1, table 46)
    stream.Params = Dictionary(Size=len(content), ModDate=String(pdf_date), CheckSum=String(check))
    name = String(attachment.name)
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            Desc=String(attachment.description),
            AFRelationship=Name.Source,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([name, specification])))
