"""What every field has: its question as a label, a mark if it is private, room for a word when something doesn't fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Kept, Prompt
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.wording import tr


class Field(QWidget):
    """A question and the place for its answer.

    ``answered`` carries the value once the person has finished (a choice was made, focus left, Enter), or None when the
    answer was taken back. ``typing`` carries the text at every keystroke. Neither is sent by ``show_value``.
    """

    answered = Signal(object)
    typing = Signal(str)

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt = prompt
        self.setObjectName(f"field-{prompt.id}")
        self._unfinished = False  # typed and not yet an answer, or refused: never overwritten
        self._rows = column(spacing=5, into=self)
        self._label, self._help = label(prompt.ask, "label"), label(prompt.help, "small")
        self._complaint = label("", "complaint")
        self._complaint.hide()
        self._mark = PrivateMark(prompt.kept)
        if not prompt.private:
            self._mark.hide()
        self._note = label("", "small")
        self._note.hide()

    def value(self) -> AnswerValue | None:
        """What stands in the field now; None when it is empty. Raises ``ValueError`` when it can't be understood."""
        raise NotImplementedError

    def unfinished(self) -> str:
        """Text that was typed and isn't an answer yet; "" if there is none."""
        return ""

    def forget_typing(self) -> None:
        """The field is about something else from now on: what was typed belongs elsewhere, where it has been kept."""
        self._unfinished = False

    def show_value(self, value: AnswerValue | None) -> None:
        """Shows an answer, or an empty field; but text that isn't an answer yet stays where it is."""
        raise NotImplementedError

    def show_draft(self, text: str, line: str) -> None:
        """Shows text that was typed earlier and never became an answer, and says so in a line."""
        self._unfinished = True
        self.note(line)

    def note(self, line: str) -> None:
        """Says something quietly beneath the field; an empty line takes it away."""
        self._note.setText(line)
        self._note.setVisible(bool(line))

    def explain(self, message: str) -> None:
        """Says beneath the field what doesn't fit; an empty message takes it away."""
        self._unfinished = self._unfinished or bool(message)
        self._complaint.setText(message)
        self._complaint.setVisible(bool(message))
        restyle(self.control(), "wrong", bool(message))
        self.control().setAccessibleDescription(message or self.prompt.help)

    def name_for(self, who: str) -> None:
        """Says to those who listen of whom or what is asked here, where the same question is asked of several."""
        self.control().setAccessibleName(f"{who}: {self.prompt.ask}")

    def stand_beside(self, who: str) -> None:
        """Takes the question and its help away from above the field, where one heading asks it of all."""
        self._label.hide()
        self._help.hide()
        self.name_for(who)

    def without_mark(self) -> None:
        """Takes away the private mark where one mark stands for several fields."""
        self._mark.hide()

    def control(self) -> QWidget:
        """The widget that takes the focus."""
        return self.focusProxy() or self

    def _lay_out(self, content: QWidget, control: QWidget, labelled: bool = True) -> None:
        """Puts label, help, private mark and content in order; ``control`` becomes the label's buddy."""
        if labelled:
            self._rows.addWidget(self._label)
        self._rows.addWidget(self._mark)
        if self.prompt.help:
            self._rows.addWidget(self._help)
        self._rows.addWidget(content)
        self._rows.addWidget(self._note)
        self._rows.addWidget(self._complaint)
        self._label.setBuddy(control)
        self.setFocusProxy(control)
        control.setAccessibleName(self.prompt.ask)
        control.setAccessibleDescription(self.prompt.help)


class PrivateMark(QWidget):
    """Says that what stands here is never shown in the room nor printed; of health, that no other screen shows it either."""

    def __init__(self, kept: Kept = Kept.CASE) -> None:
        super().__init__()
        apart = kept is Kept.HEALTH
        words = (
            tr("Health: kept apart. Shown here only, on no paper, in no report") if apart else tr("Only you see this")
        )
        across = row(Picture("shield-check" if apart else "eye-off", "muted", lines=1.0), spacing=6, into=self)
        across.addWidget(label(words, "small"), 1)
