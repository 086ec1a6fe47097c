"""A file that somebody brings is checked with everything in force, and every refusal names the place and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjdesk.domain.law import LawKind, LawName
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.process.brought import brought
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.law_files import MOST_BYTES, text_of
from rjdesk.process.lawbook import lawbook, shipped_under
from rjdesk.process.template import Process

BOOK = lawbook({})
KNOWN = {
    **{(LawKind.PROCESS, process.id): process.version for process in BOOK.processes},
    **{(LawKind.JURISDICTION, name): law.version for name, law in BOOK.laws.items()},
}
FGC = next(process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")
NEXT = FGC.text.replace(f"version = {FGC.version}", "version = 7", 1)
NZ = FGC.law.text.replace("version = 1", "version = 2", 1)
LAW: LawName = (LawKind.JURISDICTION, "nz")


def findings(text: str, known: dict[LawName, int] = KNOWN) -> list[str]:
    """What is said of a file that is refused."""
    with pytest.raises(ProcessNotUnderstood) as refused:
        brought(text, "mine.toml", BOOK, known)
    assert refused.value.facts == {"file": "mine.toml"}
    return [str(finding) for finding in refused.value.findings]


def test_a_process_of_a_higher_version_may_come_into_force() -> None:
    read = brought(NEXT, "mine.toml", BOOK, KNOWN)
    assert isinstance(read, Process)
    assert (read.id, read.version, read.law) == (FGC.id, 7, FGC.law)


def test_a_jurisdiction_is_known_by_what_it_holds() -> None:
    assert isinstance(brought(NZ, "mine.toml", BOOK, KNOWN), Jurisdiction)


def test_a_version_means_one_text() -> None:
    (said,) = findings(FGC.text.replace("Who referred it?", "Who sent it?"))
    assert said.startswith("key version: this version is known here already")
    assert f"Allowed: {FGC.version + 1}, " in said


def test_a_process_is_checked_with_the_jurisdiction_in_force() -> None:
    (said,) = findings(NEXT.replace("s249-convene-e", "s249-sometime"))
    assert said.startswith("kind s247e, key clocks: this value is not known. Allowed: s249-convene-a, ")


def test_a_jurisdiction_may_not_lose_what_a_process_in_force_counts() -> None:
    said = findings(NZ.replace('id = "s249-convene-e"', 'id = "s249-sometime"'))
    assert said == [
        "process nz-youth-justice-fgc, kind s247e, clock s249-convene-e: a process in force counts this time limit, and the "
        "file has it no more; bring that process first, without it."
    ]


def test_a_country_without_a_known_calendar_is_refused() -> None:
    (said,) = findings(NZ.replace('country = "NZ"', 'country = "Aotearoa"'))
    assert said.startswith("working_days, key country: the public holidays of this country")


def test_a_year_without_working_days_is_refused_and_not_counted_for_ever() -> None:
    (said,) = findings(NZ.replace('first = "12-25"', 'first = "01-03"'))
    assert said.startswith("working_days: hardly a day of the year is left")


def test_limits_that_follow_one_another_without_end_are_refused() -> None:
    first = "[[clock]]" + NZ.split("[[clock]]")[1].replace("s249-convene-a", "c0")
    after = first.replace('starts_with = "trigger_date"', "")
    chain = (after.replace('"c0"', f'"c{n}"\nafter = "c{n - 1}"') for n in range(1, 12))
    said = findings(NZ + first + "".join(chain))
    assert [sentence.partition(":")[0] for sentence in said] == ["clock c10, key after", "clock c11, key after"]


@pytest.mark.parametrize("text", ["", "note = 'a shopping list'", "[a]\nb = 1"])
def test_what_is_neither_process_nor_jurisdiction_is_said_to_be_neither(text: str) -> None:
    (said,) = findings(text)
    assert said.startswith("file: this is neither a process nor a jurisdiction.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version = 7", f"version = {'9' * 5000}", "file"),
        ("version = 7", "version = 99999999999999999999", "key version: this value is not known."),
        ('id = "nz-youth-justice-fgc"', 'id = "../../outside"', "key id: this value is not known."),
        ("Who referred it?", "x" * 30_000, "stage referral, prompt source, key ask: this text is too long."),
        ("version = 7", "version = = 7", "file, line "),
        ("version = 7", "version = " + "[" * 50_000, "file"),
    ],
)
def test_hostile_files_are_refused_in_words(old: str, new: str, said: str) -> None:
    assert old in NEXT
    assert any(sentence.startswith(said) for sentence in findings(NEXT.replace(old, new, 1)))


def test_a_file_of_thousands_of_stages_is_refused_at_once() -> None:
    said = findings(NEXT + '[[stage]]\nid = "s"\n' * 20_000)
    assert any(sentence.startswith("key stage: there are more of these than a file may have.") for sentence in said)


def test_bytes_in_another_encoding_are_named_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b'id = "a"\ntitle = "wh\xe4nau"\n')
    with pytest.raises(ProcessNotUnderstood) as refused:
        text_of(path)
    assert refused.value.findings == (Finding("file", "encoding", "UTF-8", 2),)


def test_a_text_saved_by_an_editor_of_windows_is_read_as_it_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + NEXT.replace("\n", "\r\n").encode())
    assert text_of(path) == NEXT


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(ProcessNotUnderstood):
        text_of(path)
    for nothing_to_read in (tmp_path, tmp_path / "gone.toml", Path("/dev/zero")):
        with pytest.raises(FileUnreadable):
            text_of(nothing_to_read)


def test_an_offices_own_text_takes_the_place_of_the_shipped_one() -> None:
    book = lawbook({(LawKind.PROCESS, FGC.id): NEXT, LAW: NZ})
    found = book.find((LawKind.PROCESS, FGC.id))
    assert isinstance(found, Process)
    assert (found.version, found.law.version) == (7, 2)
    assert len(book.processes) == len(catalogue.shipped())
    assert {process.law.version for process in book.processes if process.law.id == "nz"} == {2}
    assert shipped_under((LawKind.PROCESS, FGC.id)) == FGC


def test_what_does_not_go_together_any_more_is_left_out_and_said() -> None:
    bare = lawbook({LAW: NZ.replace("s249-convene-a", "s249-new")})
    assert bare.find((LawKind.PROCESS, FGC.id)) is None
    assert str(bare.unusable[LawKind.PROCESS, FGC.id][0]).startswith("kind s247a, key clocks")
    broken = lawbook({LAW: "id = ="})
    assert set(broken.unusable) >= {LAW, (LawKind.PROCESS, FGC.id)}
    assert broken.processes
