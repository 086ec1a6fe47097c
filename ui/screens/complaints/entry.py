"""Taking a complaint: what came, from whom, about what, in their words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from rjdesk.domain.hearing.complaints import Complainant, Matter
from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Member
from rjdesk.services.hearing.complaints import NewComplaint
from rjdesk.wording import say
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.labelled import Labelled
from ui.widgets.layout import row
from ui.widgets.text import label
from ui.wording import tr


class EntryForm(Card):
    """``entered`` carries a NewComplaint; ``typed`` all that stands in the form, as one text, while it is typed."""

    entered = Signal(object)
    typed = Signal(str)
    thrown_away = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Take a complaint"))
        self._on, self._by, self._matter, self._about = DateEdit(), QComboBox(), QComboBox(), QComboBox()
        self._words, self._name = QPlainTextEdit(), QLineEdit()
        self._words.setTabChangesFocus(True)
        self._words.setMaximumHeight(120)
        for who in Complainant:
            self._by.addItem(say(f"hearing.complainant.{who}"), who)
        for matter in Matter:
            self._matter.addItem(say(f"hearing.matter.{matter}"), matter)
        self._enter = button(tr("&Enter it"), "primary", "check")
        self._enter.setObjectName("enter-complaint")
        self._enter.clicked.connect(self._send)
        self.setFocusProxy(self._words)
        self._by.currentIndexChanged.connect(self._ask_the_name)
        self._compose()
        self._boxes = {"by": self._by, "matter": self._matter, "about": self._about}
        self._silent = False
        for changed in (self._words.textChanged, self._name.textChanged, self._on.day_changed):
            changed.connect(self._tell)
        for box in self._boxes.values():
            box.activated.connect(self._tell)

    def offer(self, colleagues: Sequence[Member], today: date) -> None:
        """Whom it may be about; what was being written stays."""
        chosen = self._about.currentData()
        self._about.clear()
        self._about.addItem(tr("Nobody in particular"), None)
        for each in colleagues:
            self._about.addItem(each.name, each.id)
        self._about.setCurrentIndex(max(0, self._about.findData(chosen)))
        if self._on.day() is None:
            self._on.set_day(today)

    def begin(self) -> None:
        """Empty, for the next one."""
        self._silent = True
        self._words.clear()
        self._name.clear()
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._silent = False
        self._came_back(again=False)

    def is_begun(self) -> bool:
        """Whether anything was written that would have to be kept."""
        return bool(self._words.toPlainText().strip() or self._name.text().strip())

    def put(self, text: str) -> None:
        """Shows what was typed before and not entered; nothing is sent."""
        self._silent = True
        held = json.loads(text)
        self._words.setPlainText(held["words"])
        self._name.setText(held["name"])
        self._on.set_day(date.fromisoformat(held["on"]) if held["on"] else None)
        for name, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(held[name])))
        self._silent = False
        self._came_back(again=True)

    def _tell(self, *_changed: object) -> None:
        if not self._silent:
            on = self._on.day()
            written = {
                "words": self._words.toPlainText(),
                "name": self._name.text(),
                "on": on.isoformat() if on else "",
            }
            chosen = {name: box.currentData() for name, box in self._boxes.items()}
            self.typed.emit(json.dumps(written | chosen, ensure_ascii=False) if self.is_begun() else "")

    def _came_back(self, *, again: bool) -> None:
        self._back.setVisible(again)
        self._throw.setVisible(again)

    def _ask_the_name(self) -> None:
        self._who.setVisible(self._by.currentData() != Complainant.ANONYMOUS)

    def _send(self) -> None:
        on, words, about = self._on.day(), self._words.toPlainText().strip(), self._about.currentData()
        self._day.complain(tr("Enter a day.") if on is None else "")
        self._said.complain("" if words else tr("Write down what it is about, in a sentence."))
        if on is not None and words:
            by, matter = Complainant(self._by.currentData()), Matter(self._matter.currentData())
            whom = MemberId(about) if about else None
            self.entered.emit(NewComplaint(on, by, matter, words, whom, self._name.text()))

    def _compose(self) -> None:
        about = tr(
            "Write it as they say it, as briefly as it can be; no more of a case than it needs. A supervisor sees to it, and "
            "whoever it is about never sees it. What you type is kept for your eyes alone until you enter it; then you "
            "don't read it again unless you are a supervisor."
        )
        self._day = Labelled(tr("Received on"), self._on)
        self._said = Labelled(tr("What they say"), self._words)
        self._who = Labelled(
            tr("How to reach them"), self._name, tr("A name and a number or an address, so that they can be answered.")
        )
        self._back = label(tr("You typed this earlier and did not enter it. Nobody else has seen it."), "small")
        self._back.hide()
        self._throw = button(tr("Throw it away"), "quiet")
        self._throw.setObjectName("throw-complaint-away")
        self._throw.clicked.connect(self.thrown_away)
        self._throw.hide()
        for part in (
            label(about, "muted"),
            self._back,
            self._day,
            Labelled(tr("Who complains"), self._by),
            self._who,
            Labelled(tr("About what"), self._matter),
            self._said,
            Labelled(tr("About whom"), self._about),
        ):
            self.add(part)
        across = row(self._enter, self._throw)
        across.addStretch(1)
        self.add(across)
