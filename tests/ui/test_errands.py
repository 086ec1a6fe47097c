"""Errands: off the window's thread, in order, answered on it, and dropped with their screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from rjdesk.errors import DiskFull, Expected
from ui.errands import Errands, Fault, ImmediateErrands


class Screen(QObject):
    """Takes answers, and notes on which thread."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[Expected] = []
        self.threads: set[int] = set()

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())
        self.answered.emit()

    def refuse(self, error: Expected) -> None:
        self.errors.append(error)
        self.answered.emit()


@pytest.fixture
def real(qtbot: QtBot) -> Iterator[Errands]:
    errands = Errands(lambda: "F-1")
    yield errands
    errands.close()


def test_two_hundred_errands_come_back_in_order_on_the_windows_thread(qtbot: QtBot, real: Errands) -> None:
    screen = Screen()
    workers: set[int] = set()

    def work(number: int) -> int:
        workers.add(threading.get_ident())
        return number

    for number in range(200):
        real.ask(partial(work, number), screen.take)
    qtbot.waitUntil(lambda: len(screen.answers) == 200)
    assert screen.answers == list(range(200))
    assert screen.threads == {threading.get_ident()}
    assert len(workers) == 1
    assert workers.isdisjoint(screen.threads)


def test_reading_and_changing_share_a_thread_and_printing_has_its_own(qtbot: QtBot, real: Errands) -> None:
    screen = Screen()
    for send in (real.ask, real.change, real.press):
        send(threading.get_ident, screen.take)
    qtbot.waitUntil(lambda: len(screen.answers) == 3)
    assert len(set(screen.answers)) == 2


def test_the_answer_for_a_screen_that_is_gone_is_dropped(qtbot: QtBot, real: Errands) -> None:
    gate = threading.Event()
    gone, there = Screen(), Screen()
    taken = gone.answers
    real.ask(gate.wait, gone.take)
    real.ask(lambda: "after", there.take)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: there.answers == ["after"])
    assert taken == []


def test_an_expected_error_comes_to_the_one_who_asked(qtbot: QtBot, real: Errands) -> None:
    screen = Screen()
    with qtbot.waitSignal(screen.answered):
        real.ask(_fill_the_disk, screen.take, screen.refuse)
    assert isinstance(screen.errors[0], DiskFull)


def test_an_expected_error_that_nobody_takes_is_told_to_the_window(qtbot: QtBot, real: Errands) -> None:
    with qtbot.waitSignal(real.refused) as told:
        real.change(_fill_the_disk, Screen().take)
    assert isinstance(told.args and told.args[0], DiskFull)


def test_a_mistake_of_ours_is_told_with_a_number_and_without_case_text(qtbot: QtBot, real: Errands) -> None:
    def work() -> None:
        raise ValueError("Hēmi Rāwiri")

    with qtbot.waitSignal(real.faulted) as told:
        real.ask(work, Screen().take)
    assert told.args is not None
    fault = told.args[0]
    assert isinstance(fault, Fault)
    assert fault.identity == "F-1"
    assert fault.kind == "ValueError"
    assert "Hēmi" not in repr(fault)


def test_a_change_is_announced_after_it_was_answered(qtbot: QtBot, real: Errands) -> None:
    screen = Screen()
    with qtbot.waitSignal(real.changed) as told:
        real.change(lambda: "new", screen.take)
    assert told.args == ["new"]
    assert screen.answers == ["new"]


def test_a_callback_that_would_outlive_its_screen_is_refused(real: Errands) -> None:
    with pytest.raises(TypeError):
        real.ask(lambda: 1, lambda _answer: None)
    with pytest.raises(TypeError):
        ImmediateErrands().ask(lambda: 1, print)


def test_closing_finishes_what_was_sent_to_the_vault(qtbot: QtBot) -> None:
    errands, screen = Errands(lambda: "F"), Screen()
    done: list[int] = []
    for number in range(20):
        errands.change(partial(done.append, number), screen.take)
    errands.close()
    assert done == list(range(20))


def _fill_the_disk() -> None:
    raise DiskFull
