"""The help says first what it is about, and leads there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.reading import press
from ui.screens.help.view import HelpView
from ui.widgets.card import Card


@pytest.fixture
def page(qtbot: QtBot) -> HelpView:
    made = HelpView()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def test_what_one_looks_for_is_brought_into_sight_and_read_next(qtbot: QtBot, page: HelpView) -> None:
    (backups,) = (card for card in page.findChildren(Card) if card.accessibleName().startswith("Backups"))
    assert backups.visibleRegion().isEmpty()
    press(page, "Go to: Backups")
    qtbot.waitUntil(lambda: not backups.visibleRegion().isEmpty())
    assert page.focusWidget() is backups
