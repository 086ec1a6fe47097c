"""The list of lessons, brought down to those that are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from rjdesk.domain.learning.lesson import CameFrom
from rjdesk.wording import say
from ui.screens.learning.showing import Which
from ui.screens.learning.shown import RowShown
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.theme import Tone
from ui.wording import tr


class LessonList(Page):
    """Intents out, ``show_rows`` in."""

    chosen = Signal(str)  # a lesson; "" for a new one
    filtered = Signal()
    review_wanted = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        words = tr("What happened, what we decided, who does it until when, and what came of it. No names.")
        super().__init__(tr("What we learnt"), words, width=760)
        self.setObjectName("lessons")
        self._which, self._from, self._rows = QComboBox(), QComboBox(), column(spacing=10)
        self._held: dict[str, RowButton] = {}
        self._none = EmptyState(
            "book-open", tr("Nothing here"), tr("After a meeting or a review, note what is worth knowing next time.")
        )
        self._compose()

    def which(self) -> Which:
        """Which lessons are looked for."""
        return Which(str(self._which.currentData()))

    def came_from(self) -> str:
        """From where; "" for wherever."""
        return str(self._from.currentData())

    def show_rows(self, rows: Sequence[RowShown], *, may_note: bool) -> None:
        """Shows these lessons; whoever stands on one with the keyboard stays on it."""
        held = next((lesson for lesson, made in self._held.items() if made.hasFocus()), "")
        empty(self._rows)
        self._held = {row.lesson: self._row(row) for row in rows}
        for made in self._held.values():
            self._rows.addWidget(made)
            made.show()  # at once, so that it can take the keyboard
        self._none.setVisible(not rows)
        self._note.setVisible(may_note)
        if held in self._held:
            self._held[held].setFocus()

    def let_review(self, allowed: bool) -> None:
        """Whether the review of a year may be made here."""
        self._review.setVisible(allowed)

    def stand_on(self, lesson: str) -> None:
        """Takes the keyboard to a lesson."""
        if lesson in self._held:
            self._held[lesson].setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_part(self._held[lesson])

    def done(self, words: str) -> None:
        """Something was kept."""
        self.message.say(Tone.OK, words)
        self.to_top()

    def _compose(self) -> None:
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self._review = button(tr("Review of a year"), "quiet", "file-text")
        self._review.setObjectName("to-review")
        self._review.clicked.connect(self.review_wanted)
        self.add_header_action(self._review)
        self.add_header_action(back)
        for which, words in _whiches().items():
            self._which.addItem(words, which.value)
        self._from.addItem(tr("Wherever"), "")
        for each in CameFrom:
            self._from.addItem(say(f"learning.came_from.{each}"), each.value)
        across = Flow(spacing=16)
        for words, box, name in ((tr("Show"), self._which, "which"), (tr("Learnt from"), self._from, "from")):
            box.setObjectName(f"lessons-{name}")
            box.activated.connect(self.filtered)
            across.addWidget(Labelled(words, box))
        self.add(across)
        self.add(self._none)
        self.add(self._rows)
        self.body.addStretch(1)
        self._note = button(tr("&Note a lesson"), "primary", "plus")
        self._note.setObjectName("note-lesson")
        self._note.clicked.connect(self._new)
        self.add_action(self._note)
        self.setFocusProxy(self._which)

    def _new(self) -> None:
        self.chosen.emit("")

    def _row(self, shown: RowShown) -> RowButton:
        tone = "accent" if shown.tone is Tone.PLAIN else shown.tone.value
        made = RowButton(shown.icon, shown.title, shown.note, shown.end, tone)
        made.setObjectName(f"lesson-{shown.lesson}")
        made.clicked.connect(partial(self.chosen.emit, shown.lesson))
        return made


def _whiches() -> dict[Which, str]:
    return {
        Which.ALL: tr("Everything"),
        Which.WAITING: tr("What is still to do"),
        Which.PRESSING: tr("Late, or due soon"),
        Which.DONE: tr("What is done"),
        Which.NOTED: tr("What is only to be known"),
    }
