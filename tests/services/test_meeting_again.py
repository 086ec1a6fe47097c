"""A conference meets again over what it agreed: played to its second signing, and what it agreed to then to its end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rjdesk.bundled import resource
from rjdesk.domain.access import Action
from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import left_out, version_in_force
from rjdesk.domain.follow_up.happening import Found, Kind
from rjdesk.domain.follow_up.standing import Standing
from rjdesk.domain.follow_up.tasks import TaskKind, asked_again
from rjdesk.domain.versions import Cause
from rjdesk.errors import NotYetHappened, StageNotReady
from rjdesk.process.progress import current
from rjdesk.services.figures.rows import row_of
from rjdesk.services.follow_up.follow_ups import News
from tests.commands.program import rjdesk
from tests.services.changing import Changing
from tests.services.law_texts import a_file, changed


class Reconvened(Changing):
    """A conference that a review calls together again for a day ten days on; the apology is done, and a payment came."""

    def __init__(self) -> None:
        super().__init__()
        follow, today = self.desk.follow_up, self.today
        follow.done(self.case, self.promise("apology").obligation.id, News(today))
        follow.paid(self.case, self.promise("reparation").obligation.id, News(today, cents=9_000))
        follow.reviewed(self.case, today, Found.RECONVENE)
        self.on.clock.advance(timedelta(minutes=1))
        self.day = today + timedelta(days=10)
        self.changes.reconvene(self.case, Cause.REVIEW, self.day, "10:00", "Te Papa")

    def stage(self) -> str:
        """The stage that the case has come to."""
        stage = current(self.desk.casework.open(self.case).process, self.held())
        return stage.id if stage else ""

    def say(self, answers: dict[str, bool]) -> None:
        """What they say to each item of the plan, by its kind; yes where nothing is said."""
        for item in self.held().agreement.obligations:
            self.desk.agreements.settle(self.case, item.id, agreed=answers.get(item.kind, True))

    def item(self, kind: str) -> Obligation:
        """An item of the draft."""
        return next(each for each in self.held().agreement.obligations if each.kind == kind)

    def meet(self, answers: dict[str, bool] | None = None) -> None:
        """On the day they walk to the plan, owe less than before, and say yes or no to each item."""
        self.on.clock.advance(timedelta(days=10))
        self.walk_to(end="plan")
        less = replace(self.item("reparation"), amount=Money(20_000), instalments=())
        self.desk.agreements.put(self.case, less)
        self.say(answers or {})

    def sign_anew(self) -> None:
        """Conclude it, read it back, and have everybody sign."""
        self.walk_to(end="distribution")

    def hand_out(self) -> None:
        """Each copy of what holds now goes to whom it is for."""
        for paper in self.papers(Paper.COPY):
            if "replaced" not in paper.title:
                self.desk.letters.sent(paper.id, self.on.clock().date(), SentBy.HAND)


@pytest.fixture
def again() -> Reconvened:
    return Reconvened()


def test_it_is_played_to_a_second_signing_and_kept_to_the_end(again: Reconvened, tmp_path: Path) -> None:
    at, case, desk = again, again.case, again.desk
    assert at.tasks() >= {TaskKind.MEET}
    assert at.stage() == "opening"
    at.meet({"support": False})
    assert at.promise("reparation").stands.ledger.promised == Money(36_000)  # type: ignore[union-attr]  # it holds until the signing
    at.sign_anew()

    held = at.held()
    assert version_in_force(held) == 2
    assert at.promise("apology").stands.standing is Standing.DONE
    ledger = at.promise("reparation").stands.ledger
    assert ledger is not None
    assert (ledger.promised, ledger.paid, ledger.balance) == (Money(20_000), 9_000, 11_000)
    notes = [(note.kind, note.weeks) for note in desk.follow_up.open(case).notes if note.kind is Kind.VARIED]
    assert notes == [(Kind.VARIED, 2)] * 2  # less is owed, and the help was left out
    old, new = at.papers(Paper.ORIGINAL)
    said = at.words(new)
    for words in ("Held on 20 December 2026", "Te Papa", "This is version 2", old.sha256, "No longer part of it"):
        assert words in said

    signed, root = tmp_path / "second.pdf", tmp_path / "root.pem"
    signed.write_bytes(at.pdf(new))
    root.write_bytes(desk.papers.root_certificate())
    assert rjdesk("verify", signed, "--root", root).returncode == 0

    assert at.stage() == "distribution"  # who has a copy is asked of this version
    with pytest.raises(StageNotReady):
        desk.stages.close(case, "distribution")
    at.hand_out()
    desk.stages.close(case, "distribution")
    desk.follow_up.paid(case, at.promise("reparation").obligation.id, News(at.day, cents=11_000))
    for kind in ("community_work", "mentoring"):
        desk.follow_up.done(case, at.promise(kind).obligation.id, News(at.day))
    papers = desk.follow_up_papers
    report = at.words(papers.keep(papers.completion(case).make()))
    for words in (
        "Certificate of completion",
        "No longer part of it",
        "which met again",
        "Replaced on 20 December 2026",
    ):
        assert words in report


def test_what_belongs_to_the_first_meeting_is_kept_with_it_and_asked_anew(again: Reconvened) -> None:
    held = again.held()
    before = held.earlier[0]
    asked = {answer.fact for answer in before.answers}
    assert {Fact.ATTENDED, Fact.PRIVILEGE_READ, Fact.FAMILY_TIME_FROM, Fact.READ_BACK, Fact.COPY_SENT_ON} <= asked
    assert not asked & {answer.fact for answer in held.answers if answer.fact in asked}
    assert held.date_of(Fact.COMPLETED_ON) is not None  # by which the time limits were kept
    assert {record.stage for record in before.stages} >= {"opening", "distribution"}


def test_figures_and_who_is_asked_again_know_who_came_the_first_time(again: Reconvened) -> None:
    held, first = again.held(), Changing().held()
    process = again.desk.casework.open(again.case).process
    now, then = row_of(held, process, ()), row_of(first, process, ())
    assert (now.came, set(now.stages), now.victims) == (then.came, set(then.stages), then.victims)
    assert len(asked_again(held)) == 2


def test_the_case_as_data_tells_both_meetings(again: Reconvened, tmp_path: Path) -> None:
    data = json.loads(again.desk.exports.case(again.case, tmp_path / "case.json").read_text("utf-8"))
    Draft202012Validator(json.loads(resource("documents", "case.schema.json").read_text("utf-8"))).validate(data)
    (version,) = data["versions"]
    assert (version["agreed_on"], version["time"], version["place"]) == ("2026-12-20", "10:00", "Te Papa")
    assert len(version["came"]) == 11


def test_letters_calendar_and_chronology_speak_of_the_meeting_that_is_to_come(
    again: Reconvened, tmp_path: Path
) -> None:
    at, case, desk = again, again.case, again.desk
    person = at.held().people()[0].id
    desk.letters.set_contact("07 555 0100")
    (letter,) = desk.letters.keep(desk.letters.write(case, "meet_again", (person,)).make())
    assert "10:00 am, Te Papa" in at.words(letter)
    at.changes.meet_elsewhere(case, at.day + timedelta(days=1), "14:30", "the hall")
    held = at.held().replacing
    assert held is not None
    assert (held.agreed_on, held.time, held.where) == (at.day + timedelta(days=1), "14:30", "the hall")
    assert "20261221" in desk.timeliness.calendar(case, tmp_path / "days.ics").read_text()
    chronology = desk.timeliness.keep(desk.timeliness.chronology(case).make())
    assert "Called the conference together again" in at.words(chronology)


def test_where_nothing_else_is_agreed_what_was_agreed_stands_and_is_reviewed(again: Reconvened) -> None:
    at, case, before = again, again.case, again.held().earlier[0]
    with pytest.raises(NotYetHappened):
        at.changes.let_it_stand(case)
    at.meet(dict.fromkeys(("apology", "reparation", "community_work", "mentoring", "support"), False))
    assert [need.reason for need in at.desk.casework.open(case).unmet] == ["nothing_else_agreed"]
    at.changes.let_it_stand(case)
    held = at.held()
    assert (held.agreement, held.earlier) == (before.agreement, ())
    assert at.stage() == "support"
    notes = [(note.kind, note.choice) for note in at.desk.follow_up.open(case).notes][-1]
    assert notes == (Kind.REVIEWED, Found.CONTINUE)
    assert TaskKind.RECONVENE not in at.tasks()


def test_where_nobody_signs_what_they_agree_to_holds_at_once_and_each_promise_says_so(tmp_path: Path) -> None:
    unsigned = changed(
        resource("processes", "circle.toml").read_text("utf-8"),
        ("version = ", "version = 10"),
        ('"record", "signing", "closing"]', '"record", "closing"]'),
        ('panel = "signing"\n', ""),
        ('closes_when = [{ gate = "signing_closed" }]\n', ""),
    )
    at = Changing("circle.json", "follow_up", law=a_file(tmp_path, unsigned))
    case = at.case
    at.changes.reconvene(case, Cause.WISHED, at.today, "18:00", "the hall")
    at.walk_to(end="consensus")
    for item in at.held().agreement.obligations:
        at.desk.agreements.settle(case, item.id, agreed=item.kind != "healing")
    at.later("support")
    at.walk_to(end="record")
    held = at.held()
    assert (version_in_force(held), held.replacing) == (2, None)
    notes = [note for note in at.desk.follow_up.open(case).notes if note.kind is Kind.VARIED]
    assert [note.weeks for note in notes] == [2, 2]
    assert [(item.kind, version) for item, version in left_out(held)] == [("healing", 2)]
    at.desk.stages.reopen(case, "consensus")
    at.walk_to(end="record")
    assert [note for note in at.desk.follow_up.open(case).notes if note.kind is Kind.VARIED] == notes


def test_people_who_need_not_come_after_all_were_called_by_mistake(again: Reconvened) -> None:
    again.changes.take_back(again.case)
    followed = again.desk.follow_up.open(again.case)
    assert Action.WORK_ON_CASE in followed.may
    called = next(note for note in followed.notes if note.kind is Kind.RECONVENED)
    assert called.id not in followed.counts
    assert TaskKind.RECONVENE in again.tasks()  # the review still asks for it
