"""What is typed and doesn't count yet is kept, said to be kept, and let go only once it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.errors import DiskFull, ReasonTooShort
from rjdesk.process.template import Prompt, PromptKind
from tests.fakes import NOON
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.fields.form import Form
from ui.fields.half_typed import HalfTyped
from ui.fields.kept_typing import KeptDrafts, given_back
from ui.fields.moments import DateField

WHY = DraftPlace(CaseId("c"), "kept/seal")


class Shelf:
    """Keeps, unless it can't; remembers the order in which things were done."""

    def __init__(self) -> None:
        self.kept: dict[DraftPlace, str] = {}
        self.done: list[str] = []
        self.full = False

    def keep(self, place: DraftPlace, text: str) -> None:
        if self.full:
            raise DiskFull
        self.done.append("kept")
        self.kept[place] = text

    def drop(self, place: DraftPlace) -> None:
        self.done.append("dropped")
        self.kept.pop(place, None)

    def count(self) -> None:
        self.done.append("counted")

    def refuse(self) -> None:
        raise ReasonTooShort


class Bench(QObject):
    """A page that listens."""

    def __init__(self, errands: ImmediateErrands) -> None:
        super().__init__()
        self.shelf, self.said, self.refused, self.errands = Shelf(), list[str](), list[object](), errands
        told = Announcements(self)
        told.typing.connect(self._typing)
        told.kept.connect(self._kept)
        told.not_kept.connect(self.said.append)
        self.typing = KeptDrafts(self.shelf, errands, told, self)
        self.typing.refused.connect(self.refused.append)

    def done(self, _made: object) -> None:
        self.said.append("done")

    def not_done(self, error: object) -> None:
        self.refused.append(error)

    def _typing(self) -> None:
        self.said.append("typing")

    def _kept(self) -> None:
        self.said.append("kept")


class ForOneself:
    """Keeps what is typed on a page, sealed to nobody."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def keep(self, typed: Typed) -> None:
        self.kept[typed.place.partition("/")[2]] = typed.text

    def drop(self, _page: str) -> None:
        self.kept.clear()

    def mine(self, _page: str) -> dict[str, str]:
        return self.kept


@pytest.fixture
def bench(errands: ImmediateErrands) -> Iterator[Bench]:
    made = Bench(errands)
    yield made
    made.deleteLater()


def test_what_is_typed_is_said_to_be_typed_and_then_to_be_kept(bench: Bench) -> None:
    bench.typing.note(WHY, "They moved away.")
    assert bench.said == ["typing"]
    bench.typing.leave()
    assert bench.said == ["typing", "kept"]
    assert bench.shelf.kept == {WHY: "They moved away."}


def test_what_cannot_be_kept_is_never_said_to_be_and_waits_for_the_next_time(bench: Bench) -> None:
    bench.shelf.full = True
    bench.typing.note(WHY, "They moved away.")
    bench.typing.leave()
    assert "kept" not in bench.said
    assert len(bench.refused) == 1
    bench.shelf.full = False
    bench.typing.leave()
    assert bench.shelf.kept == {WHY: "They moved away."}


def test_the_work_comes_before_its_text_is_dropped(bench: Bench) -> None:
    bench.typing.note(WHY, "They moved away.")
    bench.errands.change(bench.typing.counted_by(bench.shelf.count, WHY), bench.done)
    assert bench.shelf.done == ["kept", "counted", "dropped"]
    bench.typing.leave()
    assert bench.shelf.kept == {}


def test_work_that_is_refused_costs_nothing_that_was_typed(bench: Bench) -> None:
    bench.typing.note(WHY, "Moved")
    bench.errands.change(bench.typing.counted_by(bench.shelf.refuse, WHY), bench.done, bench.not_done)
    assert bench.shelf.kept == {WHY: "Moved"}


def test_what_was_thought_better_of_is_nowhere_any_more(bench: Bench) -> None:
    bench.typing.note(WHY, "They moved away.")
    bench.typing.leave()
    bench.typing.note(WHY, "They moved away, and")
    bench.typing.let_go(WHY)
    bench.typing.leave()
    assert bench.shelf.kept == {}


def test_what_was_typed_comes_back_under_its_own_path_with_the_time() -> None:
    other = Draft(DraftPlace(CaseId("c"), "person/new/name"), "Tui", NOON)
    back = given_back([Draft(WHY, "They moved away.", NOON), other], "kept/")
    assert list(back) == ["seal"]
    text, said = back["seal"]
    assert text == "They moved away."
    assert said.startswith("Restored what you typed at ")


@pytest.mark.parametrize("order", DateOrder)
def test_a_day_that_was_chosen_and_not_entered_comes_back_as_that_day(
    qtbot: QtBot, errands: ImmediateErrands, order: DateOrder
) -> None:
    dates.follow(order)
    shelf, day = ForOneself(), date(2026, 4, 3)  # either number could be the month
    for typed in ({}, shelf.kept):
        field = DateField(Prompt("on", PromptKind.DATE, "When?"))
        form = Form((field,), "Keep it")
        qtbot.addWidget(form)
        page = HalfTyped("page", shelf, errands, Announcements(form), form)
        page.follow(form, dict(typed))
        if typed:
            assert field.value() == day
        field.answered.emit(day)
        page.leave()
    assert shelf.kept
