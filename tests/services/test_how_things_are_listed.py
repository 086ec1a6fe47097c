"""Names and answers one after the other, as letters and records say them."""

from __future__ import annotations

from rjdesk.services.letters.words import listed


def test_the_last_comes_after_and() -> None:
    assert listed(()) == ""
    assert listed(("Mere",)) == "Mere"
    assert listed(("Mere", "Tama", "Ana")) == "Mere, Tama and Ana"


def test_what_has_a_comma_itself_stays_in_one_piece() -> None:
    assert listed(("Listening, and saying it back", "Time")) == "Listening, and saying it back; Time"
