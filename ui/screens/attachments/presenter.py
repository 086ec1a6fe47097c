"""Adds files to a case one after another, shows them, and takes them away."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.attachment import Attachment
from rjdesk.domain.ids import AttachmentId, CaseId
from rjdesk.errors import Cancelled, Expected
from rjdesk.services.attachments import Adding, Attachments, ShowingJob, Shown
from rjdesk.services.casework import Casework, OpenCase
from ui.announcements import Announcements
from ui.errands import Pressing, Sends
from ui.screens.attachments.showing import files_shown
from ui.screens.attachments.view import FilesView
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PagePicture
from ui.widgets.theme import Tone
from ui.wording import tr

PAGE_PX = 1100  # width of the pictures; enough to be read enlarged
Files = tuple[OpenCase, tuple[Attachment, ...]]


@dataclass(frozen=True, slots=True)
class FileServices:
    """What the files of a case need of the core."""

    casework: Casework
    attachments: Attachments

    def look(self, case: CaseId) -> Files:
        """For the vault thread: the case, and what is known of its files."""
        return self.casework.open(case), self.attachments.of_case(case)


class FilesPresenter(QObject):
    """Stands between the screen of a case's files and the services."""

    screen_wanted = Signal(object, str)  # case, "case"

    def __init__(
        self,
        view: FilesView,
        services: FileServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser | None = None,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._chooser = chooser or Chooser()
        self._opened: OpenCase | None = None
        self._drawn: object = None
        self._waiting: deque[tuple[CaseId, Path]] = deque()
        self._several = self._adding = False
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the files of a case."""
        self._errands.ask(partial(self._services.look, case), self._show, self._refuse)

    def _connect(self) -> None:
        view = self._view
        view.add_asked.connect(self._choose)
        view.dropped.connect(self._take)
        view.chosen.connect(self._look_at)
        view.removed.connect(self._remove)
        view.case_wanted.connect(self._want_case)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, files: Files) -> None:
        self._opened, known = files
        self._view.show_files(files_shown(self._opened, known))

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id and self._view.isVisible():
            self.open(self._opened.case.id)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = tr("PDF, picture or text (*.pdf *.png *.jpg *.jpeg *.webp *.txt *.md *.csv);;All files (*)")
        chosen = self._chooser.file_to_read(self._view, tr("Add a file"), Path(folder), kinds)
        if chosen is not None:
            self._take((chosen,))

    def _take(self, paths: tuple[Path, ...]) -> None:
        """Adds these, after those that still wait."""
        if self._opened is None:
            return
        self._waiting.extend((self._opened.case.id, path) for path in paths)
        self._several = len(self._waiting) > 1
        if not self._adding:
            self._add_next()

    def _add_next(self) -> None:
        self._adding = bool(self._waiting)
        if not self._waiting:
            self._view.done()
            return
        case, path = self._waiting.popleft()
        adding = Adding(self._services.attachments, case, path, self._view.follow(path.name))
        pressing = Pressing(self._errands, adding.job, adding.keep, self)
        pressing.done.connect(self._added)
        pressing.refused.connect(partial(self._not_added, path.name))
        pressing.start()

    def _added(self, added: Attachment) -> None:
        self._view.looked_at = added.id
        self._announcements.case_changed.emit(added.case, frozenset({"files"}))
        self._add_next()

    def _not_added(self, name: str, error: Expected) -> None:
        if isinstance(error, Cancelled):
            self._waiting.clear()
        self._add_next()
        if isinstance(error, Cancelled):
            self._view.message.say(Tone.INFO, tr("You stopped it. The file was not added."))
        else:
            self._view.refuse(name if self._several else "", error)

    def _look_at(self, file: AttachmentId) -> None:
        if self._drawn != file:
            self._drawn = file
            self._view.show_pages(())
            self._errands.ask(partial(self._services.attachments.show, file, PAGE_PX), self._draw, self._not_drawn)

    def _draw(self, job: ShowingJob) -> None:
        self._errands.press(job.make, self._put, self._not_drawn)

    def _put(self, shown: Shown) -> None:
        if shown.pages:
            self._view.show_pages(tuple(PagePicture(page.width, page.height, page.rgba) for page in shown.pages))
        else:
            self._view.show_text(shown.text)

    def _not_drawn(self, error: Expected) -> None:
        self._drawn = None
        self._refuse(error)

    def _remove(self, file: AttachmentId) -> None:
        self._errands.change(partial(self._services.attachments.remove, file), self._removed, self._refuse)

    def _removed(self, _nothing: object) -> None:
        self._drawn = None
        self._view.show_pages(())
        self._view.message.clear()
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"files"}))

    def _want_case(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "case")
