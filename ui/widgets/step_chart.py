"""A falling curve of steps: for the eye a drawing, for those who listen its steps in words, one arrow key apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rjdesk.domain.figures.steps import Steps, month_marks
from ui.widgets import theme
from ui.widgets.announce import announce
from ui.wording import tr

LINES = 11  # of text
SHARES = (0, 25, 50, 75, 100)


class StepChart(QWidget):
    """Takes the keyboard; Up and Down, or Left and Right, go from step to step and say each."""

    def __init__(self, title: str, steps: Steps) -> None:
        super().__init__()
        self._steps, self._at = steps, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Curve: {title}").format(title=title))
        self.setAccessibleDescription("; ".join(self._said(at) for at in range(len(steps.steps))))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 50, self.fontMetrics().height() * (LINES + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)
        step = -1 if event.key() in back else 1 if event.key() in on else 0
        if not step:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(self._at + step, len(self._steps.steps) - 1))
        announce(self, self._said(self._at))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axes(painter)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(QPolygonF([self._point(*corner) for corner in self._steps.corners()]))
        if self.hasFocus():
            painter.setPen(QColor(colours.focus))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
            if self._at >= 0:
                step = self._steps.steps[self._at]
                painter.setBrush(QColor(colours.focus))
                painter.drawEllipse(self._point(step.month / self._steps.until, step.left), 5, 5)
        painter.end()

    def _draw_axes(self, painter: QPainter) -> None:
        colours, line = theme.tokens(), self.fontMetrics().height()
        right, below = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
        for share in SHARES:
            at = self._point(0, share / 100)
            painter.setPen(QColor(colours.border))
            painter.drawLine(at, self._point(1, share / 100))
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(0, at.y() - line / 2, at.x() - 8, line), right, f"{share} %")
        for month in month_marks(self._steps):
            at = self._point(month / self._steps.until, 0)
            painter.drawText(QRectF(at.x() - 5 * line, at.y() + 0.7 * line, 10 * line, line), below, self._month(month))

    def _point(self, along: float, high: float) -> QPointF:
        line, left = self.fontMetrics().height(), self.fontMetrics().horizontalAdvance(" 100 % ") + 8
        wide, tall = self.width() - left - 2 * line, self.height() - 2.8 * line
        return QPointF(left + along * wide, 0.8 * line + (1 - high) * tall)

    def _month(self, month: float) -> str:
        return tr("{month} mo.").format(month=round(month))

    def _said(self, at: int) -> str:
        step = self._steps.steps[at]
        return tr("up to month {month}: {left} %").format(month=round(step.month), left=round(100 * step.left))
