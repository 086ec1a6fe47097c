"""What a report will need and nobody has entered: what is only for figures is entered here, the rest in its stage."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from rjdesk.domain.answers import AnswerValue
from ui.fields.field import Field
from ui.fields.registry import field_for
from ui.screens.follow_up.shown import LackingShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import tr


class LackingCard(Card):
    """``filled`` carries what was lacking and its answer, ``stage_wanted`` the stage in which it is entered."""

    filled = Signal(object, object)
    stage_wanted = Signal(str)

    def __init__(self, lacking: tuple[LackingShown, ...]) -> None:
        super().__init__(tr("What a report will need"), margin=18)
        self.add(
            label(tr("Not entered yet. Without it the case counts as not recorded in the office's figures."), "small")
        )
        for each in lacking:
            self._ask_in_its_stage(each) if each.in_its_stage else self._ask_here(each)

    def _ask_here(self, shown: LackingShown) -> None:
        field = field_for(shown.lacking.prompt)
        asked = Unfolding(tr("Enter it …"), "", field, tr("Enter it"), icon="plus")
        asked.name_parts(f"lacking-{shown.lacking.prompt.id}")
        first = asked.focusProxy()
        if first is not None:
            first.setAccessibleName(shown.words)
        asked.agreed.connect(partial(self._fill, shown, field))
        self.add(column(label(shown.words), asked, spacing=2))

    def _ask_in_its_stage(self, shown: LackingShown) -> None:
        way = button(tr("Open its stage"), "quiet", "arrow-right", shown.words)
        way.setObjectName(f"lacking-{shown.lacking.prompt.id}")
        way.clicked.connect(partial(self.stage_wanted.emit, shown.lacking.stage))
        inside = column(label(shown.words), spacing=2)
        links = Flow()
        links.addWidget(way)
        inside.addLayout(links)
        self.add(inside)

    def _fill(self, shown: LackingShown, field: Field) -> None:
        try:
            value: AnswerValue | None = field.value()
        except ValueError as misread:
            field.explain(str(misread))
            return
        if value is None or value in ("", ()):
            field.explain(tr("This is needed."))
        else:
            self.filled.emit(shown.lacking, value)
