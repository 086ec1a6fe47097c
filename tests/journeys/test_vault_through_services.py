"""A vault's life through the service: made once its recovery code was typed back, locked, opened, opened without memory."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.errors import (
    HistoryGap,
    NoSuchVault,
    PassphraseTooWeak,
    VaultExists,
    VaultInUse,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryCode,
)
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.keys.cost import FLOOR
from rjdesk.wording import of_error
from tests.services.conferences import PASSPHRASE, walking

ANOTHER = "river tundra basil anchor violin comet"


@pytest.fixture
def here() -> Desk:
    return desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))


def _asked(folder: Path) -> NewVaultRequest:
    return NewVaultRequest(folder / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)


def _deeds(here: Desk) -> list[str]:
    return [entry.deed.what for entry in here.journal.entries()]


def test_nothing_is_on_the_disk_until_the_recovery_code_was_typed_back(here: Desk, tmp_path: Path) -> None:
    created = here.vaults.create(_asked(tmp_path))
    with pytest.raises(WrongRecoveryCode):
        here.vaults.confirm_recovery("RJ4Q-7M2K")
    assert list(tmp_path.iterdir()) == []
    summary = here.vaults.confirm_recovery(created.recovery_code.lower().replace("-", " "))
    assert (summary.office, summary.member_name, summary.name) == ("Te Kōwhai Office", "Aroha Ngātai", "a")
    assert here.vaults.is_open
    here.vaults.lock()


def test_the_recovery_code_can_be_printed_until_the_vault_is_locked(here: Desk, tmp_path: Path) -> None:
    here.vaults.create(_asked(tmp_path))
    assert here.vaults.recovery_sheet().startswith(b"%PDF")
    here.vaults.lock()
    with pytest.raises(VaultLocked):
        here.vaults.recovery_sheet()


def test_a_locked_vault_answers_nothing_and_opens_with_its_passphrase(here: Desk, tmp_path: Path) -> None:
    here.vaults.confirm_recovery(here.vaults.create(_asked(tmp_path)).recovery_code)
    case = walking(here).refer()
    here.vaults.lock()
    with pytest.raises(VaultLocked):
        here.casework.today()
    with pytest.raises(WrongPassphrase):
        here.vaults.unlock(tmp_path / "a.rjvault", ANOTHER)
    here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    assert here.casework.open(case).case.reference == "FGC-0147"
    here.vaults.lock()


def test_the_recovery_code_opens_the_vault_and_sets_a_new_passphrase(here: Desk, tmp_path: Path) -> None:
    created = here.vaults.create(_asked(tmp_path))
    here.vaults.confirm_recovery(created.recovery_code)
    root = here.papers.root_certificate()
    summary = here.vaults.unlock_with_recovery(tmp_path / "a.rjvault", created.recovery_code, ANOTHER)
    assert summary.member_name == "Aroha Ngātai"
    assert _deeds(here) == ["vault_made", "passphrase_set_with_recovery"]
    here.papers.root_sheet().make()  # the member still signs
    here.vaults.lock()
    with pytest.raises(WrongPassphrase):
        here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    here.vaults.unlock(tmp_path / "a.rjvault", ANOTHER)
    assert here.papers.root_certificate() == root
    here.vaults.lock()


def test_a_changed_passphrase_replaces_the_old_one(here: Desk, tmp_path: Path) -> None:
    here.vaults.confirm_recovery(here.vaults.create(_asked(tmp_path)).recovery_code)
    here.vaults.change_passphrase(PASSPHRASE, ANOTHER)
    assert _deeds(here) == ["vault_made", "passphrase_change_began", "passphrase_changed"]
    here.vaults.lock()
    with pytest.raises(WrongPassphrase):
        here.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    here.vaults.unlock(tmp_path / "a.rjvault", ANOTHER)
    here.vaults.lock()


def test_a_second_window_is_told_that_the_vault_is_open(here: Desk, tmp_path: Path) -> None:
    here.vaults.confirm_recovery(here.vaults.create(_asked(tmp_path)).recovery_code)
    second = desk(surroundings(anchored=False))
    with pytest.raises(VaultInUse):
        second.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    here.vaults.lock()


def test_what_is_weak_taken_or_not_there_is_refused_before_anything_is_made(here: Desk, tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooWeak):
        here.vaults.create(replace(_asked(tmp_path), passphrase="password12345678"))
    (tmp_path / "a.rjvault").mkdir()
    with pytest.raises(VaultExists):
        here.vaults.create(_asked(tmp_path))
    with pytest.raises(NoSuchVault):
        here.vaults.unlock(tmp_path / "b.rjvault", PASSPHRASE)


def test_six_generated_words_are_good_enough_and_a_short_word_is_not(here: Desk) -> None:
    words = here.vaults.six_words()
    assert len(words.split()) == 6
    assert here.vaults.estimate(words).good
    assert not here.vaults.estimate("kōwhai").good


def test_what_unlocking_needs_can_be_loaded_while_one_types(here: Desk) -> None:
    here.vaults.get_ready()
    here.vaults.settle_down()  # nothing is open: nothing happens
    assert not here.vaults.is_open


def test_what_was_saved_is_brought_into_the_database_in_a_quiet_moment(here: Desk, tmp_path: Path) -> None:
    here.vaults.confirm_recovery(here.vaults.create(_asked(tmp_path)).recovery_code)
    walking(here).refer()
    log = tmp_path / "a.rjvault" / "cases.db-wal"
    assert log.stat().st_size > 0
    here.vaults.settle_down()
    assert log.stat().st_size == 0
    here.vaults.lock()


def test_a_vault_older_than_its_anchor_opens_for_reading_only(tmp_path: Path) -> None:
    around = replace(surroundings(), anchor_folder=tmp_path / "anchors", cost=lambda: FLOOR)
    anchored = desk(around)
    vault = tmp_path / "a.rjvault"
    anchored.vaults.confirm_recovery(anchored.vaults.create(_asked(tmp_path)).recovery_code)
    anchored.vaults.lock()
    shutil.copytree(vault, tmp_path / "old.rjvault")
    anchored.vaults.unlock(vault, PASSPHRASE)
    walking(anchored).refer()
    anchored.vaults.lock()
    shutil.rmtree(vault)
    (tmp_path / "old.rjvault").rename(vault)
    assert anchored.vaults.unlock(vault, PASSPHRASE).read_only_reason == "HistoryGap"
    with pytest.raises(HistoryGap) as refused:
        walking(anchored).refer()
    assert "older than when this computer last saw it" in of_error(refused.value).happened
    anchored.vaults.lock()


def test_making_another_vault_locks_the_one_that_is_open(here: Desk, tmp_path: Path) -> None:
    here.vaults.confirm_recovery(here.vaults.create(_asked(tmp_path)).recovery_code)
    other = replace(_asked(tmp_path), folder=tmp_path / "b.rjvault")
    here.vaults.confirm_recovery(here.vaults.create(other).recovery_code)
    second = desk(surroundings(anchored=False))
    assert second.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE).name == "a"
    second.vaults.lock()
    here.vaults.lock()
