"""How hard a new passphrase is to guess: four bars and words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets import theme
from ui.widgets.layout import row
from ui.widgets.text import label
from ui.widgets.theme import Tone

_TONES = (Tone.DANGER, Tone.DANGER, Tone.WARN, Tone.OK, Tone.OK)


class _Bars(QWidget):
    """Four short bars, of which as many are filled as the estimate says."""

    def __init__(self) -> None:
        super().__init__()
        self.filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        tall = self.fontMetrics().height()
        return QSize(tall * 7, tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, thick = 4.0, self.height() * 0.34
        wide = (self.width() - 3 * gap) / 4
        for number in range(4):
            full = number < self.filled
            painter.setPen(QColor(colours.control_border))
            painter.setBrush(QColor(colours.of(_TONES[self.filled])[0]) if full else Qt.BrushStyle.NoBrush)
            at = QRectF(number * (wide + gap) + 0.5, (self.height() - thick) / 2, wide - 1, thick)
            painter.drawRoundedRect(at, thick / 2, thick / 2)
        painter.end()


class StrengthMeter(QWidget):
    """Shows an estimate from 0 (guessed at once) to 4 (strong)."""

    def __init__(self) -> None:
        super().__init__()
        self._bars, self._words = _Bars(), label(kind="small")
        row(self._bars, self._words, spacing=12, into=self).setStretch(1, 1)
        self.show_estimate(0, "")

    def show_estimate(self, score: int, words: str) -> None:
        """Fills as many bars as the score and says in words what it means."""
        self._bars.filled = max(0, min(score, 4))
        self._bars.update()
        self._words.setText(words)
        self.setAccessibleName(words)
