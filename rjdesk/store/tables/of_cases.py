"""Tables of a case: its people, charges, answers, stages, and its line in the list."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, Table, Text

from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.store.tables.columns import STRICT, Day, Moment, key, metadata, number, of_case, one_of, text, yes_no

cases = Table(
    "cases",
    metadata,
    Column("number", Integer, primary_key=True),  # joins the line and the search index, which know rows by number only
    text("id", unique=True),
    text("reference"),
    *yes_no("practice"),
    text("process"),
    number("process_version"),
    Column("process_sha256", Text, ForeignKey("processes.sha256"), nullable=False),
    text("kind"),
    Column("received_on", Day, nullable=False),
    text("facilitator"),
    Column("review_on", Day),
    *yes_no("concluded"),
    Column("ceremony_opened_at", Moment),
    Column("ceremony_closed_at", Moment),
    Column("closed_at", Moment),
    number("version"),
    text("law_sha256", server_default=""),  # empty in the oldest cases: they run under the law that ships
    **STRICT,
)

people = Table(
    "people",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    text("name"),
    text("role"),
    *one_of("part", Part),
    text("entitlement"),
    *yes_no("votes"),
    *yes_no("signs"),
    *yes_no("receives_copy"),
    Column("born", Day),
    text("language"),
    Column("beside", Text),
    **STRICT,
)

contacts = Table(  # apart, so that nothing that reads people for a document can come upon them
    "contacts",
    metadata,
    of_case(),
    key("person_id"),
    text("address"),
    text("phone"),
    text("email"),
    ForeignKeyConstraint(["case_id", "person_id"], ["people.case_id", "people.id"], ondelete="CASCADE"),
    **STRICT,
)

charges = Table(
    "charges",
    metadata,
    of_case(),
    key("id"),
    number("position"),
    text("offence"),
    text("provision"),
    text("number"),
    Column("committed_on", Day),
    **STRICT,
)

answers = Table(
    "answers",
    metadata,
    of_case(),
    key("stage"),
    key("prompt"),
    key("about"),  # "" when it is about the case: NULL would not be unique
    number("position"),
    text("value"),  # typed JSON, see ``mapping``
    Column("given_at", Moment, nullable=False),
    *one_of("fact", Fact, nullable=True),
    *yes_no("private"),
    **STRICT,
)

health_answers = Table(  # apart, so that nothing that reads a case can come upon them
    "health_answers",
    metadata,
    of_case(),
    key("stage"),
    key("prompt"),
    key("about"),  # as in ``answers``
    text("value"),
    Column("given_at", Moment, nullable=False),
    **STRICT,
)

stage_records = Table(
    "stage_records",
    metadata,
    of_case(),
    key("stage"),
    number("position"),
    Column("closed_at", Moment, nullable=False),
    text("closed_by"),
    **STRICT,
)

waivers = Table(
    "waivers",
    metadata,
    of_case(),
    key("stage"),
    Column("position", Integer, primary_key=True),
    text("gate"),
    text("reason"),
    ForeignKeyConstraint(["case_id", "stage"], ["stage_records.case_id", "stage_records.stage"], ondelete="CASCADE"),
    **STRICT,
)

case_lines = Table(  # what the list shows, written at each save, with a key for each way of sorting
    "case_lines",
    metadata,
    Column("number", Integer, ForeignKey("cases.number", ondelete="CASCADE"), primary_key=True),
    text("id"),
    text("reference"),
    text("kind"),
    text("offender_names"),
    Column("received_on", Day, nullable=False),
    text("process_title"),
    text("stage_id"),
    text("stage_title"),
    Column("next_due", Day),
    text("next_clock"),
    text("outcome"),
    number("unmet"),
    *yes_no("signing"),
    *yes_no("closed"),
    Column("changed_at", Moment, nullable=False),
    text("by_urgency"),
    text("by_reference"),
    text("by_received"),
    text("by_name"),
    text("by_stage"),
    **STRICT,
)

SORT_KEYS = ("urgency", "reference", "received", "name", "stage")
for _sort in SORT_KEYS:
    Index(None, case_lines.c[f"by_{_sort}"])
    Index(None, case_lines.c.closed, case_lines.c[f"by_{_sort}"])

NO_DEADLINE = "9999-12-31"
"""Sorts after every day: a case without a time limit is never more urgent than one with."""
