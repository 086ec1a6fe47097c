"""Opens a workbook's package before any library does: what is measured here is what is read afterwards.

A workbook is a ZIP of XML. Both can be made to grow without end when they are read (a bomb, a cell at the far end of an empty
sheet), and a package can say one thing in its list and another in its parts. So the few parts that hold values are unpacked
within bounds, looked through, and packed again into a package of our own: macros, pictures, links and all else stay behind.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from struct import error as StructError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from rjdesk.errors import SheetDamaged, SheetKindNotTaken
from rjdesk.sheets.bounds import MOST_UNPACKED, too_big
from rjdesk.sheets.looking_through import look_through

WORKBOOK = "xl/workbook.xml"
HOLDS_VALUES = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/sharedstrings\.xml|xl/styles\.xml|xl/worksheets/[^/]+\.xml",
    re.IGNORECASE,
)
BEGUN = (1980, 1, 1, 0, 0, 0)
MOST_PARTS = 2_000
BROKEN = (BadZipFile, StructError, zlib.error, EOFError, OSError, ValueError, RuntimeError, UnicodeError)


def repacked(content: bytes) -> bytes:
    """A package with the parts that hold values, nothing in it packed. Raises SheetKindNotTaken, SheetDamaged, SheetTooBig."""
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = _parts(package)
            unpacked = _unpacked(package, parts)
    except BROKEN:  # what zipfile raises for a package that is cut, overlaps itself, or needs a password
        raise SheetDamaged from None
    for part in unpacked.values():
        look_through(part)
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as package:
        for name, part in unpacked.items():
            package.writestr(ZipInfo(name, BEGUN), part)
    return made.getvalue()


def _parts(package: ZipFile) -> list[ZipInfo]:
    every = package.infolist()
    if len(every) > MOST_PARTS:
        raise too_big()
    parts = [part for part in every if HOLDS_VALUES.fullmatch(part.filename)]
    names = [part.filename.casefold() for part in parts]
    if WORKBOOK not in names:
        raise SheetKindNotTaken  # another kind of package: a text document, an .ods, an .xlsb
    if len(set(names)) < len(names) or any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise SheetDamaged
    return parts


def _unpacked(package: ZipFile, parts: list[ZipInfo]) -> dict[str, bytes]:
    """Every part in full, never more than the bound together, whatever the package's list says of their sizes."""
    room = MOST_UNPACKED
    unpacked = dict[str, bytes]()
    for part in parts:
        with package.open(part) as file:
            unpacked[part.filename] = file.read(room + 1)
        room -= len(unpacked[part.filename])
        if room < 0:
            raise too_big()
    return unpacked
