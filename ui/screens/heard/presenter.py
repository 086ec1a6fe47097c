"""Shows what people said to whoever may open it, and seals what is typed in from paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.hearing.counting import Heard
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.domain.hearing.testimonials import Testimonial, Usable, Use
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.hearing.testimonials import Testimonials
from rjdesk.services.hearing.translations import Translation, Translations
from rjdesk.services.members import Members
from ui.errands import Sends
from ui.screens.heard.showing import heard_shown, words_shown
from ui.screens.heard.view import HeardView

Words = tuple[tuple[Testimonial, ...], dict[Use, tuple[Usable, ...]]]
"""Everything that people ever let be used, and what may be used today, by what for."""

Found = tuple[frozenset[Action], tuple[Heard, ...], Words, tuple[Translation, ...]]
"""What the member at work may do, what people said, the words they let be used, and which translations were read."""


@dataclass(frozen=True, slots=True)
class HeardServices:
    """What the page needs of the core."""

    surveys: Surveys
    members: Members
    testimonials: Testimonials
    translations: Translations


class HeardPresenter(QObject):
    """It keeps nothing: what was opened is on the page, and goes with the lock."""

    screen_wanted = Signal(object, str)  # case, "testimonials"

    def __init__(self, view: HeardView, services: HeardServices, errands: Sends, day: Callable[[], date]) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._day = view, services, errands, day
        view.entry.entered.connect(self._enter)
        view.words_wanted.connect(self._want_words)
        view.translations.read.connect(self._read)
        view.translations.not_read.connect(self._not_read)

    def open(self) -> None:
        """Looks again."""
        self._view.message.clear()
        self._errands.ask(self._look, self._show, self._refuse)

    def _look(self) -> Found:
        may = self._services.members.me().may
        if Action.READ_ANSWERS not in may:
            return may, (), ((), {}), ()
        services, held = self._services, self._services.testimonials
        words = held.ledger(), {use: held.usable(use, self._day()) for use in Use}
        return may, services.surveys.results(), words, services.translations.all()

    def _show(self, found: Found) -> None:
        may, heard, (words, usable), languages = found
        self._view.let(read=Action.READ_ANSWERS in may, enter=Action.ENTER_ANSWERS in may)
        if Action.READ_ANSWERS in may:
            self._view.show_heard(heard_shown(heard))
            self._view.show_words(words_shown(words, self._day()))
            self._view.uses.show_words(usable)
            self._view.translations.show_translations(languages, self._day())

    def _want_words(self, case: CaseId) -> None:
        self.screen_wanted.emit(case, "testimonials")

    def _read(self, language: Language, by: str, on: date) -> None:
        note = partial(self._services.translations.note_read, language, by, on)
        self._errands.change(note, self._noted, self._refuse)

    def _not_read(self, language: Language) -> None:
        self._errands.change(partial(self._services.translations.take_back, language), self._noted, self._refuse)

    def _noted(self, _nothing: None) -> None:
        self.open()

    def _enter(self, survey: str, wave: Wave, said: Mapping[str, int], words: str) -> None:
        enter = partial(self._services.surveys.enter, survey, wave, said, words)
        self._errands.change(enter, self._entered, self._refuse)

    def _entered(self, _nothing: None) -> None:
        self.open()
        self._view.kept()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
