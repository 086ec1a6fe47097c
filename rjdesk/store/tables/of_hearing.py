"""Tables of what people said afterwards: sealed answers, and how many were asked.

Neither names a case, a person or a day, and neither has a row number that would tell who came before whom: the key of an
answer is random, and rows lie in the order of their keys.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table

from rjdesk.domain.hearing.survey import Wave
from rjdesk.store.tables.columns import STRICT, key, metadata, number, text

_BY_KEY: dict[str, Any] = STRICT | {"sqlite_with_rowid": False}
_WAVES = ", ".join(f"'{wave}'" for wave in Wave)

sealed_answers = Table(
    "sealed_answers",
    metadata,
    key("id"),  # random
    text("reader"),  # the supervisor whose key opens it
    Column("content", LargeBinary, nullable=False),
    **_BY_KEY,
)

surveys_asked = Table(
    "surveys_asked",
    metadata,
    key("survey"),
    Column("version", Integer, primary_key=True),
    key("wave"),
    key("month"),  # as 2026-11
    number("asked"),
    number("answered"),
    CheckConstraint(f"wave IN ({_WAVES})", name="wave"),
    CheckConstraint("answered BETWEEN 0 AND asked", name="counts"),
    **_BY_KEY,
)
