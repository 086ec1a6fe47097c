"""Signing on screen: one person at a time, on a page that leads nowhere else, each stored before the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ceremony import How
from rjdesk.domain.ids import CaseId
from tests.ui.at_the_signing import act_of, ceremony, presenter_of, press, services_of, words
from tests.ui.office import Office, an_office
from ui.fields.field import Field
from ui.screens.signing.act import SigningAct
from ui.screens.signing.presenter import SigningPresenter
from ui.screens.signing.view import SigningView
from ui.widgets.signature_pad import SignaturePad


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A conference that has come to its signing."""
    case = office.case_of_hemi()
    office.agree(case)
    return case


@pytest.fixture
def view(office: Office, case: CaseId, qtbot: QtBot) -> SigningView:
    """The signing on screen."""
    shown = SigningView()
    qtbot.addWidget(shown)
    presenter = SigningPresenter(shown, services_of(office), office.errands, office.announcements)
    presenter.act_began.connect(QWidget.show)
    shown.show()
    presenter.open(case)
    return shown


def agree(act: SigningAct) -> None:
    """Ticks the statement."""
    consent = act.findChild(Field, "field-consent")
    assert consent is not None
    consent.findChildren(QAbstractButton)[0].click()


def draw(act: SigningAct) -> None:
    """Draws something on the pad with the mouse."""
    pad = act.findChildren(SignaturePad)[0]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(60, 50))
    QTest.mouseMove(pad, QPoint(90, 30))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 30))


def sign(view: SigningView) -> None:
    """The next person signs by hand."""
    press(view, "ask-next")
    act = act_of(view)
    agree(act)
    draw(act)
    press(act, "sign")


def test_a_signature_is_stored_before_the_next_person(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")

    sign(view)

    first = ceremony(office, case).places[0]
    assert first.settled is not None
    assert first.settled.how is How.SIGNED
    assert "1 of 4 settled" in words(view)
    assert view.findChild(QPushButton, "ask-next") is not None


def test_the_act_shows_the_words_and_leads_nowhere_else(view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")
    act = act_of(view)

    assert act.isWindow()
    assert "Hēmi Ngata" in words(act)
    assert {button.objectName() for button in act.findChildren(QPushButton) if button.objectName()} == {
        "sign",
        "give-back",
        "type-instead",
        "clear-signature",
    }


def test_nobody_signs_without_the_statement_or_without_ink(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")
    act = act_of(view)

    press(act, "sign")
    assert "Tick this first, if it is so." in words(act)
    agree(act)
    press(act, "sign")
    assert "There is no signature in the box yet." in words(act)

    assert ceremony(office, case).places[0].settled is None


def test_a_minor_has_someone_beside_them(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")
    act = act_of(view)
    beside = act.findChild(Field, "field-beside")
    assert beside is not None
    beside.findChildren(QLineEdit)[0].clear()
    agree(act)
    draw(act)

    press(act, "sign")

    assert "Someone has to stand beside Hēmi Ngata." in words(act)
    assert ceremony(office, case).places[0].settled is None


def test_who_can_not_draw_has_their_name_typed_and_attested(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")
    act = act_of(view)
    agree(act)
    press(act, "type-instead")
    typed, attested = act.findChild(Field, "field-typed_name"), act.findChild(Field, "field-attested")
    assert typed is not None
    assert attested is not None
    typed.findChildren(QLineEdit)[0].setText("Hēmi Ngata")

    press(act, "sign")
    assert "Whoever leads this ticks it." in words(act)
    attested.findChildren(QAbstractButton)[0].click()
    press(act, "sign")

    settled = ceremony(office, case).places[0].settled
    assert settled is not None
    assert settled.how is How.ATTESTED


def test_anyone_may_decline_and_nobody_asks_why(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")

    act_of(view).declined.emit()

    settled = ceremony(office, case).places[0].settled
    assert settled is not None
    assert settled.how is How.DECLINED
    assert "Does not sign" in words(view)


def test_a_refusal_keeps_what_was_drawn(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")
    act = act_of(view)
    agree(act)
    draw(act)
    office.ceremonies.absent(case, act.place.participant)

    press(act, "sign")

    assert "already settled" in words(act)
    assert not act.findChildren(SignaturePad)[0].ink().is_empty


def test_an_act_given_back_changes_nothing(office: Office, case: CaseId, view: SigningView, qtbot: QtBot) -> None:
    press(view, "begin-signing")
    press(view, "ask-next")

    with qtbot.waitSignal(presenter_of(view).act_ended):
        press(act_of(view), "give-back")

    assert ceremony(office, case).places[0].settled is None


def test_a_signing_goes_on_where_it_was_broken_off(
    office: Office, case: CaseId, view: SigningView, qtbot: QtBot
) -> None:
    press(view, "begin-signing")
    sign(view)

    again = SigningView()
    qtbot.addWidget(again)
    SigningPresenter(again, services_of(office), office.errands, office.announcements).open(case)

    asked = again.findChild(QPushButton, "ask-next")
    assert asked is not None
    assert asked.text() == "Ask Mere Ngata"


def test_when_everyone_was_asked_the_signing_is_closed(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")
    sign(view)
    for place in ceremony(office, case).places[1:]:
        view.absent.emit(place.participant)
    assert "Everyone was asked." in words(view)

    press(view, "close-signing")

    assert ceremony(office, case).closed_at is not None
    assert len(office.papers.of_case(case)) == 6
    assert "The signing is closed." in words(view)


def test_a_signing_set_aside_frees_the_plan(office: Office, case: CaseId, view: SigningView) -> None:
    press(view, "begin-signing")

    view.stopped.emit()

    assert office.opened(case).case.ceremony is None
    assert view.findChild(QPushButton, "begin-signing") is not None


def test_nothing_can_be_signed_before_the_plan_is_concluded(office: Office, view: SigningView) -> None:
    other = office.case_of_hemi()

    presenter_of(view).open(other)

    assert "The signing begins once the agreement is concluded" in words(view)
    assert view.findChild(QPushButton, "begin-signing") is None
