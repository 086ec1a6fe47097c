"""The questions of a stage as sheets of paper: the case's own, the people's, the charges'."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Group, PromptKind
from ui.fields.field import Field
from ui.screens.stage.block import Asked, Fold, Line, Place
from ui.screens.stage.questions import Block, shared_question
from ui.screens.stage.shown import Restored
from ui.widgets.card import Card
from ui.widgets.layout import column, rule
from ui.widgets.text import label
from ui.wording import tr


class Sheets(QWidget):
    """Holds every field of a stage, by place."""

    answered = Signal(object, object)
    typed = Signal(object, str)

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        super().__init__()
        self.fields: dict[Place, Field] = {}
        self._folds: list[Fold] = []
        inside = column(into=self)
        titles = {"people": tr("Person by person"), "charges": tr("One by one")}
        for kind, group in groupby(blocks, _kind):
            together = tuple(group)
            if kind == "case":
                sheet = Card()
                sheet.add(self._ask(Asked(together[0])))
            else:
                sheet = self._sheet_of(together, titles[kind], kind == "charges")
            inside.addWidget(sheet)

    def show_answers(self, answers: Mapping[Place, AnswerValue]) -> None:
        """Puts answers into their fields."""
        for place, field in self.fields.items():
            field.show_value(answers.get(place))
        for fold in self._folds:
            fold.show_count(sum(place in answers for place in fold.asked.fields))

    def show_drafts(self, drafts: Mapping[Place, Restored]) -> None:
        """Puts back what was typed and never finished, each with its line."""
        for place, restored in drafts.items():
            field = self.reveal(place)
            if field is not None:
                field.show_draft(restored.text, restored.line)

    def unfinished(self) -> dict[Place, Restored]:
        """What stands typed in fields and isn't an answer yet."""
        return {place: Restored(text, "") for place, field in self.fields.items() if (text := field.unfinished())}

    def reveal(self, place: object) -> Field | None:
        """The field at a place, unfolded so that it can be seen."""
        for fold in self._folds:
            if place in fold.asked.fields:
                fold.unfold(True)
        return next((field for held, field in self.fields.items() if held == place), None)

    def allow(self, answering: bool) -> None:
        """Whether answers can be given; folded people can be looked at either way."""
        for field in self.fields.values():
            field.setEnabled(answering)

    def private_fields(self) -> list[Field]:
        """The fields that nobody else may see."""
        return [field for field in self.fields.values() if field.prompt.private]

    def _sheet_of(self, group: tuple[Block, ...], title: str, about_charges: bool) -> Card:
        shared = shared_question(group, about_charges)
        sheet = Card(shared.ask if shared else title)
        if shared is not None and shared.help and shared.kind is not PromptKind.CONFIRM:
            sheet.add(label(shared.help, "small"))
        folding = shared is None and len(group) > 1
        for number, block in enumerate(group):
            if number:
                sheet.add(rule())
            asked = self._ask(Asked(block, shared))
            sheet.add(self._fold(asked, number == 0) if folding else Line(asked))
        return sheet

    def _fold(self, asked: Asked, opened: bool) -> Fold:
        fold = Fold(asked, opened)
        self._folds.append(fold)
        return fold

    def _ask(self, asked: Asked) -> Asked:
        self.fields |= asked.fields
        asked.answered.connect(self.answered)
        asked.typing.connect(self.typed)
        return asked


def _kind(block: Block) -> str:
    if block.about is None:
        return "case"
    return "charges" if block.questions[0].prompt.of is Group.CHARGES else "people"
