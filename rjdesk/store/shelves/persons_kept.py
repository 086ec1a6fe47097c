"""People across cases, in the database: found by the index of folded names, and what was said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, tuple_

from rjdesk.domain.case import Case
from rjdesk.domain.conflict import ConflictKind, LookedAt
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, VolunteerId
from rjdesk.domain.likeness import Traits, keys
from rjdesk.domain.participant import Part
from rjdesk.domain.person import Entry, IsVolunteer, Known, Said
from rjdesk.errors import NoSuchPerson
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.hidden import SEALED, restricted_from
from rjdesk.store.shelves.rows import Values, align, needs_case, of_case, put
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.tables.of_cases import cases, people
from rjdesk.store.tables.of_members import case_access
from rjdesk.store.tables.of_persons import conflicts_looked_at, person_keys, person_links, volunteer_links


class VaultPersons(SeenShelf):
    """The people of an open vault as one member sees them at a moment; see ``person_shelf.Persons``."""

    def found_by(self, keys: Collection[str]) -> tuple[Known, ...]:
        """Everyone in the index under one of these."""
        of_key = select(person_keys.c.case_id, person_keys.c.person).where(person_keys.c.key.in_(keys)).distinct()
        found = of_key.subquery()
        here = (people.c.case_id == found.c.case_id) & (people.c.id == found.c.person)
        return self._known(_KNOWN.join(found, here), people.c.case_id)

    def in_cases(self, cases: Collection[CaseId]) -> tuple[Known, ...]:
        """Everyone in these cases."""
        wanted = _KNOWN.where(people.c.case_id.in_(cases), people.c.part != Part.COURT.value)
        return self._known(wanted, people.c.case_id)

    def said_around(self, entries: Iterable[Entry]) -> tuple[Said, ...]:
        """What was said of entries and of whoever is the same."""
        seen, found = set[Entry](), dict[frozenset[Entry], Said]()
        waiting = set(entries)
        while waiting:
            seen |= waiting
            new = [_said(row) for row in self._links_of(waiting)]
            found |= {said.about: said for said in new}
            waiting = {entry for said in new if said.same for entry in said.about} - seen
        return tuple(sorted(found.values(), key=lambda said: (said.at, said.one, said.other)))

    def say(self, said: Said) -> None:
        """Keep what somebody says of two entries, in both cases."""
        for entry in said.about:
            self._needs_entry(entry)
        put(self._connection, person_links, list(_link_rows(said)))

    def take_back(self, said: Said) -> None:
        """Forget what was said of two entries, in both cases."""
        self._touched |= {said.one.case, said.other.case}
        held = person_links.c
        for row in _link_rows(said):
            here = (held[name] == row[name] for name in ("case_id", "person", "other_case", "other"))
            self._connection.execute(person_links.delete().where(*here))

    def said_of_volunteers(
        self, entries: Collection[Entry] = (), volunteers: Collection[VolunteerId] = ()
    ) -> tuple[IsVolunteer, ...]:
        """What was said of entries, or of volunteers."""
        held = volunteer_links.c
        those = tuple_(held.case_id, held.person).in_([(each.case, each.participant) for each in entries])
        wanted = select(volunteer_links).where(those | held.volunteer.in_(volunteers), *self._seen(held.case_id))
        found = self._connection.execute(wanted.order_by(held.said_at, held.case_id, held.person, held.volunteer))
        return tuple(map(_is_volunteer, found))

    def say_volunteer(self, said: IsVolunteer) -> None:
        """Keep whether an entry is a volunteer."""
        self._needs_entry(said.entry)
        row = {"case_id": said.entry.case, "person": said.entry.participant, "volunteer": said.volunteer}
        put(self._connection, volunteer_links, [row | {"same": said.same, "said_by": said.by, "said_at": said.at}])

    def take_back_volunteer(self, entry: Entry, volunteer: VolunteerId) -> None:
        """Forget what was said of an entry and a volunteer."""
        self._touched.add(entry.case)
        held = volunteer_links.c
        here = held.case_id == entry.case, held.person == entry.participant, held.volunteer == volunteer
        self._connection.execute(volunteer_links.delete().where(*here))

    def forget_volunteer(self, volunteer: VolunteerId) -> None:
        """Forget everything that was said of a volunteer."""
        of_them = volunteer_links.c.volunteer == volunteer
        cases_of = select(volunteer_links.c.case_id).where(of_them)
        self._touched.update(map(CaseId, self._connection.execute(cases_of).scalars()))
        self._connection.execute(volunteer_links.delete().where(of_them))

    def looked_at(self, case: CaseId) -> tuple[LookedAt, ...]:
        """The conflicts of a case that somebody looked at."""
        needs_case(self._connection, case)
        found = map(_looked_at, of_case(self._connection, conflicts_looked_at, case))
        return tuple(sorted(found, key=lambda looked: (looked.at, looked.kind)))

    def look_at(self, case: CaseId, looked: LookedAt) -> None:
        """Keep why a case goes ahead."""
        needs_case(self._connection, case)
        self._touched.add(case)
        put(self._connection, conflicts_looked_at, [{"case_id": case, **_looked_row(looked)}])

    def _needs_entry(self, entry: Entry) -> None:
        needs_case(self._connection, entry.case)
        there = select(people.c.id).where(people.c.case_id == entry.case, people.c.id == entry.participant)
        if self._connection.execute(there).one_or_none() is None:
            raise NoSuchPerson
        self._touched.add(entry.case)

    def _known(self, wanted: Select[Any], *of: ColumnElement[str]) -> tuple[Known, ...]:
        visible = (condition for column in of for condition in self._seen(column))
        found = self._connection.execute(wanted.where(*visible).order_by(cases.c.number, people.c.position))
        return tuple(map(_known, found))

    def _links_of(self, entries: set[Entry]) -> Iterable[Any]:
        held = person_links.c
        wanted = tuple_(held.case_id, held.person).in_([(entry.case, entry.participant) for entry in entries])
        seen = (*self._seen(held.case_id), *self._seen(held.other_case))
        return self._connection.execute(select(person_links).where(wanted, *seen)).all()

    def _seen(self, case: ColumnElement[str]) -> tuple[ColumnElement[bool], ...]:
        """That the member at work sees a case."""
        restricted = restricted_from(self._connection, self._member, self._clock())
        return case.not_in(SEALED), case.not_in(restricted.with_only_columns(case_access.c.case_id))


def keep_keys(connection: Connection, case: Case) -> None:
    """Write by what the people of a case are found: everyone but a court, which is nobody."""
    rows = (
        {"person": person.id, "key": key} for person in case.people() for key in keys(Traits(person.name, person.born))
    )
    align(connection, person_keys, case.id, rows)


def touch_who_loses_links(
    connection: Connection, case: CaseId, touched: Touched, *, staying: Collection[ParticipantId] = ()
) -> None:
    """What was said of people who go is in the record of other cases too, and goes from there."""
    lost = select(person_links.c.other_case).where(
        person_links.c.case_id == case, person_links.c.person.not_in(staying)
    )
    touched.update(map(CaseId, connection.execute(lost).scalars()))


_KNOWN = select(
    people.c.case_id,
    people.c.id,
    cases.c.reference,
    people.c.name,
    people.c.role,
    people.c.part,
    people.c.born,
    people.c.beside,
).join(cases, cases.c.id == people.c.case_id)


def _known(row: Any) -> Known:
    entry = Entry(CaseId(row.case_id), ParticipantId(row.id))
    return Known(entry, row.reference, row.name, row.role, Part(row.part), row.born, row.beside)


def _said(row: Any) -> Said:
    """One thing said, the entries in order: its two rows say the same."""
    ends = Entry(row.case_id, row.person), Entry(row.other_case, row.other)
    return Said(min(ends), max(ends), row.same, MemberId(row.said_by), row.said_at)


def _is_volunteer(row: Any) -> IsVolunteer:
    entry = Entry(CaseId(row.case_id), ParticipantId(row.person))
    return IsVolunteer(entry, VolunteerId(row.volunteer), row.same, MemberId(row.said_by), row.said_at)


def _link_rows(said: Said) -> Iterator[Values]:
    for one, other in said.both_ways:
        ends = {"case_id": one.case, "person": one.participant, "other_case": other.case, "other": other.participant}
        yield {**ends, "same": said.same, "said_by": said.by, "said_at": said.at}


def _looked_row(looked: LookedAt) -> Values:
    matter = {"kind": looked.kind.value, "about": looked.about or "", "against": looked.against or ""}
    return {**matter, "because": looked.because, "said_by": looked.by, "said_at": looked.at}


def _looked_at(row: Any) -> LookedAt:
    kind, ends = ConflictKind(row.kind), (row.about or None, row.against or None)
    return LookedAt(kind, *ends, row.because, MemberId(row.said_by), row.said_at)
