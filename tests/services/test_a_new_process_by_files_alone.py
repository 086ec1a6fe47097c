"""A way of meeting that nothing in the program knows of, with its own role, time limit and letter: added by files alone."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.community.vetting import Doubt
from rjdesk.domain.community.volunteer import Volunteer
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, VolunteerId
from rjdesk.process.clocks_told import points
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.walk import Walk
from tests.documents.papers import page_texts
from tests.services.conferences import InMemory, in_memory, person

FILES = Path(__file__).parent / "new_process"
WHY = "The marae has agreed on how it meets"


@pytest.fixture(scope="module")
def on() -> InMemory:
    """An office that put both files in force; it stands at noon of 20 November 2026, a Friday."""
    made = in_memory()
    for file in ("law.toml", "process.toml"):
        made.desk.laws.put_in_force(made.desk.laws.look(FILES / file), WHY)
    made.desk.letters.set_contact("12 Karaka Road, Kauri")
    return made


@pytest.fixture(scope="module")
def walk(on: InMemory) -> Walk:
    """Its practice case, as ``rjdesk practice`` reads one."""
    text = (FILES / "practice.json").read_text("utf-8")
    told = read_script(text, "practice.json", on.desk.referrals.processes(), on.clock().date())
    return Walk(on.desk, told, lambda _: nullcontext(), practice=False)


@pytest.fixture(scope="module")
def case(walk: Walk) -> CaseId:
    """The case, referred and asked the questions of its first stage."""
    case = walk.refer()
    stage = walk.current(case)
    assert stage is not None
    walk.answer(case, stage)
    return case


def test_a_new_role_takes_its_part(on: InMemory, case: CaseId) -> None:
    opened = on.desk.casework.open(case)
    mere = opened.case.participant(person(on.desk, case, "Mere"))
    assert (mere.role, mere.part, mere.votes, mere.entitlement) == ("kaikaranga", "community", True, "rule 1")
    assert opened.process.role("kaikaranga").title == "Kaikaranga"


def test_a_new_role_may_want_whoever_holds_it_to_be_vetted(on: InMemory, case: CaseId) -> None:
    mere, desk = person(on.desk, case, "Mere"), on.desk
    (doubt,) = desk.casework.open(case).unvetted
    assert (doubt.person, doubt.why) == (mere, Doubt.NOT_LISTED)
    vetted = date(2026, 1, 1), date(2030, 1, 1)
    desk.volunteers.keep(Volunteer(VolunteerId(""), "Mere Pou", vetted_on=vetted[0], vetted_until=vetted[1]))
    assert desk.casework.open(case).unvetted == ()


def test_a_new_time_limit_counts_by_its_own_law(on: InMemory, case: CaseId) -> None:
    """From Wednesday the 11th, five working days: not the marae's own Friday, nor a weekend."""
    opened = on.desk.casework.open(case)
    (clock,) = opened.clocks
    assert (clock.rule.title, clock.rule.section, clock.due) == ("Tell the marae", "rule 3", date(2026, 11, 19))
    assert clock.why is not None
    why = {point.about: point.says for point in points(opened.process, opened.process.kind("asked_for"), clock, str)}
    assert why["Rule"] == "rule 3: 5 working days"
    assert "Day the whānau asked" in why["Starts"]
    assert "office_day" in [reason for _, reason in clock.why.passed_over()]


def test_a_new_letter_is_written_to_the_new_role_sent_and_known_to_its_stage(on: InMemory, case: CaseId) -> None:
    mere, letters = person(on.desk, case, "Mere"), on.desk.letters
    assert letters.missing(case, "karanga", (mere,)) == ()
    (paper,) = letters.keep(letters.write(case, "karanga", (mere,)).make())
    assert (paper.recipient, paper.paper) == (mere, Paper.LETTER)
    text = " ".join(page_texts(on.desk.papers.bytes_of(paper.id)))
    assert "As Kaikaranga (rule 1) you are asked to the hui of Asked for by the whānau" in text
    assert "The marae has to be told by Thursday 19 November 2026: Tell the marae (rule 3: 5 working days)." in text
    letters.sent(paper.id, date(2026, 11, 20), SentBy.HAND)
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, mere) == date(2026, 11, 20)
    (line,) = letters.register(case).contents.lines
    assert (line.part, line.paper) == ("Kaikaranga", "Karanga")


def test_the_office_puts_it_into_its_own_words(on: InMemory, case: CaseId) -> None:
    mere, letters = person(on.desk, case, "Mere"), on.desk.letters
    letters.change_text("kauri-hui", "karanga", "Mere, haere mai. {facilitator}", "She likes it short")
    job = letters.write(case, "karanga", (mere,))
    letters.set_back("kauri-hui", "karanga", "As it was, for the others")
    assert "Mere, haere mai. Aroha Ngātai" in repr(job.letters[0].contents)


def test_its_chronology_speaks_of_it_too(on: InMemory, case: CaseId) -> None:
    (limit,) = on.desk.timeliness.chronology(case).contents.limits
    assert limit.title == "Tell the marae"


def test_it_is_walked_to_its_own_outcome(on: InMemory, walk: Walk, case: CaseId) -> None:
    while stage := walk.current(case):
        walk.walk(case, stage)
    closed = on.desk.casework.open(case)
    assert closed.case.closed_at is not None
    assert closed.disposition == "It was settled"
