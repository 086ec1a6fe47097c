"""Through bringing in cases from a messy workbook, as far as the list of what is wrong with it; nothing is brought in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QTableView

from tests.hand import Hand
from tests.screenshots.album import Album
from tests.sheets.workbooks import HEADINGS, ROWS, a_workbook


def write_workbook(folder: Path) -> Path:
    """The workbook as an office keeps it."""
    path = folder / "Our cases 2026.xlsx"
    headings = (*HEADINGS, "Referred by", "District", "Clock starts", "Date convened")
    running = ("Police", "Hawke's Bay", date(2026, 11, 3), date(2026, 11, 12))
    path.write_bytes(
        a_workbook(("Cases of our office, please keep up to date",), headings, (*ROWS[0], *running), *ROWS[1:])
    )
    return path


def from_a_file(hand: Hand, album: Album) -> None:
    """Whoever answers the dialogs has the workbook at hand."""
    hand.go("cases")
    hand.press("hand-out-list")
    album.take("cases-hand-out")
    hand.press("Go back")
    hand.press("bring-in-cases")
    album.take("intake")
    hand.press("choose-file")
    hand.pick("Process", "Family Group Conference (youth justice)")
    album.take("intake-columns")
    album.take_whole("intake-columns-whole")
    hand.pick("How it came, where the file doesn't say", "Intention to charge")
    hand.pick("“YP” (Role) stands for", "Young person")
    album.take("intake-open")
    hand.press("try-file")
    problems = hand.find(QTableView, "Problems")
    hand.wait(lambda: not problems.visibleRegion().isEmpty())
    album.take("intake-problems")
    hand.press("Not now")
