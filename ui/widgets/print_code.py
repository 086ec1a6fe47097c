"""The recovery code on paper, straight to the printer: no file of it is made."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from ui.wording import tr


def print_recovery_code(parent: QWidget, code: str) -> bool:
    """Asks for a printer and prints one page; whether it was sent."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # here: the window must not wait for the printers

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("rjdesk")
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    painter = QPainter(printer)
    draw_recovery_code(painter, QRectF(printer.pageRect(QPrinter.Unit.DevicePixel)), code)
    return painter.end()


def draw_recovery_code(painter: QPainter, page: QRectF, code: str) -> None:
    """Draws the sheet: what it is, the code, and how to keep it."""
    unit = page.height() / 60
    page = page.adjusted(unit * 2, unit * 4, -unit * 2, -unit * 4)
    wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    for words, size, top in (
        (tr("rjdesk recovery code"), 1.6, 0.0),
        (tr("This code opens the vault when its passphrase is forgotten."), 0.9, 4.0),
        (code, 1.5, 8.0),
        (tr("Lock this sheet away, apart from the computer. Who has both can read every case."), 0.9, 16.0),
    ):
        font = QFont("Inter")
        font.setPixelSize(round(unit * size))
        painter.setFont(font)
        painter.drawText(page.adjusted(0, unit * top, 0, 0), wrap, words)
