"""An observer's checklist: filled in about a colleague, or typed back from paper; and what was observed of oneself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.checklist import CheckedStage, Checklist, When
from rjdesk.services.members import Members
from rjdesk.services.training.drafts import LearningDrafts
from rjdesk.services.training.jobs import CheckFormJob
from rjdesk.services.training.observing import Observing, ToldObservation
from rjdesk.services.training.training import Training
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.form import Values
from ui.screens.own_record.check_form import ALL, WHICH, filled, points_form, which_form
from ui.screens.own_record.filling import Filling
from ui.screens.own_record.observing_shown import observing_shown
from ui.screens.own_record.view import RecordView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import day, tr

PAGE = "observing"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read: what was observed, and what one can fill in; None where one may not."""

    mine: tuple[ToldObservation, ...]
    others: tuple[ToldObservation, ...] | None
    lists: tuple[Checklist, ...] | None
    people: tuple[tuple[MemberId, str], ...]
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ObservingServices:
    """What the page needs of the core. Its methods run on the vault thread."""

    observing: Observing
    training: Training
    members: Members
    drafts: LearningDrafts

    def look(self) -> Seen:
        """How it stands now."""
        may = self.members.me().may
        observes = Action.OBSERVE in may
        return Seen(
            self.observing.mine(),
            self.observing.of_others() if Action.SEE_TRAINING in may else None,
            self.observing.checklists() if observes else None,
            self.observing.colleagues() if observes else (),
            self.drafts.mine(PAGE),
        )


class ObservingPresenter(Filling):
    """It holds which checklist is being filled in."""

    def __init__(
        self,
        view: RecordView,
        services: ObservingServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser,
    ) -> None:
        super().__init__(view, PAGE, services.drafts, errands, announcements)
        self._services, self._chooser = services, chooser
        self._seen: Seen | None = None
        self._which: dict[str, object] = {}
        self._stages: tuple[CheckedStage, ...] = ()
        view.typed.connect(self._typed.type)
        view.saved.connect(self._saved)
        view.paper_wanted.connect(self._make_paper)

    def _look(self) -> None:
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, seen: Seen) -> None:
        self._seen, self._which = seen, {}
        fills = seen.lists is not None and bool(seen.people)
        self._view.show_page(observing_shown(seen.mine, seen.others, fills=fills, begun=bool(seen.typed)))

    def _begin(self) -> None:
        """From the first form, or where it was left."""
        if self._seen is None or self._seen.lists is None:
            return
        typed = self._seen.typed
        if set(WHICH) <= set(typed):
            self._points({**typed, "on": date.fromisoformat(typed["on"])}, typed)
            return
        form = which_form(self._seen.people, self._seen.lists)
        self._view.show_form(tr("Observer's checklist"), tr("Talk it through with your colleague first."), form)

    def _saved(self, values: Values) -> None:
        if not self._which:
            for name in WHICH:
                self._typed.type(name, str(values[name]))
            self._points(dict(values), {})
        else:
            self._hand_in(values)

    def _points(self, which: Mapping[str, object], typed: Mapping[str, str]) -> None:
        self._which = dict(which)
        self._stages = self._list().at(self._when())
        form = points_form(self._stages)
        line = tr("Typed before, and not handed in yet.")
        words = {name: (typed[name], line) for name in ("well", "next_time") if name in typed}
        form.show_values(typed, words)
        for name, field in form.fields.items():
            field.answered.connect(partial(self._answered, name))
        first = self._stages[0].title if self._stages else ""
        self._view.show_form(tr("Observer's checklist"), self._about(), form, heading=first, paper=True)

    def _about(self) -> str:
        names = {str(member): name for member, name in self._seen.people} if self._seen else {}
        on = self._which["on"]
        words = tr("{process}, {who}, {day}. What you couldn't see stays empty.")
        who = names.get(str(self._which["observed"]), "")
        return words.format(process=self._list().title, who=who, day=day(on) if isinstance(on, date) else "")

    def _answered(self, name: str, value: object) -> None:
        self._typed.type(name, "" if value is None else str(value))

    def _list(self) -> Checklist:
        lists = self._seen.lists if self._seen and self._seen.lists else ()
        return next(each for each in lists if each.process == self._which["process"])

    def _when(self) -> When | None:
        return None if self._which["when"] == ALL else When(str(self._which["when"]))

    def _hand_in(self, values: Values) -> None:
        made = filled(self._which, self._list().title, self._stages, values)
        self._errands.change(partial(self._services.observing.keep, made), self._handed_in, self._refuse)

    def _make_paper(self) -> None:
        if self._which:
            wanted = partial(self._services.observing.form, self._list(), self._when())
            self._errands.ask(wanted, self._press, self._refuse)

    def _press(self, job: CheckFormJob) -> None:
        self._errands.press(job.make, self._hand_out, self._refuse)

    def _hand_out(self, made: bytes) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"checklist-{self._which.get('process', '')}.pdf"
        target = self._chooser.file_to_write(self._view, tr("Save the empty form"), folder / name, "PDF (*.pdf)")
        if target is not None:
            hand_out = partial(self._services.training.hand_out, made, target)
            self._errands.change(hand_out, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.message.say(Tone.OK, tr("Written to {place}.").format(place=str(target)))
        self._view.to_top()
