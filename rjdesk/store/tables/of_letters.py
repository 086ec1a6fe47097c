"""Tables of letters: which papers were made from which, what was sent to whom, and the office's own texts of them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from rjdesk.domain.dispatch import SentBy
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, of_case, one_of, text, yes_no

letter_papers = Table(
    "letter_papers",
    metadata,
    of_case(),
    key("document"),
    text("letter"),
    text("leaves_out"),  # names parted by spaces
    text("rests_on"),  # JSON: names with digests
    **STRICT,
)

dispatches = Table(
    "dispatches",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they were noted
    Column("case_id", Text, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    text("document"),
    Column("recipient", Text),  # who may have been taken off the case since: no foreign key
    text("name"),
    text("part"),
    Column("sent_on", Day, nullable=False),
    *one_of("how", SentBy),
    Column("noted_at", Moment, nullable=False),
    text("noted_by"),
    text("leaves_out"),
    *yes_no("taken_back"),
    **STRICT,
)

letter_texts = Table(  # the office's; every version stays
    "letter_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    text("process"),
    text("letter"),
    text("text"),
    text("because"),
    Column("written_at", Moment, nullable=False),
    text("written_by"),
    **STRICT,
)
Index(None, letter_texts.c.process)
