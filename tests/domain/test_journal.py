"""The journal is a chain: whatever is changed, dropped or slipped in, shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, first_break, write
from tests.fakes import NOON


def a_chain(length: int = 6) -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    last = (0, FIRST)
    for number in range(length):
        entry = write(Deed("case_changed", CaseId("c"), {"n": str(number)}), NOON, MemberId("m"), last)
        entries.append(entry)
        last = (entry.seq, entry.hash)
    return entries


def test_a_chain_left_alone_is_sound() -> None:
    assert first_break(a_chain()) is None
    assert first_break([]) is None


@pytest.mark.parametrize("at", range(6))
def test_an_edited_entry_shows(at: int) -> None:
    chain = a_chain()
    chain[at] = replace(chain[at], deed=Deed("case_changed", CaseId("c"), {"n": "99"}))
    assert first_break(chain) == at + 1


@pytest.mark.parametrize("at", range(5))
def test_a_missing_entry_shows(at: int) -> None:
    chain = a_chain()
    del chain[at]
    assert first_break(chain) == at + 1


def test_entries_that_changed_places_show() -> None:
    chain = a_chain()
    chain[2], chain[3] = chain[3], chain[2]
    assert first_break(chain) == 3
