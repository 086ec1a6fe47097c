"""The sheets of the case screen about who works on it and how long it is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.case.ending import Ending
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.reasons import Reasons
from ui.screens.case.teaming import Teaming, TeamServices
from ui.screens.case.view import CaseView

REASON = "The family has asked for it in writing."


class OnScreen:
    """A case on the screen of whoever is at work."""

    def __init__(self, on: InMemory, qtbot: QtBot) -> None:
        self.on, self.case = on, walking(on.desk).refer()
        self.view, errands, announcements = CaseView(), ImmediateErrands(), Announcements()
        qtbot.addWidget(self.view)
        desk = on.desk
        services = CaseServices(desk.casework, desk.people, desk.drafts, on.clock)
        self.presenter = CasePresenter(self.view, services, errands, announcements)
        team = Teaming(self.view.team, TeamServices(desk.assignments, desk.members), errands, announcements)
        self.ending = Ending(self.view.kept, desk.keeping, errands, announcements)
        self.reasons = Reasons(self.view.kept.reasons, desk.drafts, errands, announcements, self.view)
        for sheet in (team, self.reasons, self.ending):
            self.presenter.shown.connect(sheet.about)
        self.view.resize(1146, 680)
        self.view.show()

    def open(self) -> None:
        self.presenter.open(self.case)

    def words(self, sheet: QWidget) -> str:
        return words_of(sheet)

    def give_reason(self, sheet: QWidget, reason: str) -> None:
        """Type into the one reason that is asked for."""
        (field,) = (each for each in sheet.findChildren(QPlainTextEdit) if each.isVisible())
        field.setPlainText(reason)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def screen(on: InMemory, qtbot: QtBot) -> OnScreen:
    return OnScreen(on, qtbot)


@pytest.fixture
def tane(on: InMemory) -> MemberId:
    return a_colleague(on, Role.FACILITATOR, name="Tāne")


def access(on: InMemory, case: CaseId) -> tuple[str, frozenset[MemberId], bool]:
    held = on.desk.casework.open(case).access
    return held.owner, held.helpers, held.restricted


def test_a_helper_is_added_and_taken_away(on: InMemory, screen: OnScreen, tane: MemberId) -> None:
    screen.open()
    press(screen.view.team, "Let someone help …")
    press(screen.view.team, "Let them help")
    assert access(on, screen.case)[1] == {tane}
    assert "Tāne" in screen.words(screen.view.team)
    press(screen.view.team, "Tāne shall no longer help")
    assert access(on, screen.case)[1] == frozenset()


def test_a_case_is_handed_over_and_its_papers_carry_the_other_name(
    on: InMemory, screen: OnScreen, tane: MemberId
) -> None:
    screen.open()
    press(screen.view.team, "Hand the case over …")
    assert "Papers made from then on carry their name." in screen.words(screen.view.team)
    press(screen.view.team, "Hand it over")
    assert access(on, screen.case)[0] == tane
    assert on.desk.casework.open(screen.case).case.facilitator == "Tāne"
    assert "Tāne" in screen.words(screen.view.team)


def test_only_those_are_offered_whose_roles_fit(on: InMemory, screen: OnScreen) -> None:
    a_colleague(on, Role.READ_ONLY, name="Rangi")
    a_colleague(on, Role.AUDITOR, name="Moana")
    screen.open()
    boxes = screen.view.team.findChildren(QComboBox)
    assert [[box.itemText(n) for n in range(box.count())] for box in boxes] == [["Rangi"], []]


def test_restricting_says_what_others_see_then(on: InMemory, screen: OnScreen, tane: MemberId) -> None:
    screen.open()
    press(screen.view.team, "Restrict the case")
    assert "Others will see that there is such a case, and whose it is." in screen.words(screen.view.team)
    press(screen.view.team, "Yes, restrict it")
    assert access(on, screen.case)[2]
    press(screen.view.team, "Lift the restriction")
    press(screen.view.team, "Yes, lift it")
    assert not access(on, screen.case)[2]


def test_a_supervisor_who_shuts_themselves_out_is_told_so(on: InMemory, screen: OnScreen) -> None:
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        screen.open()
        press(screen.view.team, "Restrict the case")
        assert "you won't see it any more either" in screen.words(screen.view.team)


def test_a_colleague_sees_whose_case_it_is_and_changes_nothing(on: InMemory, screen: OnScreen, tane: MemberId) -> None:
    with as_member(on, tane):
        screen.open()
        said = screen.words(screen.view.team)
    assert "Aroha Ngātai" in said
    assert "A supervisor can change that." in said
    assert "Let someone help" not in said
    assert "Restrict the case" not in said
    assert "Seal it" not in screen.words(screen.view.kept)


def test_the_rule_of_keeping_is_noted(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    assert "No rule is noted yet." in screen.words(screen.view.kept)
    press(screen.view.kept, "Note the rule …")
    lines = [each for each in screen.view.kept.findChildren(QLineEdit) if each.isVisible()]
    lines[0].setText("Public Records Act 2005")
    QTest.keyClicks(lines[1], "30/6/2033")
    press(screen.view.kept, "Keep it under this rule")
    kept = on.desk.keeping.rules(screen.case)
    assert (kept.authority, kept.review_on) == ("Public Records Act 2005", date(2033, 6, 30))
    assert "To be kept at least until 30 June 2033" in screen.words(screen.view.kept)


def test_what_is_no_day_is_said_at_the_day(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    press(screen.view.kept, "Note the rule …")
    lines = [each for each in screen.view.kept.findChildren(QLineEdit) if each.isVisible()]
    QTest.keyClicks(lines[1], "some day")
    press(screen.view.kept, "Keep it under this rule")
    assert "This is not a day." in screen.words(screen.view.kept)
    assert on.desk.keeping.rules(screen.case).review_on is None


def test_a_hold_needs_a_reason_and_is_lifted(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    press(screen.view.kept, "Put it on hold …")
    screen.give_reason(screen.view.kept, "a complaint")
    press(screen.view.kept, "Put it on hold")
    assert "The reason needs at least 20 characters." in screen.words(screen.view.kept)
    screen.give_reason(screen.view.kept, REASON)
    press(screen.view.kept, "Put it on hold")
    assert on.desk.keeping.rules(screen.case).hold == REASON
    assert f"On hold, so it can't be destroyed: {REASON}" in screen.words(screen.view.kept)
    assert "Propose to destroy" not in screen.words(screen.view.kept)
    press(screen.view.kept, "Lift the hold")
    press(screen.view.kept, "Yes, lift it")
    assert not on.desk.keeping.rules(screen.case).hold


def test_destruction_is_proposed_with_a_reason_and_withdrawn(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    press(screen.view.kept, "Propose to destroy it …")
    assert "name nobody in it" in screen.words(screen.view.kept)
    screen.give_reason(screen.view.kept, REASON)
    press(screen.view.kept, "Propose it")
    proposal = on.desk.keeping.rules(screen.case).proposal
    assert proposal is not None
    assert f"to destroy it: {REASON} Somebody else can do it under Office." in screen.words(screen.view.kept)
    press(screen.view.kept, "Withdraw the proposal")
    press(screen.view.kept, "Yes, withdraw it")
    assert on.desk.keeping.rules(screen.case).proposal is None


def test_what_may_not_go_yet_says_so_on_the_sheet(on: InMemory, screen: OnScreen) -> None:
    on.desk.keeping.set_rule(screen.case, "", on.clock().date() + timedelta(days=9))
    screen.open()
    press(screen.view.kept, "Propose to destroy it …")
    screen.give_reason(screen.view.kept, REASON)
    press(screen.view.kept, "Propose it")
    assert "This case has to be kept until" in screen.view.kept.message.words()


def test_sealing_asks_twice_and_the_case_is_gone(on: InMemory, screen: OnScreen, qtbot: QtBot) -> None:
    screen.open()
    press(screen.view.kept, "Seal it …")
    screen.give_reason(screen.view.kept, REASON)
    press(screen.view.kept, "Seal it")
    assert on.desk.casework.page(CaseQuery()).total == 1
    with qtbot.waitSignal(screen.ending.sealed):
        press(screen.view.kept, "Yes, I am sure")
    assert on.desk.casework.page(CaseQuery()).total == 0


def test_escape_folds_a_question_and_forgets_what_was_typed(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    press(screen.view.kept, "Put it on hold …")
    screen.give_reason(screen.view.kept, REASON)
    (field,) = (each for each in screen.view.kept.findChildren(QPlainTextEdit) if each.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    press(screen.view.kept, "Put it on hold …")
    (field,) = (each for each in screen.view.kept.findChildren(QPlainTextEdit) if each.isVisible())
    assert field.toPlainText() == ""


def drafts(screen: OnScreen) -> list[str]:
    """What is kept of what was typed."""
    return [draft.text for draft in screen.on.desk.casework.open(screen.case).drafts]


def test_a_reason_that_is_being_typed_is_kept_and_comes_back(on: InMemory, screen: OnScreen, qtbot: QtBot) -> None:
    screen.open()
    press(screen.view.kept, "Put it on hold …")
    screen.give_reason(screen.view.kept, "A complaint is")
    screen.reasons.leave()
    assert drafts(screen) == ["A complaint is"]
    again = OnScreen(on, qtbot)
    again.case = screen.case
    again.open()
    (field,) = (each for each in again.view.kept.findChildren(QPlainTextEdit) if each.isVisible())
    assert field.toPlainText() == "A complaint is"


@pytest.mark.parametrize("end", ["Put it on hold", "Go back"])
def test_a_reason_given_or_given_up_leaves_no_draft(screen: OnScreen, end: str) -> None:
    screen.open()
    press(screen.view.kept, "Put it on hold …")
    screen.give_reason(screen.view.kept, REASON)
    screen.reasons.leave()
    press(screen.view.kept, end)
    assert drafts(screen) == []


def test_another_case_begins_without_the_reason_of_the_one_before(on: InMemory, screen: OnScreen) -> None:
    screen.open()
    press(screen.view.kept, "Put it on hold …")
    screen.give_reason(screen.view.kept, "A complaint is")
    first = screen.case
    screen.case = walking(on.desk).refer()
    screen.open()
    assert not [each for each in screen.view.kept.findChildren(QPlainTextEdit) if each.isVisible()]
    screen.case = first
    assert drafts(screen) == ["A complaint is"]


def test_where_sealing_is_refused_the_reason_stays(on: InMemory, screen: OnScreen) -> None:
    on.desk.assignments.restrict(screen.case)
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        on.desk.assignments.open_in_emergency(screen.case, REASON)
    screen.open()
    press(screen.view.kept, "Seal it …")
    screen.give_reason(screen.view.kept, REASON)
    press(screen.view.kept, "Seal it")
    press(screen.view.kept, "Yes, I am sure")
    assert "opened in an emergency" in screen.view.kept.message.words()
    (field,) = (each for each in screen.view.kept.findChildren(QPlainTextEdit) if each.isVisible())
    assert field.toPlainText() == REASON
