"""The first words that rjdesk says to someone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label


class Welcome(QuietSheet):
    """What rjdesk is, in three lines, and the ways in."""

    new_asked = Signal()
    existing_asked = Signal()
    restore_asked = Signal()
    practice_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Welcome to rjdesk"),
            self.tr("It goes with you through a restorative process, from the referral to the last kept promise."),
            width=600,
        )
        lines = column(spacing=16)
        for icon, heading, words in (
            ("route", self.tr("Step by step"), self.tr("Each stage says what to ask, what to read out, what is due.")),
            ("lock", self.tr("Locked"), self.tr("Cases are kept encrypted on this computer. Nothing goes online.")),
            (
                "signature",
                self.tr("Signed in the room"),
                self.tr("The agreement is a document that a court can verify."),
            ),
        ):
            lines.addWidget(_line(icon, heading, words))
        self.add(lines)
        make = button(self.tr("Make a new vault"), "primary", "plus")
        existing = button(self.tr("Open a vault that exists"), icon="folder-open")
        make.clicked.connect(self.new_asked)
        existing.clicked.connect(self.existing_asked)
        actions = Flow(spacing=12)
        actions.addWidget(make)
        actions.addWidget(existing)
        restore = button(self.tr("Restore from a backup …"), "link")
        restore.clicked.connect(self.restore_asked)
        actions.addWidget(restore)
        practice = button(self.tr("Practice room …"), "link")
        practice.clicked.connect(self.practice_asked)
        actions.addWidget(practice)
        self.setFocusProxy(make)
        self.body.addSpacing(10)
        self.add(actions)
        self.add(label(self.tr("A vault is the locked folder in which your office's cases are kept."), "small"))


def _line(icon: str, heading: str, words: str) -> QWidget:
    made = QWidget()
    across = row(spacing=16, into=made)
    across.addWidget(Picture(icon, "accent", lines=1.5), 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(column(label(heading, "strong"), label(words, "muted"), spacing=2), 1)
    return made
