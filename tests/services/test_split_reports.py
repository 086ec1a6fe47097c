"""What came of cases, group by group: counts that can be done by hand, and no group told of which a few could be known."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from rjdesk.domain.figures.report import Report, Section
from rjdesk.domain.figures.row import CaseRow, LimitRow, Promised, VictimRow
from rjdesk.domain.figures.splitting import By
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.domain.ids import CaseId
from rjdesk.domain.recidivism.check import Finding, Found, Source
from rjdesk.errors import PublicReportNotSplit
from rjdesk.process import catalogue
from rjdesk.services.figures.about_split import Of, split, split_section, splitting
from tests.services.conferences import InMemory, in_memory
from tests.services.test_figures import TODAY, YEAR, a_case, lines, report
from tests.services.test_new_offences import closed

DUE = date(2026, 6, 1)
MET, LATE = LimitRow("Convene", DUE, DUE), LimitRow("Convene", DUE, DUE + timedelta(days=1))
HERE, AWAY = VictimRow("In person", came=True), VictimRow("In writing")


def told(rows: list[CaseRow], by: By, people: Of = ()) -> Report:
    """The office's report on these cases, split."""
    return split(report(*rows), rows, people, splitting(by, catalogue.shipped()), TODAY)


def cases(region: str, kept: int, missed: int, first: int = 0) -> list[CaseRow]:
    """So many cases of a region that kept their limit, and so many that didn't."""
    limits = [MET] * kept + [LATE] * missed
    return [a_case(first + at, region=region, limits=(limit,)) for at, limit in enumerate(limits)]


def test_limits_kept_are_told_region_by_region_with_their_range_and_all_of_them_below() -> None:
    made = told(cases("Hill", 8, 6) + cases("Sea", 5, 5, 20), By.REGION)
    assert lines(made, "Time limits kept, by region") == (
        ("Hill", 8, 14, 57, "33 to 79 %"),
        ("Sea", 5, 10, 50, "24 to 76 %"),
        ("All", 13, 24, 54, "35 to 72 %"),
    )
    assert made.sections[0].title == "Split by region"
    assert made.sections[1:] == report(*cases("Hill", 8, 6), *cases("Sea", 5, 5, 20)).sections


def test_a_region_of_few_stands_together_with_one_that_would_be_enough_and_what_nobody_recorded_is_one() -> None:
    known = [*cases("Hill", 8, 6), *cases("Sea", 5, 5, 20), *cases("Far", 1, 0, 40), *cases("", 9, 9, 50)]
    made = told(known, By.REGION)
    assert [line[:3] for line in lines(made, "Time limits kept, by region")] == [
        ("Hill", 8, 14),
        ("Sea", 5, 10),
        ("Not told apart", 10, 19),
        ("All", 23, 43),
    ]
    assert "Far" not in str(made.sections[0])


def test_a_process_is_told_however_few_its_cases_are() -> None:
    known = [*cases("", 1, 0), replace(cases("", 0, 1)[0], process="circle")]
    found = lines(told(known, By.PROCESS), "Time limits kept, by process")
    assert [line[:3] for line in found] == [
        ("Peacemaking circle", 0, 1),
        ("Family Group Conference (youth justice)", 1, 1),
        ("All", 1, 2),
    ]


def test_who_said_two_ethnicities_is_counted_in_each_and_once_in_all() -> None:
    both = [a_case(n, ethnicity=("Māori", "European"), limits=(limit,)) for n, limit in enumerate([MET, LATE] * 5)]
    found = lines(told(both, By.ETHNICITY), "Time limits kept, by ethnicity")
    assert [line[:3] for line in found] == [("European", 5, 10), ("Māori", 5, 10), ("All", 5, 10)]


def test_who_came_what_was_agreed_and_kept_and_what_was_paid_are_told_by_gender() -> None:
    kept, broken = Promised(2, 2, 10_000, 10_000, "NZD"), Promised(2, 1, 10_000, 2_000, "NZD")
    known = []
    for number in range(30):
        good = number % 2 == 0
        ended = (
            {"outcome": "Agreement", "promised": kept if number % 4 == 0 else broken}
            if good
            else {"outcome": "No agreement"}
        )
        came = {"came": 4, "victims": (HERE if good else AWAY,)}
        known.append(a_case(number, gender=("Female",) if number < 24 else ("Male",), **ended, **came))
    made = told(known, By.GENDER)
    assert lines(made, "Victims who came, by gender") == (("All", 15, 30, 50, "33 to 67 %"),)  # the men would be six
    assert lines(made, "Agreements, by gender") == (("All", 15, 30, 50, "33 to 67 %"),)
    assert lines(made, "Agreements kept in full, by gender") == (("All", 8, 15, 53, "30 to 75 %"),)
    assert lines(made, "Restitution paid, by gender (NZD)") == (("All", 15, "$1,500.00", "$940.00", 63),)
    women = [replace(row, gender=("Female",)) for row in known]
    assert lines(told(women, By.GENDER), "Agreements kept in full")[0][:3] == ("Female", 8, 15)


def test_what_makes_no_agreement_is_not_among_those_that_ended_without_one() -> None:
    known = [a_case(n, outcome="Agreement") for n in range(3)]
    known += [a_case(9 + n, process="cit-encounter", outcome="Taken home") for n in range(4)]
    assert lines(told(known, By.PROCESS), "Agreements, by process")[-1][:3] == ("All", 3, 3)


def test_people_with_a_new_offence_are_told_by_what_their_case_says() -> None:
    people = [(a_case(n, gender=("Female",) if n < 12 else ("Male",)), "yes" if n % 2 else "no") for n in range(24)]
    found = lines(told([a_case(1)], By.GENDER, people), "New proven offences within 12 months")
    assert [line[:3] for line in found] == [("Female", 6, 12), ("Male", 6, 12), ("All", 12, 24)]


def test_a_report_of_the_service_finds_the_cases_of_those_whose_year_has_ended() -> None:
    on = in_memory()
    found = Finding(Found.NO, date(2026, 10, 1), Source.POLICE)
    closed(on, 3)
    for line in on.desk.looking_up.lines().to_do:
        who = line.person.followed
        on.desk.looking_up.enter(who.case, who.person, line.window.months, found)
    (told,) = lines(on.desk.figures.report(YEAR, by=By.REGION), "New proven offences within 12 months, by region")
    assert told[:3] == ("All", 0, 3)


def test_answers_of_people_are_not_split_and_that_is_said() -> None:
    assert lines(told(cases("Hill", 5, 5), By.GENDER), "What people said, by gender") == (
        ("Answers to surveys", "Can't be split"),
    )


@pytest.mark.parametrize("by", By)
def test_a_public_report_is_split_by_nothing(by: By) -> None:
    on: InMemory = in_memory()
    with pytest.raises(PublicReportNotSplit):
        on.desk.figures.report(YEAR, public=True, by=by)


def test_no_number_of_regions_ethnicities_or_genders_is_below_five_nor_what_is_left_of_all() -> None:
    """Whoever holds the reports of all three splits, and the one without."""
    for seed in range(60):
        known = an_office(Random(seed))
        for by in (By.REGION, By.ETHNICITY, By.GENDER):
            section = split_section(known, (), splitting(by, catalogue.shipped()), TODAY)
            assert few_told(section, exact=by is By.REGION) == []


def few_told(section: Section, *, exact: bool) -> list[object]:
    """Every number below five in a section, or what is left of all beside its lines; of money the number of agreements."""
    found = list[object]()
    for table in section.tables[:-1]:
        counts = [[cell for cell in row[1:3] if isinstance(cell, int)] for row in table.rows]
        *apart, every = counts
        paid = table.name == "split_paid"
        whole = [(part[:1] if paid else [part[0], part[1] - part[0]]) for part in apart if part]
        found += [(table.title, part) for part in whole if min(part) < LEAST]
        left = Counter[int]()
        for part in whole:
            left.update(dict(enumerate(part)))
        of_all = every[:1] if paid else [every[0], every[1] - every[0]]
        differences = [abs(of_all[at] - left[at]) for at in range(len(of_all))] if whole and exact else []
        found += [(table.title, "left", count) for count in differences if 0 < count < LEAST]
    return found


def an_office(random: Random) -> list[CaseRow]:
    """Cases of few and many in each group, with everything that is asked of them."""
    found = []
    for number in range(random.choice((12, 40, 150))):
        items = random.randrange(3)
        promised = Promised(items, random.randrange(items + 1), 5_000 * items, 2_000 * items, "NZD")
        one = a_case(number % 40, region=random.choice(("Hill", "Hill", "Hill", "Sea", "Sea", "Far", "")))
        one = replace(
            one,
            case=CaseId(f"c{number}"),
            limits=random.choice(((MET,), (LATE,), ())),
            outcome=random.choice(("Agreement", "No agreement", "")),
        )
        one = replace(
            one, gender=(random.choice(("Female", "Male", "Male")),), promised=promised, came=random.randrange(3)
        )
        said = random.choice((("Māori",), ("Māori",), ("European",), ("Asian",), ("Māori", "European"), ()))
        found.append(replace(one, ethnicity=said, victims=random.choice(((HERE,), (AWAY,), ()))))
    return found
