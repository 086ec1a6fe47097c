"""Who may be the same person, among 80,000 entries in 10,000 cases: while a name is typed, and when a case is opened."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Engine

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.likeness import Traits, keys
from rjdesk.domain.participant import Part
from rjdesk.services.acquaintances import possibly, read
from rjdesk.store.engine import open_engine
from rjdesk.store.schema import prepare_new
from rjdesk.store.tables.of_cases import cases, people
from rjdesk.store.tables.of_persons import person_keys
from rjdesk.store.tables.of_the_vault import processes
from rjdesk.store.vault_work import units
from tests.bench.figure import Figure, milliseconds
from tests.bench.lists import CASES, FIRST, LAST
from tests.builders import PIN, PROCESS_TEXT
from tests.fakes import NOON, FixedClock

ENDINGS = ("", "na", "ko", "ri", "ta", "ma", "li", "so")
PARTS = [part for part in Part if part is not Part.COURT][:8]
SOUGHT = Traits("Tāne Smith", date(2009, 5, 6))
Row = dict[str, object]


def figures() -> Iterator[Figure]:
    """A name as it is typed; and all people of a case at once."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "cases.db", bytearray(bytes(range(32))), new=True)
        prepare_new(engine, practice=False, made_at=NOON)
        fill(engine)
        begin = units(engine, FixedClock(), MemberId("member"))

        def typed() -> None:
            with begin() as work:
                possibly(work, SOUGHT, lambda _: True)

        def opened() -> None:
            with begin() as work:
                read(work, work.cases.load(CaseId("case 5000")), lambda _: True)

        yield _figure("who may it be, while a name is typed, at 10,000 cases", typed, 50)
        yield _figure("all eight people of a case at once, at 10,000 cases", opened, 400)
        engine.dispose()


def fill(engine: Engine) -> None:
    """Cases of eight people, by rows: only what is read here."""
    chance = Random(1)
    kept: dict[str, list[Row]] = {"cases": [], "people": [], "keys": []}
    for number in range(CASES):
        kept["cases"].append(_case(number))
        for position, part in enumerate(PARTS):
            person = _person(chance, number, position, part)
            kept["people"].append(person)
            traits = Traits(str(person["name"]), person["born"] if isinstance(person["born"], date) else None)
            found = sorted(keys(traits))
            kept["keys"] += [{"case_id": person["case_id"], "person": person["id"], "key": key} for key in found]
    with engine.begin() as connection:
        connection.execute(processes.insert(), {"sha256": PIN.sha256, "text": PROCESS_TEXT})
        for table, name in ((cases, "cases"), (people, "people"), (person_keys, "keys")):
            connection.execute(table.insert(), kept[name])


def _case(number: int) -> Row:
    pin = {"process": PIN.process, "process_version": PIN.version, "process_sha256": PIN.sha256, "law_sha256": ""}
    known = {"practice": False, "kind": "s247b", "received_on": date(2026, 11, 2), "facilitator": "Mere Facilitator"}
    return {"id": f"case {number}", "reference": f"FGC-{number:05}", "concluded": False, "version": 1, **pin, **known}


def _person(chance: Random, number: int, position: int, part: Part) -> Row:
    name = f"{chance.choice(FIRST)}{chance.choice(ENDINGS)} {chance.choice(LAST)}{chance.choice(ENDINGS)}"
    born = date(1960, 1, 1) + timedelta(days=chance.randrange(20_000)) if chance.random() < 0.6 else None
    rights = {"entitlement": "", "votes": False, "signs": False, "receives_copy": False, "language": ""}
    place = {"case_id": f"case {number}", "id": f"{number:020}{position:012}", "position": position}
    return {**place, "name": name, "role": part.value, "part": part.value, "born": born, **rights}


def _figure(name: str, work: Callable[[], None], limit: float) -> Figure:
    work()
    return Figure(name, statistics.median(milliseconds(work) for _ in range(15)), limit, "ms")
