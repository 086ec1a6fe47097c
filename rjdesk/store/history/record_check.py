"""Whether every record is what its newest journal entry says it has become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select, text

from rjdesk.domain.ids import CaseId
from rjdesk.store.checkup import Finding
from rjdesk.store.history.record_digests import comparable, digest_of
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.trouble import DATABASE
from rjdesk.wording import say


def record_check(connection: Connection, told: Mapping[CaseId | None, str]) -> Iterator[Finding]:
    """Compare with ``told``: the digest in the newest entry about each case, and about the vault as a whole (None).

    Digests of before a change of the schema say nothing any more; while there are any, no case has to be told of.
    """
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        yield Finding(DATABASE, "references", "restore")
    for case, record in told.items():
        if comparable(record) and digest_of(connection, case) != record:
            yield Finding(case or say("check.part.vault"), "record_differs", "compare")
    if told and all(map(comparable, told.values())):
        for case in connection.execute(select(cases.c.id).order_by(cases.c.number)).scalars():
            if CaseId(case) not in told:
                yield Finding(case, "record_untold", "compare")
