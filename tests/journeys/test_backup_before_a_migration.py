"""A vault of an older rjdesk is backed up before it is brought up, and that backup restores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.ids import CaseId
from rjdesk.errors import DiskFull
from rjdesk.services.backups.restoring import RestoreRequest, restore
from rjdesk.store.backups import backup
from rjdesk.store.surroundings import Surroundings
from tests.store.golden import a_copy, means

MEANS = means()


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return replace(surroundings(anchored=False), anchor_folder=tmp_path / "app data" / "anchors")


@pytest.fixture
def here(around: Surroundings) -> Iterator[Desk]:
    here = desk(around)
    yield here
    here.vaults.lock()


def test_the_backup_from_before_is_noted_and_restores_to_the_same(
    here: Desk, around: Surroundings, tmp_path: Path
) -> None:
    here.vaults.unlock(a_copy(tmp_path), MEANS["passphrase"])
    (made,) = here.backups.all()
    assert made.seq == len(MEANS["journal"])
    (deed,) = [entry.deed for entry in here.journal.entries() if entry.deed.what == "backup_made"]
    assert deed.facts["before"] == "migration"
    here.vaults.lock()
    there = restore(RestoreRequest(Path(made.file), tmp_path / "b.rjvault", MEANS["passphrase"]), around)
    another = desk(replace(around, anchor_folder=None))
    another.vaults.unlock(there.folder, MEANS["passphrase"])
    assert [entry.seq for entry in another.journal.entries()][: made.seq] == [seq for seq, *_ in MEANS["journal"]]
    assert another.casework.open(CaseId(MEANS["case"]["id"])).case.reference == MEANS["case"]["reference"]
    assert another.journal.first_break() is None
    another.vaults.lock()


def test_without_room_for_the_backup_the_vault_stays_as_old_as_it_is(
    here: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_copy(tmp_path)
    before = (folder / "cases.db").read_bytes()

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as crowded:
        crowded.setattr(backup, "_room_for", full)
        with pytest.raises(DiskFull):
            here.vaults.unlock(folder, MEANS["passphrase"])
    assert (folder / "cases.db").read_bytes() == before
    here.vaults.unlock(folder, MEANS["passphrase"])
