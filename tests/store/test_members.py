"""Several people: each lets themselves in, nobody learns another's passphrase, and whoever leaves is left outside."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.errors import (
    HistoryGap,
    LastAdministrator,
    NoSuchMember,
    PassphraseTooWeak,
    TooManyMembers,
    WrongPassphrase,
)
from rjdesk.store.history.signatures import verify_entry
from rjdesk.store.keys.cost import Cost
from rjdesk.store.keys.header import MOST_PEOPLE
from rjdesk.store.keys.sealing import passphrase_key
from rjdesk.store.vault import Vault, unlock
from tests.store.killed import THIRD, killed
from tests.store.small_vault import ANOTHER, PASSPHRASE, Place, notes, write

Opened = Callable[[Vault], Vault]
DIGEST = bytes(range(32))


def opens(place: Place, passphrase: str) -> bool:
    """Whether a passphrase opens the vault."""
    try:
        place.unlock(passphrase).lock()
    except WrongPassphrase:
        return False
    return True


@pytest.fixture
def two(place: Place) -> Place:
    """A vault of Aroha's, with one note, in which Ben is a member too."""
    vault = place.create()
    write(vault, "from the first day")
    vault.add_member("Ben", ANOTHER)
    vault.lock()
    return place


def test_a_new_member_opens_the_vault_with_a_passphrase_of_their_own(two: Place, opened: Opened) -> None:
    vault = opened(two.unlock(ANOTHER))
    assert (vault.member.name, notes(vault)) == ("Ben", ["from the first day"])
    assert opens_after(vault, two, PASSPHRASE)


def opens_after(vault: Vault, place: Place, passphrase: str) -> bool:
    """Whether a passphrase opens the vault once this window has locked it."""
    vault.lock()
    return opens(place, passphrase)


def test_everyone_is_named_in_the_order_in_which_they_joined(two: Place, opened: Opened) -> None:
    vault = opened(two.unlock())
    assert [(person.name, person.recoverable) for person in vault.people] == [("Aroha Ngata", True), ("Ben", True)]


def test_before_unlocking_nobodys_name_is_known(two: Place) -> None:
    for name in ("header.json", "header.copy.json"):
        raw = (two.folder / name).read_bytes()
        assert b"Ben" not in raw
        assert b"Ben".hex().encode() not in raw


def test_every_member_signs_with_a_key_of_their_own(two: Place) -> None:
    keys = []
    for passphrase in (PASSPHRASE, ANOTHER):
        vault = two.unlock(passphrase)
        signature = vault.sign(DIGEST)
        keys.append(vault.verifies)
        assert verify_entry(vault.verifies, DIGEST, signature)
        assert not verify_entry(vault.verifies, bytes(32), signature)
        assert vault.sign(DIGEST) == signature, "the same content always gets the same signature"
        vault.lock()
    assert keys[0] != keys[1]


def test_the_key_that_joining_tells_is_the_one_they_sign_with(place: Place, opened: Opened) -> None:
    vault = place.create()
    joined = vault.add_member("Ben", ANOTHER)
    assert (joined.name, joined.id) == ("Ben", vault.people[1].id)
    vault.lock()
    assert opened(place.unlock(ANOTHER)).verifies == joined.verifies


def test_whoever_is_named_is_tried_first_and_nobody_else_is_shut_out(two: Place) -> None:
    vault = two.unlock()
    ben = vault.people[1].id
    vault.lock()
    for passphrase, name in ((ANOTHER, "Ben"), (PASSPHRASE, "Aroha Ngata")):
        vault = unlock(two.folder, passphrase, two.around(), ben)
        assert vault.member.name == name
        vault.lock()


def test_being_wrong_about_a_member_takes_as_long_as_about_a_stranger(
    two: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived = list[bytes]()

    def counting(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
        derived.append(salt)
        return passphrase_key(passphrase, salt, cost)

    vault = two.unlock()
    ben = vault.people[1].id
    vault.lock()
    monkeypatch.setattr("rjdesk.store.keys.ways.passphrase_key", counting)
    for asked in (ben, MemberId("00" * 16), None):
        derived.clear()
        with pytest.raises(WrongPassphrase):
            unlock(two.folder, "nobody's words at all here", two.around(), asked)
        assert len(derived) == 2


def test_a_passphrase_that_is_somebody_elses_is_taken_for_a_weak_one(two: Place, opened: Opened) -> None:
    vault = opened(two.unlock())
    with pytest.raises(PassphraseTooWeak):
        vault.add_member("Chris", ANOTHER)
    with pytest.raises(PassphraseTooWeak):
        vault.change_passphrase(PASSPHRASE, ANOTHER)
    with pytest.raises(PassphraseTooWeak):
        vault.add_member("Chris", "short")
    assert len(vault.people) == 2


def test_the_passphrase_may_be_set_again_as_it_was(two: Place) -> None:
    vault = two.unlock()
    vault.change_passphrase(PASSPHRASE, PASSPHRASE)
    vault.lock()
    assert opens(two, PASSPHRASE)


def test_sixty_four_people_share_a_vault_and_no_more(place: Place) -> None:
    vault = place.create()
    for number in range(2, MOST_PEOPLE + 1):
        vault.add_member(f"Member {number}", f"{number} violet tractors under snow")
    with pytest.raises(TooManyMembers) as refused:
        vault.add_member("One more", "sixty five violet tractors under snow")
    assert refused.value.facts == {"most": 64}
    vault.lock()
    vault = place.unlock("64 violet tractors under snow")
    assert (vault.member.name, len(vault.people)) == ("Member 64", 64)
    vault.remove_member(vault.people[5].id)
    vault.lock()
    assert [opens(place, f"{number} violet tractors under snow") for number in (5, 6, 7)] == [True, False, True]


def test_whoever_was_removed_opens_nothing_and_nobody_else_types_anything(two: Place, opened: Opened) -> None:
    vault = two.unlock()
    vault.add_member("Chris", THIRD)
    vault.remove_member(vault.people[1].id)
    write(vault, "without Ben")
    vault.lock()
    assert not opens(two, ANOTHER)
    assert opens(two, PASSPHRASE)
    vault = opened(two.unlock(THIRD))
    assert [person.name for person in vault.people] == ["Aroha Ngata", "Chris"]
    assert notes(vault) == ["from the first day", "without Ben"]


def test_whoever_has_the_vault_open_can_not_remove_themselves(two: Place, opened: Opened) -> None:
    vault = opened(two.unlock())
    for _ in range(2):
        with pytest.raises(LastAdministrator):
            vault.remove_member(vault.people[0].id)
        if len(vault.people) == 2:
            vault.remove_member(vault.people[1].id)
    assert [person.name for person in vault.people] == ["Aroha Ngata"]


def test_nobody_of_that_identity_can_be_removed(two: Place, opened: Opened) -> None:
    vault = opened(two.unlock())
    code = vault.keys.header.recovery.place.member_id
    for nobody in ("00" * 16, code):
        with pytest.raises(NoSuchMember):
            vault.remove_member(MemberId(nobody))


def test_in_a_gap_nobody_is_added_or_removed(two: Place, opened: Opened) -> None:
    copy = {file: file.read_bytes() for file in two.folder.iterdir() if file.name != "lock"}
    vault = two.unlock()
    write(vault, "lost")
    vault.lock()
    for file, content in copy.items():
        file.write_bytes(content)
    (two.folder / "mark.json").unlink()
    vault = opened(two.unlock())
    for deed in (
        lambda: vault.add_member("Chris", THIRD),
        lambda: vault.remove_member(vault.people[1].id),
        vault.rotate,
    ):
        with pytest.raises(HistoryGap):
            deed()


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_joining_killed_anywhere_leaves_someone_who_opens_the_vault_or_a_stranger(place: Place, moment: int) -> None:
    place.created()
    ended = killed("add", place.root, moment)
    assert opens(place, PASSPHRASE)
    vault = place.unlock()
    inside = [person.name for person in vault.people]
    vault.lock()
    assert opens(place, THIRD) == ("Chris" in inside)
    assert ended != 0 or "Chris" in inside


def test_a_header_says_for_which_recovery_code_each_signing_key_is_kept(two: Place) -> None:
    body = json.loads((two.folder / "header.json").read_bytes())["body"]
    (code,) = (member["id"] for member in body["members"] if member["kind"] == "recovery")
    assert [member["escrowed_for"] for member in body["members"]] == [code, code, ""]
    assert (body["format"], body["previous"]) == (2, None)
