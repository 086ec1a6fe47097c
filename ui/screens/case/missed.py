"""Time limits that were missed: why, in a word that is counted and, if one likes, in words that stay in the case."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from rjdesk.process.limit_reasons import reasons
from ui.screens.case.matters import Matters, MatterShown
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.unfolding import Unfolding
from ui.wording import tr

LINES = 3


class MissedLimits(Matters):
    """``given`` says why one was missed; what was said can be said otherwise."""

    given = Signal(str, str, str)  # clock, reason, own words

    def __init__(self) -> None:
        super().__init__(tr("A time limit was missed"))

    def ask(self, matter: MatterShown) -> Why:
        asked = Why(reasons(), anew=matter.said)
        self.listen(matter.key, asked)
        return asked


class Why(Unfolding):
    """One of a few words, and room for more; ``given`` carries both."""

    given = Signal(str, str)  # reason ("" while none was chosen), own words
    typed = Signal(str)

    def __init__(self, reasons: Mapping[str, str], *, anew: bool) -> None:
        inside = QWidget()
        self._reason, self._told = QComboBox(), QPlainTextEdit()
        self._reason.addItem(tr("Choose one"), "")
        for identity, words in reasons.items():
            self._reason.addItem(words, identity)
        self._reason.setObjectName("why-missed-reason")
        self._told.setTabChangesFocus(True)
        asked = Labelled(tr("Why"), self._reason, tr("This is counted, and stands in the chronology of time limits."))
        more = Labelled(
            tr("In your own words"), self._told, tr("May be left empty. It stays in the case and stands on no paper.")
        )
        column(asked, more, spacing=12, into=inside)
        inside.setFocusProxy(self._reason)
        words = tr("Say it otherwise …") if anew else tr("Say why …")
        super().__init__(words, "", inside, tr("Note it"), icon="pencil")
        self._meaning.hide()
        self._told.setFixedHeight(self._told.fontMetrics().lineSpacing() * LINES + 22)
        self.name_parts("why-missed")
        self._told.textChanged.connect(self._tell)
        self.agreed.connect(self._give)

    def show_draft(self, text: str) -> None:
        """Puts back what was typed earlier and never given."""
        self._told.blockSignals(True)
        self._told.setPlainText(text)
        self._told.blockSignals(False)
        self._first.hide()
        self._inside.show()

    def _tell(self) -> None:
        self.typed.emit(self._told.toPlainText())

    def _give(self) -> None:
        self.given.emit(str(self._reason.currentData()), self._told.toPlainText())
