"""Hands somebody their own words to read, and keeps what they agree to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.ids import CaseId, TestimonialId
from rjdesk.errors import Expected
from rjdesk.process.consents import consents
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.hearing.testimonials import CaseWords, ConsentJob, Showing, Testimonials, name_of
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts
from ui.screens.testimonials.consent import ConsentForm
from ui.screens.testimonials.showing import testimonials_shown
from ui.screens.testimonials.shown import Wanted
from ui.screens.testimonials.view import TestimonialsView
from ui.widgets.choose import Chooser
from ui.widgets.handed import Handed
from ui.wording import tr

FIELD = "testimonial/words"  # of the draft within its case


@dataclass(frozen=True, slots=True)
class WordsServices:
    """What testimonials need of the core."""

    testimonials: Testimonials
    drafts: DraftKeeping


class TestimonialsPresenter(QObject):
    """It holds the case, and the page in somebody's hands."""

    screen_wanted = Signal(object, str)  # case, "asking"
    handed = Signal(object)  # a Handed

    def __init__(
        self,
        view: TestimonialsView,
        services: WordsServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._chooser = chooser
        self._case: CaseId | None = None
        self._consent: ConsentForm | None = None
        self._read: frozenset[Language] = frozenset()
        self._done = ("", "")  # what is said once the ledger is shown again
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.form.wanted.connect(self._want)
        view.form.typed.connect(self._type)
        view.withdrawn.connect(self._withdraw)
        view.paper_wanted.connect(self._want_paper)
        view.asking_wanted.connect(self._want_asking)

    def open(self, case: CaseId) -> None:
        """Shows the ledger of a case."""
        if case != self._case:
            self.leave()
            self._case, self._done = case, ("", "")
            self._view.message.clear()
            self._view.form.begin()
        self._errands.ask(partial(self._look, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self, case: CaseId) -> tuple[CaseWords, tuple[Draft, ...]]:
        found = self._services.testimonials.open(case)
        return found, self._services.drafts.of(case) if found.may_work else ()

    def _show(self, found: tuple[CaseWords, tuple[Draft, ...]]) -> None:
        words, drafts = found
        self._read = words.read
        self._view.show_testimonials(testimonials_shown(words))
        if self._done[0]:
            self._view.done(*self._done)
            self._done = ("", "")
        typed = next((each.text for each in drafts if each.place.field == FIELD), "")
        if typed and not self._view.form.words():
            self._view.form.put(typed)

    def _want(self, wanted: Wanted) -> None:
        if self._case is None:
            return
        service = self._services.testimonials
        if wanted.again is None:
            show = partial(service.show, self._case, wanted.giver, wanted.words, wanted.terms)
        else:
            show = partial(service.show_again, self._case, wanted.again, wanted.terms)
        self._errands.ask(show, self._hand_over, self._refuse)

    def _hand_over(self, showing: Showing) -> None:
        self._view.message.clear()
        offered = [replace(each, checked=each.language in self._read) for each in consents().values()]
        terms = showing.terms
        consent = ConsentForm(showing.words, terms, name_of(showing.giver, terms), offered)
        consent.agreed.connect(partial(self._agree, showing))
        consent.refused.connect(self._decline)
        consent.destroyed.connect(self._gone)
        self._consent = consent
        self.handed.emit(Handed(consent, offered[0].handed))

    def _agree(self, showing: Showing, language: Language) -> None:
        agree = partial(self._services.testimonials.agreed, showing, language)
        self._errands.change(agree, self._kept, self._not_kept)

    def _kept(self, _nothing: None) -> None:
        self._over(tr("They agreed."), tr("It stands here until the day they said, or until they take it back."))

    def _decline(self) -> None:
        self._over(tr("They would rather not."), tr("Nothing was kept, and nobody is to ask why."))

    def _over(self, words: str, meaning: str) -> None:
        self._drop_draft()
        self._view.form.begin()
        self._done = words, meaning
        if self._consent is not None:
            self._consent.thank()
        if self._case is not None:
            self.open(self._case)

    def _not_kept(self, _error: Expected) -> None:
        if self._consent is not None:
            self._consent.not_kept()

    def _gone(self) -> None:
        self._consent = None

    def _withdraw(self, wanted: TestimonialId) -> None:
        if self._case is not None:
            withdraw = partial(self._services.testimonials.withdraw, self._case, wanted)
            self._errands.change(withdraw, self._withdrawn, self._refuse)

    def _withdrawn(self, _nothing: None) -> None:
        self._done = (
            tr("Taken back."),
            tr("These words are in no report from now on; what was handed out before stays as it went."),
        )
        if self._case is not None:
            self.open(self._case)

    def _want_paper(self, wanted: TestimonialId) -> None:
        if self._case is not None:
            self._errands.ask(
                partial(self._services.testimonials.paper, self._case, wanted), self._compose, self._refuse
            )

    def _compose(self, job: ConsentJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, pdf: bytes) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        target = self._chooser.file_to_write(
            self._view, tr("Paper to take home"), folder / tr("my-words.pdf"), "PDF (*.pdf)"
        )
        if target is not None and self._case is not None:
            hand_out = partial(self._services.testimonials.hand_out, self._case, pdf, target)
            self._errands.change(hand_out, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.done(
            tr("Written to {place}.").format(place=target), tr("It names whoever said it: hand it to them alone.")
        )

    def _want_asking(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "asking")

    def _type(self, text: str) -> None:
        if self._case is not None:
            self._typing.note(DraftPlace(self._case, FIELD), text)

    def _drop_draft(self) -> None:
        if self._case is not None:
            self._typing.let_go(DraftPlace(self._case, FIELD))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
