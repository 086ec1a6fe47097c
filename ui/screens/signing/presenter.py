"""Leads through a signing: begins it, asks one person at a time, stores each signature before the next, closes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.document import Paper
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.ink import Ink
from rjdesk.errors import Expected
from rjdesk.process.template import Panel
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.papers import PageImage, Papers, PreviewJob
from rjdesk.services.signing.ceremonies import Ceremonies
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Job, Pressing, Sends
from ui.screens.signing.act import SigningAct
from ui.screens.signing.paper_presenter import OnPaperPresenter, PaperServices
from ui.screens.signing.showing import signing_shown
from ui.screens.signing.view import SigningView
from ui.widgets.choose import Chooser
from ui.widgets.handed import paper_to_read
from ui.widgets.page_view import PagePicture
from ui.wording import tr

PAGE_PX = 1100  # width of the pictures of the agreement; enough to be read at 200 %


@dataclass(frozen=True, slots=True)
class SigningServices:
    """What a signing needs of the core."""

    casework: Casework
    ceremonies: Ceremonies
    papers: Papers
    on_paper: PaperServices


class SigningPresenter(QObject):
    """Stands between the signing screens and the services. It holds the case last shown, and the act under way."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, "case" or "documents"
    handed = Signal(object)  # a Handed: the laptop goes to a participant with this
    act_began = Signal(object)  # a page that has to cover everything else
    act_ended = Signal()

    def __init__(
        self,
        view: SigningView,
        services: SigningServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser | None = None,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._opened: OpenCase | None = None
        self._act: SigningAct | None = None
        self._paper = OnPaperPresenter(view, services.on_paper, errands, chooser or Chooser(), self)
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows how the signing of a case stands; one that was broken off goes on where it was."""
        self._errands.ask(partial(self._services.casework.open, case), self._show, self._refuse)

    def leave(self) -> None:
        """An act under way is given up before a lock: nothing of it was stored yet."""
        self._end_act()

    def _connect(self) -> None:
        view = self._view
        view.begun.connect(self._begin)
        view.asked.connect(self._ask)
        view.absent.connect(self._absent)
        view.stopped.connect(self._set_aside)
        view.closed.connect(self._close)
        view.reading_wanted.connect(self._read)
        view.papers_wanted.connect(partial(self._want, "documents"))
        view.case_wanted.connect(partial(self._want, "case"))
        view.stage_wanted.connect(self._want_stage)
        self._announcements.case_changed.connect(self._refresh)
        self._paper.settled.connect(self._settled)

    def _show(self, opened: OpenCase) -> None:
        self._opened = opened
        self._paper.about(opened)
        self._view.show_signing(signing_shown(opened))

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id:
            self.open(self._opened.case.id)

    def _refuse(self, error: Expected) -> None:
        self._view.done()
        self._view.message.show_error(error)

    def _begin(self) -> None:
        ceremonies = self._services.ceremonies
        self._view.work_on(tr("The agreement is written out and certified …"))
        self._run(partial(ceremonies.open, self._case()), ceremonies.keep_opening, self._begun, self._refuse)

    def _begun(self, _ceremony: object) -> None:
        self._settled(tr("The agreement is certified. Its words are fixed now."))

    def _ask(self, participant: ParticipantId) -> None:
        """Covers everything with one person's act."""
        ceremony = self._opened.case.ceremony if self._opened else None
        place = next((p for p in ceremony.places if p.participant == participant), None) if ceremony else None
        if place is None or place.settled is not None:
            return
        if self._act is not None and self._act.place == place:
            self.act_began.emit(self._act)  # it was covered meanwhile; what was drawn is still there
            return
        self._end_act()
        self._act = act = SigningAct(place)
        self._view.destroyed.connect(act.deleteLater)  # a lock takes the desk away, and the act with it
        act.signed.connect(self._sign)
        act.attested.connect(self._attest)
        act.declined.connect(self._decline)
        act.on_paper.connect(self._on_paper)
        act.given_back.connect(self._end_act)
        self.act_began.emit(act)
        act.begin()
        self._errands.ask(partial(_preview, self._services, self._case()), self._draw, self._refuse_act)

    def _read(self) -> None:
        """Somebody wants to read the agreement before they are asked."""
        self._errands.ask(partial(_preview, self._services, self._case()), self._draw_for_reader, self._refuse)

    def _draw_for_reader(self, job: PreviewJob) -> None:
        self._errands.press(job.make, self._hand_over, self._refuse)

    def _hand_over(self, pages: tuple[PageImage, ...]) -> None:
        if self._view.isVisible():
            self.handed.emit(
                paper_to_read([PagePicture(page.width, page.height, page.rgba, page.text) for page in pages])
            )

    def _draw(self, job: PreviewJob) -> None:
        self._errands.press(job.make, self._show_text, self._refuse_act)

    def _show_text(self, pages: tuple[PageImage, ...]) -> None:
        if self._act is not None:
            self._act.show_text([PagePicture(page.width, page.height, page.rgba) for page in pages])

    def _sign(self, ink: Ink, beside: str) -> None:
        self._store(partial(self._services.ceremonies.sign, self._case(), self._participant(), ink, beside))

    def _attest(self, name: str, beside: str) -> None:
        self._store(partial(self._services.ceremonies.attest, self._case(), self._participant(), name, beside))

    def _store(self, job: Callable[[], Job]) -> None:
        if self._act is not None:
            self._act.work_on(tr("The signature is put into the document and stored …"))
            self._run(job, self._services.ceremonies.keep, self._stored, self._refuse_act)

    def _stored(self, _ceremony: object) -> None:
        self._end_act()
        self._settled(tr("The signature is stored."))

    def _decline(self) -> None:
        decline = partial(self._services.ceremonies.decline, self._case(), self._participant())
        self._errands.change(decline, self._declined, self._refuse_act)

    def _on_paper(self, beside: str) -> None:
        choose = partial(self._services.on_paper.signing.choose, self._case(), self._participant(), beside)
        self._errands.change(choose, self._declined, self._refuse_act)

    def _declined(self, _ceremony: object) -> None:
        self._end_act()
        self._settled("")

    def _refuse_act(self, error: Expected) -> None:
        if self._act is not None:
            self._act.refuse(str(of_error(error)))
        else:
            self._refuse(error)

    def _end_act(self) -> None:
        if self._act is not None:
            act, self._act = self._act, None
            self.act_ended.emit()
            act.hide()
            act.deleteLater()

    def _absent(self, participant: ParticipantId) -> None:
        absent = partial(self._services.ceremonies.absent, self._case(), participant)
        self._errands.change(absent, self._declined, self._refuse)

    def _set_aside(self) -> None:
        self._errands.change(partial(self._services.ceremonies.set_aside, self._case()), self._stopped, self._refuse)

    def _stopped(self, _nothing: object) -> None:
        self._settled(tr("The signing is set aside. What was agreed can be changed once its stage is open again."))

    def _close(self) -> None:
        ceremonies = self._services.ceremonies
        self._view.work_on(tr("The document is closed, and the copies are made …"))
        self._run(partial(ceremonies.close, self._case()), ceremonies.keep_closing, self._closed, self._refuse)

    def _closed(self, _papers: object) -> None:
        self._settled(tr("The signing is closed. The papers are ready."))

    def _settled(self, words: str) -> None:
        """Something is in the vault: everyone is told, and the next person can be asked."""
        self._view.done(words)
        self._announcements.case_changed.emit(self._case(), frozenset({"signing"}))

    def _run(
        self,
        job: Callable[[], Job],
        keep: Callable[[Any], object],
        done: Callable[[Any], None],
        refused: Callable[[Expected], None],
    ) -> None:
        pressing = Pressing(self._errands, job, keep, self)
        pressing.done.connect(done)
        pressing.refused.connect(refused)
        pressing.start()

    def _case(self) -> CaseId:
        if self._opened is None:
            raise LookupError("no case is shown")
        return self._opened.case.id

    def _participant(self) -> ParticipantId:
        if self._act is None:
            raise LookupError("nobody is asked")
        return self._act.place.participant

    def _want(self, screen: str) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, screen)

    def _want_stage(self) -> None:
        if self._opened is not None:
            stages = (stage.id for stage in self._opened.process.stages if stage.panel is Panel.SIGNING)
            self.stage_wanted.emit(self._opened.case.id, next(stages, ""))


def _preview(services: SigningServices, case: CaseId) -> PreviewJob:
    """Pictures of the original that is being signed: the newest, as those before it were set aside."""
    originals = [paper for paper in services.papers.of_case(case) if paper.paper is Paper.ORIGINAL]
    return services.papers.pages(originals[-1].id, PAGE_PX)
