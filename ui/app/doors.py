"""What stands before the desk: unlocking, the first run. Each is loaded and built when it is first needed, since
only one of them is shown at the start and the window must not wait for the others."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.app.services import LateDesk
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from ui.screens.first_run.view import FirstRunView
    from ui.screens.practice.view import PracticeDoor
    from ui.screens.restore.view import RestoreView
    from ui.screens.unlock.view import UnlockView


class Doors(QObject):
    """Shows one page over the whole window, and tells when a vault was opened through it."""

    opened = Signal(object, object)  # folder, VaultSummary

    def __init__(self, window: MainWindow, late: LateDesk, errands: Sends, home: Path, chooser: Chooser) -> None:
        super().__init__(window)
        self._window, self._late, self._errands = window, late, errands
        self._home, self._chooser = home, chooser
        self._vaults: list[Path] = []

    def begin(self, vault: Path | None) -> None:
        """Shows the door to a vault, to those that lie in their usual place, or to the first of them all."""
        self._vaults = [vault] if vault else sorted(self._home.glob("*.rjvault"))
        if self._vaults:
            self.show_unlock()
        else:
            self.show_first_run()

    def show_unlock(self, note: str = "") -> None:
        """Shows the locked door; the way to a first vault where there was only the practice room."""
        if not self._vaults:
            self.show_first_run()
            return
        self.unlock_view.show_vaults(self._vaults)
        self._window.show_door(self.unlock_view)
        self.unlock_view.start_over(note)
        if self._window.isVisible():
            self.look_for_pin()

    def look_for_pin(self) -> None:
        """Asks whether the vault that is shown has a PIN here: loads services, so not before the window is there."""
        if "unlock_view" in self.__dict__ and self.unlock_view.isVisible():
            self.unlock_view.tell_vault()

    def show_first_run(self) -> None:
        """Shows the way to a new vault."""
        self.first_run_view.show_welcome()
        self._window.show_door(self.first_run_view)

    def show_restore(self) -> None:
        """Shows the way from a backup to a vault."""
        self._window.show_door(self.restore_view)
        self.restore_view.begin()

    def show_practice(self) -> None:
        """Shows the door to the practice room."""
        self._window.show_door(self.practice_door)

    def let_try(self) -> None:
        """Something of ours failed: the doors can be used again."""
        for door in ("unlock_view", "first_run_view", "restore_view", "practice_door"):
            if door in self.__dict__:
                getattr(self, door).let_try()

    @cached_property
    def unlock_view(self) -> UnlockView:
        """The locked door."""
        from ui.screens.unlock.presenter import UnlockPresenter
        from ui.screens.unlock.view import UnlockView

        view = UnlockView()
        presenter = UnlockPresenter(view, self._late.vaults, self._late.quick_unlock, self._errands)
        presenter.unlocked.connect(self._open)
        view.another_vault_asked.connect(self._choose_vault)
        view.new_vault_asked.connect(self.show_first_run)
        view.restore_asked.connect(self.show_restore)
        view.practice_asked.connect(self.show_practice)
        return view

    @cached_property
    def first_run_view(self) -> FirstRunView:
        """The way to a new vault."""
        from ui.screens.first_run.presenter import FirstRunPresenter
        from ui.screens.first_run.view import FirstRunView

        view = FirstRunView(self._home, self._chooser)
        FirstRunPresenter(view, self._late.vaults, self._errands).made.connect(self._open)
        view.existing_asked.connect(self._choose_vault)
        view.restore_asked.connect(self.show_restore)
        view.practice_asked.connect(self.show_practice)
        return view

    @cached_property
    def practice_door(self) -> PracticeDoor:
        """The door to the practice room; it stays out of the list of vaults."""
        from ui.screens.practice.presenter import PracticePresenter
        from ui.screens.practice.view import PracticeDoor

        view = PracticeDoor()
        presenter = PracticePresenter(view, partial(self._late.practise, self._home), self._errands)
        presenter.opened.connect(self.opened)
        view.left.connect(self._leave)
        return view

    @cached_property
    def restore_view(self) -> RestoreView:
        """The way from a backup to a vault."""
        from ui.screens.restore.presenter import RestorePresenter
        from ui.screens.restore.view import RestoreView

        view = RestoreView(self._home, self._chooser)
        RestorePresenter(view, self._late.restore, self._errands).restored.connect(self._offer)
        view.left.connect(self._leave)
        return view

    def _open(self, folder: Path, summary: object) -> None:
        self._put_first(folder)
        self.opened.emit(folder, summary)

    def _choose_vault(self) -> None:
        chosen = self._chooser.folder(self._window, self.tr("Open a vault (its name ends in .rjvault)"), self._home)
        if chosen is not None:
            self._put_first(chosen)
            self.show_unlock()

    def _offer(self, folder: Path) -> None:
        """A vault was restored: it is the one to be unlocked."""
        self._put_first(folder)
        self.show_unlock()

    def _leave(self) -> None:
        if self._vaults:
            self.show_unlock()
        else:
            self.show_first_run()

    def _put_first(self, folder: Path) -> None:
        self._vaults = [folder, *(vault for vault in self._vaults if vault != folder)]
