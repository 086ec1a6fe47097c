"""A slip's code is read back whatever way it is typed, and a wrong one is noticed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.follow_up.slips import LETTERS, in_groups, read_code, slip_code

DRAWN = st.binary(min_size=7, max_size=16)


@given(DRAWN)
def test_it_is_read_back_in_any_case_with_or_without_its_groups(random: bytes) -> None:
    code = slip_code(random)

    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert read_code(code) == code
    assert read_code(f" {code.lower().replace('-', ' ')}\n") == code


@given(DRAWN, st.integers(0, 11), st.sampled_from(LETTERS))
def test_one_wrong_character_is_noticed(random: bytes, at: int, other: str) -> None:
    code = slip_code(random).replace("-", "")
    wrong = code[:at] + other + code[at + 1 :]

    assert read_code(wrong) == (in_groups(code) if wrong == code else None)


@given(DRAWN, st.integers(0, 8))
def test_two_neighbours_that_changed_places_are_noticed(random: bytes, at: int) -> None:
    code = slip_code(random).replace("-", "")
    wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]

    assert read_code(wrong) == (in_groups(code) if wrong == code else None)


@given(st.text(max_size=20))
def test_anything_else_is_no_code_and_no_fault(typed: str) -> None:
    assert read_code(typed) in (None, read_code(read_code(typed) or ""))
