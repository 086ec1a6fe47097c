"""Days for a calendar: one line for one thing, folded and escaped as RFC 5545 asks, whatever the words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from rjdesk.documents.icalendar import CalendarDay, calendar_file

MADE = datetime(2026, 11, 22, 16, 4, 5, tzinfo=timezone(timedelta(hours=13)))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def a_day(summary: str = "Last day", description: str = "") -> CalendarDay:
    """A day before the new year."""
    return CalendarDay("a-clock@rjdesk", date(2026, 12, 31), summary, description, 7)


def unfolded(file: bytes) -> list[str]:
    """The lines as a calendar program reads them."""
    return file.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def value(file: bytes, name: str) -> str:
    """The one value of that name, unescaped."""
    (held,) = (line.removeprefix(f"{name}:") for line in unfolded(file) if line.startswith(f"{name}:"))
    parts = held.split("\\\\")
    return "\\".join(each.replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",") for each in parts)


def test_a_day_is_a_whole_day_that_ends_with_the_next_one() -> None:
    lines = unfolded(calendar_file([a_day()], MADE))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "SEQUENCE:7" in lines
    assert lines[-1] == "END:VCALENDAR"


def test_the_moment_it_was_made_is_told_in_universal_time() -> None:
    assert "DTSTAMP:20261122T030405Z" in unfolded(calendar_file([a_day()], MADE))


def test_commas_semicolons_backslashes_and_line_ends_are_escaped() -> None:
    file = calendar_file([a_day("One, two; three\\four\nfive")], MADE)
    assert b"SUMMARY:One\\, two\\; three\\\\four\\nfive\r\n" in file


def test_a_long_line_is_folded_and_no_letter_is_cut_in_two() -> None:
    file = calendar_file([a_day("Māori ō Tāmaki " * 12)], MADE)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert all(line.decode() for line in file.removesuffix(b"\r\n").split(b"\r\n"))
    assert value(file, "SUMMARY") == "Māori ō Tāmaki " * 12


def test_no_text_can_begin_a_line_of_its_own() -> None:
    file = calendar_file([a_day("A\r\nATTENDEE:mailto:x@y\x0b\x1c\x85END:VEVENT\x00")], MADE)
    assert [line.partition(":")[0] for line in unfolded(file)].count("ATTENDEE") == 0
    assert unfolded(file).count("END:VEVENT") == 1


@given(WORDS, WORDS)
def test_whatever_is_written_is_read_again(summary: str, description: str) -> None:
    file = calendar_file([a_day(summary, f"!{description}")], datetime(2026, 1, 1, tzinfo=UTC))
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert len(unfolded(file)) == 16
    if summary.isprintable():
        assert value(file, "SUMMARY") == summary
