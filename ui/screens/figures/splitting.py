"""Choosing what the figures are split by; a public report is split by nothing, and says why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from rjdesk.domain.figures.splitting import By
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.text import label
from ui.wording import tr


class Split(Card):
    """``chosen`` says that another way is wanted."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What came of cases, group by group"))
        self._by, self._public = QComboBox(), False
        self._by.setObjectName("split-by")
        self._by.addItem(tr("Not split"), "")
        for by, words in _ways().items():
            self._by.addItem(words, by.value)
        self._asked, self._why = Labelled(tr("Split by"), self._by), label(_why_not(), "small")
        across = Flow(spacing=16)
        across.addWidget(self._asked)
        self.add(across)
        self.add(self._why)
        self._by.activated.connect(self.chosen)
        self.setFocusProxy(self._by)
        self.fit(public=False)

    def fit(self, *, public: bool) -> None:
        """Offers the ways, or says why there are none for a public report."""
        self._public = public
        self._asked.setVisible(not public)
        self._why.setVisible(public)

    def by(self) -> By | None:
        """What was chosen; None where nothing was, and of a public report."""
        chosen = str(self._by.currentData())
        return By(chosen) if chosen and not self._public else None


def _ways() -> dict[By, str]:
    return {
        By.PROCESS: tr("Process"),
        By.REGION: tr("Region"),
        By.ETHNICITY: tr("Ethnicity"),
        By.GENDER: tr("Gender"),
    }


def _why_not() -> str:
    return tr(
        "A public report is not split: beside what it tells of time limits, processes, regions and people, "
        "a split could give numbers below five away."
    )
