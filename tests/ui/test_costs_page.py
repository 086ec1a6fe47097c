"""The page of what the work took: only what a kind has is asked, for a case or for the office; a mistake is taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.costs.cost import CostKind
from tests.services.conferences import in_memory
from tests.services.test_new_offences import closed
from tests.ui.reading import press, the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.costs.presenter import CostServices, CostsPresenter
from ui.screens.costs.view import CostsView


class Page:
    """The page over an office with one case."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on = in_memory()
        closed(self.on, 1)
        self.view = CostsView()
        qtbot.addWidget(self.view)
        desk = self.on.desk
        services = CostServices(desk.costs, desk.casework, desk.members, desk.drafts)
        self.presenter = CostsPresenter(self.view, services, errands, Announcements(self.view))
        self.view.show()
        self.presenter.open()

    def words(self) -> str:
        """What can be read."""
        QApplication.processEvents()
        return words_of(self.view)

    def choose(self, place: int) -> None:
        """Something else to enter for."""
        box = next(each for each in self.view.findChildren(QComboBox) if each.accessibleName() == "For what?")
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def pick(self, name: str, value: str) -> None:
        """Choose one of many."""
        box = next(each for each in self.view.findChildren(QComboBox) if each.accessibleName() == name)
        box.setCurrentIndex(box.findData(value))

    def tick(self, words: str) -> None:
        """Choose one of a few."""
        named = [each for each in self.view.findChildren(QRadioButton) if each.accessibleName().endswith(words)]
        named[-1].click()

    def fill(self, name: str, text: str) -> None:
        """Type into a field."""
        fields = [each for each in self.view.findChildren(QLineEdit) if each.accessibleName() == name]
        fields[-1].setText(text)  # the form before it goes with the next turn of the loop


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands) -> Page:
    return Page(qtbot, errands)


def test_hours_of_a_case_are_entered_and_taken_back(page: Page) -> None:
    page.choose(1)
    page.fill("How many hours?", "2.5")
    press(page.view, "Enter it")
    assert "Hours of staff · 2:30 h" in page.words()
    press(page.view, "Take back")
    assert "Nothing yet." in page.words()
    assert [each.minutes for each in page.on.vault.shelves.costs] == [150, 0]


def test_a_budget_is_the_offices_and_asks_for_money(page: Page) -> None:
    page.tick("Budget")
    page.fill("How much money?", "1 200")
    press(page.view, "Enter it")
    assert "This is needed." in page.words()
    page.pick("In which currency?", "NZD")
    press(page.view, "Enter it")
    (cost,) = page.on.vault.shelves.costs
    assert (cost.case, cost.kind, cost.cents) == (None, CostKind.BUDGET, 120_000)


def test_nothing_is_not_entered_and_it_is_said_why(page: Page) -> None:
    press(page.view, "Enter it")
    assert "There is nothing to count yet." in page.words()
    assert the_button(page.view, "Enter it").isEnabled()


def test_what_was_typed_comes_back_for_the_place_it_was_typed_for_and_goes_once_it_counts(page: Page) -> None:
    page.choose(1)
    page.tick("Travel")
    page.fill("How many kilometres?", "40")
    page.choose(0)  # another place: what was typed is kept at once
    page.choose(1)
    assert "Restored what you typed at" in page.words()
    assert [each.text() for each in shown(page) if each.accessibleName() == "How many kilometres?"][-1] == "40"
    press(page.view, "Enter it")
    (cost,) = page.on.vault.shelves.costs
    assert (cost.kind, cost.kilometres) == (CostKind.TRAVEL, 40)
    assert page.on.vault.shelves.drafts == {}
    page.choose(1)
    assert "Restored what you typed at" not in page.words()


def test_from_a_case_the_same_form_enters_for_that_case(qtbot: QtBot, errands: ImmediateErrands) -> None:
    on, view, led = in_memory(), CostsView(of_case=True), list[tuple[object, str]]()
    (case,) = closed(on, 1)
    qtbot.addWidget(view)
    services = CostServices(on.desk.costs, on.desk.casework, on.desk.members, on.desk.drafts)
    presenter = CostsPresenter(view, services, errands, Announcements(view))
    presenter.screen_wanted.connect(lambda *where: led.append(where))
    view.show()
    presenter.open(case)
    assert "For what?" not in words_of(view)
    assert "Budget" not in words_of(view)
    (hours,) = [each for each in view.findChildren(QLineEdit) if each.accessibleName() == "How many hours?"]
    hours.setText("1")
    press(view, "Enter it")
    assert [(each.case, each.minutes) for each in on.vault.shelves.costs] == [(case, 60)]
    press(view, "Back to the case")
    assert led == [(case, "case")]


def shown(page: Page) -> list[QLineEdit]:
    """The fields that can be seen."""
    return [each for each in page.view.findChildren(QLineEdit) if each.isVisibleTo(page.view)]
