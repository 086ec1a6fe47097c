"""Files of a case on screen: added by button or by dropping, looked at inside the program, taken away, refused in place."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.documents import compose
from rjdesk.domain import attachment
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.long_work import Progress
from rjdesk.domain.member import Role
from rjdesk.services.attachments import Attachments, MadeAttachment
from rjdesk.services.casework import OpenCase
from rjdesk.services.day.room import RoomView
from tests.documents.papers import a_recovery_sheet
from tests.documents.test_added_files import a_photo
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.ui.reading import press, the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.attachments.presenter import FileServices, FilesPresenter
from ui.screens.attachments.view import FilesView
from ui.widgets.choose import Chooser
from ui.widgets.handed import Handed
from ui.widgets.page_view import PageView


class ChoosesThis(Chooser):
    """Whoever chooses takes this file, or none."""

    chosen: Path | None = None

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.chosen


class OnScreen:
    """The files of a case on the screen of whoever is at work."""

    def __init__(self, on: InMemory, qtbot: QtBot, folder: Path) -> None:
        self.on, self.case, self.folder = on, walking(on.desk).refer(), folder
        self.view, self.chooser = FilesView(), ChoosesThis()
        qtbot.addWidget(self.view)
        services = FileServices(on.desk.casework, on.desk.attachments)
        errands, announcements = ImmediateErrands(), Announcements()
        self.presenter = FilesPresenter(self.view, services, errands, announcements, self.chooser)
        self.view.resize(1146, 680)
        self.view.show()

    def open(self) -> None:
        self.presenter.open(self.case)

    def file(self, name: str, content: bytes) -> Path:
        made = self.folder / name
        made.write_bytes(content)
        return made

    def add(self, file: Path) -> None:
        self.chooser.chosen = file
        press(self.view, "Add a file …")

    def kept(self) -> tuple[Attachment, ...]:
        return self.on.desk.attachments.of_case(self.case)

    def words(self) -> str:
        return words_of(self.view)

    def pages(self) -> list[str]:
        """The names of the pages that can be seen."""
        QApplication.processEvents()  # what was just added is shown with the next turn of the loop
        pages = self.view.findChildren(PageView)[0]
        named = (each.accessibleName() for each in pages.findChildren(QWidget) if each.isVisible())
        return [name for name in named if name.startswith("Page ")]


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> OnScreen:
    made = OnScreen(in_memory(), qtbot, tmp_path)
    made.open()
    return made


def test_without_files_it_says_what_can_be_added(screen: OnScreen) -> None:
    assert "No files yet" in screen.words()
    assert "up to 50 MB" in screen.words()
    assert "pictures lose the place and camera details" in screen.words()


def test_a_picture_is_added_listed_and_shown(screen: OnScreen) -> None:
    screen.add(screen.file("broken fence.jpg", a_photo(AttachmentKind.JPEG)))
    assert "broken fence" in screen.words()
    assert "Picture (JPEG) · " in screen.words()
    assert "by Aroha Ngātai" in screen.words()
    assert screen.pages() == ["Page 1 of 1"]


def test_a_pdf_shows_its_pages(screen: OnScreen) -> None:
    screen.add(screen.file("letter.pdf", compose.compose_recovery_sheet(a_recovery_sheet())))
    assert screen.pages()


def test_a_text_is_shown_and_can_be_neither_changed_nor_copied(screen: OnScreen) -> None:
    screen.add(screen.file("notes.txt", "Kia ora, whānau".encode()))
    text = screen.view.findChildren(QPlainTextEdit)[0]
    assert text.isVisible()
    assert text.toPlainText() == "Kia ora, whānau"
    assert text.isReadOnly()
    assert text.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert text.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not screen.pages()


def test_several_files_are_dropped_and_added_one_after_another(screen: OnScreen) -> None:
    files = [screen.file("one.txt", b"1"), screen.file("not.exe", b"MZ\x90\0"), screen.file("two.txt", b"2")]
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    enter = QDragEnterEvent(
        screen.view.rect().center(),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.view.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.view.dropEvent(drop)
    assert drop.dropAction() is Qt.DropAction.CopyAction
    assert [file.title for file in screen.kept()] == ["one", "two"]
    assert files[0].exists()


def test_whoever_works_on_it_hears_which_of_several_was_refused(screen: OnScreen) -> None:
    screen.view.dropped.emit((screen.file("one.txt", b"1"), screen.file("not.exe", b"MZ\x90\0")))
    assert "not.exe: rjdesk can't show this kind of file" in screen.view.message.words()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("holiday.jpg", b"MZ\x90\0", "can't show this kind of file"),
        ("torn.pdf", b"%PDF-1.7 and nothing more", "can't be read"),
    ],
)
def test_refusals_stand_on_the_page(screen: OnScreen, name: str, content: bytes, words: str) -> None:
    screen.add(screen.file(name, content))
    assert words in screen.view.message.words()
    assert screen.kept() == ()
    assert the_button(screen.view, "Add a file …").isEnabled()


def test_a_file_that_is_too_large_is_refused_with_its_size(screen: OnScreen) -> None:
    film = screen.folder / "film.pdf"
    with film.open("wb") as made:
        made.truncate(attachment.MOST_BYTES + 1)
    screen.add(film)
    assert "51 MB" in screen.view.message.words()


def test_adding_shows_how_far_it_is_and_can_be_stopped(screen: OnScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = list[int]()

    def keep_slowly(_: Attachments, __: MadeAttachment, progress: Progress) -> Attachment:
        progress(1, 4)
        seen.append(screen.view.findChildren(QProgressBar)[0].value())
        press(screen.view, "Stop")
        progress(2, 4)
        raise AssertionError("it went on")

    monkeypatch.setattr(Attachments, "keep", keep_slowly)
    screen.view.dropped.emit((screen.file("one.txt", b"1"), screen.file("two.txt", b"2")))
    assert seen == [250]
    assert "You stopped it." in screen.view.message.words()
    assert screen.kept() == ()
    assert the_button(screen.view, "Add a file …").isEnabled()


def test_a_file_is_taken_away_after_asking(screen: OnScreen) -> None:
    screen.add(screen.file("notes.txt", b"Kia ora"))
    press(screen.view, "Take it away")
    assert "deleted for good" in screen.words()
    press(screen.view, "Yes, delete it")
    assert screen.kept() == ()
    assert "No files yet" in screen.words()
    assert not screen.view.findChildren(QPlainTextEdit)[0].isVisible()


def test_another_file_is_looked_at_by_the_keyboard(screen: OnScreen) -> None:
    screen.add(screen.file("first.txt", b"first"))
    screen.add(screen.file("second.txt", b"second"))
    text = screen.view.findChildren(QPlainTextEdit)[0]
    assert text.toPlainText() == "second"
    QTest.keyClick(the_button(screen.view, "first"), Qt.Key.Key_Space)
    assert text.toPlainText() == "first"


def test_whoever_may_only_read_looks_at_files_and_adds_none(screen: OnScreen) -> None:
    screen.add(screen.file("notes.txt", b"Kia ora"))
    with as_member(screen.on, a_colleague(screen.on, Role.FACILITATOR)):
        screen.open()
    assert "You can read this case, not change it." in screen.words()
    assert "Kia ora" in screen.view.findChildren(QPlainTextEdit)[0].toPlainText()
    for words in ("Add a file", "Take it away"):
        assert words not in screen.words()
    assert not screen.view.acceptDrops()


@pytest.mark.parametrize("shown_to_others", [RoomView, Handed, OpenCase])
def test_nothing_that_others_are_shown_has_a_place_for_files(shown_to_others: type) -> None:
    names = {each.name for each in fields(shown_to_others)}
    assert names
    assert not [name for name in names if "attach" in name or "file" in name]


def test_files_are_never_handed_to_a_participant(screen: OnScreen) -> None:
    assert not hasattr(screen.presenter, "handed")
    assert "read this" not in screen.words()
