"""The part of the recovery page that issues another code: asked for, shown on its sheet, printed, typed back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.page_view import PagePicture, PageView
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

TALL = 420  # px of the sheet's picture


class IssuingCard(Card):
    """``show_new`` begins, ``put_away`` ends; until the code was typed back the one before holds."""

    wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    given = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Another code"))
        self._paper, self._code = PageView(tr("The new sheet")), PassphraseEdit()
        self._code_row = Labelled(
            tr("Type the code from the new sheet"), self._code, tr("Gaps and capitals don't matter.")
        )
        self._asking, self._making = self._compose_asking(), self._compose_making()
        self.add(self._asking)
        self.add(self._making)
        self._making.hide()

    def show_new(self, pages: Sequence[PagePicture]) -> None:
        """Shows the sheet with the new code."""
        self._paper.show_pages(pages)
        self._asking.hide()
        self._making.show()
        self._print.setFocus()

    def put_away(self) -> None:
        """Forgets the new code."""
        self._paper.show_pages(())
        self._code.clear()
        self._code_row.complain("")
        self._making.hide()
        self._asking.show()

    def select(self) -> None:
        """What was typed back was not the code: another try."""
        self._code.select()

    def _compose_asking(self) -> QWidget:
        made = QWidget()
        words = tr(
            "Issue another one when the sheet is lost, when somebody saw it who should not have, or when somebody who "
            "knew the code has left. The vault gets a new key then, and the old sheet opens it no more."
        )
        ask = Confirm(
            tr("Issue another code"),
            tr("From then on the old sheet opens nothing but backups that were made before. Go on?"),
            tr("Yes, issue another code"),
            "plain",
            "key-round",
        )
        ask.confirmed.connect(self.wanted)
        column(label(words), ask, spacing=14, into=made)
        return made

    def _compose_making(self) -> QWidget:
        made = QWidget()
        warning = InlineMessage(
            Tone.WARN,
            tr(
                "Print it once. Don't keep it with the laptop, and not with the stick that holds the backups: whoever has "
                "both can read every case. A file of it is to be deleted once it is printed."
            ),
        )
        self._paper.setMinimumHeight(TALL)
        self._print = button(tr("Print …"), icon="printer")
        save = button(tr("Save as PDF …"), icon="download")
        make = button(tr("Make it the vault's code"), "primary", "check")
        drop = button(tr("Keep the old code"), "quiet")
        self._print.clicked.connect(self.print_wanted)
        save.clicked.connect(self.save_wanted)
        make.clicked.connect(self._give)
        drop.clicked.connect(self.dropped)
        self._code.given.connect(self._give)
        ways, ends = Flow(spacing=10), Flow(spacing=12)
        for way in (self._print, save):
            ways.addWidget(way)
        for end in (make, drop):
            ends.addWidget(end)
        inside = column(spacing=14, into=made)
        inside.addLayout(ways)  # first, for the sheet is as tall as the window
        for part in (warning, self._paper, self._code_row):
            inside.addWidget(part)
        inside.addLayout(ends)
        return made

    def _give(self) -> None:
        self._code_row.complain("" if self._code.text().strip() else tr("Type the code from the new sheet."))
        if self._code.text().strip():
            self.given.emit(self._code.text())
