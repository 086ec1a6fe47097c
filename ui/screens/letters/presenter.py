"""Shows a case's letters, has them written and kept, and notes that they were sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId, DocumentId, ParticipantId
from rjdesk.errors import Expected
from rjdesk.process.letter_missing import Missing
from rjdesk.services.letters.letters import Offered
from ui.announcements import Announcements
from ui.errands import Job, Pressing, Sends
from ui.screens.letters.looking import Lacking, LetterServices, Looked, to_nobody
from ui.screens.letters.pictures import Pictures
from ui.screens.letters.showing import file_of, first_ticked, letter_shown, letters_shown, needs_shown
from ui.screens.letters.view import LettersView
from ui.widgets.choose import Chooser
from ui.widgets.paper_out import PaperOut
from ui.wording import tr


class LettersPresenter(QObject):
    """Stands between the letters of a case and the services. It holds the case last shown, and which letter was chosen."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, "case", "people" …
    office_wanted = Signal()  # the page of the office's letters

    def __init__(
        self,
        view: LettersView,
        services: LetterServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser | None = None,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._chooser = chooser or Chooser()
        self._pictures = Pictures(view.one, services, errands, self._refuse)
        self._out = PaperOut(view.one.outdated, services.papers, errands, self)
        self._looked: Looked | None = None
        self._letter = ""
        self._ticked: frozenset[ParticipantId] = frozenset()
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the letters of a case; the one that was looked at stays chosen."""
        if self._looked is None or self._looked.case != case:
            self._letter = ""
        self._errands.ask(partial(self._services.look, case), self._show, self._refuse)

    def _connect(self) -> None:
        listed, one = self._view.all, self._view.one
        listed.chosen.connect(self._choose)
        listed.register_asked.connect(self._make_register)
        listed.case_wanted.connect(self._want_case)
        one.list_wanted.connect(self._back)
        one.ticked.connect(self._tick)
        one.look_wanted.connect(self._look_at)
        one.paper_wanted.connect(self._look_at_paper)
        one.written.connect(self._write)
        one.handed_out.connect(self._hand_out)
        self._out.given.connect(self._handed_out)
        self._out.refused.connect(self._refuse)
        self._out.held.connect(one.bring_to_what_changed)
        self._out.anew.connect(self._write_anew)
        one.sent.connect(self._note_sent)
        one.not_sent.connect(self._take_back)
        one.need_chosen.connect(self._settle)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        self._view.all.show_letters(letters_shown(looked))
        chosen = self._chosen()
        if chosen is None:
            self._view.turn_to_all()
        else:
            self._put(*chosen)

    def _refresh(self, case: object, _parts: object) -> None:
        if self._looked is not None and case == self._looked.case and self._view.isVisible():
            self.open(self._looked.case)

    def _choose(self, letter: str) -> None:
        self._letter = letter
        chosen = self._chosen()
        if chosen is not None:
            self._ticked = first_ticked(*chosen)
            self._pictures.clear()
            self._put(*chosen)
            self._view.turn_to_one()

    def _back(self) -> None:
        letter, self._letter = self._letter, ""
        self._view.turn_to_all()
        self._view.all.stand_on(letter)

    def _put(self, looked: Looked, wanted: Offered) -> None:
        """Shows the letter, asks what is missing in it, and has it drawn."""
        self._view.one.show_letter(letter_shown(looked, wanted), self._ticked, self._services.now().date())
        self._check()

    def _tick(self) -> None:
        self._ticked = frozenset(self._view.one.people.ticked())
        self._check()

    def _check(self) -> None:
        """What is missing for those who are ticked; where nobody is, the last that was written is shown."""
        chosen, people = self._chosen(), self._view.one.people.ticked()
        if chosen is None:
            return
        looked, wanted = chosen
        if people or to_nobody(wanted):
            ask = partial(self._services.lacking, looked.case, self._letter, people)
            self._errands.ask(ask, self._show_missing, self._refuse)
            return
        self._view.one.show_missing(())
        if wanted.drafted:
            self._look_at_paper(wanted.drafted[-1].id)

    def _show_missing(self, lacking: Lacking) -> None:
        if self._looked is None or lacking.letter != self._letter:
            return
        self._view.one.show_missing(needs_shown(self._looked, lacking.missing))
        if lacking.missing:
            self._pictures.clear()
        else:
            self._look_at(lacking.people[0] if lacking.people else None)

    def _look_at(self, person: ParticipantId | None) -> None:
        """Shows the letter to somebody as it would be written now or, if they aren't to get one, as it was made."""
        chosen = self._chosen()
        if chosen is None:
            return
        looked, wanted = chosen
        kept = next((paper for paper in reversed(wanted.drafted) if person and paper.recipient == person), None)
        if kept is not None and person not in self._ticked:
            self._look_at_paper(kept.id)
            return
        name = next((each.name for each in wanted.people if each.person == person), "")
        words = tr("Shown: how the letter to {name} looks now.").format(name=name) if name else ""
        self._pictures.draw_letter(looked.case, self._letter, person, words)

    def _look_at_paper(self, document: DocumentId) -> None:
        chosen = self._chosen()
        paper = next((each for each in chosen[1].drafted if each.id == document), None) if chosen else None
        if paper is not None:
            self._pictures.draw_paper(paper, tr("Shown as it was made: {title}").format(title=paper.title))

    def _write(self) -> None:
        if self._looked is not None:
            letters, people = self._services.letters, self._view.one.people.ticked()
            self._view.one.work_on(tr("It is written and sealed …"))
            self._run(partial(letters.write, self._looked.case, self._letter, people), letters.keep, self._wrote)

    def _wrote(self, papers: tuple[Document, ...]) -> None:
        count = sum(paper.paper is not Paper.LETTERS for paper in papers)
        self._ticked = frozenset()
        words = tr("Written and kept.") if count == 1 else tr("%n letters are written and kept.", count)
        self._view.one.done(words, tr("They stay as they are. Hand them out below, and note it once they were sent."))
        self._changed("documents")

    def _make_register(self) -> None:
        if self._looked is not None:
            letters = self._services.letters
            self._view.all.work_on(tr("The register is written and sealed …"))
            self._run(partial(letters.register, self._looked.case), letters.keep, self._made_register)

    def _made_register(self, _papers: object) -> None:
        self._view.all.done(tr("The register is made."), tr("It stands among the documents of this case."))
        self._changed("documents")

    def _note_sent(self, documents: tuple[DocumentId, ...], on: date, how: SentBy) -> None:
        self._errands.change(partial(self._services.note_sent, documents, on, how), self._noted, self._refuse)

    def _take_back(self, document: DocumentId) -> None:
        noted = self._looked.sent_of(document) if self._looked is not None else None
        if noted is not None:
            self._errands.change(partial(self._services.letters.not_sent, noted), self._taken_back, self._refuse)

    def _taken_back(self, _nothing: None) -> None:
        self._view.one.done(tr("It is noted as not sent."), tr("Both notes stay in the journal."))
        self._changed("documents", "answers")

    def _noted(self, sent: tuple[object, ...]) -> None:
        self._view.one.done(tr("Noted as sent.") if len(sent) == 1 else tr("%n are noted as sent.", len(sent)))
        self._changed("documents", "answers")

    def _hand_out(self, document: DocumentId) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / file_of(*chosen, document)
        target = self._chooser.file_to_write(self._view, tr("Hand out a copy"), suggested, "PDF (*.pdf)")
        if target is not None:
            self._out.give(chosen[0].opened, document, target)

    def _write_anew(self, people: frozenset[ParticipantId]) -> None:
        """Ticks those whose letter is no longer right, and leaves it to the person to press."""
        chosen = self._chosen()
        if chosen is not None:
            self._ticked = people
            self._put(*chosen)
            self._view.one.offer_to_write()

    def _handed_out(self, target: Path) -> None:
        outside = tr("That copy is outside the vault now, and no longer protected by it.")
        self._view.one.done(tr("Written to {place}.").format(place=target), outside)

    def _settle(self, point: Missing) -> None:
        """Takes the person to where something missing is filled in."""
        stage, _, prompt = point.settled_at.partition("/")
        if self._looked is None:
            return
        if prompt:
            self.stage_wanted.emit(self._looked.case, stage)
        elif point.settled_at == "office":
            self.office_wanted.emit()
        else:
            self.screen_wanted.emit(self._looked.case, point.settled_at)

    def _want_case(self) -> None:
        if self._looked is not None:
            self.screen_wanted.emit(self._looked.case, "case")

    def _refuse(self, error: Expected) -> None:
        self._view.one.done()
        self._view.all.done()
        page = self._view.one if self._view.is_at_one() else self._view.all
        page.message.show_error(error)

    def _run(self, job: Callable[[], Job], keep: Callable[[Any], object], done: Callable[[Any], None]) -> None:
        pressing = Pressing(self._errands, job, keep, self)
        pressing.done.connect(done)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _changed(self, *parts: str) -> None:
        if self._looked is not None:
            self._announcements.case_changed.emit(self._looked.case, frozenset(parts))

    def _chosen(self) -> tuple[Looked, Offered] | None:
        """The letter that is looked at, with all that stands around it."""
        found = self._looked.letter(self._letter) if self._looked else None
        return (self._looked, found) if self._looked and found else None
