"""How the desktop says dates, times and counts; sentences about errors come from ``rjdesk.wording``."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from rjdesk.domain.member import Role
from rjdesk.domain.outcome import Outcome
from rjdesk.wording import say


def tr(text: str, count: int = -1) -> str:
    """A sentence of the desktop in the person's language; ``%n`` is the count."""
    return QCoreApplication.translate("rjdesk", text, "", count)


def day(value: date) -> str:
    """A date that can't be misread, e.g. 2 November 2026."""
    return QLocale().toString(_qdate(value), "d MMMM yyyy")


def weekday(value: date) -> str:
    """A date with its day of the week, e.g. Monday 2 November 2026."""
    return QLocale().toString(_qdate(value), "dddd d MMMM yyyy")


def short_day(value: date) -> str:
    """A date for a narrow place, e.g. 2 Nov 2026."""
    return QLocale().toString(_qdate(value), "d MMM yyyy")


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


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
