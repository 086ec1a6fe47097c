"""The bare statement stands once in a case's papers; a new one is made only after what it says may have changed."""

from __future__ import annotations

from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId
from rjdesk.errors import StatementMade
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

MAY_CHANGE_IT = frozenset({"charge_added", "charge_changed", "charge_removed", "stage_reopened"})
"""Deeds after which a statement may no longer say what the case does."""


def refuse_a_second(work: UnitOfWork, case: CaseId) -> None:
    """Two papers that say the same leave a registry asking which one counts. Raises StatementMade."""
    if a_statement_stands(work, case):
        raise StatementMade


def a_statement_stands(work: UnitOfWork, case: CaseId) -> bool:
    """Whether a statement was made and nothing has changed since that it speaks of."""
    stands = False
    for entry in work.journal.entries(case=case):
        if entry.deed.what in MAY_CHANGE_IT:
            stands = False
        elif entry.deed.facts.get("paper") == Paper.NON_AGREEMENT:
            stands = True
    return stands


def put_older_aside(work: UnitOfWork, newer: Document) -> None:
    """Say in the title of the statements before it that they no longer count."""
    for paper in work.documents.of_case(newer.case):
        if paper.paper is Paper.NON_AGREEMENT and paper.title == newer.title:
            work.documents.retitle(paper.id, say("papers.set_aside", title=paper.title))
