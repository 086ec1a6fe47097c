"""While a referral is typed, whoever it may be is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.member import Role
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import enter
from tests.ui.desk_fakes import TODAY
from tests.ui.reading import words_of
from ui.errands import ImmediateErrands
from ui.screens.referral.recognising import Recognising
from ui.screens.referral.view import ReferralView


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def view(on: InMemory, qtbot: QtBot) -> ReferralView:
    made = ReferralView()
    qtbot.addWidget(made)
    made.show_processes(on.desk.processes.shipped(), "nz-youth-justice-fgc", TODAY)
    Recognising(made, on.desk.persons, ImmediateErrands())
    made.show()
    return made


def typed(view: ReferralView, name: str) -> str:
    """What the form says once a name is typed, and the person has stopped for a moment."""
    next(line for line in view.findChildren(QLineEdit) if line.accessibleName() == "Name").setText(name)
    view.findChildren(Recognising)[0].look()
    QApplication.processEvents()
    return words_of(view)


def test_who_it_may_be_is_shown_with_the_reasons(on: InMemory, view: ReferralView) -> None:
    enter(on, "RJ-1", "Tāne Rāwhiti")

    shown = typed(view, "Rawhiti, Tane")

    assert "Tāne Rāwhiti, RJ-1 (said to be responsible)" in shown
    assert "The same names in another order; a birth date is not known." in shown
    assert "Possibly" not in typed(view, "Sione Tupou")


def test_of_a_restricted_case_nothing_is_shown(on: InMemory, view: ReferralView) -> None:
    on.desk.assignments.restrict(enter(on, "RJ-1", "Tāne Rāwhiti").case)

    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        shown = typed(view, "Tāne Rāwhiti")

    assert "Possibly" not in shown
    assert "RJ-1" not in shown
