"""Which PINs are taken."""

from __future__ import annotations

import pytest

from rjdesk.errors import PinTooShort
from rjdesk.store.quick.pins import good_enough


@pytest.mark.parametrize(
    "pin",
    [
        "", "12345", "83726", "abcdef", "83 726", "８３７２６１", "000000", "777777", "123456", "654321", "24680246", "121212",
        "837837", "010190", "311299", "991231", "199012", "121990", "01011990", "19900101", "12312001",
    ],
)  # fmt: skip
def test_a_pin_that_anyone_would_try_first_is_not_taken(pin: str) -> None:
    with pytest.raises(PinTooShort) as refused:
        good_enough(pin)
    assert refused.value.facts == {"least": 6}


@pytest.mark.parametrize("pin", ["837261", "402938", "9182736450", "99887766"])
def test_other_pins_are_taken(pin: str) -> None:
    good_enough(pin)
