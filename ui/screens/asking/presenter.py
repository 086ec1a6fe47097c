"""Hands the laptop over for one person's answers, and has them sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.process.surveys import chromes, languages, survey
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.hearing.surveys import FormJob, Offer, Standing, Surveys
from rjdesk.services.hearing.translations import as_read
from ui.errands import Sends
from ui.screens.asking.form import SurveyForm
from ui.screens.asking.view import AskingView
from ui.widgets.choose import Chooser
from ui.widgets.handed import Handed
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class AskingServices:
    """What asking needs of the core."""

    casework: Casework
    surveys: Surveys


class AskingPresenter(QObject):
    """It holds the case that people are asked about, and the page in somebody's hands."""

    screen_wanted = Signal(object, str)  # case, "documents" or "testimonials"
    handed = Signal(object)  # a Handed

    def __init__(self, view: AskingView, services: AskingServices, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._chooser = view, services, errands, chooser
        self._case: CaseId | None = None
        self._form: SurveyForm | None = None
        self._read: frozenset[Language] = frozenset()
        view.hand_over_wanted.connect(self._offer)
        view.declined.connect(self._decline)
        view.form_wanted.connect(self._want_form)
        view.papers_wanted.connect(self._want_papers)
        view.words_wanted.connect(self._want_words)

    def open(self, case: CaseId) -> None:
        """Shows whether people of a case can be asked."""
        self._case = case
        self._errands.ask(partial(self._look, case), self._show, self._refuse)

    def _look(self, case: CaseId) -> tuple[OpenCase, Standing]:
        return self._services.casework.open(case), self._services.surveys.standing(case)

    def _show(self, found: tuple[OpenCase, Standing]) -> None:
        opened, standing = found
        self._read = standing.read
        self._view.show_standing(opened.case.reference, standing)

    def _offer(self) -> None:
        if self._case is not None:
            offer = partial(self._services.surveys.offer, self._case, self._view.survey, self._view.wave)
            self._errands.change(offer, self._hand_over, self._refuse)

    def _hand_over(self, offer: Offer) -> None:
        asked = survey(offer.survey)
        offered = [as_read(chromes()[each], self._read) for each in languages(asked)]
        form = SurveyForm(asked, offer.wave, offered)
        form.sent.connect(partial(self._seal, offer))
        form.destroyed.connect(self._gone)
        self._form = form
        self.handed.emit(Handed(form, offered[0].handed))

    def _seal(self, offer: Offer, said: Mapping[str, int], words: str) -> None:
        answer = partial(self._services.surveys.answer, offer, said, words)
        self._errands.change(answer, self._sealed, self._not_sealed)

    def _sealed(self, _nothing: None) -> None:
        if self._form is not None:
            self._form.thank()

    def _not_sealed(self, _error: Expected) -> None:
        if self._form is not None:
            self._form.refuse()

    def _gone(self) -> None:
        self._form = None

    def _decline(self) -> None:
        if self._case is not None:
            declined = partial(self._services.surveys.declined, self._case, self._view.survey, self._view.wave)
            self._errands.change(declined, self._counted, self._refuse)

    def _counted(self, _nothing: None) -> None:
        self._view.done(tr("Counted as asked, without a name."))

    def _want_form(self) -> None:
        form = partial(self._services.surveys.form, self._view.survey, self._view.wave, self._view.language)
        self._errands.ask(form, self._compose, self._refuse)

    def _compose(self, job: FormJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, pdf: bytes) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        suggested = folder / f"{self._view.survey}-{self._view.language}.pdf"
        target = self._chooser.file_to_write(self._view, tr("Paper form"), suggested, "PDF (*.pdf)")
        if target is not None:
            write = partial(self._services.surveys.write_form, pdf, target)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.done(tr("Written to {place}.").format(place=target))

    def _want_papers(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "documents")

    def _want_words(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "testimonials")

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
