"""A falling curve of steps on paper, with words for those who can't see it; the table below it has the numbers."""

from __future__ import annotations

from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from rjdesk.documents.faces import REGULAR
from rjdesk.documents.flowables import canvas_of
from rjdesk.documents.structure import El
from rjdesk.documents.styles import ACCENT, INK, LINE, MUTED, WIDTH
from rjdesk.domain.figures.steps import Steps, month_marks
from rjdesk.wording import say

_SIZE, _HIGH, _LEFT, _BELOW = 8.5, 120.0, 44.0, 20.0
_SHARES = (0, 25, 50, 75, 100)


class StepChart(Flowable):
    """``el`` is a Figure with words for it."""

    def __init__(self, steps: Steps, el: El) -> None:
        super().__init__()
        self.width, self.height = WIDTH, _HIGH + _BELOW + 16
        self._steps, self._el = steps, el

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As large as it is."""
        return self.width, self.height

    def draw(self) -> None:
        """The axes from 0 to 100 % and from the conference on, and the line."""
        canvas = canvas_of(self)
        left, bottom = canvas.absolutePosition(0, 0)
        self._el.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.belonging(self._el):
            canvas.saveState()
            canvas.setFont(REGULAR, _SIZE)
            self._draw_axes(canvas)
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(1.6)
            corners = [self._at(*corner) for corner in self._steps.corners()]
            for (x, y), (to_x, to_y) in pairwise(corners):
                canvas.line(x, y, to_x, to_y)
            canvas.restoreState()

    def _draw_axes(self, canvas: Canvas) -> None:
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(LINE)
        for share in _SHARES:
            x, y = self._at(0, share / 100)
            canvas.line(x, y, self._at(1, 0)[0], y)
            canvas.setFillColor(MUTED)
            canvas.drawRightString(x - 6, y - 3, f"{share} %")
        canvas.setFillColor(INK)
        for month in month_marks(self._steps):
            x, y = self._at(month / self._steps.until, 0)
            canvas.line(x, y, x, y - 3)
            canvas.drawCentredString(x, y - 14, say("figures.without.mark", month=month))

    def _at(self, along: float, high: float) -> tuple[float, float]:
        return _LEFT + along * (self.width - _LEFT - 24), _BELOW + high * _HIGH
