"""The screen of a case's files: the list, the file itself beside it, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from rjdesk.domain.attachment import MOST_BYTES
from rjdesk.errors import Expected
from ui.reports import Report
from ui.screens.attachments.shown import FileShown, FilesShown
from ui.widgets.buttons import button
from ui.widgets.confirm import Confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr

MEGABYTE = 1024 * 1024


class FilesView(PaperBeside):
    """Intents out; ``show_files``, ``show_pages`` and ``show_text`` in. Nothing here leads out of the program."""

    add_asked = Signal()
    dropped = Signal(object)  # paths
    chosen = Signal(object)
    removed = Signal(object)
    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Page(tr("Files"), width=470), tr("The file"))
        self.setObjectName("files")
        self.message = self.page.message
        self.looked_at: object = None
        self._shown: FilesShown | None = None
        self._rows: dict[object, RowButton] = {}
        self._list, self._working, self._fixed = column(spacing=8), Working(), InlineMessage()
        self._none = EmptyState("paperclip", tr("No files yet"), tr("Letters, reports and pictures can be added here."))
        self._text = QPlainTextEdit()
        self._compose()

    def show_files(self, shown: FilesShown) -> None:
        """Shows these files; the one that was looked at stays chosen."""
        if self._shown is None or self._shown.reference != shown.reference:
            self.message.clear()
            self.looked_at = None
        self._shown = shown
        self.page.set_title(tr("Files"), shown.reference)
        if shown.fixed:
            self._fixed.say(Tone.INFO, shown.fixed)
        else:
            self._fixed.clear()
        for part in (self._add, self._how):
            part.setVisible(not shown.fixed)
        self.setAcceptDrops(not shown.fixed)
        empty(self._list)
        self._rows = {file.id: self._row(file) for file in shown.files}
        for row in self._rows.values():
            self._list.addWidget(row)
            row.show()  # at once, so that it can take the keyboard
        self._none.setVisible(not shown.files)
        self.show_paper(bool(shown.files))
        if shown.file(self.looked_at) is None:
            self.looked_at = shown.files[0].id if shown.files else None
        self._choose(self.looked_at)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows the file that was chosen as pictures."""
        self._text.clear()
        self._text.hide()
        self.paper.show()
        self.paper.show_pages(pages)

    def show_text(self, text: str) -> None:
        """Shows the file that was chosen as text."""
        self.show_pages(())
        self.paper.hide()
        self._text.setPlainText(text)
        self._text.show()

    def follow(self, name: str) -> Report:
        """Says that a file is being added, and gives what tells how far it is."""
        self.message.clear()
        self._add.setEnabled(False)
        return self._working.follow(tr("{name} is added …").format(name=name))

    def done(self) -> None:
        """Nothing is being added any more."""
        self._working.stop()
        self._add.setEnabled(True)

    def refuse(self, name: str, error: Expected) -> None:
        """Says why a file was not added, and which, where there were several."""
        from rjdesk.wording import of_error  # with the first error

        words = of_error(error)
        self.message.say(Tone.DANGER, f"{name}: {words.happened}" if name else words.happened, words.safe, words.do)
        self.page.to_top()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files_in(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)  # never a move: the file stays where it was
            event.accept()
            self.dropped.emit(paths)

    def _compose(self) -> None:
        back = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        back.clicked.connect(self.case_wanted)
        self.page.add_header_action(back)
        self._how = label(
            tr(
                "Add PDFs, pictures and plain text up to {most} MB, or drop them here. A file is copied into the "
                "vault; pictures lose the place and camera details that they carry."
            ).format(most=MOST_BYTES // MEGABYTE),
            "muted",
        )
        for part in (self._fixed, self._how, self._working, self._list, self._none):
            self.page.add(part)
        self.page.body.addStretch(1)
        self._add = button(tr("&Add a file …"), "primary", "plus")
        self._add.setObjectName("add-file")
        self._add.clicked.connect(self.add_asked)
        self._remove = Confirm(
            tr("Take it away"),
            tr("Take this file out of the vault? It is deleted for good; your own copy elsewhere stays as it is."),
            tr("Yes, delete it"),
            kind="quiet",
            icon="trash-2",
        )
        self._remove.confirmed.connect(self._ask_to_remove)
        self.page.add_action(self._add)
        self.page.add_action(self._remove)
        self._compose_text()
        self.setFocusProxy(self._add)

    def _compose_text(self) -> None:
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)  # scrolled by keys, not copied
        self._text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text.setAccessibleName(tr("The file"))
        self._text.hide()
        inside = self._preview.layout()
        if inside is not None:
            inside.addWidget(self._text)

    def _row(self, shown: FileShown) -> RowButton:
        made = RowButton(shown.icon, shown.title, shown.details, tone="accent")
        made.setObjectName(f"file-{shown.id}")
        made.setCheckable(True)
        made.clicked.connect(partial(self._choose, shown.id))
        return made

    def _choose(self, file: object) -> None:
        self.looked_at = file
        for key, row in self._rows.items():
            row.setChecked(key == file)
        self._remove.setVisible(file is not None and self._shown is not None and not self._shown.fixed)
        if file is not None:
            self.chosen.emit(file)

    def _ask_to_remove(self) -> None:
        if self.looked_at is not None:
            self.removed.emit(self.looked_at)


def _files_in(dragged: QMimeData) -> tuple[Path, ...]:
    """The files of this computer among what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
