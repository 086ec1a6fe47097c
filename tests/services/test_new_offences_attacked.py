"""Whoever reads a public report, and can subtract, learns of no count below five from what it tells of new offences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from rjdesk.domain.figures.handed_out import PublicReport
from rjdesk.domain.figures.report import Cell, Period, Report, Section, Table
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.recidivism.check import WINDOWS, Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.tally import Person, watched
from rjdesk.domain.recidivism.windows import Followed, Window, after, misfit
from rjdesk.services.figures.about_recidivism import KnownBefore, known_before, section_of
from tests.fakes import NOON

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
TODAY = date(2027, 6, 1)
OFFICES = 400
Said = dict[Followed, dict[int, Finding]]


def an_office(random: Random) -> Said:
    """People who met over four years, each with what might be entered: never what the program would refuse."""
    found: Said = {}
    for number in range(random.choice((8, 30, 120))):
        since = date(2022, 11, 1) + timedelta(days=random.randrange(1_300))
        who = Followed(CaseId(f"c{number}"), ParticipantId("p"), since)
        said: dict[int, Finding] = {}
        for months in WINDOWS:
            made = a_finding(random, who, months)
            if random.random() < 0.9 and misfit(Window(who, months), made, said, TODAY) is None:
                said[months] = made
        found[who] = said
    return found


def a_finding(random: Random, who: Followed, months: int) -> Finding:
    """What might be found."""
    last = after(who.since, months)
    found = random.choices(list(Found), (4, 10, 1, 1))[0]
    none = Finding(found, last + timedelta(days=1), Source.POLICE)
    if found is not Found.YES:
        return none
    first = who.since + timedelta(days=random.randrange(1, (last - who.since).days)) if random.random() < 0.7 else None
    return replace(none, offences=months, seriousness=random.choice(list(Seriousness)), first_on=first)


def lines(section: Section, name: str) -> dict[str, tuple[Cell, ...]]:
    """The lines of a table by their first cell."""
    return {str(row[0]): row[1:] for table in section.tables if table.name == name for row in table.rows}


def number(cell: Cell) -> int | None:
    """A count that is shown."""
    return cell if isinstance(cell, int) else None


def follows(total: Cell, parts: Sequence[Cell]) -> bool:
    """Whether a part that isn't shown follows from the others, or is sure to be below five."""
    hidden = [part for part in parts if part is None]
    left = (number(total) or 0) - sum(number(part) or 0 for part in parts)
    return number(total) is not None and bool(hidden) and (len(hidden) == 1 or left < LEAST)


def test_no_count_below_five_is_shown_nor_follows_from_those_that_are() -> None:
    random, told = Random(20261122), 0
    for _ in range(OFFICES):
        said = an_office(random)
        section = section_of(tuple(said), said, YEAR, whole=False)
        offences, reasons = lines(section, "offences"), lines(section, "not_counted")
        for months, (yes, of, _, _, others) in offences.items():
            assert all(number(each) is None or (number(each) or 0) >= LEAST for each in (yes, of, others))
            told += yes is not None
            assert (yes is None) is (of is None)
            assert yes is None or (number(of) or 0) - (number(yes) or 0) >= LEAST
            assert not follows(others, reasons.get(months, ()))
        for months, (counted, each, *serious) in lines(section, "how_often").items():
            assert not follows(offences[months][0], serious)
            assert counted is None or (number(counted) or 0) >= LEAST
            assert (counted is None) is (each is None)
    assert told > OFFICES / 4  # there was something to tell


def test_from_one_point_of_the_curve_to_the_next_it_happened_to_five_or_more() -> None:
    random, points = Random(7), 0
    for _ in range(OFFICES):
        said = an_office(random)
        curve = lines(section_of(tuple(said), said, YEAR, whole=False), "without")
        people = [Person(who.since, _known(who, said[who])) for who in said if _is_counted(who)]
        seen = [found for person in people if (found := watched(person))]
        before = 0
        for months in sorted(int(each.split()[0]) for each in curve):
            happened = sum(each.happened and before < each.time <= months for each in seen)
            assert happened >= LEAST
            before, points = months, points + 1
    assert points > 20


def test_a_line_that_tells_few_more_than_another_report_of_the_same_people_is_left_out() -> None:
    random, left_out = Random(11), 0
    for _ in range(60):
        said = an_office(random)
        year = lines(section_of(tuple(said), said, YEAR, whole=False), "offences").get("24 months", (None,))[0]
        if year is None:
            continue
        for known, told in ((0, year), (3, None), (-2, None), (LEAST, year), (-LEAST, year)):
            before = (KnownBefore(24, (number(year) or 0) - known),) if known else (KnownBefore(36, number(year) or 0),)
            section = section_of(tuple(said), said, YEAR, before, whole=False)
            assert lines(section, "offences")["24 months"][0] == told
            assert ("24 months" in lines(section, "how_often")) is (told is not None)
            left_out += told is None
    assert left_out > 10


def test_of_whom_a_year_told_at_twelve_months_the_next_one_tells_at_twenty_four() -> None:
    row = ("12 months", 9, 30, 30, "17 to 48 %", None)
    section = Section("", (Table("", "", (), (row,), name="offences"),))
    year_before = Period(date(2025, 1, 1), date(2025, 12, 31))
    out = PublicReport(Report("", year_before, 50, (section,), public=True), NOON, MemberId("m"))
    assert tuple(known_before([out], YEAR)) == (KnownBefore(24, 9),)
    assert tuple(known_before([out], Period(date(2027, 1, 1), date(2027, 12, 31)))) == (KnownBefore(36, 9),)


def _is_counted(who: Followed) -> bool:
    return any(YEAR.first <= after(who.since, months) <= YEAR.last for months in WINDOWS)


def _known(who: Followed, said: dict[int, Finding]) -> dict[int, Finding]:
    return {months: found for months, found in said.items() if after(who.since, months) <= YEAR.last}
