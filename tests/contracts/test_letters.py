"""What every vault promises about letters: what was written and sent stays as it was, and goes with its case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText, SentBy
from rjdesk.domain.ids import CaseId, DocumentId, MemberId, ParticipantId
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

CASE = a_case().build().id
MERE = MemberId("mere")
TO_ANA = Dispatch(
    DocumentId("d2"), CASE, ParticipantId("p1"), "Ana Tōpia", "Victim", date(2026, 11, 19), SentBy.POST, NOON, MERE
)
TO_THE_COURT = replace(TO_ANA, document=DocumentId("d1"), to=None, how=SentBy.COURT, leaves_out=("people", "amounts"))
NOT_TO_ANA = replace(TO_ANA, taken_back=True, noted_at=NOON + timedelta(hours=1))
PLAIN = LetterText("circle", "invitation", "Kia ora {name}", "Plainer words", NOON, MERE)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with a case."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(a_case().build(), a_summary())
        work.commit()
    return bench


def test_what_was_sent_comes_back_in_the_order_in_which_it_was_noted(kept: Bench) -> None:
    with kept.begin() as work:
        for dispatch in (TO_ANA, TO_THE_COURT, TO_ANA, NOT_TO_ANA):
            work.letters.send(dispatch)
        work.commit()
    with kept.begin() as work:
        assert work.letters.sent(CASE) == (TO_ANA, TO_THE_COURT, TO_ANA, NOT_TO_ANA)


def test_a_paper_says_which_letter_it_was_made_from(kept: Bench) -> None:
    papers = tuple(
        LetterPaper(DocumentId(name), CASE, "notice", ("people",) * (name == "b"), (("to name", "ab12"), ("words", "")))
        for name in "ab"
    )
    with kept.begin() as work:
        for paper in reversed(papers):
            work.letters.keep(paper)
        work.commit()
    with kept.begin() as work:
        assert work.letters.of_case(CASE) == papers


def test_every_text_of_the_office_stays_also_when_it_was_taken_back(bench: Bench) -> None:
    again = replace(PLAIN, text="", because="The process says it better now", written_at=NOON + timedelta(days=1))
    with bench.begin() as work:
        for text in (PLAIN, replace(PLAIN, process="panel"), again):
            work.letter_texts.keep(text)
        work.commit()
    with bench.begin() as work:
        assert work.letter_texts.of("circle") == (PLAIN, again)
        assert work.letter_texts.of("dialogue") == ()


def test_a_case_that_is_not_there_has_no_letters(kept: Bench) -> None:
    other = CaseId("nowhere")
    with kept.begin() as work:
        assert (work.letters.sent(other), work.letters.of_case(other)) == ((), ())
        with pytest.raises(NoSuchCase):
            work.letters.send(replace(TO_ANA, case=other))
        with pytest.raises(NoSuchCase):
            work.letters.keep(LetterPaper(DocumentId("d"), other, "notice"))


def test_a_sealed_case_answers_nothing_and_a_destroyed_one_leaves_nothing(kept: Bench) -> None:
    with kept.begin() as work:
        work.letters.send(TO_ANA)
        work.letters.keep(LetterPaper(DocumentId("d2"), CASE, "notice"))
        work.keepings.seal(CASE, NOON, "expunged")
        assert (work.letters.sent(CASE), work.letters.of_case(CASE)) == ((), ())
        work.keepings.unseal(a_case().build().reference)
        assert work.letters.sent(CASE) == (TO_ANA,)
        work.keepings.destroy(CASE)
        work.cases.save(a_case().build(), a_summary())
        assert (work.letters.sent(CASE), work.letters.of_case(CASE)) == ((), ())
