"""Testimonials in the database: words that stay as they were given, and entries that are only added."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, select

from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Entry, Naming, Said, Terms, Testimonial, Use
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, TestimonialId
from rjdesk.errors import NoSuchTestimonial
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_hearing import testimonial_entries, testimonials

_ANSWERS = testimonials.c.case_id.not_in(SEALED)


class VaultTestimonials(SeenShelf):
    """The testimonials of an open vault as one member sees them; see ``hearing_shelves.Testimonials``."""

    def keep(self, testimonial: Testimonial) -> None:
        """Keep new words with their entries. Raises NoSuchCase."""
        needs_case(self._connection, testimonial.case)
        self._touched.add(testimonial.case)
        held = testimonial
        row = {"case_id": held.case, "id": held.id, "giver": held.giver, "name": held.name}
        self._connection.execute(testimonials.insert().values(**row, role=held.role, words=held.words))
        for entry in held.entries:
            self._add(held, entry)

    def note(self, wanted: TestimonialId, entry: Entry) -> None:
        """Add an entry to a ledger. Raises NoSuchTestimonial."""
        held = self.get(wanted)
        self._touched.add(held.case)
        self._add(held, entry)

    def get(self, wanted: TestimonialId) -> Testimonial:
        """One of them. Raises NoSuchTestimonial."""
        for each in self._found(_ANSWERS & (testimonials.c.id == wanted)):
            return each
        raise NoSuchTestimonial

    def of(self, case: CaseId) -> tuple[Testimonial, ...]:
        """Those of a case."""
        return self._found(_ANSWERS & (testimonials.c.case_id == case))

    def seen(self) -> tuple[Testimonial, ...]:
        """Those of every case that the member at work can see."""
        hidden = self._hidden()
        shown = select(cases.c.id).where(cases.c.number.not_in(hidden))
        return self._found(testimonials.c.case_id.in_(shown))

    def all(self) -> tuple[Testimonial, ...]:
        """Those of every case that answers."""
        return self._found(_ANSWERS)

    def _add(self, held: Testimonial, entry: Entry) -> None:
        terms = entry.terms
        agreed = {"naming": terms.naming, "uses": " ".join(terms.uses), "until": terms.until} if terms else {"uses": ""}
        row = {"case_id": held.case, "testimonial": held.id, "said": entry.said, "said_on": entry.on}
        noted = {"noted_at": entry.noted_at, "noted_by": entry.noted_by, "language": entry.language}
        self._connection.execute(testimonial_entries.insert().values(**row, **noted, **agreed))

    def _found(self, which: ColumnElement[bool]) -> tuple[Testimonial, ...]:
        rows = self._connection.execute(select(testimonials).where(which).order_by(testimonials.c.number)).all()
        entries = defaultdict[str, list[Entry]](list)
        held = testimonial_entries.c
        if rows:
            wanted = select(testimonial_entries).where(held.testimonial.in_([row.id for row in rows]))
            for row in self._connection.execute(wanted.order_by(held.number)):
                entries[row.testimonial].append(_entry(row))
        return tuple(_testimonial(row, entries[row.id]) for row in rows)


def _testimonial(row: Any, entries: list[Entry]) -> Testimonial:
    whose = CaseId(row.case_id), ParticipantId(row.giver)
    return Testimonial(TestimonialId(row.id), *whose, row.name, row.role, row.words, tuple(entries))


def _entry(row: Any) -> Entry:
    terms = Terms(Naming(row.naming), tuple(map(Use, row.uses.split())), row.until) if row.naming else None
    return Entry(Said(row.said), row.said_on, row.noted_at, MemberId(row.noted_by), terms, Language(row.language))
