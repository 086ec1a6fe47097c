"""A practice conference in a folder of its own; and whether a vault is sound."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.errors import NotAPracticeFolder, PracticeMismatch, VaultInUse
from rjdesk.services.practice.practice import Practice, PracticeMade
from rjdesk.services.vault.soundness import findings
from rjdesk.services.verdicts import verify
from rjdesk.store.keys.cost import FLOOR
from tests.services.conferences import PASSPHRASE, on_disk, script, walking


def _desk() -> Desk:
    return desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))


def _play(folder: Path) -> PracticeMade:
    seconds = count()
    return Practice(_desk(), folder, script(), lambda: float(next(seconds))).play()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PracticeMade:
    return _play(tmp_path_factory.mktemp("practice") / "made")


def test_every_document_of_practice_is_genuine_and_says_practice(made: PracticeMade) -> None:
    root = next(file.path for file in made.files if file.path.suffix == ".pem").read_bytes()
    verdicts = [verify(file.path.read_bytes(), root) for file in made.files if file.path.suffix == ".pdf"]
    assert len(verdicts) == 17
    assert {(verdict.verdict, verdict.practice) for verdict in verdicts} == {("genuine", True)}


def test_file_names_have_roles_and_no_names_of_people(made: PracticeMade) -> None:
    names = [file.path.name for file in made.files]
    assert "03-copy-young-person.pdf" in names
    assert not [name for name in names if "parata" in name.lower()]


def test_what_practice_made_opens_with_the_passphrase_beside_it_and_is_sound(made: PracticeMade) -> None:
    passphrase = (made.vault.parent / "passphrase.txt").read_text().strip()
    assert findings(made.vault, passphrase, surroundings(anchored=False)) == ()
    opened = _desk()
    summary = opened.vaults.unlock(made.vault, passphrase)
    opened.vaults.lock()
    assert summary.practice


def test_a_practice_vault_that_is_open_in_a_window_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    passphrase = _passphrase_of(_play(folder))
    window = _desk()
    window.vaults.unlock(folder / "practice.rjvault", passphrase)
    with pytest.raises(VaultInUse):
        _play(folder)
    window.vaults.lock()


def test_a_real_vault_is_never_taken_for_practice(tmp_path: Path) -> None:
    with on_disk(tmp_path):
        pass
    (tmp_path / "a.rjvault").rename(tmp_path / "practice.rjvault")
    with pytest.raises(NotAPracticeFolder):
        _play(tmp_path)
    again = _desk()
    again.vaults.unlock(tmp_path / "practice.rjvault", PASSPHRASE)
    again.vaults.lock()


def test_a_practice_script_can_not_be_walked_in_a_real_vault(tmp_path: Path) -> None:
    with on_disk(tmp_path) as real, pytest.raises(PracticeMismatch):
        walking(real, practice=True).refer()


def test_what_was_interrupted_before_its_vault_was_made_can_be_played_again(tmp_path: Path) -> None:
    (tmp_path / ".practice.rjvault.making-0123abcd").mkdir()
    assert _play(tmp_path).vault.is_dir()
    assert not list(tmp_path.glob(".practice*"))


def test_a_link_to_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    with pytest.raises(NotAPracticeFolder):
        _play(tmp_path / "link")


def _passphrase_of(made: PracticeMade) -> str:
    return (made.vault.parent / "passphrase.txt").read_text().strip()
