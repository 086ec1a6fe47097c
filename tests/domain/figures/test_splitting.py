"""Parting counts into groups: an attacker who knows all that is told, and the sizes beside it, finds no count below five."""

from __future__ import annotations

from collections import Counter
from random import Random

from rjdesk.domain.figures.splitting import NO, YES, Parted, Tally, by_size, counts_of, parted, tallied
from rjdesk.domain.figures.suppression import LEAST

GROUPS = ("Hill", "Sea", "Town", "Far", "")
WHAT = (YES, NO, "other")


def of(**counts: tuple[int, int, int]) -> Tally:
    """Groups that nobody is in twice: of each so many yes, no and neither."""
    return tallied(
        ((name,), what)
        for name, told in counts.items()
        for what, count in zip(WHAT, told, strict=True)
        for _ in range(count)
    )


def test_groups_of_enough_stand_alone_the_largest_first() -> None:
    assert parted(of(Sea=(5, 5, 0), Hill=(20, 7, 5))) == Parted(("Hill", "Sea"))


def test_a_group_of_few_never_stands_without_another_that_would_be_enough() -> None:
    assert parted(of(Hill=(20, 20, 0), Sea=(9, 9, 0), Far=(6, 4, 0))) == Parted(("Hill",), ("Far", "Sea"))


def test_groups_together_that_are_few_take_in_the_next_until_they_are_enough_or_nothing_is_left_apart() -> None:
    assert parted(of(Hill=(20, 20, 0), Sea=(9, 9, 0), Far=(1, 0, 0), Town=(2, 0, 0))).rest == ("Town", "Far", "Sea")
    assert parted(of(Hill=(20, 20, 0), Far=(1, 0, 2))) == Parted((), ("Far", "Hill"))


def test_those_of_whom_neither_can_be_said_are_no_small_number_either() -> None:
    assert parted(of(Hill=(20, 20, 3), Sea=(9, 9, 6))).alone == ()
    assert parted(of(Hill=(20, 20, 5), Sea=(9, 9, 0))).alone == ("Hill", "Sea")


def test_a_few_who_said_two_things_are_not_to_be_had_from_what_the_lines_come_to() -> None:
    said = [(("Māori",), what) for what in (YES, NO) for _ in range(9)] + [
        (("European",), what) for what in (YES, NO) for _ in range(8)
    ]
    assert parted(tallied(said)).alone == ("Māori", "European")
    both = parted(tallied([*said, (("European", "Māori"), YES)]))
    assert (both.alone, both.rest_told) == ((), False)
    enough = [(("European", "Māori"), what) for what in (YES, NO) for _ in range(5)]
    assert parted(tallied([*said, *enough])).alone == ("Māori", "European")


def made_up(random: Random, several: bool) -> Tally:
    """A random office: few or many in each group, now and then in two of them."""
    said = []
    for _ in range(random.choice((6, 20, 40, 90))):
        names = {GROUPS[min(4, int(random.expovariate(0.9)))] for _ in range(1 + (several and random.random() < 0.1))}
        said.append((tuple(sorted(names)), random.choices(WHAT, (6, 3, random.choice((0, 1, 5))))[0]))
    return tallied(said)


def told_of(tally: Tally) -> list[Counter[str]]:
    """What the lines show."""
    shown = parted(tally)
    lines = [(name,) for name in shown.alone] + ([shown.rest] if shown.alone and shown.rest and shown.rest_told else [])
    return [Counter(counts_of(tally, line)) for line in lines]


def small(count: int) -> bool:
    return 0 < count < LEAST


def test_no_line_and_no_difference_of_lines_tells_of_fewer_than_five() -> None:
    random, lines = Random(9), 0
    for number in range(5_000):
        tally = made_up(random, several=number % 2 == 0)
        told, every, shown = told_of(tally), Counter(counts_of(tally)), parted(tally)
        lines += len(told)
        together = len(told) > len(shown.alone) or not shown.rest  # else what is left of all is of an unknown many
        for line in told:
            assert not [what for what in WHAT if small(line[what])]
            assert line[YES] >= LEAST <= line[NO]
        come_to = sum(told, Counter[str]())
        assert not [what for what in WHAT if told and together and small(come_to[what] - every[what])]
    assert lines > 1_000  # it doesn't pass by telling nothing


def test_whatever_stands_together_could_be_five_or_more_in_each_group_as_far_as_anybody_can_tell() -> None:
    """The attacker knows the size of each group and all that is told; for each hidden count there is an office that shows the
    same numbers and in which it is as large as five, or as its group."""
    random, hidden = Random(4), 0
    for _ in range(3_000):
        tally = made_up(random, several=False)
        shown = parted(tally)
        if not shown.alone:
            continue
        rows = {name: Counter(counts_of(tally, (name,))) for name in shown.rest}
        for name, counts in rows.items():
            for what in (YES, NO):
                if counts[what] < LEAST <= counts.total():
                    hidden += 1
                    other = another_office(rows, name, what)
                    assert other[name][what] >= LEAST
                    assert {each: told.total() for each, told in other.items()} == {
                        e: t.total() for e, t in rows.items()
                    }
                    assert sum(other.values(), Counter[str]()) == sum(rows.values(), Counter[str]())
    assert hidden > 200


def another_office(rows: dict[str, Counter[str]], wanted: str, what: str) -> dict[str, Counter[str]]:
    """The same sizes and the same counts of all together, with as much as can be in one place."""
    left, sizes = sum(rows.values(), Counter[str]()), {name: counts.total() for name, counts in rows.items()}
    made = {name: Counter[str]() for name in rows}
    for name in sorted(rows, key=lambda each: each != wanted):
        for kind in sorted(WHAT, key=lambda each: each != what):
            put = min(sizes[name], left[kind])
            made[name][kind], sizes[name], left[kind] = put, sizes[name] - put, left[kind] - put
    return {name: +counts for name, counts in made.items()}


def test_groups_come_by_their_size_and_what_nobody_recorded_last() -> None:
    assert by_size(of(**{"": (30, 0, 0), "Sea": (2, 0, 0), "Hill": (3, 0, 0)})) == ("Hill", "Sea", "")
