"""What every vault promises about what people said: bytes for one reader in no order, and counts by the month."""

from __future__ import annotations

import pytest

from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from tests.contracts.conftest import Bench

HANA, RUA = MemberId("hana"), MemberId("rua")
ONE = ("victim", 1, Wave.CONFERENCE, "2026-11")


def test_answers_come_to_the_one_they_were_sealed_to_in_the_order_of_their_keys(bench: Bench) -> None:
    kept = [SealedAnswers(HANA, b"first"), SealedAnswers(HANA, b"second"), SealedAnswers(RUA, b"third")]
    with bench.begin() as work:
        for each in kept:
            work.surveys.keep(each)
        work.commit()
    with bench.begin() as work:
        in_order = sorted(kept[:2], key=lambda each: each.key)
        assert work.surveys.sealed_to(HANA) == tuple(each.content for each in in_order)
        assert work.surveys.sealed_to(RUA) == (b"third",)
        assert work.surveys.sealed_to(MemberId("nobody")) == ()


def test_an_answer_is_kept_once(bench: Bench) -> None:
    with bench.begin() as work:
        work.surveys.keep(SealedAnswers(HANA, b"first"))
        with pytest.raises(Exception, match=r"sealed_answers"):
            work.surveys.keep(SealedAnswers(HANA, b"first"))


def test_who_was_asked_and_who_answered_is_counted_by_the_month(bench: Bench) -> None:
    later = ("victim", 1, Wave.THREE_MONTHS, "2027-02")
    with bench.begin() as work:
        for _ in range(3):
            work.surveys.count(*ONE, answered=False)
        work.surveys.count(*ONE, answered=True)
        work.surveys.count(*later, answered=False)
        assert work.surveys.asked() == (Asked(*ONE, 3, 1), Asked(*later, 1, 0))


def test_nobody_answers_who_was_not_asked(bench: Bench) -> None:
    with bench.begin() as work:
        work.surveys.count(*ONE, answered=False)
        work.surveys.count(*ONE, answered=True)
        with pytest.raises(Exception, match=r"answered"):
            work.surveys.count(*ONE, answered=True)


def test_the_vaults_record_says_that_there_is_one_answer_more(bench: Bench) -> None:
    records = list[str]()
    for content in (b"one", b"another"):
        with bench.begin() as work:
            work.surveys.keep(SealedAnswers(HANA, content))
            work.journal.write(Deed("survey_answered"))
            work.commit()
        with bench.begin() as work:
            records.append(list(work.journal.entries())[-1].record)
    assert len(set(records)) == 2
