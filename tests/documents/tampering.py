"""Ways to change a signed PDF, each a function from bytes to bytes: what other tools let pass, and what attackers publish.

Incremental ones append a revision, as PDF editors and shadow attacks do (pdf-insecurity.org: hide, replace, hide-and-replace).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from rjdesk.documents.embedding import Addition
from rjdesk.documents.identity import Credential

Tamper = Callable[[bytes], bytes]
EOF = b"%%EOF\n"
_HOLE = re.compile(rb"/Contents <([0-9A-F]+)>")


def appended(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    """The file with one more revision in which pyHanko's writer did something (its objects are not typed)."""
    writer: Any = Addition(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def revisions(pdf: bytes) -> list[bytes]:
    """The file as it stood after each of its revisions."""
    return [pdf[: match.end()] for match in re.finditer(EOF, pdf)]


def container_places(pdf: bytes) -> list[tuple[int, int]]:
    """Where the hexadecimal digits of each signature's container begin and end."""
    return [match.span(1) for match in _HOLE.finditer(pdf)]


def flipped(pdf: bytes, place: int, bit: int = 1) -> bytes:
    """One bit of one byte turned."""
    return pdf[:place] + bytes([pdf[place] ^ bit]) + pdf[place + 1 :]


def page_byte_flipped(pdf: bytes) -> bytes:
    return flipped(pdf, pdf.index(b"stream\n") + 30)


def page_replaced(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        pages = writer.root["/Pages"]["/Kids"]
        pages[0]["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 100 100 re f"))
        writer.mark_update(pages.raw_get(0))

    return appended(pdf, change)


def page_stream_replaced(pdf: bytes) -> bytes:
    """The page still names the same object, which has other content."""

    def change(writer: Any) -> None:
        contents = writer.root["/Pages"]["/Kids"][0].raw_get("/Contents")
        writer.objects[(0, contents.idnum)] = generic.StreamObject(stream_data=b"0 0 100 100 re f")

    return appended(pdf, change)


def note_added(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        pages = writer.root["/Pages"]["/Kids"]
        note: dict[str, Any] = {
            "/Type": pdf_name("/Annot"),
            "/Subtype": pdf_name("/Text"),
            "/Contents": generic.TextStringObject("x"),
        }
        note["/Rect"] = generic.ArrayObject([generic.NumberObject(n) for n in (10, 10, 30, 30)])
        reference = writer.add_object(generic.DictionaryObject({pdf_name(k): v for k, v in note.items()}))
        pages[0]["/Annots"] = generic.ArrayObject([*pages[0]["/Annots"], reference])
        writer.mark_update(pages.raw_get(0))

    return appended(pdf, change)


def ink_swapped(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        field = _field(writer, "sig1")
        before = field["/AP"]["/N"]
        kept = {key: before.raw_get(key) for key in before if key not in ("/Length", "/Filter")}
        look = generic.StreamObject(dict_data=kept, stream_data=b"0 0 200 40 re f")
        field["/AP"][pdf_name("/N")] = writer.add_object(look)
        writer.update_container(field)

    return appended(pdf, change)


def ink_hidden(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        field = _field(writer, "sig1")
        field[pdf_name("/F")] = generic.NumberObject(2)
        writer.update_container(field)

    return appended(pdf, change)


def signature_taken_out(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        field = _field(writer, "sig1")
        del field["/V"]
        writer.update_container(field)

    return appended(pdf, change)


def closing_taken_out(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        field = _field(writer, "closing")
        del field["/V"]
        writer.update_container(field)

    return appended(pdf, change)


def signature_moved(pdf: bytes) -> bytes:
    """The signature of one person entered in the field of someone who declined."""

    def change(writer: Any) -> None:
        field = _field(writer, "sig3")
        field[pdf_name("/V")] = _field(writer, "sig1").raw_get("/V")
        writer.update_container(field)

    return appended(pdf, change)


def xmp_changed(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        stream = generic.StreamObject(stream_data=writer.root["/Metadata"].data.replace(b"Agreement", b"Agreemint"))
        stream[pdf_name("/Type")], stream[pdf_name("/Subtype")] = pdf_name("/Metadata"), pdf_name("/XML")
        writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
        writer.update_root()

    return appended(pdf, change)


def title_changed(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        info = writer.trailer.raw_get("/Info")
        info.get_object()[pdf_name("/Title")] = generic.TextStringObject("Other")
        writer.mark_update(info)

    return appended(pdf, change)


def attachments_dropped(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        writer.root[pdf_name("/AF")] = generic.ArrayObject([])
        writer.update_root()

    return appended(pdf, change)


def attachment_swapped(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        file = writer.root["/AF"][0]["/EF"].raw_get("/F")
        writer.objects[(0, file.idnum)] = generic.StreamObject(stream_data=b'{"title":"Another"}')

    return appended(pdf, change)


def font_like_object_added(pdf: bytes) -> bytes:
    """An object that nothing names yet: the first half of a shadow attack."""
    return appended(pdf, lambda writer: writer.add_object(generic.StreamObject(stream_data=b"later")))


def open_action_added(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        action = {"/S": pdf_name("/JavaScript"), "/JS": generic.TextStringObject("app.alert(1)")}
        writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject({pdf_name(k): v for k, v in action.items()})
        writer.update_root()

    return appended(pdf, change)


def certification_forgotten(pdf: bytes) -> bytes:
    def change(writer: Any) -> None:
        del writer.root["/Perms"]
        writer.update_root()

    return appended(pdf, change)


def junk_after(pdf: bytes) -> bytes:
    return pdf + b"junk\n"


def line_after(pdf: bytes) -> bytes:
    return pdf + b"\n"


def older_revision_named_again(pdf: bytes) -> bytes:
    """The last word of the file points readers back to an earlier revision, with fewer signatures."""
    starts: list[bytes] = re.findall(rb"startxref\n(\d+)\n", pdf)
    return pdf + b"startxref\n" + starts[1] + b"\n" + EOF


def rewritten(pdf: bytes) -> bytes:
    out = io.BytesIO()
    pikepdf.open(io.BytesIO(pdf)).save(out)
    return out.getvalue()


def packed(pdf: bytes) -> bytes:
    """Rewritten so that the signatures themselves lie in compressed object streams."""
    out = io.BytesIO()
    pikepdf.open(io.BytesIO(pdf)).save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def linearised(pdf: bytes) -> bytes:
    out = io.BytesIO()
    pikepdf.open(io.BytesIO(pdf)).save(out, linearize=True)
    return out.getvalue()


def last_byte_lost(pdf: bytes) -> bytes:
    return pdf[:-1]


def cut_short(pdf: bytes) -> bytes:
    return pdf[: len(pdf) * 9 // 10]


def late_field_signed(pdf: bytes, credential: Credential) -> bytes:
    """A new field, made and signed with pyHanko as it comes, which doesn't refuse."""
    from asn1crypto import keys, x509

    root = x509.Certificate.load(credential.root)
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(credential.certificate),
        signing_key=keys.PrivateKeyInfo.load(credential.key),
        cert_registry=SimpleCertificateStore.from_certs([root]),
    )
    metadata = PdfSignatureMetadata(field_name="late", subfilter=SigSeedSubFilter.PADES)
    place = SigFieldSpec("late", box=(300, 300, 500, 350))
    out: bytes = (
        PdfSigner(metadata, signer, new_field_spec=place).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf))).getvalue()
    )
    return out


def _field(writer: Any, name: str) -> Any:
    fields = (field.get_object() for field in writer.root["/AcroForm"]["/Fields"])
    return next(field for field in fields if field["/T"] == name)
