"""The sheet for a partner agency: a list without names goes out, and comes back with what they found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.services.recidivism.agencies import Trial
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import number, tr

MOST = 40
"""Problems that are shown; nobody mends more than that at a time."""


class AgencyCard(Card):
    """``list_wanted``, ``file_wanted`` and ``agreed`` say what the person meant."""

    list_wanted = Signal()
    file_wanted = Signal()
    agreed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("By a partner agency"))
        about = tr(
            "The list holds case numbers, codes and days, no names: tell the agency by another way whose case it is, as far as "
            "the law lets you. They fill in their columns; when it comes back, everything in it is entered or nothing."
        )
        self.add(label(about, "muted"))
        self._list = button(tr("Hand out the list …"), "quiet", "download")
        self._list.setObjectName("list-for-agency")
        self._list.clicked.connect(self.list_wanted)
        self._file = button(tr("Choose a file that came back …"), "quiet", "folder-open")
        self._file.setObjectName("findings-file")
        self._file.clicked.connect(self.file_wanted)
        holder = QWidget()
        choices = Flow(holder, spacing=10)
        for each in (self._list, self._file):
            choices.addWidget(each)
        self.message = InlineMessage()
        self._problems = column(spacing=6)
        self._bring = button(tr("Enter all of it"), "plain", "check")
        self._bring.setObjectName("enter-findings")
        self._bring.clicked.connect(self.agreed)
        self.add(holder)
        self.add(self.message)
        self.body.addLayout(self._problems)
        self.add(self._bring)
        self._bring.hide()

    def begin(self) -> None:
        """No file."""
        self.message.clear()
        empty(self._problems)
        self._bring.hide()

    def show_trial(self, trial: Trial) -> None:
        """What would become of the file."""
        self.begin()
        beside = tr("{again} rows say what is entered already, {unfilled} are not filled in.").format(
            again=number(trial.again), unfilled=number(trial.unfilled)
        )
        if trial.problems:
            found = tr("Problems: {count}. Nothing was entered.").format(count=number(len(trial.problems)))
            self.message.say(Tone.WARN, found, beside, tr("Mend them in the file and choose it again."))
            for each in trial.problems[:MOST]:
                told = tr("Row {row}, {column}: {what} {allowed}")
                words = told.format(row=each.row, column=each.column, what=each.what, allowed=each.allowed)
                line = label(words)
                self._problems.addWidget(line)
                line.show()
            return
        words = tr("Nothing in it is new.") if not trial.entries else tr("New entries: {count}.")
        self.message.say(Tone.OK, words.format(count=number(trial.entries)), beside)
        self._bring.setVisible(bool(trial.entries))
        if trial.entries:
            self._bring.setFocus()
