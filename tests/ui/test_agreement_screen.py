"""The plan on screen: every part is kept as it is said, yes or no to each item, and no place for a reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.ids import CaseId, ObligationId
from rjdesk.domain.instalments import Every, in_equal_parts
from tests.ui.office import Office, an_office
from ui.fields.field import Field
from ui.screens.agreement.presenter import AgreementPresenter, AgreementServices
from ui.screens.agreement.view import AgreementView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A conference that has come to its plan."""
    case = office.case_of_hemi()
    office.walk_to(case, "plan")
    return case


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> AgreementView:
    """The plan on screen."""
    shown = AgreementView()
    qtbot.addWidget(shown)
    services = AgreementServices(office.casework, office.agreements, office.drafts)
    presenter = AgreementPresenter(shown, services, office.errands, office.announcements)
    shown.show()
    presenter.open(case)
    return shown


def presenter_of(view: AgreementView) -> AgreementPresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(AgreementPresenter)[0]


def items(office: Office, case: CaseId) -> tuple[Obligation, ...]:
    """The draft as the vault holds it."""
    return office.opened(case).case.agreement.obligations


def words(view: AgreementView) -> str:
    """Everything that can be read on the screen."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def press(view: AgreementView, name: str) -> None:
    """Presses a button by its name."""
    button = view.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def field(view: AgreementView, name: str) -> Field:
    """A field of the editor."""
    return view.editor.fields[name]


def write(view: AgreementView, name: str, text: str) -> None:
    """Types into a line of the editor and leaves it."""
    line = field(view, name).findChildren(QLineEdit)[0]
    line.setText(text)
    line.textEdited.emit(text)
    line.editingFinished.emit()


def pick(view: AgreementView, name: str, value: str) -> None:
    """Picks from a list of the editor."""
    box = field(view, name).findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_an_item_is_in_the_vault_from_its_first_word(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    text = field(view, "what").findChildren(QPlainTextEdit)[0]
    text.setPlainText("Write a letter of apol")
    presenter_of(view).leave()

    (draft,) = office.drafts.of(case)
    assert draft.text == "Write a letter of apol"
    assert draft.place.field == f"obligation/{items(office, case)[0].id}/what"


def test_the_words_grow_as_each_part_is_said(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    pick(view, "who", office.person(case, "Hēmi"))
    pick(view, "for_whom", office.person(case, "Ana"))
    write(view, "due", "4/12/2026")

    assert "This is for Ana Wīremu." in words(view)
    assert "To be done by 4 December 2026." in words(view)
    assert "Still open: what will be done" in words(view)


def test_two_quick_changes_are_both_kept(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    (item,) = items(office, case)

    view.item_changed.emit(item.id, "who", office.person(case, "Hēmi"))
    view.item_changed.emit(item.id, "checks", office.person(case, "Mere"))

    (held,) = items(office, case)
    assert (held.who, held.checks) == (office.person(case, "Hēmi"), office.person(case, "Mere"))


def test_an_item_rests_on_what_was_admitted(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")

    admitted = tuple(charge.id for charge in office.opened(case).case.admitted())
    assert items(office, case)[0].rests_on == admitted


def test_an_amount_is_asked_only_where_there_is_money(view: AgreementView) -> None:
    press(view, "add-item")
    assert field(view, "amount").isHidden()

    pick(view, "kind", "reparation")
    assert not field(view, "amount").isHidden()


def test_equal_instalments_add_up_to_the_cent(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    pick(view, "kind", "reparation")
    write(view, "amount", "250")
    for name, text in (("parts", "3"), ("first", "31/1/2027")):
        line = next(f for f in view.editor.findChildren(Field) if f.prompt.id == name).findChildren(QLineEdit)[0]
        line.setText(text)
        line.textEdited.emit(text)
        line.editingFinished.emit()
    box = next(f for f in view.editor.findChildren(Field) if f.prompt.id == "every").findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData("month"))

    press(view, "make-instalments")

    (held,) = items(office, case)
    assert [part.amount.cents for part in held.instalments] == [8334, 8333, 8333]
    assert [part.due for part in held.instalments] == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
    assert "They add up: $250.00." in words(view)


def test_instalments_that_do_not_add_up_are_said(office: Office, case: CaseId, view: AgreementView) -> None:
    item, amount = ObligationId("o1"), Money(10_000)
    parts = in_equal_parts(Money(9_000), 2, date(2026, 12, 1), Every.FORTNIGHT)
    office.agreements.put(case, Obligation(item, "reparation", "Pay", amount=amount, instalments=parts))
    presenter_of(view).open(case)
    view.edit(item)

    assert "They add up to $90.00, and $100.00 is owed." in words(view)


def test_yes_and_no_are_kept_and_nothing_else_is_asked(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    press(view, "item-done")
    QApplication.processEvents()
    agreed = next(f for f in view.findChildren(Field) if f.prompt.ask == "Agreed?")

    agreed.findChildren(QAbstractButton)[1].click()

    assert items(office, case)[0].agreed is False
    QApplication.processEvents()
    assert not [
        line for line in view.findChildren(QLineEdit) if line.isVisible() and "review" not in line.accessibleName()
    ]


def test_typing_comes_back_to_its_own_item(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")
    press(view, "add-item")
    first, second = items(office, case)
    view.edit(first.id)
    field(view, "what").findChildren(QPlainTextEdit)[0].setPlainText("Paint the fen")

    view.edit(second.id)
    assert field(view, "what").findChildren(QPlainTextEdit)[0].toPlainText() == ""

    presenter_of(view).leave()
    presenter_of(view).open(case)
    view.edit(first.id)
    assert field(view, "what").findChildren(QPlainTextEdit)[0].toPlainText() == "Paint the fen"


def test_a_concluded_plan_can_be_read_and_not_changed(office: Office, case: CaseId, view: AgreementView) -> None:
    office.agree(case)
    presenter_of(view).open(case)

    assert "It is concluded." in words(view)
    assert "letter of apology" in words(view)
    add = view.findChild(QPushButton, "add-item")
    assert add is not None
    assert add.isHidden()


def test_an_item_is_taken_out(office: Office, case: CaseId, view: AgreementView) -> None:
    press(view, "add-item")

    view.editor.removed.emit()

    assert items(office, case) == ()
    assert view.editor.isHidden()


def test_the_review_has_its_day(office: Office, case: CaseId, view: AgreementView) -> None:
    line = view.review.findChildren(QLineEdit)[0]
    line.setText("1/3/2027")
    line.textEdited.emit("1/3/2027")
    line.editingFinished.emit()

    assert office.opened(case).case.agreement.review_on == date(2027, 3, 1)


def test_whoever_is_at_a_yes_or_no_stays_at_that_item(
    office: Office, case: CaseId, view: AgreementView, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(view, "add-item")
    press(view, "item-done")
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QApplication.processEvents()
    second = [f for f in view.findChildren(Field) if f.prompt.id == "agreed-2" and f.isVisible()][-1]
    yes = second.findChildren(QAbstractButton)[0]

    yes.setFocus()
    yes.click()

    focused = view.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Item 2: Agreed? Yes"
    assert [item.agreed for item in items(office, case)] == [None, True, None]


def test_where_nothing_was_admitted_no_plan_can_be_made(office: Office, view: AgreementView) -> None:
    denied = office.case_of_hemi()
    office.walk_to(denied, "facts")
    for charge in office.opened(denied).case.charges:
        office.stages.answer(denied, "facts", "admission", charge.id, "denied")

    presenter_of(view).open(denied)

    assert "Nothing was admitted, so nothing can be agreed on it." in words(view)
    add = view.findChild(QPushButton, "add-item")
    assert add is not None
    assert add.isHidden()
