"""What is written down before words are shown to whoever said them: the words, and what they might agree to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.ids import ParticipantId, TestimonialId
from rjdesk.wording import say
from ui.screens.testimonials.shown import GiverShown, Wanted, WordsShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.wording import tr

USUALLY = timedelta(days=365)


class WordsForm(Card):
    """``wanted`` carries a Wanted; ``typed`` what stands in the words now."""

    wanted = Signal(object)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Words that somebody lets us use"))
        self._givers: dict[str, GiverShown] = {}
        self._again: TestimonialId | None = None
        self._who, self._naming, self._until = QComboBox(), QComboBox(), DateEdit()
        self._words, self._uses = QPlainTextEdit(), {use: QCheckBox(say(f"hearing.use.{use}")) for use in Use}
        self._words.setTabChangesFocus(True)
        self._words.setMinimumHeight(96)
        self._words.setMaximumHeight(150)
        self._show = button(tr("&Let them read and decide"), "primary", "handshake")
        self._show.setObjectName("show-words")
        self._anew = button(tr("Other words"), "quiet")
        self._show.clicked.connect(self._want)
        self._anew.clicked.connect(self.begin)
        self._who.setPlaceholderText(tr("Choose …"))
        self._who.currentIndexChanged.connect(self._offer_namings)
        self._words.textChanged.connect(self._tell)
        self._compose()
        self.setFocusProxy(self._who)

    def offer(self, givers: Sequence[GiverShown], today: date) -> None:
        """Whoever may give words; what was being written stays."""
        chosen = self._who.currentData()
        self._givers = {each.id: each for each in givers}
        self._who.clear()
        for each in givers:
            self._who.addItem(each.name, each.id)
        self._who.setCurrentIndex(self._who.findData(chosen) if chosen in self._givers else self._alone())
        if self._until.day() is None:
            self._until.set_day(today + USUALLY)

    def begin(self) -> None:
        """Empty, for other words."""
        self._again = None
        self._who.setCurrentIndex(self._alone())
        self.put("")
        for box in self._uses.values():
            box.setChecked(False)
        self._let_write(True)

    def put(self, words: str) -> None:
        """Shows words that aren't being typed now."""
        self._words.blockSignals(True)
        self._words.setPlainText(words)
        self._words.blockSignals(False)

    def ask_again(self, held: WordsShown) -> None:
        """The same words, for other terms: the words stay as they were given."""
        self._again = held.id
        self._who.setCurrentIndex(self._who.findData(held.giver))
        self.put(held.words)
        for use, box in self._uses.items():
            box.setChecked(held.terms is not None and use in held.terms.uses)
        self._let_write(False)
        self._naming.setFocus()

    def words(self) -> str:
        """What stands there."""
        return self._words.toPlainText()

    def _alone(self) -> int:
        """The only one who may have said it; of several, nobody is taken for them."""
        return 0 if len(self._givers) == 1 else -1

    def _let_write(self, allowed: bool) -> None:
        self._words.setReadOnly(not allowed)
        self._who.setEnabled(allowed)
        self._anew.setVisible(not allowed)

    def _offer_namings(self) -> None:
        giver = self._givers.get(str(self._who.currentData()))
        self._naming.clear()
        for naming in giver.namings if giver else ():
            self._naming.addItem(say(f"hearing.naming.{naming}"), naming)
        private = giver is not None and Naming.FIRST_NAME not in giver.namings
        reason = tr("Nobody is named who is under 18 or whose age isn't known, and nobody under New Zealand's s 438.")
        self._named.explain(reason if private else "")

    def _want(self) -> None:
        until, giver = self._until.day(), self._givers.get(str(self._who.currentData()))
        self._day.complain(tr("Enter a day.") if until is None else "")
        self._giver.complain("" if giver else tr("Say who it was."))
        if until is not None and giver is not None:
            uses = tuple(use for use, box in self._uses.items() if box.isChecked())
            terms = Terms(Naming(self._naming.currentData()), uses, until)
            self.wanted.emit(Wanted(ParticipantId(giver.id), self.words(), terms, self._again))

    def _tell(self) -> None:
        if self._again is None:
            self.typed.emit(self.words())

    def _compose(self) -> None:
        about = tr("In their own words, as short as they like. Nothing is kept until they have read it and agreed.")
        boxes, ways = QWidget(), Flow(spacing=10)
        column(*self._uses.values(), spacing=8, into=boxes)
        self._giver = Labelled(tr("Who said it"), self._who)
        self._named = Labelled(tr("How they may be named"), self._naming)
        self._day = Labelled(tr("Until when"), self._until)
        for way in (self._show, self._anew):
            ways.addWidget(way)
        hint = tr("No names of others, nothing that shows who they are unless they want it.")
        for part in (
            label(about, "muted"),
            self._giver,
            Labelled(tr("Their words"), self._words, hint),
            Labelled(tr("For what (at least one)"), boxes),
            self._named,
            self._day,
        ):
            self.add(part)
        self.add(ways)
        self._anew.hide()
