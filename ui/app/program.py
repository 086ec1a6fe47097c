"""The program while it runs: from the door to the desk, back when it is locked, and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.announcements import Announcements
from ui.app.doors import Doors
from ui.app.faults import Faults
from ui.app.idle import IdleWatch
from ui.app.places import Place
from ui.app.services import LateDesk, warm_up
from ui.app.settings import Settings
from ui.errands import Errands, Fault
from ui.main_window import MainWindow
from ui.widgets import theme
from ui.widgets.choose import Chooser
from ui.widgets.theme import Appearance, Tone

if TYPE_CHECKING:
    from rjdesk.services.vaults import VaultSummary
    from ui.app.journeys import Journeys
    from ui.screens.first_run.view import FirstRunView
    from ui.screens.unlock.view import UnlockView

MINUTE = 60_000
FIRST_THE_WINDOW = 100  # milliseconds; loading at once would take the processor from drawing it


@dataclass(frozen=True, slots=True)
class Patience:
    """How long nobody may touch the program, in milliseconds: before it locks, before it covers (and then locks) in the room,
    and after the last change before the vault's files settle."""

    lock: int = 10 * MINUTE
    cover: int = 5 * MINUTE
    lock_in_the_room: int = 4 * 60 * MINUTE
    settle: int = 2_000


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
    ) -> None:
        super().__init__(app)
        self._app, self._late, self._now = app, late, now
        self._chooser, self._settings = chooser or Chooser(), Settings()
        theme.apply(app, self._settings.appearance())  # before there are widgets that would have to change with it
        self._patience = patience or Patience(lock=self._settings.minutes() * MINUTE)
        self.window, self.errands, self.announcements = MainWindow(), Errands(new_identity, self), Announcements(self)
        self.faults = Faults(self.window, new_identity)
        self._doors = Doors(self.window, late, self.errands, home or Path(_own_folder()) / "rjdesk", self._chooser)
        self._idle = IdleWatch(self._patience.lock, self)
        self._getting_ready = QTimer(self)
        self._getting_ready.setSingleShot(True)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(self._patience.settle)
        self._journeys: Journeys | None = None
        self._room = self._covered = False
        self._unkept = self._warned = False  # something typed could not be kept; the person knows
        self._note = ""
        self._beneath: QWidget = self.window  # what the cover lies on
        self._connect()

    def start(self, vault: Path | None = None) -> None:
        """Shows the window at once; loads what opening needs while the person reads or types."""
        self.window.show_appearance(self._settings.appearance())
        self.window.show_minutes(self._patience.lock // MINUTE)
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

    def show_unlock(self, note: str = "") -> None:
        """Shows the locked door."""
        self._doors.show_unlock(note)

    def lock(self, note: str = "") -> None:
        """Keeps what is being typed, closes the vault, and forgets everything that was shown."""
        if self._journeys is None:
            return
        self._close_dialogs()
        self._note, self._unkept = note, False
        self._journeys.leave()
        self.errands.ask(_wait_for_those_before, self._lock_if_kept)

    def idle_lock(self) -> None:
        """Nobody was here for a while: locks; in the room only covers, and locks much later."""
        if self._journeys is None:
            return
        if self._room and not self._covered:
            self._close_dialogs()
            self._covered, self._beneath = True, self.window.door()
            self.window.show_door(self._doors.cover)
            self._idle.wait(self._patience.lock_in_the_room)
        else:
            self.lock(self.tr("Nobody was here for a while, so the vault was locked. Everything you typed is in it."))

    def remembered_look(self) -> Appearance:
        """How the program will look at its next start."""
        return self._settings.appearance()

    def close(self) -> None:
        """Keeps what is being typed, closes the vault, and ends the workers."""
        self._getting_ready.stop()
        self._leave_desk()
        self.errands.close()

    def _connect(self) -> None:
        window = self.window
        window.lock_asked.connect(self.lock)
        window.room_asked.connect(self._set_room)
        window.appearance_asked.connect(self._choose_appearance)
        window.minutes_asked.connect(self._choose_minutes)
        window.closing.connect(self.close)
        self.announcements.typing.connect(window.save_state.typing)
        self.announcements.kept.connect(self._say_kept)
        self.announcements.not_kept.connect(self._say_not_kept)
        self.errands.faulted.connect(self._fault)
        self.errands.refused.connect(window.message.show_error)
        self.errands.changed.connect(self._changed)
        self._getting_ready.timeout.connect(self._get_ready)
        self._settling.timeout.connect(self._settle)
        self._idle.idle.connect(self.idle_lock)
        self._doors.uncovered.connect(self._uncover)
        self._doors.opened.connect(self._open)

    def _open(self, _folder: Path, summary: VaultSummary) -> None:
        from ui.app.journeys import (
            Journeys,
        )  # here: screens of a case load while the vault opens, not before the window

        window = self.window
        self._journeys = Journeys(
            self._late.desk(), summary, window, self.errands, self.announcements, self._now, self._chooser
        )
        self._journeys.in_the_room.connect(window.show_room)
        window.open_desk(f"{summary.office} · {self.tr('PRACTICE')}" if summary.practice else summary.office)
        if summary.read_only_reason:
            words = self.tr("This vault is open for reading only. It is older than when this computer last saw it.")
            window.message.say(Tone.WARN, words, do=self.tr("Look for the newer copy before anything is typed."))
        self._idle.wait(self._patience.lock)
        self.announcements.vault_unlocked.emit(summary)
        self._journeys.go(Place.TODAY)

    def _lock_if_kept(self, _nothing: object) -> None:
        """What was being typed was kept or not by now. A person decides what is lost; an empty chair can't."""
        if self._journeys is None:
            return
        if self._unkept and not (self._note or self._warned):
            self._warned = True
            words = self.tr("The vault is still open: what was typed last could not be saved.")
            do = self.tr("Make room for it, then lock. To lock all the same and lose it, lock once more.")
            self.window.message.say(Tone.WARN, words, do=do)
            return
        lost = self.tr(
            "The vault is locked. What was typed last could not be saved; everything before it is in the vault."
        )
        everything = self._note or self.tr("The vault is locked. Everything you typed is in it.")
        self._leave_desk()
        self.show_unlock(lost if self._unkept else everything)
        self._unkept = self._warned = False

    def _close_dialogs(self) -> None:
        """Dialogs stand in front of the window and keep it waiting; nothing of the desk may stay in sight in one."""
        from PySide6.QtWidgets import QDialog  # not before there is a vault to lock

        for dialog in self._app.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()

    def _leave_desk(self) -> None:
        if self._journeys is None:
            return
        self._journeys.leave()
        self._journeys.deleteLater()
        self._journeys = None
        self._settling.stop()
        self.window.clear_places()
        self._set_room(False)
        self.errands.ask(self._late.vaults().lock, self._locked)

    def _locked(self, _nothing: None) -> None:
        self.announcements.vault_locked.emit()

    def _changed(self, _what: object) -> None:
        if self._journeys is not None:
            self._say_kept()
            self._settling.start()

    def _say_kept(self) -> None:
        self._warned = False
        self.window.save_state.saved(self._now())

    def _say_not_kept(self, happened: str) -> None:
        self._unkept = True
        self.window.save_state.failed(happened)

    def _settle(self) -> None:
        self.errands.ask(self._late.vaults().settle_down, self._settled)

    def _settled(self, _nothing: None) -> None:
        """The vault's files are whole by themselves; nothing to show."""

    def _get_ready(self) -> None:
        self._idle.begin(self._app)
        self.errands.ask(lambda: warm_up(self._late), self._settled)

    def _set_room(self, in_the_room: bool) -> None:
        self._room, self._covered = in_the_room, False
        self.window.show_room(in_the_room)
        self._idle.wait(self._patience.cover if in_the_room else self._patience.lock)

    def _uncover(self) -> None:
        self._covered = False
        self._idle.wait(self._patience.cover)
        self.window.show_again(self._beneath)

    def _choose_minutes(self, minutes: int) -> None:
        self._settings.remember_minutes(minutes)
        self._patience = replace(self._patience, lock=minutes * MINUTE)
        self.window.show_minutes(minutes)
        self._set_room(self._room)

    def _choose_appearance(self, wanted: Appearance) -> None:
        self._settings.remember(wanted)
        self._dress(wanted)

    def _dress(self, wanted: Appearance) -> None:
        theme.apply(self._app, wanted)
        self.window.show_appearance(wanted)

    def _fault(self, fault: Fault) -> None:
        self._doors.let_try()
        if self._journeys is not None:
            self._journeys.let_try()
        self.faults.tell(fault)


def _wait_for_those_before() -> None:
    """Nothing; the vault's errands are done in the order in which they were sent."""


def _own_folder() -> str:
    """The person's own folder, not Documents: that is often one that a cloud service copies away."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
