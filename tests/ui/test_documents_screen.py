"""Papers on screen: looked at as they are stored, handed out knowingly, and never before their signing is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.document import Paper
from rjdesk.domain.ids import CaseId
from rjdesk.domain.ink import Ink, Point
from tests.ui.office import Office, an_office
from ui.screens.documents.presenter import DocumentServices, DocumentsPresenter
from ui.screens.documents.view import DocumentsView
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PageView

INK = Ink((tuple(Point(step / 20, 0.5) for step in range(15)),))


class ChoosesAtOnce(Chooser):
    """Takes the suggested name, in a folder of the test's."""

    def __init__(self, folder: Path) -> None:
        self.folder_to_write = folder

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.folder_to_write / suggested.name


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A referral just taken."""
    return office.case_of_hemi()


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot, tmp_path: Path) -> DocumentsView:
    """The papers on screen."""
    shown = DocumentsView()
    qtbot.addWidget(shown)
    services = DocumentServices(office.casework, office.papers, office.timeliness)
    presenter = DocumentsPresenter(shown, services, office.errands, office.announcements, ChoosesAtOnce(tmp_path))
    shown.show()
    presenter.open(case)
    return shown


def presenter_of(view: DocumentsView) -> DocumentsPresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(DocumentsPresenter)[0]


def words(view: QWidget) -> str:
    """Everything that can be read on the screen."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def button(view: QWidget, name: str) -> QPushButton:
    """A button by its name."""
    found = view.findChild(QPushButton, name)
    assert found is not None, name
    return found


def sign_all(office: Office, case: CaseId, close: bool = True) -> None:
    """Everyone signs; the signing is closed if wanted."""
    office.agree(case)
    ceremonies = office.ceremonies
    held = ceremonies.keep_opening(ceremonies.open(case).make())
    for place in held.places:
        ceremonies.keep(ceremonies.sign(case, place.participant, INK, place.beside).make())
    if close:
        ceremonies.keep_closing(ceremonies.close(case).make())


def test_without_papers_the_screen_says_when_they_come(view: DocumentsView) -> None:
    assert "when its signing is closed" in words(view)
    assert button(view, "hand-out").isHidden()


def test_papers_are_shown_with_whom_they_are_for(office: Office, case: CaseId, view: DocumentsView) -> None:
    sign_all(office, case)
    presenter_of(view).open(case)

    assert "Signed original" in words(view)
    assert "Copy for Ana Wīremu (Victim)" in words(view)


def test_the_preview_shows_the_pages_of_the_paper_that_is_chosen(
    office: Office, case: CaseId, view: DocumentsView
) -> None:
    sign_all(office, case)
    presenter_of(view).open(case)

    pages = view.findChildren(PageView)[0]
    assert [each.accessibleName() for each in pages.findChildren(QWidget) if each.accessibleName().startswith("Page 1")]


def test_a_copy_is_handed_out_with_a_warning(office: Office, case: CaseId, view: DocumentsView, tmp_path: Path) -> None:
    sign_all(office, case)
    presenter_of(view).open(case)
    assert "A copy that you hand out is outside the vault" in words(view)

    button(view, "hand-out").click()

    written = tmp_path / "FGC-2026-014-original.pdf"
    assert written.read_bytes() == office.papers.bytes_of(office.papers.of_case(case)[0].id)
    assert "no longer protected" in view.message.words()


def test_no_file_name_carries_anybodys_name(office: Office, case: CaseId, view: DocumentsView, tmp_path: Path) -> None:
    sign_all(office, case)
    presenter_of(view).open(case)

    for paper in office.papers.of_case(case):
        view.handed_out.emit(paper.id)

    names = [written.name for written in tmp_path.iterdir()]
    assert len(names) == 6
    assert not [name for name in names for person in ("Hemi", "Hēmi", "Ana", "Mere", "Lee") if person in name]


def test_nothing_leaves_while_people_sign(office: Office, case: CaseId, view: DocumentsView, tmp_path: Path) -> None:
    sign_all(office, case, close=False)
    presenter_of(view).open(case)

    assert not button(view, "hand-out").isEnabled()
    assert "once the signing is closed" in words(view)
    view.handed_out.emit(office.papers.of_case(case)[0].id)
    assert list(tmp_path.iterdir()) == []
    assert "The signing is not closed yet." in view.message.words()


def test_without_an_agreement_the_bare_statement_is_made(office: Office, case: CaseId, view: DocumentsView) -> None:
    office.agree(case, agreed=False)
    presenter_of(view).open(case)

    button(view, "make-statement").click()

    assert [paper.paper for paper in office.papers.of_case(case)] == [Paper.NON_AGREEMENT]
    assert button(view, "make-statement").isHidden()


def test_after_the_plan_was_open_again_another_statement_can_be_made(
    office: Office, case: CaseId, view: DocumentsView
) -> None:
    office.agree(case, agreed=False)
    presenter_of(view).open(case)
    button(view, "make-statement").click()

    office.stages.reopen(case, "plan")
    office.stages.close(case, "plan")
    presenter_of(view).open(case)

    assert not button(view, "make-statement").isHidden()


def test_the_registry_is_given_the_certificate_and_a_sheet(view: DocumentsView, tmp_path: Path) -> None:
    button(view, "root-certificate").click()
    button(view, "root-sheet").click()

    assert (tmp_path / "office-root.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
    assert (tmp_path / "how-to-check.pdf").read_bytes().startswith(b"%PDF")


def test_the_register_of_copies_is_one_press_away(
    office: Office, case: CaseId, view: DocumentsView, qtbot: QtBot
) -> None:
    sign_all(office, case)
    presenter_of(view).open(case)

    with qtbot.waitSignal(presenter_of(view).stage_wanted) as wanted:
        button(view, "register").click()

    assert wanted.args == [case, "distribution"]


def test_no_statement_is_offered_before_the_conference_is_over(
    office: Office, case: CaseId, view: DocumentsView
) -> None:
    office.walk_to(case, "facts")
    for charge in office.opened(case).case.charges:
        office.stages.answer(case, "facts", "admission", charge.id, "denied")
    presenter_of(view).open(case)

    assert button(view, "make-statement").isHidden()


def test_a_chronology_is_made_at_any_time_and_looked_at_at_once(
    office: Office, case: CaseId, view: DocumentsView, tmp_path: Path
) -> None:
    button(view, "make-chronology").click()

    (paper,) = office.papers.of_case(case)
    assert paper.paper is Paper.CHRONOLOGY
    assert view.chosen == paper.id
    button(view, "hand-out").click()
    assert (tmp_path / "FGC-2026-014-chronology.pdf").read_bytes() == office.papers.bytes_of(paper.id)
