"""Shows the office's letters, checks their words while they are typed, and keeps them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.errors import Expected
from rjdesk.process.template import Process
from rjdesk.services.letters.letters import OfficeLetter
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptTyping
from ui.fields.template_drawing import DrawnWords
from ui.screens.letter_texts.looking import Before, Texts, TextServices
from ui.screens.letter_texts.showing import as_edited, mistakes, text_shown, texts_shown
from ui.screens.letter_texts.view import TextsView
from ui.wording import tr


class TextsPresenter(QObject):
    """Holds the letters last shown, which was chosen, and what stands in the editor."""

    def __init__(self, view: TextsView, services: TextServices, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._texts: Texts | None = None
        self._letter, self._typed = "", ""
        self._before: Before | None = None
        self._typing = KeptTyping(services.keep_typed, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        listed, one = view.all, view.one
        self._drawn = DrawnWords(errands, self)
        self._drawn.rested.connect(self._draw)
        self._drawn.drawn.connect(one.show_pages)
        self._drawn.refused.connect(self._refuse)
        listed.chosen.connect(self._choose)
        listed.process_chosen.connect(self._look)
        listed.contact_given.connect(self._keep_contact)
        one.typed.connect(self._type)
        one.kept.connect(self._keep)
        one.set_back.connect(self._set_back)
        one.list_wanted.connect(self._back)

    def open(self) -> None:
        """Shows the letters as they are now; the one whose words are being changed stays open."""
        self._look(self._texts.process.id if self._texts and self._texts.process else "")

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self, process: str) -> None:
        self._errands.ask(partial(self._services.look, process), self._show, self._refuse)

    def _show(self, texts: Texts) -> None:
        self._texts = texts
        self._view.all.show_texts(texts_shown(texts))
        if self._chosen() is None:
            self._letter = ""
            self._view.turn_to_all()

    def _choose(self, letter: str) -> None:
        self._letter, self._before = letter, None
        chosen = self._chosen()
        if chosen is None:
            return
        typed = self._texts.typed.get(letter, "") if self._texts else ""
        self._typed = typed or as_edited(chosen[1].text)
        self._view.one.show_pages(())
        self._put()
        self._view.turn_to_one()
        self._errands.ask(partial(self._services.before, chosen[0].id, letter), self._show_before, self._refuse)
        self._draw()

    def _back(self) -> None:
        letter, self._letter = self._letter, ""
        self._drawn.put_away()
        self.leave()
        self._view.turn_to_all()
        self._view.all.stand_on(letter)
        self.open()

    def _put(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            typed = as_edited(self._typed) != as_edited(chosen[1].text)
            self._view.one.show_text(text_shown(*chosen, self._before, typed=typed), self._typed)
            self._view.one.show_mistakes(mistakes(*chosen, self._typed))

    def _show_before(self, before: Before) -> None:
        if before.letter == self._letter:
            self._before = before
            self._put()

    def _type(self, text: str) -> None:
        chosen = self._chosen()
        if chosen is None or text == self._typed:
            return
        self._typed = text
        self._typing.note(self._place(chosen), text)
        self._view.one.show_mistakes(mistakes(*chosen, text))
        self._drawn.typed()

    def _draw(self) -> None:
        """Has the words drawn as they stand, unless they can't be filled in."""
        chosen = self._chosen()
        if chosen is not None and not mistakes(*chosen, self._typed):
            self._drawn.draw(partial(self._services.letters.sample, chosen[0].id, self._letter, self._typed))

    def _keep(self, text: str, why: str) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.leave()  # kept before it is dropped, never after
            keep = partial(self._services.change, chosen[0].id, self._letter, text, why)
            self._errands.change(keep, self._kept, self._refuse)

    def _kept(self, _nothing: object) -> None:
        self._view.one.done(
            tr("Your office's letters have these words from now on. What is written already stays as it is.")
        )
        self._look_again()

    def _set_back(self, why: str) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.leave()
            back = partial(self._services.set_back, chosen[0].id, self._letter, why)
            self._errands.change(back, self._was_set_back, self._refuse)

    def _was_set_back(self, _nothing: object) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._typed = as_edited(chosen[1].letter.text)
            self._view.one.done(tr("The words of the process count again."))
        self._look_again()

    def _look_again(self) -> None:
        """The list anew, and the words that this letter had."""
        chosen = self._chosen()
        if chosen is not None:
            self._errands.ask(partial(self._services.look, chosen[0].id), self._show, self._refuse)
            self._errands.ask(
                partial(self._services.before, chosen[0].id, self._letter), self._show_before, self._refuse
            )

    def _keep_contact(self, text: str) -> None:
        self._errands.change(partial(self._services.letters.set_contact, text), self._contact_kept, self._refuse)

    def _contact_kept(self, _nothing: object) -> None:
        self._view.all.done(tr("Letters say from now on that your office is reached like this."))
        self.open()

    def _refuse(self, error: Expected) -> None:
        page = self._view.one if self._view.is_at_one() else self._view.all
        page.message.show_error(error)

    def _place(self, chosen: tuple[Process, OfficeLetter]) -> DraftPlace:
        """Under which the words of a letter are kept while they are typed."""
        return DraftPlace(None, chosen[0].id, chosen[1].letter.id)

    def _chosen(self) -> tuple[Process, OfficeLetter] | None:
        """The letter whose words are changed, and its process."""
        found = self._texts.letter(self._letter) if self._texts else None
        return (self._texts.process, found) if self._texts and self._texts.process and found else None
