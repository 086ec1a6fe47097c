"""A log for oneself and one for two: whoever else has the vault, its key and this program reads none of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.training.sealed_note import STEP
from rjdesk.errors import NotSealedForBoth
from rjdesk.services.casebook import Casebook
from rjdesk.services.law.processes import Processes
from rjdesk.services.training.reflecting import Reflections
from rjdesk.services.training.supervising import Met, Supervisions
from tests.fakes import NOON, counting_ids
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.envelopes import PlainEnvelopes

HANA, RUA, FOUNDER = MemberId("hana"), MemberId("rua"), MemberId("member")
SECRET = "I was afraid of the father"


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    for name in (HANA, RUA):
        a_colleague(made, Role.FACILITATOR, name=name)
    return made


def at_work(on: InMemory) -> PlainEnvelopes:
    return PlainEnvelopes(lambda: on.vault.member)


def reflections(on: InMemory) -> Reflections:
    return Reflections(Casebook(lambda: on.session, Processes(), on.clock), at_work(on), counting_ids())


def supervisions(on: InMemory) -> Supervisions:
    return Supervisions(Casebook(lambda: on.session, Processes(), on.clock), at_work(on), counting_ids())


def write(on: InMemory, text: str = SECRET) -> None:
    log = reflections(on)
    log.keep(replace(log.begin(), text=text))


def test_an_entry_is_read_by_whoever_wrote_it_and_changed_while_they_type(on: InMemory) -> None:
    log = reflections(on)
    entry = log.begin()
    for text in ("I was", SECRET):
        log.keep(replace(entry, text=text))
    assert [(each.on, each.text) for each in log.mine().entries] == [(NOON.date(), SECRET)]
    log.drop(entry.id)
    assert log.mine().entries == ()


def test_a_supervisor_with_every_byte_of_the_vault_reads_nothing_of_it(on: InMemory) -> None:
    with as_member(on, HANA):
        write(on)
    assert reflections(on).mine().entries == ()
    (note,) = on.vault.shelves.sealed_notes.values()
    assert at_work(on).open(note.content) is None
    assert SECRET.encode() not in note.content


def test_no_deed_tells_that_somebody_wrote(on: InMemory) -> None:
    before = len(on.vault.shelves.journal)
    write(on)
    assert len(on.vault.shelves.journal) == before


def test_a_length_says_little(on: InMemory) -> None:
    for text in ("short", "longer " * 200):
        write(on, text)
    assert len({len(note.content) for note in on.vault.shelves.sealed_notes.values()}) == 1
    assert all(len(note.content) > STEP for note in on.vault.shelves.sealed_notes.values())


def test_what_was_sealed_to_keys_that_are_gone_is_counted(on: InMemory) -> None:
    write(on)
    for key, note in on.vault.shelves.sealed_notes.items():
        on.vault.shelves.sealed_notes[key] = replace(note, content=note.content[::-1])
    assert (reflections(on).mine().entries, reflections(on).mine().lost) == ((), 1)


def test_the_two_of_a_supervision_read_it_and_a_third_does_not(on: InMemory) -> None:
    met = Met(HANA, NOON.date(), 90, "fear", "  talk to the advocate ")
    supervisions(on).keep(met)
    for member, others_name in ((FOUNDER, HANA), (HANA, "Aroha Ngātai")):
        with as_member(on, member):
            (told,) = supervisions(on).mine().entries
            assert (told.with_whom, told.supervision.minutes, told.supervision.next_steps) == (
                others_name,
                90,
                "talk to the advocate",
            )
            assert (told.supervision.member, told.supervision.supervisor) == (HANA, FOUNDER)
    with as_member(on, RUA):
        assert supervisions(on).mine().entries == ()


def test_a_member_writes_it_down_too_with_a_supervisor_alone(on: InMemory) -> None:
    with as_member(on, HANA):
        assert [name for name, _ in supervisions(on).others()] == [FOUNDER]
        supervisions(on).keep(Met(FOUNDER, NOON.date(), 60, "", "rest"))
        with pytest.raises(ValueError, match="supervises"):
            supervisions(on).keep(Met(RUA, NOON.date(), 60, "", "rest"))
    (told,) = supervisions(on).mine().entries
    assert (told.supervision.supervisor, told.written_by) == (FOUNDER, HANA)


def test_it_is_sealed_to_both_or_to_nobody(on: InMemory) -> None:
    class WithoutHana(PlainEnvelopes):
        def seal(self, readers, content):  # type: ignore[no-untyped-def]  # as its base
            return super().seal([each for each in readers if each != HANA], content)

    book = Casebook(lambda: on.session, Processes(), on.clock)
    cut_off = Supervisions(book, WithoutHana(lambda: on.vault.member), counting_ids())
    with pytest.raises(NotSealedForBoth):
        cut_off.keep(Met(HANA, NOON.date(), 60, "", ""))
    assert on.vault.shelves.sealed_notes == {}


def test_two_notes_of_a_meeting_can_not_be_matched_by_their_names(on: InMemory) -> None:
    supervisions(on).keep(Met(HANA, NOON.date(), 60, "a", "b"))
    assert len(on.vault.shelves.sealed_notes) == 2
    assert not any(
        json.dumps(key) in repr(note) for key, note in on.vault.shelves.sealed_notes.items() if key != note.id
    )
