"""A vault that lost something says so, whatever it lost and however; one that lost nothing says nothing."""

from __future__ import annotations

import os
import shutil

import pytest

from rjdesk.errors import DraftsMissing, HeaderOlder, HistoryGap, HistoryParted, LogDamaged
from rjdesk.store.checkup import check
from tests.store.putting_back import (
    copied,
    elsewhere,
    flip,
    log_of,
    put_back,
    told,
    unlocked,
    unlocked_new,
    without_marks,
)
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, draft, notes, write


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


def test_where_no_mark_can_be_left_work_goes_on(place: Place) -> None:
    with unlocked_new(place) as vault:
        (place.folder / "mark.json").mkdir()
        place.anchors.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(place.anchors)
        place.anchors.write_text("a file where the folder should be")
        write(vault, "kept")
        assert notes(vault) == ["kept"]


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
