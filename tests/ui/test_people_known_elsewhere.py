"""The case screen tells quietly who is known from other cases, and who had better not take part."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.community.volunteer import Volunteer
from rjdesk.domain.ids import CaseId, VolunteerId
from rjdesk.domain.member import Role
from rjdesk.domain.participant import Contact
from rjdesk.domain.person import Entry
from rjdesk.services.people import NewPerson
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import BORN, a_case, also, enter, join, link, maybe
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.fields.field import Field
from ui.screens.case.knowing import Knowing
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.recognising import Recognising
from ui.screens.case.view import CaseView

REASON = "The whānau asked for him, and the victim agrees."


class OnScreen:
    """The case screen, and which case it was asked to open."""

    def __init__(self, on: InMemory, qtbot: QtBot) -> None:
        self.view, errands, announcements, desk = CaseView(), ImmediateErrands(), Announcements(), on.desk
        qtbot.addWidget(self.view)
        services = CaseServices(desk.casework, desk.people, desk.drafts, on.clock)
        self.presenter = CasePresenter(self.view, services, errands, announcements)
        self.knowing = Knowing(self.view, desk.persons, desk.known_volunteers, desk.drafts, errands, announcements)
        self.presenter.shown.connect(self.knowing.about)
        self.presenter.person_added.connect(self.knowing.added)
        self.wanted: list[CaseId] = []
        self.knowing.case_wanted.connect(self.wanted.append)
        self.view.resize(1146, 680)
        self.view.show()

    def open(self, case: CaseId) -> None:
        self.presenter.open(case)

    def people(self) -> str:
        """What the sheet of people says."""
        return self.words(self.view.people)

    def words(self, sheet: QWidget) -> str:
        """What is written there; what was just added is shown with the next turn of the loop."""
        QApplication.processEvents()
        return words_of(sheet)

    def type(self, name: str, text: str) -> None:
        """Type into the open form, and stop for a moment."""
        self.field(name).findChildren(QLineEdit)[0].setText(text)
        self.view.people.findChildren(Recognising)[0].look()

    def field(self, name: str) -> Field:
        found = self.view.findChild(Field, f"field-{name}")
        assert found is not None
        return found

    def save(self, role: str) -> None:
        """Choose a role, and save whoever was typed."""
        box = self.field("role").findChildren(QComboBox)[0]
        box.setCurrentIndex(box.findData(role))
        self.press("Save this person")

    def press(self, words: str) -> None:
        self.press_in(self.view.people, words)

    def press_in(self, sheet: QWidget, words: str) -> None:
        QApplication.processEvents()
        press(sheet, words)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def screen(on: InMemory, qtbot: QtBot) -> OnScreen:
    return OnScreen(on, qtbot)


def twice(on: InMemory) -> tuple[Entry, Entry]:
    """The same young person in two cases, and nobody has said so."""
    return enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tane Rawhiti")


def test_a_line_says_where_else_somebody_is_and_leads_there(on: InMemory, screen: OnScreen) -> None:
    one, two = twice(on)
    link(on, one, two)
    screen.open(two.case)
    assert "Also in RJ-1 (said to be responsible)" in screen.people()

    screen.press("Open RJ-1")

    assert screen.wanted == [one.case]


def test_a_likeness_is_told_with_its_reasons_once_asked_for(on: InMemory, screen: OnScreen) -> None:
    _, two = twice(on)
    screen.open(two.case)
    assert "born on the same day" not in screen.people()

    screen.press("Possibly the same person as in RJ-1 (said to be responsible)")

    shown = screen.people()
    assert "Tāne Rāwhiti, RJ-1 (said to be responsible)" in shown
    assert (
        "The same name but for macrons, double vowels, accents, hyphens or apostrophes; born on the same day." in shown
    )


def test_it_is_the_same_person_and_then_it_is_not(on: InMemory, screen: OnScreen) -> None:
    _, two = twice(on)
    screen.open(two.case)
    screen.press("Possibly the same person")
    screen.press("It is the same person")
    assert "Also in RJ-1" in screen.people()
    assert "Possibly" not in screen.people()

    screen.press("Not the same person")

    assert (also(on, two), maybe(on, two)) == ([], ["RJ-1"])
    assert "Possibly the same person as in RJ-1" in screen.people()


def test_it_is_somebody_else_and_is_asked_again_only_on_purpose(on: InMemory, screen: OnScreen) -> None:
    _, two = twice(on)
    screen.open(two.case)
    screen.press("Possibly the same person")
    screen.press("Somebody else")
    assert "Possibly" not in screen.people()

    screen.press("Told apart from somebody else")
    screen.press("Ask again")

    assert "Possibly the same person as in RJ-1" in screen.people()


def test_many_places_are_unfolded_on_demand(on: InMemory, screen: OnScreen) -> None:
    entries = [enter(on, f"RJ-{number}", "Lan Đặng", "supporter") for number in range(6)]
    for other in entries[1:]:
        link(on, entries[0], other)
    screen.open(entries[0].case)
    assert "Also in RJ-2" not in screen.people()

    screen.press("And in 2 more")

    assert "Also in RJ-2 (supporter)" in screen.people()


def test_whoever_only_reads_a_case_is_not_asked(on: InMemory, screen: OnScreen) -> None:
    one, two = twice(on)
    third = enter(on, "RJ-3", "Tāne Rāwhiti")
    link(on, one, two)
    with as_member(on, a_colleague(on, Role.READ_ONLY)):
        screen.open(two.case)

    assert third.case != two.case
    assert "Also in RJ-1" in screen.people()
    assert "Possibly" not in screen.people()
    assert "Not the same person" not in screen.people()


def test_of_a_restricted_case_nothing_is_on_the_screen(on: InMemory, screen: OnScreen) -> None:
    one, two = twice(on)
    on.desk.assignments.restrict(one.case)
    link(on, two, one)
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        screen.open(two.case)
        shown = screen.words(screen.view)

    assert "RJ-1" not in shown
    assert "Also" not in shown


def test_while_a_name_is_typed_whoever_has_it_already_is_shown(on: InMemory, screen: OnScreen) -> None:
    old = enter(on, "RJ-1", "Tāne Rāwhiti")
    new = a_case(on, "RJ-2")
    screen.open(new)
    screen.press("Add a person")
    assert "Possibly" not in screen.people()

    screen.type("name", "rawhiti tane")

    assert "Possibly somebody you know already" in screen.people()
    screen.press("Open RJ-1")
    assert screen.wanted == [old.case]
    screen.type("name", "Sione")
    assert "Possibly" not in screen.people()


def test_what_is_said_of_somebody_new_counts_once_they_are_saved(on: InMemory, screen: OnScreen) -> None:
    old, new = enter(on, "RJ-1", "Tāne Rāwhiti"), a_case(on, "RJ-2")
    screen.open(new)
    screen.press("Add a person")
    screen.type("name", "Tāne Rāwhiti")
    screen.press("It is the same person")
    assert also(on, old) == []

    screen.save("victim")

    assert also(on, old) == ["RJ-2"]
    assert "Also in RJ-1" in screen.people()


def test_what_is_said_of_somebody_new_can_be_thought_better_of(on: InMemory, screen: OnScreen) -> None:
    old, new = enter(on, "RJ-1", "Tāne Rāwhiti"), a_case(on, "RJ-2")
    screen.open(new)
    screen.press("Add a person")
    screen.type("name", "Tāne Rāwhiti")
    screen.press("It is the same person")
    screen.press("Not after all")
    screen.save("victim")

    assert (also(on, old), maybe(on, old)) == ([], ["RJ-2"])


def test_details_are_taken_over_where_nothing_stands_yet_and_kept_like_typing(on: InMemory, screen: OnScreen) -> None:
    first = a_case(on, "RJ-1")
    contact = Contact("12 Karaka Road", "021 000 000")
    on.desk.people.add(first, NewPerson("Ana Tipene", "victim", BORN, "te reo Māori", None, contact))
    second = a_case(on, "RJ-2")
    screen.open(second)
    screen.press("Add a person")
    screen.type("name", "Ana Tipene")
    screen.type("phone", "021 999 999")
    screen.press("It is the same person")
    assert screen.field("address").value() is None

    screen.press("Take over what is empty here")
    screen.presenter.leave()

    assert screen.field("born").value() == BORN
    assert screen.field("address").value() == "12 Karaka Road"
    assert screen.field("phone").value() == "021 999 999"
    assert "Taken over from RJ-1" in screen.people()
    drafts = {draft.place.field: draft.text for draft in on.desk.drafts.of(second)}
    assert drafts["person/new/address"] == "12 Karaka Road"


def test_somebody_who_is_changed_is_said_to_be_the_same_at_once(on: InMemory, screen: OnScreen) -> None:
    old = enter(on, "RJ-1", "Tāne Rāwhiti")
    new = join(on, a_case(on, "RJ-2"), "Sione", "supporter")
    screen.open(new.case)
    screen.press("Change Sione")
    screen.type("name", "Tāne Rāwhiti")

    screen.press("It is the same person")

    assert also(on, new) == ["RJ-1"]
    assert "Possibly" not in screen.people()
    assert screen.field("name").value() == "Tāne Rāwhiti"
    assert old.case != new.case


def a_conflict(on: InMemory) -> CaseId:
    """A case in which somebody is called as its facilitator is."""
    case = a_case(on, "RJ-1")
    join(on, case, "Aroha Ngatai", "whanau")
    return case


def test_a_conflict_is_shown_and_goes_ahead_for_a_reason(on: InMemory, screen: OnScreen) -> None:
    case = a_conflict(on)
    screen.open(case)
    sheet = screen.view.conflicts
    assert "Aroha Ngatai has the same name as whoever leads this case" in screen.words(sheet)

    screen.press_in(sheet, "It goes ahead because …")
    sheet.findChildren(QPlainTextEdit)[0].setPlainText(REASON)
    screen.press_in(sheet, "Note it")

    assert f"Aroha Ngātai looked at it on 20 November 2026. It goes ahead: {REASON}" in screen.words(sheet)
    assert "It goes ahead because …" not in screen.words(sheet)
    assert on.desk.drafts.of(case) == ()


def test_a_conflict_that_comes_with_somebody_new_is_brought_into_sight(on: InMemory, screen: OnScreen) -> None:
    case = a_case(on, "RJ-1")
    for number in range(20):
        join(on, case, f"Somebody {number}", "supporter")
    screen.open(case)
    screen.press("Add a person")
    screen.type("name", "Aroha Ngatai")
    screen.words(screen.view)
    assert screen.view.conflicts.visibleRegion().isEmpty()

    screen.save("whanau")

    assert "has the same name as whoever leads this case" in screen.words(screen.view.conflicts)
    assert not screen.view.conflicts.visibleRegion().isEmpty()


def test_a_reason_that_is_being_typed_comes_back(on: InMemory, screen: OnScreen) -> None:
    case, other = a_conflict(on), a_case(on, "RJ-2")
    screen.open(case)
    screen.press_in(screen.view.conflicts, "It goes ahead because …")
    screen.view.conflicts.findChildren(QPlainTextEdit)[0].setPlainText("The family")
    screen.open(other)
    assert screen.view.conflicts.isHidden()

    screen.open(case)

    assert screen.view.conflicts.findChildren(QPlainTextEdit)[0].toPlainText() == "The family"


def test_without_a_conflict_there_is_no_sheet(on: InMemory, screen: OnScreen) -> None:
    screen.open(enter(on, "RJ-1", "Tāne Rāwhiti", born=date(2010, 5, 1)).case)

    assert screen.view.conflicts.isHidden()


def test_a_volunteer_is_recognised_under_the_name_that_is_alike(on: InMemory, screen: OnScreen) -> None:
    hone = on.desk.volunteers.keep(Volunteer(VolunteerId(""), "Hōne Rāwiri"))
    panel = join(on, a_case(on, "RJ-1"), "Hone Rawiri", "supporter")
    screen.open(panel.case)
    screen.press("Possibly on the register of volunteers: Hōne Rāwiri")
    screen.press("It is Hōne Rāwiri")
    assert "On the register of volunteers as Hōne Rāwiri" in screen.people()
    held = on.desk.persons.around(panel.case).people[panel.participant].register.volunteer
    assert held is not None
    assert held.id == hone
    screen.press("Not the same person: Hone Rawiri, Hōne Rāwiri")
    assert "Possibly on the register of volunteers" in screen.people()
