"""All that the screen of a case's files shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import AttachmentId


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file in words: what it is, how large, when it was added and by whom."""

    id: AttachmentId
    title: str
    details: str
    icon: str


@dataclass(frozen=True, slots=True)
class FilesShown:
    """The files of a case. ``fixed`` says why none can be added or taken away, "" where they can."""

    reference: str
    files: tuple[FileShown, ...]
    fixed: str = ""

    def file(self, wanted: object) -> FileShown | None:
        """One file, or None if there is none of that identity."""
        return next((file for file in self.files if file.id == wanted), None)
