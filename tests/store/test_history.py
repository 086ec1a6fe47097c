"""A vault that lost something says so, whatever it lost and however; one that lost nothing says nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rjdesk.errors import DraftsMissing, Expected, HeaderOlder, HistoryGap, HistoryParted, LogDamaged
from rjdesk.store.checkup import check
from rjdesk.store.vault import Vault
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, draft, notes, write

Opened = Callable[[Vault], Vault]
FRAME = 24 + 4096


def copied(place: Place, name: str = "copy") -> Path:
    """The whole folder as it is now; of an open vault, as a kill would leave it."""
    return Path(shutil.copytree(place.folder, place.root / name))


def put_back(place: Place, copy: Path) -> None:
    shutil.rmtree(place.folder)
    shutil.copytree(copy, place.folder)


def elsewhere(place: Place, name: str = "another computer") -> Place:
    """The vault on another computer, which never saw it; as it is now, if it is open by a kill."""
    other = Place(place.root / name)
    other.root.mkdir(exist_ok=True)
    shutil.rmtree(other.folder, ignore_errors=True)
    shutil.copytree(place.folder, other.folder)
    return other


def without_marks(place: Place) -> Place:
    (place.folder / "mark.json").unlink()
    return place


def log_of(place: Place) -> Path:
    return place.folder / "cases.db-wal"


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


@contextmanager
def unlocked(place: Place, passphrase: str = PASSPHRASE) -> Iterator[Vault]:
    vault = place.unlock(passphrase)
    yield vault
    vault.lock()


def told(place: Place) -> str:
    """What a person is told who unlocks: the name of the gap, or "" when all is well."""
    with unlocked(place) as vault:
        return type(vault.history_gap).__name__ if vault.history_gap else ""


@pytest.fixture
def killed(place: Place) -> Place:
    """A vault whose program was killed after five notes, which were acknowledged and are in its log alone."""
    vault = place.create()
    for number in range(5):
        write(vault, f"note {number} " + "long " * 300 * number)
    copy = copied(place, "killed")
    anchors = shutil.copytree(place.anchors, place.root / "anchors then")
    vault.lock()
    put_back(place, copy)
    shutil.rmtree(place.anchors)
    anchors.rename(place.anchors)
    return place


def test_after_a_kill_nothing_is_missing_and_nothing_is_told(killed: Place) -> None:
    with unlocked(killed) as vault:
        assert vault.history_gap is None
        assert len(notes(vault)) == 5
        assert check(vault, lambda engine: ()) == ()
        write(vault, "and on")


@pytest.mark.parametrize("steps", [1, 10, 1000])
def test_a_whole_folder_put_back_is_noticed_by_the_computer_that_saw_more(place: Place, steps: int) -> None:
    vault = place.create()
    write(vault, "first")
    vault.lock()
    older = copied(place)
    with unlocked(place) as vault:
        for number in range(steps):
            write(vault, f"{number}")
    put_back(place, older)
    with unlocked(place) as vault:
        assert vault.history_gap is not None
        assert vault.history_gap.facts == {"have": 1, "had": 1 + steps}


def test_another_history_as_long_is_told_as_one_that_parted(place: Place) -> None:
    place.created()
    other = elsewhere(place)
    for each in (place, other):
        with unlocked(each) as vault:
            write(vault, "its own")
    put_back(place, other.folder)
    assert told(place) == "HistoryParted"


def test_another_history_that_went_further_is_told_though_its_own_mark_is_ahead(place: Place) -> None:
    place.created()
    other = elsewhere(place)
    with unlocked(place) as vault:
        write(vault, "here")
    with unlocked(other) as vault:
        for number in range(3):
            write(vault, f"there {number}")
    put_back(place, other.folder)
    with unlocked(place) as vault:
        assert isinstance(vault.history_gap, HistoryParted)
        assert vault.history_gap.facts == {"have": 3, "had": 1}


def test_lost_drafts_are_told_as_such(place: Place) -> None:
    vault = place.create()
    write(vault, "an answer")
    vault.lock()
    older = copied(place)
    with unlocked(place) as vault:
        draft(vault, "typed")
        draft(vault, "typed more")
    put_back(place, older)
    with unlocked(place) as vault:
        assert isinstance(vault.history_gap, DraftsMissing)
        assert vault.history_gap.facts == {"have": 1, "had": 1, "lost": 2}


def test_a_header_put_back_alone_is_told_as_such(place: Place) -> None:
    place.created()
    older = copied(place)
    with unlocked(place) as vault:
        vault.change_passphrase(PASSPHRASE, ANOTHER)
    for name in ("header.json", "header.copy.json"):
        shutil.copy(older / name, place.folder)
    with unlocked(place) as vault:
        assert isinstance(vault.history_gap, HeaderOlder)


def test_a_passphrase_set_with_the_recovery_code_hides_no_header_that_was_put_back(place: Place) -> None:
    place.created()
    older = copied(place)
    with unlocked(place) as vault:
        vault.change_passphrase(PASSPHRASE, ANOTHER)
    for name in ("header.json", "header.copy.json"):
        shutil.copy(older / name, place.folder)
    vault = place.unlock_with_recovery()
    vault.set_passphrase_with_recovery(CODE.text(), vault.people[0].id, ANOTHER)
    vault.lock()
    with unlocked(place, ANOTHER) as vault:
        assert isinstance(vault.history_gap, HeaderOlder)


@pytest.mark.parametrize("gone", ["anchor", "mark", "both"])
def test_an_older_copy_is_noticed_as_long_as_this_computer_remembers_anything(place: Place, gone: str) -> None:
    place.created()
    older = copied(place)
    with unlocked(place) as vault:
        write(vault, "one")
    put_back(place, older)
    anchor, mark = sorted(place.anchors.iterdir())
    for file in {"anchor": [anchor], "mark": [mark], "both": [anchor, mark]}[gone]:
        file.unlink()
    assert told(place) == ("" if gone == "both" else "HistoryGap")


def test_an_older_anchor_put_in_place_of_the_newer_hides_nothing(place: Place) -> None:
    place.created()
    older, anchor = copied(place), sorted(place.anchors.iterdir())[0]
    then = anchor.read_bytes()
    with unlocked(place) as vault:
        write(vault, "one")
    put_back(place, older)
    anchor.write_bytes(then)
    assert told(place) == "HistoryGap"


@pytest.mark.parametrize("length", [0, 1, 100, 300, 512])
def test_a_mark_that_a_power_cut_tore_is_no_gap_and_the_anchor_still_guards(killed: Place, length: int) -> None:
    for mark in (killed.folder / "mark.json", sorted(killed.anchors.iterdir())[-1]):
        mark.write_bytes(mark.read_bytes()[:length].ljust(512, b"\0"))
    assert told(killed) == ""
    older = copied(killed)
    with unlocked(killed) as vault:
        write(vault, "one more")
    put_back(killed, older)
    assert told(killed) == "HistoryGap"


def test_a_mark_is_as_long_as_a_sector_and_does_not_grow(place: Place) -> None:
    with unlocked_new(place) as vault:
        for number in range(3):
            write(vault, f"{number}")
    assert (place.folder / "mark.json").stat().st_size == 512


@contextmanager
def unlocked_new(place: Place) -> Iterator[Vault]:
    vault = place.create()
    yield vault
    vault.lock()


def test_where_no_mark_can_be_left_work_goes_on(place: Place) -> None:
    with unlocked_new(place) as vault:
        (place.folder / "mark.json").mkdir()
        place.anchors.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(place.anchors)
        place.anchors.write_text("a file where the folder should be")
        write(vault, "kept")
        assert notes(vault) == ["kept"]


def test_a_log_flipped_anywhere_is_told_or_nothing_is_lost(killed: Place) -> None:
    whole, then = log_of(killed).read_bytes(), copied(killed, "then")
    for at in (*range(0, 32, 5), *range(32 + 7, len(whole), FRAME), *range(32 + 1000, len(whole), FRAME)):
        put_back(killed, then)
        flip(log_of(killed), at)
        with unlocked(killed) as vault:
            assert vault.history_gap is not None or len(notes(vault)) == 5


def test_a_log_cut_anywhere_is_told_or_nothing_is_lost(killed: Place) -> None:
    whole, then = log_of(killed).read_bytes(), copied(killed, "then")
    for length in range(0, len(whole), 512):
        put_back(killed, then)
        log_of(killed).write_bytes(whole[:length])
        with unlocked(killed) as vault:
            assert vault.history_gap is not None or len(notes(vault)) == 5


def test_a_log_that_is_gone_is_told_on_any_computer(killed: Place) -> None:
    log_of(killed).unlink()
    assert told(elsewhere(killed)) == "HistoryGap"
    assert told(killed) == "HistoryGap"


def test_an_older_log_is_told(place: Place) -> None:
    vault = place.create()
    write(vault, "one")
    older = log_of(place).read_bytes()
    write(vault, "two")
    copy = copied(place)
    vault.lock()
    put_back(place, copy)
    log_of(place).write_bytes(older)
    assert told(elsewhere(place)) == "HistoryGap"


def test_a_log_put_beside_a_database_that_has_gone_on_is_told_or_refused(place: Place) -> None:
    vault = place.create()
    write(vault, "one")
    older = log_of(place).read_bytes()
    for number in range(5):
        write(vault, f"{number}")
    vault.lock()
    log_of(place).write_bytes(older)
    try:
        assert told(elsewhere(place))
    except Expected as refused:
        assert type(refused).__name__ == "VaultDamaged"  # noqa: PT017 - either of the two tells it


def test_where_nothing_is_remembered_two_lost_commits_are_told_by_the_log_itself(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    stick = without_marks(elsewhere(killed))
    with unlocked(stick) as vault:
        assert isinstance(vault.history_gap, LogDamaged)
        assert vault.history_gap.facts == {"have": 0, "had": 0, "lost": 4}


def test_one_commit_that_is_not_whole_may_never_have_been_acknowledged_so_only_the_check_says_it(killed: Place) -> None:
    flip(log_of(killed), log_of(killed).stat().st_size - 100)
    stick = without_marks(elsewhere(killed))
    with unlocked(stick) as vault:
        assert vault.history_gap is None
        assert [finding.what for finding in check(vault, lambda engine: ())] == ["log_torn"]


def test_one_commit_that_is_not_whole_is_a_gap_where_a_mark_says_that_it_was_acknowledged(killed: Place) -> None:
    flip(log_of(killed), log_of(killed).stat().st_size - 100)
    assert told(elsewhere(killed)) == "HistoryGap"


def test_one_commit_that_is_not_whole_is_nothing_where_a_mark_stands_just_before_it(killed: Place) -> None:
    mark = (killed.folder / "mark.json").read_bytes()
    with unlocked(killed) as vault:
        write(vault, "never acknowledged")
        copy = copied(killed)
    put_back(killed, copy)
    for each in (killed.folder / "mark.json", *killed.anchors.iterdir()):
        each.write_bytes(mark)
    flip(log_of(killed), log_of(killed).stat().st_size - 100)
    with unlocked(killed) as vault:
        assert vault.history_gap is None
        assert check(vault, lambda engine: ()) == ()


def test_in_a_gap_a_damaged_log_stays_as_it_is_however_often_one_looks(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    stick = without_marks(elsewhere(killed))
    before = log_of(stick).read_bytes()
    assert [told(stick), told(stick)] == ["LogDamaged", "LogDamaged"]
    assert log_of(stick).read_bytes() == before


def test_every_gap_is_worded_by_the_check_with_its_next_step(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    with unlocked(without_marks(elsewhere(killed))) as vault:
        for gap in (
            HistoryGap(have=3, had=5),
            HistoryParted(have=3, had=5),
            DraftsMissing(have=3, had=3, lost=2),
            HeaderOlder(have=3, had=3),
            LogDamaged(have=3, had=3, lost=2),
        ):
            vault.history_gap = gap
            (finding,) = check(vault, lambda engine: ())
            assert "3" in finding.sentence()
            assert "header.json" in finding.sentence() or "copy" in finding.sentence()


def test_an_accepted_gap_is_gone_with_the_next_commit_and_the_damaged_log_is_kept(killed: Place) -> None:
    flip(log_of(killed), 32 + 2 * FRAME + 1000)
    damaged = log_of(killed).read_bytes()
    with unlocked(killed) as vault:
        assert vault.history_gap is not None
        vault.accept_gap()
        vault.notice_gap()
        assert vault.history_gap is not None
        vault.accept_gap()
        write(vault, "accepted")
    assert told(killed) == ""
    (aside,) = {path.read_bytes() for path in killed.folder.glob("cases.db-wal.found-*")}
    assert aside == damaged


def test_a_gap_of_a_whole_folder_can_be_accepted(place: Place) -> None:
    place.created()
    older = copied(place)
    with unlocked(place) as vault:
        write(vault, "lost")
    put_back(place, older)
    with unlocked(place) as vault:
        vault.accept_gap()
        assert vault.history_gap is None
        write(vault, "accepted")
    assert told(place) == ""
    with unlocked(place) as vault:
        assert notes(vault) == ["accepted"]
        assert not list(place.folder.glob("*.found-*"))


def test_a_vault_that_is_carried_from_one_computer_to_another_and_back_has_no_gap(place: Place) -> None:
    with unlocked_new(place) as vault:
        write(vault, "here")
    older = copied(place)
    other = elsewhere(place)
    with unlocked(other) as vault:
        assert vault.history_gap is None
        write(vault, "there")
        draft(vault, "and a draft")
    put_back(place, other.folder)
    with unlocked(place) as vault:
        assert vault.history_gap is None
        assert notes(vault) == ["here", "there", "and a draft"]
    put_back(place, older)
    assert told(place) == "HistoryGap"


def test_leaving_marks_takes_next_to_no_time(place: Place) -> None:
    with unlocked_new(place) as vault:
        began = os.times()
        for number in range(1000):
            vault.note_commit(number, "0" * 64, number)
        ended = os.times()
    assert ended.user + ended.system - began.user - began.system < 0.5  # some 0.05 ms each
