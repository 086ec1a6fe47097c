"""The reports in the office's own words that were handed out: each again, as it went."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.figures.handed_out import SentReport
from rjdesk.domain.ids import SentReportId
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import day, tr

SHOWN = 30
"""Of the list, the last one first."""


class Sent(Card):
    """``wanted`` carries the identity of a report that is to be handed out again."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Handed out"))
        self.add(label(tr("Each is kept as it went: handed out again, it is the same file."), "small"))
        self._list = column(spacing=10)
        self.body.addLayout(self._list)
        self.hide()

    def show_sent(self, sent: Sequence[SentReport], outdated: Collection[SentReportId] = ()) -> None:
        """Shows what was handed out, and which of it holds words that may be told no more."""
        empty(self._list)
        for each in sent[:SHOWN]:
            lines = [self._line(each), *([_outdated()] if each.id in outdated else [])]
            for line in lines:
                self._list.addWidget(line)
                line.show()
        self.setVisible(bool(sent))

    def _line(self, sent: SentReport) -> QWidget:
        made = QWidget()
        words = f"{sent.title} · {sent.period.named()} · {day(sent.at.date())}"
        again = button(tr("Hand out again …"), "quiet", "download", name=f"{tr('Hand out again')}: {words}")
        again.setObjectName("hand-out-again")
        again.clicked.connect(partial(self.wanted.emit, sent.id))
        row(label(words), again, spacing=14, into=made).setStretch(0, 1)
        return made


def _outdated() -> QWidget:
    words = tr(
        "It holds words of somebody who has taken them back, or whose last day is over. Don't hand it out again."
    )
    made, said = QWidget(), label(words, "strong")
    said.setProperty("tone", "warn")
    row(Picture("triangle-alert", "warn"), said, spacing=8, into=made).setStretch(1, 1)
    return made
