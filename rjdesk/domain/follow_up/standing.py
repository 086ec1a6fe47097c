"""How a promise stands on a day, and why it is said to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.follow_up.happening import Happening, Kind, of_promise
from rjdesk.domain.follow_up.ledger import Ledger, ledger


class Standing(StrEnum):
    """How a promise stands. What is late may be done in part."""

    OPEN = "open"
    PART_DONE = "part_done"
    LATE = "late"
    DONE = "done"
    CHECKED = "checked"
    NOT_DONE = "not_done"

    @property
    def is_kept(self) -> bool:
        """Whether the promise was kept."""
        return self in (Standing.DONE, Standing.CHECKED)

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is waited for but a look at it."""
        return self.is_kept or self is Standing.NOT_DONE


@dataclass(frozen=True, slots=True)
class Because:
    """One reason, worded under ``[follow_up.because]``: with a day, a number (days or minutes) or a sum where it has one."""

    reason: str
    on: date | None = None
    number: int = 0
    money: Money | None = None


@dataclass(frozen=True, slots=True)
class Stands:
    """How a promise stands, with every reason; ``due`` is the next day that counts, ``settled_on`` when it was settled."""

    standing: Standing
    reasons: tuple[Because, ...]
    due: date | None
    settled_on: date | None = None
    minutes: int = 0
    ledger: Ledger | None = None


def standing(obligation: Obligation, happened: Iterable[Happening], today: date) -> Standing:
    """How a promise stands."""
    return stands(obligation, happened, today).standing


def stands(obligation: Obligation, happened: Iterable[Happening], today: date) -> Stands:
    """How a promise stands, and why."""
    notes = tuple(happened)
    own, money = of_promise(notes, obligation.id), ledger(obligation, notes)
    due = (money.next_due if money else None) or obligation.due
    minutes = sum(each.minutes for each in own)
    settled = settled_by(obligation, notes)
    if settled is None:
        late = due is not None and due < today
        found = Standing.LATE if late else Standing.PART_DONE if any(map(_is_progress, own)) else Standing.OPEN
        return Stands(found, (*_due(due, today), *_so_far(minutes, money, today)), due, None, minutes, money)
    if settled.kind is Kind.NOT_DONE:
        reasons = (Because("not_done", settled.on), Because(f"why.{settled.choice}"), *_so_far(minutes, money, today))
        return Stands(Standing.NOT_DONE, reasons, due, settled.on, minutes, money)
    check = _check(obligation, own)
    found = Standing.CHECKED if check else Standing.DONE
    reasons = (*_done(obligation, settled.on), *_so_far(minutes, money, today), *_looked_at(own, check))
    return Stands(found, reasons, due, settled.on, minutes, money)


def settled_by(obligation: Obligation, happened: Iterable[Happening]) -> Happening | None:
    """The note that settled a promise: the last word that it is done or won't be, or the payment that made up the sum."""
    notes = tuple(happened)
    own, money = of_promise(notes, obligation.id), ledger(obligation, notes)
    payments = [each for each in own if each.kind is Kind.PAID]
    if money is not None and money.balance <= 0:
        return max(payments, key=lambda each: each.on, default=None)
    since = max((each.noted_at for each in notes if _varied(each, obligation)), default=None)
    said = [each for each in own if each.kind is Kind.NOT_DONE or (each.kind is Kind.DONE and money is None)]
    said = [each for each in said if since is None or each.noted_at > since]  # else it was said of what it was before
    return max(said, key=lambda each: each.noted_at, default=None)


def _is_progress(note: Happening) -> bool:
    return note.kind is not Kind.NOT_DONE  # which counts no more once another version changed it


def _varied(note: Happening, obligation: Obligation) -> bool:
    return note.kind is Kind.VARIED and note.obligation == obligation.id


def may_check(obligation: Obligation, happened: Iterable[Happening], word_of: str) -> str:
    """Why somebody's word that it was done can't be their own check: ``own`` promise, ``same`` word as before; "" if it can."""
    if word_of == obligation.who:
        return "own"
    said = {each.word_of for each in of_promise(happened, obligation.id) if each.kind is not Kind.CHECKED}
    return "same" if word_of in said else ""


def _check(obligation: Obligation, own: tuple[Happening, ...]) -> Happening | None:
    checks = (each for each in own if each.kind is Kind.CHECKED and not may_check(obligation, own, each.word_of))
    return max(checks, key=lambda each: each.noted_at, default=None)


def _due(due: date | None, today: date) -> Iterator[Because]:
    if due is not None:
        yield Because("late", due, (today - due).days) if due < today else Because("due", due)


def _done(obligation: Obligation, on: date) -> Iterator[Because]:
    late = (on - obligation.due).days if obligation.due else 0
    yield Because("done_late", on, late) if late > 0 else Because("done", on)


def _so_far(minutes: int, money: Ledger | None, today: date) -> Iterator[Because]:
    if minutes:
        yield Because("counted", number=minutes)
    if money is None:
        return
    code = money.promised.currency
    if money.paid:
        yield Because("paid", money=Money(money.paid, code))
    if money.balance < 0:
        yield Because("overpaid", money=Money(-money.balance, code))
    if money.balance > 0:
        yield Because("owed", money=Money(money.balance, code))
    if 0 < money.behind(today) < money.balance:
        yield Because("behind", money=Money(money.behind(today), code))


def _looked_at(own: tuple[Happening, ...], check: Happening | None) -> Iterator[Because]:
    if check is not None:
        yield Because("checked", check.on)
    elif any(each.kind is Kind.CHECKED for each in own):
        yield Because("checked_by_the_same")
    else:
        yield Because("not_checked")
