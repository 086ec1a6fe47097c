"""Digests of records: what a case, or the vault as a whole, has become, in 32 bytes that the journal takes down.

Encryption proves each page by itself; an old page put back is proven too. What it can't do is match the newest journal entry
about its case. Which tables a record has is read off the tables themselves, so that a new one is covered without a word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from sqlalchemy import Connection, Table

from rjdesk.domain.ids import CaseId
from rjdesk.store.schema import HEAD
from rjdesk.store.tables.columns import metadata
from rjdesk.store.tables.of_attachments import attachment_pieces
from rjdesk.store.tables.of_cases import case_lines, cases
from rjdesk.store.tables.of_community import community_records
from rjdesk.store.tables.of_hearing import complaint_steps, complaints, sealed_answers, surveys_asked
from rjdesk.store.tables.of_keeping import backups, certificates, commits, statistics
from rjdesk.store.tables.of_laws import law_files, law_withdrawals
from rjdesk.store.tables.of_learning import lessons
from rjdesk.store.tables.of_letters import letter_texts
from rjdesk.store.tables.of_meetings import meeting_turns
from rjdesk.store.tables.of_members import members
from rjdesk.store.tables.of_outcomes import office_costs
from rjdesk.store.tables.of_reports import public_reports, sent_reports
from rjdesk.store.tables.of_the_vault import (
    document_bytes,
    drafts,
    identities,
    journal,
    meta,
    processes,
    settings,
)
from rjdesk.store.tables.of_training import competences, observations, sealed_notes, training_files, training_plays

PROVEN_OTHERWISE = frozenset({document_bytes, attachment_pieces, processes, journal})
"""Bytes that have a hash of their own in a row that is digested, or are a chain."""

PASSING = frozenset({drafts, meeting_turns, commits, sealed_notes})
"""What is typed, tapped and counted between deeds; and what no deed may tell of: that somebody wrote for themselves. An older
page of these put back is not noticed."""

COUNTED = frozenset({sealed_answers})
"""Rows that prove themselves, each by its key: the vault's digest says only how many each reader has. With digests of the rows,
one after each answer, whoever can open them could try out in which order they came, and so whose each is."""

OF_THE_VAULT = (
    meta,
    settings,
    identities,
    members,
    law_files,
    law_withdrawals,
    letter_texts,
    lessons,
    training_plays,
    training_files,
    observations,
    competences,
    complaints,
    complaint_steps,
    surveys_asked,
    community_records,
    office_costs,
    public_reports,
    sent_reports,
    statistics,
    certificates,
    backups,
)

LEFT_OUT = frozenset({certificates.c.content, sent_reports.c.pdf})  # large, and hashed in the same row


def tables_of_a_case() -> tuple[Table, ...]:
    """Every table whose rows belong to a case and go with it."""
    apart = PROVEN_OTHERWISE | PASSING
    own = [table for table in metadata.sorted_tables if "case_id" in table.c and table not in apart]
    return (cases, case_lines, *own)


def digest_of(connection: Connection, case: CaseId | None) -> str:
    """The digest of a case, of what isn't there if there is none, or of what belongs to the vault as a whole for None.

    Begins with the schema it was made under: after a change of the schema it can't be compared any more.
    """
    digest = hashlib.sha256()
    held = connection.connection.cursor()
    for name, statement in _VAULT if case is None else _CASE:
        rows = held.execute(statement, () if case is None else (case,)).fetchall()
        if rows:
            digest.update(json.dumps([name, rows], default=bytes.hex).encode())
    return f"{HEAD}:{digest.hexdigest()}"


def comparable(record: str) -> bool:
    """Whether a digest was made under today's schema."""
    return record.startswith(f"{HEAD}:")


def _statements(tables: Iterable[Table], *, one: bool) -> list[tuple[str, str]]:
    return [(table.name, _statement(table, one=one)) for table in tables]


def _statement(table: Table, *, one: bool) -> str:
    columns = ", ".join(f'"{column.name}"' for column in table.c if column not in LEFT_OUT)
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    which = f'WHERE "{_key(table)}" = ?' if one else ""
    return f'SELECT {columns} FROM "{table.name}" {which} ORDER BY {order}'  # noqa: S608 - names out of the tables


def _key(table: Table) -> str:
    return "case_id" if "case_id" in table.c else "id"


_WORDS = "SELECT names, reference, offences FROM case_words WHERE rowid = (SELECT number FROM cases WHERE id = ?)"
_CASE = [*_statements(tables_of_a_case(), one=True), ("case_words", _WORDS)]
_ANSWERS = "SELECT reader, count(*) FROM sealed_answers GROUP BY reader ORDER BY reader"
_VAULT = [*_statements(OF_THE_VAULT, one=False), (sealed_answers.name, _ANSWERS)]
