"""A complaint is taken by anybody, seen to by a supervisor, never by the one it is about, and answered within days."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Complainant, Deadlines, Matter, Outcome, StepKind
from rjdesk.domain.ids import ComplaintId, MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import NobodyElseHears, NoSuchComplaint, NotAllowed, StepOutOfTurn
from rjdesk.services.hearing.complaints import Complaints, NewComplaint, NewStep
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

TODAY = NOON.date()
RECEIVED = TODAY - timedelta(days=3)
LATE = NewComplaint(RECEIVED, Complainant.VICTIM, Matter.DELAY, "Nobody rang back.", name="Ana, 021 000")
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
ME = MemberId("member")


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def take(register: Complaints, complaint: ComplaintId, kind: StepKind, outcome: Outcome | None = None) -> None:
    register.take(complaint, NewStep(kind, TODAY, "As the words say", outcome))


def test_whoever_takes_one_does_not_read_it_again(on: InMemory) -> None:
    rua = a_colleague(on, Role.FACILITATOR)
    with as_member(on, rua):
        on.desk.complaints.receive(LATE)
        with pytest.raises(NotAllowed):
            on.desk.complaints.open()
    (held,) = on.desk.complaints.open().complaints
    assert (held.words, held.name, held.noted_by) == (LATE.words, LATE.name, rua)


def test_the_supervisor_it_is_about_neither_sees_nor_touches_it(on: InMemory) -> None:
    hana = a_colleague(on, Role.SUPERVISOR, name="hana")
    complaint = on.desk.complaints.receive(NewComplaint(TODAY, Complainant.OTHER, Matter.FAIRNESS, "Unfair", hana))
    with as_member(on, hana):
        assert on.desk.complaints.open().complaints == ()
        assert on.desk.complaints.waiting().open == 0
        assert on.desk.complaints.paper(NOVEMBER).contents.totals.received == 0
        with pytest.raises(NoSuchComplaint):
            take(on.desk.complaints, complaint, StepKind.LOOKED_INTO)
    assert len(on.desk.complaints.open().complaints) == 1


def test_one_about_the_only_supervisor_is_not_shut_in_here(on: InMemory) -> None:
    with pytest.raises(NobodyElseHears):
        on.desk.complaints.receive(NewComplaint(TODAY, Complainant.OTHER, Matter.FAIRNESS, "Unfair", ME))
    assert on.desk.complaints.open().complaints == ()


def test_it_is_acknowledged_looked_into_decided_and_told_each_by_its_day(on: InMemory) -> None:
    register = on.desk.complaints
    complaint = register.receive(LATE)
    seen = list[tuple[object, ...] | None]()
    steps = [(StepKind.ACKNOWLEDGED, None), (StepKind.LOOKED_INTO, None), (StepKind.DECIDED, Outcome.PARTLY)]
    for kind, outcome in (*steps, (StepKind.TOLD, None)):
        seen.append(register.open().complaints[0].due(Deadlines()))
        take(register, complaint, kind, outcome)
    answer = RECEIVED + timedelta(days=20)
    assert seen == [
        (StepKind.ACKNOWLEDGED, RECEIVED + timedelta(days=5)),
        (StepKind.DECIDED, answer),
        (StepKind.DECIDED, answer),
        (StepKind.TOLD, answer),
    ]
    (held,) = register.open().complaints
    assert (held.due(Deadlines()), held.ended_on, held.outcome) == (None, TODAY, Outcome.PARTLY)
    take(register, complaint, StepKind.DECIDED, Outcome.UPHELD)
    assert register.open().complaints[0].due(Deadlines()) is None, "the clock stands still: told in the same moment"


def test_where_nobody_gave_a_name_none_is_kept_and_nobody_is_told(on: InMemory) -> None:
    register = on.desk.complaints
    complaint = register.receive(NewComplaint(TODAY, Complainant.ANONYMOUS, Matter.SAFETY, "Not safe", None, "Ana"))
    assert register.open().complaints[0].name == ""
    for kind in (StepKind.ACKNOWLEDGED, StepKind.TOLD):
        with pytest.raises(StepOutOfTurn):
            take(register, complaint, kind)
    take(register, complaint, StepKind.DECIDED, Outcome.NOT_KNOWN)
    assert register.waiting().open == 0


def test_nobody_is_told_before_something_was_found_and_nothing_was_done_tomorrow(on: InMemory) -> None:
    complaint = on.desk.complaints.receive(LATE)
    wrong = (
        NewStep(StepKind.TOLD, TODAY, "Rang"),
        NewStep(StepKind.DECIDED, TODAY, "Found", None),
        NewStep(StepKind.DECIDED, TODAY, " ", Outcome.UPHELD),
        NewStep(StepKind.LOOKED_INTO, TODAY + timedelta(days=1), "Will do"),
        NewStep(StepKind.LOOKED_INTO, RECEIVED - timedelta(days=1), "Before it came"),
    )
    for step in wrong:
        with pytest.raises(StepOutOfTurn):
            on.desk.complaints.take(complaint, step)
    assert on.desk.complaints.open().complaints[0].steps == ()


def test_the_days_are_the_offices_own(on: InMemory) -> None:
    register = on.desk.complaints
    register.receive(LATE)
    register.set_deadlines(Deadlines(acknowledge=1, answer=10))
    waiting = register.waiting()
    assert (waiting.open, waiting.due, waiting.due_now) == (1, RECEIVED + timedelta(days=1), True)
    for wrong in (Deadlines(0, 5), Deadlines(9, 5), Deadlines(5, 400)):
        with pytest.raises(StepOutOfTurn):
            register.set_deadlines(wrong)


def test_a_time_is_counted_by_matter_outcome_and_what_came_in_time(on: InMemory) -> None:
    register = on.desk.complaints
    done, _ = register.receive(LATE), register.receive(LATE)
    register.receive(NewComplaint(date(2026, 10, 1), Complainant.OTHER, Matter.SAFETY, "Earlier"))
    take(register, done, StepKind.DECIDED, Outcome.UPHELD)
    take(register, done, StepKind.TOLD)
    found = register.totals(NOVEMBER)
    assert (found.received, found.open, found.in_time) == (2, 1, 1)
    assert (found.about[Matter.DELAY], found.about[Matter.SAFETY], found.outcomes[Outcome.UPHELD]) == (2, 0, 1)


def test_the_journal_tells_that_it_came_and_nothing_of_it(on: InMemory) -> None:
    on.desk.complaints.receive(LATE)
    (entry,) = [each for each in on.desk.journal.entries() if each.deed.what == "complaint_received"]
    assert set(entry.deed.facts) == {"complaint"}


def test_the_register_leaves_on_the_record(on: InMemory, tmp_path: Path) -> None:
    on.desk.complaints.write_paper(b"%PDF", tmp_path / "register.pdf")
    assert (tmp_path / "register.pdf").read_bytes() == b"%PDF"
    assert "complaints_exported" in on.deeds()
