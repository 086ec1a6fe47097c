"""The day's backup, made at the first lock by hand: after the desk was emptied, before the vault is closed.

A lock that nobody asked for (nobody here, the lid, another user) never waits for it: the vault closes at once, and the next
person at work is told that the backup is due. Why, is in ``docs/decisions/0015-backup-at-a-lock-by-hand.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rjdesk.errors import Cancelled, Expected, HistoryGap
from ui.errands import Sends
from ui.reports import Report
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.working import Working
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.domain.backup import Backup
    from rjdesk.domain.backup_schedule import Due
    from rjdesk.services.backups.backups import AtLock


class BackupPage(QuietSheet):
    """What stands over the whole window meanwhile. Nothing of the desk is behind it any more."""

    def __init__(self) -> None:
        super().__init__(
            tr("Locking"),
            tr("Today's backup is made first; the vault is closed right after it. “Stop” locks at once, without one."),
        )
        self._working = Working()
        self.add(self._working)
        self.setFocusProxy(self._working)

    def follow(self) -> Report:
        """The report to give to the backup."""
        return self._working.follow(tr("The backup is being made, and opened again to see that it is right …"))


class LastBackup(QObject):
    """``under_way`` carries the page as soon as there is something to wait for; ``words`` say afterwards what came of it."""

    under_way = Signal(object)
    reminded = Signal(str)

    def __init__(self, errands: Sends, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._page: BackupPage | None = None
        self._report: Report | None = None
        self._skipped = self._in_sight = False
        self.words = ""

    def make(self, at_lock: Callable[[Report], AtLock]) -> None:
        """Have it made, unless today's is there already."""
        self.words, self._skipped, self._in_sight, self._page = "", False, False, BackupPage()
        self._report = self._page.follow()
        self._report.moved.connect(self._begin)
        self._errands.ask(partial(at_lock, self._report), self._end, self._refuse)

    def skip(self) -> None:
        """The vault has to close at once: none is made, and one that is being made is stopped."""
        self._skipped = True
        if self._report is not None:
            self._report.stop()

    def remind(self, due: Callable[[], Due]) -> None:
        """At the next unlock: if a lock went without its backup, see whether it is still owed."""
        if self._skipped:
            self._skipped = False
            self._errands.ask(due, self._say_due, self._refuse)

    def let_go(self) -> None:
        """The vault is closed, and whatever page stood there is not needed any more."""
        self._report = None
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def _begin(self, _thousandths: int) -> None:
        if self._page is not None and not self._in_sight:
            self._in_sight = True
            self.under_way.emit(self._page)

    def _end(self, done: AtLock) -> None:
        self.words = in_words(done.made, done.refused)

    def _refuse(self, error: Expected) -> None:
        self.words = in_words((), (error,))

    def _say_due(self, due: Due) -> None:
        if "none_today" in due.reasons:
            self.reminded.emit(
                tr("The vault locked itself before today's backup was made. It is made when you lock by hand.")
            )


def in_words(made: Sequence[Backup], refused: Sequence[Expected]) -> str:
    """What the locked door says of it; nothing where nothing was due, or the vault is open for reading only."""
    refused = [error for error in refused if not isinstance(error, HistoryGap)]
    if any(isinstance(error, Cancelled) for error in refused):
        return tr("Today's backup was stopped. It is made at the next lock.")
    if refused:
        from rjdesk.wording import of_error  # with the first error

        return tr("Today's backup could not be made everywhere. {reason}").format(reason=of_error(refused[0]).happened)
    if any(each.place == "external" for each in made):
        return tr("Today's backup is made, on this laptop and outside it.")
    return tr("Today's backup is made on this laptop.") if made else ""
