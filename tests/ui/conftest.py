"""What every test of the desktop stands on: the program's own look, and errands that are done at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.patience import PatientBot
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.widgets import theme
from ui.widgets.theme import Appearance


@pytest.fixture(scope="session", autouse=True)
def _style(qapp: QApplication) -> None:
    theme.prepare(qapp)


@pytest.fixture(autouse=True)
def _plain_look(qapp: QApplication) -> None:
    """Each test begins in light colours and 100 % text, whatever the one before it chose."""
    if theme.appearance() != Appearance() or not qapp.styleSheet():
        theme.apply(qapp, Appearance())


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """In the place of pytest-qt's: it has more patience."""
    return PatientBot(request)


@pytest.fixture
def errands(qapp: QApplication) -> ImmediateErrands:
    """Errands that are done in the test's own thread."""
    return ImmediateErrands()


@pytest.fixture
def announcements(qapp: QApplication) -> Announcements:
    """Nobody listens but the screens under test."""
    return Announcements()
