"""Notes of members with the real keys of a vault: what was sealed for one purpose opens for no other, and to nobody else."""

from __future__ import annotations

from pathlib import Path

from rjdesk.domain.ids import MemberId
from rjdesk.store.keys.readers import opened_by_me, sealed_for
from tests.store.small_vault import ANOTHER, Place

NOTES, SECRET = "notes of members", b"I was afraid of the father"


def test_a_note_opens_for_its_reader_and_its_purpose_alone(tmp_path: Path) -> None:
    vault = Place(tmp_path).create()
    me, ben = MemberId(vault.member.id), vault.add_member("Ben", ANOTHER).id
    sealed = sealed_for(vault.keys, [me, ben], SECRET, NOTES)
    assert set(sealed) == {me, ben}
    assert opened_by_me(vault.keys, sealed[me], NOTES) == SECRET
    assert opened_by_me(vault.keys, sealed[me]) is None
    assert opened_by_me(vault.keys, sealed[MemberId(ben)], NOTES) is None
    vault.lock()
