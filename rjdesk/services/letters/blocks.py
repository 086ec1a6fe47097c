"""What each block of a letter shows: tables of people, matters, promises, time limits, papers. Empty: nothing to show yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo

from rjdesk.documents.letter_contents import LetterPiece, Paragraph, Rows, SignHere
from rjdesk.documents.written import day
from rjdesk.domain.facts import Fact
from rjdesk.domain.outcome import Outcome, ended_as, outcome
from rjdesk.domain.participant import Participant
from rjdesk.process import clocks_told, told
from rjdesk.process.letter_fields import Block
from rjdesk.process.letter_missing import AGREEMENT, CHARGES, PEOPLE, PROCESS
from rjdesk.services.chronology import standing
from rjdesk.services.follow_up.telling import kept_lines
from rjdesk.services.letters.known import Known
from rjdesk.services.letters.words import time_of_day
from rjdesk.services.plain_words import money, name_of
from rjdesk.wording import say

LeavesOut = tuple[str, ...]
"""What the papers of a role are made without."""


def pieces_of(block: str, known: Known, leaves_out: LeavesOut) -> tuple[LetterPiece, ...]:
    """What a block shows in a case, without what its reader must not have."""
    return tuple(_SHOWN[Block(block)](known, leaves_out))


def settled_at(block: str) -> str:
    """Where a block that has nothing to show is filled in: a screen, or the fact that some prompt records."""
    return _SETTLED_AT.get(Block(block), PROCESS)


def _everyone(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    rows = [(person.name, told.role_of(known.process, person.role)) for person in known.case.participants]
    yield from _table(("name", "part"), rows, (1, 1))


def _invited(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    case = known.case
    told_of_it = [person for person in case.participants if isinstance(case.fact(Fact.NOTIFIED, person.id), date)]
    rows = [(person.name, told.role_of(known.process, person.role)) for person in told_of_it]
    yield from _table(("name", "part"), rows, (1, 1))


def _attendance(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    """Who attended is the case's word; when they came and went is the meeting's, where somebody recorded it."""
    rows = [row for person in known.case.attending() for row in _stays(person, known)]
    if known.stays:
        shares = (9, 7, 6, 6) if _several_days(known) else (10, 10, 4, 4)
        yield from _table(("name", "part", "came", "left"), rows, shares)
    else:
        yield from _table(("name", "part"), [row[:2] for row in rows], (1, 1))


def _several_days(known: Known) -> bool:
    return len({stay.came.date() for stay in known.stays}) > 1


def _stays(person: Participant, known: Known) -> Iterator[tuple[str, ...]]:
    """A row for each stay of somebody, or one that says that no times were noted."""
    several = _several_days(known)
    who = (person.name, told.role_of(known.process, person.role))
    unknown = say("letters.not_noted")
    times: list[tuple[datetime | None, datetime | None]]
    times = [(stay.came, stay.left) for stay in known.stays if stay.person == person.id]
    for both in times or [(None, None)]:
        zone = known.making.now.tzinfo
        yield (*who, *(_time(at, zone, several=several) if at else unknown for at in both))


def _time(at: datetime, zone: tzinfo | None, *, several: bool) -> str:
    here = at.astimezone(zone)
    time = time_of_day(here.hour, here.minute)
    return say("letters.day_and_time", day=day(here.date()), time=time) if several else time


def _charges(known: Known, leaves_out: LeavesOut) -> Iterator[LetterPiece]:
    matter = known.process.words.matter
    columns = [
        (matter[:1].upper() + matter[1:], 7, [charge.offence for charge in known.case.charges]),
        (say("documents.label.section"), 10, [charge.provision for charge in known.case.charges]),
        (say("documents.label.charge_reference"), 6, [charge.number for charge in known.case.charges]),
    ]
    if "charge_references" in leaves_out:
        columns.pop()
    shown = [column for column in columns if any(column[2])]
    if shown:
        rows = tuple(zip(*(texts for _, _, texts in shown), strict=True))
        yield Rows(tuple(title for title, _, _ in shown), rows, tuple(share for _, share, _ in shown))


def _agreed(known: Known, leaves_out: LeavesOut) -> Iterator[LetterPiece]:
    ended = outcome(known.case)
    if ended in (Outcome.AGREEMENT, Outcome.PARTIAL_AGREEMENT):
        titles = {kind.id: kind.title for kind in known.process.obligations}
        rows = []
        for number, item in enumerate(known.case.in_force.accepted().obligations, 1):
            amount = money(item.amount) if item.amount and "amounts" not in leaves_out else ""
            what = "\n".join(filter(None, (titles.get(item.kind, item.kind), item.what, amount)))
            rows.append((str(number), what, name_of(item.who, known.case), day(item.due) if item.due else ""))
        yield from _table(("number", "agreed", "who", "due"), rows, (2, 12, 6, 6))
    elif ended_as(known.case):
        yield Paragraph(say("letters.nothing_agreed"))


def _promises(known: Known, leaves_out: LeavesOut) -> Iterator[LetterPiece]:
    """The same lines as in the completion report, so that no two papers of a day tell it differently."""
    lines = kept_lines(known.case, known.happened, known.today)
    rows = []
    for line in lines:
        counted = "" if "amounts" in leaves_out else line.counted
        stands = "\n".join(filter(None, (line.standing, counted)))
        rows.append((str(line.number), line.what, line.who, day(line.due), stands))
    if not rows and ended_as(known.case):
        yield Paragraph(say("letters.nothing_agreed"))
    yield from _table(("number", "agreed", "who", "due", "standing"), rows, (3, 12, 7, 9, 8))


def _taken_on(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    rows = []
    for person in known.case.participants:
        what, by = (known.case.fact(fact, person.id) for fact in (Fact.TAKEN_ON, Fact.TAKEN_ON_BY))
        if isinstance(what, str) and what.strip():
            rows.append((person.name, what.strip(), day(by) if isinstance(by, date) else say("letters.not_noted")))
    if not rows and _is_over(Fact.TAKEN_ON, known):
        yield Paragraph(say("letters.nothing_taken_on"))
    yield from _table(("who", "what", "due"), rows, (6, 12, 6))


def _is_over(fact: Fact, known: Known) -> bool:
    """Whether the stage that asks for something is closed: what isn't there by then won't come."""
    asked = told.prompt_at(known.process, fact)
    return asked is not None and known.case.record_of(asked[0]) is not None


def _limits(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    rows = [
        (clock.rule.title, f"{clock.rule.section}: {clocks_told.amount(clock.rule)}", standing(clock, known.today))
        for clock in known.clocks
    ]
    if not rows:
        yield Paragraph(say("documents.chronology.no_limits"))
    yield from _table(("limit", "rule", "standing"), rows, (8, 6, 10))


def _sent(known: Known, _: LeavesOut) -> Iterator[LetterPiece]:
    rows = [
        (known.papers.get(each.document, ""), each.part or each.name, day(each.on), say(f"letters.sent_by.{each.how}"))
        for each in known.sent
    ]
    if not rows:
        yield Paragraph(say("letters.nothing_sent"))
    yield from _table(("paper", "sent_to", "day", "sent_by"), rows, (9, 6, 6, 5))


def _sign_here(_: Known, __: LeavesOut) -> Iterator[LetterPiece]:
    yield SignHere()


def _table(names: Sequence[str], rows: Sequence[tuple[str, ...]], shares: Sequence[int]) -> Iterator[Rows]:
    if rows:
        yield Rows(tuple(say(f"documents.label.{name}") for name in names), tuple(rows), tuple(shares))


_SHOWN: Mapping[Block, Callable[[Known, LeavesOut], Iterator[LetterPiece]]] = {
    Block.EVERYONE: _everyone,
    Block.INVITED: _invited,
    Block.ATTENDANCE: _attendance,
    Block.CHARGES: _charges,
    Block.AGREED: _agreed,
    Block.PROMISES: _promises,
    Block.TAKEN_ON: _taken_on,
    Block.LIMITS: _limits,
    Block.SENT: _sent,
    Block.SIGN_HERE: _sign_here,
}

_SETTLED_AT: Mapping[Block, str] = {
    Block.EVERYONE: PEOPLE,
    Block.INVITED: Fact.NOTIFIED,
    Block.ATTENDANCE: Fact.ATTENDED,
    Block.CHARGES: CHARGES,
    Block.AGREED: AGREEMENT,
    Block.PROMISES: AGREEMENT,
    Block.TAKEN_ON: Fact.TAKEN_ON,
}
