"""An observer's checklist: handed in once, read by the colleague and the supervisors, and about no case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.training.checklist import When
from rjdesk.domain.training.observation import Looked, Observation, Seen
from rjdesk.errors import NothingObserved
from rjdesk.services.training.observing import Filled
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

HANA, RUA = MemberId("hana"), MemberId("rua")
LOOKED = (Looked("Opening", "Greets", Seen.YES), Looked("Opening", "Says why", Seen.NOT_SEEN))
FILLED = Filled(HANA, NOON.date(), "Circle", LOOKED, " calm\x00 ", "slower")


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    for name in (HANA, RUA):
        a_colleague(made, Role.FACILITATOR, name=name)
    return made


def test_the_colleague_reads_what_was_seen_of_them_and_what_was_not_seen_is_left_out(on: InMemory) -> None:
    with as_member(on, RUA):
        on.desk.observing.keep(FILLED)
    with as_member(on, HANA):
        (told,) = on.desk.observing.mine()
    assert told.observation.looked == LOOKED[:1]
    assert (told.observer, told.observation.well) == (RUA, "calm")


def test_a_supervisor_reads_it_and_the_observer_does_not_see_it_again(on: InMemory) -> None:
    with as_member(on, RUA):
        on.desk.observing.keep(FILLED)
        assert on.desk.observing.mine() == ()
    assert [told.observed for told in on.desk.observing.of_others()] == [HANA]


def test_the_journal_says_who_was_observed_and_nothing_of_what(on: InMemory) -> None:
    on.desk.observing.keep(FILLED)
    with on.vault.unit_of_work() as work:
        *_, entry = work.journal.entries()
    assert (entry.deed.what, entry.deed.case, dict(entry.deed.facts)) == ("fidelity_observed", None, {"member": HANA})


def test_an_empty_checklist_is_refused(on: InMemory) -> None:
    with pytest.raises(NothingObserved):
        on.desk.observing.keep(replace(FILLED, looked=LOOKED[1:]))


def test_nobody_observes_themselves(on: InMemory) -> None:
    with as_member(on, HANA):
        assert HANA not in dict(on.desk.observing.colleagues())
        with pytest.raises(ValueError, match="themselves"):
            on.desk.observing.keep(FILLED)


def test_there_is_nowhere_to_put_a_case() -> None:
    assert not {"case", "reference", "person"} & set(Observation.__dataclass_fields__)


def test_every_process_in_force_has_something_to_look_for_on_the_day(on: InMemory) -> None:
    lists = on.desk.observing.checklists()
    assert len(lists) == 8
    assert all(each.at(When.ON_THE_DAY) for each in lists)


def test_a_paper_form_is_composed_for_one_time(on: InMemory) -> None:
    (wanted,) = (each for each in on.desk.observing.checklists() if each.process == "circle")
    assert on.desk.observing.form(wanted, When.BEFORE).make().startswith(b"%PDF")
