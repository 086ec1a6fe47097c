"""Fields for a day and for a time of day. Both can be empty: nobody should have to invent a date."""

from __future__ import annotations

import re
from datetime import date, time

from PySide6.QtWidgets import QLineEdit, QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Prompt
from ui.fields.field import Field
from ui.fields.text import LineField
from ui.widgets.date_edit import DateEdit
from ui.wording import day_as_typed, tr, weekday

AS_TYPED = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?")


class DateField(Field):
    """A day, typed in any usual way or picked from a calendar; the weekday beneath it shows that it was understood."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._shown: date | None = None
        self._edit = DateEdit()
        self._line = self._edit.findChildren(QLineEdit)[0]
        self._line.editingFinished.connect(self._finish)
        self._line.textEdited.connect(self._typed)
        self._edit.day_changed.connect(self._picked)
        self._edit.setMaximumWidth(self.fontMetrics().horizontalAdvance("00 September 0000") * 2)
        self._edit.setAccessibleName(prompt.ask)
        self._lay_out(self._edit, self._line)

    def value(self) -> date | None:
        if not self._edit.is_understood():
            words = tr("This is not a day. Write it like {example}, or choose it from the calendar.")
            raise ValueError(words.format(example=day_as_typed()))
        return self._edit.day()

    def show_value(self, value: AnswerValue | None) -> None:
        self._shown = value if isinstance(value, date) else None
        if self._unfinished:
            return
        self._edit.set_day(self._shown)
        self.explain("")
        self.note(weekday(self._shown) if self._shown else "")

    def unfinished(self) -> str:
        return self._line.text() if self._unfinished else ""

    def show_draft(self, text: str, line: str) -> None:
        self._edit.put_text(text)
        super().show_draft(text, line)

    def _typed(self, text: str) -> None:
        self._unfinished = True
        self.typing.emit(text)

    def _picked(self, _day: object) -> None:
        if not self._line.hasFocus():  # from the calendar; while typing, half a date may look like another
            self._finish()

    def _finish(self) -> None:
        try:
            value = self.value()
        except ValueError as misread:
            self.explain(str(misread))
            return
        self._unfinished = False
        self.explain("")
        self.note(weekday(value) if value else "")
        if value != self._shown:
            self._shown = value
            self.answered.emit(value)


class TimeField(LineField):
    """A time of day, kept as ``14:05``."""

    example = "14:05"

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._line.setMaximumWidth(self._line.fontMetrics().horizontalAdvance("00:00 am") * 2)

    def read(self, text: str) -> str:
        """The time that is meant, of twenty-four hours or with am and pm. Raises ``ValueError``."""
        found = AS_TYPED.fullmatch(text.strip().lower())
        try:
            hours, minutes, half = found.groups() if found else ("", "", "")
            return time(_of_the_day(int(hours), half), int(minutes or 0)).strftime("%H:%M")
        except ValueError:
            raise ValueError(tr("This is not a time of day. Write it like 14:05, or 2:05 pm.")) from None


def _of_the_day(hour: int, half: str) -> int:
    """The hour of twenty-four. Raises ``ValueError`` for 13 pm."""
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError
    return hour % 12 + (12 if half == "p" else 0)
