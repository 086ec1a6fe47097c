"""A button that unfolds, where it stands, what has still to be said before it is done; Escape folds it up again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rjdesk.domain.access import LEAST_REASON
from rjdesk.errors import ReasonTooShort
from ui.widgets.announce import announce
from ui.widgets.buttons import Kind, button
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.wording import tr

REASON_LINES = 3


class Unfolding(QWidget):
    """``agreed`` once the person means it. ``sure`` is a question asked before that, where there is no way back."""

    agreed = Signal()
    folded = Signal()  # what was unfolded is put away: it was done, or thought better of

    def __init__(
        self, text: str, meaning: str, part: QWidget, yes: str, *, kind: Kind = "quiet", icon: str = "", sure: str = ""
    ) -> None:
        super().__init__()
        self._first, self._part, self._inside, self._meaning = button(text, kind, icon), part, QWidget(), label(meaning)
        self._first.clicked.connect(self.unfold)
        back = button(tr("Go back"))
        back.clicked.connect(self.fold)
        answers = Flow()
        for choice in (self._answer(yes, sure, kind), back):
            answers.addWidget(choice)
        inside = column(self._meaning, part, spacing=10, into=self._inside)
        inside.setContentsMargins(14, 10, 14, 14)
        inside.addLayout(answers)
        column(self._first, self._inside, spacing=0, into=self)
        self.setFocusProxy(self._first)
        self._inside.hide()

    def name_parts(self, name: str) -> None:
        """Names the button, and the one that does it, for those who look for them."""
        self._first.setObjectName(name)
        self._yes.setObjectName(f"{name}-do")

    def show_meaning(self, words: str) -> None:
        """Says what it would mean, above what is asked."""
        self._meaning.setText(words)

    def is_unfolded(self) -> bool:
        """Whether it is being asked."""
        return not self._inside.isHidden()

    def unfold(self) -> None:
        """Asks."""
        self._first.hide()
        self._inside.show()
        self._part.setFocus(Qt.FocusReason.TabFocusReason)
        page = page_of(self)
        if page is not None:
            page.show_part(self._inside)
        announce(self, self._meaning.text())

    def fold(self) -> None:
        """Shows the button alone: it was done, or thought better of."""
        if not self.is_unfolded():
            return
        held = self._inside.isAncestorOf(self.focusWidget())
        self._inside.hide()
        self._first.show()
        if held:
            self._first.setFocus()
        self.folded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._inside.isVisible():
            self.fold()
        else:
            super().keyPressEvent(event)

    def _answer(self, yes: str, sure: str, kind: Kind) -> QWidget:
        loud: Kind = "danger" if kind == "danger" else "plain"
        if sure:
            asked = Confirm(yes, sure, tr("Yes, I am sure"), kind=loud)
            asked.confirmed.connect(self._agree)
            self._yes: QWidget = asked
        else:
            made = button(yes, loud)
            made.clicked.connect(self._agree)
            self._yes = made
        return self._yes

    def _agree(self) -> None:
        self.agreed.emit()


def page_of(widget: QWidget) -> Page | None:
    """The page that a widget stands on."""
    here: QWidget | None = widget
    while here is not None and not isinstance(here, Page):
        here = here.parentWidget()
    return here


class Reasoned(Unfolding):
    """Needs a reason in a sentence; ``given`` carries it once it is long enough."""

    given = Signal(str)
    typed = Signal(str)

    def __init__(
        self, text: str, meaning: str, why: str, yes: str, *, kind: Kind = "quiet", icon: str = "", sure: str = ""
    ) -> None:
        reason = ReasonField(why)
        super().__init__(text, meaning, reason, yes, kind=kind, icon=icon, sure=sure)
        self._reason = reason
        reason.typed.connect(self.typed)
        self.agreed.connect(self._give)

    def show_draft(self, text: str) -> None:
        """Puts back what was typed earlier and never given; whoever is at something else stays there."""
        self._reason.put(text)
        self._first.hide()
        self._inside.show()

    def fold(self) -> None:
        self._reason.clear()
        super().fold()

    def _give(self) -> None:
        said = self._reason.reason()
        if said:
            self.given.emit(said)


class ReasonField(Labelled):
    """A few lines for a reason that is long enough to be one."""

    typed = Signal(str)

    def __init__(self, why: str) -> None:
        text = QPlainTextEdit()
        super().__init__(why, text, tr("A sentence, at least {least} characters.").format(least=LEAST_REASON))
        self._text = text
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * REASON_LINES + 22)
        self._text.textChanged.connect(self._tell)
        self.setFocusProxy(self._text)

    def reason(self) -> str:
        """What was said; "" while it is too short, which it then says in place."""
        from rjdesk.wording import of_error  # with the first reason

        said = " ".join(self._text.toPlainText().split())
        if len(said) >= LEAST_REASON:
            return said
        self.complain(of_error(ReasonTooShort(least=LEAST_REASON)).happened)
        self._text.setFocus()
        return ""

    def clear(self) -> None:
        """Forgets what was typed."""
        self.put("")

    def put(self, text: str) -> None:
        """Shows a text that isn't being typed now."""
        self._text.blockSignals(True)
        self._text.setPlainText(text)
        self._text.blockSignals(False)
        self.complain("")

    def _tell(self) -> None:
        self.complain("")
        self.typed.emit(self._text.toPlainText())
