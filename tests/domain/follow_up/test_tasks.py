"""What is to be done after a conference: promises, looks at them, victims as they wish, contact, review, report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rjdesk.domain.agreement import Agreement
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.happening import Kind, Tried, Why
from rjdesk.domain.follow_up.spans import months_after
from rjdesk.domain.follow_up.tasks import TaskKind, began_on, over_on, promises, tasks
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import ParticipantId
from tests.builders import a_case
from tests.fakes import NOON
from tests.follow_up_notes import ANA, DUE, HEMI, LEE, MONEY, WORK, Notes

HELD = date(2026, 11, 10)
NEVER = Notes().note(Kind.WISH, about=ANA, obligation=None, choice=Wish.NEVER)
MET = Notes().note(Kind.CONTACT, HELD, about=HEMI, obligation=None)


def agreed(**changed: object) -> Case:
    """A conference held on the tenth with one promise of Hēmi's to Ana, which Lee checks."""
    built = a_case().with_offender().with_victim().answering("opening", "held", HELD, fact=Fact.CONFERENCE_ON).build()
    return replace(built, agreement=Agreement((replace(WORK, **changed),), concluded=True))  # type: ignore[arg-type]  # fields by name


def kinds(case: Case, notes: Notes) -> list[TaskKind]:
    return [task.kind for task in tasks(case, notes.kept)]


def due(case: Case, notes: Notes, kind: TaskKind) -> date | None:
    return next((task.due for task in tasks(case, notes.kept) if task.kind is kind), None)


def wishing(wish: Wish, weeks: int = 0) -> Notes:
    return Notes().note(Kind.WISH, HELD, about=ANA, obligation=None, choice=wish, weeks=weeks)


def test_after_the_conference_victims_are_asked_everyone_is_met_and_the_promise_waits() -> None:
    assert [(task.kind, task.due, task.about) for task in tasks(agreed(), ())] == [
        (TaskKind.ASK_VICTIM, HELD + timedelta(days=7), ANA),
        (TaskKind.CONTACT, HELD + timedelta(days=14), HEMI),
        (TaskKind.CONTACT, HELD + timedelta(days=14), ANA),
        (TaskKind.PROMISE, DUE, None),
    ]


def test_before_the_agreement_is_concluded_and_signed_there_is_nothing_to_follow() -> None:
    drafted = replace(agreed(), agreement=replace(agreed().agreement, concluded=False))
    signing = replace(agreed(), ceremony=Ceremony((), NOON))

    assert promises(drafted) == promises(signing) == ()
    assert tasks(drafted, ()) == tasks(signing, ()) == ()


def attended(case: Case, *people: ParticipantId) -> Case:
    there = [Answer("opening", "came", who, True, NOON, Fact.ATTENDED) for who in people]
    return replace(case, answers=(*case.answers, *there))


def test_whoever_was_there_is_asked_again_after_three_months_even_once_the_case_is_closed() -> None:
    for case in (attended(agreed(), ANA), replace(attended(agreed(), ANA), closed_at=NOON)):
        asked = [task for task in tasks(case, ()) if task.kind is TaskKind.ASK_AGAIN]
        assert [(task.due, task.about) for task in asked] == [(date(2027, 2, 10), ANA)]
        for tried in Tried:
            done = Notes().note(Kind.ASKED_AGAIN, about=ANA, obligation=None, choice=tried)
            assert TaskKind.ASK_AGAIN not in kinds(case, done)
            assert TaskKind.ASK_AGAIN in kinds(case, done.withdrawn())
        assert TaskKind.ASK_AGAIN not in kinds(case, NEVER)


def test_three_months_after_the_last_of_november_is_the_last_of_february() -> None:
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2026, 12, 31), 1) == date(2027, 1, 31)


def test_a_closed_case_asks_for_nothing() -> None:
    assert tasks(replace(agreed(), closed_at=NOON), ()) == ()


def test_a_promise_that_is_done_waits_for_whoever_checks_it() -> None:
    done = Notes().note(Kind.DONE, DUE, about=HEMI)

    assert due(agreed(), done, TaskKind.CHECK) == DUE + timedelta(days=14)
    assert TaskKind.CHECK not in kinds(agreed(), done.note(Kind.CHECKED, about=LEE))
    assert TaskKind.CHECK not in kinds(agreed(checks=None), done)


def test_a_payment_is_due_on_the_day_of_the_instalment_that_is_owed() -> None:
    assert due(agreed(amount=MONEY.amount), Notes(), TaskKind.PAYMENT) == DUE


def test_a_victim_who_wants_nothing_is_left_in_peace() -> None:
    done = NEVER.note(Kind.DONE, about=HEMI)

    assert not {TaskKind.ASK_VICTIM, TaskKind.TELL_VICTIM} & set(kinds(agreed(), done))
    assert [task.about for task in tasks(agreed(), done.kept) if task.kind is TaskKind.CONTACT] == [HEMI]


def test_a_victim_who_wants_every_step_is_told_within_a_week_of_it() -> None:
    step = wishing(Wish.EACH_STEP).note(Kind.PART_DONE, date(2026, 11, 20), minutes=60)

    assert due(agreed(), wishing(Wish.EACH_STEP), TaskKind.TELL_VICTIM) is None
    assert due(agreed(), step, TaskKind.TELL_VICTIM) == date(2026, 11, 27)
    assert due(agreed(), step.note(Kind.TOLD, about=ANA, obligation=None), TaskKind.TELL_VICTIM) is None


def test_a_victim_who_wants_it_now_and_then_is_not_told_sooner() -> None:
    told = wishing(Wish.EVERY_WEEKS, 4).note(Kind.PART_DONE, HELD).note(Kind.TOLD, HELD, about=ANA, obligation=None)
    more = told.note(Kind.PART_DONE, HELD + timedelta(days=1))

    assert due(agreed(), told, TaskKind.TELL_VICTIM) is None
    assert due(agreed(), more, TaskKind.TELL_VICTIM) == HELD + timedelta(weeks=4)


def test_a_victim_who_wants_the_end_hears_of_it_once_all_is_settled() -> None:
    part = wishing(Wish.AT_THE_END).note(Kind.PART_DONE, minutes=60)
    gone = part.note(Kind.NOT_DONE, DUE, choice=Why.MOVED_AWAY)

    assert due(agreed(), part, TaskKind.TELL_VICTIM) is None
    assert due(agreed(), gone, TaskKind.TELL_VICTIM) == DUE + timedelta(days=7)


def test_a_case_of_which_nothing_is_heard_is_stalled_after_fourteen_days() -> None:
    assert due(agreed(), Notes(), TaskKind.STALLED) is None  # the first contact is asked for by itself
    assert due(agreed(), MET, TaskKind.STALLED) == HELD + timedelta(days=14)
    assert due(agreed(), MET.note(Kind.SLIP, DUE), TaskKind.STALLED) == HELD + timedelta(days=14)
    assert due(agreed(), MET.note(Kind.DONE, DUE), TaskKind.STALLED) is None


def test_once_all_is_settled_a_report_is_due_until_it_is_made() -> None:
    done = Notes().note(Kind.DONE, DUE)

    assert over_on(agreed(), done.kept) == DUE
    assert due(agreed(), done, TaskKind.REPORT) == DUE + timedelta(days=14)
    assert TaskKind.REPORT not in kinds(agreed(), done.note(Kind.REPORTED, obligation=None))


def test_the_review_that_was_agreed_is_due_on_its_day_until_it_was_held() -> None:
    reviewed = replace(agreed(), agreement=replace(agreed().agreement, review_on=DUE))

    assert due(reviewed, Notes(), TaskKind.REVIEW) == DUE
    assert TaskKind.REVIEW not in kinds(reviewed, Notes().note(Kind.REVIEWED, obligation=None))


def test_it_begins_on_the_day_of_the_conference_or_of_the_last_step_known() -> None:
    unknown = replace(agreed(), answers=())

    assert began_on(agreed()) == HELD
    assert began_on(replace(unknown, ceremony=Ceremony((), NOON, closed_at=NOON))) == NOON.date()
    assert began_on(unknown) == unknown.received_on
