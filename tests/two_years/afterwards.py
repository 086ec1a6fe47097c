"""What came after the conferences of an office that is made up: promises kept or not, and people asked how it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening, Kind, Why
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.hearing.answers import Answers, answered
from rjdesk.domain.hearing.survey import Survey, Wave
from rjdesk.domain.ids import HappeningId, MemberId
from tests.two_years.chances import ANSWERED, CHECKED, KEPT, MOODS, NEVER, PARTLY
from tests.two_years.walking import TODAY, at_noon


def happenings(chance: Random, case: Case, member: MemberId) -> Iterator[Happening]:
    """What was noted of each promise of a case, by today."""
    for promise in promises(case):
        due = promise.due or TODAY
        on = due + timedelta(days=round(chance.gauss(-10, 14)))
        if on < TODAY:
            yield from _of_promise(chance, case, promise, on, member)


def _of_promise(chance: Random, case: Case, promise: Obligation, on: date, by: MemberId) -> Iterator[Happening]:
    lot = chance.random()

    def note(kind: Kind, *, minutes: int = 0, cents: int = 0, choice: str = "") -> Happening:
        currency = promise.amount.currency if promise.amount and cents else ""
        identity, checked = HappeningId(f"{case.id} {promise.id} {kind}"), kind is Kind.CHECKED
        return Happening(
            identity, case.id, kind, on, at_noon(on), by, promise.id,
            by_name="Somebody who saw it" if checked else "", minutes=minutes, cents=cents, currency=currency,
            choice=choice,
        )  # fmt: skip

    whole = promise.amount.cents if promise.amount else 0
    if lot < KEPT:
        yield note(Kind.PAID, cents=whole) if whole else note(Kind.DONE)
        if not whole and chance.random() < CHECKED:
            yield note(Kind.CHECKED)
    elif lot < KEPT + PARTLY:
        yield note(Kind.PAID, cents=whole // 3) if whole else note(Kind.PART_DONE, minutes=120)
    elif lot < KEPT + PARTLY + NEVER:
        yield note(Kind.NOT_DONE, choice=chance.choice(list(Why)).value)


def said(chance: Random, survey: Survey, wave: Wave, on: date) -> Answers | None:
    """What somebody answered who was asked on a day; None if they didn't."""
    if chance.random() > ANSWERED:
        return None
    items = survey.asked_at(wave)
    return answered(survey, wave, {item.id: chance.choice(MOODS) for item in items}, "", on)
