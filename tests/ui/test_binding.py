"""The Qt binding keeps the references it is lent; one that doesn't aborts the program after an hour of use."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

CALLS = 500


class _Sender(QObject):
    said = Signal(object)
    told = Signal(bool)


def _ignore(_value: object) -> None: ...


@pytest.mark.parametrize("lent", [None, True, False], ids=str)
@pytest.mark.parametrize("way", ["events", "object", "flag"])
def test_calls_give_back_every_reference_they_take(qapp: QApplication, lent: object, way: str) -> None:
    sender = _Sender()
    sender.said.connect(_ignore)
    sender.told.connect(_ignore)
    ways: dict[str, Callable[[], object]] = {
        "events": QCoreApplication.processEvents,
        "object": lambda: sender.said.emit(lent),
        "flag": lambda: sender.told.emit(bool(lent)),
    }
    before = sys.getrefcount(lent)
    for _ in range(CALLS):
        ways[way]()
    assert sys.getrefcount(lent) > before - CALLS / 2
