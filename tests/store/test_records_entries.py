"""Entries as the database keeps them: signed, with what each record has become, counted, and a clock that was set noted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import Engine

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.journal import Deed
from rjdesk.domain.journal_proof import Break, Fault, first_break
from rjdesk.store.engine import driver
from rjdesk.store.history.chain_check import chain_check
from rjdesk.store.history.record_digests import (
    COUNTED,
    OF_THE_VAULT,
    PASSING,
    PROVEN_OTHERWISE,
    digest_of,
    tables_of_a_case,
)
from rjdesk.store.history.signatures import verify_entry
from rjdesk.store.shelves.commits_kept import Committed
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.tables.columns import metadata
from rjdesk.store.vault_work import VaultWork, units
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.fakes import NOON, FixedClock
from tests.store.records import MEMBER, database
from tests.store.signing import BUNDLE, KEY_OF, signing
from tests.store.test_records_rules import run

CASE = a_case().build().id
FOUNDED = Deed("vault_made", None, {"member": MEMBER, "key": KEY_OF.hex()})


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A vault's database whose founder signs, with one case."""
    with database(tmp_path) as engine:
        with units(engine, FixedClock(), MEMBER, sign=signing)() as work:
            work.journal.write(FOUNDED)
            work.processes.keep(PIN.sha256, PROCESS_TEXT)
            work.cases.save(a_case().with_offender().build(), a_summary())
            work.journal.write(Deed("referral_taken", CASE))
            work.commit()
        yield engine


def found(engine: Engine) -> set[tuple[str, str]]:
    """About what the check says something, and what."""
    return {(finding.part, finding.what) for finding in chain_check(engine)}


def tampered(engine: Engine, *statements: str) -> None:
    """Statements behind the program's back, with the triggers out of the way."""
    for name in ("journal_is_not_rewritten", "journal_is_not_shortened", "practice_and_real_apart"):
        run(engine, f"DROP TRIGGER IF EXISTS {name}")
    for statement in statements:
        run(engine, statement)


def test_every_table_is_in_a_record_or_proven_otherwise_or_passing() -> None:
    sets = (set(tables_of_a_case()), set(OF_THE_VAULT), set(PROVEN_OTHERWISE), set(PASSING), set(COUNTED))
    assert set.union(*sets) == set(metadata.tables.values())
    assert sum(map(len, sets)) == len(metadata.tables)


def test_of_answers_a_digest_says_how_many_there_are_and_nothing_that_tells_their_order(engine: Engine) -> None:
    digests = list[str]()
    for statement in (
        "INSERT INTO sealed_answers VALUES ('a', 'hana', x'01')",
        "UPDATE sealed_answers SET id = 'z', content = x'02'",
        "INSERT INTO sealed_answers VALUES ('b', 'hana', x'03')",
        "DELETE FROM sealed_answers WHERE id = 'z'",
        "DELETE FROM sealed_answers",
    ):
        run(engine, statement)
        with engine.connect() as connection:
            digests.append(digest_of(connection, None))
    one, another, two, again, none = digests
    assert one == another == again
    assert len({one, two, none}) == 3


def test_what_is_untouched_has_no_findings(engine: Engine) -> None:
    assert found(engine) == set()


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE cases SET facilitator = 'Eve'", (CASE, "record_differs")),
        ("DELETE FROM people", (CASE, "record_differs")),
        ("UPDATE case_lines SET stage_title = 'another'", (CASE, "record_differs")),
        ("INSERT INTO case_access VALUES ((SELECT id FROM cases), 'eve', 0)", (CASE, "record_differs")),
        ("DELETE FROM cases", (CASE, "record_differs")),
        ("UPDATE journal SET record = '' WHERE seq = 2", ("journal's entry 2", "entry_edited")),
        ("UPDATE journal SET signature = '' WHERE seq = 2", ("journal's entry 2", "entry_unsigned")),
        ("UPDATE journal SET signature = '00' WHERE seq = 2", ("journal's entry 2", "entry_forged")),
        ("DELETE FROM journal WHERE seq = 1", ("journal's entry 1", "entry_missing")),
        ("UPDATE processes SET text = text || ' '", (PIN.sha256, "bytes_differ")),
    ],
)
def test_whatever_was_changed_behind_the_program_is_named(
    engine: Engine, statement: str, what: tuple[str, str]
) -> None:
    tampered(engine, statement)
    assert what in found(engine)


def test_what_the_office_has_is_covered_too(engine: Engine) -> None:
    tampered(engine, "INSERT INTO settings VALUES ('office_name', 'Elsewhere')")
    ((part, what),) = found(engine)
    assert (part.startswith("of the office"), what) == (True, "record_differs")


def test_a_case_slipped_in_is_named(engine: Engine) -> None:
    names = "reference, practice, process, process_version, process_sha256, kind, received_on, facilitator, concluded, version"
    tampered(engine, f"INSERT INTO cases (id, {names}) SELECT 'slipped', {names} FROM cases")  # noqa: S608 - our names
    assert found(engine) == {("slipped", "record_untold")}


def test_a_row_that_refers_to_nothing_is_found(engine: Engine) -> None:
    with driver(engine) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM processes")
    assert found(engine) == {("cases.db", "references")}


def test_a_key_that_is_none_proves_nothing() -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    digest = bytes(32)
    assert verify_entry(KEY_OF, digest, signing(digest))
    assert not any(verify_entry(key, digest, signing(digest)) for key in (other, b"", b"no key", KEY_OF[:-1]))
    assert not verify_entry(KEY_OF, digest, b"no signature")
    assert not verify_entry(KEY_OF, digest, BUNDLE.sign(digest))  # a signature over nothing but the digest


def test_every_finding_has_words_and_a_next_step(engine: Engine) -> None:
    tampered(
        engine, "DELETE FROM people", "UPDATE journal SET what = 'x' WHERE seq = 2", "UPDATE processes SET text = ''"
    )
    sentences = [finding.sentence() for finding in chain_check(engine)]
    assert len(sentences) == 3
    assert all("Copy the whole folder" in sentence for sentence in sentences)


def test_what_is_signed_by_no_member_breaks_the_chain(engine: Engine) -> None:
    with units(engine, FixedClock(), MEMBER)() as work:
        work.journal.write(Deed("looked"))
        work.commit()
    with engine.connect():
        assert ("journal's entry 3", "entry_unsigned") in found(engine)


def test_every_transaction_is_counted_and_told_of_once_it_is_kept(engine: Engine) -> None:
    heard: list[Committed] = []
    begin = units(engine, FixedClock(), MEMBER, sign=signing, committed=heard.append)

    def keep(work: VaultWork) -> None:
        work.drafts.keep(Draft(DraftPlace(CASE, "stage/notes"), "typed", NOON))

    with begin() as work:
        keep(work)
        work.commit()
    with begin() as work:
        keep(work)
    with begin() as work:
        work.journal.write(Deed("looked"))
        work.commit()
    newest = read_head(engine, None)
    assert newest is not None
    assert [(each.seq, each.commits) for each in heard] == [(2, 2), (3, 3)]
    assert tuple(newest) == tuple(heard[-1])


def test_a_clock_that_was_set_back_is_noted_before_the_next_entry(engine: Engine) -> None:
    clock, seconds = FixedClock(), [0.0]
    begin = units(engine, clock, MEMBER, sign=signing, steady=lambda: seconds[0])
    clock.advance(timedelta(hours=-1))
    seconds[0] += 60
    with begin() as work:
        work.drafts.keep(Draft(DraftPlace(CASE, "stage/notes"), "typed", NOON))
        work.commit()  # no entry, so nothing to note it before
    with begin() as work:
        work.journal.write(Deed("looked"))
        work.commit()
    with begin() as work:
        jumped, looked = (entry.deed for entry in work.journal.entries(since=2))
    assert jumped == Deed("clock_jumped", None, {"seconds": "-3660"})
    assert looked == Deed("looked")


def test_an_entry_moved_into_another_vault_is_no_entry_of_it(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with units(engine, FixedClock(), MEMBER, sign=signing)() as work:
        entries = list(work.journal.entries())
    with database(tmp_path / "other") as other:
        with units(other, FixedClock(NOON + timedelta(days=1)), MEMBER, sign=signing)() as work:
            work.journal.write(FOUNDED)
            work.commit()
        with units(other, FixedClock(), MEMBER, sign=signing)() as work:
            mixed = [*work.journal.entries(), entries[1]]
    assert first_break(mixed, verify_entry) == Break(2, Fault.OUT_OF_ORDER)
