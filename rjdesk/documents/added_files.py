"""Files from outside that are added to a case: what they really are, and pictures without what cameras write into them.

A photo carries where and when it was taken, sometimes a picture of what was cut off; an address leaked that way is harm. So a
picture is never kept as it came: its pixels are read and written anew.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rjdesk.documents.preview import PagePicture, page_count
from rjdesk.domain.attachment import AttachmentKind
from rjdesk.errors import FileUnreadable, KindNotTaken
from rjdesk.wording import say

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 60_000_000  # a 600 dpi page has 35 million; a file that claims more is out to fill the memory
QUALITY = 92

_BEGINNINGS = (
    (b"%PDF-", AttachmentKind.PDF),
    (b"\x89PNG\r\n\x1a\n", AttachmentKind.PNG),
    (b"\xff\xd8\xff", AttachmentKind.JPEG),
)
PICTURES = frozenset({AttachmentKind.PNG, AttachmentKind.JPEG, AttachmentKind.WEBP})


def sniffed(content: bytes) -> AttachmentKind:
    """What a file is, by what it begins with and not by its name. Raises KindNotTaken."""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return AttachmentKind.WEBP
    if _is_text(content):
        return AttachmentKind.TEXT
    raise KindNotTaken


def cleaned(kind: AttachmentKind, content: bytes) -> bytes:
    """The file as it is kept. Raises FileUnreadable for one that can't be shown."""
    if kind in PICTURES:
        return _repainted(kind, content)
    if kind is AttachmentKind.PDF:
        page_count(content)  # one that is broken or locked by a password could never be read again
    return content


def draw_picture(content: bytes, width: int) -> PagePicture:
    """A kept picture at most ``width`` pixels wide. Raises FileUnreadable."""
    picture = _pixels(content).convert("RGBA")
    if picture.width > width:
        picture = picture.resize((width, max(1, round(picture.height * width / picture.width))))
    return PagePicture(picture.width, picture.height, picture.tobytes())


def _repainted(kind: AttachmentKind, content: bytes) -> bytes:
    """The same pixels the right way up, in the same format, without anything else that the file held."""
    from PIL import Image

    seen = _pixels(content)
    modes = ("L", "RGB") if kind is AttachmentKind.JPEG else ("L", "LA", "RGB", "RGBA")
    painted = seen if seen.mode in modes else seen.convert(modes[-1])
    out = io.BytesIO()
    Image.frombytes(painted.mode, painted.size, painted.tobytes()).save(out, kind.value, quality=QUALITY)
    return out.getvalue()


def _pixels(content: bytes) -> Image.Image:
    """A picture's pixels, the right way up. Raises FileUnreadable."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content), formats=[kind.value for kind in PICTURES]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise FileUnreadable(name=say("attachments.picture"))
            return ImageOps.exif_transpose(picture)  # reads the pixels
    except (OSError, SyntaxError, ValueError, ArithmeticError, Image.DecompressionBombError):
        raise FileUnreadable(name=say("attachments.picture")) from None  # all that a broken picture makes Pillow raise


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False
