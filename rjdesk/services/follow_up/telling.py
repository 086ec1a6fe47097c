"""From what is followed to what its papers may hold: what was done, counted and paid; no reason, nothing that was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rjdesk.documents.contents import InstalmentLine
from rjdesk.documents.follow_up.contents import (
    CompletionContents,
    HeldLine,
    KeptLine,
    MovementLine,
    PartLine,
    SlipContents,
    StatementContents,
)
from rjdesk.documents.written import day
from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.changing import left_out, replaced_on, version_in_force
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.ledger import Ledger, Movement
from rjdesk.domain.follow_up.standing import Stands, stands
from rjdesk.domain.follow_up.tally import Came, tally
from rjdesk.domain.follow_up.tasks import over_on, promises
from rjdesk.process.template import Process
from rjdesk.services.composing import Making, frame, held_on
from rjdesk.services.follow_up.words import tally_words, worked
from rjdesk.services.plain_words import money, name_of
from rjdesk.wording import say


def statement_contents(
    case: Case, process: Process, obligation: Obligation, account: Ledger, making: Making
) -> StatementContents:
    """An account as it stands; on one of a promise that holds no more nothing is owed."""
    code, holds = account.promised.currency, obligation in promises(case)
    return StatementContents(
        frame=frame(case, process, making),
        what=obligation.what,
        who=name_of(obligation.who, case),
        promised=money(account.promised),
        paid=_sum(account.paid, code),
        balance=balance_words(account) if holds else say("documents.ledger.left_out", paid=_sum(account.paid, code)),
        parts=tuple(_parts(account)) if holds and len(account.parts) > 1 else (),
        movements=tuple(_movement(each, code) for each in account.movements),
    )


def slip_contents(case: Case, process: Process, obligation: Obligation, code: str, making: Making) -> SlipContents:
    """A proof slip: no name is on it."""
    around = replace(frame(case, process, making), reference="", place="")
    due = obligation.due or making.now.date()
    return SlipContents(around, obligation.what, obligation.shown_by, due, obligation.amount is not None, code)


def completion_contents(
    case: Case, process: Process, happened: tuple[Happening, ...], making: Making
) -> CompletionContents:
    """How each promise stands on the day of the making."""
    today, count = making.now.date(), tally(case, happened)
    return CompletionContents(
        frame=frame(case, process, making),
        statute=process.papers.statute,
        held_on=held_on(case, making),
        over_on=over_on(case, happened),
        complete=count.came is Came.ALL,
        kept=count.kept,
        told=tally_words(count),
        closed_on=case.closed_at.date() if case.closed_at and count.open else None,
        promises=kept_lines(case, happened, today),
        versions=tuple(_versions(case, process)),
        dropped=tuple(_dropped(case, happened, today)),
    )


def _versions(case: Case, process: Process) -> Iterator[HeldLine]:
    """Every version that was ever in force, the first first."""
    words = process.words.as_facts()
    ways = ("first", *(each.way.value for each in case.earlier))
    for number, way in enumerate(ways[: version_in_force(case)], 1):
        held = case.earlier[number - 1] if number <= len(case.earlier) else None
        ceremony = held.ceremony if held else case.ceremony
        closed = ceremony.closed_at.date() if ceremony and ceremony.closed_at else None
        noted = case.earlier[number - 2].agreed_on if number > 1 else None
        until = replaced_on(case, number)
        told = say("documents.completion.replaced", day=day(until)) if until else say("documents.completion.holds")
        how = say(f"documents.completion.version_{way}", **words)
        yield HeldLine(number, how, closed or noted, told, held.sha256 if held else "")


def _dropped(case: Case, happened: tuple[Happening, ...], today: date) -> Iterator[str]:
    """What was promised once and is no longer part of it, in its last words, and what was done of it."""
    for item, number in left_out(case):
        found = stands(item, happened, today)
        done = (say(f"follow_up.standing.{found.standing}"),) if found.standing.is_kept else ()
        until = say("documents.completion.left_out", number=number)
        yield "\n".join(filter(None, (item.what, until, ", ".join((*done, *_counted(found))))))


def balance_words(account: Ledger) -> str:
    """What is owed, in a sentence."""
    code = account.promised.currency
    key = "overpaid" if account.balance < 0 else "balance"
    return say(
        f"documents.ledger.{key}",
        paid=_sum(account.paid, code),
        promised=money(account.promised),
        owed=_sum(max(0, account.balance), code),
        over=_sum(max(0, -account.balance), code),
    )


def _parts(account: Ledger) -> Iterator[PartLine]:
    for part in account.parts:
        owed = say("documents.ledger.owed", amount=_sum(part.owed, part.amount.currency))
        line = InstalmentLine(part.due, money(part.amount))
        yield PartLine(line, say("documents.ledger.paid") if part.owed <= 0 else owed)


def _movement(movement: Movement, code: str) -> MovementLine:
    note = movement.happening
    key = "withdrawn" if note.kind is Kind.WITHDRAWN else "correction" if note.corrects else "payment"
    what = "\n".join(filter(None, (say(f"documents.ledger.{key}"), note.receipt)))
    return MovementLine(note.on, what, _sum(-movement.change, code), _sum(movement.balance, code))


def _sum(cents: int, code: str) -> str:
    return ("\N{MINUS SIGN}" if cents < 0 else "") + money(Money(abs(cents), code))


def kept_lines(case: Case, happened: tuple[Happening, ...], today: date) -> tuple[KeptLine, ...]:
    """A line for each promise, as it stands on a day: of the report and of every letter that tells what was done."""
    found = ((each, stands(each, happened, today)) for each in promises(case))
    return tuple(_line(number, each, how, case, today) for number, (each, how) in enumerate(found, 1))


def _line(number: int, obligation: Obligation, found: Stands, case: Case, today: date) -> KeptLine:
    standing = say(f"follow_up.standing.{found.standing}")
    who, due = name_of(obligation.who, case), obligation.due or today
    return KeptLine(number, obligation.what, who, due, standing, ", ".join(_counted(found)))


def _counted(found: Stands) -> Iterator[str]:
    """What was worked and paid."""
    if found.minutes:
        yield worked(found.minutes)
    if found.ledger is not None:
        code = found.ledger.promised.currency
        paid, promised = _sum(found.ledger.paid, code), money(found.ledger.promised)
        yield say("documents.completion.counted", amount=paid, promised=promised)
