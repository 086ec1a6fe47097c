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
    folder, home = target.absolute().parent, home_folder()
    if folder.as_posix().startswith(REMOVABLE) or (home and folder.drive != home.drive):
        return "removable"
    return "home" if home and folder.is_relative_to(home) else "elsewhere"


def home_folder() -> Path | None:
    """The home of whoever runs this; None for an account that has none, as some shared and rescue accounts."""
    try:
        return Path.home()
    except RuntimeError:
        return None
