"""How a promise stands follows from what was noted, and is said with its reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.follow_up.happening import Kind, Why, counting
from rjdesk.domain.follow_up.standing import Because, Standing, may_check, standing, stands
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.instalments import Every, in_equal_parts
from tests.fakes import NOON
from tests.follow_up_notes import ANA, DUE, HEMI, LEE, MERE, MONEY, WORK, Notes

TODAY = NOON.date()
AFTER = date(2026, 12, 10)
BY_HEMI = Notes().note(Kind.DONE, about=HEMI)


def reasons(obligation: Obligation, notes: Notes, today: date = TODAY) -> list[str]:
    return [because.reason for because in stands(obligation, notes.kept, today).reasons]


@pytest.mark.parametrize(
    ("notes", "today", "wanted"),
    [
        (Notes(), TODAY, Standing.OPEN),
        (Notes(), DUE, Standing.OPEN),
        (Notes(), AFTER, Standing.LATE),
        (Notes().note(Kind.PART_DONE, minutes=90), TODAY, Standing.PART_DONE),
        (Notes().note(Kind.PART_DONE, minutes=90), AFTER, Standing.LATE),
        (BY_HEMI, AFTER, Standing.DONE),
        (BY_HEMI.withdrawn(), TODAY, Standing.OPEN),
        (BY_HEMI.note(Kind.CHECKED, about=LEE), AFTER, Standing.CHECKED),
        (BY_HEMI.note(Kind.CHECKED, by_name="Whaea Rita"), AFTER, Standing.CHECKED),
        (BY_HEMI.note(Kind.CHECKED, about=HEMI), AFTER, Standing.DONE),
        (Notes().note(Kind.NOT_DONE, choice=Why.MOVED_AWAY), AFTER, Standing.NOT_DONE),
        (Notes().note(Kind.NOT_DONE, choice=Why.DID_NOT).note(Kind.DONE), AFTER, Standing.DONE),
        (Notes().note(Kind.CONTACT, obligation=None, about=HEMI), TODAY, Standing.OPEN),
        (BY_HEMI.note(Kind.SLIP), TODAY, Standing.DONE),
    ],
)
def test_a_promise_stands_as_the_last_word_on_it_says(notes: Notes, today: date, wanted: Standing) -> None:
    assert standing(WORK, notes.kept, today) is wanted


@pytest.mark.parametrize(
    ("notes", "today", "wanted"),
    [
        (Notes().paid(19_999), TODAY, Standing.PART_DONE),
        (Notes().paid(19_999), AFTER, Standing.LATE),
        (Notes().paid(20_000), AFTER, Standing.DONE),
        (Notes().paid(20_000).corrected(2_000), TODAY, Standing.PART_DONE),
        (Notes().paid(20_000).corrected(30_000), TODAY, Standing.DONE),
        (Notes().note(Kind.DONE), TODAY, Standing.PART_DONE),
        (Notes().paid(2_000).note(Kind.NOT_DONE, choice=Why.DID_NOT), TODAY, Standing.NOT_DONE),
    ],
)
def test_money_is_paid_once_nothing_is_owed(notes: Notes, today: date, wanted: Standing) -> None:
    assert standing(MONEY, notes.kept, today) is wanted


def test_an_instalment_that_did_not_come_makes_it_late_before_the_last_day() -> None:
    in_four = replace(MONEY, instalments=in_equal_parts(Money(20_000), 4, date(2026, 11, 1), Every.MONTH))
    found = stands(in_four, (), TODAY)

    assert found.standing is Standing.LATE
    assert found.due == date(2026, 11, 1)
    assert Because("behind", money=Money(5_000)) in found.reasons


def test_reasons_say_since_when_how_much_and_whether_somebody_looked() -> None:
    work = Notes().note(Kind.PART_DONE, minutes=90).note(Kind.DONE, AFTER, minutes=30)

    assert stands(WORK, work.kept, AFTER).reasons == (
        Because("done_late", AFTER, 6),
        Because("counted", number=120),
        Because("not_checked"),
    )
    assert reasons(WORK, BY_HEMI.note(Kind.CHECKED, about=HEMI)) == ["done", "checked_by_the_same"]
    assert reasons(WORK, BY_HEMI.note(Kind.CHECKED, about=LEE)) == ["done", "checked"]
    assert reasons(MONEY, Notes().paid(25_000)) == ["done", "paid", "overpaid", "not_checked"]
    assert reasons(WORK, Notes().note(Kind.NOT_DONE, choice=Why.RELEASED)) == ["not_done", "why.released"]
    assert reasons(WORK, Notes(), AFTER) == ["late"]


def test_nobody_checks_their_own_promise_nor_their_own_word() -> None:
    assert may_check(WORK, BY_HEMI.kept, HEMI) == "own"
    assert may_check(WORK, Notes().note(Kind.DONE, about=ANA).kept, ANA) == "same"
    assert may_check(WORK, Notes().note(Kind.DONE).kept, MERE) == "same"
    assert may_check(WORK, BY_HEMI.kept, MERE) == ""


KINDS = st.sampled_from((Kind.DONE, Kind.PART_DONE, Kind.NOT_DONE, Kind.CHECKED, Kind.CONTACT, Kind.SLIP))
WHOSE = st.sampled_from((None, HEMI, ANA, LEE))
ANYTHING = st.lists(st.tuples(KINDS, WHOSE), max_size=8)


@given(ANYTHING, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_settled_promise_stays_as_it_is_whatever_day_it_is(
    said: list[tuple[Kind, ParticipantId | None]], today: date
) -> None:
    notes = Notes()
    for kind, about in said:
        notes = notes.note(kind, about=about, choice=Why.NOT_KNOWN if kind is Kind.NOT_DONE else "")
    found, then = stands(WORK, notes.kept, today), stands(WORK, notes.kept, date.max)

    assert found.standing.is_settled == then.standing.is_settled
    assert found.standing is then.standing or not found.standing.is_settled
    assert found.reasons


@given(ANYTHING)
def test_taking_everything_back_leaves_the_promise_as_it_was(
    said: list[tuple[Kind, ParticipantId | None]],
) -> None:
    notes = Notes()
    for kind, about in said:
        notes = notes.note(kind, about=about)
    for which in range(len(said)):
        notes = notes.withdrawn(which)

    assert counting(notes.kept) == ()
    assert standing(WORK, notes.kept, TODAY) is Standing.OPEN
    assert len(notes.kept) == 2 * len(said)
