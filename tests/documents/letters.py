"""Letters, records and registers for tests: long names, macrons, many pages."""

from __future__ import annotations

from datetime import date

from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.letter_contents import (
    Addressee,
    Heading,
    Items,
    LetterContents,
    LetterPiece,
    Paragraph,
    RegisterContents,
    RegisterLine,
    Rows,
    SignHere,
)
from tests.documents.papers import MADE, ORIGINAL

LONG_NAME = "Te Rangihīroa Ngāwhakaparaerae-Tūmatauenga o Ngāti Whātua ki Kaipara"
HINE = Addressee("Hinemoa Rāwhiti", "12 Kahikatea Road\nRD 2\nTe Puke 3182")
NGUYEN = Addressee("Nguyễn Thị Ánh", "Flat 2, 5 Ōmokoroa Road\nTauranga 3110")
LONG = Addressee(LONG_NAME, "")
TEXT: tuple[LetterPiece, ...] = (
    Paragraph("Tēnā koe"),
    Paragraph("You are invited to a hui about a bicycle. It is held at Te Puea Marae, and you may bring somebody."),
    Heading("When and where"),
    Items(
        (
            "Friday 4 December 2026, at 2:30 pm",
            f"Te Puea Marae, Māngere, with {LONG_NAME} and everybody who stands by you",
        )
    ),
    Rows(("Name", "Part"), (("Hinemoa Rāwhiti", "Victim"), (LONG_NAME, "Kaumātua who opens and closes")), (1, 1)),
    Paragraph("Ngā mihi"),
    Paragraph("Aroha Ngātai, Te Kōwhai Office", signed=True),
)
PAGES: tuple[LetterPiece, ...] = tuple(
    Paragraph("He kōrero roa tēnei, kia kī ai ngā whārangi e toru. " * 7) for _ in range(19)
)


def a_frame(*, practice: bool = False) -> PaperFrame:
    """The frame of a case's letter."""
    return PaperFrame("Te Kōwhai Office", "HUI-7", "A hui", MADE, "", practice=practice)


def a_letter(to: Addressee = HINE, *, pages: int = 1, practice: bool = False) -> LetterContents:
    """A letter of one page, or of three."""
    text = TEXT if pages == 1 else (*TEXT[:2], *PAGES, *TEXT[2:])
    contact = "PO Box 7, Te Puke 3153\n07 573 0000"
    return LetterContents(a_frame(practice=practice), "Invitation to a hui", to, contact, text)


def a_record(*, practice: bool = False) -> LetterContents:
    """A record to nobody in particular, with lines to sign on."""
    return LetterContents(a_frame(practice=practice), "Who was there", None, "", (*TEXT[2:5], SignHere()))


def a_register(lines: int = 3, *, practice: bool = False) -> RegisterContents:
    """A register of some lines."""
    line = RegisterLine(
        "Invitation to a hui: Hinemoa Rāwhiti (Victim)",
        LONG_NAME,
        "Victim",
        date(2026, 11, 20),
        "Through somebody they trust",
        ORIGINAL,
        ("charges", "people"),
    )
    return RegisterContents(a_frame(practice=practice), "An Act, s 1", (line,) * lines)
