"""The page of figures splits what came of cases one way, and says why a public report is split by nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from rjdesk.domain.figures.splitting import By
from tests.ui.test_figures_page import Page
from ui.errands import ImmediateErrands


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Page:
    return Page(qtbot, errands, tmp_path / "figures.json")


def test_what_came_of_cases_is_told_by_what_was_chosen_until_nothing_is(page: Page) -> None:
    assert "Split by process" not in page.words()
    page.pick("Split by", By.PROCESS)
    told = page.words()
    assert "Time limits kept, by process" in told
    assert "Cases in which every time limit that has ended was met" in told
    page.pick("Split by", "")
    assert "Time limits kept, by process" not in page.words()


def test_a_public_report_is_not_split_and_says_why(page: Page) -> None:
    page.pick("Split by", By.GENDER)
    page.view.findChildren(QCheckBox)[0].setChecked(True)
    told = page.words()
    assert "A public report is not split" in told
    assert "by gender" not in told
    box = page.view.findChild(QComboBox, "split-by")
    assert isinstance(box, QComboBox)
    assert not box.isVisible()
