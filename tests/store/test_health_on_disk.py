"""Health details lie in one table of the database and in no other, the search index included."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select, table, text

from rjdesk.domain.answers import Answer
from rjdesk.domain.ids import ParticipantId
from tests.fakes import NOON
from tests.services.encounters import an_encounter
from tests.store.records import database, work_on

CANARY = "zephyrine undertow"


def test_one_table_holds_them_and_destroying_the_case_empties_it(tmp_path: Path) -> None:
    with database(tmp_path) as engine:
        case = an_encounter(work_on(engine)())
        with work_on(engine)() as work:
            work.health.keep(case, Answer("scene", "known", ParticipantId("p1"), CANARY, NOON, private=True))
            work.commit()
        with engine.begin() as connection:
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
            held = {name: repr(connection.execute(select(text("*")).select_from(table(name))).all()) for name in names}
            assert [name for name, rows in held.items() if "zephyrine" in rows] == ["health_answers"]
            connection.exec_driver_sql("DELETE FROM cases")
            assert connection.exec_driver_sql("SELECT count(*) FROM health_answers").scalar_one() == 0
