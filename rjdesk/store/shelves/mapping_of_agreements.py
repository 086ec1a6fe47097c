"""Between a case's values and its rows: obligations, instalments, the charges they rest on, places to sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjdesk.domain.agreement import Instalment, Money, Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import How, OnPaper, Place, Scan, Settled
from rjdesk.domain.ids import AttachmentId, ChargeId, DocumentId, ObligationId, ParticipantId
from rjdesk.store.shelves.mapping_of_people import Rows
from rjdesk.store.shelves.rows import Values


def obligation_rows(case: Case) -> Iterator[Values]:
    """Rows of ``obligations``."""
    for position, obligation in enumerate(case.agreement.obligations):
        amount = obligation.amount
        yield {
            "id": obligation.id,
            "position": position,
            "kind": obligation.kind,
            "what": obligation.what,
            "who": obligation.who,
            "helps": obligation.helps,
            "checks": obligation.checks,
            "for_whom": obligation.for_whom,
            "due": obligation.due,
            "cents": amount.cents if amount else None,
            "currency": amount.currency if amount else None,
            "shown_by": obligation.shown_by,
            "agreed": obligation.agreed,
        }


def instalment_rows(case: Case) -> Iterator[Values]:
    """Rows of ``instalments``."""
    for obligation in case.agreement.obligations:
        for position, part in enumerate(obligation.instalments):
            yield {
                "obligation_id": obligation.id,
                "position": position,
                "due": part.due,
                "cents": part.amount.cents,
                "currency": part.amount.currency,
            }


def ground_rows(case: Case) -> Iterator[Values]:
    """Rows of ``grounds``."""
    for obligation in case.agreement.obligations:
        for position, charge in enumerate(obligation.rests_on):
            yield {"obligation_id": obligation.id, "position": position, "charge_id": charge}


def obligations(rows: Rows, instalments: Rows, grounds: Rows) -> tuple[Obligation, ...]:
    """The obligations, in order of entry."""
    return tuple(_obligation(row, instalments, grounds) for row in rows)


def _obligation(row: Any, instalments: Rows, grounds: Rows) -> Obligation:
    parts = (part for part in instalments if part.obligation_id == row.id)
    return Obligation(
        id=ObligationId(row.id),
        kind=row.kind,
        what=row.what,
        who=row.who,
        helps=row.helps,
        checks=row.checks,
        for_whom=row.for_whom,
        due=row.due,
        amount=None if row.cents is None else Money(row.cents, row.currency),
        instalments=tuple(Instalment(part.due, Money(part.cents, part.currency)) for part in parts),
        shown_by=row.shown_by,
        rests_on=tuple(ChargeId(ground.charge_id) for ground in grounds if ground.obligation_id == row.id),
        agreed=row.agreed,
    )


def place_rows(case: Case) -> Iterator[Values]:
    """Rows of ``places``."""
    for position, place in enumerate(case.ceremony.places if case.ceremony else ()):
        settled, on_paper = place.settled, place.on_paper
        scan = settled.scan if settled else None
        yield {
            "position": position,
            "participant": place.participant,
            "field": place.field,
            "name": place.name,
            "part": place.part,
            "how": settled.how.value if settled else None,
            "settled_at": settled.at if settled else None,
            "settled_beside": settled.beside if settled else None,
            "scan": scan.file if scan else None,
            "scan_sha256": scan.sha256 if scan else None,
            "needs_guardian": place.needs_guardian,
            "beside": place.beside,
            "paper_beside": on_paper.beside if on_paper else None,
            "paper_sheet": on_paper.sheet if on_paper else None,
        }


def places(rows: Rows) -> tuple[Place, ...]:
    """The places to sign."""
    return tuple(
        Place(
            participant=ParticipantId(row.participant),
            field=row.field,
            name=row.name,
            part=row.part,
            settled=_settled(row) if row.how else None,
            needs_guardian=row.needs_guardian,
            beside=row.beside,
            on_paper=None if row.paper_beside is None else _on_paper(row),
        )
        for row in rows
    )


def _settled(row: Any) -> Settled:
    scan = Scan(AttachmentId(row.scan), row.scan_sha256) if row.scan else None
    return Settled(How(row.how), row.settled_at, row.settled_beside, scan)


def _on_paper(row: Any) -> OnPaper:
    return OnPaper(row.paper_beside, None if row.paper_sheet is None else DocumentId(row.paper_sheet))
