"""What every vault promises about training: what was kept comes back as it was, to those whom it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import Competence, CompetenceKind
from rjdesk.domain.training.observation import Looked, Observation, Seen
from rjdesk.domain.training.own_file import OwnFile, standing
from rjdesk.domain.training.play import Play, Practised
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote
from tests.contracts.conftest import Bench

HANA, RUA = MemberId("hana"), MemberId("rua")
TEXT = "a drill"
DIGEST = sha256(TEXT.encode()).hexdigest()


def test_a_play_comes_back_as_it_was_kept_and_in_order(bench: Bench) -> None:
    plays = [Play(HANA, "denial", 1, bench.clock(), (1, 2, 3)), Play(HANA, "denial", 2, bench.clock(), (1,))]
    with bench.begin() as work:
        for play in (plays[0], Play(RUA, "denial", 1, bench.clock(), (2,)), plays[1]):
            work.plays.keep(play)
        work.commit()
    with bench.begin() as work:
        assert work.plays.of(HANA) == tuple(plays)
        assert work.plays.of(MemberId("nobody")) == ()


def test_plays_are_counted_by_member_and_scenario_with_the_last_day(bench: Bench) -> None:
    first = bench.clock()
    later = first + timedelta(days=9)
    with bench.begin() as work:
        for member, scenario, at in ((RUA, "letter", first), (HANA, "letter", first), (RUA, "letter", later)):
            work.plays.keep(Play(member, scenario, 1, at, (1,)))
        assert work.plays.counted() == (Practised(HANA, "letter", 1, first), Practised(RUA, "letter", 2, later))


def test_an_own_file_is_kept_with_every_version_and_withdrawn_as_a_whole(bench: Bench) -> None:
    at = bench.clock()
    later = at + timedelta(days=1)
    one, two = OwnFile("ours", 1, DIGEST, HANA, at), OwnFile("ours", 2, DIGEST, RUA, at)
    other = OwnFile("theirs", 1, DIGEST, HANA, at)
    with bench.begin() as work:
        work.processes.keep(DIGEST, TEXT)
        for file in (two, other, one):
            work.training_files.keep(file)
        work.training_files.withdraw("ours", later)
        work.commit()
    with bench.begin() as work:
        gone = tuple(replace(file, withdrawn_at=later) for file in (one, two))
        assert work.training_files.all() == (*gone, other)
        assert set(standing(work.training_files.all())) == {"theirs"}


def test_an_observation_comes_back_to_whom_it_is_about_the_newest_first(bench: Bench) -> None:
    at = bench.clock()
    looked = (Looked("Opening", "Greets – “kia ora”", Seen.YES), Looked("Opening", "Says why", Seen.NOT_SEEN))
    old = Observation("b", HANA, RUA, at.date(), at, "Circle", looked, "calm", "slower")
    new = replace(old, id="a", on=at.date() + timedelta(days=3))
    with bench.begin() as work:
        for each in (old, new, replace(old, id="c", observed=RUA)):
            work.observations.keep(each)
        work.commit()
    with bench.begin() as work:
        assert work.observations.of(HANA) == (new, old)


def test_a_competence_is_taken_back_and_stays_on_the_record(bench: Bench) -> None:
    at = bench.clock()
    held = Competence("x", HANA, CompetenceKind.TRAINING, "Course", "A school", at.date(), None, RUA, at)
    newer = replace(held, id="y", given_on=at.date() + timedelta(days=1), expires_on=at.date() + timedelta(days=9))
    with bench.begin() as work:
        work.competences.keep(held)
        work.competences.keep(newer)
        work.competences.take_back("x", at)
        work.commit()
    with bench.begin() as work:
        assert work.competences.all() == (newer, replace(held, taken_back_at=at))


def test_a_sealed_note_comes_to_its_reader_alone_who_may_change_and_forget_it(bench: Bench) -> None:
    note = SealedNote("b", HANA, NoteKind.REFLECTION, b"first")
    with bench.begin() as work:
        for each in (note, replace(note, id="a"), replace(note, id="c", kind=NoteKind.SUPERVISION)):
            work.sealed_notes.keep(each)
        work.sealed_notes.keep(replace(note, content=b"changed"))
        work.sealed_notes.keep(replace(note, reader=RUA, content=b"another's"))
        work.sealed_notes.drop("a", RUA)
        work.commit()
    with bench.begin() as work:
        assert [(each.id, each.content) for each in work.sealed_notes.of(HANA, NoteKind.REFLECTION)] == [
            ("a", b"first"),
            ("b", b"changed"),
        ]
        assert work.sealed_notes.of(RUA, NoteKind.REFLECTION) == ()
        work.sealed_notes.drop("a", HANA)
        assert [each.id for each in work.sealed_notes.of(HANA, NoteKind.REFLECTION)] == ["b"]
