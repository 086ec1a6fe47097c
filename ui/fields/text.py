"""Fields for words: one line, or as many as are wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Prompt
from ui.fields.field import Field


class LineField(Field):
    """A field typed on one line; other kinds say how its text is read and written."""

    example = ""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._shown: AnswerValue | None = None
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.example)
        self._line.textChanged.connect(self._typed)
        self._line.editingFinished.connect(self._finish)
        self._lay_out(self._around(self._line), self._line)

    def read(self, text: str) -> AnswerValue:
        """The value that a text means. Raises ``ValueError``, with words fit to show, when it means none."""
        return text

    def written(self, value: AnswerValue) -> str:
        """A value as it stands in the field."""
        return str(value)

    def value(self) -> AnswerValue | None:
        text = self._line.text().strip()
        return self.read(text) if text else None

    def show_value(self, value: AnswerValue | None) -> None:
        self._shown = value
        if self._unfinished:
            return
        self._put("" if value is None else self.written(value))
        self.explain("")
        self.note("")

    def unfinished(self) -> str:
        return self._line.text() if self._unfinished else ""

    def show_draft(self, text: str, line: str) -> None:
        self._put(text)
        super().show_draft(text, line)

    def _around(self, line: QLineEdit) -> QWidget:
        """What is laid out: the line, or something that holds it."""
        return line

    def _put(self, text: str) -> None:
        self._line.blockSignals(True)
        self._line.setText(text)
        self._line.blockSignals(False)

    def _typed(self, text: str) -> None:
        self._unfinished = True
        self.explain("")
        self.typing.emit(text)

    def _finish(self) -> None:
        try:
            value = self.value()
        except ValueError as misread:
            self.explain(str(misread))
            return
        self._unfinished = False
        self.note("")
        if value != self._shown:
            self._shown = value
            self.answered.emit(value)


class LongTextField(Field):
    """A text of any length: it grows with what is typed, and Tab leaves it."""

    SHORTEST, TALLEST = 3, 14  # lines

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._shown: str | None = None
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.textChanged.connect(self._typed)
        self._text.installEventFilter(self)
        self._lay_out(self._text, self._text)
        self._fit()

    def value(self) -> str | None:
        return self._text.toPlainText().strip() or None

    def show_value(self, value: AnswerValue | None) -> None:
        self._shown = None if value is None else str(value)
        if self._unfinished:
            return
        self._put(self._shown or "")
        self.explain("")
        self.note("")

    def unfinished(self) -> str:
        return self._text.toPlainText() if self._unfinished else ""

    def show_draft(self, text: str, line: str) -> None:
        self._put(text)
        super().show_draft(text, line)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._finish()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _put(self, text: str) -> None:
        self._text.blockSignals(True)
        self._text.setPlainText(text)
        self._text.blockSignals(False)
        self._fit()

    def _typed(self) -> None:
        self._fit()
        self._unfinished = True
        self.explain("")
        self.typing.emit(self._text.toPlainText())

    def _finish(self) -> None:
        self._unfinished = False
        self.note("")
        value = self.value()
        if value != self._shown:
            self._shown = value
            self.answered.emit(value)

    def _fit(self) -> None:
        lines = min(max(self._text.document().lineCount(), self.SHORTEST), self.TALLEST)
        self._text.setFixedHeight((lines + 1) * self._text.fontMetrics().lineSpacing() + 8)
