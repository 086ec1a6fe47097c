"""The list, a page at a time; and what can't be asked for when it isn't there."""

from __future__ import annotations

import pytest

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId, ObligationId
from rjdesk.errors import AnswerNotUnderstood, NoSuchCase, SigningOutOfTurn
from rjdesk.process.template import Prompt, PromptKind
from rjdesk.services import office
from rjdesk.services.answering import understood
from rjdesk.services.plain_words import in_plain_words
from rjdesk.wording import has
from tests.builders import a_case
from tests.fakes import FakeVault
from tests.services.conferences import NON_AGREEMENT, case_at, case_at_end, in_memory, script, walking


def test_the_list_is_searched_and_cut_into_pages() -> None:
    on = in_memory()
    for _ in range(3):
        walking(on.desk).refer()
    page = on.desk.casework.page(CaseQuery(text="parata", limit=2))
    assert (page.total, len(page.rows)) == (3, 2)
    assert page.rows[0].offender_names == "Tāne Wīremu Parata"
    assert on.desk.casework.page(CaseQuery(text="nobody")).total == 0


def test_a_case_that_is_not_there_is_not_opened() -> None:
    with pytest.raises(NoSuchCase):
        in_memory().desk.casework.open(CaseId("none"))


def test_a_case_that_nobody_signs_has_no_text_to_sign_and_nothing_to_set_aside() -> None:
    on = in_memory()
    case = case_at("signing", walking(on.desk))
    with pytest.raises(SigningOutOfTurn):
        on.desk.ceremonies.text_of(case)
    with pytest.raises(SigningOutOfTurn):
        on.desk.ceremonies.set_aside(case)


def test_a_number_is_a_number() -> None:
    prompt = Prompt("guests", PromptKind.NUMBER, "How many?")
    assert understood(prompt, 7) == 7
    for wrong in ("7", True):
        with pytest.raises(AnswerNotUnderstood):
            understood(prompt, wrong)


def test_an_office_that_was_never_founded_has_no_certificate() -> None:
    with FakeVault().unit_of_work() as work, pytest.raises(KeyError):
        office.root_certificate(work)


def test_a_sum_paid_at_once_is_said_in_a_sentence() -> None:
    pays = Obligation(ObligationId("o1"), "donation", "", amount=Money(5000, "CHF"))
    assert in_plain_words(pays, a_case().build()).text == "It comes to CHF 50.00."


def test_everything_that_a_history_tells_has_its_words() -> None:
    on = in_memory()
    with_agreement, without = case_at_end(walking(on.desk)), case_at_end(walking(on.desk, script(NON_AGREEMENT)))
    told = {e.deed.what for case in (with_agreement, without) for e in on.desk.casework.history(case)}
    assert {"referral_taken", "signing_closed", "paper_made"} <= told
    assert [what for what in told if not has(f"deeds.{what}")] == []
