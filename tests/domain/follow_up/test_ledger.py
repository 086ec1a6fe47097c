"""What is owed is what was promised less what was paid, to the cent, whatever was corrected on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.agreement import Money
from rjdesk.domain.follow_up.happening import Happening, counting
from rjdesk.domain.follow_up.ledger import Ledger, ledger
from rjdesk.domain.instalments import Every, in_equal_parts
from tests.follow_up_notes import DUE, MONEY, WORK, Notes

FIRST = date(2026, 12, 1)
IN_FOUR = replace(MONEY, instalments=in_equal_parts(Money(20_000), 4, FIRST, Every.WEEK))

CENTS = st.integers(1, 100_000)
STEPS = st.lists(st.tuples(st.sampled_from(("pay", "correct", "withdraw")), CENTS, st.integers(0, 50)), max_size=25)


def notes_of(steps: list[tuple[str, int, int]]) -> tuple[Happening, ...]:
    """Payments, corrections of any of them and withdrawals of any of them, in any order."""
    notes = Notes()
    for step, cents, which in steps:
        if step == "pay" or not notes.kept:
            notes = notes.paid(cents)
        elif step == "correct":
            notes = notes.corrected(cents, which % len(notes.kept))
        else:
            notes = notes.withdrawn(which % len(notes.kept))
    return notes.kept


def kept(*notes: Happening) -> Ledger:
    found = ledger(IN_FOUR, notes)
    assert found is not None
    return found


@given(STEPS)
def test_the_balance_is_what_was_promised_less_what_counts_as_paid(steps: list[tuple[str, int, int]]) -> None:
    notes = notes_of(steps)
    found = kept(*notes)

    assert found.paid == sum(each.cents for each in counting(notes))
    assert found.balance == 20_000 - found.paid
    assert len(found.movements) == len(notes)  # nothing that was noted is left out


@given(STEPS)
def test_every_line_shows_the_balance_that_the_lines_before_it_add_up_to(steps: list[tuple[str, int, int]]) -> None:
    owed = 20_000
    for movement in kept(*notes_of(steps)).movements:
        owed -= movement.change
        assert movement.balance == owed


@given(STEPS)
def test_instalments_are_covered_oldest_first_and_never_beyond_their_sum(steps: list[tuple[str, int, int]]) -> None:
    found = kept(*notes_of(steps))

    assert sum(part.paid for part in found.parts) == max(0, min(found.paid, 20_000))
    assert all(0 <= part.paid <= part.amount.cents for part in found.parts)
    assert sorted(part.owed > 0 for part in found.parts) == [part.owed > 0 for part in found.parts]


def test_a_correction_is_a_line_of_its_own_with_the_difference() -> None:
    found = kept(*Notes().paid(5_000).corrected(4_500).kept)

    assert [(line.change, line.balance) for line in found.movements] == [(5_000, 15_000), (-500, 15_500)]


def test_what_was_noted_by_mistake_stays_to_be_seen_and_counts_no_more() -> None:
    found = kept(*Notes().paid(5_000).withdrawn().kept)

    assert [(line.change, line.balance) for line in found.movements] == [(5_000, 15_000), (-5_000, 20_000)]


def test_the_next_day_is_that_of_the_oldest_instalment_that_is_not_paid_in_full() -> None:
    assert kept().next_due == FIRST
    assert kept(*Notes().paid(7_500).kept).next_due == date(2026, 12, 8)
    assert kept(*Notes().paid(20_000).kept).next_due is None


def test_what_is_behind_is_what_should_have_come_before_the_day() -> None:
    found = kept(*Notes().paid(6_000).kept)

    assert found.behind(FIRST) == 0
    assert found.behind(date(2026, 12, 9)) == 4_000


def test_a_sum_paid_at_once_is_one_instalment_on_its_day() -> None:
    found = ledger(MONEY, Notes().paid(25_000).kept)

    assert found is not None
    assert [(part.due, part.owed) for part in found.parts] == [(DUE, 0)]
    assert found.balance == -5_000


def test_what_is_no_money_has_no_ledger() -> None:
    assert ledger(WORK, ()) is None
