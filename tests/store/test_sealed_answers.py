"""Sealed answers against a hostile reader: a facilitator with their keys, the vault's key and every row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text

from rjdesk.domain.hearing.answers import Answers
from rjdesk.domain.hearing.sealed import SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.store.keys.bundle import HPKE, sealed_to
from rjdesk.store.keys.members import Place as MemberPlace
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.readers import PURPOSE, opened_by_me, sealed_for
from rjdesk.store.keys.sealing import DoesNotOpen, Sealed, derived, unseal
from rjdesk.store.shelves.hearing_kept import VaultSurveys
from rjdesk.store.tables.of_hearing import sealed_answers
from rjdesk.store.vault import Vault
from tests.store.killed import THIRD
from tests.store.small_vault import ANOTHER, PASSPHRASE, Place

SECRET = Answers("victim", 1, Wave.CONFERENCE, 2026, 4, {"safe": 1}, "I was afraid of Zephyrine")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A vault of a facilitator, who founded it, and a supervisor, Ben; five answers are in it."""
    made = Place(tmp_path)
    vault = made.create()
    ben = vault.add_member("Ben", ANOTHER).id
    with vault.engine.begin() as connection:
        sealed_answers.create(connection)
        for _ in range(5):
            for reader, content in sealed_for(vault.keys, [ben], SECRET.padded()).items():
                VaultSurveys(connection, set()).keep(SealedAnswers(reader, content))
    vault.lock()
    return made


def rows(vault: Vault) -> list[tuple[str, str, bytes]]:
    """All that there is about answers in the database."""
    with vault.engine.connect() as connection:
        found = connection.execute(text("SELECT id, reader, content FROM sealed_answers ORDER BY id"))
        return [(row[0], row[1], row[2]) for row in found]


def attempts(keys: Opened, sealed: bytes, reader: str) -> Iterator[bytes]:
    """Everything that somebody can try with a member's keys and the vault's."""
    secrets = [bytes(keys.bundle.exchange), bytes(keys.bundle.signing), bytes(keys.vault_key)]
    secrets += [
        bytes(derived(keys.vault_key, purpose)) for purpose in ("database", "labels", PURPOSE, "backup", "anchor")
    ]
    bindings = [
        MemberPlace(keys.header.vault_id, who, kind).bound(purpose)
        for who in (keys.slot.place.member_id, reader)
        for kind in ("person", "recovery")
        for purpose in (PURPOSE, "vault key", "signing key", "bundle", "label")
    ] + [b""]
    tries = [(secret, bound) for secret in secrets for bound in bindings]
    for secret, bound in tries:
        with suppress(InvalidTag, ValueError):
            yield bytes(HPKE.decrypt(sealed, X25519PrivateKey.from_private_bytes(secret), bound))
        for start in (0, 32):
            with suppress(DoesNotOpen):
                yield bytes(unseal(secret, Sealed(sealed[start : start + 12], sealed[start + 12 :]), bound))


def test_whoever_has_the_facilitators_keys_the_vault_key_and_every_row_reads_no_answer(place: Place) -> None:
    vault = place.unlock(PASSPHRASE)
    held = rows(vault)
    assert len(held) == 5
    for _, reader, content in held:
        assert list(attempts(vault.keys, content, reader)) == []
        assert opened_by_me(vault.keys, content) is None
    vault.lock()


def test_the_same_attempts_read_them_with_the_supervisors_keys(place: Place) -> None:
    """Or the test above would pass for a reader that can read nothing."""
    vault = place.unlock(ANOTHER)
    _, reader, content = rows(vault)[0]
    assert [Answers.read(found) for found in set(attempts(vault.keys, content, reader))] == [SECRET]
    assert [Answers.read(found) for _, _, content in rows(vault) if (found := opened_by_me(vault.keys, content))] == [
        SECRET
    ] * 5
    vault.lock()


def test_the_recovery_code_opens_the_vault_and_no_answer(place: Place) -> None:
    """Whoever gets a new passphrase by it gets a new key: what was sealed to the one before stays shut."""
    vault = place.unlock_with_recovery()
    assert [opened_by_me(vault.keys, content) for _, _, content in rows(vault)] == [None] * 5
    vault.lock()


def test_all_that_is_kept_beside_the_ciphertext_is_a_random_key_and_its_reader(place: Place) -> None:
    vault = place.unlock(PASSPHRASE)
    with vault.engine.connect() as connection:
        columns = [row[1] for row in connection.execute(text("PRAGMA table_info(sealed_answers)"))]
        with pytest.raises(Exception, match="rowid"):
            connection.execute(text("SELECT rowid FROM sealed_answers"))
    assert columns == ["id", "reader", "content"]
    assert len({len(content) for _, _, content in rows(vault)}) == 1
    vault.lock()


def test_answers_of_another_vault_or_for_another_member_do_not_open(place: Place) -> None:
    vault = place.unlock(ANOTHER)
    slot = vault.keys.slot
    elsewhere = MemberPlace("0" * 32, slot.place.member_id, "person").bound(PURPOSE)
    assert opened_by_me(vault.keys, sealed_to(slot.public, bytearray(SECRET.padded()), elsewhere)) is None
    vault.lock()


def test_whoever_joins_later_reads_nothing_from_before_and_a_new_passphrase_loses_nothing(place: Place) -> None:
    vault = place.unlock(ANOTHER)
    vault.add_member("Chris", THIRD)
    vault.change_passphrase(ANOTHER, "lantern quartz velvet cinder")
    assert all(opened_by_me(vault.keys, content) for _, _, content in rows(vault))
    vault.lock()
    vault = place.unlock(THIRD)
    assert not any(opened_by_me(vault.keys, content) for _, _, content in rows(vault))
    vault.lock()
