"""The schema: today's tables are what the migrations lead to, and a newer vault is left alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from sqlalchemy import Engine, event, text

from rjdesk.domain.attachment import AttachmentKind
from rjdesk.domain.backup import BackupPlace
from rjdesk.domain.case_list import CaseQuery, Sort, State
from rjdesk.domain.ceremony import How
from rjdesk.domain.certificate import CertificateKind
from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.happening import Kind
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.hearing import complaints
from rjdesk.domain.hearing.complaints import Complainant, Matter, StepKind
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.domain.hearing.testimonials import Naming, Said
from rjdesk.domain.keeping import Became
from rjdesk.domain.kin import TieKind
from rjdesk.domain.law import LawKind
from rjdesk.domain.learning.lesson import CameFrom
from rjdesk.domain.meeting import Happened
from rjdesk.domain.orders import MayMeet, OrderKind
from rjdesk.domain.participant import Part
from rjdesk.domain.recidivism.check import Found, Seriousness, Source
from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.domain.training.sealed_note import NoteKind
from rjdesk.domain.versions import Cause, Way
from rjdesk.errors import VaultDamaged, VaultIsNewer
from rjdesk.store import schema
from rjdesk.store.community_shelves import RecordKind
from rjdesk.store.engine import driver, open_engine
from rjdesk.store.migrations import upgrade as migrations
from rjdesk.store.tables.of_cases import SORT_KEYS
from tests.builders import a_case
from tests.store.records import KEY, database, keep, work_on

LOOK = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name <> 'alembic_version' ORDER BY name"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A vault's database with a case in it."""
    with database(tmp_path) as engine:
        keep(engine, a_case().with_offender())
        yield engine


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    """A database with nothing in it."""
    (tmp_path / "empty").mkdir()
    engine = open_engine(tmp_path / "empty" / "cases.db", bytearray(KEY), new=True)
    yield engine
    engine.dispose()


def tables(engine: Engine) -> list[tuple[str, ...]]:
    """Every table, index and trigger, with the SQL that makes it, whatever its white space and quotes."""
    with engine.connect() as connection:
        return [
            tuple("".join(str(part).replace('"', "").split()) for part in row) for row in connection.execute(text(LOOK))
        ]


def refused_backup() -> None:
    """A backup that must not be asked for."""
    raise AssertionError("nothing was to be done")


def test_the_migrations_lead_to_todays_tables(engine: Engine, empty: Engine) -> None:
    migrations.upgrade(empty, schema.HEAD)
    assert tables(empty) == tables(engine)


ENUMERATIONS: list[tuple[str, str, Iterable[str]]] = [
    ("places", "how", How),
    ("earlier_agreements", "way", Way),
    ("earlier_agreements", "because", Cause),
    ("people", "part", Part),
    ("answers", "fact", Fact),
    ("documents", "paper", Paper),
    ("attachments", "kind", AttachmentKind),
    ("dispatches", "how", SentBy),
    ("surveys_asked", "wave", Wave),
    ("testimonial_entries", "said", Said),
    ("testimonial_entries", "naming", Naming),
    ("complaints", "complainant", Complainant),
    ("testimonial_entries", "language", Language),
    ("complaints", "matter", Matter),
    ("complaint_steps", "kind", StepKind),
    ("complaint_steps", "outcome", complaints.Outcome),
    ("follow_up", "kind", Kind),
    ("community_records", "kind", RecordKind),
    ("follow_up_due", "kind", TaskKind),
    ("recidivism_checks", "found", Found),
    ("recidivism_checks", "source", Source),
    ("recidivism_checks", "seriousness", Seriousness),
    ("case_costs", "kind", CostKind),
    ("office_costs", "kind", CostKind),
    ("law_files", "kind", LawKind),
    ("competences", "kind", CompetenceKind),
    ("sealed_notes", "kind", NoteKind),
    ("meeting_events", "what", Happened),
    ("statistics", "became", Became),
    ("backups", "place", get_args(BackupPlace)),
    ("certificates", "kind", get_args(CertificateKind)),
    ("ties", "kind", TieKind),
    ("orders", "kind", OrderKind),
    ("orders", "may_meet", MayMeet),
    ("lessons", "came_from", CameFrom),
    ("lessons", "led_kind", LawKind),
]


def test_the_database_knows_the_values_that_the_code_knows(engine: Engine) -> None:
    made = {name: sql for kind, name, _, sql in tables(engine) if kind == "table"}
    for table, column, values in ENUMERATIONS:
        allowed = ",".join(f"'{value}'" for value in values)
        assert f"{column}IN({allowed})" in made[table]
    assert sum(sql.count("IN('") for sql in made.values()) == len(ENUMERATIONS)


@pytest.mark.parametrize("sort", SORT_KEYS)
@pytest.mark.parametrize("state", ["open", "all"])
def test_a_page_of_the_list_is_read_off_an_index(engine: Engine, sort: Sort, state: State) -> None:
    asked: list[tuple[str, Any]] = []

    def listen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", listen)
    with work_on(engine)() as work:
        work.case_list.page(CaseQuery(sort=sort, state=state))
    event.remove(engine, "before_cursor_execute", listen)
    ((statement, parameters),) = [each for each in asked if "LIMIT" in each[0]]
    with engine.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any(
        f"case_lines USING INDEX ix_case_lines_{'' if state == 'all' else 'closed_'}by_{sort}" in step for step in plan
    )
    assert not [
        step for step in plan if "TEMP B-TREE" in step or step in ("SCAN cases", "SCAN keeping", "SCAN case_access")
    ]


def test_head_is_the_newest_migration_there_is() -> None:
    newest = max(path.name for path in (migrations.HERE / "versions").glob("v*.py"))
    assert newest.startswith(f"v{schema.HEAD}_")


def test_a_vault_of_today_is_left_as_it_is(engine: Engine) -> None:
    schema.bring_up(engine, refused_backup)


def test_a_newer_vault_is_refused_and_left_as_it_is(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("UPDATE meta SET made_by = '27.1'"))
    with pytest.raises(VaultIsNewer) as refused:
        schema.bring_up(engine, refused_backup)
    assert refused.value.facts == {"made_by": "27.1"}


def test_a_database_that_does_not_say_its_revision_is_damaged(empty: Engine) -> None:
    with pytest.raises(VaultDamaged):
        schema.bring_up(empty, refused_backup)


def test_an_older_vault_is_backed_up_before_it_is_brought_up(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(schema, "HEAD", "0003")
    monkeypatch.setattr(migrations, "upgrade", lambda _, to: steps.append(f"upgrade to {to}"))
    schema.bring_up(engine, lambda: steps.append("back up"))
    assert steps == ["back up", "upgrade to 0003"]


def rebuild_the_parent(connection: object, _: str) -> None:
    """What a batch migration does to a table: make it anew and drop the old one."""
    execute = connection.exec_driver_sql  # type: ignore[attr-defined]  # a SQLAlchemy connection, typed loosely by the patch
    execute("CREATE TABLE anew AS SELECT * FROM cases")
    execute("DROP TABLE cases")
    execute("ALTER TABLE anew RENAME TO cases")
    execute("CREATE UNIQUE INDEX uq_anew ON cases (id)")
    execute("CREATE UNIQUE INDEX uq_anew_number ON cases (number)")


def test_making_a_table_anew_loses_no_row_of_its_children(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "_run", rebuild_the_parent)
    migrations.upgrade(engine, "0003")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM people")).scalar_one() == 1
    with driver(engine) as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def lose_the_parent(connection: object, _: str) -> None:
    """A migration that forgets to copy."""
    connection.exec_driver_sql("DELETE FROM cases")  # type: ignore[attr-defined]  # as above


def test_a_migration_that_breaks_references_is_undone(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "_run", lose_the_parent)
    with pytest.raises(VaultDamaged):
        migrations.upgrade(engine, "0003")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM cases")).scalar_one() == 1


def loaded_by(modules: str) -> set[str]:
    """Everything that a fresh interpreter has loaded after importing some modules."""
    program = f"import sys, {modules}; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def test_opening_a_vault_of_today_loads_neither_alembic_nor_the_orm() -> None:
    assert loaded_by("rjdesk.store.schema, rjdesk.store.vault_work").isdisjoint({"alembic", "sqlalchemy.orm"})


def test_what_services_see_of_the_store_loads_no_database() -> None:
    assert loaded_by("rjdesk.store.unit_of_work").isdisjoint({"sqlalchemy", "sqlcipher3"})
