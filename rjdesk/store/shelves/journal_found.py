"""Looking for entries of the journal without reading all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from rjdesk.domain.clock import MOST_BACK
from rjdesk.domain.journal_query import BEGINNINGS, JournalQuery, Topic
from rjdesk.store.tables.of_the_vault import journal

AT_ONCE = 500  # numbers in one question


def numbers(connection: Connection, query: JournalQuery) -> tuple[int, ...]:
    """The numbers of the entries that are looked for, newest first."""
    wanted = select(journal.c.seq).order_by(journal.c.seq.desc())
    if query.by is not None:
        wanted = wanted.where(journal.c.by == query.by)
    if query.about is not None:
        wanted = wanted.where(_about(query.about))
    return tuple(connection.execute(wanted).scalars())


def rows(connection: Connection, wanted: Sequence[int]) -> Iterator[Any]:
    """The rows of some numbers, in the order of the numbers."""
    for some in _some(wanted):
        found = {row.seq: row for row in connection.execute(select(journal).where(journal.c.seq.in_(some)))}
        yield from (found[number] for number in some if number in found)


def set_back(connection: Connection, wanted: Sequence[int]) -> frozenset[int]:
    """Those of some numbers whose entry is dated well before the one that it follows."""
    found = set[int]()
    for some in _some(wanted):
        both = {*some, *(number - 1 for number in some)}
        asked = select(journal.c.seq, journal.c.at).where(journal.c.seq.in_(both))
        at = {row.seq: row.at for row in connection.execute(asked)}
        found |= {n for n in some if n in at and n - 1 in at and _is_back(at[n] - at[n - 1])}
    return frozenset(found)


def _is_back(passed: timedelta) -> bool:
    return passed < -MOST_BACK


def _about(topic: Topic) -> ColumnElement[bool]:
    """As ``topic_of`` tells them apart: earlier beginnings come first, and what has none is about a case or the vault."""
    earlier = list(BEGINNINGS)
    if topic in BEGINNINGS:
        before = earlier[: earlier.index(topic)]
        return and_(_begins(BEGINNINGS[topic]), *(~_begins(BEGINNINGS[each]) for each in before))
    none = and_(*(~_begins(beginnings) for beginnings in BEGINNINGS.values()))
    return and_(none, journal.c.case_id.is_not(None) if topic is Topic.CASES else journal.c.case_id.is_(None))


def _begins(beginnings: Iterable[str]) -> ColumnElement[bool]:
    return or_(*(journal.c.what.startswith(beginning, autoescape=True) for beginning in beginnings))


def _some(wanted: Sequence[int]) -> Iterator[list[int]]:
    left = iter(wanted)
    while some := list(islice(left, AT_ONCE)):
        yield some
