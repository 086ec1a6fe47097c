"""Fills the office's words with numbers while they are typed, keeps them, and hands the report out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import SentReportId
from rjdesk.errors import Expected
from rjdesk.process.findings import Finding
from rjdesk.services.figures.drafts import ReportDrafts
from rjdesk.services.figures.fields import unfit
from rjdesk.services.figures.filling import ReportTextJob
from rjdesk.services.figures.report_texts import ReportTexts
from rjdesk.services.figures.reports import Figures
from rjdesk.services.members import Members
from rjdesk.wording import say
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptTyping
from ui.fields.template_drawing import DrawnWords
from ui.fields.template_fields import FieldShown
from ui.fields.template_words import Mistake
from ui.screens.figures.own_words import OwnWords, OwnWordsShown
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class OwnWordsServices:
    """Its methods run on the vault thread."""

    texts: ReportTexts
    drafts: ReportDrafts
    figures: Figures
    members: Members

    def look(self) -> OwnWordsShown:
        """How things stand."""
        may = Action.EDIT_LETTERS in self.members.me().may
        fields = tuple(FieldShown(each.name, each.says, each.alone, each.means) for each in self.texts.fields())
        texts = {each.letter: each.text for each in self.texts.all()}
        typed, times = self.drafts.all() if may else {}, self.figures.public_times()
        sent, outdated = self.texts.handed_out(), self.texts.outdated()
        return OwnWordsShown(texts, typed, fields, may, times, sent, outdated)

    def keep_typed(self, place: DraftPlace, text: str) -> None:
        """Keep words while they are typed."""
        self.drafts.keep(place.about, text)

    def keep(self, before: str, title: str, text: str) -> str:
        """Let a text count, and say under which title. Raises ReportTextNotUnderstood, ReportTextUnnamed."""
        kept = self.texts.keep(title, text)
        self.drafts.drop(before)
        return kept

    def put_away(self, title: str) -> None:
        """Let a text count no more."""
        self.texts.put_away(title)
        self.drafts.drop(title)


class OwnWordsPresenter(QObject):
    """Holds which text is chosen ("" for a new one), and what stands in the editor."""

    def __init__(
        self,
        view: OwnWords,
        services: OwnWordsServices,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._day, self._chooser = day, chooser
        self._state: OwnWordsShown | None = None
        self._chosen, self._typed = "", ""
        self._target: Path | None = None
        self._job: ReportTextJob | None = None
        self._typing = KeptTyping(services.keep_typed, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        self._drawn = DrawnWords(errands, self)
        self._drawn.rested.connect(self._draw)
        self._drawn.filled.connect(self._show_missing)
        self._drawn.drawn.connect(view.show_pages)
        self._drawn.refused.connect(self._refuse)
        view.chosen.connect(self._choose)
        view.typed.connect(self._type)
        view.kept.connect(self._keep)
        view.put_away.connect(self._put_away)
        view.handed_out.connect(self._hand_out)
        view.choosing.chosen.connect(self._draw)
        view.sent.wanted.connect(self._hand_out_again)

    def open(self) -> None:
        """Looks again; what stands in the editor stays."""
        self._view.choosing.begin(self._day())
        self._errands.ask(self._services.look, self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _show(self, state: OwnWordsShown) -> None:
        first = self._state is None
        self._state = state
        if first:
            self._chosen = next(iter(sorted({*state.texts, *state.typed})), "")
        self._view.show_texts(state, self._chosen)
        if first:
            self._choose(self._chosen)

    def _choose(self, title: str) -> None:
        if self._state is None:
            return
        self.leave()
        self._chosen = title
        held = self._state.texts.get(title) or say("figures.fields.sample")
        self._typed = self._state.typed.get(title) or held
        self._view.message.clear()
        self._view.show_texts(self._state, title)
        self._view.show_words(title, self._typed)
        self._view.show_mistakes(mistakes(self._typed))
        self._draw()

    def _type(self, text: str) -> None:
        if text == self._typed or self._state is None:
            return
        self._typed = text
        if self._state.may_edit:
            self._typing.note(DraftPlace(None, "report_text", self._chosen), text)
        self._view.show_mistakes(mistakes(text))
        self._drawn.typed()

    def _draw(self) -> None:
        """Has the words filled in and drawn as they stand, unless something in them is wrong."""
        period = self._view.choosing.period()
        if self._state is not None and period is not None and not mistakes(self._typed):
            title = self._chosen or tr("A new text")
            self._drawn.draw(partial(self._services.texts.preview, title, self._typed, period))

    def _show_missing(self, job: ReportTextJob) -> None:
        self._view.show_missing(job.missing)

    def _keep(self, title: str, text: str) -> None:
        self.leave()  # kept before it is dropped, never after
        keep = partial(self._services.keep, self._chosen, title, text)
        self._errands.change(keep, self._kept, self._refuse)

    def _kept(self, title: str) -> None:
        self._chosen = title
        self._view.done(tr("Kept. It can be filled in for any time."))
        self.open()

    def _put_away(self) -> None:
        self.leave()
        self._errands.change(partial(self._services.put_away, self._chosen), self._is_away, self._refuse)

    def _is_away(self, _nothing: object) -> None:
        self._state = None
        self._view.done(tr("Put away."))
        self.open()

    def _hand_out(self, title: str) -> None:
        period = self._view.choosing.period()
        if period is None:
            return
        if question := self._view.choosing.still_to_ask():
            self._view.message.say(Tone.WARN, question, tr("If that is right, press “Hand out” once more."))
            self._view.page.to_top()
            return
        self._target = self._target_for(f"report-{period.first:%Y-%m}-{period.last:%Y-%m}.pdf")
        if self._target is not None:
            fill = partial(self._services.texts.fill, title, self._typed, period)
            self._errands.ask(fill, self._make, self._refuse)

    def _hand_out_again(self, sent: SentReportId) -> None:
        target = self._target_for("report.pdf")
        if target is not None:
            again = partial(self._services.texts.hand_out_again, sent, target)
            self._errands.change(again, self._written, self._refuse)

    def _target_for(self, name: str) -> Path | None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._chooser.file_to_write(self._view, tr("Hand out the report"), folder / name, "PDF (*.pdf)")

    def _make(self, job: ReportTextJob) -> None:
        self._job = job
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, made: bytes) -> None:
        if self._target is not None and self._job is not None:
            job = self._job
            told = job.contents.title, job.report, made, self._target, job.words
            write = partial(self._services.texts.hand_out, *told)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.done(tr("Written to {place}.").format(place=target))
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error, Tone.WARN)
        self._view.page.to_top()


def mistakes(text: str) -> tuple[Mistake, ...]:
    """What is wrong with a text, each at its line."""
    return tuple(_mistake(each) for each in unfit(text))


def _mistake(found: Finding) -> Mistake:
    piece = found.place if found.place.startswith("{") else ""
    return Mistake(found.line or 0, piece, say(f"process.{found.problem}"))
