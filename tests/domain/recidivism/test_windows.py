"""Whose windows are over, what can be true of them, and what follows for a report: by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.figures.survival import Watched, survival
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.recidivism.check import Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.tally import Person, tally, watched
from rjdesk.domain.recidivism.windows import Followed, Misfit, Window, after, misfit, still_to_enter, windows

SINCE = date(2024, 8, 31)
TAMA = Followed(CaseId("c1"), ParticipantId("p1"), SINCE)
TODAY = date(2026, 11, 22)
LOOKED = date(2026, 11, 1)
NONE = Finding(Found.NO, LOOKED, Source.POLICE)
UNKNOWN = replace(NONE, found=Found.UNKNOWN)
NOT_FREE = replace(NONE, found=Found.NOT_FREE)


def an_offence(*, offences: int = 1, first_on: date | None = None) -> Finding:
    """A new offence was found."""
    return replace(NONE, found=Found.YES, offences=offences, first_on=first_on)


def test_a_window_ends_on_the_day_of_the_same_number_or_on_the_last_of_a_shorter_month() -> None:
    assert after(SINCE, 6) == date(2025, 2, 28)
    assert after(SINCE, 12) == date(2025, 8, 31)
    assert after(date(2024, 12, 5), 1) == date(2025, 1, 5)


def test_a_window_is_over_the_day_after_it_ends() -> None:
    assert [each.months for each in windows(TAMA, date(2025, 2, 28))] == []
    assert [each.months for each in windows(TAMA, date(2025, 3, 1))] == [6]
    assert [each.months for each in windows(TAMA, TODAY)] == [6, 12, 24]


def test_what_is_not_entered_yet_is_listed_by_the_day_it_could_be_known() -> None:
    earlier = replace(TAMA, person=ParticipantId("p2"), since=date(2023, 1, 1))
    over = [*windows(TAMA, TODAY), *windows(earlier, TODAY)]
    left = still_to_enter(over, [(TAMA.case, TAMA.person, 6), (TAMA.case, TAMA.person, 24)])
    assert [(each.followed.person, each.months) for each in left] == [
        ("p2", 6),
        ("p2", 12),
        ("p2", 24),
        ("p1", 12),
        ("p2", 36),
    ]


def test_a_code_says_nothing_and_is_the_same_every_time() -> None:
    assert TAMA.code == replace(TAMA, since=TODAY).code
    assert len({Followed(CaseId(f"c{n}"), TAMA.person, SINCE).code for n in range(500)}) == 500
    assert len(TAMA.code) == 6
    codes = [Followed(CaseId(f"c{n}"), TAMA.person, SINCE).code for n in range(500)]
    assert all(code[0].isalpha() and code.isalnum() for code in codes)  # no number to a spreadsheet


@pytest.mark.parametrize(
    ("finding", "others", "why"),
    [
        (NONE, {}, None),
        (an_offence(first_on=after(SINCE, 3)), {6: an_offence()}, None),
        (an_offence(), {6: UNKNOWN, 24: an_offence(offences=2)}, None),
        (replace(NONE, looked_on=date(2025, 8, 31)), {}, Misfit.NOT_OVER),
        (replace(NONE, looked_on=date(2026, 11, 23)), {}, Misfit.IN_THE_FUTURE),
        (an_offence(offences=0), {}, Misfit.HOW_MANY),
        (replace(NONE, offences=1), {}, Misfit.HOW_MANY),
        (replace(NONE, seriousness=Seriousness.LESS), {}, Misfit.ONLY_OF_A_YES),
        (an_offence(first_on=SINCE), {}, Misfit.FIRST_OUTSIDE),
        (an_offence(first_on=date(2025, 9, 1)), {}, Misfit.FIRST_OUTSIDE),
        (NONE, {6: an_offence()}, Misfit.SAID_OTHERWISE),
        (NONE, {6: NOT_FREE}, Misfit.SAID_OTHERWISE),
        (an_offence(), {6: an_offence(offences=2)}, Misfit.SAID_OTHERWISE),
        (an_offence(first_on=after(SINCE, 3)), {6: NONE}, Misfit.SAID_OTHERWISE),
        (an_offence(first_on=after(SINCE, 9)), {6: NONE}, None),
    ],
)
def test_what_cannot_be_true_of_a_year_is_refused(
    finding: Finding, others: dict[int, Finding], why: Misfit | None
) -> None:
    assert misfit(Window(TAMA, 12), finding, others, TODAY) is why


def test_a_window_that_is_not_over_takes_nothing() -> None:
    assert misfit(Window(TAMA, 36), replace(NONE, looked_on=TODAY), {}, TODAY) is Misfit.NOT_OVER


def test_eight_people_after_a_year_by_hand() -> None:
    said = [
        {12: an_offence(offences=3)},
        {6: an_offence(offences=2), 12: UNKNOWN},  # within six months is within twelve; how many by then nobody counted
        {6: NONE, 12: NONE},
        {12: NONE},
        {12: UNKNOWN},
        {12: NOT_FREE},
        {6: NONE},  # nobody looked after the year
        {},
    ]
    found = tally([Person(SINCE, each) for each in said], 12)
    assert (found.over, found.at_risk, found.yes, found.no) == (8, 4, 2, 2)
    assert (found.unknown, found.not_free, found.missing) == (1, 1, 2)
    assert (found.offences, found.counted) == (3, 1)
    assert found.seriousness == {Seriousness.NOT_KNOWN: 2}


@pytest.mark.parametrize(
    ("said", "how_long"),
    [
        ({}, None),
        ({6: UNKNOWN}, None),
        ({6: NOT_FREE}, None),
        ({6: NONE, 12: NOT_FREE, 24: an_offence()}, Watched(6, happened=False)),
        ({6: UNKNOWN, 12: NONE}, Watched(12, happened=False)),
        ({6: NONE, 12: an_offence(first_on=date(2025, 6, 30))}, Watched(10, happened=True)),
        ({6: NONE, 12: an_offence(first_on=date(2025, 7, 1))}, Watched(11, happened=True)),
        ({6: NONE, 12: an_offence()}, Watched(12, happened=True)),
    ],
)
def test_somebody_is_watched_for_as_long_as_anybody_knows(said: dict[int, Finding], how_long: Watched | None) -> None:
    assert watched(Person(SINCE, said)) == how_long


def test_ten_people_on_a_curve_by_hand() -> None:
    # Five watched to 6, of whom none; then 1 of the other 5 in month 10 and 1 of the remaining 4 at 12.
    people = [Person(SINCE, {6: NONE})] * 5
    people += [Person(SINCE, {12: an_offence(first_on=date(2025, 6, 30))}), Person(SINCE, {12: an_offence()})]
    people += [Person(SINCE, {12: NONE})] * 3
    falls = survival(each for person in people if (each := watched(person)))
    assert [(fall.time, fall.at_risk, fall.happened) for fall in falls] == [(10, 5, 1), (12, 4, 1)]
    assert [fall.without for fall in falls] == pytest.approx([4 / 5, 4 / 5 * 3 / 4])
