"""The fields of one block of questions: about the case, a person, or a charge."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from rjdesk.domain.ids import About
from rjdesk.process.template import Kept, Prompt, PromptKind
from ui.fields.field import Field
from ui.fields.registry import field_for
from ui.screens.stage.questions import Block
from ui.widgets import theme
from ui.widgets.buttons import button
from ui.widgets.layout import column, row
from ui.widgets.text import label
from ui.wording import tr

Place = tuple[str, About | None]
NARROW = 520  # px at 100 % text; below it a name stands above its answer


class Asked(QWidget):
    """Fields in a column. ``answered`` and ``typing`` say at which place."""

    answered = Signal(object, object)
    typing = Signal(object, str)

    def __init__(self, block: Block, shared: Prompt | None = None) -> None:
        super().__init__()
        self.fields: dict[Place, Field] = {}
        self.block = block
        inside = column(spacing=18, into=self)
        before: tuple[bool, Kept] | None = None  # one mark stands for all that follow one another and are kept alike
        for question in block.questions:
            field = field_for(question.prompt)
            field.setObjectName(f"{question.prompt.id}/{question.about or ''}")
            field.answered.connect(partial(self._pass_answer, question.place))
            field.typing.connect(partial(self._pass_typing, question.place))
            if block.name:
                field.name_for(block.name)
            if question.prompt == shared and question.prompt.kind is not PromptKind.CONFIRM:
                field.stand_beside(block.name)
            kept = (question.prompt.private, question.prompt.kept)
            if kept == before:
                field.without_mark()
            before = kept
            self.fields[question.place] = field
            inside.addWidget(field)

    def private_fields(self) -> list[Field]:
        """The fields that nobody else may see."""
        return [field for field in self.fields.values() if field.prompt.private]

    def _pass_answer(self, place: Place, value: object) -> None:
        self.answered.emit(place, value)

    def _pass_typing(self, place: Place, text: str) -> None:
        self.typing.emit(place, text)


class Line(QWidget):
    """A person or charge in a list: who, and the answer beside it (beneath it where the window is narrow)."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        who = QWidget()
        names = column(label(asked.block.name, "strong"), spacing=1, into=who)
        if asked.block.part:
            names.addWidget(label(asked.block.part, "small"))
        names.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(12)
        self._across.addWidget(who, 2)
        self._across.addWidget(asked, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().height() / 18
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)


class Fold(QWidget):
    """A person with all their questions; folded, only the name and how far one has come is in sight."""

    def __init__(self, asked: Asked, opened: bool) -> None:
        super().__init__()
        self.asked = asked
        block = asked.block
        self._name = block.name
        self._head = button(self._name, "quiet", "chevron-right")
        self._head.setObjectName(f"fold-{block.about}")
        self._head.setCheckable(True)
        self._head.toggled.connect(self.unfold)
        self._count = label("", "small")
        inside = QWidget()
        column(asked, into=inside).setContentsMargins(28, 4, 0, 10)
        self._inside = inside
        head = row(self._head)
        head.addWidget(self._count, 1)
        whole = column(spacing=2, into=self)
        whole.addLayout(head)
        whole.addWidget(inside)
        self._head.setChecked(opened)
        self.unfold(opened)

    def unfold(self, opened: bool) -> None:
        """Shows or hides the questions."""
        self._inside.setVisible(opened)
        self._head.setChecked(opened)
        self._head.setIcon(theme.icon("chevron-down" if opened else "chevron-right", "accent"))
        state = tr("open") if opened else tr("folded")
        self._head.setAccessibleName(f"{self._name}, {state}, {self._count.text()}")

    def show_count(self, answered: int) -> None:
        """Says how many of the questions have an answer."""
        count = tr("{done} of {all} answered").format(done=answered, all=len(self.asked.fields))
        self._count.setText(" · ".join(filter(None, (self.asked.block.part, count))))
