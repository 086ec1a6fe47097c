"""A running case keeps its version until a supervisor moves it: seen first, with a reason, on the record, nothing dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.errors import (
    CaseCantMove,
    ClosedCaseStays,
    LawChangedMeanwhile,
    NotAllowed,
    NothingToMoveTo,
    ReasonTooShort,
    SigningUnderWay,
)
from rjdesk.process.moving import LeftBehind
from rjdesk.services.law.processes import pin_of
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from rjdesk.wording import say
from tests.builders import CaseBuilder, a_summary
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, on_disk
from tests.services.law_texts import FGC, NZ, a_law, a_process
from tests.services.test_changing_the_law import OTHER_WORDS, in_force

REFERRAL = NewReferral(FGC.id, "s247b", "FGC 7", date(2026, 11, 2), NewPerson("Tāne", "young_person"))
MOVE = "The family asked for the shorter time"


def a_running_case(on: InMemory) -> CaseId:
    """A case with its first question answered, before anything changed."""
    case = on.desk.referrals.take(REFERRAL)
    on.desk.stages.answer(case, "referral", "source", None, "police")
    return case


def moved(on: InMemory, case: CaseId) -> None:
    """The case moved to what is in force."""
    on.desk.moves.move(case, pin_of(on.desk.moves.look(case).after), MOVE)


def test_a_case_is_moved_to_the_version_in_force_with_everything_recorded(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    assert on.desk.casework.open(case).in_force is not None
    moved(on, case)
    opened = on.desk.casework.open(case)
    assert (opened.process.version, opened.in_force) == (FGC.version + 1, None)
    answer = opened.case.answer("referral", "source")
    assert answer is not None
    assert answer.value == "police"
    (move,) = opened.moves
    assert (move.before.version, move.after.version, move.act.because) == (FGC.version, FGC.version + 1, MOVE)
    last = on.desk.journal.entries()[-1].deed
    assert (last.what, last.facts["from"], last.facts["to"]) == ("case_moved", FGC.sha256, opened.process.sha256)


def test_a_case_is_moved_in_a_real_vault_too(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        case = desk.referrals.take(REFERRAL)
        in_force(desk, tmp_path, a_law(("number = 21", "number = 14")))
        desk.moves.move(case, pin_of(desk.moves.look(case).after), MOVE)
        opened = desk.casework.open(case)
        assert opened.process.law.version == 2
        assert [move.after.law_sha256 for move in opened.moves] == [opened.process.law.sha256]
        assert desk.journal.first_break() is None


def test_what_moving_changes_is_seen_first(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    on.desk.stages.answer(case, "consultation", "trigger", None, date(2026, 11, 2))
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    in_force(on.desk, tmp_path, a_law(("number = 21", "number = 14")))
    seen = on.desk.moves.look(case)
    assert [change.theme for change in seen.changes] == ["stages", "law"]
    assert [(limit.before, limit.after) for limit in seen.limits] == [(date(2026, 11, 23), date(2026, 11, 16))]
    assert (seen.left, seen.opened_again) == ((), ())
    assert on.desk.casework.open(case).process.version == FGC.version


def test_a_stage_that_lacks_what_the_version_asks_is_opened_again(tmp_path: Path) -> None:
    on = in_memory()
    case = on.desk.referrals.take(REFERRAL)
    with on.vault.unit_of_work() as work:
        held = CaseBuilder(work.cases.load(case)).with_stage_closed("referral").build()
        work.cases.save(held, a_summary())
        work.commit()
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    assert on.desk.moves.look(case).opened_again == ("Referral",)
    moved(on, case)
    assert on.desk.casework.open(case).case.stages == ()


def test_a_case_that_would_lose_something_stays_and_says_what(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_process(('id = "source"', 'id = "sent_by"')))
    expected = (LeftBehind("answer", "Who referred it?"),)
    assert on.desk.moves.look(case).left == expected
    with pytest.raises(CaseCantMove) as refused:
        moved(on, case)
    assert refused.value.left == expected
    assert on.desk.casework.open(case).process.version == FGC.version


@pytest.mark.parametrize("what", [
    "kind", "role", "obligation", "stage", "letter", "answer", "typed", "kind_of_answer", "choice", "fact", "of",
    "health", "becomes_health",
])  # fmt: skip
def test_everything_that_stands_in_the_way_can_be_said(what: str) -> None:
    assert say(f"moving.left.{what}", name="Who referred it?").endswith("Who referred it?")


def test_a_case_is_moved_to_what_was_looked_at_and_nothing_else(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    seen = pin_of(on.desk.moves.look(case).after)
    in_force(on.desk, tmp_path, a_law(("number = 21", "number = 14")))
    with pytest.raises(LawChangedMeanwhile):
        on.desk.moves.move(case, seen, MOVE)


def test_a_case_is_moved_for_a_reason(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    with pytest.raises(ReasonTooShort):
        on.desk.moves.move(case, pin_of(on.desk.moves.look(case).after), "Because")


def test_where_nothing_else_is_in_force_there_is_nothing_to_move_to(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    with pytest.raises(NothingToMoveTo):
        on.desk.moves.look(case)
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    moved(on, case)
    with pytest.raises(NothingToMoveTo):
        on.desk.moves.look(case)


def test_a_closed_case_and_one_that_is_being_signed_stay(tmp_path: Path) -> None:
    on = in_memory()
    closed, signing = (on.desk.referrals.take(REFERRAL) for _ in range(2))
    with on.vault.unit_of_work() as work:
        for case, become in ((closed, CaseBuilder.closed), (signing, CaseBuilder.with_signing_open)):
            work.cases.save(become(CaseBuilder(work.cases.load(case))).build(), a_summary())
        work.commit()
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    with pytest.raises(ClosedCaseStays):
        on.desk.moves.look(closed)
    with pytest.raises(SigningUnderWay):
        on.desk.moves.look(signing)


def test_only_a_supervisor_moves_a_case(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_process(OTHER_WORDS))
    facilitator, supervisor = a_colleague(on, Role.FACILITATOR), a_colleague(on, Role.SUPERVISOR)
    with as_member(on, facilitator), pytest.raises(NotAllowed):
        on.desk.moves.look(case)
    with as_member(on, supervisor):
        moved(on, case)
    assert on.desk.casework.open(case).moves[0].act.by == supervisor


def test_a_case_from_before_laws_were_pinned_is_moved_from_the_one_that_ships(tmp_path: Path) -> None:
    on = in_memory()
    case = a_running_case(on)
    in_force(on.desk, tmp_path, a_law(("number = 21", "number = 14")))
    assert on.desk.moves.look(case).before.law == NZ
