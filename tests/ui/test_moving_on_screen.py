"""On the page of a case: which version it runs under, that another is in force, and moving it there with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.member import Role
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.law_texts import FGC, WHY, a_file, a_law, a_process
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.case.moving import Moving
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.view import CaseView

OTHER_WORDS = ('ask = "Who referred it?"', 'ask = "Who sent it to us?"')
NEXT = FGC.version + 1


class OnScreen:
    """A running case on the screen, its first question answered."""

    def __init__(self, folder: Path, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on: InMemory = in_memory()
        self.folder, self.view = folder, CaseView()
        desk = self.on.desk
        self.case = desk.referrals.take(
            NewReferral(FGC.id, "s247b", "FGC 7", NOON.date(), NewPerson("Tāne", "young_person"))
        )
        desk.stages.answer(self.case, "referral", "source", None, "police")
        qtbot.addWidget(self.view)
        announcements = Announcements()
        services = CaseServices(desk.casework, desk.people, desk.drafts, self.on.clock)
        self.presenter = CasePresenter(self.view, services, errands, announcements)
        self.presenter.shown.connect(Moving(self.view.stands_on, desk.moves, errands, announcements).about)
        self.view.resize(1146, 680)
        self.view.show()

    def in_force(self, text: str) -> None:
        laws = self.on.desk.laws
        laws.put_in_force(laws.look(a_file(self.folder, text)), WHY)

    def said(self) -> str:
        """What the sheet says, looked at anew."""
        self.presenter.open(self.case)
        return words_of(self.view.stands_on)

    def words(self) -> str:
        """What it says as it is."""
        return words_of(self.view.stands_on)

    def say_why(self, reason: str = "The family asked for it") -> None:
        self.view.stands_on.findChildren(QPlainTextEdit)[0].setPlainText(reason)


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot, errands: ImmediateErrands) -> OnScreen:
    return OnScreen(tmp_path, qtbot, errands)


def test_a_case_says_which_version_of_its_process_and_law_it_runs_under(screen: OnScreen) -> None:
    said = screen.said()
    assert f"{FGC.title}, version {FGC.version}" in said
    assert "Days are counted by: Aotearoa New Zealand, version 1" in said
    assert "Move this case" not in said


def test_where_another_is_in_force_it_says_so_and_leads_there(screen: OnScreen) -> None:
    screen.in_force(a_process(OTHER_WORDS))
    said = screen.said()
    assert f"New cases run under version {NEXT}." in said
    press(screen.view, f"Move this case to version {NEXT} …")
    words = screen.words()
    assert f"From version {FGC.version} to version {NEXT}" in words
    assert "For this case\n•  Its stages and its last days stay as they are." in words
    assert "was “Who referred it?”, is now “Who sent it to us?”." in words


def test_it_is_moved_with_a_reason_that_stays_on_the_sheet(screen: OnScreen) -> None:
    screen.in_force(a_process(OTHER_WORDS))
    screen.said()
    press(screen.view, f"Move this case to version {NEXT} …")
    press(screen.view, "Move this case")
    assert "The reason needs at least 20 characters." in screen.words()
    screen.say_why()
    press(screen.view, "Move this case")
    assert screen.on.deeds()[-1] == "case_moved"
    words = screen.words()
    assert "The case is moved. What was recorded is as it was." in words
    assert f"{FGC.title}, version {NEXT}" in words
    assert f"Moved from version {FGC.version} to version {NEXT} on" in words
    assert "The family asked for it" in words
    assert "New cases run under" not in words


def test_only_the_law_may_differ(screen: OnScreen) -> None:
    screen.in_force(a_law(("number = 21", "number = 14")))
    assert "New cases run under version 2 of the law." in screen.said()
    press(screen.view, "Move this case to version 2 of the law …")
    assert "From version 1 of the law to version 2 of the law" in screen.words()


def test_what_would_be_left_behind_is_listed_and_there_is_nothing_to_agree_to(screen: OnScreen) -> None:
    screen.in_force(a_process(('id = "source"', 'id = "sent_by"')))
    screen.said()
    press(screen.view, f"Move this case to version {NEXT} …")
    words = screen.words()
    assert "The case can't be moved: the other version has no place for what was recorded in it." in words
    assert "•  An answer that was given: Who referred it?" in words
    assert "\nMove this case\n" not in words
    press(screen.view, "No, go back")
    assert "An answer that was given" not in screen.words()


def test_who_does_not_answer_for_the_law_is_told_and_not_offered(screen: OnScreen) -> None:
    screen.in_force(a_process(OTHER_WORDS))
    with as_member(screen.on, a_colleague(screen.on, Role.FACILITATOR)):
        said = screen.said()
    assert f"New cases run under version {NEXT}." in said
    assert "Move this case" not in said
