"""The count of a vault's transactions: also of those that the journal doesn't tell of, so that losing one is noticed."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select, text

from rjdesk.store.tables.of_keeping import commits


class Committed(NamedTuple):
    """How far a vault has come with a transaction: the newest journal entry's number and hash, and how many there were."""

    seq: int
    head: str
    commits: int


def one_more(connection: Connection) -> int:
    """Count the transaction under way."""
    raised = commits.update().values(count=commits.c.count + 1).returning(commits.c.count)
    return int(connection.execute(raised).scalar_one())


def commits_so_far(connection: Connection) -> int:
    """How many transactions a vault has seen; 0 in one of rjdesk 0.1.0, which didn't count them."""
    counted = text("SELECT count(*) FROM sqlite_master WHERE name = 'commits'")
    if not connection.execute(counted).scalar_one():
        return 0
    return int(connection.execute(select(commits.c.count)).scalar_one())
