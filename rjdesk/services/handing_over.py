"""Writing a file outside the vault: never over another one, whole or not at all, readable by its owner alone."""

from __future__ import annotations

from pathlib import Path

from rjdesk.errors import FileExists
from rjdesk.store.atomic import write_whole

REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def free(target: Path) -> None:
    """Raise FileExists if something is there."""
    if target.exists():
        raise FileExists


def written(content: bytes, target: Path) -> Path:
    """Write a file. Raises FileExists, FolderReadOnly, DiskFull."""
    free(target)
    write_whole(target, content)
    return target


def kind_of_place(target: Path) -> str:
    """What the journal says of a place: its kind, never its path, which may hold names."""
    folder, home = target.expanduser().absolute().parent, Path.home()
    if folder.as_posix().startswith(REMOVABLE) or folder.drive != home.drive:
        return "removable"
    return "home" if folder.is_relative_to(home) else "elsewhere"
