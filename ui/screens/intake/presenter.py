"""Leads a file from the disk into the vault: read on the press, tried and brought in on the vault's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.intake import Meaning, Terms
from rjdesk.domain.sheet import Sheet, Table
from rjdesk.errors import Cancelled, Expected
from rjdesk.process.template import Process
from rjdesk.services.exchange.imports import BroughtIn, DryRun, Imports, ReadingJob
from rjdesk.services.referrals import Referrals
from ui.errands import Sends
from ui.screens.intake.showing import asked_shown, cases_words, columns_shown, read_shown, tried_shown
from ui.screens.intake.shown import Offer
from ui.screens.intake.view import IntakeView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr

Usual = tuple[tuple[Process, ...], str]
Asked = tuple[Terms, Meaning]


@dataclass(frozen=True, slots=True)
class IntakeServices:
    """What bringing in cases needs of the core."""

    imports: Imports
    referrals: Referrals

    def usual(self, table: Table) -> Usual:
        """For the vault thread: the processes, and the one that this file, or the newest case, came under."""
        return self.referrals.processes(), self.imports.usual(table) or self.referrals.usual()

    def asked(self, table: Table, process: str) -> Asked:
        """For the vault thread: what a process knows, and what the columns likely mean under it."""
        return self.imports.terms(process), self.imports.meaning(table, process)


class IntakePresenter(QObject):
    """Keeps the file's rows from its choosing until it is brought in or left; ``brought_in`` says what came of it."""

    brought_in = Signal(str)

    def __init__(self, view: IntakeView, services: IntakeServices, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._chooser = view, services, errands, chooser
        self._path: Path | None = None
        self._sheet: Sheet | None = None
        self._table: Table | None = None
        self._terms: Terms | None = None
        self._process = ""
        self._said: tuple[tuple[str, ...], Meaning] | None = None  # of the file before: mended, it is chosen again
        view.choose_asked.connect(self._choose)
        view.sheet_chosen.connect(self._read)
        view.head_chosen.connect(self._take_head)
        view.process_chosen.connect(self._take_process)
        view.changed.connect(self._ask)
        view.try_asked.connect(self._try)
        view.bring_asked.connect(self._bring_in)
        view.left.connect(self.begin)

    def begin(self) -> None:
        """No file yet, or no longer."""
        self._said = None
        self._put_away()

    def _put_away(self) -> None:
        self._path = self._sheet = self._table = self._terms = None
        self._process = ""
        self._view.begin()

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = tr("Workbook or separated text (*.xlsx *.csv *.txt *.tsv);;All files (*)")
        chosen = self._chooser.file_to_read(self._view, tr("Bring in cases from a file"), Path(folder), kinds)
        if chosen is not None:
            self._put_away()
            self._path = chosen
            self._read()

    def _read(self, sheet: str = "") -> None:
        if self._path is not None:
            self._view.work(tr("The file is read …"), can_stop=False)
            self._errands.ask(partial(self._services.imports.read, self._path, sheet), self._press, self._view.refuse)

    def _press(self, job: ReadingJob) -> None:
        self._errands.press(job.make, self._take_sheet, self._view.refuse)

    def _take_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._take_head(sheet.head())

    def _take_head(self, head: int) -> None:
        if self._sheet is None or self._path is None:
            return
        self._table = table = self._sheet.under(head)
        self._view.show_file(read_shown(self._path.name, self._sheet, head))
        self._errands.ask(partial(self._services.usual, table), self._offer, self._view.refuse)

    def _offer(self, usual: Usual) -> None:
        processes, usually = usual
        said = self._said_before()
        wanted = self._process or (said.process if said else usually)
        chosen = wanted if wanted in {process.id for process in processes} else ""  # it may be in force no more
        self._view.show_processes([Offer(process.id, process.title) for process in processes], chosen)
        self._take_process(chosen)

    def _take_process(self, process: str) -> None:
        self._process = process
        if process and self._table is not None:
            self._errands.ask(
                partial(self._services.asked, self._table, process), self._show_columns, self._view.refuse
            )

    def _show_columns(self, asked: Asked) -> None:
        if self._table is None:
            return
        self._terms, meaning = asked
        said = self._said_before()
        meaning = said if said and said.process == self._process else meaning
        self._view.show_columns(columns_shown(self._table), meaning, self._terms)
        self._view.show_asked(asked_shown(self._table, meaning, self._terms), self._terms, meaning)

    def _said_before(self) -> Meaning | None:
        """What was said of a file with the same headings since the page was turned to."""
        table = self._table
        return self._said[1] if self._said and table and self._said[0] == table.headings else None

    def _ask(self) -> None:
        """Something else was said: what is still open may be something else too."""
        if self._table is not None and self._terms is not None:
            meaning = self._view.meaning(self._process)
            self._said = self._table.headings, meaning
            self._view.show_asked(asked_shown(self._table, meaning, self._terms), self._terms, meaning)

    def _try(self) -> None:
        if self._table is not None:
            meaning = self._view.meaning(self._process)
            self._view.work(tr("The file is tried …"), can_stop=False)
            self._errands.ask(
                partial(self._services.imports.check, self._table, meaning), self._show_tried, self._view.refuse
            )

    def _show_tried(self, run: DryRun) -> None:
        if self._table is not None:
            self._view.show_tried(tried_shown(run, self._table))

    def _bring_in(self) -> None:
        if self._table is not None:
            report = self._view.work(tr("The cases are brought in …"))
            meaning = self._view.meaning(self._process)
            bring = partial(self._services.imports.bring_in, self._table, meaning, report)
            self._errands.change(bring, self._brought_in, self._refuse)

    def _brought_in(self, done: BroughtIn) -> None:
        self.begin()
        self.brought_in.emit(tr("From the file: {cases}. You own what came in.").format(cases=cases_words(done.cases)))

    def _refuse(self, error: Expected) -> None:
        self._view.refuse(error)
        if isinstance(error, Cancelled):
            self._view.message.say(Tone.INFO, tr("You stopped it. No case was brought in."))
