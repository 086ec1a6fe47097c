"""A journal that was edited by somebody who has the vault's key, but not the keys of those who signed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed, digest
from rjdesk.store.engine import empty_the_log, open_engine
from rjdesk.store.history.signatures import entry_content
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.shelves.values import facts_text, facts_value
from rjdesk.store.tables.of_the_vault import journal
from rjdesk.store.tables.rules import RULES
from rjdesk.store.trouble import DATABASE
from tests.faults.looking import look
from tests.faults.office import CASE, answer
from tests.faults.result import Tally
from tests.faults.stage import Stage

ANSWERS = 20
KEPT_BY_RULES = ("journal_is_not_rewritten", "journal_is_not_shortened")

Row = dict[str, Any]
Edit = Callable[[list[Row], Random], list[Row]]


def edited(tally: Tally, stage: Stage) -> None:
    """Edit one journal after another, each in one way; the check, or what was seen of it before, tells of all."""
    office = stage.copy("written")
    with office.open() as here:
        for number in range(1, ANSWERS + 1):
            answer(here, number)
        key = here.vaults.vault().derive("database")
    while tally.tries < stage.wanted:
        edit = EDITS[tally.tries % len(EDITS)]
        copy = office.copied(stage.folder / "edited")
        _rewrite(copy.folder / DATABASE, key, lambda rows, edit=edit: edit(rows, stage.random))  # type: ignore[misc] # a default binds
        tally.tried()
        with tally.watching(edit.__name__):
            if not look(copy).told:
                tally.missed("undetected", edit.__name__)


def _rewrite(database: Path, key: bytes, edit: Callable[[list[Row]], list[Row]]) -> None:
    """Put an edited journal in the place of the one that is there, rules or no rules."""
    engine = open_engine(database, bytearray(key))
    try:
        with engine.begin() as connection:
            rows = [dict(row._mapping) for row in connection.execute(select(journal).order_by(journal.c.seq))]
            for rule in KEPT_BY_RULES:
                connection.exec_driver_sql(f"DROP TRIGGER {rule}")
            connection.execute(journal.delete())
            connection.execute(journal.insert(), edit(rows))
            for rule in [each for each in RULES if any(name in each for name in KEPT_BY_RULES)]:
                connection.exec_driver_sql(rule)
        empty_the_log(engine)
    finally:
        engine.dispose()


def one_column_changed(rows: list[Row], random: Random) -> list[Row]:
    """Another time, person, deed, case, fact, hash or signature in one entry."""
    row = random.choice(rows)
    column = random.choice([column for column in row if column != "seq" and row[column]])
    row[column] = _changed(column, row[column], random)
    return rows


def one_deleted(rows: list[Row], random: Random) -> list[Row]:
    """An entry taken out, and its number left free."""
    del rows[random.randrange(len(rows) - 1)]
    return rows


def one_deleted_and_hidden(rows: list[Row], random: Random) -> list[Row]:
    """An entry taken out, all that follow numbered and chained anew under the old signatures."""
    return _chained(one_deleted(rows, random), sign=None)


def one_inserted(rows: list[Row], random: Random) -> list[Row]:
    """An entry made up and put in somewhere, signed by a stranger, all that follow chained anew."""
    at = random.randrange(1, len(rows) + 1)
    made_up = {**rows[at - 1], "what": "case_restricted", "case_id": CASE, "facts": "{}"}
    return _chained([*rows[:at], made_up, *rows[at:]], sign=_stranger(random))


def two_swapped(rows: list[Row], random: Random) -> list[Row]:
    """Two entries in each other's place."""
    one, other = random.sample(rows, 2)
    one["seq"], other["seq"] = other["seq"], one["seq"]
    return rows


def two_swapped_and_chained(rows: list[Row], random: Random) -> list[Row]:
    """Two entries in each other's place, everything chained anew under the old signatures."""
    one, other = random.sample(range(len(rows)), 2)
    rows[one], rows[other] = rows[other], rows[one]
    return _chained(rows, sign=None)


def tail_cut(rows: list[Row], random: Random) -> list[Row]:
    """The newest entries gone."""
    return rows[: random.randrange(len(rows))] or rows[:1]


def signed_by_another(rows: list[Row], random: Random) -> list[Row]:
    """A fact changed, everything from there on chained anew and signed with another key."""
    at = random.randrange(len(rows))
    rows[at]["facts"] = facts_text({**facts_value(rows[at]["facts"]), "prompt": "another"})
    return _chained(rows, sign=_stranger(random), since=at)


def stranger_let_in(rows: list[Row], random: Random) -> list[Row]:
    """A stranger's key brought in by an entry that they signed themselves, and everything after it signed by them."""
    at, bundle = random.randrange(1, len(rows)), Bundle.new(random.randbytes)
    facts = facts_text({"member": rows[at]["by"], "key": bundle.verifies().hex(), "roles": "administrator"})
    joining = {**rows[at], "what": "member_joined", "case_id": None, "facts": facts}
    return _chained([*rows[:at], joining, *rows[at:]], sign=bundle, since=at)


def all_made_anew(rows: list[Row], random: Random) -> list[Row]:
    """The whole journal signed by a stranger, whose key stands in its very first entry: sound in itself."""
    bundle = Bundle.new(random.randbytes)
    for row in rows:
        facts = facts_value(row["facts"])
        row["facts"] = facts_text({**facts, "key": bundle.verifies().hex()} if "key" in facts else facts)
    return _chained(rows, sign=bundle)


EDITS: tuple[Edit, ...] = (
    one_column_changed, one_deleted, one_deleted_and_hidden, one_inserted, two_swapped, two_swapped_and_chained,
    tail_cut, signed_by_another, stranger_let_in, all_made_anew,
)  # fmt: skip


def _changed(column: str, value: Any, random: Random) -> Any:
    match column:
        case "at":
            return value + timedelta(minutes=random.choice((-1, 1)))
        case "facts":
            return facts_text({**facts_value(value), "prompt": "another"})
        case "what":
            return "answer_withdrawn"
    at = random.randrange(len(value))
    return value[:at] + ("0" if value[at] != "0" else "1") + value[at + 1 :]


def _stranger(random: Random) -> Bundle:
    return Bundle.new(random.randbytes)


def _chained(rows: list[Row], *, sign: Bundle | None, since: int = 0) -> list[Row]:
    """Number them and make the chain sound again, from one of them on; signed, or under what signatures there are."""
    previous = rows[since - 1]["hash"] if since else "0" * 64
    for seq, row in enumerate(rows[since:], start=since + 1):
        deed = Deed(row["what"], CaseId(row["case_id"]) if row["case_id"] else None, facts_value(row["facts"]))
        own = digest(seq, row["at"], MemberId(row["by"]), deed, previous, row["record"])
        row.update(seq=seq, previous=previous, hash=own)
        if sign is not None:
            row["signature"] = sign.sign(entry_content(bytes.fromhex(own))).hex()
        previous = own
    return rows
