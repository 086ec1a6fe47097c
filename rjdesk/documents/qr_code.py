"""A text as a square that a camera reads (QR code, ISO/IEC 18004), for whoever would rather not type it."""

from __future__ import annotations

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.platypus import Flowable

from rjdesk.documents.flowables import canvas_of
from rjdesk.documents.structure import El
from rjdesk.documents.styles import INK

_QUIET = 4  # modules of white around it, which readers need


class QrCode(Flowable):
    """The square, ``side`` points wide with its white edge; ``el`` is a Figure with words for those who can't see it."""

    def __init__(self, text: str, side: float, el: El) -> None:
        super().__init__()
        self.width = self.height = side
        self._el = el
        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(text)
        code.make()
        self._modules: list[list[bool]] = code.modules

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As large as it is."""
        return self.width, self.height

    def draw(self) -> None:
        """One rectangle for each run of dark modules in a row."""
        canvas, size = canvas_of(self), self.width / (len(self._modules) + 2 * _QUIET)
        left, bottom = canvas.absolutePosition(0, 0)
        self._el.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.belonging(self._el):
            canvas.saveState()
            canvas.setFillColor(INK)
            path = canvas.beginPath()
            for number, modules in enumerate(self._modules):
                y = self.height - (_QUIET + number + 1) * size
                for start, length in _runs(modules):
                    path.rect((_QUIET + start) * size, y, length * size, size)
            canvas.drawPath(path, stroke=0, fill=1)
            canvas.restoreState()


def _runs(modules: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules begin, and how many stand in a row."""
    found = list[tuple[int, int]]()
    for at, dark in enumerate(modules):
        if dark and at and modules[at - 1]:
            start, length = found[-1]
            found[-1] = (start, length + 1)
        elif dark:
            found.append((at, 1))
    return found
