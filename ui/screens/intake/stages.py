"""What the stages of the chosen process ask of a case, in their own words: each may be answered by a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.intake import Meaning, Question, Terms
from ui.screens.intake.beside import Beside
from ui.screens.intake.choosing import Choosing
from ui.screens.intake.shown import Offer
from ui.widgets.layout import column, empty
from ui.widgets.text import label
from ui.wording import tr


class StagesAsk(QWidget):
    """``changed`` whenever another column is chosen; hidden where a process asks nothing that a column may answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked: dict[Question, Choosing] = {}
        self._list = column(spacing=12, into=self)

    def show_questions(self, offers: Sequence[Offer], meaning: Meaning, terms: Terms) -> None:
        """Asks for each question of the process in which column its answers stand."""
        empty(self._list)
        self._asked = {each: Choosing(asked.ask, asked.help) for each, asked in terms.questions.items()}
        for each, choosing in self._asked.items():
            choosing.offer(offers, meaning.columns.get(each))
            choosing.chosen.connect(self.changed)
        self._list.addWidget(label(tr("Of cases that are under way"), "strong"))
        words = tr(
            "Time limits and figures use these as if you had typed them. Each is kept in its stage, which stays open."
        )
        self._list.addWidget(label(words, "muted"))
        for stage, questions in groupby(terms.questions.items(), key=lambda found: found[1].under):
            self._list.addWidget(label(stage, "overline"))
            self._list.addWidget(Beside([self._asked[each] for each, _ in questions]))
        self.setVisible(bool(self._asked))

    def chosen(self) -> Iterator[tuple[Question, object]]:
        """What is chosen for each question: the number of a column, or None."""
        return ((each, asked.value()) for each, asked in self._asked.items())
