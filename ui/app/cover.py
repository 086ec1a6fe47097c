"""Covers the screen while nobody is at it and people sit around the table; a key or a touch takes the cover away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.quiet_sheet import QuietSheet

_TOUCHED = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class Cover(QuietSheet):
    """A page that says nothing about anyone."""

    taken_away = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Resting"), self.tr("Press a key or touch the screen to go on."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHED and self.isVisible():
            self.taken_away.emit()
            return True
        return super().event(event)
