"""A letter is looked at again when it leaves: what has changed since it was written is said, and it can be written anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, MemberId, OrderId, OutsiderId
from rjdesk.domain.member import Role
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from rjdesk.domain.participant import Contact
from rjdesk.domain.person import Entry, Said
from rjdesk.domain.since_written import Changed, Since
from rjdesk.errors import LetterOutdated, NotToBeShared
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, person
from tests.services.files import a_file, brought_in, many
from tests.services.letters_case import a_hui, everyone


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return a_hui(on)


@pytest.fixture
def letter(on: InMemory, case: CaseId) -> Document:
    """An invitation to Hinemoa, who was harmed, written an hour ago."""
    (made,) = on.desk.letters.keep(
        on.desk.letters.write(case, "invitation", (person(on.desk, case, "Hinemoa"),)).make()
    )
    on.clock.advance(timedelta(hours=1))
    return made


def since(on: InMemory, paper: Document, folder: Path) -> list[tuple[Since, str]]:
    """What holds a paper up on its way out, if anything does."""
    target = folder / "letter.pdf"
    try:
        on.desk.papers.export(paper.id, target)
    except LetterOutdated as held_up:
        assert not target.exists()
        return [(each.why, each.what) for each in held_up.changed if isinstance(each, Changed)]
    target.unlink()
    return []


def test_a_letter_that_still_tells_what_is_so_leaves_days_later(on: InMemory, letter: Document, tmp_path: Path) -> None:
    on.clock.advance(timedelta(days=3))
    assert since(on, letter, tmp_path) == []


def test_an_address_that_was_taken_away_holds_the_letter_up(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    hine = on.desk.casework.open(case).case.participant(person(on.desk, case, "Hinemoa"))
    on.desk.people.change(case, replace(hine, contact=Contact("9 New Road")))
    assert since(on, letter, tmp_path) == [(Since.ADDRESS, "")]
    on.desk.people.change(case, replace(hine, contact=Contact()))
    assert since(on, letter, tmp_path) == [(Since.ADDRESS_GONE, "")]


def test_an_order_that_was_recorded_since_holds_it_up_and_one_that_was_known_does_not(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    hine, tama = person(on.desk, case, "Hinemoa"), person(on.desk, case, "Tāmati")
    on.desk.ties.add_order(case, Order(OrderId(""), OrderKind.NO_CONTACT, tama, hine, "No. 4", may_meet=MayMeet.NO))
    ((why, _),) = since(on, letter, tmp_path)
    assert why is Since.ORDER
    (anew,) = on.desk.letters.keep(on.desk.letters.write(case, "invitation", (hine,)).make())
    assert since(on, anew, tmp_path) == []


def test_what_a_letter_tells_and_its_words_are_compared_with_today(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    on.desk.stages.answer(case, "plan", "where", None, "Somewhere else")
    assert since(on, letter, tmp_path) == [(Since.TOLD, "conference_at")]


def test_somebody_who_is_no_longer_in_the_case_gets_nothing_unnoticed(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    on.desk.people.remove(case, person(on.desk, case, "Hinemoa"))
    assert [why for why, _ in since(on, letter, tmp_path)] == [Since.GONE]


def test_letters_put_together_are_each_looked_at_and_a_newer_one_is_pointed_to(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    people = everyone(on, case)[:2]
    *_, together = on.desk.letters.keep(on.desk.letters.write(case, "invitation", people).make())
    assert since(on, letter, tmp_path) == ([(Since.NEWER, "")] if letter.recipient in people else [])
    one = on.desk.casework.open(case).case.participant(people[0])
    on.desk.people.change(case, replace(one, name="Somebody Else"))
    assert Since.NAME in {why for why, _ in since(on, together, tmp_path)}


def test_a_copy_of_what_was_sent_is_held_up_only_by_what_is_about_whoever_gets_it(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    on.desk.letters.sent(letter.id, on.clock().date(), SentBy.POST)
    on.desk.stages.answer(case, "plan", "where", None, "Somewhere else")
    assert since(on, letter, tmp_path) == []
    hine = on.desk.casework.open(case).case.participant(person(on.desk, case, "Hinemoa"))
    on.desk.people.change(case, replace(hine, contact=Contact()))
    assert since(on, letter, tmp_path) == [(Since.ADDRESS_GONE, "")]


def test_it_leaves_as_it_was_written_by_choice_and_the_journal_says_so(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    on.desk.stages.answer(case, "plan", "where", None, "Somewhere else")
    on.desk.papers.export(letter.id, tmp_path / "letter.pdf", as_it_was=True)
    deed = on.desk.casework.history(case)[-1].deed
    assert (deed.what, deed.facts["as_it_was"]) == ("exported", "yes")
    assert (tmp_path / "letter.pdf").read_bytes() == on.desk.papers.bytes_of(letter.id)


def test_a_professional_who_left_the_team_gets_no_letter_that_was_written_before(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    hers = Outsider(OutsiderId(""), case, "Hinemoa Rāwhiti", "The school", letter.recipient, tuple(Shared))
    known = on.desk.supports.put(hers)
    assert since(on, letter, tmp_path) == []
    on.desk.supports.put(replace(hers, id=known, ended_on=on.clock().date()))
    with pytest.raises(NotToBeShared):
        on.desk.papers.export(letter.id, tmp_path / "letter.pdf", as_it_was=True)


def test_that_somebody_is_known_from_another_case_is_told_to_whoever_may_read_that_case(
    on: InMemory, case: CaseId, letter: Document, tmp_path: Path
) -> None:
    brought_in(on.desk, a_file(tmp_path, *many(1)))
    other = on.desk.casework.page(CaseQuery(text="M-1")).rows[0].id
    there = on.desk.casework.open(other).case.participants[0].id
    with on.session.units() as work:
        by = MemberId(on.session.member_id)
        assert letter.recipient is not None
        work.persons.say(Said(Entry(case, letter.recipient), Entry(other, there), True, by, on.clock()))
        work.commit()
    assert since(on, letter, tmp_path) == [(Since.SAME_PERSON, "M-1")]
    on.desk.assignments.restrict(other)
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        assert since(on, letter, tmp_path) == []
