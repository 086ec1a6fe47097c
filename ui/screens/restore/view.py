"""Which backup, where the vault goes, and by what it opens; then that it is there, and what it may say of itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from rjdesk.errors import Expected
from ui.reports import Report
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.choose import Chooser
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr

SUFFIX = ".rjvault"


class RestoreView(QuietSheet):
    """Intents out; ``follow``, ``explain`` and ``show_restored`` in."""

    given = Signal(object, object, str, bool)  # backup, folder, passphrase or code, whether it is the code
    opened = Signal()  # the vault that was restored is wanted now
    left = Signal()

    def __init__(self, start: Path, chooser: Chooser) -> None:
        super().__init__(
            tr("Restore from a backup"),
            tr("A new vault is made of it, beside those that are there. Nothing is overwritten."),
            width=600,
        )
        self._parent_folder, self._chooser = start, chooser
        self._file: Path | None = None
        self.message, self._working = InlineMessage(), Working()
        self._code, self._by_code = PassphraseEdit(), QRadioButton(tr("The recovery code of that time"))
        self._by_passphrase = QRadioButton(tr("A passphrase of that time"))
        self._asking, self._there = self._compose_asking(), self._compose_there()
        card = Card(margin=26)
        for part in (self.message, self._asking, self._there, self._working):
            card.add(part)
        self.add(card)
        self._there.hide()
        self.setFocusProxy(self._choose_button)

    def begin(self) -> None:
        """Asks anew."""
        self.forget()
        self.let_try()
        self.message.clear()
        self._there.hide()
        self._asking.show()
        self._choose_button.setFocus()

    def follow(self) -> Report:
        """It is being restored; the report to give to it."""
        self.message.clear()
        self._asking.setEnabled(False)
        return self._working.follow(tr("The backup is being opened, looked through, and restored …"))

    def let_try(self) -> None:
        """The fields can be used again."""
        self._working.stop()
        self._asking.setEnabled(True)

    def explain(self, error: Expected, wait: int = 0) -> None:
        """Says what was wrong; another try can be made, after a pause (seconds) if there is one."""
        self.let_try()
        self.message.show_error(error, Tone.WARN)
        self._code.select()
        if wait > 0:
            self._restore.setEnabled(False)
            QTimer.singleShot(wait * 1000, self._restore, lambda: self._restore.setEnabled(True))

    def show_restored(self, where: str, at: str) -> None:
        """The vault is there."""
        self.let_try()
        self.forget()
        self._asking.hide()
        self._there.show()
        self.message.say(
            Tone.OK,
            tr("The vault is restored, as it was on {moment}.").format(moment=at),
            tr("It is in {place}.").format(place=where),
        )
        self._open.setFocus()

    def forget(self) -> None:
        """Empties the field."""
        self._code.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def _compose_asking(self) -> QWidget:
        made = QWidget()
        self._choose_button = button(tr("Choose the backup …"), icon="folder-open")
        self._file_words = label(tr("A file that ends in .rjbackup, on a stick or another disk."), selectable=True)
        self._complaint = label(kind="complaint")
        self._complaint.hide()
        self._where = label(kind="body", selectable=True)
        other = button(tr("Choose another place …"), "link")
        self._restore, back = button(tr("Restore it"), "primary", "undo-2"), button(tr("Back"), "quiet")
        self._code_row = Labelled(
            tr("What opens it"), self._code, tr("What opened the vault on the day of the backup.")
        )
        self._choose_button.clicked.connect(self._choose_file)
        other.clicked.connect(self._choose_place)
        self._place = QWidget()
        column(label(tr("The vault will be"), "label"), self._where, other, spacing=4, into=self._place)
        self._place.hide()
        self._restore.clicked.connect(self._give)
        self._code.given.connect(self._give)
        back.clicked.connect(self.left)
        ways, group = column(spacing=6), QButtonGroup(made)
        for way in (self._by_passphrase, self._by_code):
            group.addButton(way)
            ways.addWidget(way)
        self._by_passphrase.setChecked(True)
        actions = Flow(spacing=12)
        for action in (self._restore, back):
            actions.addWidget(action)
        file = column(
            label(tr("The backup"), "label"), self._file_words, self._choose_button, self._complaint, spacing=6
        )
        inside = column(spacing=18, into=made)
        inside.addLayout(file)
        inside.addWidget(self._place)
        inside.addLayout(ways)
        inside.addWidget(self._code_row)
        inside.addLayout(actions)
        return made

    def _compose_there(self) -> QWidget:
        made = QWidget()
        words = tr(
            "If this computer has seen newer work than the backup holds, the vault will say so (HISTORY GAP) and open for "
            "reading only. Nothing is wrong with it then: what was done after the backup is simply not in it. Look for a "
            "newer copy first; a supervisor can accept the gap, and that is written in the journal."
        )
        self._open = button(tr("Go to this vault"), "primary", "arrow-right")
        self._open.clicked.connect(self.opened)
        actions = Flow()
        actions.addWidget(self._open)
        inside = column(label(words), spacing=18, into=made)
        inside.addLayout(actions)
        return made

    def _choose_file(self) -> None:
        chosen = self._chooser.file_to_read(
            self, tr("Choose a backup"), self._parent_folder, tr("Backups (*.rjbackup)")
        )
        if chosen is not None:
            self._file = chosen
            self._file_words.setText(str(chosen))
            self._complaint.hide()
            self._say_where()

    def _choose_place(self) -> None:
        chosen = self._chooser.folder(self, tr("Where should the vault be?"), self._parent_folder)
        if chosen is not None:
            self._parent_folder = chosen
            self._say_where()

    def _folder(self) -> Path:
        stem = self._file.stem if self._file else tr("Cases")
        return self._parent_folder / f"{stem}{SUFFIX}"

    def _say_where(self) -> None:
        self._place.setVisible(self._file is not None)
        self._where.setText(str(self._folder()))
        self._where.setAccessibleName(self._where.text())

    def _give(self) -> None:
        self._complaint.setText("" if self._file else tr("Choose the backup first."))
        self._complaint.setVisible(self._file is None)
        self._code_row.complain("" if self._code.text() else tr("Type what opens it."))
        if self._file is not None and self._code.text() and self._restore.isEnabled():
            self.given.emit(self._file, self._folder(), self._code.text(), self._by_code.isChecked())
