"""The folder that a practice conference is played into: replaced if rjdesk made it, otherwise left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from rjdesk.errors import Expected, NotAPracticeFolder, VaultInUse
from rjdesk.store.atomic import write_whole
from rjdesk.store.trouble import translated

VAULT, DOCUMENTS, ROOT, PASSPHRASE = "practice.rjvault", "documents", "office-root.pem", "passphrase.txt"
BEHIND = "days-behind.txt"
UNFINISHED = f".{VAULT}.making-"  # what a killed creation leaves


MOST_DIGITS = 5  # of a number of days that is believed


class PracticeFolder:
    """A folder that holds nothing but one practice conference."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.vault = folder / VAULT
        self.root = folder / ROOT
        self.passphrase = folder / PASSPHRASE
        self._behind = folder / BEHIND

    def clear(self) -> None:
        """Make the folder, or empty it of an earlier practice. Raises NotAPracticeFolder, VaultInUse, FolderReadOnly."""
        if self._folder.exists() and not self._is_ours():
            raise NotAPracticeFolder
        with translated():
            self._folder.mkdir(parents=True, exist_ok=True)
            for made in self._folder.iterdir():
                shutil.rmtree(made) if made.is_dir() else made.unlink()

    def document(self, name: str) -> Path:
        """The place of a document. Its folder comes after the vault: only a vault shows that a folder is ours."""
        with translated():
            (self._folder / DOCUMENTS).mkdir(exist_ok=True)
        return self._folder / DOCUMENTS / name

    def keep_passphrase(self, passphrase: str) -> None:
        """Write the passphrase beside its vault: this one guards nothing."""
        write_whole(self.passphrase, f"{passphrase}\n".encode())

    def keep_days_behind(self, days: int) -> None:
        """Write how many days behind the real time it is in there."""
        write_whole(self._behind, f"{days}\n".encode())

    def days_behind(self) -> int:
        """How many days behind it is in there; 0 where nobody wrote it, or something else."""
        said = self._behind.read_text("ascii", "replace").strip() if self._behind.is_file() else ""
        return int(said) if said.isdecimal() and len(said) < MOST_DIGITS else 0

    def _is_ours(self) -> bool:
        """An empty folder, or one with a practice vault and nothing beside it but what we put there."""
        if not self._folder.is_dir() or self._folder.is_symlink():
            return False
        held = [each for each in self._folder.iterdir() if not each.name.startswith(UNFINISHED)]
        known = {each.name for each in held} <= {VAULT, DOCUMENTS, ROOT, PASSPHRASE, BEHIND}
        return not held or (known and self._holds_only_papers() and self._vault_is_for_practice())

    def _holds_only_papers(self) -> bool:
        folder = self._folder / DOCUMENTS
        return not folder.exists() or all(each.suffix == ".pdf" and each.is_file() for each in folder.iterdir())

    def _vault_is_for_practice(self) -> bool:
        from rjdesk.store.keys.cost import STRICT
        from rjdesk.store.keys.header_files import find_header
        from rjdesk.store.keys.opening import held

        try:
            with held(self.vault) as lock:
                lock.release()
            return find_header(self.vault, STRICT).unproven.header.practice
        except VaultInUse:
            raise
        except Expected:
            return False
