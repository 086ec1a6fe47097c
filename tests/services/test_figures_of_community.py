"""The community in the office's report: what was counted, and that a public one tells of no group below five."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, product
from typing import Any

import pytest

from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.engagement import Engagement
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.trust import ItemCounts, TrustWave
from rjdesk.domain.community.volunteer import Hours, Task, Volunteer
from rjdesk.domain.figures.report import Cell, Period, Report
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.domain.ids import ActivityId, CommitmentId, HoursId, PartnerId, VolunteerId, WaveId
from rjdesk.services.community.totals import Given, Totals
from rjdesk.services.figures.about_community import section_of
from rjdesk.wording import say
from tests.services.conferences import InMemory, in_memory

DAY, YEAR = date(2026, 11, 2), Period(date(2026, 1, 1), date(2026, 12, 31))
SECTION = say("figures.section.community")


@pytest.fixture(scope="module")
def on() -> InMemory:
    """An office that did something with its community: seven volunteers, a forum, two patrols, a survey."""
    made = in_memory()
    desk = made.desk
    known = [
        desk.volunteers.keep(Volunteer(VolunteerId(""), f"Helper {number}", panel=number < 6)) for number in range(7)
    ]
    for who in known:
        desk.volunteers.note_hours(Hours(HoursId(""), who, DAY, Task.PANEL, 90))
    for day, minutes in ((DAY, 60), (date(2025, 11, 2), 600)):
        desk.volunteers.note_hours(Hours(HoursId(""), known[0], day, Task.DRIVING, minutes))
    promised = tuple(
        Commitment(CommitmentId(str(number)), f"Thing {number}", "Sgt Lee", DAY, DAY if number < 3 else None)
        for number in range(4)
    )
    forum = Activity(ActivityId(""), ActivityKind.FORUM, DAY, "Safe streets", "Waikato", 41, ("speeding",), promised)
    desk.activities.keep(forum)
    for people in (None, 6):
        desk.activities.keep(Activity(ActivityId(""), ActivityKind.JOINT_PATROL, DAY, "Patrol", people=people))
    back = desk.activities.keep(replace(forum, kind=ActivityKind.MEDIA))
    desk.activities.take_back(back)
    for level in (Engagement.KNOWN, Engagement.TOGETHER):
        desk.partners.keep(Partner(PartnerId(""), f"Partner {level}"), level)
    desk.public_trust.keep(TrustWave(WaveId(""), DAY, DAY, "Waikato", 50, 30, (ItemCounts("know", (9, 9, 5, 5, 2)),)))
    return made


def lines(report: Report, title: str) -> dict[str, tuple[Cell, ...]]:
    """A table's lines, by their names."""
    (section,) = [each for each in report.sections if each.title == SECTION]
    (table,) = [each for each in section.tables if each.title == say(f"figures.{title}.title")]
    return {str(row[0]): row[1:] for row in table.rows}


def test_the_office_sees_everything_that_was_counted(on: InMemory) -> None:
    report = on.desk.figures.report(YEAR)
    assert list(lines(report, "volunteers").values()) == [(7,), (6,), (7,)]
    assert lines(report, "hours") == {"Sitting on a panel": (10.5,), "Bringing people": (1.0,), "All together": (11.5,)}
    assert lines(report, "held") == {"Forum": (1, 1, 41), "Joint patrol": (2, 1, 6)}
    assert lines(report, "commitments") == {"Done": (3,), "Late": (1,), "Not due yet": (0,)}
    assert lines(report, "trust_asked")["Waikato, 2026 Q4"][:3] == (30, 50, 60)
    assert lines(report, "trust")[say("community.trust.know")][1:4] == (18, 30, 60)
    assert len(lines(report, "you_said")) == 1
    assert sum(row[-1] for row in lines(report, "partners").values() if isinstance(row[-1], int)) == 2


def test_there_is_a_report_on_the_community_without_a_single_case(on: InMemory) -> None:
    assert on.desk.figures.report(YEAR).cases == 0


def test_a_public_report_tells_of_no_group_below_five_and_none_of_the_words(on: InMemory) -> None:
    report = on.desk.figures.report(YEAR, public=True)
    assert lines(report, "volunteers") == {"Gave hours": (7,)}  # not the register: it is of the day of the report
    assert lines(report, "hours") == {
        "Sitting on a panel": (None,),
        "Bringing people": (None,),
        "All together": (11.5,),
    }
    told = repr(report)
    assert not any(
        words in told for words in ("Safe streets", "speeding", "Sgt Lee", "Helper", "Thing", "Partner known")
    )


def test_nothing_is_told_where_nothing_was_kept() -> None:
    assert all(section.title != SECTION for section in in_memory().desk.figures.report(YEAR).sections)


def test_totals_are_counted_once_for_every_report(on: InMemory) -> None:
    counted = on.desk.community.totals(YEAR)
    assert (counted.volunteers, counted.gave, counted.minutes, counted.late) == (7, 7, 690, 1)


def test_hours_of_fewer_than_five_can_not_be_worked_out_from_the_rest() -> None:
    """An attacker takes what is told from the sum: what is left is always of five people, or nothing is told at all."""
    people = [VolunteerId(str(number)) for number in range(8)]
    groups = [frozenset(people[:size]) for size in (0, 1, 4, 5, 8)] + [frozenset(people[6:]), frozenset(people[3:])]
    for shape in product(groups, repeat=3):
        given = {task: Given(group, 60 * len(group)) for task, group in zip(Task, shape, strict=False) if group}
        everybody = frozenset[VolunteerId]().union(*shape)
        counted = replace(
            EMPTY, gave=len(everybody), minutes=sum(each.minutes for each in given.values()), by_task=given
        )
        rows = {
            row[0]: row[1] for table in section_of(counted, whole=False).tables for row in table.rows if len(row) == 2
        }
        hidden = [task for task in given if rows[say(f"community.task.{task}")] is None]
        left = frozenset[VolunteerId]().union(*(given[task].people for task in hidden))
        if hidden and rows[say("figures.hours.all")] is not None:
            assert len(left) >= LEAST
        assert all(len(given[task].people) >= LEAST for task in given if task not in hidden)


EMPTY = Totals(0, 0, 0, 0, {}, {}, 0, 0, 0, dict.fromkeys(Engagement, 0), {}, {}, (), ())


@pytest.mark.parametrize("wave", [(20, 18), (9, 5), (4, 4), (30, 12)])
def test_a_share_of_trust_is_told_only_where_both_sides_are_five(wave: tuple[int, int]) -> None:
    asked, answered = wave
    for agree, rest in combinations(range(answered + 1), 2):
        counts: Any = (agree, 0, 0, 0, min(rest, answered - agree))
        held = TrustWave(WaveId("w"), DAY, DAY, "Waikato", asked, answered, (ItemCounts("know", counts),))
        tables = section_of(replace(EMPTY, waves=(held,)), whole=False).tables
        for row in (row for table in tables for row in table.rows if row[0] == say("community.trust.know")):
            if row[2] is not None:
                assert agree >= LEAST
                assert answered - agree >= LEAST
