"""Backups of a real vault: made, due, superfluous, gone, drilled; and what a clock or a stick may do to them."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.errors import (
    BackupDamaged,
    BackupUnderOtherKeys,
    DiskNotAnswering,
    FileExists,
    HistoryGap,
    NoBackupYet,
    VaultLocked,
    WrongPassphrase,
)
from rjdesk.services.backups import backup_files
from rjdesk.services.backups.restoring import RestoreRequest, restore
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.services.verdicts import verify
from rjdesk.store.surroundings import Surroundings
from tests.fakes import FixedClock
from tests.services.conferences import PASSPHRASE, case_at_end, walking
from tests.store.small_vault import CHEAP, LOW_BOUNDS

DAY = timedelta(days=1)


@dataclass(frozen=True)
class AtWork:
    """A desk with a vault, a stick, and what the computer keeps outside the vault."""

    desk: Desk
    around: Surroundings
    clock: FixedClock
    root: Path
    code: str

    @property
    def vault(self) -> Path:
        return self.root / "a.rjvault"

    @property
    def stick(self) -> Path:
        return self.root / "stick"

    def another_day(self, days: float = 1) -> None:
        """Time passes, and something is done."""
        self.clock.advance(timedelta(days=days))

    def deeds(self) -> list[str]:
        return [entry.deed.what for entry in self.desk.journal.entries()]


@pytest.fixture
def on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtWork]:
    clock = FixedClock()
    data = tmp_path / "app data"
    around = replace(
        surroundings(clock, anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS, anchor_folder=data / "anchors"
    )
    here = desk(around, clock)
    request = NewVaultRequest(tmp_path / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
    code = here.vaults.create(request).recovery_code
    here.vaults.confirm_recovery(code)
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(
        backup_files, "place_of", lambda folder, vault: "external" if "stick" in folder.name else "internal"
    )  # one disk in a test
    yield AtWork(here, around, clock, tmp_path, code)
    here.vaults.lock()


def test_a_new_vault_says_that_it_has_no_backup(on: AtWork) -> None:
    due = on.desk.backups.due()
    assert due.reasons == ("no_external", "none_today")
    assert due.urgent


def test_a_backup_on_the_laptop_is_not_enough(on: AtWork) -> None:
    on.desk.backups.make()
    assert on.desk.backups.due().reasons == ("no_external",)


def test_a_backup_on_a_stick_is_enough_for_a_week(on: AtWork) -> None:
    made = on.desk.backups.make(on.stick)
    assert on.desk.backups.due().reasons == ()
    assert Path(made.file).parent == on.stick
    assert Path(made.file).name.startswith("a-2026-11-20-")
    on.another_day(8)
    assert on.desk.backups.due().reasons == ("external_old", "none_today")


def test_a_backup_stands_in_the_journal_and_on_its_shelf(on: AtWork) -> None:
    made = on.desk.backups.before("rekey")
    (entry,) = [entry for entry in on.desk.journal.entries() if entry.deed.what == "backup_made"]
    assert entry.deed.facts["before"] == "rekey"
    assert entry.deed.facts["sha256"] == made.sha256
    assert on.desk.backups.all() == (made,)


def test_two_backups_in_one_minute_have_two_names(on: AtWork) -> None:
    first, second = on.desk.backups.make(on.stick), on.desk.backups.make(on.stick)
    assert first.file != second.file


def test_a_file_that_is_there_is_not_overwritten(on: AtWork) -> None:
    on.desk.backups.make_as(on.stick / "mine.rjbackup")
    with pytest.raises(FileExists):
        on.desk.backups.make_as(on.stick / "mine.rjbackup")


def test_the_first_lock_of_a_day_backs_up_and_the_second_does_not(on: AtWork) -> None:
    on.desk.backups.make(on.stick)
    assert [made.place for made in on.desk.backups.at_lock().made] == ["internal", "external"]
    assert on.desk.backups.at_lock().made == ()
    on.another_day()
    assert len(on.desk.backups.at_lock().made) == 2


def test_a_stick_that_is_not_there_keeps_nobody_from_locking(on: AtWork) -> None:
    on.desk.backups.make(on.stick)
    on.stick.rename(on.root / "in a drawer")
    on.another_day()
    done = on.desk.backups.at_lock()
    assert ([made.place for made in done.made], done.refused) == (["internal"], ())
    assert on.desk.backups.folders() == (on.stick,)


def test_a_stick_that_fails_is_told_and_the_other_backup_is_made(on: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    on.desk.backups.make(on.stick)
    on.another_day()

    def pulled(source: Path, target: Path) -> Path:
        if source.parent == on.stick:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        os.rename(source, target)  # noqa: PTH104 - what is replaced here
        return target

    with monkeypatch.context() as failing:
        failing.setattr(Path, "rename", pulled)
        done = on.desk.backups.at_lock()
    assert [made.place for made in done.made] == ["internal"]
    assert [type(error) for error in done.refused] == [DiskNotAnswering]


def test_a_folder_can_be_forgotten(on: AtWork) -> None:
    on.desk.backups.make(on.stick)
    on.desk.backups.forget(on.stick)
    assert on.desk.backups.folders() == ()
    assert on.deeds()[-1] == "backup_folder_forgotten"


def test_superfluous_backups_are_deleted_and_the_rest_stays(on: AtWork) -> None:
    for _ in range(20):
        on.desk.backups.make(on.stick)
        on.another_day()
    there = [backup for backup in on.desk.backups.all() if not backup.gone]
    assert sorted(Path(backup.file) for backup in there) == sorted(on.stick.iterdir())
    assert 7 <= len(there) <= 10
    assert len(on.desk.backups.all()) == 20


def test_only_files_of_this_vault_are_ever_deleted(on: AtWork) -> None:
    first = on.desk.backups.make(on.stick)
    Path(first.file).write_bytes(b"something of somebody's own, under the same name")
    (on.stick / "b-2026-01-01-0900.rjbackup").write_bytes(b"another vault's")
    for _ in range(12):
        on.another_day()
        on.desk.backups.make(on.stick)
    assert Path(first.file).exists()
    assert (on.stick / "b-2026-01-01-0900.rjbackup").exists()


def test_a_clock_that_jumps_deletes_nothing(on: AtWork) -> None:
    made = [on.desk.backups.make(on.stick)]
    for _ in range(5):
        on.another_day()
        made.append(on.desk.backups.make(on.stick))
    on.another_day(5000)
    on.desk.backups.make(on.stick)
    assert all(Path(backup.file).exists() for backup in made)


def test_a_missing_backup_is_noted_but_not_one_whose_stick_is_away(on: AtWork) -> None:
    outside, inside = on.desk.backups.make(on.stick), on.desk.backups.make()
    on.stick.rename(on.root / "in a drawer")
    Path(inside.file).unlink()
    assert {backup.id: backup.gone for backup in on.desk.backups.look()} == {outside.id: False, inside.id: True}
    assert on.deeds()[-1] == "backups_gone"


def test_two_sticks_take_turns_at_one_place_and_both_are_remembered_and_tidied(on: AtWork) -> None:
    first = on.desk.backups.make(on.stick)
    on.stick.rename(on.root / "first")
    on.stick.mkdir()
    on.another_day()
    second = on.desk.backups.make(on.stick)
    on.stick.rename(on.root / "second")
    (on.root / "first").rename(on.stick)
    assert {backup.id: backup.gone for backup in on.desk.backups.look()} == {first.id: False, second.id: True}
    assert on.deeds()[-1] == "backups_found"
    for _ in range(12):
        on.another_day(9)
        on.desk.backups.make(on.stick)
    assert not Path(first.file).exists(), "nothing is kept for longer than ninety days"
    assert on.deeds()[-1] == "backups_deleted"


def test_a_restored_vault_holds_everything(on: AtWork) -> None:
    case = case_at_end(walking(on.desk))
    made = on.desk.backups.make(on.stick)
    before = on.desk.casework.open(case).case
    papers = [on.desk.papers.bytes_of(paper.id) for paper in on.desk.papers.of_case(case)]
    on.desk.vaults.lock()
    there = restore(RestoreRequest(Path(made.file), on.root / "elsewhere", PASSPHRASE), on.around)
    elsewhere = desk(replace(on.around, anchor_folder=None), on.clock)
    elsewhere.vaults.unlock(there.folder, PASSPHRASE)
    assert elsewhere.casework.open(case).case == before
    assert [elsewhere.papers.bytes_of(paper.id) for paper in elsewhere.papers.of_case(case)] == papers
    assert elsewhere.journal.first_break() is None
    elsewhere.vaults.lock()


def test_a_computer_that_saw_more_opens_the_restored_vault_for_reading(on: AtWork) -> None:
    made = on.desk.backups.make(on.stick)
    on.desk.vaults.lock()
    there = restore(RestoreRequest(Path(made.file), on.root / "b.rjvault", on.code, is_code=True), on.around)
    summary = on.desk.vaults.unlock(there.folder, PASSPHRASE)
    assert summary.read_only_reason
    with pytest.raises(HistoryGap):
        on.desk.backups.make(on.stick)


def test_somebody_who_joined_before_it_was_made_restores_it_and_who_joined_later_does_not(on: AtWork) -> None:
    on.desk.members.add("Hana Parata", "violet tractor under snow", frozenset())
    made = on.desk.backups.make(on.stick)
    on.desk.members.add("Tama Wihongi", "copper lantern beside river", frozenset())
    restore(RestoreRequest(Path(made.file), on.root / "b.rjvault", "violet tractor under snow"), on.around)
    with pytest.raises(WrongPassphrase):
        restore(RestoreRequest(Path(made.file), on.root / "c.rjvault", "copper lantern beside river"), on.around)


def test_a_drill_opens_cases_and_leaves_a_certificate_that_is_genuine(on: AtWork) -> None:
    case_at_end(walking(on.desk))
    made = on.desk.backups.make(on.stick)
    job = on.desk.backups.drill()
    assert (job.contents.cases, len(job.contents.opened)) == (1, 1)
    assert job.contents.opened[0].answers > 20
    assert job.contents.papers == job.contents.opened[0].papers > 0
    assert job.contents.file_sha256 == made.sha256
    kept = on.desk.backups.keep_certificate(job.make())
    assert on.desk.certificates.all() == (kept,)
    assert on.deeds()[-1] == "restore_drilled"
    with on.desk.vaults.session().units() as work:
        pdf = work.certificates.bytes_of(kept.id)
    assert verify(pdf, on.desk.papers.root_certificate()).verdict == "genuine"
    assert not (on.vault / ".backup").exists()


def test_a_drill_finds_a_file_that_was_damaged_after_it_was_made(on: AtWork) -> None:
    file = Path(on.desk.backups.make(on.stick).file)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(BackupDamaged):
        on.desk.backups.drill()
    assert on.desk.certificates.all() == ()


def test_a_drill_needs_a_backup(on: AtWork) -> None:
    with pytest.raises(NoBackupYet):
        on.desk.backups.drill()


def test_a_drill_of_a_backup_from_before_the_keys_changed_still_opens(on: AtWork) -> None:
    made = on.desk.backups.make(on.stick)
    on.desk.vaults.vault().rotate()
    assert on.desk.backups.drill(Path(made.file)).contents.journal_seq == made.seq
    assert on.desk.backups.drill(Path(made.file), code=on.code).contents.journal_seq == made.seq


def test_a_drill_on_another_vaults_backup_proves_nothing_of_this_one(on: AtWork) -> None:
    on.desk.backups.make(on.stick)
    another = desk(on.around, on.clock)
    request = NewVaultRequest(on.root / "another.rjvault", "Another Office", "Aroha Ngātai", PASSPHRASE)
    another.vaults.confirm_recovery(another.vaults.create(request).recovery_code)
    file = another.backups.make_as(on.root / "another.rjbackup").file
    another.vaults.lock()
    with pytest.raises(BackupUnderOtherKeys):
        on.desk.backups.drill(Path(file), passphrase=PASSPHRASE)


def test_every_generation_that_is_left_restores(on: AtWork) -> None:
    for _ in range(16):
        on.desk.backups.make(on.stick)
        on.another_day()
    for number, file in enumerate(sorted(on.stick.iterdir())):
        restore(RestoreRequest(file, on.root / f"{number}.rjvault", on.code, is_code=True), on.around)


def test_nothing_is_backed_up_while_the_vault_is_locked(on: AtWork) -> None:
    on.desk.vaults.lock()
    with pytest.raises(VaultLocked):
        on.desk.backups.make(on.stick)
    assert list(on.stick.iterdir()) == []
