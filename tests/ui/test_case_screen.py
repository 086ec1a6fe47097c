"""The case screen: people, charges, clocks that say why, what is next, and a history in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId
from rjdesk.domain.participant import Contact
from rjdesk.services.people import NewPerson
from tests.ui.office import Office, an_office
from ui.fields.field import Field
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.view import CaseView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A referral just taken."""
    return office.case_of_hemi()


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> CaseView:
    """The case on screen."""
    shown = CaseView()
    qtbot.addWidget(shown)
    services = CaseServices(office.casework, office.people, office.drafts, office.clock)
    presenter = CasePresenter(shown, services, office.errands, office.announcements)
    shown.show()
    presenter.open(case)
    return shown


def presenter_of(view: CaseView) -> CasePresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(CasePresenter)[0]


def words(view: QWidget) -> str:
    """Everything that can be read on the screen."""
    QApplication.processEvents()  # what was just added is shown with the next turn of the loop
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def line(view: QWidget, name: str) -> QLineEdit:
    """The line of the open form's field."""
    field = view.findChild(Field, f"field-{name}")
    assert field is not None, name
    return field.findChildren(QLineEdit)[0]


def press(view: QWidget, name: str) -> None:
    """Presses a button by its name."""
    button = view.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_a_case_says_who_is_who(view: CaseView) -> None:
    shown = words(view)

    assert "Hēmi Ngata" in shown
    assert "Young person" in shown
    assert "entitled to attend under s 251(1)(a) · has a say in the decision · 16 years old" in shown


def test_contact_details_are_out_of_sight_until_asked_for(office: Office, case: CaseId, view: CaseView) -> None:
    contact = Contact("12 Karaka Road", "021 000 000")
    office.people.add(case, NewPerson("Aroha Tāwhai", "supporter", contact=contact))
    office.announcements.case_changed.emit(case, frozenset({"people"}))
    assert "12 Karaka Road" not in words(view)

    next(b for b in view.findChildren(QPushButton) if b.accessibleName() == "Contact details of Aroha Tāwhai").click()

    assert "12 Karaka Road" in words(view)


def test_a_person_is_added_with_a_role_of_the_process(office: Office, case: CaseId, view: CaseView) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whetū Ngata")
    roles = view.findChild(Field, "field-role")
    assert roles is not None
    box = roles.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData("whanau"))
    press(view, "person-save")

    added = office.opened(case).case.participants[-1]
    assert (added.name, added.role, added.entitlement) == ("Whetū Ngata", "whanau", "s 251(1)(c)")
    assert "Whetū Ngata" in words(view)


def test_a_person_without_a_name_is_not_taken(office: Office, case: CaseId, view: CaseView) -> None:
    press(view, "add-person")
    press(view, "person-save")

    assert len(office.opened(case).case.participants) == 4
    assert "This is needed." in words(view)


def test_what_is_typed_in_a_form_comes_back(office: Office, case: CaseId, view: CaseView, qtbot: QtBot) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whet")
    view.hide()

    again = CaseView()
    qtbot.addWidget(again)
    services = CaseServices(office.casework, office.people, office.drafts, office.clock)
    presenter = CasePresenter(again, services, office.errands, office.announcements)
    again.show()
    presenter.open(case)

    assert line(again, "name").text() == "Whet"
    assert "Restored what you typed at" in words(again)


def test_a_form_given_up_leaves_nothing_behind(office: Office, case: CaseId, view: CaseView) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whet")
    presenter_of(view).leave()
    next(button for button in view.findChildren(QPushButton) if button.text() == "Cancel").click()

    assert office.drafts.of(case) == ()


def test_a_person_is_removed_after_asking_once_more(office: Office, case: CaseId, view: CaseView) -> None:
    person = office.person(case, "Constable")

    view.people.removed.emit(person)

    assert "Constable Lee" not in words(view)


def test_a_charge_is_changed_in_its_place(office: Office, case: CaseId, view: CaseView) -> None:
    charge = office.opened(case).case.charges[1]
    view.charges.edit(charge.id)

    line(view, "provision").setText("s 11 Summary Offences Act 1981")
    press(view, "charge-save")

    assert office.opened(case).case.charges[1].provision == "s 11 Summary Offences Act 1981"


def test_a_clock_that_waits_says_what_starts_it(view: CaseView) -> None:
    assert "Starts once this is recorded: Day the s 245 consultation was completed" in words(view)


def test_a_clock_that_runs_says_its_day_its_rule_and_how_sure_that_is(
    office: Office, case: CaseId, view: CaseView
) -> None:
    office.walk_to(case, "convening")
    office.announcements.case_changed.emit(case, frozenset({"stages"}))

    assert "by Friday 11 December 2026" in words(view)
    assert "Not checked against the law itself" in words(view)
    next(b for b in view.findChildren(QPushButton) if b.accessibleName().startswith("Why this day: Convene")).click()
    said = words(view)
    assert (
        "Friday 20 November 2026: Day the s 245 consultation was completed. Counting begins on the day after." in said
    )
    assert "s 249(1): 21 days" in said
    assert "Friday 11 December 2026" in said


def test_what_is_next_leads_to_the_stage(case: CaseId, view: CaseView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presenter_of(view).stage_wanted) as wanted:
        press(view, "go-on")

    assert wanted.args == [case, "referral"]


def test_history_is_told_in_words(view: CaseView) -> None:
    press(view, "show-history")

    assert "Took the referral" in words(view)
    assert "Entered a person (Ana Wīremu)" in words(view)
    assert "20 Nov 2026" in words(view)


def test_while_people_sign_nothing_can_be_changed(office: Office, case: CaseId, view: CaseView) -> None:
    office.agree(case)
    office.ceremonies.keep_opening(office.ceremonies.open(case).make())
    office.announcements.case_changed.emit(case, frozenset({"signing"}))

    add = view.findChild(QPushButton, "add-person")
    assert add is not None
    assert not add.isEnabled()
    assert "People are signing" in words(view)


def test_enter_presses_the_button_it_is_on(office: Office, case: CaseId, view: CaseView) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whet")
    cancel = next(button for button in view.findChildren(QPushButton) if button.text() == "Cancel")
    cancel.setFocus()

    QTest.keyClick(cancel, Qt.Key.Key_Return)

    assert len(office.opened(case).case.participants) == 4
    assert not [button for button in view.findChildren(QPushButton, "person-save") if button.isVisible()]


def test_escape_throws_nothing_away(view: CaseView) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whet")

    QTest.keyClick(line(view, "name"), Qt.Key.Key_Escape)

    assert line(view, "name").text() == "Whet"


def test_a_form_that_is_open_survives_news_about_the_case(office: Office, case: CaseId, view: CaseView) -> None:
    press(view, "add-person")
    line(view, "name").setText("Whet")

    office.people.add(case, NewPerson("Aroha Tāwhai", "supporter"))
    office.announcements.case_changed.emit(case, frozenset({"people"}))

    assert line(view, "name").text() == "Whet"


def test_no_part_of_the_screen_is_a_window_of_its_own(view: CaseView) -> None:
    before = shown_windows()
    press(view, "add-charge")
    line(view, "offence").setText("Wilful trespass")
    press(view, "charge-save")
    QApplication.processEvents()

    assert shown_windows() == before


def shown_windows() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible()}
