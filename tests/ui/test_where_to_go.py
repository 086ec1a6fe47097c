"""The menu of places lists those that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Action
from tests.ui.desktop import Desktop


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    yield made
    made.end()


def listed(desktop: Desktop) -> list[str]:
    """What the menu of places shows."""
    menu = next(each for each in desktop.window.menuBar().findChildren(QMenu) if each.title() == "&Go")
    return [action.text() for action in menu.actions() if action.isVisible()]


def test_whoever_sees_no_cases_is_listed_the_office_alone(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.vaults.may = frozenset({Action.READ_JOURNAL, Action.KEEP_OWN_KEYS})
    desktop.unlock("office")
    qtbot.waitUntil(lambda: listed(desktop) == ["Office"])


def test_the_places_of_a_case_are_listed_while_one_is_open(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.unlock()
    qtbot.waitUntil(lambda: listed(desktop) == ["Today", "Cases", "Office"])
    desktop.open_case()
    qtbot.waitUntil(lambda: {"Case", "Stage", "Files"} <= set(listed(desktop)))
