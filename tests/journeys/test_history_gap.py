"""A vault that lost something: what a person is told, and how a supervisor goes on without it, on the record."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk
from rjdesk.domain.ids import CaseId
from rjdesk.errors import HistoryGap, LogDamaged, ReasonTooShort
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.surroundings import Surroundings
from tests.fakes import NOON, FixedClock
from tests.services.conferences import PASSPHRASE, walking
from tests.store.golden import a_copy, means
from tests.store.small_vault import CHEAP, LOW_BOUNDS

REASON = "The laptop was stolen; last week's copy is all there is."


def program(root: Path) -> Desk:
    """rjdesk, just started, on a computer whose app data lies under the root."""
    clock = FixedClock(NOON)
    around = Surroundings(clock, os.urandom, root / "app data", read_head, lambda: CHEAP, LOW_BOUNDS)
    return desk(around, clock)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    """A vault with one case; the folder "older" beside it has none."""
    desk = program(tmp_path)
    asked = NewVaultRequest(tmp_path / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
    desk.vaults.confirm_recovery(desk.vaults.create(asked).recovery_code)
    desk.vaults.lock()
    shutil.copytree(tmp_path / "a.rjvault", tmp_path / "older")
    desk.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    walking(desk).refer()
    yield desk
    desk.vaults.lock()


@pytest.fixture
def gapped(here: Desk, tmp_path: Path) -> Desk:
    """The older copy in the place of the vault, and unlocked."""
    here.vaults.lock()
    shutil.move(tmp_path / "a.rjvault", tmp_path / "newer.rjvault")
    shutil.copytree(tmp_path / "older", tmp_path / "a.rjvault")
    assert here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE).read_only_reason == "HistoryGap"
    return here


def test_a_vault_that_is_whole_has_no_gap(here: Desk) -> None:
    assert here.history.gap() is None


def test_a_gap_says_what_is_missing_and_when_more_was_seen(gapped: Desk) -> None:
    missing = gapped.history.gap()
    assert missing is not None
    assert missing.gap.have < int(str(missing.gap.facts["had"]))
    assert missing.last_seen is not None
    assert missing.newer == ()


def test_a_backup_that_holds_more_is_named(here: Desk, tmp_path: Path) -> None:
    before = len(here.journal.entries())
    kept = here.backups.make_as(tmp_path / "kept.rjbackup")
    here.vaults.lock()
    shutil.rmtree(tmp_path / "a.rjvault")
    shutil.copytree(tmp_path / "older", tmp_path / "a.rjvault")
    (tmp_path / "no backup at all.rjbackup").write_bytes(b"RJ")
    here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    missing = here.history.gap()
    assert missing is not None
    assert [(each.file, each.entries) for each in missing.newer] == [(Path(kept.file), before)]


def test_a_backup_from_after_a_change_of_the_key_is_named_to_a_vault_from_before_it(here: Desk, tmp_path: Path) -> None:
    here.vaults.vault().rotate()
    kept = here.backups.make_as(tmp_path / "kept.rjbackup")
    here.vaults.lock()
    shutil.rmtree(tmp_path / "a.rjvault")
    shutil.copytree(tmp_path / "older", tmp_path / "a.rjvault")
    here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    missing = here.history.gap()
    assert missing is not None
    assert [each.file for each in missing.newer] == [Path(kept.file)]


def test_nothing_can_be_done_in_a_gap_but_reading(gapped: Desk) -> None:
    with pytest.raises(HistoryGap):
        walking(gapped).refer()
    assert gapped.casework.today() is not None


def test_a_gap_is_not_accepted_without_a_reason(gapped: Desk) -> None:
    with pytest.raises(ReasonTooShort):
        gapped.history.accept("stolen")
    with pytest.raises(HistoryGap):
        walking(gapped).refer()


def test_once_it_is_accepted_work_goes_on_at_once_and_the_journal_says_who_decided_what(
    gapped: Desk, tmp_path: Path
) -> None:
    missing = gapped.history.gap()
    assert missing is not None
    gapped.history.accept(REASON)
    walking(gapped).refer()
    gapped.vaults.lock()
    assert gapped.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE).read_only_reason == ""
    (entry,) = [each for each in gapped.journal.entries() if each.deed.what == "history_gap_accepted"]
    counted = {name: str(fact) for name, fact in missing.gap.facts.items()}
    assert entry.deed.facts == counted
    assert gapped.history.reason(missing.gap.have) == REASON
    assert gapped.history.reason(0) == ""
    assert entry.by == gapped.vaults.session().member_id


def test_the_vault_that_was_given_up_for_lost_is_not_taken_for_whole_when_it_turns_up(
    gapped: Desk, tmp_path: Path
) -> None:
    gapped.history.accept(REASON)
    walking(gapped).refer()
    gapped.vaults.lock()
    gapped.vaults.unlock(tmp_path / "newer.rjvault", PASSPHRASE)
    assert gapped.history.gap() is not None


def test_a_log_that_a_kill_left_and_something_damaged_is_told_where_nobody_saw_the_vault(
    here: Desk, tmp_path: Path
) -> None:
    walking(here).refer()
    stick = tmp_path / "stick"
    shutil.copytree(tmp_path / "a.rjvault", stick / "a.rjvault")
    (stick / "a.rjvault" / "mark.json").unlink()
    log = stick / "a.rjvault" / "cases.db-wal"
    damaged = bytearray(log.read_bytes())
    damaged[1000] ^= 1
    log.write_bytes(damaged)
    there = program(stick)
    assert there.vaults.unlock(stick / "a.rjvault", PASSPHRASE).read_only_reason == "LogDamaged"
    missing = there.history.gap()
    assert missing is not None
    assert isinstance(missing.gap, LogDamaged)
    assert missing.last_seen is None
    there.history.accept(REASON)
    assert there.history.gap() is None
    there.vaults.lock()
    assert [each.read_bytes() for each in (stick / "a.rjvault").glob("cases.db-wal.accepted-*")] == [bytes(damaged)]


def test_a_copy_from_before_an_upgrade_can_be_read_but_stays_a_gap_until_it_is_accepted(tmp_path: Path) -> None:
    here = program(tmp_path)
    folder, passphrase = a_copy(tmp_path), means()["passphrase"]
    here.vaults.unlock(folder, passphrase)
    here.vaults.lock()
    shutil.rmtree(folder)
    a_copy(tmp_path)
    for _ in range(2):
        assert here.vaults.unlock(folder, passphrase).read_only_reason
        assert here.casework.open(CaseId(means()["case"]["id"])).case.reference
        with pytest.raises(HistoryGap):
            walking(here).refer()
        here.vaults.lock()
    here.vaults.unlock(folder, passphrase)
    here.history.accept(REASON)
    here.vaults.lock()
    assert here.vaults.unlock(folder, passphrase).read_only_reason == ""
    here.vaults.lock()
