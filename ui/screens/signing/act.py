"""One person's act: the words, the statement, a place to sign. Nothing else can be reached from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from rjdesk.domain.ceremony import Place
from ui.screens.signing.mark import Mark
from ui.screens.signing.statement import Statement
from ui.widgets.buttons import button
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.page_view import PagePicture, PageView
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr

QWIDGETSIZE_MAX = 16777215  # Qt's own name for "no limit"; PySide doesn't give it
TALL = 340  # px of the words where they stand above the place to sign
NARROW = 1000  # px at 100 % text; below it the words stand above the place to sign


class SigningAct(QWidget):
    """A page over the whole window. ``signed`` carries ink, ``attested`` a typed name; all three say who stands beside."""

    signed = Signal(object, str)
    attested = Signal(str, str)
    on_paper = Signal(str)
    declined = Signal()
    given_back = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.setObjectName("signing-act")
        self.place = place
        self._text = PageView(tr("The agreement"))
        self.message, self._working = InlineMessage(), Working()
        self._statement, self._mark = Statement(place), Mark(place.name)
        self._mark.changed.connect(self._offer)
        self._sign = button(tr("&Sign"), "primary", "signature")
        self._sign.setObjectName("sign")
        self._sign.clicked.connect(self._give)
        self._paper = Confirm(
            tr("I sign on paper only"),
            tr("A sheet with the same words is printed, and you sign that with a pen."),
            tr("Yes, on paper"),
            kind="plain",
        )
        self._paper.setObjectName("sign-on-paper")
        self._paper.confirmed.connect(self._choose_paper)
        self._decline = Confirm(
            tr("I don't want to sign"), tr("You don't have to, and nobody asks why."), tr("I don't sign"), kind="plain"
        )
        self._decline.setObjectName("decline")
        self._decline.confirmed.connect(self.declined)
        self._back = button(tr("Give the laptop back"), "quiet", "arrow-left")
        self._back.setObjectName("give-back")
        self._back.clicked.connect(self.given_back)
        self._is_narrow = False
        self._across = row(spacing=0, into=self)
        self._across.addWidget(self._text, 5)
        self._across.addWidget(self._side(), 6)
        self._offer()

    def show_text(self, pages: Sequence[PagePicture]) -> None:
        """Shows the agreement's pages as they stand now."""
        self._text.show_pages(pages)

    def work_on(self, words: str) -> None:
        """The signature is being stored; one waits."""
        self.message.clear()
        self._working.start(words)
        self._inside.setEnabled(False)

    def refuse(self, words: str) -> None:
        """It could not be stored: what was drawn stays."""
        self._working.stop()
        self._inside.setEnabled(True)
        self.message.say(Tone.WARN, words)

    def begin(self) -> None:
        """Takes the person to the words first."""
        self._text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().height() / 18
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        if narrow:  # the words stand on the page, above the place to sign, and scroll away with it
            self._down.insertWidget(1, self._text)
        else:
            self._across.insertWidget(0, self._text, 5)
        self._text.setMinimumHeight(TALL if narrow else 0)
        self._text.setMaximumHeight(TALL if narrow else QWIDGETSIZE_MAX)

    def _side(self) -> QScrollArea:
        """The right half: who, what is stated, where to sign."""
        self._inside = QWidget()
        actions = Flow(spacing=10)
        for action in (self._sign, self._paper, self._decline):
            actions.addWidget(action)
        side = QWidget()
        side.setObjectName("page-column")
        self._down = down = column(spacing=16, into=side)
        down.setContentsMargins(36, 28, 36, 28)
        head = row(spacing=12)
        head.addLayout(column(label(self.place.name, "title"), label(self.place.part, "lead"), spacing=2), 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        down.addLayout(head)
        down.addWidget(self.message)
        inside = column(self._statement, self._mark, spacing=16, into=self._inside)
        inside.addLayout(actions)
        down.addWidget(self._inside)
        down.addWidget(self._working)
        down.addStretch(1)
        area = QScrollArea()
        area.setWidget(side)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _offer(self) -> None:
        self._sign.setText(tr("&Sign with the typed name") if self._mark.is_typed() else tr("&Sign"))

    def _choose_paper(self) -> None:
        self.on_paper.emit(self._statement.beside())

    def _give(self) -> None:
        if not self._statement.is_complete() or not self._mark.is_complete():
            return
        beside = self._statement.beside()
        if self._mark.is_typed():
            self.attested.emit(self._mark.typed_name(), beside)
        else:
            self.signed.emit(self._mark.ink(), beside)
