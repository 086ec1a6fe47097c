"""The journal is a chain of signed entries: whatever is changed, dropped, slipped in or signed by a stranger, shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import FIRST, Deed, JournalEntry, digest, write
from rjdesk.domain.journal_proof import Break, Fault, clock_jumps, first_break
from tests.fakes import NOON
from tests.journal_fake import fake_signing, fake_verify, public_key

ANA, BEA, EVE = (MemberId(name) for name in ("ana", "bea", "eve"))


def brings(what: str, member: MemberId) -> Deed:
    """A deed that brings a member's key."""
    return Deed(what, None, {"member": member, "key": public_key(member).hex()})


def did(*deeds: tuple[MemberId, Deed], signed: bool = True) -> list[JournalEntry]:
    """The journal of who did what, a minute apart."""
    entries: list[JournalEntry] = []
    for number, (by, deed) in enumerate(deeds):
        last = (entries[-1].seq, entries[-1].hash) if entries else (0, FIRST)
        at = NOON + timedelta(minutes=number)
        entries.append(write(deed, at, by, last, f"record {number}", fake_signing(by) if signed else None))
    return entries


def a_chain(*, signed: bool = True) -> list[JournalEntry]:
    """Ana makes the vault, lets Bea in, and both work."""
    return did(
        (ANA, brings("vault_made", ANA)),
        (ANA, Deed("referral_taken", CaseId("c"), {"kind": "s247b"})),
        (ANA, brings("member_joined", BEA)),
        (BEA, Deed("answered", CaseId("c"), {"prompt": "1"})),
        (BEA, Deed("answered", CaseId("c"), {"prompt": "2"})),
        (ANA, Deed("stage_closed", CaseId("c"))),
        signed=signed,
    )


def broken(entries: list[JournalEntry]) -> Break | None:
    """Where it doesn't hold."""
    return first_break(entries, fake_verify)


def rehashed(entry: JournalEntry, by: MemberId | None = None) -> JournalEntry:
    """An entry with the hash that fits what it says; signed by someone, or as it was."""
    own = digest(entry.seq, entry.at, entry.by, entry.deed, entry.previous, entry.record)
    signature = fake_signing(by)(bytes.fromhex(own)).hex() if by else entry.signature
    return replace(entry, hash=own, signature=signature)


@pytest.mark.parametrize("signed", [True, False])
def test_a_chain_left_alone_is_sound(signed: bool) -> None:
    assert broken(a_chain(signed=signed)) is None
    assert broken([]) is None


@pytest.mark.parametrize("at", range(6))
def test_an_edited_entry_shows(at: int) -> None:
    for edited in ({"deed": Deed("nothing")}, {"by": EVE}, {"at": NOON - timedelta(days=1)}, {"record": "another"}):
        chain = a_chain()
        chain[at] = replace(chain[at], **edited)
        assert broken(chain) == Break(at + 1, Fault.EDITED)


@pytest.mark.parametrize("at", range(5))
def test_a_missing_entry_shows(at: int) -> None:
    chain = a_chain()
    del chain[at]
    assert broken(chain) == Break(at + 1, Fault.MISSING)


def test_an_entry_that_comes_twice_shows() -> None:
    chain = a_chain()
    assert broken([*chain, chain[-1]]) == Break(7, Fault.OUT_OF_ORDER)


def test_an_entry_of_another_journal_shows() -> None:
    chain = a_chain()
    chain[3] = rehashed(replace(chain[3], previous="0" * 64), BEA)
    assert broken(chain) == Break(4, Fault.OUT_OF_ORDER)


@pytest.mark.parametrize("at", range(6))
def test_an_edited_entry_with_a_hash_that_fits_shows_by_its_signature(at: int) -> None:
    chain = a_chain()
    chain[at] = rehashed(replace(chain[at], record="another"))
    assert broken(chain) == Break(at + 1, Fault.FORGED)


@pytest.mark.parametrize("at", range(1, 6))
def test_once_signing_began_every_entry_is_signed(at: int) -> None:
    chain = a_chain()
    chain[at] = replace(chain[at], signature="")
    assert broken(chain) == Break(at + 1, Fault.UNSIGNED)


def test_a_signature_that_is_none_proves_nothing() -> None:
    chain = a_chain()
    chain[1] = replace(chain[1], signature="no hexadecimal")
    assert broken(chain) == Break(2, Fault.FORGED)


def test_a_stranger_signs_in_vain() -> None:
    assert broken(did((ANA, brings("vault_made", ANA)), (EVE, Deed("answered")))) == Break(2, Fault.UNKNOWN_KEY)


def test_nobody_lets_themselves_in() -> None:
    chain = did((ANA, brings("vault_made", ANA)), (EVE, brings("member_joined", EVE)))
    assert broken(chain) == Break(2, Fault.UNKNOWN_KEY)


def test_who_was_removed_signs_no_more() -> None:
    chain = did(
        (ANA, brings("vault_made", ANA)),
        (ANA, brings("member_joined", BEA)),
        (ANA, Deed("member_removed", None, {"member": BEA})),
        (BEA, Deed("answered")),
    )
    assert broken(chain) == Break(4, Fault.UNKNOWN_KEY)


def test_a_journal_of_before_signatures_goes_on_signed() -> None:
    old = did((ANA, Deed("vault_made")), (ANA, Deed("answered")), signed=False)
    began = write(brings("signing_began", ANA), NOON, ANA, (2, old[-1].hash), "", fake_signing(ANA))
    assert broken([*old, began]) is None


def test_an_entry_without_a_record_hashes_as_it_always_did() -> None:
    """The figure is out of a vault of rjdesk 0.1.0."""
    entry = write(Deed("vault_made"), NOON, MemberId("m"), (0, FIRST))
    assert entry.hash == "0032417aa050e3d5d59a9055ac21327dcfde826e9c7b18a6d05a0222e535f9c6"


def test_entries_dated_before_the_one_they_follow_are_told_and_keep_their_place() -> None:
    chain = a_chain()
    chain[3] = replace(chain[3], at=NOON - timedelta(hours=1))
    assert list(clock_jumps(chain)) == [chain[3]]
    chain[3] = replace(chain[3], at=NOON + timedelta(minutes=2) - timedelta(seconds=120))
    assert list(clock_jumps(chain)) == []
