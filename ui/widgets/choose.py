"""Asks for a place on the disk, with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class Chooser:
    """The system's dialogs for folders and files; None when the person thinks better of it. Tests give their own."""

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """A folder that exists."""
        from PySide6.QtWidgets import QFileDialog  # with the first dialog

        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(chosen) if chosen else None

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """A file to be written, e.g. with ``kinds`` "PDF (*.pdf)"; the system asks before one that exists is chosen."""
        from PySide6.QtWidgets import QFileDialog  # with the first dialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        return Path(chosen) if chosen else None
