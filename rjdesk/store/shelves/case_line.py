"""A case's line in the list and its words in the search index, written whenever the case is saved."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, text

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import Summary
from rjdesk.domain.participant import Part
from rjdesk.store.shelves.rows import Values, put
from rjdesk.store.shelves.search import natural, words
from rjdesk.store.tables.of_cases import NO_DEADLINE, case_lines

HELD_WORDS = text("SELECT names, reference, offences FROM case_words WHERE rowid = :number")
FORGET_WORDS = text("DELETE FROM case_words WHERE rowid = :number")
KEEP_WORDS = text(
    "INSERT INTO case_words (rowid, names, reference, offences) VALUES (:number, :names, :reference, :offences)"
)


def keep_line(connection: Connection, number: int, case: Case, summary: Summary, now: datetime) -> None:
    """Write the line; write the words only if they changed, because the index is slower than a table."""
    put(connection, case_lines, [{"number": number, **_line(case, summary, now)}])
    held = connection.execute(HELD_WORDS, {"number": number}).one_or_none()
    found = _words(case)
    if held is None or dict(held._mapping) != found:
        connection.execute(FORGET_WORDS, {"number": number})
        connection.execute(KEEP_WORDS, {"number": number, **found})


def _line(case: Case, summary: Summary, now: datetime) -> Values:
    names = ", ".join(person.name for person in case.of_part(Part.OFFENDER, Part.SUBJECT))
    return {
        "id": case.id,
        "reference": case.reference,
        "kind": case.kind,
        "offender_names": names,
        "received_on": case.received_on,
        "process_title": summary.process_title,
        "stage_id": summary.stage_id,
        "stage_title": summary.stage_title,
        "next_due": summary.next_due,
        "next_clock": summary.next_clock,
        "outcome": summary.outcome,
        "unmet": summary.unmet,
        "signing": case.ceremony is not None and case.ceremony.closed_at is None,
        "closed": case.closed_at is not None,
        "changed_at": now,
        "by_urgency": summary.next_due.isoformat() if summary.next_due else NO_DEADLINE,
        "by_reference": natural(case.reference),
        "by_received": case.received_on.isoformat(),
        "by_name": natural(names),
        "by_stage": f"{summary.stage_position:04} {natural(summary.stage_title)}",
    }


def _words(case: Case) -> dict[str, str]:
    return {
        "names": " ".join(word for person in case.participants for word in words(person.name)),
        "reference": " ".join(words(case.reference)),
        "offences": " ".join(word for charge in case.charges for word in words(charge.offence)),
    }
