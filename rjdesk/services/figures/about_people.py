"""The section on where cases came from and whom they were about, as far as it was recorded."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.figures.report import Section
from rjdesk.domain.figures.row import CaseRow
from rjdesk.services.figures.tables import breakdown_by_way, table, unknown
from rjdesk.wording import say


def people_section(rows: Sequence[CaseRow]) -> Section:
    """By region, ethnicity and gender. However few, nobody is told apart here, not even for the office itself."""
    asked = {
        "region": [(row.process, row.region) for row in rows],
        "ethnicity": [(row.process, each) for row in rows for each in row.ethnicity or ("",)],
        "gender": [(row.process, each) for row in rows for each in row.gender or ("",)],
    }
    tables = (table(name, breakdown_by_way(said, unknown(), whole=False), bars=True) for name, said in asked.items())
    return Section(say("figures.section.people"), tuple(each for each in tables if each.rows))
