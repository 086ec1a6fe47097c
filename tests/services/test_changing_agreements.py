"""What was agreed is changed: the version before stays sealed and holds until the next does; what was done stays done."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from rjdesk.documents.agreement_data import agreement_in
from rjdesk.documents.verifying import verify
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import left_out, replaced_on, version_in_force
from rjdesk.domain.follow_up.happening import Found, Kind, Why
from rjdesk.domain.follow_up.standing import Standing
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.versions import Cause
from rjdesk.errors import (
    ChangeUnderWay,
    NotAccepted,
    NotAllAgree,
    NothingChanging,
    NothingDiffers,
    NotReadBack,
    SignedAgain,
    SigningUnderWay,
    StageClosed,
)
from rjdesk.process.progress import current
from rjdesk.services.follow_up.follow_ups import News
from tests.services.changing import Changing


@pytest.fixture
def signed_again() -> Changing:
    """A process that has changes signed again; the apology is done, a payment came, the mentoring was given up."""
    made = Changing()
    follow, case, today = made.desk.follow_up, made.case, made.today
    follow.done(case, made.promise("apology").obligation.id, News(today))
    follow.paid(case, made.promise("reparation").obligation.id, News(today, cents=9_000))
    follow.not_done(case, made.promise("mentoring").obligation.id, Why.NOT_POSSIBLE, today)
    return made


def test_a_change_is_agreed_signed_and_then_holds_with_everything_done_kept(signed_again: Changing) -> None:
    at, case = signed_again, signed_again.case
    (first,) = at.papers(Paper.ORIGINAL)
    at.changes.begin(case, Cause.CIRCUMSTANCES)
    at.later("mentoring")
    at.desk.agreements.remove(case, at.promise("support").obligation.id)
    at.changes.agree(case, at.everybody(), at.today, read_back=True)
    assert at.promise("mentoring").stands.standing is Standing.NOT_DONE  # the version before holds until it is signed
    assert TaskKind.SETTLE in at.tasks()
    assert "papers.replaced" not in at.papers(Paper.ORIGINAL)[0].title

    at.on.clock.advance(timedelta(days=1))
    at.sign()
    held = at.held()
    assert (version_in_force(held), held.replacing) == (2, None)
    assert replaced_on(held, 1) == at.today + timedelta(days=1)
    stage = current(at.desk.casework.open(case).process, held)
    assert stage is not None
    assert stage.id == "distribution"  # nobody has a copy of it yet
    assert held.earlier[0].answers  # but of the version before
    assert at.promise("mentoring").stands.standing is Standing.OPEN  # it was given up as it was before
    assert at.promise("apology").stands.standing is Standing.DONE
    assert at.promise("reparation").stands.ledger is not None
    assert at.promise("reparation").stands.ledger.paid == 9_000  # type: ignore[union-attr]  # looked at above
    assert [version for _, version in left_out(held)] == [2]

    old, new = at.papers(Paper.ORIGINAL)
    assert (old.id, old.sha256) == (first.id, first.sha256)
    assert old.title.endswith("(replaced on 11 December 2026 by version 2)")
    assert {verify(at.pdf(each)).verdict for each in (old, new)} == {"unknown-signer"}
    said = at.words(new)
    for words in ("This is version 2", "version 1", first.sha256[:20], "(by when)", "No longer part of it"):
        assert words in said
    told = agreement_in(at.pdf(new)).version
    assert told is not None
    assert (told.number, told.sha256) == (2, sha256(at.pdf(first)).hexdigest())
    assert {note.kind for note in at.promise("mentoring").notes} == {Kind.NOT_DONE, Kind.VARIED}

    papers = at.desk.follow_up_papers
    report = at.words(papers.keep(papers.completion(case).make()))
    assert "No longer part of it" in report
    assert old.sha256[:20] in report
    assert Cause.CIRCUMSTANCES not in report


def test_nothing_is_agreed_over_the_head_of_whom_it_concerns(signed_again: Changing) -> None:
    at, case = signed_again, signed_again.case
    at.changes.begin(case, Cause.WISHED)
    with pytest.raises(NotReadBack):
        at.changes.agree(case, (), at.today, read_back=False)
    with pytest.raises(NothingDiffers):
        at.changes.agree(case, (), at.today, read_back=True)
    at.later("mentoring")
    with pytest.raises(NotAllAgree):
        at.changes.agree(case, at.everybody()[:1], at.today, read_back=True)
    item = at.held().agreement.obligations[0]
    at.desk.agreements.put(case, replace(item, what="Something else"))  # nobody has said yes to it
    with pytest.raises(NotAccepted):
        at.changes.agree(case, at.everybody(), at.today, read_back=True)
    with pytest.raises(ChangeUnderWay):
        at.changes.begin(case, Cause.WISHED)


def test_a_change_can_be_taken_back_until_signing_began_and_leaves_nothing(signed_again: Changing) -> None:
    at, case = signed_again, signed_again.case
    before = at.held()
    at.changes.begin(case, Cause.MISTAKE)
    at.later("mentoring")
    at.changes.agree(case, at.everybody(), at.today, read_back=True)
    with pytest.raises(StageClosed):
        at.later("mentoring")
    at.changes.change_again(case)
    with pytest.raises(SignedAgain):
        at.changes.paper(case, at.everybody(), at.today)
    at.changes.agree(case, at.everybody(), at.today, read_back=True)
    at.desk.ceremonies.keep_opening(at.desk.ceremonies.open(case).make())
    with pytest.raises(SigningUnderWay):
        at.changes.take_back(case)
    at.desk.ceremonies.set_aside(case)
    at.changes.take_back(case)
    assert replace(at.held(), version=0) == replace(before, version=0)
    with pytest.raises(NothingChanging):
        at.changes.take_back(case)


def test_where_nobody_signs_again_a_sealed_paper_says_what_changed_and_whose_word_it_is() -> None:
    at = Changing("circle.json", "follow_up")
    case = at.case
    at.changes.begin(case, Cause.CIRCUMSTANCES)
    at.later("amends")
    named = [at.held().participant(each).name for each in at.everybody()]
    made = at.changes.paper(case, at.everybody(), at.today).make()
    paper = at.changes.keep(made)

    assert version_in_force(at.held()) == 2
    assert all(name in at.words(paper) for name in named)
    assert "nobody signs it again" in at.words(paper)
    copies = [each for each in at.papers(Paper.COPY) if "replaced" not in each.title]
    assert len(copies) == len([each for each in at.held().participants if each.receives_copy])

    at.on.clock.advance(timedelta(days=7))
    at.changes.begin(case, Cause.WISHED)
    at.later("amends")
    third = at.changes.keep(at.changes.paper(case, at.everybody(), at.today).make())
    assert paper.sha256[:20] in at.words(third)
    assert at.papers(Paper.VARIATION)[0].title.endswith("by version 3)")
    assert at.papers(Paper.ORIGINAL)[0].title.endswith("by version 2)")


def test_a_review_asks_for_what_it_found_and_a_conference_meets_again_on_the_record() -> None:
    at = Changing()
    case, before = at.case, at.held()
    at.desk.follow_up.reviewed(case, at.today, Found.RECONVENE)
    assert TaskKind.RECONVENE in at.tasks()
    at.on.clock.advance(timedelta(minutes=1))
    day = at.today + timedelta(days=10)
    at.changes.reconvene(case, Cause.REVIEW, day, "10:00", "Te Papa")

    held, process = at.held(), at.desk.casework.open(case).process
    stage = current(process, held)
    assert stage is not None
    assert stage.id == "opening"
    assert held.attending() == ()
    assert held.admitted() == before.admitted()
    assert held.fact(Fact.CONFERENCE_ON) == before.fact(Fact.CONFERENCE_ON)  # by which its time limits were kept
    assert held.in_force == before.agreement
    assert {each.agreed for each in held.agreement.obligations} == {None}
    assert {TaskKind.MEET} <= at.tasks()
    assert TaskKind.RECONVENE not in at.tasks()
    assert at.on.deeds()[-1] == "conference_reconvened"
    victim = at.desk.follow_up.open(case).victims[0].person.id
    missing = {each.field for each in at.desk.letters.missing(case, "meet_again", (victim,))}
    assert not {"meets_again_on", "meets_again_at"} & missing

    at.changes.take_back(case)  # it met, and kept what was agreed
    assert set(at.held().answers) == set(before.answers)
    assert set(at.held().stages) == set(before.stages)
    assert at.held().in_force == before.agreement


def test_a_review_may_close_what_has_done_its_work() -> None:
    at = Changing()
    at.desk.follow_up.reviewed(at.case, at.today, Found.CONTINUE, 4)
    assert TaskKind.REVIEW in at.tasks()
    at.on.clock.advance(timedelta(minutes=1))
    at.desk.follow_up.reviewed(at.case, at.today, Found.CLOSE)
    assert TaskKind.REPORT in at.tasks()
    assert not {TaskKind.REVIEW, TaskKind.PROMISE, TaskKind.PAYMENT, TaskKind.STALLED} & at.tasks()


def test_a_victim_hears_that_what_was_agreed_has_changed(signed_again: Changing) -> None:
    at, case = signed_again, signed_again.case
    (victim, *_) = at.desk.follow_up.open(case).victims
    at.desk.follow_up.wishes(case, victim.person.id, Wish.EACH_STEP, at.today)
    at.desk.follow_up.told(case, victim.person.id, at.today)
    assert TaskKind.TELL_VICTIM not in at.tasks()
    at.on.clock.advance(timedelta(minutes=1))
    at.changes.begin(case, Cause.CIRCUMSTANCES)
    at.later("mentoring")
    at.changes.agree(case, at.everybody(), at.today, read_back=True)
    at.sign()
    assert TaskKind.TELL_VICTIM in at.tasks()


def test_what_a_report_will_need_is_asked_for_until_it_is_there_also_in_a_closed_stage() -> None:
    at = Changing()

    def lacking() -> set[str]:
        return {each.prompt.id for each in at.desk.follow_up.open(at.case).lacking}

    assert "region" in lacking()
    (missing,) = [each for each in at.desk.follow_up.due() if each.task.kind is TaskKind.MISSING]
    assert "Region" in missing.what
    at.desk.stages.answer(at.case, "referral", "region", None, "Waikato")
    assert "region" not in lacking()
    with pytest.raises(StageClosed):
        at.desk.stages.answer(at.case, "referral", "in_custody", None, value=True)
