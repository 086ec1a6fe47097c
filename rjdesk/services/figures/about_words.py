"""The section in people's own words: what they let this use have, as they agreed to be named, on the day that it is made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rjdesk.documents.written import day
from rjdesk.domain.figures.report import Section, Table
from rjdesk.domain.hearing.testimonials import Usable, Use, usable
from rjdesk.services.figures.tables import table
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

THEIR_WORDS = "their_words"
"""The table's name."""


def words_section(work: UnitOfWork, today: date) -> Section:
    """For the office's own report, of cases that whoever makes it may know of.

    A public report has none: no use that people agree to makes words public.
    """
    made = words_table(usable(work.testimonials.seen(), Use.REPORT, today))
    return Section(say("figures.section.words"), (made,) if made.rows else ())


def words_table(words: Iterable[Usable]) -> Table:
    """Each with how its giver is named, and the last day on which it may be used."""
    rows = tuple(
        (f"“{each.words}”", each.named or say("figures.their_words.unnamed"), day(each.until)) for each in words
    )
    return table(THEIR_WORDS, rows)
