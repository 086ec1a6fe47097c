"""Files added to a case: told by what they are, pictures kept without what cameras write into them."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from rjdesk.documents import added_files, compose
from rjdesk.documents.added_files import cleaned, draw_picture, sniffed
from rjdesk.domain.attachment import AttachmentKind
from rjdesk.errors import FileUnreadable, KindNotTaken
from tests.documents.papers import a_recovery_sheet

PHOTOGRAPHER = "Aroha-Canary"
FORMATS = {AttachmentKind.JPEG: "jpeg", AttachmentKind.PNG: "png", AttachmentKind.WEBP: "webp"}


def a_photo(kind: AttachmentKind) -> bytes:
    """Red above, blue below; the camera was held on its side, and wrote down who took it and where."""
    lying = Image.new("RGB", (80, 40), (0, 0, 200))
    lying.paste((200, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[Base.Orientation] = 6  # to be turned by a quarter, clockwise
    exif[Base.Artist] = PHOTOGRAPHER
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (36.0, 50.0, 54.3)
    notes = PngInfo()
    notes.add_text("Comment", PHOTOGRAPHER)
    out = io.BytesIO()
    more = {"pnginfo": notes} if kind is AttachmentKind.PNG else {}
    lying.save(out, FORMATS[kind], exif=exif, quality=95, **more)
    return out.getvalue()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_keeps_its_pixels_and_loses_who_took_it_and_where(kind: AttachmentKind) -> None:
    photo = a_photo(kind)
    assert PHOTOGRAPHER.encode() in photo

    kept = cleaned(kind, photo)

    assert sniffed(kept) is kind
    assert PHOTOGRAPHER.encode() not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert not picture.getexif()
        assert not set(picture.info) & {"exif", "Comment", "xmp", "icc_profile", "comment"}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_taken_on_its_side_stands_upright(kind: AttachmentKind) -> None:
    drawn = draw_picture(cleaned(kind, a_photo(kind)), 1000)

    assert (drawn.width, drawn.height) == (40, 80)
    red, blue = drawn.pixels[(10 * 40 + 20) * 4], drawn.pixels[(70 * 40 + 20) * 4 + 2]
    assert red > 150
    assert blue > 150


@pytest.mark.parametrize("mode", ["P", "L", "LA", "1", "I;16", "RGBA", "CMYK"])
def test_every_kind_of_pixel_can_be_kept(mode: str) -> None:
    kind = AttachmentKind.JPEG if mode == "CMYK" else AttachmentKind.PNG
    out = io.BytesIO()
    Image.new(mode, (12, 8)).save(out, FORMATS[kind])

    assert draw_picture(cleaned(kind, out.getvalue()), 1000).height == 8


def test_a_wide_picture_is_drawn_no_wider_than_asked() -> None:
    assert draw_picture(a_photo(AttachmentKind.PNG), 20).width == 20


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"%PDF-1.7\n", AttachmentKind.PDF),
        (b"RIFF\0\0\0\0WEBP", AttachmentKind.WEBP),
        ("Kia ora, whānau".encode(), AttachmentKind.TEXT),
        (b"", AttachmentKind.TEXT),
    ],
)
def test_a_file_is_what_it_begins_with(beginning: bytes, kind: AttachmentKind) -> None:
    assert sniffed(beginning) is kind


@pytest.mark.parametrize("content", [b"MZ\x90\0program", b"PK\x03\x04\0\0zip", b"\0text?", b"\xff\xfe", b"GIF89a\0\0"])
def test_what_rjdesk_cannot_show_is_not_taken(content: bytes) -> None:
    with pytest.raises(KindNotTaken):
        sniffed(content)


def test_a_pdf_that_opens_is_kept_as_it_is() -> None:
    pdf = compose.compose_recovery_sheet(a_recovery_sheet())

    assert cleaned(AttachmentKind.PDF, pdf) == pdf


@pytest.mark.parametrize("kind", [AttachmentKind.PDF, *FORMATS])
def test_a_file_that_is_cut_off_is_refused(kind: AttachmentKind) -> None:
    whole = b"%PDF-1.7 and nothing" if kind is AttachmentKind.PDF else a_photo(kind)[:-200]

    with pytest.raises(FileUnreadable):
        cleaned(kind, whole[: len(whole) // 2])


def test_a_picture_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(added_files, "MOST_PIXELS", 100)

    with pytest.raises(FileUnreadable):
        cleaned(AttachmentKind.PNG, a_photo(AttachmentKind.PNG))
