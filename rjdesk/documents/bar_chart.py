"""A table's numbers as bars, with words for those who can't see them; the numbers themselves stand in the table below."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from rjdesk.documents.faces import REGULAR
from rjdesk.documents.flowables import canvas_of
from rjdesk.documents.structure import El
from rjdesk.documents.styles import ACCENT, INK, LINE, MUTED, WIDTH
from rjdesk.domain.figures.bars import Bar

_SIZE, _ROW, _THICK = 8.5, 17.0, 9.0
_NAMES, _NUMBERS = 0.38 * WIDTH, 44.0


class BarChart(Flowable):
    """``el`` is a Figure with words for it."""

    def __init__(self, bars: Sequence[Bar], el: El) -> None:
        super().__init__()
        self.width, self.height = WIDTH, _ROW * len(bars) + 8
        self._bars, self._el = bars, el

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As large as it is."""
        return self.width, self.height

    def draw(self) -> None:
        """Name, bar, number: one line each. What is not shown has a dash in place of a bar."""
        canvas = canvas_of(self)
        left, bottom = canvas.absolutePosition(0, 0)
        self._el.box = (left, bottom, left + self.width, bottom + self.height)
        most = self.width - _NAMES - _NUMBERS
        with canvas.belonging(self._el):
            canvas.saveState()
            canvas.setFont(REGULAR, _SIZE)
            for number, bar in enumerate(self._bars):
                y = self.height - _ROW * (number + 1) + 6
                canvas.setFillColor(INK)
                canvas.drawRightString(_NAMES - 8, y, _fitting(bar.name, _NAMES - 8))
                canvas.setFillColor(LINE if bar.length is None else ACCENT)
                canvas.rect(_NAMES, y - 1.5, max(0.8, most * (bar.length or 0)), _THICK, stroke=0, fill=1)
                canvas.setFillColor(MUTED if bar.length is None else INK)
                canvas.drawString(_NAMES + most * (bar.length or 0) + 5, y, bar.said)
            canvas.restoreState()


def _fitting(name: str, width: float) -> str:
    """A name as far as there is room; the table below has it whole."""
    while len(name) > 1 and stringWidth(name, REGULAR, _SIZE) > width:
        name = name.rstrip("…")[:-1].rstrip() + "…"
    return name
