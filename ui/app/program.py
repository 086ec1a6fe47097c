"""The program while it runs: from the door to the desk, back when it is locked, and out."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.announcements import Announcements
from ui.app.absence import MINUTE, Absence, Patience
from ui.app.choices import Choices
from ui.app.doors import Doors
from ui.app.faults import Faults
from ui.app.keeping import Keeping
from ui.app.last_backup import LastBackup
from ui.app.leaving import Leaving, Parting, dismiss_dialogs
from ui.app.services import LateDesk, warm_up
from ui.app.settings import Settings
from ui.app.sweeping import Sweeping
from ui.app.veil import Notice, Veil
from ui.errands import Errands, Fault
from ui.main_window import MainWindow
from ui.widgets import theme
from ui.widgets.choose import Chooser
from ui.widgets.theme import Appearance, Tone
from ui.widgets.voice import hush

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import VaultSummary
    from ui.app.journeys import Journeys
    from ui.app.participant import ParticipantMode
    from ui.app.room_display import RoomDisplay
    from ui.app.suspend import SystemWatch
    from ui.app.traces import Traces
    from ui.screens.first_run.view import FirstRunView
    from ui.screens.unlock.view import UnlockView

FIRST_THE_WINDOW = 100  # milliseconds; loading at once would take the processor from drawing it


class Program(QObject):
    """Owns the window, the errands and what is open. Made once by ``ui.app.run``, and by tests."""

    def __init__(
        self,
        app: QApplication,
        late: LateDesk,
        now: Callable[[], datetime],
        new_identity: Callable[[], str],
        home: Path | None = None,
        chooser: Chooser | None = None,
        patience: Patience | None = None,
        seconds: Callable[[], float] = time.time,
        system: SystemWatch | None = None,
    ) -> None:
        super().__init__(app)
        self._sweeping = Sweeping(self)
        self._app, self._late, self._now = app, late, now
        self._chooser, self._settings = chooser or Chooser(), Settings()
        theme.apply(app, self._settings.appearance())  # before there are widgets that would have to change with it
        self.window, self.errands, self.announcements = MainWindow(), Errands(new_identity, self), Announcements(self)
        self.faults = Faults(self.window, new_identity)
        self._doors = Doors(self.window, late, self.errands, home or Path(_own_folder()) / "rjdesk", self._chooser)
        self.veil = Veil(app, self.window)
        patience = patience or Patience(lock=self._settings.minutes() * MINUTE)
        self.absence = Absence(patience, seconds, system, self)
        self._choices = Choices(app, self.window, self._settings, self.absence)
        self.keeping = Keeping(self.window, self.window.save_state, self.announcements, now)
        self._leaving = Leaving(self.errands, self.keeping, self.veil)
        self._last_backup = LastBackup(self.errands, self)
        self._parted: tuple[Parting, str] | None = None  # a lock by hand that waits for the day's backup
        self._getting_ready = QTimer(self)
        self._getting_ready.setSingleShot(True)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(patience.settle)
        self._journeys: Journeys | None = None
        self.traces: Traces | None = None
        self._connect()

    def start(self, vault: Path | None = None) -> None:
        """Shows the window at once; loads what opening needs while the person reads or types."""
        self._choices.show()
        self._doors.begin(vault)
        self.window.show()
        self._getting_ready.start(FIRST_THE_WINDOW)

    @property
    def unlock_view(self) -> UnlockView:
        """The locked door."""
        return self._doors.unlock_view

    @property
    def first_run_view(self) -> FirstRunView:
        """The way to a new vault."""
        return self._doors.first_run_view

    @property
    def room_display(self) -> RoomDisplay:
        """The window for the room; there is one while a vault is open."""
        if self._journeys is None:
            raise LookupError("no vault is open")
        return self._journeys.room_display

    @property
    def participant(self) -> ParticipantMode:
        """How the laptop is handed over; there is a way while a vault is open."""
        if self._journeys is None:
            raise LookupError("no vault is open")
        return self._journeys.participant

    def show_unlock(self, note: str = "") -> None:
        """Shows the locked door."""
        self._doors.show_unlock(note)

    def lock(self, note: str = "") -> None:
        """Covers everything, keeps what is being typed, closes the vault, and forgets everything that was shown.

        A ``note`` tells the locked door why, where no person asked for it; then nobody is asked either.
        """
        self._leave(Parting(note))

    def remembered_look(self) -> Appearance:
        """How the program will look at its next start."""
        return self._settings.appearance()

    def close(self) -> None:
        """Keeps what is being typed, closes the vault, and ends the workers."""
        self._getting_ready.stop()
        self.absence.end()
        self.veil.end()
        self._last_backup.skip()
        if self._journeys is not None:
            self._empty_desk()
            self._close_vault()
        self.errands.close()

    def _connect(self) -> None:
        window = self.window
        window.lock_asked.connect(self.lock)
        window.room_asked.connect(self._set_room)
        window.privacy_asked.connect(self.veil.cover)
        window.close_asked.connect(self._close_when_kept)
        window.closing.connect(self.close)
        self.errands.faulted.connect(self._fault)
        self.errands.refused.connect(window.message.show_error)
        self.errands.changed.connect(self._changed)
        self._getting_ready.timeout.connect(self._get_ready)
        self._settling.timeout.connect(self._settle)
        self.absence.lock_wanted.connect(self.lock)
        self.absence.cover_wanted.connect(self._cover)
        self.veil.lifted.connect(self.absence.is_back)
        self.veil.laid.connect(hush)
        self.veil.lock_asked.connect(self.lock)
        self._leaving.ready.connect(self._go)
        self._last_backup.under_way.connect(self._show_last_backup)
        self._last_backup.reminded.connect(partial(window.message.say, Tone.INFO))
        self._leaving.stays.connect(self._say_why_it_stays)
        self._doors.opened.connect(self._open)

    def _open(self, folder: Path, summary: VaultSummary) -> None:
        from ui.app.journeys import (
            Journeys,
        )  # here: screens of a case load while the vault opens, not before the window

        window = self.window
        self._journeys = Journeys(
            self._late.desk(), summary, window, self.errands, self.announcements, self._now, self._chooser
        )
        self._journeys.in_the_room.connect(window.show_room)
        if summary.practice and self._late.days_behind():
            from ui.app.practice_banner import say_which_day  # here: only whoever practises waits for it

            say_which_day(self._late, folder, window, self.errands, self._journeys)
        window.open_desk(f"{summary.office} · {self.tr('PRACTICE')}" if summary.practice else summary.office)
        window.keep_open_until_asked(True)
        self.absence.set_room(False)
        self.announcements.vault_unlocked.emit(summary)
        self._journeys.begin()
        self._last_backup.remind(self._late.desk().backups.due)

    def _leave(self, parting: Parting) -> None:
        if self._journeys is not None:
            self._leaving.begin(self._journeys.leave, parting)
            dismiss_dialogs(self._app)
        elif self._parted is not None:
            self._last_backup.skip()
        else:
            self.absence.nothing_to_see()

    def _go(self, parting: Parting, words: str) -> None:
        """Everything that could be kept is kept. Whoever asked for the lock waits for the day's backup; nobody else does."""
        if self._journeys is None:
            return  # closed meanwhile
        self._empty_desk()
        if parting.note:
            self._last_backup.skip()
            self._close_vault()
            self._part(parting, words)
        else:
            self._parted = parting, words
            self._last_backup.make(self._late.desk().backups.at_lock)
            self._close_vault()  # right after it, whatever becomes of it

    def _show_last_backup(self, page: QWidget) -> None:
        self.window.show_door(page)
        self.veil.lift()

    def _part(self, parting: Parting, words: str) -> None:
        if parting.closing:
            self.window.close()
            return
        self.show_unlock(words)
        self.veil.lift()

    def _say_why_it_stays(self, happened: str, do: str) -> None:
        self.window.message.say(Tone.WARN, happened, do=do)

    def _close_when_kept(self) -> None:
        if self._app.isSavingSession():  # the computer is being switched off and waits for no question
            self._empty_desk()
            self._close_vault()
            self.window.close()
        else:
            self._leave(Parting(closing=True))

    def _empty_desk(self) -> None:
        if self._journeys is None:
            return
        self._journeys.leave()
        hush()
        self._journeys.end()
        self._journeys.deleteLater()
        self._journeys = None
        self._settling.stop()
        self.window.clear_places()
        if self.traces is not None:
            self.traces.take_back()
        self.window.keep_open_until_asked(False)
        self._set_room(False)

    def _close_vault(self) -> None:
        self.errands.ask(self._late.vaults().lock, self._locked)

    def _locked(self, _nothing: None) -> None:
        self._late.leave_practice()
        self.absence.nothing_to_see()
        self.announcements.vault_locked.emit()
        parted, self._parted = self._parted, None
        if parted is not None:
            parting, words = parted
            self._part(parting, " ".join(filter(None, (words, self._last_backup.words))))
        self._last_backup.let_go()

    def _changed(self, _what: object) -> None:
        if self._journeys is not None:
            self.keeping.say_kept()
            self._settling.start()

    def _settle(self) -> None:
        self.errands.ask(self._late.vaults().settle_down, self._settled)

    def _settled(self, _nothing: None) -> None:
        """The vault's files are whole by themselves; nothing to show."""

    def _get_ready(self) -> None:
        from ui.app.traces import Traces

        self.veil.begin()
        self.traces = Traces(self._app, self.window, self._settings)
        self.absence.begin(self._app, self.window.winId())
        self._doors.look_for_pin()
        self.errands.ask(lambda: warm_up(self._late), self._settled)

    def _set_room(self, in_the_room: bool) -> None:
        self.window.show_room(in_the_room)
        self.absence.set_room(in_the_room)

    def _cover(self) -> None:
        if self._journeys is not None:
            words = self.tr("Press a key or touch the screen to go on.")
            self.veil.lay(Notice(self.tr("Resting"), words, any_key=True))

    def _fault(self, fault: Fault) -> None:
        self._doors.let_try()
        if self._journeys is not None:
            self._journeys.let_try()
        self.faults.tell(fault)


def _own_folder() -> str:
    """The person's own folder, not Documents: that is often one that a cloud service copies away."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
