"""Workbooks (.xlsx): the values of one sheet. Formulas are not worked out; what was last shown in their place is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from rjdesk.domain.sheet import Row, Sheet
from rjdesk.errors import SheetDamaged, SheetEmpty
from rjdesk.sheets.bounds import within
from rjdesk.sheets.cells import cell_of
from rjdesk.sheets.unpacking import repacked

GAVE_UP = "PanicException"  # what the library's Rust raises, and nothing that Python could name, where it is at its end


def read_workbook(content: bytes, wanted: str = "") -> Sheet:
    """The rows of the wanted sheet, else of the first with anything in it; hidden sheets are passed over.

    Raises SheetKindNotTaken, SheetDamaged, SheetTooBig, SheetEmpty.
    """
    package = repacked(content)
    with _refusing(), CalamineWorkbook.from_filelike(BytesIO(package)) as book:
        names = tuple(
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
        )
        for name in (wanted,) if wanted in names else names:
            if rows := tuple(_rows(book, name)):
                return Sheet(rows, "", name, names)
    raise SheetEmpty


def _rows(book: CalamineWorkbook, name: str) -> Iterator[Row]:
    sheet = book.get_sheet_by_name(name)
    within(sheet.total_height, sheet.total_width)
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        if any(cells := tuple(map(cell_of, values))):
            yield Row(number, cells)


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever the library can't make sense of is a damaged file."""
    try:
        yield
    except (CalamineError, ValueError, OverflowError, OSError):
        raise SheetDamaged from None
    except BaseException as failure:
        if type(failure).__name__ == GAVE_UP:
            raise SheetDamaged from None
        raise
