"""Long work says how far it is, and can be stopped where nothing is half done."""

from __future__ import annotations

import pytest

from rjdesk.errors import Cancelled
from ui.reports import STEPS, Report
from ui.widgets.working import Working


def test_a_report_tells_each_step_once(qapp: object) -> None:
    told = list[int]()
    report = Report()
    report.moved.connect(told.append)

    for done in range(10**5 + 1):
        report(done, 10**5)

    assert told == [step * 1000 // STEPS for step in range(STEPS + 1)]


def test_a_size_beyond_what_a_signal_carries_is_told(qapp: object) -> None:
    told = list[int]()
    report = Report()
    report.moved.connect(told.append)

    report(5 * 10**9, 10**10)

    assert told == [500]


def test_work_that_was_stopped_ends_at_its_next_report(qapp: object) -> None:
    working = Working()
    report = working.follow("Making the backup …")
    report(1, 2)

    working._ask_to_stop()

    with pytest.raises(Cancelled):
        report(2, 2)


def test_work_with_nothing_to_do_is_done(qapp: object) -> None:
    told = list[int]()
    report = Report()
    report.moved.connect(told.append)

    report(0, 0)

    assert told == [1000]
