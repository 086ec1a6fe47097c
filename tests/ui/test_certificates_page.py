"""The certificates page: the list, the paper as it is stored, and a copy outside the vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rjdesk.bootstrap import Desk
from rjdesk.domain.certificate import Certificate
from rjdesk.services.verdicts import verify
from tests.services.conferences import on_disk
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, the_button, words_of
from ui.errands import ImmediateErrands
from ui.screens.certificates.presenter import CertificatesPresenter
from ui.screens.certificates.view import CertificatesView


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with on_disk(tmp_path, cheap=True) as made:
        yield made


@pytest.fixture
def view(desk: Desk, tmp_path: Path, errands: ImmediateErrands, qtbot: QtBot) -> CertificatesView:
    made = CertificatesView()
    qtbot.addWidget(made)
    CertificatesPresenter(made, desk.certificates, errands, FakeChooser(tmp_path / "copy.pdf"))
    made.show()
    return made


def presenter_of(view: CertificatesView) -> CertificatesPresenter:
    return view.findChildren(CertificatesPresenter)[0]


def drilled(desk: Desk) -> Certificate:
    desk.backups.make()
    return desk.backups.keep_certificate(desk.backups.drill().make())


def pages(view: CertificatesView) -> list[str]:
    return [each.accessibleName() for each in view.findChildren(QWidget) if each.accessibleName().startswith("Page ")]


def test_without_one_it_says_when_they_are_made(view: CertificatesView) -> None:
    presenter_of(view).open()
    assert "One is made when a case is destroyed" in words_of(view)
    assert not the_button(view, "Hand out a copy …").isEnabled()


def test_the_newest_is_in_sight_at_once(desk: Desk, view: CertificatesView) -> None:
    drilled(desk)
    presenter_of(view).open()
    assert the_button(view, "A backup restores").isChecked()
    assert pages(view) == ["Page 1 of 1"]


def test_the_one_that_was_asked_for_is_in_sight(desk: Desk, view: CertificatesView) -> None:
    first, _ = drilled(desk), drilled(desk)
    presenter_of(view).choose(first.id)
    presenter_of(view).open()
    row = view.findChild(QWidget, f"certificate-{first.id}")
    assert row is not None
    assert row.property("checked") is True


def test_a_copy_is_handed_out_and_is_genuine(desk: Desk, view: CertificatesView, tmp_path: Path) -> None:
    drilled(desk)
    presenter_of(view).open()
    press(view, "Hand out a copy …")
    assert "Written to" in view.message.words()
    copy = (tmp_path / "copy.pdf").read_bytes()
    assert verify(copy, desk.papers.root_certificate()).verdict == "genuine"


def test_a_file_that_is_there_is_not_overwritten(desk: Desk, view: CertificatesView, tmp_path: Path) -> None:
    drilled(desk)
    presenter_of(view).open()
    (tmp_path / "copy.pdf").write_bytes(b"mine")
    press(view, "Hand out a copy …")
    assert "already" in view.message.words()
    assert (tmp_path / "copy.pdf").read_bytes() == b"mine"


def test_everything_is_reached_by_keyboard_and_has_a_name(desk: Desk, view: CertificatesView) -> None:
    drilled(desk)
    presenter_of(view).open()
    assert all(each.accessibleName() for each in reachable(view))
