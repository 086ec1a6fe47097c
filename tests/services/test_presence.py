"""The laptop comes back from a participant: only the member at work can take it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rjdesk.errors import VaultLocked, WrongPassphrase, WrongPin
from tests.services.conferences import PASSPHRASE
from tests.services.test_quick_unlock import PIN, Office
from tests.store.keyrings import GoodKeyring


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, GoodKeyring())
    yield made
    made.desk.vaults.lock()


def test_the_passphrase_proves_who_is_here_and_changes_nothing(office: Office) -> None:
    before = office.deeds()
    office.desk.presence.prove(PASSPHRASE)
    assert office.deeds() == before


def test_any_other_passphrase_does_not(office: Office) -> None:
    for wrong in ("", "let me out", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphrase):
            office.desk.presence.prove(wrong)


def test_a_pin_does_where_one_opens_the_vault(office: Office) -> None:
    with pytest.raises(WrongPassphrase):
        office.desk.presence.prove(PIN)
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    office.desk.presence.prove(PIN)
    with pytest.raises(WrongPin):
        office.desk.presence.prove("938172")
    office.desk.presence.prove(PASSPHRASE)


def test_nobody_is_proven_at_a_locked_vault(office: Office) -> None:
    office.desk.vaults.lock()
    with pytest.raises(VaultLocked):
        office.desk.presence.prove(PASSPHRASE)
