"""Shows who is to be looked up, has findings entered, and leads an agency's file out and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.recidivism.check import Finding
from rjdesk.domain.recidivism.windows import Window
from rjdesk.domain.sheet import Sheet, Table
from rjdesk.errors import Expected
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.exchange.imports import ReadingJob
from rjdesk.services.members import Members
from rjdesk.services.recidivism.agencies import Agencies, ListJob, Trial
from rjdesk.services.recidivism.looking_up import Line, Lines, LookingUp
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts, said_of
from ui.screens.recidivism.view import SHOWN, RecidivismView
from ui.widgets.choose import Chooser
from ui.wording import number, tr

NAME = "to-look-up.csv"


@dataclass(frozen=True, slots=True)
class RecidivismServices:
    """What the page needs of the core."""

    looking_up: LookingUp
    agencies: Agencies
    members: Members
    drafts: DraftKeeping

    def look(self) -> Seen:
        """For the vault thread."""
        lines = self.looking_up.lines()
        return Seen(lines, Action.ENTER_OUTCOMES in self.members.me().may, dict(self._typed(lines)))

    def _typed(self, lines: Lines) -> Iterator[tuple[Window, tuple[str, str]]]:
        """What was typed and never entered, of the lines that are shown."""
        shown = [line for line in (*lines.to_do[:SHOWN], *lines.done[:SHOWN]) if line.mine]
        drafts = {case: self.drafts.of(case) for case in {line.window.followed.case for line in shown}}
        for line in shown:
            place = draft_of(line)
            for draft in drafts[line.window.followed.case]:
                if draft.place == place:
                    yield line.window, (draft.text, said_of(draft))


@dataclass(frozen=True, slots=True)
class Seen:
    """The lines, whether the member at work may enter for the whole office, and what was typed and never entered."""

    lines: Lines
    for_all: bool
    typed: Mapping[Window, tuple[str, str]]


class RecidivismPresenter(QObject):
    """Holds the rows of the file that was chosen, until they are entered or another is."""

    def __init__(
        self,
        view: RecidivismView,
        services: RecidivismServices,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._day, self._chooser = day, chooser
        self._table: Table | None = None
        self._target = Path()
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.entered.connect(self._enter)
        view.typed.connect(self._type)
        view.given_up.connect(self._give_up)
        view.agency.list_wanted.connect(self._list)
        view.agency.file_wanted.connect(self._choose)
        view.agency.agreed.connect(self._bring_in)

    def open(self) -> None:
        """Looks again; a file that was chosen is put away."""
        self._view.message.clear()
        self._table = None
        self._view.agency.begin()
        self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self) -> None:
        self.leave()
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, seen: Seen) -> None:
        self._view.show_lines(seen.lines, self._day(), seen.typed, for_all=seen.for_all)

    def _type(self, line: Line, text: str) -> None:
        self._typing.note(draft_of(line), text)

    def _give_up(self, line: Line) -> None:
        self._typing.let_go(draft_of(line))

    def _enter(self, line: Line, finding: Finding) -> None:
        who = line.person.followed
        enter = partial(self._services.looking_up.enter, who.case, who.person, line.window.months, finding)
        self._errands.change(self._typing.counted_by(enter, draft_of(line)), self._entered, self._refuse)

    def _entered(self, _nothing: object) -> None:
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


def draft_of(line: Line) -> DraftPlace:
    """Where what is typed of a person and a window is kept until it counts."""
    who = line.window.followed
    return DraftPlace(who.case, f"finding/{line.window.months}", who.person)
