"""How the desktop says dates, times and counts; sentences about errors come from ``rjdesk.wording``."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.domain.member import Role
from rjdesk.domain.outcome import Outcome
from rjdesk.wording import say


def tr(text: str, count: int = -1) -> str:
    """A sentence of the desktop in the person's language; ``%n`` is the count."""
    return QCoreApplication.translate("rjdesk", text, "", count)


def day(value: date) -> str:
    """A date that can't be misread, in the office's order, e.g. 2 November 2026."""
    return _written(value, "d MMMM yyyy", "MMMM d, yyyy")


def weekday(value: date) -> str:
    """A date with its day of the week, e.g. Monday 2 November 2026."""
    return _written(value, "dddd d MMMM yyyy", "dddd, MMMM d, yyyy")


def short_day(value: date) -> str:
    """A date for a narrow place, e.g. 2 Nov 2026."""
    return _written(value, "d MMM yyyy", "MMM d, yyyy")


def order_of_days() -> str:
    """In which order this office types a day, for the line that one is typed into."""
    return tr("month / day / year") if dates.followed() is DateOrder.MONTH_FIRST else tr("day / month / year")


def day_as_typed() -> str:
    """A day as it can be typed here, which can't be read the other way round."""
    return "11/22/2026" if dates.followed() is DateOrder.MONTH_FIRST else "22/11/2026"


def time_of_day(value: datetime) -> str:
    """The time on the computer's clock, e.g. 14:02."""
    return QLocale().toString(QTime(value.hour, value.minute), "HH:mm")


def days_left(days: int) -> str:
    """How far away a due day is, in words."""
    if days > 1:
        return tr("%n days left", days)
    if days < -1:
        return tr("%n days late", -days)
    return {1: tr("due tomorrow"), 0: tr("due today"), -1: tr("1 day late")}[days]


def days_ago(days: int) -> str:
    """How long ago a day was, in words that go on in a sentence."""
    if days < 0:
        return tr("on a day that is still to come")
    return {0: tr("today"), 1: tr("yesterday")}.get(days) or tr("%n days ago", days)


def number(value: int) -> str:
    """A count as it is written, e.g. 4,217."""
    return QLocale().toString(value)


def role_words(roles: frozenset[Role]) -> str:
    """What somebody is here for, in the order in which roles are always told."""
    return ", ".join(say(f"roles.{role}") for role in Role if role in roles) or tr("No role")


def outcome_words(outcome: str) -> str:
    """How a case ended, in a word or two; what isn't here is an outcome that the process names itself."""
    words: dict[str, str] = {
        Outcome.AGREEMENT: tr("Agreement"),
        Outcome.PARTIAL_AGREEMENT: tr("Agreement in part"),
        Outcome.NON_AGREEMENT: tr("No agreement"),
        Outcome.NOT_ADMITTED: tr("Not admitted"),
    }
    return words.get(outcome, outcome)


def _written(value: date, day_first: str, month_first: str) -> str:
    form = month_first if dates.followed() is DateOrder.MONTH_FIRST else day_first
    return QLocale().toString(_qdate(value), form)


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
