"""What every vault promises about what people said: bytes for one reader in no order, and counts by the month."""

from __future__ import annotations

import pytest

from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId
from tests.contracts.conftest import Bench

HANA, RUA = MemberId("hana"), MemberId("rua")
ONE = ("victim", 1, Wave.CONFERENCE, "2026-11")


def test_answers_come_to_the_one_they_were_sealed_to_in_the_order_of_their_keys(bench: Bench) -> None:
    with bench.begin() as work:
        for key, reader, content in (("c", HANA, b"first"), ("a", HANA, b"second"), ("b", RUA, b"third")):
            work.surveys.keep(SealedAnswers(reader, content), key)
        work.commit()
    with bench.begin() as work:
        assert work.surveys.sealed_to(HANA) == (b"second", b"first")
        assert work.surveys.sealed_to(RUA) == (b"third",)
        assert work.surveys.sealed_to(MemberId("nobody")) == ()


def test_a_key_is_used_once(bench: Bench) -> None:
    with bench.begin() as work:
        work.surveys.keep(SealedAnswers(HANA, b"first"), "a")
        with pytest.raises(Exception, match=r"sealed_answers|a"):
            work.surveys.keep(SealedAnswers(HANA, b"second"), "a")


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


def test_the_journal_is_told_nothing_of_it(bench: Bench) -> None:
    """An entry has a time, and a time can be matched with who held the laptop."""
    with bench.begin() as work:
        before = work.journal.last()
        work.surveys.count(*ONE, answered=False)
        work.surveys.keep(SealedAnswers(HANA, b"sealed"), "a")
        work.commit()
    with bench.begin() as work:
        assert work.journal.last() == before
