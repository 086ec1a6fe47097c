"""Every rule of every shipped process, stage by stage: it is there, it holds, and it gives way only where the file says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import pytest

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import NEVER_WAIVED, Unmet
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.errors import GateNotWaivable, StageNotReady
from rjdesk.process import catalogue, progress
from rjdesk.process.template import GateUse, Process, Stage
from tests.fakes import NOON
from tests.services.conferences import case_at_end, in_memory, script, walking
from tests.services.gates_written_down import WRITTEN_DOWN

PROCESSES = {process.id: process for process in catalogue.shipped()}
OPENS, CLOSES = "opens", "closes"


@dataclass(frozen=True)
class Held:
    """A rule where it stands."""

    process: Process
    stage: Stage
    side: str
    use: GateUse

    def line(self) -> str:
        """As it is written down."""
        bounds = (("only for", self.use.only_for), ("not for", self.use.not_for))
        waived = " (may be waived)" if self.use.may_be_waived else ""
        kinds = "".join(f" {words} {' '.join(kinds)}" for words, kinds in bounds if kinds)
        return f"{self.stage.id} {self.side} {self.use.name}{waived}{kinds}"

    def name(self) -> str:
        """As a test is called."""
        return f"{self.process.id} {self.line()}"

    def unmet(self, case: Case) -> set[str]:
        """Why this rule alone keeps its side of the stage shut."""
        ask = progress.to_open if self.side == OPENS else progress.to_close
        return {unmet.reason for unmet in ask(self.process, self.stage, case) if unmet.gate == self.use.name}


def everything_held(process: Process) -> list[Held]:
    """The rules of a process, in order."""
    sides: tuple[tuple[str, Callable[[Stage], Iterable[GateUse]]], ...] = (
        (OPENS, lambda stage: stage.opens_when),
        (CLOSES, lambda stage: stage.closes_when),
    )
    return [Held(process, stage, side, use) for stage in process.stages for side, uses in sides for use in uses(stage)]


HELD = [held for process in PROCESSES.values() for held in everything_held(process)]


def forgetting(*facts: Fact) -> Callable[[Case], Case]:
    """A case of which something was never recorded."""
    return lambda case: replace(case, answers=tuple(answer for answer in case.answers if answer.fact not in facts))


def knowing(fact: Fact, value: Any) -> Callable[[Case], Case]:
    """A case of which something became known."""
    return lambda case: replace(case, answers=(*case.answers, Answer("", "", None, value, NOON, fact)))


def nobody(part: Part, case: Case) -> Case:
    """A case without anyone of a part."""
    return replace(case, participants=tuple(each for each in case.participants if each.part is not part))


def items(case: Case, **changes: Any) -> Case:
    """A case in which every item of the agreement is otherwise."""
    changed = tuple(replace(item, **changes) for item in case.agreement.obligations)
    return replace(case, agreement=replace(case.agreement, obligations=changed))


def alleged(case: Case) -> Case:
    """A case of sexual violence that no specialist has endorsed."""
    return knowing(Fact.SEXUAL_VIOLENCE, True)(forgetting(Fact.SPECIALIST_ENDORSEMENT)(case))


def nobody_told(case: Case) -> Case:
    """A case in which whoever may come was not told, and can't."""
    return replace(case, answers=tuple(_away(each) for each in forgetting(Fact.NOTIFIED, Fact.VIEWS)(case).answers))


def _away(answer: Answer) -> Answer:
    return replace(answer, value=False) if answer.fact is Fact.WILL_ATTEND else answer


UNDONE: Mapping[str, Callable[[Case], Case]] = {
    "specialist_endorsement_on_file": alleged,
    "offender_named": partial(nobody, Part.OFFENDER),
    "subject_named": partial(nobody, Part.SUBJECT),
    "charges_recorded": lambda case: replace(case, charges=()),
    "safe_to_proceed": forgetting(Fact.SAFE_TO_PROCEED, Fact.SAFETY_DECIDED_BY),
    "everyone_entitled_notified": nobody_told,
    "views_of_the_absent_known": nobody_told,
    "privilege_read": forgetting(Fact.PRIVILEGE_READ),
    "attendance_taken": forgetting(Fact.ATTENDED),
    "offender_present": forgetting(Fact.ATTENDED),
    "admission_settled": forgetting(Fact.ADMISSION),
    "victim_turn_offered": forgetting(Fact.TURN_OFFERED),
    "family_time_offered": forgetting(Fact.FAMILY_TIME_OFFERED),
    "every_item_answered": lambda case: items(case, agreed=None),
    "plan_rests_on_admitted": lambda case: items(case, agreed=True, rests_on=()),
    "record_read_back": forgetting(Fact.READ_BACK),
    "signing_closed": lambda case: replace(case, ceremony=None),
    "copies_sent_to_all": forgetting(Fact.COPY_SENT_ON),
    "everyone_agreed_to_take_part": forgetting(Fact.CONSENT),
    "releases_signed": forgetting(Fact.RELEASE_SIGNED),
    "counsel_notice_given": forgetting(Fact.COUNSEL_NOTICE),
    "victim_choice_known": forgetting(Fact.WAY_OF_TAKING_PART),
    "found_suitable": forgetting(Fact.SUITABLE),
    "both_sides_ready": forgetting(Fact.READY),
    "voluntariness_read": forgetting(Fact.VOLUNTARINESS_READ),
    "victim_asked_first": forgetting(Fact.VICTIM_ASKED_FIRST),
    "guidelines_adopted": forgetting(Fact.GUIDELINES_ADOPTED),
    "consensus_reached": forgetting(Fact.CONSENSUS),
    "purpose_named": forgetting(Fact.PURPOSE),
    "attendance_counted": forgetting(Fact.ATTENDANCE_COUNT),
    "disposition_recorded": forgetting(Fact.DISPOSITION),
    "taken_on_followed": forgetting(Fact.TAKEN_ON_CAME),
    "review_within_the_law": lambda case: replace(case, agreement=replace(case.agreement, review_on=None)),
    "promises_settled": lambda case: items(case, agreed=True),
}
"""For each rule, the case in which what it asks for was not done."""


@cache
def walked(process: str) -> Case:
    """The practice case of a process, with every stage behind it. What was promised in it is settled elsewhere."""
    on = in_memory()
    return on.desk.casework.open(case_at_end(walking(on.desk, script(f"{process}.json")))).case


def settled(held: Held, case: Case) -> Case:
    """The case as it is when the rule holds: of promises, where none was made."""
    return items(case, agreed=False) if held.use.name == "promises_settled" else case


def applying(held: Held, case: Case) -> Case:
    """The case of a kind that the rule is for."""
    kinds = (kind.id for kind in held.process.kinds if held.use.applies_to(kind.id))
    return case if held.use.applies_to(case.kind) else replace(case, kind=next(kinds))


@pytest.mark.parametrize("process", PROCESSES)
def test_the_rules_that_hold_each_stage_are_those_that_were_written_down(process: str) -> None:
    written = [line.strip() for line in WRITTEN_DOWN[process].strip().splitlines()]
    assert [held.line() for held in everything_held(PROCESSES[process])] == written


def test_each_rule_has_a_case_in_which_it_is_not_met() -> None:
    assert {held.use.name for held in HELD} == set(UNDONE)


@pytest.mark.parametrize("held", HELD, ids=Held.name)
def test_a_rule_holds_its_stage_until_what_it_asks_for_is_done(held: Held) -> None:
    case = applying(held, walked(held.process.id))
    assert not held.unmet(settled(held, case))
    assert held.unmet(UNDONE[held.use.name](case))


def gives_way(held: Held, case: Case) -> bool:
    """Whether a reason on the record opens what the rule keeps shut."""
    record = StageRecord(held.stage.id, NOON, "member", (Waiver(held.use.name, "Everyone had gone home"),))
    try:
        progress.close(held.process, case, record)
    except GateNotWaivable:
        return False
    except StageNotReady as refused:  # for other reasons
        return held.use.name not in {point.gate for point in refused.unmet if isinstance(point, Unmet)}
    return True


@pytest.mark.parametrize("held", [held for held in HELD if held.side == CLOSES], ids=Held.name)
def test_a_rule_gives_way_to_a_reason_only_where_its_process_says_so(held: Held) -> None:
    assert gives_way(held, UNDONE[held.use.name](applying(held, walked(held.process.id)))) == held.use.may_be_waived


def test_what_the_law_fixes_is_waived_in_no_shipped_process() -> None:
    assert not {held.line() for held in HELD if held.use.may_be_waived and held.use.name in NEVER_WAIVED}
