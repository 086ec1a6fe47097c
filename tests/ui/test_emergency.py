"""Restricted cases: that there are some, and whose; and opening one in an emergency, for an hour, with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.services.casework import Restricted
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.ui.desk_fakes import FakeCasework
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.app.emergency_banner import EmergencyBanner
from ui.errands import ImmediateErrands
from ui.screens.cases.presenter import CasesPresenter
from ui.screens.cases.view import CasesView
from ui.screens.emergency.presenter import EmergencyPresenter, EmergencyServices
from ui.screens.emergency.view import EmergencyView
from ui.widgets.message import InlineMessage

REASON = "The young person is at risk tonight and nobody answers."


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A restricted case of somebody else's."""
    made = walking(on.desk).refer()
    on.desk.assignments.restrict(made)
    return made


@pytest.fixture
def supervisor(on: InMemory, case: CaseId) -> Iterator[MemberId]:
    """A supervisor who doesn't work on it is at work."""
    member = a_colleague(on, Role.SUPERVISOR)
    with as_member(on, member):
        yield member


@pytest.fixture
def view(on: InMemory, supervisor: MemberId, qtbot: QtBot) -> EmergencyView:
    shown = EmergencyView()
    qtbot.addWidget(shown)
    EmergencyPresenter(shown, EmergencyServices(on.desk.assignments), ImmediateErrands())
    shown.show()
    return shown


def fill(view: EmergencyView, reference: str, reason: str) -> None:
    view.findChildren(QLineEdit)[0].setText(reference)
    view.findChildren(QPlainTextEdit)[0].setPlainText(reason)
    press(view, "Open it for an hour")


def reference_of(on: InMemory, case: CaseId) -> str:
    with on.vault.unit_of_work() as work:
        return work.cases.load(case).reference


def the_list(qtbot: QtBot, restricted: tuple[Restricted, ...]) -> CasesView:
    view = CasesView()
    qtbot.addWidget(view)
    presenter = CasesPresenter(view, FakeCasework(unseen=restricted), ImmediateErrands(), Announcements())
    view.show()
    presenter.refresh()
    return view


def test_the_list_says_how_many_cases_are_restricted_and_whose_they_are(qtbot: QtBot) -> None:
    view = the_list(qtbot, (Restricted("Aroha Ngātai", 1), Restricted("Tāne", 1)))
    assert "2 restricted cases: Aroha Ngātai owns 1, Tāne owns 1" in words_of(view)


def test_where_all_restricted_cases_are_one_persons_they_are_counted_once(qtbot: QtBot) -> None:
    assert "3 restricted cases, owned by Tāne" in words_of(the_list(qtbot, (Restricted("Tāne", 3),)))


def test_without_restricted_cases_there_is_no_word_of_them(qtbot: QtBot) -> None:
    assert "restricted" not in words_of(the_list(qtbot, ()))


def test_only_whoever_may_is_offered_to_open_one(qtbot: QtBot) -> None:
    view = the_list(qtbot, (Restricted("Tāne", 1),))
    assert "Open in an emergency …" not in words_of(view)
    view.let(refer=False, open_in_emergency=True, hand_out=False)
    with qtbot.waitSignal(view.emergency_asked):
        press(view, "Open in an emergency …")


def test_it_says_what_opening_means(view: EmergencyView) -> None:
    meaning = "It is open to you for one hour. The journal notes it, and the case's owner reads your reason."
    assert meaning in words_of(view)


def test_a_restricted_case_is_opened_by_its_reference(
    on: InMemory, case: CaseId, view: EmergencyView, qtbot: QtBot
) -> None:
    (presenter,) = view.findChildren(EmergencyPresenter)
    with qtbot.waitSignal(presenter.opened) as opened:
        fill(view, reference_of(on, case).lower(), REASON)
    assert opened.args == [case]
    assert on.desk.casework.open(case).emergency is not None
    assert view.findChildren(QPlainTextEdit)[0].toPlainText() == ""


def test_a_reason_that_is_none_is_not_taken(on: InMemory, case: CaseId, view: EmergencyView) -> None:
    fill(view, reference_of(on, case), "urgent")
    assert "The reason needs at least 20 characters." in words_of(view)
    assert on.deeds()[-1] != "opened_in_emergency"


@pytest.mark.parametrize(
    ("reference", "words"), [("", "This is needed."), ("X-1", "No restricted case has this reference")]
)
def test_a_reference_that_is_none_says_so_in_place(view: EmergencyView, reference: str, words: str) -> None:
    fill(view, reference, REASON)
    assert words in words_of(view)


def test_the_banner_says_until_when_and_ends_with_the_hour(
    on: InMemory, case: CaseId, supervisor: MemberId, qtbot: QtBot
) -> None:
    opened = on.desk.assignments.open_in_emergency(case, REASON)
    message = InlineMessage()
    qtbot.addWidget(message)
    banner = EmergencyBanner(message, lambda: opened.until - timedelta(milliseconds=1), message)
    with qtbot.waitSignal(banner.over):
        banner.show_case(on.desk.casework.open(case))
        assert f"It closes by itself at {opened.until.astimezone():%H:%M}." in message.words()
        assert "Aroha Ngātai will be shown your reason." in message.words()


def test_there_is_no_banner_over_other_cases(on: InMemory, qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    EmergencyBanner(message, on.clock, message).show_case(on.desk.casework.open(walking(on.desk).refer()))
    assert not message.words()
