"""Files added to a case: kept, shown in the program, taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjdesk.domain import attachment
from rjdesk.domain.attachment import AttachmentKind
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Cancelled, FileTooLarge, FileUnreadable, KindNotTaken, NoSuchAttachment
from rjdesk.services import attachments
from tests.documents.test_added_files import a_photo
from tests.services.conferences import InMemory, in_memory, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return walking(on.desk).refer()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "the broken fence.jpg.exe"
    file.write_bytes(a_photo(AttachmentKind.JPEG))
    return file


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


def test_a_file_is_kept_under_what_it_is_and_shown(on: InMemory, case: CaseId, photo: Path) -> None:
    kept = on.desk.attachments.keep(on.desk.attachments.add(case, photo).make(), no_progress)

    assert (kept.kind, kept.title) == (AttachmentKind.JPEG, "the broken fence.jpg")
    assert on.desk.attachments.of_case(case) == (kept,)
    (page,) = on.desk.attachments.show(kept.id, 600).make().pages
    assert (page.width, page.height) == (40, 80)
    assert on.deeds()[-1] == "attachment_added"


def test_a_text_is_shown_as_text(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Kia ora, whānau", "utf-8")

    kept = on.desk.attachments.keep(on.desk.attachments.add(case, file).make(), no_progress)

    assert on.desk.attachments.show(kept.id, 600).make().text == "Kia ora, whānau"


def test_a_file_is_gone_once_it_is_taken_away(on: InMemory, case: CaseId, photo: Path) -> None:
    kept = on.desk.attachments.keep(on.desk.attachments.add(case, photo).make(), no_progress)

    on.desk.attachments.remove(kept.id)

    assert on.desk.attachments.of_case(case) == ()
    with pytest.raises(NoSuchAttachment):
        on.desk.attachments.show(kept.id, 600)
    assert on.deeds()[-1] == "attachment_removed"


def test_progress_is_told_and_stopping_leaves_nothing(
    on: InMemory, case: CaseId, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "PIECE", 100)
    told = list[int]()

    def stop_soon(done: int, total: int) -> None:
        told.append(done)
        if len(told) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        on.desk.attachments.keep(on.desk.attachments.add(case, photo).make(), stop_soon)

    assert told == [0, 100, 200]
    assert on.desk.attachments.of_case(case) == ()


def test_a_file_that_is_too_large_is_refused_before_it_is_looked_at(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    file = tmp_path / "film.pdf"
    with file.open("wb") as made:
        made.truncate(attachment.MOST_BYTES + 1)

    with pytest.raises(FileTooLarge) as refused:
        on.desk.attachments.add(case, file).make()

    assert refused.value.facts == {"size": 51, "most": 50}


def test_what_cannot_be_read_or_shown_is_refused(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    program = tmp_path / "holiday.jpg"
    program.write_bytes(b"MZ\x90\0")

    with pytest.raises(KindNotTaken):
        on.desk.attachments.add(case, program).make()
    with pytest.raises(FileUnreadable):
        on.desk.attachments.add(case, tmp_path / "gone.pdf").make()
    with pytest.raises(FileUnreadable):
        on.desk.attachments.add(case, tmp_path).make()
