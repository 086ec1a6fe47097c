"""Takes back what was copied out of rjdesk: after half a minute, and when the vault is locked.

Programs that remember what was copied are asked not to, by the marks that they are known to honour (KeePassXC uses the same):
Klipper's hint, and on Windows the formats that keep text out of the clipboard's history and out of the cloud. Some
programs honour no marks; help says so.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT = 30_000  # milliseconds
KDE_HINT = "x-kde-passwordManagerHint"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
MARKS = {
    KDE_HINT: b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),  # a DWORD of 0: no
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
}


class ClipboardGuard(QObject):
    """Watches the clipboard. What another program has put there is never touched."""

    def __init__(self, board: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.clock = QTimer(self)
        self.clock.setSingleShot(True)
        self.clock.setInterval(KEPT)
        self.clock.timeout.connect(self.take_back)
        board.dataChanged.connect(self._mark)
        board.selectionChanged.connect(self._note_selection)

    def take_back(self) -> None:
        """Empties the clipboard, and the text marked with the mouse, if they are still ours."""
        self.clock.stop()
        if self._board.ownsClipboard():
            self._board.clear()
        if self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)

    def _mark(self) -> None:
        copied = self._board.mimeData()
        if not self._board.ownsClipboard() or not copied.hasText() or copied.hasFormat(KDE_HINT):
            return
        marked = QMimeData()
        marked.setText(copied.text())
        for name, value in MARKS.items():
            marked.setData(name, value)
        self._board.setMimeData(marked)
        self.clock.start()

    def _note_selection(self) -> None:
        if self._board.ownsSelection():
            self.clock.start()
