"""Shows who is to be looked up, has findings entered, and leads an agency's file out and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.recidivism.check import Finding
from rjdesk.domain.sheet import Sheet, Table
from rjdesk.errors import Expected
from rjdesk.services.exchange.imports import ReadingJob
from rjdesk.services.members import Members
from rjdesk.services.recidivism.agencies import Agencies, ListJob, Trial
from rjdesk.services.recidivism.looking_up import Line, Lines, LookingUp
from ui.errands import Sends
from ui.screens.recidivism.view import RecidivismView
from ui.widgets.choose import Chooser
from ui.wording import number, tr

NAME = "to-look-up.csv"


@dataclass(frozen=True, slots=True)
class RecidivismServices:
    """What the page needs of the core."""

    looking_up: LookingUp
    agencies: Agencies
    members: Members

    def look(self) -> tuple[Lines, bool]:
        """For the vault thread: the lines, and whether the member at work may enter for the whole office."""
        return self.looking_up.lines(), Action.ENTER_OUTCOMES in self.members.me().may


class RecidivismPresenter(QObject):
    """Holds the rows of the file that was chosen, until they are entered or another is."""

    def __init__(
        self,
        view: RecidivismView,
        services: RecidivismServices,
        errands: Sends,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._day, self._chooser = day, chooser
        self._table: Table | None = None
        self._target = Path()
        view.entered.connect(self._enter)
        view.agency.list_wanted.connect(self._list)
        view.agency.file_wanted.connect(self._choose)
        view.agency.agreed.connect(self._bring_in)

    def open(self) -> None:
        """Looks again; a file that was chosen is put away."""
        self._view.message.clear()
        self._table = None
        self._view.agency.begin()
        self._look()

    def _look(self) -> None:
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, found: tuple[Lines, bool]) -> None:
        lines, for_all = found
        self._view.show_lines(lines, self._day(), for_all=for_all)

    def _enter(self, line: Line, finding: Finding) -> None:
        who = line.person.followed
        enter = partial(self._services.looking_up.enter, who.case, who.person, line.window.months, finding)
        self._errands.change(enter, self._entered, self._refuse)

    def _entered(self, _nothing: None) -> None:
        self._look()
        self._view.say_entered(tr("Entered."))

    def _list(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kinds = tr("Separated text (*.csv)")
        target = self._chooser.file_to_write(self._view, tr("Hand out the list"), folder / NAME, kinds)
        if target is not None:
            self._target = target
            self._errands.ask(self._services.agencies.list_to_fill_in, self._make, self._refuse)

    def _make(self, job: ListJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, made: bytes) -> None:
        self._errands.change(partial(self._services.agencies.hand_out, made, self._target), self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.say_entered(tr("Written to {place}.").format(place=str(target)))

    def _choose(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kinds = tr("Workbook or separated text (*.xlsx *.csv *.txt *.tsv);;All files (*)")
        chosen = self._chooser.file_to_read(self._view, tr("What an agency found"), folder, kinds)
        if chosen is not None:
            self._errands.ask(partial(self._services.agencies.read, chosen), self._read, self._refuse)

    def _read(self, job: ReadingJob) -> None:
        self._errands.press(job.make, self._try, self._refuse)

    def _try(self, sheet: Sheet) -> None:
        self._table = sheet.under(sheet.head())
        self._errands.ask(partial(self._services.agencies.check, self._table), self._tried, self._refuse)

    def _tried(self, trial: Trial) -> None:
        self._view.message.clear()
        self._view.agency.show_trial(trial)
        self._view.show_part(self._view.agency.message)

    def _bring_in(self) -> None:
        if self._table is not None:
            self._errands.change(partial(self._services.agencies.bring_in, self._table), self._brought, self._refuse)

    def _brought(self, entries: int) -> None:
        self.open()
        self._view.say_entered(tr("Entered from the file: {count}.").format(count=number(entries)))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
