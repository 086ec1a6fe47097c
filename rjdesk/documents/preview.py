"""Pictures of a document's pages, with the signatures' ink on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from rjdesk.errors import FileUnreadable


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as raw pixels: ``pixels`` are RGBA, 8 bits a channel, rows top down without padding, on white.

    ``text`` is what stands on it, for whoever hears it.
    """

    width: int
    height: int
    pixels: bytes
    text: str = ""


def page_count(pdf: bytes) -> int:
    """How many pages a document has. Raises ``FileUnreadable`` for what is no PDF."""
    with _opened(pdf) as document:
        return len(document)


def draw_page(pdf: bytes, page: int, width: int) -> PagePicture:
    """Page ``page`` (from 0) drawn ``width`` pixels wide. Raises ``FileUnreadable`` for what is no PDF."""
    with _opened(pdf) as document:
        document.init_forms()  # without it pdfium draws no signature
        sheet = document[page]
        bitmap = sheet.render(
            scale=width / sheet.get_width(), may_draw_forms=True, rev_byteorder=True, force_bitmap_format=4
        )
        return replace(_as_picture(bitmap), text=sheet.get_textpage().get_text_range())


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # loaded with the first picture, not with the program

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise FileUnreadable(name="PDF") from error
    try:
        yield document
    finally:
        document.close()


def _as_picture(bitmap: Any) -> PagePicture:
    row = bitmap.width * 4
    buffer = bytes(bitmap.buffer)
    if bitmap.stride != row:
        buffer = b"".join(buffer[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return PagePicture(bitmap.width, bitmap.height, buffer)
