"""Tables of the office's figures: one row for each case, made anew each time the case is saved."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from rjdesk.store.tables.columns import STRICT, Day, metadata, of_case, text

case_figures = Table(
    "case_figures",
    metadata,
    of_case(),
    Column("received_on", Day, nullable=False),
    text("row"),  # JSON: it is read whole or not at all
    **STRICT,
)
Index(None, case_figures.c.received_on)
