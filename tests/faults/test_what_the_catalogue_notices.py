"""The catalogue of faults notices: a sloppy vault, a blind check and a lying disk each leave a miss in its table."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

import pytest

from tests.faults import backups, bits, journal, kills, table
from tests.faults.catalogue import ENTRIES
from tests.faults.children import Say
from tests.faults.deeds import BEGUN, DONE, Rewriting, killed_inside
from tests.faults.disguises import disguises, unpacked
from tests.faults.disk import Chance, Disk
from tests.faults.looking import Seen, look
from tests.faults.office import Office, answer
from tests.faults.recording import Made, Op, Renamed, Synced, Wrote
from tests.faults.result import Result, Tally
from tests.faults.stage import Stage

FOLDER = "/vault"
FILE, OTHER = "/vault/a", "/vault/b"
HEADERS = ("header.json", "header.copy.json")


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path, Random(7), wanted=10)


def say_first(office: Office, say: Say) -> None:
    """A sloppy writer: it says that an answer is kept before it is."""
    with office.open() as here:
        say(kills.BEGUN)
        for number in count(1):
            say(("answer", number + 1))
            answer(here, number)


def test_an_answer_acknowledged_too_early_is_counted_as_lost(stage: Stage) -> None:
    tally = Tally()

    kills.killed_writers(tally, stage, say_first)

    assert tally.tries == stage.wanted
    assert tally.misses["lost"] > 0


def test_a_header_that_is_gone_for_a_moment_is_counted_as_lost(stage: Stage) -> None:
    def remove_and_write(office: Office, say: Say) -> None:
        whole = (office.folder / "header.json").read_bytes()
        say(BEGUN)
        for _ in range(100):  # long enough to be killed in
            for name in HEADERS:
                (office.folder / name).unlink()
            for name in HEADERS:
                (office.folder / name).write_bytes(whole)
        say(DONE)

    deed = Rewriting("sloppy header save", lambda stage: stage.copy(), remove_and_write, _lost)
    tally = Tally()

    killed_inside(deed, tally, stage)

    assert tally.misses["lost"] > 0


def _lost(office: Office, before: Seen) -> list[str]:
    return [found.words()] if (found := look(office)).refused else []


def test_a_check_that_sees_nothing_is_counted_for_every_page(stage: Stage) -> None:
    tally = Tally()

    bits.in_the_pages(tally, stage, lambda _: Seen())

    assert tally.misses["undetected"] == tally.tries >= bits.PAGES


def test_what_was_not_synced_may_be_lost_and_what_was_is_not() -> None:
    disk = Disk({}, {})
    ops: list[Op] = [Made(FILE), Synced(FOLDER), Wrote(FILE, 0, b"old"), Synced(FILE), Wrote(FILE, 0, b"new")]
    for op in ops:
        disk.take(op)

    assert disk.after(Chance(Random(1), "all")) == {FILE: b"new"}
    assert disk.after(Chance(Random(1), "none")) == {FILE: b"old"}


def test_a_write_may_be_torn_at_a_sector() -> None:
    disk = Disk({}, {})
    for op in (Made(FILE), Synced(FOLDER), Wrote(FILE, 0, b"n" * 2048)):
        disk.take(op)

    found = {len(disk.after(Chance(Random(seed)))[FILE]) for seed in range(500)}

    assert found == {0, 512, 1024, 1536, 2048}


def test_a_rename_is_lost_until_its_folder_is_synced_and_comes_without_content_that_was_not() -> None:
    disk = Disk({}, {})
    for op in (Made(FILE), Synced(FOLDER), Wrote(FILE, 0, b"content"), Renamed(FILE, OTHER)):
        disk.take(op)

    assert disk.after(Chance(Random(1), "none")) == {FILE: b""}
    disk.take(Synced(FOLDER))
    assert disk.after(Chance(Random(1), "none")) == {OTHER: b""}
    disk.take(Synced(OTHER))
    assert disk.after(Chance(Random(1), "none")) == {OTHER: b"content"}


@pytest.mark.parametrize("edit", journal.EDITS, ids=lambda edit: edit.__name__)
def test_every_edit_changes_the_journal(stage: Stage, edit: journal.Edit) -> None:
    office = stage.copy()
    with office.open() as here:
        for number in range(5):
            answer(here, number)
        key = here.vaults.vault().derive("database")
    before = look(office).journal

    journal._rewrite(office.folder / "cases.db", key, lambda rows: edit(rows, stage.random))

    assert look(office).journal != before or look(office).told


@pytest.mark.parametrize(
    "form",
    [
        str.encode,
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: base64.b64encode(f"before {text} behind".encode()),
        lambda text: text[::-1].encode(),
        lambda text: b"..." + zlib.compress(text.encode()) + b"...",
    ],
)
def test_a_canary_is_found_in_each_disguise(form: Callable[[str], bytes]) -> None:
    canary = "Quillback Zephyrine"
    content = b"\0" * 7 + form(canary) + b"\0" * 9

    assert any(hidden in part for hidden in disguises(canary.encode()) for part in unpacked(content))
    assert not any(hidden in content for hidden in disguises(b"another canary"))


def test_a_whole_backup_is_not_called_damaged(stage: Stage) -> None:
    tally = Tally()

    backups.damaged(tally, stage)

    assert not tally.misses


def test_a_miss_stands_in_the_table_and_in_its_last_line() -> None:
    tally = Tally()
    tally.tried(3)
    tally.missed("lost", "an answer")
    result = tally.result("kills", 3, 1.0)

    assert not result.kept
    assert "lost: an answer" in table.line(result)
    assert table.summed_up([result]).startswith("faults: 3 tries")
    assert "1 lost" in table.summed_up([result])
    assert table.summed_up([result]).endswith("MISSED: kills")


def test_too_few_tries_are_a_miss() -> None:
    assert not Tally(tries=2).result("kills", 3, 1.0).kept


def test_a_crash_is_counted_and_told_by_its_place_alone() -> None:
    tally = Tally()
    with tally.watching("a try"):
        _break("what somebody typed")

    assert tally.misses["crashes"] == 1
    assert "what somebody typed" not in tally.told[0]


def _break(typed: str) -> None:
    raise RuntimeError(typed)


def test_the_table_takes_the_place_of_the_one_before_on_its_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n\n{table.BEGINS}old\n{table.ENDS}\nBehind.\n", "utf-8")
    result = Result("kills", 3, 3, {}, (), "", 1.0)

    table.write_into(page, [result], "Below.")
    table.write_into(page, [result], "Below.")

    assert page.read_text("utf-8").count("| kills | 3 | 0 | 0 | 0 | 0 |  |") == 1
    assert "old" not in page.read_text("utf-8")
    assert page.read_text("utf-8").endswith("\nBehind.\n")


def test_every_entry_has_a_name_of_its_own() -> None:
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES)
