"""Letters on paper: seen through the window of an envelope, one person to a sheet, every word in reading order."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rjdesk.documents import compose
from rjdesk.documents.letter_contents import Addressee, Heading, Items, Paragraph, SignHere
from rjdesk.errors import CharacterNotInFont
from rjdesk.process.paper_size import PaperSize
from tests.documents.letters import HINE, LONG, LONG_NAME, NGUYEN, TEXT, a_letter, a_record, a_register
from tests.documents.papers import field_names, page_texts

MM = 72 / 25.4


def box_of(pdf: bytes, words: str, page: int = 0) -> tuple[float, float, float, float]:
    """Where some words stand on a page: left, upper edge, right, lower edge, in millimetres from the upper left corner."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        text = sheet.get_textpage()
        at, count = text.search(words).get_next()
        boxes = [text.get_charbox(at + number) for number in range(count)]
        height = sheet.get_height()
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return left / MM, (height - top) / MM, right / MM, (height - bottom) / MM


def roles(pdf: bytes) -> list[str]:
    """The structure of a document, each element by its role, in reading order."""
    found = list[str]()

    def walk(element: object) -> None:
        if not isinstance(element, pikepdf.Dictionary):
            return
        if "/S" in element:
            found.append(str(element.S))
        kids = element.get("/K")
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            walk(kid)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot)
    return found


def test_name_and_address_are_seen_through_the_window_and_nothing_else_is() -> None:
    pdf = compose.compose_letter(a_letter())
    name, last = box_of(pdf, "Hinemoa Rāwhiti"), box_of(pdf, "Te Puke 3182")
    assert name[0] == pytest.approx(25, abs=1)
    assert 51 < name[1] < last[3] < 75
    assert box_of(pdf, "07 573 0000")[3] < 50
    assert box_of(pdf, "Our reference: HUI-7")[3] < 45
    assert box_of(pdf, "Invitation to a hui")[1] > 87


def test_in_the_window_of_an_american_envelope_nothing_else_is_seen_either() -> None:
    letter = a_letter()
    pdf = compose.compose_letter(replace(letter, frame=replace(letter.frame, paper=PaperSize.LETTER)))
    with pypdfium2.PdfDocument(pdf) as document:
        assert document[0].get_size() == (612, 792)
    name, last = box_of(pdf, "Hinemoa Rāwhiti"), box_of(pdf, "Te Puke 3182")
    assert 52 < name[1] < last[3] < 80
    assert box_of(pdf, "07 573 0000")[3] < 50
    assert box_of(pdf, "Invitation to a hui")[1] > 87


def test_practice_is_said_beside_the_address_and_moves_nothing() -> None:
    alone, marked = (compose.compose_letter(a_letter(practice=practice)) for practice in (False, True))
    assert box_of(alone, "Invitation to a hui") == box_of(marked, "Invitation to a hui")


def test_a_long_letterhead_moves_the_rest_down_and_loses_nothing() -> None:
    letter = replace(a_letter(), contact="\n".join(f"Line {number}" for number in range(12)))
    pdf = compose.compose_letter(letter)
    assert box_of(pdf, "Line 11")[3] < box_of(pdf, "Hinemoa Rāwhiti")[1]


def test_a_letter_reads_in_order_from_the_office_to_whoever_writes() -> None:
    text = " ".join(page_texts(compose.compose_letter(a_letter())))
    parts = [
        "Te Kōwhai Office",
        "22 November 2026",
        "PO Box 7",
        "Our reference: HUI-7",
        "Hinemoa Rāwhiti",
        "12 Kahikatea",
    ]
    parts += ["Invitation to a hui", "Tēnā koe", "When and where", "•", "Kaumātua", "Ngā mihi", "Aroha Ngātai"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    found = roles(compose.compose_letter(a_letter()))
    assert [role for role in found if role in ("/H1", "/H2", "/L", "/Table", "/Form")] == [
        "/H1",
        "/H2",
        "/L",
        "/Table",
        "/Form",
    ]


def test_a_letter_of_three_pages_says_on_each_which_it_is() -> None:
    pages = page_texts(compose.compose_letter(a_letter(pages=3)))
    assert len(pages) == 3
    assert [f"Page {number} of 3" in page for number, page in enumerate(pages, 1)] == [True] * 3
    assert "Aroha Ngātai" in pages[-1]


def test_however_long_a_letter_is_its_last_sheet_has_more_than_a_name() -> None:
    for lines in range(1, 60, 2):
        told = (Items(tuple(f"Item {number}" for number in range(lines))), Paragraph("Bring somebody."), *TEXT[-2:])
        last = page_texts(compose.compose_letter(replace(a_letter(), pieces=told)))[-1]
        assert "Bring somebody. Ngā mihi Aroha Ngātai" in last


def test_however_long_a_letter_is_no_sheet_of_it_is_empty() -> None:
    for lines in range(1, 60, 2):
        told = (
            Items(tuple(f"Item {number}" for number in range(lines))),
            SignHere(),
            Paragraph("A parent signs: ____"),
        )
        pages = page_texts(compose.compose_letter(replace(a_letter(), pieces=told)))
        assert "A parent signs" in pages[-1]


def test_letters_together_never_put_two_people_on_one_sheet() -> None:
    several = (a_letter(HINE), a_letter(NGUYEN, pages=3), a_letter(LONG, pages=1), a_letter(HINE, pages=3))
    pages = page_texts(compose.compose_letters(several))
    begins = [number for number, page in enumerate(pages) if "Our reference" in page]
    assert begins == [0, 2, 6, 8]
    assert [number for number, page in enumerate(pages) if not page] == [1, 5, 7]
    for name, sheets in (("Nguyễn", pages[2:6]), (LONG_NAME, pages[6:8])):
        assert name in " ".join(sheets)
    assert "Nguyễn" not in " ".join(pages[:2] + pages[6:])
    assert [page.split("Page ")[1][:6] for page in pages if page] == [
        "1 of 1",
        *("1 of 3", "2 of 3", "3 of 3"),
        "1 of 1",
        *("1 of 3", "2 of 3", "3 of 3"),
    ]


def test_letters_together_say_what_each_says_alone() -> None:
    alone = page_texts(compose.compose_letter(a_letter(NGUYEN, pages=3)))
    together = page_texts(compose.compose_letters((a_letter(), a_letter(NGUYEN, pages=3))))
    assert together[2:] == alone
    pdf = compose.compose_letters((a_letter(), a_letter(NGUYEN)))
    assert field_names(pdf) == ["closing"]
    assert roles(pdf).count("/H1") == roles(pdf).count("/Sect") == 2


def test_nobody_without_an_address_gets_an_empty_line_for_it() -> None:
    text = page_texts(compose.compose_letter(a_letter(Addressee("Mere"))))[0]
    assert "07 573 0000 Mere Invitation to a hui" in text


@pytest.mark.parametrize("practice", [False, True])
def test_practice_is_marked_on_every_page_and_in_words_and_nothing_else_is(practice: bool) -> None:
    papers = (
        compose.compose_letter(a_letter(pages=3, practice=practice)),
        compose.compose_letter(a_record(practice=practice)),
        compose.compose_register(a_register(practice=practice)),
    )
    for pdf in papers:
        pages = page_texts(pdf)
        assert all(("PRACTICE" in page) is practice for page in pages)
        assert ("no legal effect" in pages[0]) is practice
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert str(opened.docinfo["/Title"]).startswith("PRACTICE") is practice


def test_a_record_has_lines_for_a_hand_and_says_that_it_is_sealed() -> None:
    (text,) = page_texts(compose.compose_letter(a_record()))
    assert "Who was there Case reference HUI-7" in text
    assert "Name Signature Day The office sealed this document" in text


def test_a_register_of_many_lines_repeats_its_head_and_an_empty_one_says_so() -> None:
    pages = page_texts(compose.compose_register(a_register(40)))
    assert len(pages) > 3
    assert all("Sent to" in page for page in pages)
    assert "Left out: the charges, who took part." in pages[0]
    assert "3f3f3f3f 3f3f3f3f" in pages[0]
    assert "Nothing has been noted as sent." in page_texts(compose.compose_register(a_register(0)))[0]


def test_the_same_letters_are_the_same_bytes() -> None:
    several = (a_letter(), a_letter(NGUYEN, pages=3))
    assert compose.compose_letters(several) == compose.compose_letters(several)
    assert compose.compose_register(a_register()) == compose.compose_register(a_register())


def test_a_character_that_can_not_be_set_is_said_before_anything_is_made() -> None:
    with pytest.raises(CharacterNotInFont):
        compose.compose_letter(replace(a_letter(), pieces=(Paragraph("ありがとう"),)))


def test_text_is_text_and_never_markup() -> None:
    letter = replace(a_letter(), pieces=(Paragraph("<b>bold</b> & <img src='file:///etc/passwd'/>\n<i>x"),))
    assert "<b>bold</b> & <img src='file:///etc/passwd'/> <i>x" in page_texts(compose.compose_letter(letter))[0]


WORDS = st.text(
    st.one_of(st.characters(codec="latin-1"), st.sampled_from("āēīōūĀ•–…\u200b\u2028")), min_size=1, max_size=300
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([Heading, Paragraph]), WORDS), max_size=6), WORDS)
def test_whatever_a_letter_says_it_is_composed_or_a_character_is_named(
    parts: list[tuple[type[Heading] | type[Paragraph], str]], address: str
) -> None:
    letter = replace(a_letter(Addressee("Mere", address)), pieces=tuple(kind(text) for kind, text in parts))
    with suppress(CharacterNotInFont):
        assert compose.compose_letter(letter).startswith(b"%PDF-1.7")


def test_an_endless_answer_goes_over_many_pages_in_moments() -> None:
    endless = " ".join(["kōrero"] * 40_000)
    letter = replace(a_letter(), pieces=(Items((endless,)), Paragraph(endless)))
    assert len(page_texts(compose.compose_letter(letter))) > 50


def test_no_line_ends_before_the_number_of_a_section_or_within_one_of_a_telephone() -> None:
    for words in range(40):
        told = Paragraph("w " * words + "as the Act says (s 269A, ss 37 and 38); call 06 555 0140 by 4 December 2026")
        letter = compose.compose_letter(replace(a_letter(), pieces=(told,)))
        with pypdfium2.PdfDocument(letter) as document:
            lines = document[0].get_textpage().get_text_bounded().splitlines()
        read = [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
        for whole in ("s 269A", "ss 37", "06 555 0140", "4 December 2026"):
            assert any(whole in line for line in read), (words, whole)


def test_a_name_stays_with_the_heading_above_its_last_words_wherever_the_page_ends() -> None:
    for lines in range(20, 34):
        told = (Items(tuple(f"Item {number}" for number in range(lines))), Heading("If you can't come"), *TEXT[-2:])
        last = page_texts(compose.compose_letter(replace(a_letter(), pieces=told)))[-1]
        assert "If you can't come Ngā mihi Aroha Ngātai" in last
