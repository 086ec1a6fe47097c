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
from ui.app.cover import Cover
from ui.app.faults import Faults
from ui.app.idle import IdleWatch
from ui.app.places import Place
from ui.app.services import LateDesk, warm_up
from ui.app.settings import Settings
from ui.errands import Errands, Fault
from ui.main_window import MainWindow
from ui.screens.first_run.presenter import FirstRunPresenter
from ui.screens.first_run.view import FirstRunView
from ui.screens.unlock.presenter import UnlockPresenter
from ui.screens.unlock.view import UnlockView
from ui.widgets import theme
from ui.widgets.choose import Chooser
from ui.widgets.theme import Appearance, Tone

if TYPE_CHECKING:
    from rjdesk.services.vaults import VaultSummary
    from ui.app.journeys import Journeys

MINUTE = 60_000


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
        self._home = home or Path(_own_folder()) / "rjdesk"
        self._chooser, self._settings = chooser or Chooser(), Settings()
        self._patience = patience or Patience(lock=self._settings.minutes() * MINUTE)
        self.window, self.errands, self.announcements = MainWindow(), Errands(new_identity, self), Announcements(self)
        self.faults = Faults(self.window, new_identity)
        self.unlock_view, self.first_run_view, self._cover = (
            UnlockView(),
            FirstRunView(self._home, self._chooser),
            Cover(),
        )
        self._unlock = UnlockPresenter(self.unlock_view, late.vaults, self.errands)
        self._first_run = FirstRunPresenter(self.first_run_view, late.vaults, self.errands)
        self._idle = IdleWatch(app, self._patience.lock, self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(self._patience.settle)
        self._journeys: Journeys | None = None
        self._vaults: list[Path] = []
        self._room = self._covered = False
        self._beneath: QWidget = self.window  # what the cover lies on
        self._connect()

    def start(self, vault: Path | None = None) -> None:
        """Shows the window at once; loads what opening needs while the person reads or types."""
        self._dress(self._settings.appearance())
        self.window.show_minutes(self._patience.lock // MINUTE)
        self._vaults = [vault] if vault else sorted(self._home.glob("*.rjvault"))
        if self._vaults:
            self.show_unlock()
        else:
            self._show_first_run()
        self.window.show()
        QTimer.singleShot(0, self._get_ready)

    def show_unlock(self, note: str = "") -> None:
        """Shows the locked door."""
        self.unlock_view.show_vaults(self._vaults)
        self.window.show_door(self.unlock_view)
        self.unlock_view.start_over(note)

    def lock(self, note: str = "") -> None:
        """Keeps what is being typed, closes the vault, and forgets everything that was shown."""
        if self._journeys is None:
            return
        self._leave_desk()
        self.show_unlock(note or self.tr("The vault is locked. Everything you typed is in it."))

    def idle_lock(self) -> None:
        """Nobody was here for a while: locks; in the room only covers, and locks much later."""
        if self._journeys is None:
            return
        if self._room and not self._covered:
            self._covered, self._beneath = True, self.window.door()
            self.window.show_door(self._cover)
            self._idle.wait(self._patience.lock_in_the_room)
        else:
            self.lock(self.tr("Nobody was here for a while, so the vault was locked. Everything you typed is in it."))

    def remembered_look(self) -> Appearance:
        """How the program will look at its next start."""
        return self._settings.appearance()

    def close(self) -> None:
        """Keeps what is being typed, closes the vault, and ends the workers."""
        self._leave_desk()
        self.errands.close()

    def _connect(self) -> None:
        window = self.window
        window.lock_asked.connect(self.lock)
        window.room_asked.connect(self._set_room)
        window.appearance_asked.connect(self._choose_appearance)
        window.minutes_asked.connect(self._choose_minutes)
        window.closing.connect(self.close)
        self.errands.faulted.connect(self._fault)
        self.errands.refused.connect(window.message.show_error)
        self.errands.changed.connect(self._changed)
        self._settling.timeout.connect(self._settle)
        self._idle.idle.connect(self.idle_lock)
        self._cover.taken_away.connect(self._uncover)
        self._unlock.unlocked.connect(self._open)
        self._first_run.made.connect(self._open)
        self.unlock_view.another_vault_asked.connect(self._choose_vault)
        self.unlock_view.new_vault_asked.connect(self._show_first_run)
        self.first_run_view.existing_asked.connect(self._choose_vault)

    def _open(self, folder: Path, summary: VaultSummary) -> None:
        from ui.app.journeys import (
            Journeys,
        )  # here: screens of a case load while the vault opens, not before the window

        self._vaults = [folder, *(vault for vault in self._vaults if vault != folder)]
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
            self.window.save_state.saved(self._now())
            self._settling.start()

    def _settle(self) -> None:
        self.errands.ask(self._late.vaults().settle_down, self._settled)

    def _settled(self, _nothing: None) -> None:
        """The vault's files are whole by themselves; nothing to show."""

    def _get_ready(self) -> None:
        self.errands.ask(lambda: warm_up(self._late), self._settled)

    def _show_first_run(self) -> None:
        self.first_run_view.show_welcome()
        self.window.show_door(self.first_run_view)

    def _choose_vault(self) -> None:
        chosen = self._chooser.folder(self.window, self.tr("Open a vault (its name ends in .rjvault)"), self._home)
        if chosen is not None:
            self._vaults = [chosen, *(vault for vault in self._vaults if vault != chosen)]
            self.show_unlock()

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
        self.unlock_view.let_try()
        self.first_run_view.let_try()
        if self._journeys is not None:
            self._journeys.let_try()
        self.faults.tell(fault)


def _own_folder() -> str:
    """The person's own folder, not Documents: that is often one that a cloud service copies away."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
