"""The section on what people told the office besides surveys: complaints, and words that may be used."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.figures.counting import few
from rjdesk.domain.figures.report import Cell, Period, Report, Section, Table
from rjdesk.domain.hearing import complaints, testimonials
from rjdesk.domain.hearing.complaints import ComplaintTotals
from rjdesk.domain.hearing.testimonials import TestimonialTotals
from rjdesk.services.figures.tables import breakdown, share, table
from rjdesk.services.hearing.complaints import deadlines_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

TABLES = frozenset({"complaints", "complaints_kept", "testimonials"})
"""By their names."""


def heard_section(work: UnitOfWork, period: Period, *, whole: bool) -> Section:
    """Complaints received in a time and what came of them; words given in it."""
    received = complaints.totals(work.complaints.all(), period, deadlines_of(work))
    return section_of(received, testimonials.totals(work.testimonials.all(), period), whole=whole)


def section_of(received: ComplaintTotals, words: TestimonialTotals, *, whole: bool) -> Section:
    """The section out of what was counted."""
    about = [say(f"hearing.matter.{matter}") for matter, count in received.about.items() for _ in range(count)]
    answered = ((say("figures.complaints_kept.in_time"), *share(received.in_time, received.received, whole=whole)),)
    tables = (
        table("complaints", breakdown(about, "", whole=whole), bars=True),
        table("complaints_kept", answered if received.received else ()),
        table("testimonials", tuple(_words(words, whole=whole))),
    )
    return Section(say("figures.section.heard"), tuple(each for each in tables if each.rows))


def tables_of(report: Report) -> tuple[Table, ...]:
    """These tables, out of a report."""
    return tuple(table for section in report.sections for table in section.tables if table.name in TABLES)


def _words(words: TestimonialTotals, *, whole: bool) -> Iterator[tuple[Cell, ...]]:
    """In public only how many were given: how many stand at the end of two times says how few were taken back between."""
    counts = {"agreed": words.agreed} | ({"withdrawn": words.withdrawn, "standing": words.standing} if whole else {})
    if any(counts.values()):
        yield from ((say(f"figures.testimonials.{name}"), few(count, whole=whole)) for name, count in counts.items())
