"""The certificates: a list to choose from, the paper itself, and handing it out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from ui.screens.certificates.shown import CertificateShown
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.row_button import RowButton
from ui.widgets.theme import Tone
from ui.wording import tr


class CertificatesView(PaperBeside):
    """Intents out; ``show_certificates``, ``mark`` and ``show_pages`` in."""

    chosen = Signal(str)
    handed_out = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Page(tr("Certificates"), tr("What the vault can prove."), width=470), tr("The certificate"))
        self.message = self.page.message
        self._rows: dict[str, RowButton] = {}
        self._list = column(spacing=8)
        self._none = EmptyState(
            "file-check",
            tr("No certificates yet"),
            tr("One is made when a case is destroyed, and when a backup was tried and restores."),
        )
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.page.add_header_action(back)
        self.page.add(self._list)
        self.page.add(self._none)
        self.page.body.addStretch(1)
        self._hand_out = button(tr("&Hand out a copy …"), "primary", "download")
        self._hand_out.setObjectName("hand-out-certificate")
        self._hand_out.clicked.connect(self.handed_out)
        self.page.add_action(self._hand_out)

    def show_certificates(self, certificates: Sequence[CertificateShown]) -> None:
        """Shows these."""
        empty(self._list)
        self._rows = {each.id: self._row(each) for each in certificates}
        for made in self._rows.values():
            self._list.addWidget(made)
            made.show()  # at once, so that it can take the keyboard
        self._none.setVisible(not certificates)
        self._hand_out.setEnabled(bool(certificates))
        self.show_paper(bool(certificates))

    def mark(self, chosen: str) -> None:
        """Shows which one is being looked at."""
        for key, made in self._rows.items():
            made.setChecked(key == chosen)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows the pages of the one that is looked at."""
        self.paper.show_pages(pages)

    def say_handed_out(self, where: str) -> None:
        """Says where the copy is."""
        self.message.say(Tone.OK, tr("Written to {place}.").format(place=where))
        self.page.to_top()

    def _row(self, shown: CertificateShown) -> RowButton:
        made = RowButton("file-check", shown.title, shown.details, tone="accent")
        made.setObjectName(f"certificate-{shown.id}")
        made.setCheckable(True)
        made.clicked.connect(partial(self.chosen.emit, shown.id))
        return made
