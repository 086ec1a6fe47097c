"""A paper leaves the vault only by being handed over: journaled, whole, over nothing, for its owner alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rjdesk.domain.ids import CaseId, DocumentId
from rjdesk.errors import FileExists, NoSuchDocument
from rjdesk.services.handing_over import kind_of_place
from tests.services.conferences import NON_AGREEMENT, InMemory, case_at_end, in_memory, script, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return case_at_end(walking(on.desk, script(NON_AGREEMENT)))


def test_what_is_handed_over_is_what_the_vault_keeps(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    (paper,) = on.desk.papers.of_case(case)
    target = on.desk.papers.export(paper.id, tmp_path / "statement.pdf")
    assert target.read_bytes() == on.desk.papers.bytes_of(paper.id)
    assert [each.name for each in tmp_path.iterdir()] == ["statement.pdf"]
    if sys.platform != "win32":
        assert target.stat().st_mode & 0o777 == 0o600


def test_the_journal_has_the_kind_of_place_and_never_the_path(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    (paper,) = on.desk.papers.of_case(case)
    on.desk.papers.export(paper.id, tmp_path / "statement.pdf")
    deed = on.desk.casework.history(case)[-1].deed
    assert deed.what == "exported"
    assert deed.facts["to"] in {"home", "removable", "elsewhere"}
    assert str(tmp_path) not in str(deed)


def test_a_file_that_is_there_is_never_written_over(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    (paper,) = on.desk.papers.of_case(case)
    theirs = tmp_path / "statement.pdf"
    theirs.write_text("theirs")
    with pytest.raises(FileExists):
        on.desk.papers.export(paper.id, theirs)
    assert theirs.read_text() == "theirs"
    assert "exported" not in on.deeds()


def test_a_paper_that_is_not_there_is_not_handed_over(on: InMemory, tmp_path: Path) -> None:
    with pytest.raises(NoSuchDocument):
        on.desk.papers.export(DocumentId("nothing"), tmp_path / "a.pdf")


def test_the_registry_gets_the_root_and_a_sheet(on: InMemory, tmp_path: Path) -> None:
    root = on.desk.papers.export_root_certificate(tmp_path / "office-root.pem")
    assert root.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
    sheet = on.desk.papers.export_root_sheet(on.desk.papers.root_sheet().make(), tmp_path / "sheet.pdf")
    assert sheet.read_bytes().startswith(b"%PDF")
    assert on.deeds() == ["root_exported", "sheet_exported"]


def test_a_stick_is_told_from_the_home_folder() -> None:
    assert kind_of_place(Path.home() / "Documents" / "a.pdf") == "home"
    if sys.platform == "linux":
        assert kind_of_place(Path("/media/moana/STICK/a.pdf")) == "removable"
        assert kind_of_place(Path("/srv/shared/a.pdf")) == "elsewhere"
