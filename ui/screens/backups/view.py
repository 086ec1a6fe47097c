"""The backups page: how they stand first, then making one, where, trying one, the list, and how to restore."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from ui.reports import Report
from ui.screens.backups.drill import DrillCard
from ui.screens.backups.places import BackupsCard, PlacesCard
from ui.screens.backups.shown import BackupsShown, StandingShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.working import Working
from ui.wording import tr


class BackupsView(Page):
    """Intents out; ``show_backups``, ``follow`` and ``done`` in."""

    now_wanted = Signal(object)  # the folders to make one in; None among them is the laptop
    elsewhere_wanted = Signal()
    forgotten = Signal(object)  # folder
    drill_wanted = Signal(
        object, str, bool
    )  # file, what opens it ("": one's own keys), whether that is a recovery code
    certificates_wanted = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Backups"), tr("What to go back to when the laptop is stolen or breaks."), width=760)
        self._standing, self._working = InlineMessage(), Working()
        self._places, self._drill, self._list = PlacesCard(), DrillCard(), BackupsCard()
        self._folders: tuple[object, ...] = (None,)
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        for part in (self._working, self._standing, self._places, self._drill, self._list, _how_to_restore()):
            self.add(part)
        self.body.addStretch(1)
        self._now = button(tr("&Make a backup now"), "primary", "save")
        self._elsewhere = button(tr("Onto a stick or &folder …"), icon="folder-open")
        self._now.clicked.connect(lambda: self.now_wanted.emit(self._folders))
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        self._places.forgotten.connect(self.forgotten)
        self._drill.wanted.connect(self.drill_wanted)
        self._drill.certificates_wanted.connect(self.certificates_wanted)
        for action in (self._now, self._elsewhere):
            self.add_action(action)
        self.setFocusProxy(self._now)

    def show_backups(self, shown: BackupsShown) -> None:
        """Shows how everything stands."""
        standing = shown.standing
        self._standing.say(standing.tone, standing.happened, standing.more, standing.do)
        self._folders = tuple(place.folder for place in shown.places if place.now)
        self._places.show_places(shown.places, shown.may_forget)
        self._drill.show_backups(shown.there(), shown.may_see_certificates)
        self._list.show_backups(shown.backups, shown.older)

    def follow(self, words: str) -> Report:
        """Something long begins; the report to give to it."""
        self.message.clear()
        self._set_busy(True)
        report = self._working.follow(words)
        self._working.setFocus()
        self.show_part(self._working)
        return report

    def done(self, said: StandingShown | None = None) -> None:
        """It is over, with or without words about it."""
        self._working.stop()
        self._set_busy(False)
        if self.isVisible():
            self._now.setFocus()
        if said is not None:
            self.message.say(said.tone, said.happened, said.more, said.do)
            self.to_top()

    def ask_for_secret(self) -> None:
        """The backup that was to be tried was made under other keys."""
        self._drill.ask_for_secret()
        self.show_part(self._drill)

    def forget(self) -> None:
        """Empties what was typed."""
        self._drill.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def let_try(self) -> None:
        """The page can be used again."""
        self.done()

    def _set_busy(self, busy: bool) -> None:
        for part in (self._now, self._elsewhere, self._drill, self._places):
            part.setEnabled(not busy)


def _how_to_restore() -> Card:
    card = Card(tr("How to restore one"))
    for words in (
        tr("1. Lock the vault. On the page that asks for the passphrase, choose “Restore from a backup …”."),
        tr("2. Choose the backup (a file that ends in .rjbackup) and a place that is free."),
        tr("3. Type a passphrase, or the recovery code, of the day on which the backup was made."),
        tr("The vault that comes back stands beside the one that is there; nothing is overwritten."),
        tr(
            "If this computer has seen newer work than the backup holds, the vault opens for reading only and says "
            "what is missing. A supervisor can accept that, and it is written in the journal."
        ),
    ):
        card.add(label(words))
    return card
