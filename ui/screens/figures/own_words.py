"""A report in the office's own words: the text, the time it is counted for, and how it looks filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from rjdesk.domain.figures.handed_out import SentReport
from rjdesk.domain.ids import SentReportId
from rjdesk.services.figures.publishing import PublicTimes
from ui.fields.template_fields import Fields, FieldShown
from ui.fields.template_words import Mistake, Words
from ui.screens.figures.period import Choosing
from ui.screens.figures.sent import Sent
from ui.widgets.buttons import button
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

NO_TIMES = PublicTimes((), {}, laid_down=False)


@dataclass(frozen=True, slots=True)
class OwnWordsShown:
    """The texts that count by title, those typed and not kept, what may be named, whether words may be changed here, the times
    of which there may be a public report, what was handed out, and which of it holds words that may be told no more."""

    texts: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[FieldShown, ...] = ()
    may_edit: bool = False
    times: PublicTimes = NO_TIMES
    sent: tuple[SentReport, ...] = ()
    outdated: frozenset[SentReportId] = frozenset()


class OwnWords(PaperBeside):
    """Intents out; ``show_texts``, ``show_words``, ``show_mistakes`` and ``show_pages`` in. "" is the title of a new text."""

    chosen = Signal(str)  # a title
    typed = Signal(str)
    kept = Signal(str, str)  # title, words
    put_away = Signal()
    handed_out = Signal(str)  # title
    figures_wanted = Signal()

    def __init__(self) -> None:
        words = tr("For a funder: your text, with the office's numbers.")
        super().__init__(Page(tr("In your own words"), words, width=520), tr("How it looks"))
        self.setObjectName("own-words")
        self.message = self.page.message
        self.words, self.choosing = Words("report-words"), Choosing(always_public=True)
        self.sent, self._missing = Sent(), label("", "small")
        self._texts, self._title, self._fields = QComboBox(), QLineEdit(), Fields("report-fields")
        self._compose()
        self.setFocusProxy(self._texts)

    def show_texts(self, shown: OwnWordsShown, title: str) -> None:
        """Offers the texts, with one of them chosen."""
        self._texts.blockSignals(True)  # nobody chose anything
        self._texts.clear()
        for each in sorted({*shown.texts, *shown.typed} - {""}):
            self._texts.addItem(each, each)
        self._texts.addItem(tr("A new text"), "")
        self._texts.setCurrentIndex(max(0, self._texts.findData(title)))
        self._texts.blockSignals(False)
        self._fields.show_fields(shown.fields)
        self.choosing.show_times(shown.times)
        self.sent.show_sent(shown.sent, shown.outdated)
        self.words.edit.setReadOnly(not shown.may_edit)
        for part in (self._keep, self._fields, self._away):
            part.setVisible(shown.may_edit)
        self._away.setVisible(shown.may_edit and title in shown.texts)

    def show_words(self, title: str, text: str) -> None:
        """Shows one text."""
        self._title.setText(title)
        if self.words.edit.toPlainText() != text:
            self.words.edit.setPlainText(text)

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Says what is wrong; a text with a mistake is neither kept nor handed out."""
        self.words.show_mistakes(mistakes)
        self._keep.setEnabled(not mistakes)
        self._hand_out.setEnabled(not mistakes)

    def show_missing(self, names: Sequence[str]) -> None:
        """Says which numbers the report would have to say nothing for, before it is handed out."""
        said = ", ".join(f"{{{name}}}" for name in names)
        self._missing.setText(tr("Without a number to tell in this time: {names}.").format(names=said) if names else "")
        self._missing.setVisible(bool(names))

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows the text filled in."""
        self.paper.show_pages(pages)

    def done(self, words: str) -> None:
        """Something was kept or written."""
        self.message.say(Tone.OK, words)
        self.page.to_top()

    def _compose(self) -> None:
        back = button(tr("Figures"), "quiet", "arrow-left", name=tr("Back to the figures"))
        back.clicked.connect(self.figures_wanted)
        self.page.add_header_action(back)
        self._texts.setObjectName("report-texts")
        self._texts.setMinimumContentsLength(14)
        self._title.setObjectName("report-title")
        self._title.setMaxLength(80)
        hint = tr(
            "It goes out of the house: it tells what the public report of its time tells, and no number below five."
        )
        across = Flow(spacing=16)
        across.addWidget(Labelled(tr("Which text"), self._texts))
        across.addWidget(Labelled(tr("Its title"), self._title))
        for part in (across, self.words, self._missing, self._fields, self.choosing, label(hint, "small"), self.sent):
            self.page.add(part)
        self.page.body.addStretch(1)
        self._hand_out = button(tr("&Hand out as a sealed PDF …"), "primary", "download")
        self._hand_out.setObjectName("hand-out-words")
        self._keep = button(tr("&Keep this text"), "plain", "check")
        self._keep.setObjectName("keep-words")
        self._away = Confirm(
            tr("Put away"), tr("Put this text away? The vault keeps what it was."), tr("Yes, put away"), kind="quiet"
        )
        for action in (self._hand_out, self._keep, self._away):
            self.page.add_action(action)
        self._texts.activated.connect(self._choose)
        self.words.edit.textChanged.connect(self._type)
        self._fields.wanted.connect(self._insert)
        self._hand_out.clicked.connect(self._ask_to_hand_out)
        self._keep.clicked.connect(self._ask_to_keep)
        self._away.confirmed.connect(self.put_away)

    def _choose(self) -> None:
        self.chosen.emit(str(self._texts.currentData()))

    def _type(self) -> None:
        self.typed.emit(self.words.edit.toPlainText())

    def _insert(self, name: str, alone: object) -> None:
        self.words.insert(name, alone=bool(alone))

    def _ask_to_hand_out(self) -> None:
        self.handed_out.emit(self._title.text())

    def _ask_to_keep(self) -> None:
        self.kept.emit(self._title.text(), self.words.edit.toPlainText())
