"""Cases out of the vault: said what is in the file before it is written, and that it is outside once it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from rjdesk.domain.case_list import CaseQuery
from rjdesk.sheets.reading import read_sheet
from tests.services.conferences import InMemory, in_memory
from tests.services.files import ANA, TANE, a_file, brought_in
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.handing_out.presenter import CaseOut, ListOut
from ui.widgets.case_file_offer import CaseFileOffer
from ui.widgets.list_offer import ListOffer
from ui.widgets.message import InlineMessage

WRITE = "Choose where to write it …"


@pytest.fixture
def on(tmp_path: Path) -> InMemory:
    made = in_memory()
    brought_in(made.desk, a_file(tmp_path, TANE, ANA))
    return made


@pytest.fixture
def message(qtbot: QtBot) -> InlineMessage:
    made = InlineMessage()
    qtbot.addWidget(made)
    return made


def a_list_out(
    on: InMemory, qtbot: QtBot, message: InlineMessage, errands: ImmediateErrands, target: Path | None
) -> tuple[ListOffer, ListOut]:
    """The offer of a list, and whoever stands behind it."""
    offer = ListOffer()
    qtbot.addWidget(offer)
    offer.show()
    return offer, ListOut(offer, message, on.desk.exports, errands, FakeChooser(target))


def test_the_list_that_is_shown_is_written_as_what_was_chosen(
    on: InMemory, qtbot: QtBot, message: InlineMessage, errands: ImmediateErrands, tmp_path: Path
) -> None:
    target = tmp_path / "list.csv"
    offer, out = a_list_out(on, qtbot, message, errands, target)
    out.about(CaseQuery(text="Ana"))
    press(offer, "Hand out this list …")
    assert "Whoever has the file can read it" in words_of(offer)
    assert not target.exists()
    box = offer.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(".csv"))
    press(offer, WRITE)
    assert [row.cells[0] for row in read_sheet(target.read_bytes()).rows[1:]] == ["YJ-2"]
    assert "Cases on it: 1." in words_of(message)
    assert "no longer protected" in words_of(message)
    assert not offer.is_unfolded()


def test_thinking_better_of_it_writes_nothing(
    on: InMemory, qtbot: QtBot, message: InlineMessage, errands: ImmediateErrands
) -> None:
    offer, _ = a_list_out(on, qtbot, message, errands, None)
    press(offer, "Hand out this list …")
    press(offer, WRITE)
    assert "list_exported" not in on.deeds()


def test_a_list_of_nothing_is_refused_in_words(
    on: InMemory, qtbot: QtBot, message: InlineMessage, errands: ImmediateErrands, tmp_path: Path
) -> None:
    offer, out = a_list_out(on, qtbot, message, errands, tmp_path / "list.xlsx")
    out.about(CaseQuery(text="nobody of that name"))
    press(offer, "Hand out this list …")
    press(offer, WRITE)
    assert "None of these cases is one that you may hand out" in words_of(message)


def test_a_whole_case_says_what_is_in_it_and_holds_what_is_private_only_once_it_was_asked_for(
    on: InMemory, qtbot: QtBot, message: InlineMessage, errands: ImmediateErrands, tmp_path: Path
) -> None:
    (row, *_) = on.desk.casework.page(CaseQuery()).rows
    offer, chooser = CaseFileOffer(), FakeChooser(tmp_path / "one.json")
    qtbot.addWidget(offer)
    out = CaseOut(offer, message, on.desk.exports, errands, chooser)
    out.about(on.desk.casework.open(row.id))
    press(offer, "Hand out the whole case …")
    assert "health details never" in words_of(offer)
    press(offer, WRITE)
    assert json.loads((tmp_path / "one.json").read_text("utf-8"))["private"] is False
    assert "no longer protected" in words_of(message)
    chooser.answer = tmp_path / "two.json"
    press(offer, "Hand out the whole case …")
    offer.findChildren(QCheckBox)[0].click()
    press(offer, WRITE)
    assert json.loads((tmp_path / "two.json").read_text("utf-8"))["private"] is True
    assert not offer.findChildren(QCheckBox)[0].isChecked()
