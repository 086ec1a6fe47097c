"""Cases in the database, each loaded and saved whole; only what differs is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from rjdesk.domain.agreement import Agreement
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.case_list import Summary
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.ids import CaseId
from rjdesk.errors import ChangedMeanwhile, NoSuchCase, PracticeMismatch
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves import mapping_of_agreements as agreed
from rjdesk.store.shelves import mapping_of_limits as limits
from rjdesk.store.shelves import mapping_of_people as told
from rjdesk.store.shelves import mapping_of_versions as versions
from rjdesk.store.shelves.case_line import keep_line
from rjdesk.store.shelves.figures_kept import keep_figures
from rjdesk.store.shelves.hidden import SEALED, is_sealed
from rjdesk.store.shelves.persons_kept import keep_keys, touch_who_loses_links
from rjdesk.store.shelves.rows import Values, align, of_case
from rjdesk.store.tables import of_agreements as agreement_tables
from rjdesk.store.tables import of_cases as case_tables
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_limits import missed_limits
from rjdesk.store.tables.of_the_vault import meta, processes
from rjdesk.store.unit_of_work import ProcessNotKept

PARTS = (  # in the order in which one refers to another
    (case_tables.people, told.person_rows),
    (case_tables.contacts, told.contact_rows),
    (case_tables.charges, told.charge_rows),
    (case_tables.answers, told.answer_rows),
    (case_tables.stage_records, told.stage_rows),
    (case_tables.waivers, told.waiver_rows),
    (agreement_tables.obligations, agreed.obligation_rows),
    (agreement_tables.instalments, agreed.instalment_rows),
    (agreement_tables.grounds, agreed.ground_rows),
    (agreement_tables.places, agreed.place_rows),
    (agreement_tables.earlier_agreements, versions.earlier_rows),
    (missed_limits, limits.missed_rows),
)


class VaultCases:
    """The cases of an open vault; see ``unit_of_work.Cases``."""

    def __init__(self, connection: Connection, clock: Callable[[], datetime], touched: Touched) -> None:
        self._connection = connection
        self._clock = clock
        self._touched = touched

    def load(self, wanted: CaseId) -> Case:
        """The case as last saved. Raises NoSuchCase."""
        there = select(cases).where(cases.c.id == wanted, cases.c.id.not_in(SEALED))
        row = self._connection.execute(there).one_or_none()
        if row is None:
            raise NoSuchCase
        return _case(row, {table.name: of_case(self._connection, table, wanted) for table, _ in PARTS})

    def save(self, case: Case, summary: Summary) -> Case:
        """Keep a case if nobody kept a later one; returns it with its next version."""
        self._refuse_mismatch(case)
        number = self._number_of(case)
        self._touched.add(case.id)
        saved = replace(case, version=case.version + 1)
        if number is None:
            number = self._insert(saved)
        else:
            self._connection.execute(cases.update().where(cases.c.number == number).values(_head(saved)))
        touch_who_loses_links(self._connection, case.id, self._touched, staying=[p.id for p in case.participants])
        for table, rows in PARTS:
            align(self._connection, table, case.id, rows(case))
        keep_keys(self._connection, saved)
        keep_line(self._connection, number, saved, summary, self._clock())
        if summary.figures is not None:
            keep_figures(self._connection, summary.figures)
        return saved

    def _refuse_mismatch(self, case: Case) -> None:
        practice = self._connection.execute(select(meta.c.practice)).scalar_one()
        if case.practice is not practice:
            raise PracticeMismatch(vault_is_practice=practice)

    def _number_of(self, case: Case) -> int | None:
        """The row of a case that may be saved; None for a new one. Raises NoSuchCase, ChangedMeanwhile."""
        held = self._connection.execute(
            select(cases.c.number, cases.c.version).where(cases.c.id == case.id)
        ).one_or_none()
        if (held is None and case.version) or is_sealed(self._connection, case.id):
            raise NoSuchCase
        if held is not None and held.version != case.version:
            raise ChangedMeanwhile
        return None if held is None else int(held.number)

    def _refuse_unkept(self, case: Case) -> None:
        wanted = {case.pin.sha256, case.pin.law_sha256} - {""}
        kept = select(processes.c.sha256).where(processes.c.sha256.in_(wanted))
        if set(self._connection.scalars(kept)) != wanted:
            raise ProcessNotKept

    def _insert(self, case: Case) -> int:
        self._refuse_unkept(case)
        inserted = self._connection.execute(cases.insert().values(_head(case)).returning(cases.c.number))
        return int(inserted.scalar_one())


def _head(case: Case) -> Values:
    """The row of ``cases``."""
    ceremony = case.ceremony
    return {
        "id": case.id,
        "reference": case.reference,
        "practice": case.practice,
        "process": case.pin.process,
        "process_version": case.pin.version,
        "process_sha256": case.pin.sha256,
        "kind": case.kind,
        "received_on": case.received_on,
        "facilitator": case.facilitator,
        "review_on": case.agreement.review_on,
        "concluded": case.agreement.concluded,
        "ceremony_opened_at": ceremony.opened_at if ceremony else None,
        "ceremony_closed_at": ceremony.closed_at if ceremony else None,
        "closed_at": case.closed_at,
        "version": case.version,
        "law_sha256": case.pin.law_sha256,
    }


def _case(row: Any, parts: dict[str, Any]) -> Case:
    obligations = agreed.obligations(parts["obligations"], parts["instalments"], parts["grounds"])
    places = agreed.places(parts["places"])
    return Case(
        id=CaseId(row.id),
        reference=row.reference,
        practice=row.practice,
        pin=ProcessPin(row.process, row.process_version, row.process_sha256, row.law_sha256),
        kind=row.kind,
        received_on=row.received_on,
        facilitator=row.facilitator,
        participants=told.people(parts["people"], parts["contacts"]),
        charges=told.charges(parts["charges"]),
        answers=told.answers(parts["answers"]),
        stages=told.stages(parts["stage_records"], parts["waivers"]),
        agreement=Agreement(obligations, row.review_on, row.concluded),
        ceremony=Ceremony(places, row.ceremony_opened_at, row.ceremony_closed_at) if row.ceremony_opened_at else None,
        closed_at=row.closed_at,
        version=row.version,
        earlier=versions.earlier(parts["earlier_agreements"]),
        missed=limits.missed(parts["missed_limits"]),
    )
