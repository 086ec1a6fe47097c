"""The header: nothing that was damaged, changed, swapped or made to hurt is taken for true."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

import pytest

from rjdesk.errors import Expected, VaultDamaged, VaultIsNewer, WrongPassphrase
from rjdesk.store.canonical import canonical
from rjdesk.store.keys.cost import STRICT, Bounds
from rjdesk.store.keys.header import read_header
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import unlock
from tests.store.small_vault import LOW_BOUNDS, PASSPHRASE, Place

Change = Callable[[Any], object]


@pytest.fixture
def raw(place: Place) -> bytes:
    """The header of a vault that was just made, in its two files."""
    place.created()
    return (place.folder / "header.json").read_bytes()


def put(place: Place, raw: bytes) -> None:
    """Make both header files hold these bytes."""
    for name in ("header.json", "header.copy.json"):
        (place.folder / name).write_bytes(raw)


def with_right_checksum(raw: bytes, change: Change) -> bytes:
    """A header as somebody without the key would forge it: changed, and its checksum made to fit."""
    frame = json.loads(raw)
    change(frame["body"])
    framed = {"body": frame["body"], "mac": frame["mac"]}
    return canonical({**framed, "sha256": hashlib.sha256(canonical(framed)).hexdigest()})


def every_bit(raw: bytes) -> Iterator[bytes]:
    """The header with one bit flipped, for each bit."""
    for bit in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[bit // 8] ^= 1 << bit % 8
        yield bytes(flipped)


def test_no_flipped_bit_is_accepted(raw: bytes) -> None:
    for flipped in every_bit(raw):
        with pytest.raises(VaultDamaged):
            read_header(flipped, LOW_BOUNDS)


def test_no_cut_header_is_accepted(raw: bytes) -> None:
    for length in range(len(raw)):
        with pytest.raises(VaultDamaged):
            read_header(raw[:length], LOW_BOUNDS)


@pytest.mark.parametrize("tail", [b"\n", b" ", b"{}", b"\0"])
def test_nothing_may_follow_the_header(raw: bytes, tail: bytes) -> None:
    with pytest.raises(VaultDamaged):
        read_header(raw + tail, LOW_BOUNDS)


@pytest.mark.parametrize(
    "hostile", [b"", b"[]", b"null", b"[" * 100_000, b'{"body":{},"mac":"","sha256":""}', b"\xff\xfe"]
)
def test_what_is_no_header_is_refused(hostile: bytes) -> None:
    with pytest.raises(VaultDamaged):
        read_header(hostile, LOW_BOUNDS)


FORGERIES: dict[str, Change] = {
    "a practice vault passed off as real": lambda body: body.update(practice=True),
    "an older generation": lambda body: body.update(generation=0),
    "another vault's name": lambda body: body.update(vault_id="00" * 16),
    "another program's version": lambda body: body.update(made_by="0.0.1"),
    "somebody removed": lambda body: body["members"].pop(0),
    "somebody doubled": lambda body: body["members"].append(body["members"][0]),
    "two recovery codes": lambda body: body["members"].append(body["members"][1]),
    "members in another order": lambda body: body["members"].reverse(),
    "a name taken off": lambda body: body["members"][0]["label"].update(ciphertext="00" * 272),
    "a signing key taken off": lambda body: body["members"][0].update(signing_for_recovery=""),
    "another public key": lambda body: body["members"][0].update(public="09" + "00" * 31),
    "a cheaper passphrase": lambda body: body["members"][0]["way"].update(passes=2),
    "another salt": lambda body: body["members"][0]["way"].update(salt="00" * 16),
    "the recovery code's keys for the person's": lambda body: body["members"][0].update(
        bundle=body["members"][1]["bundle"]
    ),
    "the recovery code's seal for the person's": lambda body: body["members"][0].update(
        vault_key=body["members"][1]["vault_key"]
    ),
    "the same identity twice": lambda body: body["members"][1].update(id=body["members"][0]["id"]),
    "a signing key said to be kept for another code": lambda body: body["members"][0].update(escrowed_for="00" * 16),
    "a signing key said to be kept for too much": lambda body: body["members"][0].update(escrowed_for="00" * 17),
    "another history key": lambda body: body["history"].update(ciphertext="00" * 48),
    "no history key": lambda body: body.update(history=None),
    "a key before this one": lambda body: body.update(previous=body["history"]),
    "no word of a key before this one": lambda body: body.pop("previous"),
    "the first format": lambda body: body.update(format=1),
    "no format": lambda body: body.update(format=0),
    "nobody": lambda body: body.update(members=[]),
    "everybody": lambda body: body.update(members=body["members"] * 40),
    "nothing but people": lambda body: body.update(members=[body["members"][0]] * 2),
    "somebody of a third kind": lambda body: body["members"][0].update(kind="device"),
    "another way in": lambda body: body["members"][0]["way"].update(name="scrypt"),
    "another way in by the code": lambda body: body["members"][1]["way"].update(name="argon2id"),
    "a field of its own": lambda body: body.update(extra=1),
    "a field in a member": lambda body: body["members"][0].update(extra=1),
    "a truth for a number": lambda body: body.update(generation=True),
    "capital digits": lambda body: body.update(vault_id=body["vault_id"].upper()),
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES.keys())
def test_no_forged_header_opens(place: Place, raw: bytes, forgery: Change) -> None:
    forged = with_right_checksum(raw, forgery)
    if forged == raw:
        pytest.fail("the forgery changed nothing")
    put(place, forged)
    with pytest.raises((VaultDamaged, WrongPassphrase)):
        place.unlock()


HOSTILE_COSTS: dict[str, dict[str, int]] = {
    "all memory": {"kibibytes": 1 << 40},
    "too much memory": {"kibibytes": (2048 << 10) + 1},
    "too little memory": {"kibibytes": (64 << 10) - 1},
    "for ever": {"passes": 1 << 31},
    "too many passes": {"passes": 21},
    "too much altogether": {"kibibytes": 2048 << 10, "passes": 20},
    "too few passes": {"passes": 1},
    "no pass": {"passes": 0},
    "no lane": {"lanes": 0},
    "too many lanes": {"lanes": 17},
}
FLOOR_FIELDS = {"kibibytes": 64 << 10, "passes": 3, "lanes": 4}


@pytest.mark.parametrize("cost", HOSTILE_COSTS.values(), ids=HOSTILE_COSTS.keys())
def test_a_hostile_cost_is_refused_before_anything_is_derived(
    place: Place, raw: bytes, cost: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(place, with_right_checksum(raw, lambda body: body["members"][0]["way"].update({**FLOOR_FIELDS, **cost})))
    derived: list[object] = []
    monkeypatch.setattr("rjdesk.store.keys.ways.passphrase_key", lambda *given: derived.append(given))
    with pytest.raises(VaultDamaged):
        unlock(place.folder, PASSPHRASE, strict(place))
    assert derived == []


@pytest.mark.parametrize("cost", HOSTILE_COSTS.values(), ids=HOSTILE_COSTS.keys())
def test_a_hostile_cost_is_refused_within_fifty_milliseconds(place: Place, raw: bytes, cost: dict[str, int]) -> None:
    hostile = with_right_checksum(raw, lambda body: body["members"][0]["way"].update({**FLOOR_FIELDS, **cost}))
    took = []
    for _ in range(5):
        began = process_time()
        with pytest.raises(VaultDamaged):
            read_header(hostile, STRICT)
        took.append(process_time() - began)
    assert min(took) < 0.05


def test_the_usual_costs_are_within_the_bounds() -> None:
    from rjdesk.store.keys.cost import FLOOR, Cost

    assert all(
        STRICT.allow(cost) for cost in (FLOOR, Cost(256 << 10, 3, 4), Cost(256 << 10, 20, 4), Cost(2048 << 10, 1, 4))
    )


def strict(place: Place) -> Surroundings:
    """Surroundings with the bounds of the real program."""
    return Surroundings(place.clock, lambda size: bytes(size), bounds=Bounds())


def test_a_newer_format_is_refused_by_name_and_left_as_it_is(place: Place, raw: bytes) -> None:
    newer = with_right_checksum(raw, lambda body: body.update(format=3, made_by="3.1.0", shape="unknown"))
    put(place, newer)
    with pytest.raises(VaultIsNewer) as refused:
        place.unlock()
    assert refused.value.facts == {"made_by": "3.1.0"}
    assert (place.folder / "header.json").read_bytes() == newer


@pytest.mark.parametrize("name", ["header.json", "header.copy.json"])
@pytest.mark.parametrize("damage", [b"", b"\0" * 4096, None])
def test_one_damaged_header_file_is_mended_from_the_other(
    place: Place, raw: bytes, name: str, damage: bytes | None
) -> None:
    file = place.folder / name
    file.unlink() if damage is None else file.write_bytes(damage)
    vault = place.unlock()
    assert vault.header_was_mended
    vault.lock()
    assert {(place.folder / each).read_bytes() for each in ("header.json", "header.copy.json")} == {raw}
    again = place.unlock()
    assert not again.header_was_mended
    again.lock()


def test_two_damaged_header_files_are_damage_even_with_the_database_there(place: Place, raw: bytes) -> None:
    put(place, b"")
    with pytest.raises(VaultDamaged):
        place.unlock()
    for name in ("header.json", "header.copy.json"):
        (place.folder / name).unlink()
    with pytest.raises(VaultDamaged):
        place.unlock()


def test_another_vaults_header_does_not_open_this_one(place: Place, raw: bytes) -> None:
    other = Place(place.root / "other")
    other.created()
    put(place, (other.folder / "header.json").read_bytes())
    with pytest.raises(Expected) as refused:
        place.unlock()
    assert refused.value.facts == {"part": "cases.db"}
