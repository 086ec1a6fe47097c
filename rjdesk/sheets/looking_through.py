"""Looks through the XML of a workbook's part: how far its cells reach, and that nothing in it grows or nests without end."""

from __future__ import annotations

import re
from xml.parsers.expat import ExpatError, ParserCreate

from rjdesk.errors import SheetDamaged
from rjdesk.sheets.bounds import MOST_COLUMNS, MOST_ROWS, within

DEEPEST = 64
REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
VALUES = ("v", "is")


def look_through(part: bytes) -> None:
    """Pass, or raise SheetDamaged (not XML, or with entities of its own), SheetTooBig."""
    looking = _Looking()
    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = looking.begin
    parser.EndElementHandler = looking.end
    parser.StartDoctypeDeclHandler = looking.refuse
    try:
        parser.Parse(part, True)
    except (ExpatError, ValueError, LookupError):  # not well formed; an encoding that nobody knows
        raise SheetDamaged from None


class _Looking:
    """Where the cell that is being looked at stands, as a reader would count that has no reference to go by."""

    def __init__(self) -> None:
        self._depth = self._row = self._column = 0

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise SheetDamaged
        name = element.rpartition(" ")[2]
        if name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 1), 0
        elif name == "c":
            self._stand_at(attributes.get("r"))
        elif name in VALUES:  # an empty cell only has a look, and a sheet may be painted to its very end
            within(self._row, self._column)

    def end(self, _element: str) -> None:
        """An element ends."""
        self._depth -= 1

    def refuse(self, *_: object) -> None:
        """A workbook has no document type; who gives it one wants to declare entities."""
        raise SheetDamaged

    def _stand_at(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        found = REFERENCE.fullmatch(reference)
        if found is None:
            raise SheetDamaged
        self._column, self._row = _column(found[1].upper()), int(found[2])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, MOST_COLUMNS + 1)


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not re.fullmatch("[0-9]{1,7}", text):
        raise SheetDamaged
    return min(int(text), MOST_ROWS + 1)
