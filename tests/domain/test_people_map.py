"""The drawing of a people map: generations in rows, no two boxes on one another, every tie drawn, no line through a box."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.kin import Tie, TieKind, refuse_impossible
from rjdesk.domain.orders import Order
from rjdesk.domain.people_map.drawing import draw
from rjdesk.domain.people_map.shapes import BESIDE, BOX_HEIGHT, BOX_WIDTH, Box, Drawing, Line
from rjdesk.errors import Expected
from tests.family import order, parents, tie

MOST = 40


def named(names: str) -> tuple[ParticipantId, ...]:
    return tuple(map(ParticipantId, names.split()))


def drawn(names: str, *ties: Tie, about: str = "", orders: Sequence[Order] = (), **born: int) -> Drawing:
    """A drawing of people named with spaces between; keywords say when some were born."""
    years = {ParticipantId(who): year for who, year in born.items()}
    return draw(named(names), ties, orders, named(about), years)


def box(on: Drawing, who: str) -> Box:
    found = on.box(ParticipantId(who))
    assert found is not None
    return found


def in_rows(on: Drawing) -> list[list[str]]:
    """Who stands in each row, from left to right."""
    rows = sorted({box.row for box in on.boxes})
    return [[b.person for b in sorted(on.boxes, key=lambda b: b.x) if b.row == row] for row in rows]


NINE = (
    *parents("mum aunt", "nan", "koro"),
    *parents("sam tui", "mum", "dad"),
    *parents("ari", "mum", "rob"),
    tie(TieKind.PARTNER, "nan", "koro"),
    tie(TieKind.FORMER_PARTNER, "mum", "dad"),
    tie(TieKind.PARTNER, "mum", "rob"),
    tie(TieKind.SUPPORTS, "coach", "sam"),
)
NAMES = "sam mum dad rob nan koro aunt tui ari coach"


def test_three_generations_stand_in_three_rows_and_a_supporter_below() -> None:
    found = in_rows(drawn(NAMES, *NINE, about="sam", sam=2010, tui=2012, ari=2019))

    assert [set(row) for row in found] == [
        {"nan", "koro"},
        {"mum", "dad", "rob", "aunt"},
        {"sam", "tui", "ari"},
        {"coach"},
    ]


def test_brothers_and_sisters_stand_by_age() -> None:
    found = drawn("sam kea tui mum", *parents("sam kea tui", "mum"), tui=2008, sam=2010, kea=2014)

    assert in_rows(found)[1] == ["tui", "sam", "kea"]


def test_both_partners_of_a_mother_stand_beside_her() -> None:
    found = drawn(NAMES, *NINE)

    mum, dad, rob = (box(found, who).x for who in ("mum", "dad", "rob"))
    assert sorted((abs(mum - dad), abs(mum - rob))) == [BOX_WIDTH + BESIDE] * 2


def test_a_couple_stays_in_one_row_when_only_one_of_them_has_parents() -> None:
    found = drawn(
        "sam gran mum nan dad", *parents("mum", "nan"), *parents("nan", "gran"), *parents("sam", "mum", "dad")
    )

    assert box(found, "mum").row == box(found, "dad").row == 2


def test_parents_in_law_stand_just_above_their_child() -> None:
    ties = (*parents("nan", "gran"), *parents("mum", "nan"), *parents("dad", "pop"), *parents("sam", "mum", "dad"))
    found = drawn("gran nan mum dad pop sam", *ties)

    assert box(found, "pop").row == box(found, "nan").row == 1


def test_brothers_stand_in_one_row_even_if_one_of_them_married_into_an_older_family() -> None:
    older = (*parents("nan", "gran"), *parents("mum", "nan"))
    ties = (*older, *parents("dad uncle", "pop"), *parents("sam", "mum", "dad"))
    found = drawn("uncle pop gran nan mum dad sam", *ties)

    assert box(found, "uncle").row == box(found, "dad").row == box(found, "mum").row
    assert box(found, "pop").row == box(found, "nan").row


def test_whom_the_case_is_about_stands_first_even_without_a_family() -> None:
    found = drawn(
        "coach sam mate", tie(TieKind.FRIEND, "mate", "sam"), tie(TieKind.SUPPORTS, "coach", "sam"), about="sam"
    )

    assert in_rows(found)[0] == ["sam"]
    assert set(in_rows(found)[1]) == {"coach", "mate"}


def test_an_order_is_a_line_of_its_own_beside_the_tie() -> None:
    found = drawn(NAMES, *NINE, orders=[order("dad", "rob"), order("dad", "nobody")])

    assert [str(line.what) for line in found.lines].count("FAM-1") == 1
    assert len(found.lines) == len(NINE) + 1


def test_a_partner_of_another_generation_is_drawn_where_they_belong() -> None:
    """It happens, and care cases are about it: nothing breaks, and the line goes from row to row."""
    found = drawn("mum sam", *parents("sam", "mum"), tie(TieKind.PARTNER, "mum", "sam"))

    assert box(found, "mum").y < box(found, "sam").y
    assert len(found.lines) == 2


def test_nobody_gives_an_empty_drawing() -> None:
    assert drawn("").boxes == ()


def test_the_same_people_give_the_same_drawing() -> None:
    assert drawn(NAMES, *NINE) == drawn(NAMES, *NINE)


@st.composite
def maps(pick: st.DrawFn) -> tuple[tuple[ParticipantId, ...], tuple[Tie, ...], tuple[Order, ...]]:
    """Ten to forty people, tied as a vault would take it."""
    people = tuple(ParticipantId(f"p{number}") for number in range(pick(st.integers(10, MOST))))
    someone = st.integers(0, len(people) - 1)
    kinds = st.sampled_from([*TieKind, TieKind.PARENT, TieKind.PARENT, TieKind.PARTNER])
    ties: list[Tie] = []
    for kind, one, other in pick(st.lists(st.tuples(kinds, someone, someone), max_size=2 * MOST)):
        new = tie(kind, people[one], people[other])
        try:
            refuse_impossible(ties, new)
        except Expected:
            continue
        ties.append(new)
    pairs = pick(st.lists(st.tuples(someone, someone), max_size=6))
    orders = [order(people[one], people[other], f"o{n}") for n, (one, other) in enumerate(pairs) if one != other]
    return people, tuple(ties), tuple(orders)


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_people_map_can_be_drawn(
    given_map: tuple[tuple[ParticipantId, ...], tuple[Tie, ...], tuple[Order, ...]],
) -> None:
    people, ties, orders = given_map
    found = draw(people, ties, orders, people[:1])

    assert {box.person for box in found.boxes} == set(people)
    assert [line.what for line in found.lines] == [*(each.id for each in ties), *(each.id for each in orders)]
    assert not [pair for pair in combinations(found.boxes, 2) if overlap(*pair)]
    assert not [t for t in ties if t.kind is TieKind.PARENT and box(found, t.one).bottom >= box(found, t.other).y]
    for line in found.lines:
        assert begins_and_ends_at_its_people(line, found)
        assert not [box.person for box in found.boxes if passes(line, box)]
        assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in line.points)


def overlap(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) < BOX_WIDTH + BESIDE and abs(one.y - other.y) < BOX_HEIGHT


def begins_and_ends_at_its_people(line: Line, on: Drawing) -> bool:
    """Whether the ends lie on the edges of the two boxes."""
    return all(
        touches(point, box(on, who)) for who, point in ((line.one, line.points[0]), (line.other, line.points[-1]))
    )


def touches(point: tuple[int, int], at: Box) -> bool:
    x, y = point
    on_side = x in (at.x, at.right) and at.y <= y <= at.bottom
    return on_side or (y in (at.y, at.bottom) and at.x <= x <= at.right)


def passes(line: Line, at: Box) -> bool:
    """Whether a piece of a line goes through the inside of a box, or is neither level nor upright."""
    for (x, y), (to_x, to_y) in pairwise(line.points):
        if x != to_x and y != to_y:
            return True
        if min(x, to_x) < at.right and max(x, to_x) > at.x and min(y, to_y) < at.bottom and max(y, to_y) > at.y:
            return True
    return False
