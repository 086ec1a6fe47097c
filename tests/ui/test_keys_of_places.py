"""Keys that lead from place to place."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.app.places import CASE_PLACES, Place, title
from ui.widgets.menus import Menus


def test_ten_places_have_a_number_and_no_key_leads_to_two(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window.menuBar())
    for place in (Place.TODAY, Place.CASES, Place.OFFICE, *CASE_PLACES):
        menus.add_place(place, title(place), window.show)

    keys = [action.shortcut().toString() for action in menus._go.actions()]

    assert keys[:10] == [*(f"Ctrl+{number}" for number in range(1, 10)), "Ctrl+0"]
    assert not any(keys[10:])
