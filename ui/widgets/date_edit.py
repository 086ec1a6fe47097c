"""A day that may be unknown: typed in any usual way, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QSizePolicy, QWidget

from rjdesk import dates
from rjdesk.dates import DateOrder
from ui.widgets.buttons import inside_button
from ui.widgets.layout import row
from ui.widgets.restyle import restyle
from ui.wording import day as in_words
from ui.wording import order_of_days

_NAMED = ("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy-M-d")
_NUMBERED = {
    DateOrder.DAY_FIRST: ("d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d M yyyy"),
    DateOrder.MONTH_FIRST: ("M/d/yyyy", "M.d.yyyy", "M-d-yyyy", "M/d/yy", "M d yyyy"),
}


def read_day(text: str) -> date | None:
    """The day that a text means, or None; of numbers alone, day or month first as the office writes them."""
    for way in _NAMED + _NUMBERED[dates.followed()]:
        found = QLocale().toDate(" ".join(text.split()), way)
        if found.isValid():
            year = found.year() + 100 if found.year() < 1950 and way.endswith("/yy") else found.year()
            return date(year, found.month(), found.day())
    return None


class DateEdit(QWidget):
    """A line that takes "22/11/2026", "2 Nov 2026" or "2026-11-02" and an empty state; ``day_changed`` says the new day."""

    day_changed = Signal(object)  # date or None
    entered = Signal()  # Enter was pressed in the line

    def __init__(self) -> None:
        super().__init__()
        self._day: date | None = None
        self._line = QLineEdit()
        self._line.setPlaceholderText(order_of_days())
        self._line.editingFinished.connect(self._take_text)
        self._line.textEdited.connect(self._try_text)
        self._line.returnPressed.connect(self.entered)
        self._open = inside_button("calendar-days", self.tr("Choose from a calendar"))
        self._open.clicked.connect(self._show_calendar)
        self._calendar: QCalendarWidget | None = None
        row(self._line, self._open, spacing=4, into=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._line)

    def day(self) -> date | None:
        """The day, or None while it is empty or not understood."""
        return self._day

    def set_day(self, value: date | None) -> None:
        """Shows a day; not a change by the person, so nothing is sent."""
        self._day = value
        self._line.setText(in_words(value) if value else "")
        restyle(self._line, "wrong", False)

    def put_text(self, text: str) -> None:
        """Shows what was typed earlier, whether it means a day or not yet; nothing is sent."""
        self._day = read_day(text)
        self._line.setText(text)

    def is_understood(self) -> bool:
        """Whether the line is empty or a day."""
        return self._day is not None or not self._line.text().strip()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)
        self._open.setAccessibleName(self.tr("Choose from a calendar: {what}").format(what=name))

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def _try_text(self, text: str) -> None:
        self._change(read_day(text))

    def _take_text(self) -> None:
        if self._day is not None:
            self._line.setText(in_words(self._day))
        restyle(self._line, "wrong", not self.is_understood())

    def _change(self, value: date | None) -> None:
        if value != self._day:
            self._day = value
            self.day_changed.emit(value)

    def _show_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setGridVisible(False)
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.activated.connect(self._pick)
            self._calendar.clicked.connect(self._pick)
            QShortcut(Qt.Key.Key_Escape, self._calendar, self._calendar.hide)
        if self._day is not None:
            self._calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def _pick(self, picked: QDate) -> None:
        value = date(picked.year(), picked.month(), picked.day())
        if self._calendar is not None:
            self._calendar.hide()
        self._line.setText(in_words(value))
        restyle(self._line, "wrong", False)
        self._change(value)
        self._line.setFocus()
