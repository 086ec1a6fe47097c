"""What is signed on paper: the sheet to be printed, and for each person the scan that is waited for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ceremony import Place
from ui.reports import Report
from ui.screens.signing.places import UNDER_WAY
from ui.screens.signing.shown import ScanShown, SigningShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, rule
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.working import Working
from ui.wording import tr


class OnPaper(Card):
    """Hidden while nobody signs on paper. ``scan_wanted`` asks for the choice that ``offer`` then shows."""

    sheet_wanted = Signal()
    sheet_again = Signal(object)  # document
    scan_wanted = Signal(object)  # participant
    scan_chosen = Signal(object, object)  # participant, file
    scan_to_add = Signal(object)  # participant

    def __init__(self) -> None:
        super().__init__(tr("Signing on paper"))
        self._rows, self.choice, self._working = column(spacing=12), QWidget(), Working()
        self._choice = column(spacing=8, into=self.choice)
        self._print = button(tr("&Print the sheet …"), "plain", "printer")
        self._print.setObjectName("print-sheet")
        self._print.clicked.connect(self.sheet_wanted)
        self._words = label(kind="small")
        for part in (self._words, self._print, self._working, self._rows, self.choice):
            self.add(part)

    def show_signing(self, shown: SigningShown) -> None:
        """Shows what is to be printed, and whose scan is waited for."""
        self.clear_choice()
        empty(self._rows)
        self.setVisible(bool(shown.waiting) and shown.phase in UNDER_WAY and not shown.fixed)
        names = ", ".join(place.name for place in shown.unprinted)
        self._words.setText(
            tr("The sheet has the same words as the certified agreement, and a line for {names}.").format(names=names)
            if names
            else tr("Scan or photograph each signed sheet, and choose it here. Anyone may still sign on the screen.")
        )
        self._print.setVisible(bool(names))
        self._print.setText(print_words(shown))
        self._print.setAccessibleName(self._print.text().replace("&", ""))
        for number, place in enumerate(place for place in shown.waiting if place not in shown.unprinted):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(place, shown))

    def offer(self, place: Place, files: Sequence[ScanShown]) -> None:
        """Lets one choose the scan of somebody's sheet: a new file, or one that is in the case already."""
        self.clear_choice()
        self._choice.addWidget(rule())
        self._choice.addWidget(label(tr("The scan of what {name} signed").format(name=place.name), "strong"))
        add = button(tr("&Add a scan or photo from this computer …"), "plain", "plus")
        add.setObjectName("add-scan")
        add.clicked.connect(partial(self.scan_to_add.emit, place.participant))
        self._choice.addWidget(add)
        if files:
            self._choice.addWidget(label(tr("or one of the case's files:"), "small"))
        for file in files:
            made = RowButton("paperclip", file.title, file.details, tone="accent")
            made.setObjectName(f"scan-{file.file}")
            made.clicked.connect(partial(self.scan_chosen.emit, place.participant, file.file))
            self._choice.addWidget(made)
        back = button(tr("Not now"), "quiet")
        back.clicked.connect(self.clear_choice)
        self._choice.addWidget(back)
        add.setFocus()

    def clear_choice(self) -> None:
        """Takes the choice of a scan away."""
        empty(self._choice)

    def follow(self, words: str) -> Report:
        """Says that a file is being added, and gives what tells how far it is."""
        self._print.setEnabled(False)
        return self._working.follow(words)

    def work_on(self, words: str) -> None:
        """Says what is being made."""
        self._print.setEnabled(False)
        self._working.start(words)

    def done(self) -> None:
        """Nothing is being made or added any more."""
        self._print.setEnabled(True)
        self._working.stop()

    def _row(self, place: Place, shown: SigningShown) -> QWidget:
        made, actions = QWidget(), Flow()
        inside = column(label(place.name, "strong"), spacing=6, into=made)
        choose = button(
            tr("Choose the scan …"), "plain", "paperclip", name=_named(tr("Choose the scan of {name}"), place)
        )
        choose.setObjectName(f"choose-scan-{place.participant}")
        choose.clicked.connect(partial(self.scan_wanted.emit, place.participant))
        actions.addWidget(choose)
        for other, file in _same_sheet(place, shown):
            same = button(tr("On the same scan as {name}").format(name=other.name), "quiet")
            same.clicked.connect(partial(self.scan_chosen.emit, place.participant, file))
            actions.addWidget(same)
        if shown.may_print:
            again = button(tr("Print again …"), "quiet", name=_named(tr("Print the sheet of {name} again"), place))
            again.clicked.connect(partial(self.sheet_again.emit, place.on_paper.sheet if place.on_paper else None))
            actions.addWidget(again)
        inside.addLayout(actions)
        return made


def print_words(shown: SigningShown) -> str:
    """What the button says that makes the sheet."""
    return tr("&Print the sheet …") if shown.may_print else tr("&Make the sheet")


def _same_sheet(place: Place, shown: SigningShown) -> list[tuple[Place, object]]:
    """Somebody who has signed the same sheet, and its scan: for each scan the first."""
    found: dict[object, Place] = {}
    for other in (each.place for each in shown.places):
        settled = other.settled
        if (
            settled
            and settled.scan
            and other.on_paper
            and place.on_paper
            and other.on_paper.sheet == place.on_paper.sheet
        ):
            found.setdefault(settled.scan.file, other)
    return [(other, file) for file, other in found.items()]


def _named(words: str, place: Place) -> str:
    return words.format(name=place.name)
