"""A clock of a case as its screen shows it: how it stands, and why its last day is the last."""

from __future__ import annotations

from rjdesk.process.clocks import ClockReading, ClockRule
from rjdesk.process.clocks_told import event, points, verified
from rjdesk.process.template import CaseKind, Process, Verified
from ui.screens.case.shown import ClockShown
from ui.widgets.clock_chip import Clock
from ui.wording import tr, weekday


def clock_shown(process: Process, kind: CaseKind, reading: ClockReading) -> ClockShown:
    """One clock of a case of a kind."""
    rule = reading.rule
    why = tuple((point.about, point.says) for point in points(process, kind, reading, weekday))
    if reading.due is None:
        starts = tr("Starts once this is recorded: {event}").format(event=event(process, kind, rule.starts_with))
        return ClockShown(None, rule.title, starts, _doubt(rule), why)
    extended = reading.lawful is not None and reading.due > reading.lawful
    title = tr("{title} (extended)").format(title=rule.title) if extended else rule.title
    late = reading.done is not None and reading.done > reading.due
    clock = Clock(title, reading.due, reading.days_left or 0, why, met=reading.done is not None, late=late)
    return ClockShown(clock, title, doubt=_doubt(rule))


def _doubt(rule: ClockRule) -> str:
    return "" if rule.verified is Verified.READ else verified(rule)
