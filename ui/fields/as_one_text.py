"""What stands in the fields of a form that was not sent off yet, as one text: kept as a draft, and shown again from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.answers import AnswerValue
from ui.fields.field import Field


class AsOneText(QObject):
    """``changed`` carries the text at each keystroke and each choice. ``show_again`` is silent."""

    changed = Signal(str)

    def __init__(self, fields: Mapping[str, Field], parent: QObject) -> None:
        super().__init__(parent)
        self._fields, self._held = fields, dict[str, object]()
        for name, field in fields.items():
            field.typing.connect(partial(self._typed, name))
            field.answered.connect(partial(self._answered, name))

    def show_again(self, text: str, line: str) -> None:
        """Shows what was typed before, and says so in a line."""
        try:
            self._held = {name: value for name, value in json.loads(text).items() if name in self._fields}
        except (ValueError, AttributeError):
            self._held = {}  # of a form that looked otherwise
        for name, value in self._held.items():
            if isinstance(value, dict) and "typed" in value:
                self._fields[name].show_draft(value["typed"], line)
            else:
                self._fields[name].show_value(_value(value))
                self._fields[name].note(line)

    def _typed(self, name: str, text: str) -> None:
        self._held[name] = {"typed": text}
        self._tell()

    def _answered(self, name: str, value: AnswerValue | None) -> None:
        self._held[name] = {"day": value.isoformat()} if isinstance(value, date) else value
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(json.dumps(self._held, ensure_ascii=False))


def _value(held: object) -> AnswerValue | None:
    if isinstance(held, dict):
        return date.fromisoformat(str(held["day"]))
    if isinstance(held, list):
        return tuple(map(str, held))
    return held if isinstance(held, str | bool | int) else None
