"""The place where a text with fields is typed; what is wrong in it is underlined, and said below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.widgets import theme
from ui.widgets.announce import announce
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.text import label
from ui.wording import tr

LINES = 14


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something in the words that can't be filled in: in which line (from 1; 0 for all of them), which piece of it, and why."""

    line: int
    piece: str
    words: str


class Words(QWidget):
    """``edit`` is the editor."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = QPlainTextEdit()
        self.edit.setObjectName(name)
        self.edit.setTabChangesFocus(True)
        hint = tr(
            "An empty line ends a paragraph. A line that begins with # is a heading, with - an item of a list. "
            "Fields stand in braces."
        )
        self._mistakes = column(spacing=6)
        self._said: tuple[Mistake, ...] = ()
        inside = column(Labelled(tr("The words"), self.edit, hint), spacing=8, into=self)
        inside.addLayout(self._mistakes)
        self.setFocusProxy(self.edit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # only now its text has the size that it is read in
        self.edit.setMinimumHeight(self.edit.fontMetrics().lineSpacing() * LINES)

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Says what is wrong, and underlines it."""
        self.edit.setExtraSelections([self._underlined(each) for each in mistakes if each.piece])
        if tuple(mistakes) == self._said:
            return
        self._said = tuple(mistakes)
        empty(self._mistakes)
        for each in mistakes:
            self._mistakes.addWidget(label(_told(each), "complaint"))
        if mistakes:
            announce(self.edit, _told(mistakes[0]))

    def insert(self, name: str, *, alone: bool) -> None:
        """Puts a field where the cursor stands; one that stands alone gets its own paragraph."""
        cursor = self.edit.textCursor()
        around = "\n\n" if alone else ""
        before = "" if not alone or not cursor.block().text().strip() else around
        cursor.insertText(f"{before}{{{name}}}{around}")
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def _underlined(self, mistake: Mistake) -> QTextEdit.ExtraSelection:
        block = self.edit.document().findBlockByNumber(mistake.line - 1)
        cursor = QTextCursor(block)
        at = max(0, block.text().find(mistake.piece))
        cursor.setPosition(block.position() + at)
        cursor.setPosition(
            block.position() + min(at + len(mistake.piece), len(block.text())), QTextCursor.MoveMode.KeepAnchor
        )
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(QColor(theme.tokens().danger))
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, wavy
        return made


def _told(mistake: Mistake) -> str:
    where = tr("Line {line}").format(line=mistake.line) if mistake.line else ""
    about = ", ".join(filter(None, (where, mistake.piece)))
    return f"{about}: {mistake.words}" if about else mistake.words
