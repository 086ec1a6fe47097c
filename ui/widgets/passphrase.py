"""The field for a passphrase or recovery code: hidden unless asked for, never remembered, emptied when it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.widgets.buttons import inside_button
from ui.widgets.layout import row
from ui.widgets.theme import icon


class PassphraseEdit(QWidget):
    """A hidden line with an eye to show it. ``take`` gives the text and empties the field."""

    given = Signal()  # Enter was pressed
    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._line.returnPressed.connect(self.given)
        self._line.textChanged.connect(self.changed)
        self._eye = inside_button("eye", self.tr("Show what is typed"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        row(self._line, self._eye, spacing=4, into=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._line)

    def text(self) -> str:
        """What is typed."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Puts generated words in."""
        self._line.setText(text)

    def take(self) -> str:
        """What is typed; the field, its undo history and the eye are cleared."""
        text = self._line.text()
        self.clear()
        return text

    def clear(self) -> None:
        """Empties the field and hides it again."""
        self._line.clear()
        self._eye.setChecked(False)

    def select(self) -> None:
        """Selects what is typed and takes the keyboard there: for another try."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._line.setFocus(event.reason())

    def _show_text(self, shown: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if shown else "eye", "muted"))
        words = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self._eye.setToolTip(words)
        self._eye.setAccessibleName(words)
