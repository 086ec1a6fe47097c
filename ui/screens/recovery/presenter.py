"""Has the recovery code confirmed, and another one issued: shown, printed, typed back, made the vault's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.errors import Expected
from rjdesk.services.papers import PageImage, PreviewJob
from ui.errands import Sends
from ui.screens.recovery.looking import RecoveryServices, RecoveryState
from ui.screens.recovery.showing import recovery_shown
from ui.screens.recovery.view import RecoveryView
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PagePicture
from ui.widgets.print_code import print_recovery_code
from ui.wording import tr


class RecoveryPresenter(QObject):
    """``day`` is the computer's calendar. The new code is here only while its sheet is shown."""

    def __init__(
        self,
        view: RecoveryView,
        services: RecoveryServices,
        errands: Sends,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._day, self._chooser = view, services, errands, day, chooser
        self._code = ""
        view.code_typed.connect(self._confirm)
        view.new_wanted.connect(self._ask_for_new)
        view.print_wanted.connect(self._print)
        view.save_wanted.connect(self._save)
        view.new_typed.connect(self._reissue)
        view.new_dropped.connect(self._drop)

    def open(self) -> None:
        """Looks again."""
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, state: RecoveryState) -> None:
        self._view.show_state(recovery_shown(state, self._day()))

    def _confirm(self, typed: str) -> None:
        self._errands.change(partial(self._services.keys.confirm_recovery, typed), self._confirmed, self._refuse)

    def _confirmed(self, _nothing: None) -> None:
        self._view.say_done(tr("That is the code. Put the sheet back where it was."))
        self.open()

    def _ask_for_new(self) -> None:
        self._errands.ask(self._services.keys.new_recovery_code, self._take_code, self._refuse)

    def _take_code(self, code: str) -> None:
        self._code = code
        self._errands.ask(self._services.picture, self._draw, self._refuse)

    def _draw(self, job: PreviewJob) -> None:
        self._errands.press(job.make, self._show_sheet, self._refuse)

    def _show_sheet(self, pages: tuple[PageImage, ...]) -> None:
        if self._code:
            self._view.show_new(tuple(PagePicture(p.width, p.height, p.rgba, self._code) for p in pages))

    def _print(self) -> None:
        if print_recovery_code(self._view, self._code):
            self._view.say(tr("Sent to the printer. Fetch it at once."))

    def _save(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        suggested = folder / tr("rjdesk recovery code.pdf")
        target = self._chooser.file_to_write(self._view, tr("Save the recovery sheet"), suggested, "PDF (*.pdf)")
        if target is not None:
            self._errands.ask(partial(self._services.save, target), self._saved, self._refuse)

    def _saved(self, target: Path) -> None:
        self._view.say(
            tr("Saved as {name}.").format(name=target.name),
            tr("Whoever reads that file can open the vault."),
            tr("Print it, then delete the file, from the bin as well."),
        )

    def _reissue(self, typed: str) -> None:
        words = tr("A backup is made first, then the vault gets its new key. Leave the computer on …")
        report = self._view.follow(words)
        reissue = partial(self._services.keys.reissue_recovery, typed, report)
        self._errands.change(reissue, self._reissued, self._refuse)

    def _reissued(self, _nothing: None) -> None:
        self._code = ""
        self._view.say_done(
            tr("The new code is the vault's. The old sheet opens the vault no more."),
            tr("Backups that were made before still open with the old code, until they are gone."),
            tr("Lock the new sheet away, apart from laptop and backups, and destroy the old one."),
        )
        self.open()

    def _drop(self) -> None:
        self._code = ""

    def _refuse(self, error: Expected) -> None:
        self._view.explain(error)
