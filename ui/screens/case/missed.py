"""Time limits that were missed: why, in a word that is counted and, if one likes, in words that stay in the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import tr

LINES = 3


@dataclass(frozen=True, slots=True)
class MissedShown:
    """One limit that was missed: what it is and was, in words; ``said`` says why, once somebody did, and who that was."""

    clock: str
    words: str
    said: str = ""
    own_words: str = ""


class MissedLimits(Card):
    """Intents out, ``show_missed`` in; hidden while no limit was missed."""

    given = Signal(str, str, str)  # clock, reason, own words
    typed = Signal(str, str)  # clock, own words
    put_away = Signal(str)  # clock: it was given, or given up

    def __init__(self) -> None:
        super().__init__(tr("A time limit was missed"))
        self.message = InlineMessage()
        self._shown: tuple[MissedShown, ...] = ()
        self._texts: dict[str, str] = {}
        self._reasons: Mapping[str, str] = {}
        self._deciding = False
        self._lines = column(spacing=12)
        self.add(self._lines)
        self.add(self.message)
        self.hide()

    def show_missed(self, shown: tuple[MissedShown, ...], *, deciding: bool) -> None:
        """Shows these; what is being typed about one stays."""
        if (shown, deciding) == (self._shown, self._deciding):
            return
        self._shown, self._deciding = shown, deciding
        empty(self._lines)
        for number, each in enumerate(shown):
            if number:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._line(each))
        self.setVisible(bool(shown))

    def begin(self, reasons: Mapping[str, str], texts: Mapping[str, str]) -> None:
        """Another case is shown, in which this was typed and never given."""
        self._shown, self._reasons, self._texts = (), reasons, dict(texts)
        self.message.clear()
        self.hide()

    def _line(self, missed: MissedShown) -> QWidget:
        made = QWidget()
        words = column(label(missed.words), spacing=2)
        for small in filter(None, (missed.said, missed.own_words)):
            words.addWidget(label(small, "small"))
        if self._deciding:
            words.addWidget(self._asked(missed))
        icon, tone = ("circle-check", "ok") if missed.said else ("triangle-alert", "warn")
        across = row(spacing=10, into=made)
        across.addWidget(Picture(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _asked(self, missed: MissedShown) -> Why:
        asked = Why(self._reasons, anew=bool(missed.said))
        if self._texts.get(missed.clock):
            asked.show_draft(self._texts[missed.clock])
        asked.typed.connect(partial(self._type, missed.clock))
        asked.given.connect(partial(self.given.emit, missed.clock))
        asked.folded.connect(partial(self._put_away, missed.clock))
        return asked

    def _type(self, clock: str, text: str) -> None:
        self._texts[clock] = text
        self.typed.emit(clock, text)

    def _put_away(self, clock: str) -> None:
        self._texts.pop(clock, None)
        self.put_away.emit(clock)


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
