"""Why a day is the last one, in words: the rule, the day it counts from, what was passed over, how sure that is."""

from __future__ import annotations

from rjdesk.domain.facts import Fact
from rjdesk.process.clocks import ClockReading, ClockRule, Unit, Why
from rjdesk.process.template import CaseKind, Process, Verified
from rjdesk.wording import has, say
from ui.screens.case.shown import ClockShown
from ui.widgets.clock_chip import Clock
from ui.wording import tr, weekday


def clock_shown(process: Process, kind: CaseKind, reading: ClockReading) -> ClockShown:
    """One clock of a case of a kind."""
    rule = reading.rule
    if reading.due is None or reading.why is None:
        starts = tr("Starts once this is recorded: {event}").format(event=_event(process, kind, rule.starts_with))
        return ClockShown(None, rule.title, starts, _doubt(rule))
    title = tr("{title} (extended)").format(title=rule.title) if reading.extended else rule.title
    clock = Clock(
        title, reading.due, reading.days_left or 0, _why(process, kind, reading.why), met=reading.done is not None
    )
    return ClockShown(clock, title, doubt=_doubt(rule))


def _why(process: Process, kind: CaseKind, why: Why) -> str:
    rule = why.rule
    units = {Unit.DAYS: tr("days"), Unit.WORKING_DAYS: tr("working days"), Unit.MONTHS: tr("month(s)")}
    sentences = [
        tr("{section}: {number} {unit}.").format(section=rule.section, number=rule.number, unit=units[rule.unit]),
        tr("Counted from the day after {start}: {event}.").format(
            start=weekday(why.start), event=_event(process, kind, rule.starts_with)
        ),
    ]
    for passed, reason in why.skipped:
        words = say(f"day_off.{reason}") if has(f"day_off.{reason}") else reason
        sentences.append(tr("{day} doesn't count: {reason}.").format(day=weekday(passed), reason=words))
    sentences += [tr("Source: {source}.").format(source=rule.source.rstrip("."))]
    return " ".join([*sentences, rule.note]).strip()


def _doubt(rule: ClockRule) -> str:
    return {
        Verified.READ: "",
        Verified.OLD: tr("Read in an old text of the law: check it before you rely on this day."),
        Verified.KNOWLEDGE: tr("Not checked against the law itself: check it before you rely on this day."),
    }[rule.verified]


def _event(process: Process, kind: CaseKind, fact: Fact) -> str:
    """What starts a clock: the kind's own trigger, or the words in which the process asks for it."""
    if fact is Fact.TRIGGER_DATE and kind.trigger:
        return kind.trigger
    asks = (prompt.ask for stage in process.stages for prompt in stage.prompts if prompt.records is fact)
    return next(asks, fact.value.replace("_", " "))
