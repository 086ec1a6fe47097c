"""Who signs on paper only: said in the list or by the person; the sheet is printed, its scan is chosen and waited for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Action
from rjdesk.domain.ceremony import How, Place
from rjdesk.domain.document import Paper
from rjdesk.domain.ids import CaseId
from tests.ui.at_the_signing import act_of, ceremony, presenter_of, press, services_of, words
from tests.ui.office import Office, an_office
from ui.screens.signing.presenter import SigningPresenter
from ui.screens.signing.showing import signing_shown
from ui.screens.signing.view import SigningView
from ui.widgets.choose import Chooser


class Chooses(Chooser):
    """Takes the suggested name in a folder to write, and one file to read."""

    def __init__(self, folder: Path) -> None:
        self.folder_to_write, self.scan = folder, folder / "IMG_2041.jpg"
        Image.new("RGB", (40, 60), "white").save(self.scan)

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.folder_to_write / suggested.name

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.scan


@pytest.fixture
def office() -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A conference that has come to its signing."""
    case = office.case_of_hemi()
    office.agree(case)
    return case


@pytest.fixture
def view(office: Office, case: CaseId, tmp_path: Path, qtbot: QtBot) -> SigningView:
    """The signing on screen, just begun."""
    shown = SigningView()
    qtbot.addWidget(shown)
    presenter = SigningPresenter(shown, services_of(office), office.errands, office.announcements, Chooses(tmp_path))
    presenter.act_began.connect(QWidget.show)
    shown.show()
    presenter.open(case)
    press(shown, "begin-signing")
    return shown


def place(office: Office, case: CaseId, number: int) -> Place:
    """A place as the vault holds it."""
    return ceremony(office, case).places[number]


def on_paper(office: Office, case: CaseId, view: SigningView, *numbers: int) -> None:
    """Those people sign on paper; their sheet is printed."""
    for number in numbers:
        press(view, f"paper-{place(office, case, number).participant}")
    press(view, "print-sheet")


def scan(office: Office, case: CaseId, view: SigningView, number: int) -> None:
    """The scan of somebody's sheet is added from this computer."""
    press(view, f"choose-scan-{place(office, case, number).participant}")
    press(view, "add-scan")


def sees(view: QWidget, name: str) -> bool:
    """Whether a button can be seen."""
    found = view.findChild(QPushButton, name)
    return found is not None and found.isVisible()


def test_nothing_is_said_of_paper_until_somebody_wants_it(view: SigningView) -> None:
    assert not view.on_paper.isVisible()


def test_who_signs_on_paper_is_said_in_the_list_and_the_next_is_asked(
    office: Office, case: CaseId, view: SigningView
) -> None:
    press(view, f"paper-{place(office, case, 0).participant}")
    assert "Signs on paper: the sheet is not printed yet" in words(view)
    asked = view.findChild(QPushButton, "ask-next")
    assert asked is not None
    assert asked.text() == "Ask Mere Ngata"


def test_the_person_can_say_it_themselves(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "ask-next")
    act_of(view).on_paper.emit("")
    assert place(office, case, 0).waits_for_scan


def test_the_sheet_is_made_and_put_where_it_can_be_printed(
    office: Office, case: CaseId, view: SigningView, tmp_path: Path
) -> None:
    on_paper(office, case, view, 0, 1)
    sheet = next(paper for paper in office.papers.of_case(case) if paper.paper is Paper.FOR_SIGNING)
    assert (tmp_path / "FGC-2026-014-for-signing-1.pdf").read_bytes() == office.papers.bytes_of(sheet.id)
    assert "delete it there afterwards" in words(view)
    assert words(view).count("waiting for the scan of the signed sheet") == 2
    assert not sees(view, "print-sheet")


def test_with_its_scan_a_place_is_settled(office: Office, case: CaseId, view: SigningView) -> None:
    on_paper(office, case, view, 0)
    scan(office, case, view, 0)
    settled = place(office, case, 0).settled
    assert settled is not None
    assert settled.how is How.ON_PAPER
    assert "Signed on paper, the scan is here" in words(view)
    assert "1 of 4 settled" in words(view)


def test_a_file_that_is_in_the_case_already_can_be_chosen(office: Office, case: CaseId, view: SigningView) -> None:
    on_paper(office, case, view, 0, 1)
    scan(office, case, view, 0)
    (file,) = office.attachments.of_case(case)
    press(view, f"choose-scan-{place(office, case, 1).participant}")
    press(view, f"scan-{file.id}")
    assert place(office, case, 1).settled is not None
    assert len(office.attachments.of_case(case)) == 1


def test_people_who_signed_the_same_sheet_share_its_scan_with_one_press(
    office: Office, case: CaseId, view: SigningView
) -> None:
    on_paper(office, case, view, 0, 1)
    scan(office, case, view, 0)
    same = next(b for b in view.findChildren(QPushButton) if b.text() == "On the same scan as Hēmi Ngata")
    same.click()
    first, second = (place(office, case, number).settled for number in (0, 1))
    assert first is not None
    assert second is not None
    assert first.scan == second.scan


def test_what_is_no_scan_settles_nothing(office: Office, case: CaseId, view: SigningView, tmp_path: Path) -> None:
    on_paper(office, case, view, 0)
    (tmp_path / "IMG_2041.jpg").write_text("He signed, honestly.", "utf-8")
    scan(office, case, view, 0)
    assert "neither a PDF nor a picture" in view.message.words()
    assert place(office, case, 0).settled is None


def test_a_wrong_scan_is_waited_for_again(office: Office, case: CaseId, view: SigningView) -> None:
    on_paper(office, case, view, 0)
    scan(office, case, view, 0)
    view.scan_taken_back.emit(place(office, case, 0).participant)
    assert place(office, case, 0).waits_for_scan
    assert "waiting for the scan of the signed sheet" in words(view)


def test_when_everyone_was_asked_one_sees_what_is_waited_for_and_cannot_close(
    office: Office, case: CaseId, view: SigningView
) -> None:
    press(view, f"paper-{place(office, case, 0).participant}")
    for other in ceremony(office, case).places[1:]:
        view.absent.emit(other.participant)
    assert "It waits for the scan of what is signed on paper" in words(view)
    assert not sees(view, "close-signing")
    press(view, "print-next")
    press(view, "scan-next")
    press(view, "add-scan")
    press(view, "close-signing")
    assert ceremony(office, case).closed_at is not None


def test_it_goes_on_where_it_was_after_a_restart(office: Office, case: CaseId, view: SigningView, qtbot: QtBot) -> None:
    on_paper(office, case, view, 0)
    again = SigningView()
    qtbot.addWidget(again)
    again.show()
    SigningPresenter(again, services_of(office), office.errands, office.announcements).open(case)
    assert "waiting for the scan of the signed sheet" in words(again)
    assert sees(again, f"choose-scan-{place(office, case, 0).participant}")


def test_whoever_is_waited_for_may_still_sign_on_the_screen(office: Office, case: CaseId, view: SigningView) -> None:
    on_paper(office, case, view, 0)
    press(view, f"ask-{place(office, case, 0).participant}")
    act_of(view).declined.emit()
    settled = place(office, case, 0).settled
    assert settled is not None
    assert settled.how is How.DECLINED
    assert not view.on_paper.isVisible()


def test_the_sheet_is_printed_again_the_same(office: Office, case: CaseId, view: SigningView, tmp_path: Path) -> None:
    on_paper(office, case, view, 0)
    printed = tmp_path / "FGC-2026-014-for-signing-1.pdf"
    before = printed.read_bytes()
    printed.unlink()
    next(b for b in view.findChildren(QPushButton) if b.text() == "Print again …").click()
    assert printed.read_bytes() == before


def test_every_button_says_for_whom_it_is(office: Office, case: CaseId, view: SigningView) -> None:
    on_paper(office, case, view, 0)
    assert "Signing on paper" in words(view)
    spoken = {button.accessibleName() for button in view.findChildren(QPushButton) if button.isVisible()}
    assert {
        "Choose the scan of Hēmi Ngata",
        "Print the sheet of Hēmi Ngata again",
        "Mere Ngata signs on paper",
    } <= spoken


def test_who_may_not_hand_papers_out_makes_the_sheet_for_those_who_may(
    office: Office, case: CaseId, view: SigningView, tmp_path: Path
) -> None:
    press(view, f"paper-{place(office, case, 0).participant}")
    opened = office.opened(case)
    helping = replace(opened, may=opened.may - {Action.EXPORT_PAPERS})
    view.show_signing(signing_shown(helping))
    presenter_of(view)._paper.about(helping)
    button = view.findChild(QPushButton, "print-sheet")
    assert button is not None
    assert button.text() == "&Make the sheet"
    button.click()
    assert "prints it under Documents" in view.message.words()
    assert not list(tmp_path.glob("*.pdf"))
