"""The recovery code: typed as people type, taken only when it is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.errors import WrongRecoveryCode
from rjdesk.store.keys.recovery import ALPHABET, RecoveryCode

SECRETS = st.binary(min_size=20, max_size=20)


@given(SECRETS)
def test_a_code_typed_back_is_the_same_code(secret: bytes) -> None:
    code = RecoveryCode(secret)
    assert RecoveryCode.typed(code.text()) == code
    assert code.matches(code.text())


@given(SECRETS)
def test_case_spaces_and_letters_that_look_like_digits_do_not_matter(secret: bytes) -> None:
    code = RecoveryCode(secret)
    typed = "  ".join(code.groups()).lower().replace("0", "o").replace("1", "l") + "\n"
    assert code.matches(typed)


def test_it_is_nine_groups_of_four_without_letters_that_look_alike() -> None:
    groups = RecoveryCode(bytes(range(20))).groups()
    assert [len(group) for group in groups] == [4] * 9
    assert not set("".join(groups)) & set("ILOU")


def test_almost_no_mistyped_character_passes_and_none_passes_for_this_code() -> None:
    code = RecoveryCode(bytes(range(20)))
    symbols = "".join(code.groups())
    passed = 0
    for at, right in enumerate(symbols):
        for wrong in ALPHABET.replace(right, ""):
            typed = symbols[:at] + wrong + symbols[at + 1 :]
            assert not code.matches(typed)
            passed += accepted(typed)
    assert passed == 0


@pytest.mark.parametrize("typed", ["", "-", "HELLO", "U" * 36, "0" * 35, "é" * 36, "0" * 37])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(WrongRecoveryCode):
        RecoveryCode.typed(typed)


def test_two_neighbours_swapped_are_refused() -> None:
    symbols = "".join(RecoveryCode(bytes(range(20))).groups())
    for at in range(len(symbols) - 1):
        if symbols[at] != symbols[at + 1]:
            assert not accepted(symbols[:at] + symbols[at + 1] + symbols[at] + symbols[at + 2 :])


def test_its_secret_is_not_in_its_repr() -> None:
    assert repr(RecoveryCode(bytes(range(20)))) == "RecoveryCode()"


def accepted(typed: str) -> bool:
    """Whether a text is taken for some recovery code."""
    try:
        RecoveryCode.typed(typed)
    except WrongRecoveryCode:
        return False
    return True
