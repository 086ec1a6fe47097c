"""Asks for a place on the disk, with a dialog that the program can close itself: a lock must not wait for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class Chooser:
    """Dialogs for folders and files (Qt's own: the system's can't be closed from here).

    None when the person thinks better of it. Tests give their own.
    """

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """A folder that exists."""
        from PySide6.QtWidgets import QFileDialog  # with the first dialog

        options = QFileDialog.Option.ShowDirsOnly | QFileDialog.Option.DontUseNativeDialog
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start), options)
        return Path(chosen) if chosen else None

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """A file to be written, e.g. with ``kinds`` "PDF (*.pdf)"; it asks before one that exists is chosen."""
        from PySide6.QtWidgets import QFileDialog  # with the first dialog

        ours = QFileDialog.Option.DontUseNativeDialog
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, options=ours)
        return Path(chosen) if chosen else None

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        """A file that exists, e.g. with ``kinds`` "PDF (*.pdf)"."""
        from PySide6.QtWidgets import QFileDialog  # with the first dialog

        ours = QFileDialog.Option.DontUseNativeDialog
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start), kinds, options=ours)
        return Path(chosen) if chosen else None
