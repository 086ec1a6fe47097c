"""Tables of an agreement: obligations, instalments, the charges they rest on, and the places to sign."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, Table, Text

from rjdesk.domain.ceremony import How
from rjdesk.domain.versions import Cause, Way
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, of_case, one_of, text, yes_no

obligations = Table(
    "obligations",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    text("kind"),
    text("what"),
    Column("who", Text),
    Column("helps", Text),
    Column("checks", Text),
    Column("for_whom", Text),
    Column("due", Day),
    Column("cents", Integer),
    Column("currency", Text),
    text("shown_by"),
    *yes_no("agreed", nullable=True),
    CheckConstraint("(cents IS NULL) = (currency IS NULL)", name="amount"),
    **STRICT,
)

instalments = Table(
    "instalments",
    metadata,
    of_case(),
    key("obligation_id"),
    Column("position", Integer, primary_key=True),
    Column("due", Day, nullable=False),
    number("cents"),
    text("currency"),
    ForeignKeyConstraint(["case_id", "obligation_id"], ["obligations.case_id", "obligations.id"], ondelete="CASCADE"),
    **STRICT,
)

grounds = Table(  # the charges that an obligation rests on
    "grounds",
    metadata,
    of_case(),
    key("obligation_id"),
    Column("position", Integer, primary_key=True),
    text("charge_id"),
    ForeignKeyConstraint(["case_id", "obligation_id"], ["obligations.case_id", "obligations.id"], ondelete="CASCADE"),
    **STRICT,
)

places = Table(
    "places",
    metadata,
    of_case(),
    Column("position", Integer, primary_key=True),
    text("participant"),
    text("field"),
    text("name"),
    text("part"),
    *one_of("how", How, nullable=True),
    Column("settled_at", Moment),
    Column("settled_beside", Text),
    Column("scan", Text),
    Column("scan_sha256", Text),
    *yes_no("needs_guardian"),
    text("beside"),
    Column("paper_beside", Text),  # who signs on paper has one, were it empty
    Column("paper_sheet", Text),
    CheckConstraint("(how IS 'on_paper') = (scan IS NOT NULL) AND (scan IS NULL) = (scan_sha256 IS NULL)", name="scan"),
    CheckConstraint("paper_sheet IS NULL OR paper_beside IS NOT NULL", name="paper"),
    CheckConstraint(
        "(how IS NULL) = (settled_at IS NULL) AND (how IS NULL) = (settled_beside IS NULL)", name="settled"
    ),
    **STRICT,
)

earlier_agreements = Table(  # versions that another one replaced, each whole in one text
    "earlier_agreements",
    metadata,
    of_case(),
    Column("position", Integer, primary_key=True),
    *one_of("way", Way),
    *one_of("because", Cause),
    Column("begun_at", Moment, nullable=False),
    *yes_no("signed_again"),
    text("agreed_by"),  # JSON: identities
    Column("agreed_on", Day),
    text("held_at"),  # the place of a conference that meets again
    text("held_from"),  # HH:MM
    Column("paper", Text),
    text("sha256"),
    text("said"),  # JSON: the rows that it had
    **STRICT,
)
