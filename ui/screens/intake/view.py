"""The page for bringing in cases from a file, from choosing it to the last word about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.intake import Meaning, Terms
from rjdesk.errors import Expected
from ui.reports import Report
from ui.screens.intake.asked import AskedCard
from ui.screens.intake.choosing import Choosing
from ui.screens.intake.columns import ColumnsCard
from ui.screens.intake.found import FoundCard
from ui.screens.intake.showing import cases_words
from ui.screens.intake.shown import AskedShown, Offer, ReadShown, TriedShown
from ui.widgets.buttons import button, speak
from ui.widgets.card import Card
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.working import Working
from ui.wording import number, tr


class IntakeView(Page):
    """Intents out; ``show_file``, ``show_columns``, ``show_asked`` and ``show_tried`` in, in this order."""

    choose_asked = Signal()
    sheet_chosen = Signal(str)
    head_chosen = Signal(int)
    process_chosen = Signal(str)
    changed = Signal()  # what was said of the columns: ``meaning`` has it
    try_asked = Signal()
    bring_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Bring in cases from a file"),
            tr(
                "From a workbook (.xlsx) or separated text (.csv). Nothing is written before you have seen what comes of it."
            ),
            width=980,
        )
        self._file, self._told = Card(tr("The file")), label(kind="muted")
        self._name, self._choose = label(kind="strong"), button(tr("Choose a &file …"), "primary", "folder-open")
        self._sheet, self._headings = Choosing(tr("Sheet")), Choosing(tr("Row with the headings"))
        self._process = Choosing(tr("Process"), tr("All cases of this file come under it"))
        self._columns, self._asked, self._found = ColumnsCard(), AskedCard(), FoundCard()
        self._working, self._how = Working(), _how()
        self._try = button(tr("&Try it"), "primary", "list-checks")
        self._bring = button("", "primary", "download")
        self._leave = button(tr("Not now"), "quiet")
        self._compose()
        self._connect()
        self.begin()

    def begin(self) -> None:
        """No file yet: what stood in the last one is nobody's business any more."""
        self.message.clear()
        for part in (self._name, self._told, self._sheet, self._headings, self._process, self._columns, self._asked):
            part.hide()
        self._how.show()
        self._asked.forget()
        self._found.put_away()
        self._offer(None)
        self._rest()
        self._choose.setFocus()

    def show_file(self, shown: ReadShown) -> None:
        """Says what was read."""
        self._rest()
        self.message.clear()
        self._name.setText(shown.name)
        self._told.setText(shown.told)
        self._sheet.offer([Offer(name, name) for name in shown.sheets], shown.sheet)
        self._headings.offer([Offer(row, f"{number(row)}: {words}") for row, words in shown.heads], shown.head)
        for part in (self._name, self._told, self._headings):
            part.show()
        self._sheet.setVisible(len(shown.sheets) > 1)
        self._how.hide()

    def show_processes(self, offers: Sequence[Offer], chosen: str) -> None:
        """Offers the ways to work; one has to be chosen before columns can mean anything."""
        self._process.offer((Offer("", tr("– choose how you will work –")), *offers), chosen)
        self._process.show()
        self._columns.hide()
        self._asked.hide()
        self._offer(None)
        self._process.setFocus()

    def show_columns(self, columns: Sequence[Offer], meaning: Meaning, terms: Terms) -> None:
        """Asks what the columns mean."""
        self._asked.forget()
        self._columns.show_table(columns, meaning, terms)
        self._columns.show()
        self._offer(self._try)

    def show_asked(self, shown: AskedShown, terms: Terms, meaning: Meaning) -> None:
        """Asks what the file leaves open; what was found before is not true any more."""
        self._asked.show_asked(shown, terms, meaning.order)
        self._found.put_away()
        self._offer(self._try)

    def meaning(self, process: str) -> Meaning:
        """What was said of the columns."""
        said, asked = self._columns, self._asked
        return Meaning(process, said.columns(), said.kind(), said.role(), asked.words(), asked.order(), said.below())

    def show_tried(self, shown: TriedShown) -> None:
        """Says what would become of the file, and offers it if nothing is wrong."""
        self._rest()
        self._found.show_tried(shown)
        bring = tr("Bring in {cases}").format(cases=cases_words(shown.cases))
        self._bring.setText(bring)
        self._bring.setAccessibleName(bring)
        offered = self._bring if shown.cases else self._try
        self._offer(offered)
        offered.setFocus()
        self.show_part(self._found)

    def work(self, words: str, *, can_stop: bool = True) -> Report:
        """Something long begins; the report to give to it."""
        self.message.clear()
        self._set_busy(True)
        report = self._working.follow(words, can_stop=can_stop)
        self.show_part(self._working)
        return report

    def refuse(self, error: Expected) -> None:
        """Says why not; everything that was said stays."""
        self._rest()
        self.message.show_error(error)
        self.to_top()

    def _compose(self) -> None:
        for part in (self._how, self._name, self._told, self._sheet, self._headings, self._process):
            self._file.add(part)
        for card in (self._file, self._columns, self._asked, self._found):
            self.add(card)
        self.add(self._working)
        self.body.addStretch(1)
        for name, made in (("choose-file", self._choose), ("try-file", self._try), ("bring-in", self._bring)):
            made.setObjectName(name)
        for action in (self._bring, self._try, self._choose, self._leave):
            self.add_action(action)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choose_asked)
        self._sheet.chosen.connect(lambda: self.sheet_chosen.emit(str(self._sheet.value())))
        self._headings.chosen.connect(lambda: self.head_chosen.emit(self._headings.value()))
        self._process.chosen.connect(lambda: self.process_chosen.emit(str(self._process.value())))
        self._columns.changed.connect(self.changed)
        self._asked.changed.connect(self.changed)
        self._try.clicked.connect(self.try_asked)
        self._bring.clicked.connect(self.bring_asked)
        self._leave.clicked.connect(self.left)

    def _offer(self, action: object) -> None:
        """One primary button at a time: choosing a file, trying it, bringing it in."""
        for made in (self._try, self._bring):
            made.setVisible(made is action)
        speak(self._choose, "plain" if action else "primary", "folder-open")

    def _rest(self) -> None:
        """Nothing is under way any more."""
        self._working.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for part in (self._file, self._columns, self._asked, self._choose, self._try, self._bring, self._leave):
            part.setEnabled(not busy)


def _how() -> QWidget:
    """What a file needs, before there is one."""
    made = QWidget()
    words = (
        tr("Each case needs a reference, the day on which it was received, and the name of the person it is about."),
        tr("A row may name a person, a charge or both; rows with the same reference become one case."),
        tr("The columns may stand in any order and be called what you like: you say here what they mean."),
        tr("If anything is wrong you see every row of it, and nothing comes in until all of it can."),
    )
    column(*(label(each) for each in words), spacing=10, into=made)
    return made
