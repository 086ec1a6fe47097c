"""The review of a year: which year, how it looks, and handing it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

YEARS = 6
"""Years that can be chosen."""


class ReviewPage(PaperBeside):
    """Intents out, ``show_pages`` in."""

    wanted = Signal()
    handed_out = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        words = tr("What the office did, what people said of it, and what it changed because of that, side by side.")
        super().__init__(Page(tr("Review of a year"), words, width=460), tr("How it looks"))
        self.setObjectName("year-review")
        self.message = self.page.message
        self._year, self._for_others = QComboBox(), QCheckBox(tr("For others: no number below five"))
        self._year.setObjectName("review-year")
        self._for_others.setObjectName("review-for-others")
        self._for_others.setChecked(True)
        back = button(tr("All lessons"), "quiet", "arrow-left")
        back.clicked.connect(self.list_wanted)
        self.page.add_header_action(back)
        which = Card(tr("Which year"))
        which.add(Labelled(tr("Year"), self._year))
        which.add(self._for_others)
        self.page.add(which)
        public = tr(
            "For others it tells what the public report of its year tells, of a year that is over. Handed out, that stays "
            "as it is, and public reports of this office tell of whole years from then on."
        )
        which.add(label(public, "small"))
        hint = tr("Nobody is named in it. Read the lessons once more before it goes out: their words are your own.")
        self.page.add(label(hint, "small"))
        self.page.body.addStretch(1)
        self._hand_out = button(tr("&Hand out as a sealed PDF …"), "primary", "download")
        self._hand_out.setObjectName("hand-out-review")
        self._hand_out.clicked.connect(self.handed_out)
        self.page.add_action(self._hand_out)
        self._year.activated.connect(self.wanted)
        self._for_others.toggled.connect(self.wanted)
        self.setFocusProxy(self._year)

    def begin(self, this_year: int) -> None:
        """Offers the years up to this one; what was chosen stays."""
        if self._year.count() == 0 or self._year.itemData(0) != this_year:
            self._year.clear()
            for year in range(this_year, this_year - YEARS, -1):
                self._year.addItem(str(year), year)

    def year(self) -> int:
        """The year that is looked at."""
        return int(self._year.currentData())

    def small(self) -> bool:
        """Whether counts below five are wanted, too."""
        return not self._for_others.isChecked()

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows the review."""
        self.paper.show_pages(pages)

    def done(self, words: str) -> None:
        """It is written."""
        self.message.say(Tone.OK, words)
        self.page.to_top()
