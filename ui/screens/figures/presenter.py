"""Has the figures counted for the time that was chosen, and hands them out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.figures.report import Report
from rjdesk.errors import Expected
from rjdesk.services.figures.files import Kind, ReportJob
from rjdesk.services.figures.publishing import PublicTimes
from rjdesk.services.figures.reports import Figures
from ui.errands import Sends
from ui.screens.figures.view import FiguresView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr


class FiguresPresenter(QObject):
    """Holds the report that is shown."""

    def __init__(
        self, view: FiguresView, figures: Figures, errands: Sends, day: Callable[[], date], chooser: Chooser
    ) -> None:
        super().__init__(view)
        self._view, self._figures, self._errands = view, figures, errands
        self._day, self._chooser = day, chooser
        self._report: Report | None = None
        self._out: tuple[Kind, Path] | None = None
        view.wanted.connect(self._count)
        view.handed_out.connect(self._hand_out)

    def open(self) -> None:
        """Counts anew, for the time that was chosen last."""
        self._view.message.clear()
        self._view.choosing.begin(self._day())
        self._errands.ask(self._figures.public_times, self._begin, self._refuse)

    def _begin(self, times: PublicTimes) -> None:
        self._view.choosing.show_times(times)
        self._count()

    def _count(self) -> None:
        period = self._view.choosing.period()
        if period is not None:
            by = self._view.split.by()
            count = partial(self._figures.report, period, public=self._view.choosing.public(), by=by)
            self._errands.ask(count, self._show, self._refuse)

    def _show(self, report: Report) -> None:
        self._report = report
        self._view.show_report(report)

    def _hand_out(self, kind: Kind) -> None:
        report = self._report
        if report is None:
            return
        if question := self._view.choosing.still_to_ask():
            self._view.message.say(Tone.WARN, question, tr("If that is right, press “Hand out” once more."))
            self._view.to_top()
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        suggested = folder / f"figures-{report.period.first:%Y-%m}-{report.period.last:%Y-%m}.{kind.value}"
        title, kinds = tr("Hand out the figures"), f"{kind.value.upper()} (*.{kind.value})"
        target = self._chooser.file_to_write(self._view, title, suggested, kinds)
        if target is not None:
            self._out = kind, target
            self._errands.ask(partial(self._figures.file, report, kind), self._make, self._refuse)

    def _make(self, job: ReportJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, made: bytes) -> None:
        if self._out is not None and self._report is not None:
            kind, target = self._out
            write = partial(self._figures.hand_out, self._report, made, kind, target)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.say_handed_out(str(target))
        self._errands.ask(self._figures.public_times, self._view.choosing.show_times, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error, Tone.WARN)
        self._view.to_top()
