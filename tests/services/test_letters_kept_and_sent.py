"""A letter is frozen as it was made; that it was sent is noted once, and the stage knows it too."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest

from rjdesk.documents.letter_contents import Rows
from rjdesk.documents.verifying import verify
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId
from rjdesk.errors import ChangedMeanwhile, NoSuchPerson, NotOnThatDay, SentOneByOne
from rjdesk.process import told
from tests.documents.papers import field_names, page_texts
from tests.services.conferences import InMemory, case_at, case_at_end, in_memory, person, walking
from tests.services.letters_case import a_hui, everyone

TODAY = date(2026, 11, 20)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    return a_hui(on)


def kept(on: InMemory, case: CaseId, letter: str, *names: str) -> tuple[Document, ...]:
    """Letters to some people, made and kept."""
    people = tuple(person(on.desk, case, name) for name in names)
    return on.desk.letters.keep(on.desk.letters.write(case, letter, people).make())


def test_each_person_gets_a_paper_of_their_own_and_printing_gets_one_with_all(on: InMemory, case: CaseId) -> None:
    papers = kept(on, case, "invitation", "Hinemoa", "Tāmati")
    assert [(paper.paper, paper.title) for paper in papers] == [
        (Paper.LETTER, "Invitation to a hui: Hinemoa Rāwhiti (Person harmed)"),
        (Paper.LETTER, "Invitation to a hui: Tāmati Parata (Young person)"),
        (Paper.LETTERS, "Invitation to a hui: all letters, for printing"),
    ]
    assert [paper.recipient for paper in papers] == [
        person(on.desk, case, "Hinemoa"),
        person(on.desk, case, "Tāmati"),
        None,
    ]
    (offered,) = (each for each in on.desk.letters.offered(case) if each.letter.id == "invitation")
    assert offered.drafted == papers


def test_one_letter_alone_needs_no_second_file(on: InMemory, case: CaseId) -> None:
    assert [paper.paper for paper in kept(on, case, "invitation", "Hinemoa")] == [Paper.LETTER]


def test_printing_again_prints_the_same_bytes_whatever_changed_since(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    before = on.desk.papers.bytes_of(paper.id)
    on.desk.stages.answer(case, "plan", "where", None, "Somewhere else")
    on.desk.letters.set_contact("Elsewhere")
    on.clock.advance(timedelta(days=3))
    assert on.desk.papers.bytes_of(paper.id) == before
    assert sha256(before).hexdigest() == paper.sha256
    assert "Te Puea Marae" in " ".join(page_texts(before))


def test_the_same_letter_composed_twice_is_the_same(on: InMemory, case: CaseId) -> None:
    hine = person(on.desk, case, "Hinemoa")
    first, second = (on.desk.letters.preview(case, "invitation", hine).make() for _ in range(2))
    assert first == second
    assert field_names(first) == ["closing"]
    assert on.desk.papers.of_case(case) == ()


def test_that_it_was_sent_is_noted_once_and_the_stage_knows_the_day(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    hine = person(on.desk, case, "Hinemoa")
    dispatch = on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    assert (dispatch.to, dispatch.name, dispatch.part) == (hine, "Hinemoa Rāwhiti", "Person harmed")
    assert on.desk.letters.dispatches(case) == (dispatch,)
    held = on.desk.casework.open(case).case
    assert held.fact(Fact.NOTIFIED, hine) == TODAY
    assert held.fact(Fact.NOTIFIED, person(on.desk, case, "Tāmati")) is None
    assert on.deeds()[-2:] == ["letters_written", "letter_sent"]


def test_a_day_that_is_on_record_is_not_overwritten_by_a_second_letter(on: InMemory, case: CaseId) -> None:
    hine = person(on.desk, case, "Hinemoa")
    on.desk.stages.answer(case, "telling", "told", hine, date(2026, 11, 9))
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    on.desk.letters.sent(paper.id, TODAY, SentBy.HAND)
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, hine) == date(2026, 11, 9)
    assert len(on.desk.letters.dispatches(case)) == 1


def test_a_closed_stage_stays_as_it_is_and_the_dispatch_is_on_record(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    on.desk.stages.close(case, "plan")
    on.desk.stages.close(case, "telling")
    on.desk.letters.sent(paper.id, TODAY, SentBy.EMAIL)
    hine = person(on.desk, case, "Hinemoa")
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, hine) is None
    assert on.desk.letters.dispatches(case)[0].how is SentBy.EMAIL


def test_a_record_goes_to_somebody_or_to_nobody_of_the_case_and_its_day_is_the_case_s(
    on: InMemory, case: CaseId
) -> None:
    for who in everyone(on, case)[:2]:
        on.desk.stages.answer(case, "telling", "told", who, TODAY)
        on.desk.stages.answer(case, "day", "came", who, True)
    (record,) = kept(on, case, "record")
    court = person(on.desk, case, "Youth Court")
    to_court = on.desk.letters.sent(record.id, TODAY, SentBy.COURT, court)
    elsewhere = on.desk.letters.sent(record.id, TODAY, SentBy.OTHER)
    assert (to_court.part, elsewhere.name, elsewhere.to) == ("Court", "", None)
    assert on.desk.casework.open(case).case.fact(Fact.REPORTED_ON) == TODAY
    (again,) = on.desk.letters.write(case, "record", ()).letters
    (sent,) = (piece for piece in again.contents.pieces if isinstance(piece, Rows) and piece.head[-1] == "How")
    assert sent.rows[0][1:] == ("Court", "20 November 2026", "Filed with the court or authority")


def test_letters_for_printing_go_to_nobody_and_no_day_can_be_that_never_was(on: InMemory, case: CaseId) -> None:
    *_, together = kept(on, case, "invitation", "Hinemoa", "Tāmati")
    (paper,) = kept(on, case, "right", "Hinemoa")
    with pytest.raises(SentOneByOne):
        on.desk.letters.sent(together.id, TODAY, SentBy.POST)
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(NotOnThatDay):
            on.desk.letters.sent(paper.id, day, SentBy.POST)
    assert on.desk.letters.dispatches(case) == ()


def test_a_record_is_not_sent_to_a_stranger(on: InMemory, case: CaseId) -> None:
    other = case_at_end(walking(on.desk))
    (paper,) = (each for each in on.desk.papers.of_case(other) if each.paper is Paper.SIGNING_RECORD)
    with pytest.raises(NoSuchPerson):
        on.desk.letters.sent(paper.id, TODAY, SentBy.POST, person(on.desk, case, "Hinemoa"))


def test_a_copy_of_an_agreement_is_noted_as_sent_in_the_same_way_and_its_stage_knows(on: InMemory) -> None:
    case = case_at("distribution", walking(on.desk))
    copy = next(each for each in on.desk.papers.of_case(case) if each.paper is Paper.COPY)
    dispatch = on.desk.letters.sent(copy.id, TODAY, SentBy.POST)
    assert dispatch.to == copy.recipient
    held = on.desk.casework.open(case).case
    assert held.fact(Fact.COPY_SENT_ON, dispatch.to) == TODAY
    assert held.fact(Fact.COPY_SENT_BY, dispatch.to) == "post"


def test_the_register_has_a_line_for_each_paper_that_went_to_somebody(on: InMemory, case: CaseId) -> None:
    first, second, _ = kept(on, case, "invitation", "Hinemoa", "Tāmati")
    (school,) = kept(on, case, "school", "Te Kura")
    on.clock.advance(timedelta(days=2))
    on.desk.letters.sent(second.id, TODAY + timedelta(days=1), SentBy.POST)
    on.desk.letters.sent(first.id, TODAY, SentBy.HAND)
    on.desk.letters.sent(school.id, TODAY + timedelta(days=2), SentBy.EMAIL)
    lines = on.desk.letters.register(case).contents.lines
    assert [(line.name, line.part, line.on, line.how) for line in lines] == [
        ("Hinemoa Rāwhiti", "Person harmed", date(2026, 11, 20), "By hand"),
        ("Tāmati Parata", "Young person", date(2026, 11, 21), "By post"),
        ("Te Kura o Te Puke", "School", date(2026, 11, 22), "By e-mail"),
    ]
    assert [line.leaves_out for line in lines] == [(), (), ("people", "charge_references")]
    assert [line.paper for line in lines] == ["Invitation to a hui"] * 2 + ["To the school and the court"]
    assert lines[0].sha256 == first.sha256
    (register,) = on.desk.letters.keep(on.desk.letters.register(case).make())
    assert register.paper is Paper.REGISTER
    text = " ".join(page_texts(on.desk.papers.bytes_of(register.id)))
    assert first.sha256[:8] in text
    assert "Left out: the references of the charges, who took part." in text.replace("\n", " ")
    assert on.deeds()[-1] == "register_made"


def test_copies_noted_in_a_stage_alone_are_in_the_register_too(on: InMemory) -> None:
    case = case_at_end(walking(on.desk))
    copies = [each for each in on.desk.papers.of_case(case) if each.paper is Paper.COPY]
    lines = on.desk.letters.register(case).contents.lines
    assert len(lines) == len(copies) > 3
    assert {line.sha256 for line in lines} == {copy.sha256 for copy in copies}
    assert {line.paper for line in lines} == {"Copy: Record and plan of the Family Group Conference"}
    assert "By hand" in {line.how for line in lines}


def test_whoever_was_sent_something_stays_on_the_register_after_leaving_the_case(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "right", "Hinemoa")
    on.desk.letters.sent(paper.id, TODAY, SentBy.HAND)
    on.desk.people.remove(case, person(on.desk, case, "Hinemoa"))
    (line,) = on.desk.letters.register(case).contents.lines
    assert line.name == "Hinemoa Rāwhiti"


def test_each_thing_done_is_one_deed_that_names_papers_and_nobody(on: InMemory, case: CaseId) -> None:
    papers = kept(on, case, "invitation", "Hinemoa", "Tāmati")
    on.desk.letters.sent(papers[0].id, TODAY, SentBy.POST)
    on.desk.letters.keep(on.desk.letters.register(case).make())
    *_, wrote, sent, registered = on.desk.journal.entries()
    assert [entry.deed.what for entry in (wrote, sent, registered)] == [
        "letters_written",
        "letter_sent",
        "register_made",
    ]
    assert [wrote.deed.facts[f"sha256_{number}"] for number in (1, 2, 3)] == [paper.sha256 for paper in papers]
    assert "Hinemoa" not in repr((wrote, sent, registered))
    assert [len(commit.deeds) for commit in on.vault.commits[-3:]] == [1, 1, 1]


def test_whoever_reads_a_case_reads_its_letters_in_the_history_by_name(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "right", "Hinemoa")
    on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    held = on.desk.casework.open(case)
    *_, wrote, sent = on.desk.casework.history(case)
    assert told.deed(held.process, held.case, wrote.deed) == "Wrote letters or a record"
    assert told.deed(held.process, held.case, sent.deed) == "Noted that a paper was sent (Hinemoa Rāwhiti)"


def test_anybody_can_check_a_letter_without_the_program(on: InMemory, case: CaseId) -> None:
    papers = kept(on, case, "invitation", "Hinemoa", "Tāmati")
    root = on.desk.papers.root_certificate()
    for paper in papers:
        pdf = on.desk.papers.bytes_of(paper.id)
        assert verify(pdf, root).verdict == "genuine"
        assert verify(pdf[:-40] + b"x" + pdf[-39:], root).verdict != "genuine"


def test_noting_the_same_twice_is_noting_it_once(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "right", "Hinemoa")
    first = on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    on.clock.advance(timedelta(seconds=1))
    assert on.desk.letters.sent(paper.id, TODAY, SentBy.POST) == first
    again = on.desk.letters.sent(paper.id, TODAY, SentBy.EMAIL)
    assert on.desk.letters.dispatches(case) == (first, again)


def test_what_was_noted_by_mistake_is_taken_back_with_the_day_that_came_with_it(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    hine = person(on.desk, case, "Hinemoa")
    wrong = on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    on.clock.advance(timedelta(minutes=5))
    on.desk.letters.not_sent(wrong)
    assert on.desk.letters.dispatches(case) == ()
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, hine) is None
    assert on.desk.letters.register(case).contents.lines == ()
    assert on.deeds()[-2:] == ["letter_sent", "letter_sent_taken_back"]
    with pytest.raises(ChangedMeanwhile):
        on.desk.letters.not_sent(wrong)
    right = on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    assert on.desk.letters.dispatches(case) == (right,)


def test_a_day_that_somebody_typed_stays_when_a_note_is_taken_back(on: InMemory, case: CaseId) -> None:
    (paper,) = kept(on, case, "invitation", "Hinemoa")
    hine = person(on.desk, case, "Hinemoa")
    wrong = on.desk.letters.sent(paper.id, TODAY, SentBy.POST)
    on.clock.advance(timedelta(minutes=5))
    on.desk.stages.answer(case, "telling", "told", hine, TODAY)
    on.desk.letters.not_sent(wrong)
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, hine) == TODAY
