"""The anchor: an older copy of a vault that is put back is noticed, and nothing is written over what is missing."""

from __future__ import annotations

import hmac
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rjdesk.bootstrap import surroundings
from rjdesk.errors import FolderReadOnly, HistoryGap
from rjdesk.services.handing_over import kind_of_place
from rjdesk.store.canonical import canonical
from rjdesk.store.checkup import check
from rjdesk.store.engine import translated
from rjdesk.store.vault import Vault
from tests.store.small_vault import ANOTHER, PASSPHRASE, Place, notes, write

Opened = Callable[[Vault], Vault]


def copied(place: Place) -> Path:
    """A copy of the vault as it is now, put aside."""
    return Path(shutil.copytree(place.folder, place.root / "copy"))


def put_back(place: Place, copy: Path) -> None:
    """The copy in the vault's place."""
    shutil.rmtree(place.folder)
    shutil.copytree(copy, place.folder)


def remembered(place: Place) -> tuple[Path, Path]:
    """The anchor and the mark that this computer keeps."""
    anchor, mark = sorted(place.anchors.iterdir())
    return anchor, mark


@pytest.fixture
def older(place: Place) -> Path:
    """A copy of the vault with two notes; the vault itself has three."""
    vault = place.create()
    write(vault, "one")
    write(vault, "two")
    vault.lock()
    copy = copied(place)
    vault = place.unlock()
    write(vault, "three")
    vault.lock()
    return copy


def test_a_vault_that_went_on_as_usual_has_no_gap(place: Place, older: Path, opened: Opened) -> None:
    assert opened(place.unlock()).history_gap is None


def test_an_older_copy_opens_for_reading_only_and_says_what_is_missing(
    place: Place, older: Path, opened: Opened
) -> None:
    put_back(place, older)
    vault = opened(place.unlock())
    assert vault.history_gap is not None
    assert vault.history_gap.facts == {"have": 2, "had": 3}
    assert notes(vault) == ["one", "two"]
    with pytest.raises(FolderReadOnly), translated():
        write(vault, "over it")


def test_a_gap_stays_a_gap_until_the_newer_vault_is_back(place: Place, older: Path, opened: Opened) -> None:
    newer = place.folder.rename(place.root / "newer")
    shutil.copytree(older, place.folder)
    for _ in range(2):
        vault = place.unlock()
        assert vault.history_gap is not None
        vault.lock()
    put_back(place, newer)
    assert opened(place.unlock()).history_gap is None


def test_another_history_of_the_same_length_is_a_gap(place: Place, older: Path, opened: Opened) -> None:
    place.folder.rename(place.root / "newer")
    shutil.copytree(older, place.folder)
    anchors = place.anchors.rename(place.root / "elsewhere")
    vault = place.unlock()
    write(vault, "another three")
    write(vault, "and four")
    vault.lock()
    shutil.rmtree(place.anchors)
    anchors.rename(place.anchors)
    vault = opened(place.unlock())
    assert vault.history_gap is not None
    assert vault.history_gap.facts == {"have": 4, "had": 3}


def test_an_old_header_put_back_is_a_gap(place: Place, opened: Opened) -> None:
    vault = place.create()
    copy = copied(place)
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    for name in ("header.json", "header.copy.json"):
        shutil.copy(copy / name, place.folder)
    assert opened(place.unlock(PASSPHRASE)).history_gap is not None


def test_in_a_gap_no_passphrase_is_changed(place: Place, older: Path, opened: Opened) -> None:
    put_back(place, older)
    vault = opened(place.unlock())
    with pytest.raises(HistoryGap):
        vault.change_passphrase(PASSPHRASE, ANOTHER)


def test_the_check_tells_a_gap(place: Place, older: Path, opened: Opened) -> None:
    put_back(place, older)
    assert [finding.what for finding in check(opened(place.unlock()), lambda engine: ())] == ["history_gap"]


def test_a_missing_anchor_is_no_gap(place: Place, older: Path, opened: Opened) -> None:
    put_back(place, older)
    shutil.rmtree(place.anchors)
    assert opened(place.unlock()).history_gap is None


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b'{"anchor":{},"mac":""}'])
def test_an_anchor_that_is_not_ours_is_no_gap(place: Place, older: Path, content: bytes, opened: Opened) -> None:
    for file in remembered(place):
        file.write_bytes(content)
    assert opened(place.unlock()).history_gap is None


def test_a_forged_anchor_is_no_gap(place: Place, older: Path, opened: Opened) -> None:
    for file in remembered(place):
        frame = json.loads(file.read_bytes())
        frame["anchor"]["seq"] = 99
        file.write_bytes(json.dumps(frame, sort_keys=True, separators=(",", ":")).encode())
    assert opened(place.unlock()).history_gap is None


def test_an_anchor_tells_no_names(place: Place, older: Path) -> None:
    for file in (*remembered(place), place.folder / "mark.json"):
        assert b"Aroha" not in file.read_bytes()


def test_a_vault_works_where_no_anchor_can_be_kept(place: Place, opened: Opened) -> None:
    place.anchors.parent.mkdir()
    place.anchors.write_text("a file where the folder should be")
    vault = place.create()
    write(vault, "kept")
    vault.lock()
    assert notes(opened(place.unlock())) == ["kept"]


def test_anchors_lie_in_the_persons_own_app_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    folder = surroundings().anchor_folder
    assert folder is not None
    assert folder.is_relative_to(tmp_path)


def test_an_account_without_a_home_keeps_no_anchor_and_can_hand_papers_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert surroundings().anchor_folder is None
    assert kind_of_place(Path("/srv/papers/a.pdf")) == "elsewhere"
    assert kind_of_place(Path("/media/stick/a.pdf")) == "removable"


def test_an_anchor_of_an_rjdesk_that_counted_no_commits_still_guards(place: Place, older: Path, opened: Opened) -> None:
    vault = place.unlock()
    key = vault.history_key()
    vault.lock()
    anchor, mark = remembered(place)
    body = json.loads(anchor.read_bytes())["anchor"]
    del body["commits"]
    mac = hmac.digest(key, canonical(body), "sha256").hex()
    anchor.write_bytes(canonical({"anchor": body, "mac": mac}))
    mark.unlink()
    put_back(place, older)
    vault = opened(place.unlock())
    assert vault.history_gap is not None
    assert vault.history_gap.facts == {"have": 2, "had": 3}


def test_an_anchor_that_can_not_be_read_keeps_nobody_out(place: Place, opened: Opened) -> None:
    place.create().lock()
    for anchor in place.anchors.iterdir():
        anchor.unlink()
        anchor.mkdir()
    assert opened(place.unlock()).history_gap is None
