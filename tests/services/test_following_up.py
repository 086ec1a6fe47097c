"""What is noted of an agreement counts at once, is put right without being lost, and asks for the next step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.follow_up.happening import Kind, Tried, Why
from rjdesk.domain.follow_up.slips import slip_code
from rjdesk.domain.follow_up.standing import Standing
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import CaseId, HappeningId, ObligationId, ParticipantId
from rjdesk.errors import (
    CountsNoMore,
    Expected,
    NoSuchPromise,
    NoSuchSlip,
    NothingCounted,
    NothingPaid,
    NothingPromised,
    NotYetHappened,
    OwnWordChecked,
    PaymentsSayIt,
)
from rjdesk.services.follow_up.follow_ups import Followed, FollowedPromise, News
from tests.fakes import NOON
from tests.services.conferences import InMemory, case_at, in_memory, person, walking

LATER = NOON + timedelta(days=20)


class Following:
    """A case whose agreement is signed, twenty days on."""

    def __init__(self) -> None:
        self.on: InMemory = in_memory(practice=True)
        self.case: CaseId = case_at("support", walking(self.on.desk, practice=True))
        self.on.clock.now = LATER
        self.service = self.on.desk.follow_up

    def now(self) -> Followed:
        return self.service.open(self.case)

    def promise(self, kind: str) -> FollowedPromise:
        return next(each for each in self.now().promises if each.obligation.kind == kind)

    def id_of(self, kind: str) -> ObligationId:
        return self.promise(kind).obligation.id

    def who(self, name: str) -> ParticipantId:
        return person(self.on.desk, self.case, name)

    def news(self, **more: object) -> News:
        return News(self.today, **more)  # type: ignore[arg-type]  # fields by name

    @property
    def today(self) -> date:
        return LATER.date()

    def tasks(self) -> set[TaskKind]:
        return {task.kind for task in self.now().tasks}


@pytest.fixture
def following() -> Following:
    return Following()


def test_asking_again_is_due_after_three_months_and_done_whatever_came_of_it(following: Following) -> None:
    due = {each.about: each.due for each in following.now().tasks if each.kind is TaskKind.ASK_AGAIN}
    assert {each.id for each in following.now().asked_again} == set(due)
    following.on.clock.now = NOON + timedelta(days=92)
    assert {each.task.about for each in following.service.due() if each.task.kind is TaskKind.ASK_AGAIN} == set(due)
    for each, tried in zip(following.now().asked_again, Tried, strict=False):
        following.service.asked_again(following.case, each.id, tried, following.on.clock.now.date())
    assert TaskKind.ASK_AGAIN not in following.tasks()
    assert not [each for each in following.service.due() if each.task.kind is TaskKind.ASK_AGAIN]


def test_only_what_was_agreed_is_followed(following: Following) -> None:
    kinds = [each.obligation.kind for each in following.now().promises]

    assert kinds == ["apology", "reparation", "community_work", "mentoring", "support"]
    assert following.promise("apology").stands.standing is Standing.LATE


def test_what_is_said_to_be_done_waits_for_somebody_elses_look(following: Following) -> None:
    apology = following.id_of("apology")
    following.service.done(following.case, apology, following.news(about=following.who("Tāne")))
    assert following.promise("apology").stands.standing is Standing.DONE
    assert TaskKind.CHECK in following.tasks()

    following.service.checked(following.case, apology, following.news())
    assert following.promise("apology").stands.standing is Standing.CHECKED
    assert following.on.deeds()[-2:] == ["promise_done", "promise_checked"]


def test_a_payment_that_was_noted_wrongly_is_put_right_and_both_stay(following: Following) -> None:
    money = following.id_of("reparation")
    following.service.paid(following.case, money, following.news(cents=9_000, receipt="R 1"))
    (first,) = following.now().notes
    following.service.correct(following.case, first.id, following.news(cents=8_000, receipt="R 1"))

    found = following.promise("reparation")
    assert [note.cents for note in found.notes] == [9_000, 8_000]
    assert found.stands.ledger is not None
    assert found.stands.ledger.balance == 28_000
    assert [line.balance for line in found.stands.ledger.movements] == [27_000, 28_000]

    following.service.withdraw(following.case, found.notes[-1].id)
    ledger = following.promise("reparation").stands.ledger
    assert ledger is not None
    assert ledger.balance == 36_000
    with pytest.raises(CountsNoMore):
        following.service.withdraw(following.case, first.id)


def test_figures_learn_of_it_in_the_same_transaction(following: Following) -> None:
    following.service.paid(following.case, following.id_of("reparation"), following.news(cents=9_000))
    following.service.done(following.case, following.id_of("apology"), following.news())
    promised = following.on.vault.shelves.figures[following.case].promised

    assert (promised.items, promised.done, promised.cents, promised.paid) == (5, 1, 36_000, 9_000)


def test_the_first_screen_lists_what_is_late_and_soon_due_without_loading_a_case(following: Following) -> None:
    late = [each for each in following.service.due() if each.task.kind is TaskKind.PROMISE]

    assert [(each.what[:14], each.who) for each in late] == [
        ("Write a letter", following.now().case.participants[0].name)
    ]
    following.service.done(following.case, following.id_of("apology"), following.news())
    assert TaskKind.PROMISE not in {each.task.kind for each in following.service.due()}


def test_victims_are_asked_told_as_they_wish_and_met(following: Following) -> None:
    sione = following.who("Sione")
    assert TaskKind.ASK_VICTIM in following.tasks()
    following.service.wishes(following.case, sione, Wish.EVERY_WEEKS, following.today, 4)
    following.service.done(following.case, following.id_of("apology"), following.news())
    assert TaskKind.TELL_VICTIM in following.tasks()
    following.service.told(following.case, sione, following.today)

    (victim,) = [each for each in following.now().victims if each.person.id == sione]
    assert victim.wants is not None
    assert (victim.wants.wish, victim.wants.weeks, victim.told_on) == (Wish.EVERY_WEEKS, 4, following.today)
    following.service.contacted(following.case, following.who("Tāne"), following.today)
    assert not {TaskKind.TELL_VICTIM, TaskKind.CONTACT} & following.tasks()


def test_once_everything_is_settled_the_end_is_reported(following: Following) -> None:
    for each in following.now().promises:
        following.service.not_done(following.case, each.obligation.id, Why.NOT_KNOWN, following.today)
    assert TaskKind.REPORT in following.tasks()
    following.service.reported(following.case, following.today)
    following.service.reviewed(following.case, following.today)
    assert not {TaskKind.REPORT, TaskKind.REVIEW} & following.tasks()


def test_what_would_not_be_true_is_refused_and_nothing_is_noted(following: Following) -> None:
    service, case, work, money = (
        following.service,
        following.case,
        following.id_of("mentoring"),
        following.id_of("reparation"),
    )
    tane = following.who("Tāne")
    service.done(case, work, following.news(about=following.who("Katerina")))
    refused: list[tuple[type[Expected], Callable[[], None]]] = [
        (NotYetHappened, lambda: service.done(case, work, News(following.today + timedelta(days=1)))),
        (NoSuchPromise, lambda: service.done(case, ObligationId("none"), following.news())),
        (PaymentsSayIt, lambda: service.done(case, money, following.news())),
        (NothingCounted, lambda: service.part_done(case, work, following.news())),
        (NothingPaid, lambda: service.paid(case, money, following.news())),
        (NothingPaid, lambda: service.paid(case, work, following.news(cents=100))),
        (OwnWordChecked, lambda: service.checked(case, work, following.news(about=tane))),
        (OwnWordChecked, lambda: service.checked(case, work, following.news(about=following.who("Katerina")))),
        (CountsNoMore, lambda: service.correct(case, HappeningId("none"), following.news())),
    ]
    before = following.now().notes
    for error, attempt in refused:
        with pytest.raises(error):
            attempt()
    assert following.now().notes == before


def test_before_there_is_an_agreement_there_is_nothing_to_follow() -> None:
    on = in_memory(practice=True)
    case = case_at("plan", walking(on.desk, practice=True))

    assert on.desk.follow_up.open(case).promises == ()
    with pytest.raises(NothingPromised):
        on.desk.follow_up.reviewed(case, NOON.date())


def test_a_mistyped_slip_is_no_slip(following: Following) -> None:
    for typed in ("", "ABCD", slip_code(b"another slip")):
        with pytest.raises(NoSuchSlip):
            following.service.find_slip(typed)


def test_no_note_says_anything_that_was_not_entered(following: Following) -> None:
    following.service.wishes(following.case, following.who("Sione"), Wish.NEVER, following.today)
    (note,) = following.now().notes

    assert (note.kind, note.receipt, note.by_name, note.obligation) == (Kind.WISH, "", "", None)


def test_a_letter_of_news_that_was_sent_is_noted_as_told_and_no_more_once_it_was_not(following: Following) -> None:
    on, case, victim = following.on.desk, following.case, following.who("Sione")
    following.service.wishes(case, victim, Wish.EACH_STEP, following.today)
    following.service.done(case, following.id_of("apology"), following.news())
    following.on.clock.advance(timedelta(minutes=1))
    assert TaskKind.TELL_VICTIM in following.tasks()
    on.letters.set_contact("1 Example Road")
    on.stages.answer(case, "support", "victim_news", None, "The letter of apology is written.")
    (letter,) = on.letters.keep(on.letters.write(case, "victim_news", (victim,)).make())
    sent = on.letters.sent(letter.id, following.today, SentBy.POST)
    assert TaskKind.TELL_VICTIM not in following.tasks()
    assert following.now().victims[0].told_on == following.today
    on.letters.not_sent(sent)
    assert TaskKind.TELL_VICTIM in following.tasks()
    assert following.now().victims[0].told_on is None
