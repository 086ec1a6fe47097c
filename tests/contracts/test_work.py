"""What every vault promises about a piece of work: all of it or nothing; and about drafts, papers and the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId, DocumentId, MemberId, ParticipantId
from rjdesk.domain.ink import Ink, Point
from rjdesk.domain.journal import FIRST, Deed
from rjdesk.domain.journal_proof import first_break
from rjdesk.domain.journal_query import JournalQuery, Topic
from rjdesk.errors import NoSuchCase, NoSuchDocument, SigningOutOfTurn
from rjdesk.store.unit_of_work import UnitOfWork, WorkWithinWork
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON
from tests.journal_fake import fake_verify

CASE = a_case().build()
CONTENT = b"%PDF-1.7 \x00\xff"


class SomethingHappened(Exception):
    """Whatever may go wrong in the middle of a piece of work."""


def keep_everything(work: UnitOfWork) -> None:
    """One of each, in one piece of work."""
    work.processes.keep(PIN.sha256, PROCESS_TEXT)
    work.cases.save(CASE, a_summary())
    work.documents.keep(a_paper(), CONTENT)
    work.drafts.keep(a_draft("typed"))
    work.identities.keep("office", b"\x00key")
    work.settings.put("office_name", "Ōtautahi")
    work.journal.write(Deed("vault_made"))
    work.journal.write(Deed("case_taken", CASE.id, {"kind": "s247b"}))


def a_paper(identity: str = "d1", *, signing: bool = True, content: bytes = CONTENT) -> Document:
    """A paper of the case."""
    digest = sha256(content).hexdigest()
    return Document(DocumentId(identity), CASE.id, Paper.ORIGINAL, "Agreement", NOON, digest, len(content), signing)


def a_draft(text: str, field: str = "stage/safety/signal", about: str = "", case: CaseId | None = CASE.id) -> Draft:
    """Something typed."""
    return Draft(DraftPlace(case, field, about), text, NOON)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with one of each in it."""
    with bench.begin() as work:
        keep_everything(work)
        work.commit()
    return bench


def test_what_was_committed_is_there(kept: Bench) -> None:
    with kept.begin() as work:
        assert work.cases.load(CASE.id) == replace(CASE, version=1)
        assert work.documents.of_case(CASE.id) == (a_paper(),)
        assert work.documents.bytes_of(DocumentId("d1")) == CONTENT
        assert work.drafts.of_case(CASE.id) == (a_draft("typed"),)
        assert work.processes.text_of(PIN.sha256) == PROCESS_TEXT
        assert (work.identities.get("office"), work.settings.get("office_name")) == (b"\x00key", "Ōtautahi")
        assert [entry.deed.what for entry in work.journal.entries()] == ["vault_made", "case_taken"]


def nothing_is_there(bench: Bench) -> bool:
    """Whether the vault holds none of what was kept."""
    with bench.begin() as work:
        with pytest.raises(NoSuchCase):
            work.cases.load(CASE.id)
        with pytest.raises(KeyError):
            work.processes.text_of(PIN.sha256)
        named = (work.identities.get("office"), work.settings.get("office_name"))
        return named == (None, None) and work.journal.last() == (0, FIRST) and not work.documents.of_case(CASE.id)


def test_leaving_without_committing_undoes_everything(bench: Bench) -> None:
    with bench.begin() as work:
        keep_everything(work)
    assert nothing_is_there(bench)


def go_wrong(bench: Bench) -> None:
    """Keep one of each, and then something happens."""
    with bench.begin() as work:
        keep_everything(work)
        raise SomethingHappened


def test_an_error_undoes_everything_and_comes_out_unchanged(bench: Bench) -> None:
    with pytest.raises(SomethingHappened):
        go_wrong(bench)
    assert nothing_is_there(bench)


def test_work_within_work_is_refused_and_harms_nothing(kept: Bench) -> None:
    with kept.begin() as outer:
        outer.settings.put("office_name", "Whangārei")
        with pytest.raises(WorkWithinWork):
            kept.begin().__enter__()
        outer.commit()
    with kept.begin() as work:
        assert work.settings.get("office_name") == "Whangārei"


def test_a_draft_is_written_over_in_its_place_only(kept: Bench) -> None:
    others = [a_draft("b", about="p1"), a_draft("c", field="stage/other"), a_draft("d", case=None)]
    with kept.begin() as work:
        for draft in (*others, a_draft("typed on")):
            work.drafts.keep(draft)
        work.commit()
    with kept.begin() as work:
        assert set(work.drafts.of_case(CASE.id)) == {a_draft("typed on"), others[0], others[1]}
        assert work.drafts.of_case(None) == (others[2],)


def test_a_draft_can_be_dropped_and_dropped_again(kept: Bench) -> None:
    with kept.begin() as work:
        work.drafts.keep(a_draft("stays", about="p1"))
        work.drafts.drop(a_draft("").place)
        work.drafts.drop(a_draft("").place)
        assert work.drafts.of_case(CASE.id) == (a_draft("stays", about="p1"),)


def test_a_draft_of_a_case_that_is_not_there_is_refused(bench: Bench) -> None:
    with bench.begin() as work, pytest.raises(NoSuchCase):
        work.drafts.keep(a_draft("typed"))


def test_papers_come_in_the_order_kept(kept: Bench) -> None:
    copy = replace(a_paper("a-copy", signing=False), paper=Paper.COPY, recipient=ParticipantId("p1"))
    with kept.begin() as work:
        work.documents.keep(copy, CONTENT)
        assert work.documents.of_case(CASE.id) == (a_paper(), copy)
        assert work.documents.known(copy.id) == copy


def test_a_paper_is_refused_unless_it_is_what_it_says(kept: Bench) -> None:
    with kept.begin() as work:
        with pytest.raises(ValueError, match="sha256"):
            work.documents.keep(a_paper("d2"), CONTENT + b" ")
        with pytest.raises(ValueError, match="already"):
            work.documents.keep(a_paper(), CONTENT)
        with pytest.raises(NoSuchCase):
            work.documents.keep(replace(a_paper("d3"), case=CaseId("elsewhere")), CONTENT)


def test_the_original_takes_signatures_until_the_last(kept: Bench) -> None:
    signed, last = CONTENT + b" one", CONTENT + b" one two"
    with kept.begin() as work:
        work.documents.replace_bytes(DocumentId("d1"), signed, sha256(signed).hexdigest())
        assert work.documents.of_case(CASE.id) == (a_paper(content=signed),)
        work.documents.replace_bytes(DocumentId("d1"), last, sha256(last).hexdigest(), signing=False)
        assert work.documents.of_case(CASE.id) == (a_paper(content=last, signing=False),)
        with pytest.raises(SigningOutOfTurn):
            work.documents.replace_bytes(DocumentId("d1"), signed, sha256(signed).hexdigest())
        work.documents.retitle(DocumentId("d1"), "Set aside")
        assert work.documents.of_case(CASE.id)[0].title == "Set aside"
        assert work.documents.bytes_of(DocumentId("d1")) == last


def test_a_paper_that_is_not_there_is_said_not_to_be(bench: Bench) -> None:
    with bench.begin() as work:
        with pytest.raises(NoSuchDocument):
            work.documents.bytes_of(DocumentId("d1"))
        with pytest.raises(NoSuchDocument):
            work.documents.known(DocumentId("d1"))
        with pytest.raises(NoSuchDocument):
            work.documents.replace_bytes(DocumentId("d1"), CONTENT, sha256(CONTENT).hexdigest())
        with pytest.raises(NoSuchDocument):
            work.documents.retitle(DocumentId("d1"), "")


def test_settings_and_identities_are_written_over_and_processes_never(kept: Bench) -> None:
    with kept.begin() as work:
        work.settings.put("office_name", "Whangārei")
        work.identities.keep("office", b"new")
        work.processes.keep(PIN.sha256, "another text")
        assert (work.settings.get("office_name"), work.identities.get("office")) == ("Whangārei", b"new")
        assert work.processes.text_of(PIN.sha256) == PROCESS_TEXT


def test_a_signature_is_kept_as_shape_alone(kept: Bench) -> None:
    ink = Ink(((Point(0.1, 0.25, 0.9, 0), Point(0.2, 1 / 3, 0.8, 17)), (Point(0.5, 0.5, 0.1, 900),)), 3.5)
    with kept.begin() as work:
        work.inks.keep(CASE.id, ParticipantId("p1"), ink)
        found = work.inks.get(CASE.id, ParticipantId("p1"))
        assert work.inks.get(CASE.id, ParticipantId("p2")) is None
        with pytest.raises(NoSuchCase):
            work.inks.keep(CaseId("elsewhere"), ParticipantId("p1"), ink)
    assert found == Ink(((Point(0.1, 0.25), Point(0.2, 1 / 3)), (Point(0.5, 0.5),)), 3.5)


def test_the_journal_is_a_sound_chain_by_the_member_and_the_clock(bench: Bench) -> None:
    for number in range(3):
        with bench.begin() as work:
            work.journal.write(Deed("answered", CASE.id, {"prompt": f"ā{number}"}))
            work.journal.write(Deed("looked"))
            work.commit()
        bench.clock.advance(timedelta(seconds=1, microseconds=5))
    with bench.begin() as work:
        entries = tuple(work.journal.entries())
        assert first_break(entries, fake_verify) is None
        assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5, 6]
        assert (entries[0].by, entries[0].at) == ("member", NOON)
        assert entries[0].deed == Deed("answered", CASE.id, {"prompt": "ā0"})
        assert work.journal.last() == (6, entries[-1].hash)
        assert tuple(work.journal.entries(since=3)) == entries[3:]
        assert tuple(work.journal.entries(since=2, case=CASE.id)) == (entries[2], entries[4])


def test_entries_are_found_by_whose_they_are_and_what_they_are_about(bench: Bench) -> None:
    told = [Deed("answered", CASE.id), Deed("paper_made", CASE.id), Deed("member_added"), Deed("backup_made")]
    for who in (MemberId("member"), MemberId("another")):
        with bench.begin_as(who) as work:
            for deed in told:
                work.journal.write(deed)
            work.commit()
    with bench.begin() as work:
        assert work.journal.numbers(JournalQuery()) == (8, 7, 6, 5, 4, 3, 2, 1)
        assert work.journal.numbers(JournalQuery(by=MemberId("another"))) == (8, 7, 6, 5)
        found = {topic: work.journal.numbers(JournalQuery(MemberId("member"), topic)) for topic in Topic}
        assert found == {Topic.CASES: (1,), Topic.PAPERS: (2,), Topic.PEOPLE: (3,), Topic.VAULT: (4,), Topic.KEPT: ()}
        assert [entry.seq for entry in work.journal.numbered((7, 2, 99))] == [7, 2]


def test_an_entry_dated_well_before_the_one_it_follows_is_told_apart(bench: Bench) -> None:
    for minutes in (0, -10, 1):
        bench.clock.advance(timedelta(minutes=minutes))
        with bench.begin() as work:
            work.journal.write(Deed("looked"))
            work.commit()
    with bench.begin() as work:
        assert work.journal.set_back(range(1, 2_000)) == {2}
        assert work.journal.set_back((1, 3)) == frozenset()


def test_a_deed_that_was_undone_leaves_no_gap_in_the_chain(kept: Bench) -> None:
    with kept.begin() as work:
        work.journal.write(Deed("undone"))
    with kept.begin() as work:
        work.journal.write(Deed("done"))
        work.commit()
    with kept.begin() as work:
        entries = tuple(work.journal.entries())
    assert [entry.deed.what for entry in entries] == ["vault_made", "case_taken", "done"]
    assert first_break(entries, fake_verify) is None


def test_what_was_changed_without_a_deed_gets_one(kept: Bench) -> None:
    with kept.begin() as work:
        work.cases.save(work.cases.load(CASE.id), a_summary())
        work.settings.put("office_name", "Whangārei")
        work.commit()
    with kept.begin() as work:
        assert [entry.deed for entry in work.journal.entries(since=2)] == [
            Deed("vault_changed"),
            Deed("case_changed", CASE.id),
        ]


def test_entries_of_one_piece_of_work_carry_what_it_left(kept: Bench) -> None:
    with kept.begin() as work:
        work.journal.write(Deed("looked", CASE.id))
        saved = work.cases.save(work.cases.load(CASE.id), a_summary())
        work.journal.write(Deed("answered", CASE.id))
        work.commit()
    with kept.begin() as work:
        work.journal.write(Deed("looked", saved.id))
        work.commit()
    with kept.begin() as work:
        records = [entry.record for entry in work.journal.entries(case=CASE.id)]
    assert records[0] != records[1] == records[2] == records[3]


def test_drafts_are_no_part_of_the_record(kept: Bench) -> None:
    with kept.begin() as work:
        work.drafts.keep(a_draft("typed on"))
        work.commit()
    with kept.begin() as work:
        work.journal.write(Deed("looked", CASE.id))
        work.commit()
    with kept.begin() as work:
        taken, looked = work.journal.entries(case=CASE.id)
    assert taken.record == looked.record


def test_a_case_may_be_loaded_and_saved_in_one_piece_of_work(kept: Bench) -> None:
    with kept.begin() as work:
        saved: Case = work.cases.save(work.cases.load(CASE.id), a_summary())
        work.cases.save(saved, a_summary())
        work.commit()
    with kept.begin() as work:
        assert work.cases.load(CASE.id).version == 3
