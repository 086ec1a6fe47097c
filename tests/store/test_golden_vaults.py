"""A vault of every release opens with today's rjdesk, means the same, and survives being killed while it is brought up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from rjdesk.bootstrap import desk, surroundings
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal_proof import first_break
from rjdesk.domain.member import FOUNDER, Member
from rjdesk.errors import VaultIsNewer
from rjdesk.store.canonical import canonical
from rjdesk.store.history.chain_check import chain_check
from rjdesk.store.history.signatures import verify_entry
from rjdesk.store.history.stock import take_stock
from rjdesk.store.schema import HEAD, bring_up
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.store.vault_work import units
from tests.fakes import NOON, FixedClock
from tests.store.golden import Bringing, a_copy, database, database_key, means
from tests.store.signing import KEY_OF, signing

MEANS = means()
CASE, FOUNDER_ID = CaseId(MEANS["case"]["id"]), MemberId(MEANS["member"][0])


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A copy of the vault's database, as old as it is."""
    with database(a_copy(tmp_path), database_key()) as engine:
        yield engine


def rows(engine: Engine, table: str) -> int:
    """How many rows a table has."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())  # noqa: S608 - our names


def plain(value: object) -> Any:
    """A value as the text beside the vault has it."""
    return json.loads(json.dumps(value, default=str))


def holds(now: object, then: object) -> bool:
    """Whether everything that was is as it was; what has come since may be there besides."""
    if isinstance(then, dict) and isinstance(now, dict):
        return all(name in now and holds(now[name], value) for name, value in then.items())
    if isinstance(then, list) and isinstance(now, list):
        return len(now) == len(then) and all(map(holds, now, then))
    return now == then


def means_the_same(engine: Engine) -> bool:
    """Whether the case, its papers with their bytes, the drafts, the office and the journal are what they were."""
    with units(engine, FixedClock(), FOUNDER_ID)() as work:
        papers = work.documents.of_case(CASE)
        return (
            holds(plain(asdict(work.cases.load(CASE))), MEANS["case"])
            and holds(plain([asdict(paper) for paper in papers]), MEANS["documents"])
            and [len(work.documents.bytes_of(paper.id)) for paper in papers] == [paper.size for paper in papers]
            and holds(plain(drafts(work)), MEANS["drafts"])
            and work.settings.get("office_name") == MEANS["office"]
            and journal(work)[: len(MEANS["journal"])] == MEANS["journal"]
            and work.case_list.page(CaseQuery(text="tuhoro", state="all")).total == 1
        )


def drafts(work: UnitOfWork) -> list[dict[str, object]]:
    """All drafts."""
    return [asdict(draft) for place in (CASE, None) for draft in work.drafts.of_case(place)]


def journal(work: UnitOfWork) -> list[Any]:
    """The journal as the text beside the vault has it."""
    return [[e.seq, e.at.isoformat(), e.by, e.deed.what, e.deed.case, e.hash] for e in work.journal.entries()]


def test_it_is_backed_up_brought_up_and_means_the_same(engine: Engine) -> None:
    backups: list[str] = []
    bring_up(engine, lambda: backups.append("made"))
    assert backups == ["made"]
    assert means_the_same(engine)
    assert {table: rows(engine, table) for table in MEANS["rows"]} == MEANS["rows"]
    assert list(chain_check(engine)) == []
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == HEAD


def test_its_cases_belong_to_whoever_made_it(engine: Engine) -> None:
    bring_up(engine, lambda: None)
    with units(engine, FixedClock(), FOUNDER_ID)() as work:
        access = work.access.of(CASE)
    assert (access.owner, access.restricted, access.helpers) == (FOUNDER_ID, False, frozenset())


def test_stock_is_taken_once_and_from_there_on_every_entry_is_signed(engine: Engine) -> None:
    bring_up(engine, lambda: None)
    founder = Member(FOUNDER_ID, MEANS["member"][1], FOUNDER, NOON, KEY_OF)
    begin = units(engine, FixedClock(), FOUNDER_ID, sign=signing)
    assert [take_stock(begin, founder), take_stock(begin, founder)] == [True, False]
    with begin() as work:
        entries = list(work.journal.entries())
        assert work.members.all() == (founder,)
    new = entries[len(MEANS["journal"]) :]
    assert [entry.deed.what for entry in new] == ["signing_began", "vault_brought_up", "case_recorded"]
    assert all(entry.signature and entry.record for entry in new)
    assert first_break(entries, verify_entry) is None
    assert list(chain_check(engine)) == []


EVERY = 4  # of some three hundred statements: each costs a third of a second


def test_killed_at_any_statement_of_being_brought_up_it_is_whole(tmp_path: Path) -> None:
    """What one kill leaves is brought up; what the next leaves word for word the same would go the same way."""
    folder, key = a_copy(tmp_path), database_key()
    was, brought_up = (folder / "cases.db").read_bytes(), set[str]()
    for moment in range(1, 2000, EVERY):
        killed = Bringing(folder, key).killed_at(moment)
        with database(folder, key) as engine:
            with engine.connect() as connection:
                assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            left = word_for_word(engine)
            if left not in brought_up:
                bring_up(engine, lambda: None)
                assert means_the_same(engine), moment
                brought_up.add(left)
        if not killed:
            assert moment > 40
            return
        (folder / "cases.db").write_bytes(was)


def word_for_word(engine: Engine) -> str:
    """A digest of everything that a database holds: its tables, indexes and rules, and each row."""
    with engine.connect() as connection:
        shape = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").all()
        tables = [name for kind, name, _ in shape if kind == "table"]
        held = [connection.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in tables]  # noqa: S608 - our names
    return sha256(repr((shape, held)).encode()).hexdigest()


def every_byte(folder: Path) -> dict[str, bytes]:
    """The vault's files; whose it is just now is no part of it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


def refused(folder: Path) -> VaultIsNewer:
    """How today's rjdesk refuses a vault."""
    with pytest.raises(VaultIsNewer) as error:
        desk(surroundings(anchored=False)).vaults.unlock(folder, MEANS["passphrase"])
    return error.value


def test_a_vault_of_a_newer_schema_is_refused_in_words_and_left_as_it_is(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    here = desk(surroundings(anchored=False))
    here.vaults.unlock(folder, MEANS["passphrase"])  # brings its header and its schema up
    here.vaults.lock()
    with database(folder, database_key()) as engine, engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("UPDATE meta SET made_by = '27.1'"))
    before = every_byte(folder)
    assert refused(folder).facts == {"made_by": "27.1"}
    assert every_byte(folder) == before


def test_a_vault_with_a_newer_header_is_refused_in_words_and_left_as_it_is(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    frame = json.loads((folder / "header.json").read_text("utf-8"))
    body = {**frame["body"], "format": 99, "made_by": "27.1"}
    whole = {"body": body, "mac": frame["mac"]}
    for name in ("header.json", "header.copy.json"):
        (folder / name).write_bytes(canonical({**whole, "sha256": sha256(canonical(whole)).hexdigest()}))
    before = every_byte(folder)
    assert refused(folder).facts == {"made_by": "27.1"}
    assert every_byte(folder) == before
