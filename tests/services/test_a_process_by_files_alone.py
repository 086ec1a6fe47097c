"""A new process with a role, a time limit and a letter of its own comes from two files: nothing else is touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId
from rjdesk.domain.participant import Contact
from rjdesk.process.clocks_told import points
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.documents.papers import page_texts
from tests.services.conferences import InMemory, in_memory

LAW = """
id = "harbour"
version = 1
title = "The harbour board's by-laws"
counting_source = "By-law 2"
day_after = true
roll_forward = true
[working_days]
weekend = ["saturday", "sunday"]
source = "By-law 3"
verified = "knowledge"
[[clock]]
id = "meet"
title = "Meet on the wharf"
section = "by-law 7(2)"
number = 10
unit = "working_days"
starts_with = "trigger_date"
done_with = "conference_on"
source = "The by-laws, 2019"
verified = "read"
"""

PROCESS = '''
id = "wharf-talk"
version = 1
title = "Wharf talk"
jurisdiction = "harbour"
source = "The harbour board's handbook"
verified = "read"
[words]
meeting = "talk"
[[kind]]
id = "nets"
title = "About nets and moorings"
provision = "by-law 7"
trigger = "The harbourmaster heard of it"
clocks = ["meet"]
[[role]]
id = "skipper"
title = "Skipper"
part = "offender"
[[role]]
id = "harbourmaster"
title = "Harbourmaster"
part = "professional"
entitlement = "by-law 7(3)"
[[stage]]
id = "heard"
title = "Heard of"
[[stage.prompt]]
id = "on"
kind = "date"
ask = "Heard of it on"
required = true
records = "trigger_date"
[[stage.prompt]]
id = "tide"
kind = "choice"
ask = "At which tide do we meet?"
choices = [{ id = "high", title = "high tide" }, { id = "low", title = "low tide" }]
[[stage]]
id = "asked"
title = "Asked"
[[stage.prompt]]
id = "told"
kind = "date"
of = "everyone"
ask = "Told on"
records = "notified"
[[letter]]
id = "summons"
title = "A talk on the wharf"
to = "everyone"
roles = ["harbourmaster"]
stage = "asked"
records = "notified"
text = """
Dear {name}, {role}

{offenders} asks for a talk at {heard/tide}. You may be there ({entitlement}). It has to be held by {last_day}: {last_day_rule}.

{facilitator}
"""
'''


@pytest.fixture
def on(tmp_path: Path) -> InMemory:
    """An office that brought both files in."""
    on = in_memory()
    for name, text in (("harbour.toml", LAW), ("wharf-talk.toml", PROCESS)):
        (tmp_path / name).write_text(text, "utf-8")
        on.desk.laws.put_in_force(on.desk.laws.look(tmp_path / name), "The harbour board asked for it")
    return on


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A referral under the new process."""
    skipper = NewPerson("Wiremu Tōpia", "skipper")
    return on.desk.referrals.take(NewReferral("wharf-talk", "nets", "W-1", date(2026, 11, 16), skipper))


def test_a_person_takes_the_new_role_and_is_called_by_it(on: InMemory, case: CaseId) -> None:
    on.desk.people.add(case, NewPerson("Ana Rāwhiti", "harbourmaster"))
    held = on.desk.casework.open(case)
    ana = held.case.participants[1]
    assert held.process.role(ana.role).title == "Harbourmaster"
    assert ana.entitlement == "by-law 7(3)"


def test_its_time_limit_runs_and_says_why(on: InMemory, case: CaseId) -> None:
    on.desk.stages.answer(case, "heard", "on", None, date(2026, 11, 17))
    held = on.desk.casework.open(case)
    (clock,) = held.clocks
    assert (clock.due, clock.done) == (date(2026, 12, 1), None)
    why = {point.about: point.says for point in points(held.process, held.process.kind("nets"), clock, str)}
    assert why["Rule"] == "by-law 7(2): 10 working days"
    assert "The harbourmaster heard of it" in why["Starts"]
    assert on.desk.casework.today().due[0].clock_title == "Meet on the wharf"


def test_its_stages_are_walked(on: InMemory, case: CaseId) -> None:
    on.desk.stages.answer(case, "heard", "on", None, date(2026, 11, 17))
    on.desk.stages.close(case, "heard")
    on.desk.stages.close(case, "asked")
    assert on.desk.casework.open(case).case.closed_at is not None


def test_its_letter_is_written_sent_and_known_to_its_stage(on: InMemory, case: CaseId) -> None:
    ana = on.desk.people.add(case, NewPerson("Ana Rāwhiti", "harbourmaster", contact=Contact("1 Wharf Road")))
    on.desk.stages.answer(case, "heard", "on", None, date(2026, 11, 17))
    on.desk.stages.answer(case, "heard", "tide", None, "high")
    job = on.desk.letters.write(case, "summons", (ana,))
    (paper,) = on.desk.letters.keep(job.make())
    assert paper.paper is Paper.LETTER
    text = " ".join(page_texts(on.desk.papers.bytes_of(paper.id)))
    assert (
        "Dear Ana Rāwhiti, Harbourmaster Wiremu Tōpia asks for a talk at high tide. You may be there (by-law 7(3)). It has to "
        "be held by Tuesday 1 December 2026: Meet on the wharf (by-law 7(2): 10 working days)."
    ) in text
    on.desk.letters.sent(paper.id, date(2026, 11, 20), SentBy.HAND)
    assert on.desk.casework.open(case).case.fact(Fact.NOTIFIED, ana) == date(2026, 11, 20)
    (line,) = on.desk.letters.register(case).contents.lines
    assert (line.part, line.paper) == ("Harbourmaster", "A talk on the wharf")


def test_the_office_puts_it_into_its_own_words(on: InMemory, case: CaseId) -> None:
    ana = on.desk.people.add(case, NewPerson("Ana Rāwhiti", "harbourmaster"))
    on.desk.letters.change_text("wharf-talk", "summons", "Ana, come to the wharf. {facilitator}", "She likes it short")
    job = on.desk.letters.write(case, "summons", (ana,))
    assert "come to the wharf. Aroha Ngātai" in repr(job.letters[0].contents)


def test_its_chronology_speaks_of_it_too(on: InMemory, case: CaseId) -> None:
    on.desk.stages.answer(case, "heard", "on", None, date(2026, 11, 17))
    (limit,) = on.desk.timeliness.chronology(case).contents.limits
    assert limit.title == "Meet on the wharf"
