"""A write-ahead log that was left and damaged is told, by whoever saw more or by itself, until somebody accepts it."""

from __future__ import annotations

from rjdesk.errors import Expected, LogDamaged
from rjdesk.store.checkup import check
from tests.store.putting_back import FRAME, copied, elsewhere, flip, log_of, put_back, told, unlocked, without_marks
from tests.store.small_vault import Place, notes, write


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
    (aside,) = {path.read_bytes() for path in killed.folder.glob("cases.db-wal.accepted-*")}
    assert aside == damaged


def test_a_damaged_log_is_told_again_where_accepting_it_failed(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    stick = without_marks(elsewhere(killed))
    with unlocked(stick) as vault:
        gap = vault.history_gap
        assert gap is not None
        vault.accept_gap()
        vault.close_for(gap)  # as when what says who accepted it can't be committed
    for _ in range(2):
        with unlocked(stick) as vault:
            assert isinstance(vault.history_gap, LogDamaged)
            assert vault.history_gap.facts == {"have": 0, "had": 0, "lost": 4}


def test_a_damaged_log_is_told_again_after_a_vault_was_brought_up_without_accepting_it(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    stick = without_marks(elsewhere(killed))
    with unlocked(stick) as vault:
        gap = vault.history_gap
        assert gap is not None
        vault.accept_gap()
        vault.watch.silent = True
        write(vault, "what an upgrade writes")
        vault.watch.silent = False
        vault.close_for(gap)
    assert told(stick) == "LogDamaged"
    with unlocked(stick) as vault:
        vault.accept_gap()
        write(vault, "accepted")
    assert told(stick) == ""


def test_a_log_that_is_set_aside_twice_within_a_second_stays_as_it_was_found(killed: Place) -> None:
    flip(log_of(killed), 32 + 1000)
    stick = without_marks(elsewhere(killed))
    damaged = log_of(stick).read_bytes()
    with unlocked(stick) as vault:
        gap = vault.history_gap
        assert gap is not None
        vault.accept_gap()
        vault.watch.silent = True
        write(vault, "in place of what was damaged")
        vault.close_for(gap)
        vault.accept_gap()
        vault.watch.silent = False
        write(vault, "accepted")
    (aside,) = stick.folder.glob("cases.db-wal.accepted-*")
    assert aside.read_bytes() == damaged


def test_a_log_set_aside_that_can_not_be_read_hides_no_vault(killed: Place) -> None:
    (killed.folder / "cases.db-wal.found-2026-03-02-090000").mkdir()
    assert told(killed) == ""
