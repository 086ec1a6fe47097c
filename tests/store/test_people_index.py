"""The index of people, on disk: made for old vaults, true to the cases, gone with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.likeness import Traits, keys
from rjdesk.store.schema import bring_up
from rjdesk.store.vault_work import units
from tests.builders import a_case
from tests.fakes import FixedClock
from tests.store.golden import a_copy, database, database_key, means
from tests.store.records import database as new_database
from tests.store.records import keep, work_on

CANARY = "Zephyrine Quillfeather"


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Engine]:
    """The vault of the first release, brought up."""
    with database(a_copy(tmp_path), database_key()) as engine:
        bring_up(engine, lambda: None)
        yield engine


def indexed(engine: Engine) -> set[tuple[str, str]]:
    """Person and key, as the index has them."""
    with engine.connect() as connection:
        return {(row.person, row.key) for row in connection.execute(text("SELECT person, key FROM person_keys"))}


def test_the_people_of_an_old_vault_are_found_once_it_is_brought_up(old: Engine) -> None:
    case, member = CaseId(means()["case"]["id"]), MemberId(means()["member"][0])
    with units(old, FixedClock(), member)() as work:
        people = work.cases.load(case).people()
        assert {each.entry.participant for each in work.persons.in_cases([case])} == {each.id for each in people}
        for person in people:
            assert person.id in {
                each.entry.participant for each in work.persons.found_by(keys(Traits(person.name, person.born)))
            }


def test_it_is_the_index_that_saving_would_have_written(old: Engine) -> None:
    case, member = CaseId(means()["case"]["id"]), MemberId(means()["member"][0])
    with units(old, FixedClock(), member)() as work:
        wanted = {
            (each.id, key) for each in work.cases.load(case).people() for key in keys(Traits(each.name, each.born))
        }

    assert indexed(old) == wanted


def test_a_destroyed_case_leaves_no_name_in_it(tmp_path: Path) -> None:
    with new_database(tmp_path) as engine:
        keep(engine, a_case("FGC-1").with_offender(CANARY), a_case("FGC-2").with_offender("Tāne Ngata"))
        assert any("zephyrine" in key for _, key in indexed(engine))
        with work_on(engine)() as work:
            work.keepings.destroy(a_case("FGC-1").build().id)
            work.commit()

        assert not any("zephyrine" in key or "quillfeather" in key for _, key in indexed(engine))
        assert indexed(engine)
