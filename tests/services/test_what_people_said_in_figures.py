"""What people said, in the report: by hand, with the share of those asked who answered, and only for whom a key opens it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from rjdesk.domain.figures.report import Report, Table
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.process.surveys import survey
from rjdesk.services.casebook import Casebook
from rjdesk.services.figures.reports import Figures
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.law.processes import Processes
from tests.services.access_calls import REFERRAL
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.envelopes import PlainEnvelopes
from tests.services.test_figures import YEAR

ITEM = survey("victim").asked_at(Wave.CONFERENCE)[0]


@dataclass
class Office:
    """An office with a facilitator, their case, and figures that open what was sealed to the supervisor at work."""

    on: InMemory
    surveys: Surveys
    figures: Figures
    case: CaseId
    facilitator: MemberId

    def ask(self, *degrees: int, declined: int = 0) -> None:
        """One victim for each degree that they give the first item, and some who would rather not answer."""
        with as_member(self.on, self.facilitator):
            for degree in degrees:
                offer = self.surveys.offer(self.case, "victim", Wave.CONFERENCE)
                self.surveys.answer(offer, {ITEM.id: degree}, "In my own words")
            for _ in range(declined):
                self.surveys.declined(self.case, "victim", Wave.CONFERENCE)


@pytest.fixture
def office() -> Office:
    on = in_memory()
    facilitator = a_colleague(on, Role.FACILITATOR, name="rua")
    with as_member(on, facilitator):
        case = on.desk.referrals.take(REFERRAL)
    cases = Casebook(lambda: on.session, Processes(), on.clock)
    surveys = Surveys(cases, PlainEnvelopes(lambda: MemberId(on.session.member_id)), sorted)
    return Office(on, surveys, Figures(cases, surveys), case, facilitator)


def tables(report: Report) -> list[Table]:
    """The tables on what people said."""
    return [table for section in report.sections if section.title == "What people said" for table in section.tables]


def test_twelve_victims_by_hand(office: Office) -> None:
    office.ask(5, 5, 4, 4, 4, 4, 4, 3, 2, 1, 1, 0, declined=4)
    response, items = tables(office.figures.report(YEAR))
    assert response.rows[0][1:] == (12, 16, 75)
    # 7 of the 11 who said anything to it; Wilson 35 to 85 %
    assert items.rows[0] == (ITEM.texts[next(iter(ITEM.texts))], 7, 11, 64, "35 to 85 %", "75 %")
    assert items.title.endswith("2026 (12 people answered)")
    assert "In my own words" not in str(office.figures.report(YEAR))


def test_of_fewer_than_five_answers_only_how_many_were_asked_is_told(office: Office) -> None:
    office.ask(5, 5, 5, 5)
    (response,) = tables(office.figures.report(YEAR))
    assert response.rows[0][1:3] == (4, 4)


def test_an_item_that_fewer_than_five_said_anything_to_is_not_told(office: Office) -> None:
    office.ask(5, 5, 5, 5, 0, 0)
    _, items = tables(office.figures.report(YEAR))
    assert items.rows[0][1:5] == (None,) * 4


def test_whoever_holds_no_key_is_told_so_and_sees_how_many_answered(office: Office) -> None:
    office.ask(5, 5, 5, 5, 5)
    with as_member(office.on, a_colleague(office.on, Role.AUDITOR)):
        (response,) = tables(office.figures.report(YEAR))
    assert response.rows[0][1:] == (5, 5, 100)
    assert "only a report that a supervisor makes can tell it" in response.means


def test_a_public_report_tells_shares_and_not_how_many(office: Office) -> None:
    office.ask(*[5] * 9, *[1] * 6, declined=9)
    response, items = tables(office.figures.report(YEAR, public=True))
    assert response.rows[0][1:] == (None, None, 62)
    assert items.rows[0][1:4] == (9, 15, 60)
    assert items.title.endswith("2026")


def test_a_public_report_tells_nothing_where_few_see_it_otherwise(office: Office) -> None:
    office.ask(*[5] * 9, *[1] * 2)
    items = tables(office.figures.report(YEAR, public=True))[1]
    assert items.rows[0][1:] == (None, 11, None, None, None)
