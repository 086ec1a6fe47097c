"""While the look changes, Qt walks over every widget there is; garbage among them has to stay until it is done."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.widgets import theme
from ui.widgets.theme import Appearance


class Looking(QLabel):
    """Notes at each change whether Python might sweep away widgets just now."""

    def __init__(self) -> None:
        super().__init__("Hēmi")
        self.swept: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.swept.append(gc.isenabled())
        super().changeEvent(event)


def test_python_sweeps_away_no_widget_while_qt_walks_over_them(qtbot: QtBot, qapp: QApplication) -> None:
    label = Looking()
    qtbot.addWidget(label)
    label.show()
    label.swept.clear()
    theme.apply(qapp, Appearance(text=1.5))
    theme.apply(qapp, Appearance())
    assert label.swept
    assert not any(label.swept)
    assert gc.isenabled()
