"""Practising: what was played is one's own record; others learn how often and when, and no more."""

from __future__ import annotations

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.training.scenario import walk
from rjdesk.errors import NotAllowed
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

STORY = "denial-on-the-day"
WAY = (3, 1)
HANA = MemberId("hana")


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    a_colleague(made, Role.FACILITATOR, name=HANA)
    return made


def test_a_story_played_to_its_end_can_be_read_again_by_who_played_it(on: InMemory) -> None:
    on.desk.training.played(STORY, WAY)
    (play,) = on.desk.training.mine()
    assert (play.scenario, play.path, play.played_at) == (STORY, WAY, on.clock())


def test_the_journal_names_the_story_and_nothing_of_the_way(on: InMemory) -> None:
    on.desk.training.played(STORY, WAY)
    with on.vault.unit_of_work() as work:
        *_, entry = work.journal.entries()
    assert (entry.deed.what, entry.deed.case, dict(entry.deed.facts)) == ("training_played", None, {"scenario": STORY})


def test_a_story_that_is_not_at_its_end_is_not_kept(on: InMemory) -> None:
    with pytest.raises(ValueError, match="goes on"):
        on.desk.training.played(STORY, (1,))
    assert on.desk.training.mine() == ()


def test_a_supervisor_learns_how_often_and_when_but_never_the_way(on: InMemory) -> None:
    with as_member(on, HANA):
        on.desk.training.played(STORY, WAY)
        on.desk.training.played(STORY, (2, 1))
    on.desk.training.played(STORY, WAY)
    (told,) = on.desk.training.colleagues()
    assert (told.scenario, told.times, told.last_at) == ("He says he didn't do it", 2, on.clock())
    assert "path" not in dir(told)


def test_a_facilitator_learns_nothing_of_others(on: InMemory) -> None:
    on.desk.training.played(STORY, WAY)
    with as_member(on, HANA):
        assert on.desk.training.mine() == ()
        with pytest.raises(NotAllowed):
            on.desk.training.colleagues()


def test_no_case_and_no_figure_comes_of_playing(on: InMemory) -> None:
    before = on.vault.shelves
    on.desk.training.played(STORY, WAY)
    assert on.vault.shelves.since(before).changed == {"training_plays"}


def test_the_ways_of_these_tests_are_ways_to_an_end(on: InMemory) -> None:
    story = next(each for each in on.desk.training.scenarios() if each.id == STORY)
    assert walk(story, WAY).now is None
