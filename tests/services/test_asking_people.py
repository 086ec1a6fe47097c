"""People are asked how it was, and whoever asks can't read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.hearing.sealed import Asked, Sealing
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import NobodyWasAsked, NoSupervisor, NotSealedFromYou
from rjdesk.process.surveys import survey
from rjdesk.services.casebook import Casebook
from rjdesk.services.hearing.surveys import Surveys
from rjdesk.services.law.processes import Processes
from tests.services.access_calls import REFERRAL
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.envelopes import PlainEnvelopes

AFTER = Wave.CONFERENCE
SAID = {item.id: 4 for item in survey("victim").asked_at(AFTER)}


@dataclass
class Office:
    """An office with a facilitator and their case, and the service under test."""

    on: InMemory
    surveys: Surveys
    case: CaseId
    facilitator: MemberId

    def ask(self, times: int = 1, said: dict[str, int] | None = None, words: str = "") -> None:
        """As the facilitator hands the laptop over, and somebody answers."""
        with as_member(self.on, self.facilitator):
            for _ in range(times):
                self.surveys.answer(self.surveys.offer(self.case, "victim", AFTER), said or SAID, words)


@pytest.fixture
def office() -> Office:
    on = in_memory()
    facilitator = a_colleague(on, Role.FACILITATOR, name="rua")
    with as_member(on, facilitator):
        case = on.desk.referrals.take(REFERRAL)
    cases = Casebook(lambda: on.session, Processes(), on.clock)
    envelopes = PlainEnvelopes(lambda: MemberId(on.session.member_id))
    on.vault.shelves.journal.clear()
    return Office(on, Surveys(cases, envelopes, sorted), case, facilitator)


def test_a_supervisor_reads_five_answers_and_not_four(office: Office) -> None:
    office.ask(4)
    assert office.surveys.results() == ()
    office.ask(1, words="Ngā mihi")
    (told,) = office.surveys.results()
    assert (told.survey, told.asked, told.answered, told.words) == ("victim", 5, 5, ("Ngā mihi",))
    assert all(count.degrees == (0, 5, 0, 0, 0) for count in told.items)


def test_whoever_declined_counts_as_asked(office: Office) -> None:
    office.ask(5)
    with as_member(office.on, office.facilitator):
        office.surveys.declined(office.case, "victim", AFTER)
    assert [(told.asked, told.answered) for told in office.surveys.results()] == [(6, 5)]


def test_a_hand_over_takes_one_persons_answers(office: Office) -> None:
    with as_member(office.on, office.facilitator):
        offer = office.surveys.offer(office.case, "victim", AFTER)
        office.surveys.answer(offer, SAID, "")
        with pytest.raises(NobodyWasAsked):
            office.surveys.answer(offer, SAID, "")
    assert len(office.on.vault.shelves.sealed_answers) == 1


def test_it_is_sealed_to_no_supervisor_who_works_on_the_case_or_hands_over(office: Office) -> None:
    second = a_colleague(office.on, Role.SUPERVISOR, name="second")
    with office.on.vault.unit_of_work() as work:
        work.access.keep(CaseAccess(office.case, office.facilitator, helpers=frozenset({second})))
        work.commit()
    with as_member(office.on, office.facilitator):
        assert office.surveys.standing(office.case).readers == ("Aroha Ngātai",)
    office.ask()
    assert {each.reader for each in office.on.vault.shelves.sealed_answers.values()} == {"member"}


def test_whoever_is_facilitator_and_the_only_supervisor_is_told_so_and_nobody_is_counted(office: Office) -> None:
    """The founder hands over the laptop: the answers would be sealed from nobody."""
    assert office.surveys.standing(office.case).sealing is Sealing.ONLY_YOU
    with pytest.raises(NotSealedFromYou):
        office.surveys.offer(office.case, "victim", AFTER)
    assert office.on.vault.shelves.surveys_asked == {}


def test_an_office_without_a_supervisor_says_so(office: Office) -> None:
    a_colleague(office.on, Role.ADMINISTRATOR, name="admin")
    with office.on.vault.unit_of_work() as work:
        founder = work.members.get(MemberId("member"))
        work.members.keep(founder.with_roles(frozenset({Role.FACILITATOR})))
        work.commit()
    with as_member(office.on, office.facilitator):
        assert office.surveys.standing(office.case).sealing is Sealing.NOBODY
        with pytest.raises(NoSupervisor):
            office.surveys.offer(office.case, "victim", AFTER)
    with as_member(office.on, MemberId("admin")), pytest.raises(NoSupervisor):
        office.surveys.enter("victim", AFTER, SAID, "")


def test_a_supervisor_reads_only_what_came_since_they_are_one(office: Office) -> None:
    office.ask(5)
    later = a_colleague(office.on, Role.SUPERVISOR, name="later")
    with as_member(office.on, later):
        assert office.surveys.results() == ()
    office.ask(5)
    with as_member(office.on, later):
        assert [told.answered for told in office.surveys.results()] == [5]
    assert [told.answered for told in office.surveys.results()] == [10]


def test_what_lies_in_the_vault_names_no_case_and_nobody(office: Office) -> None:
    office.ask(3, words="I was afraid of him")
    held = office.on.vault.shelves
    assert list(held.surveys_asked.values()) == [Asked("victim", 1, AFTER, "2026-11", 3, 3)]
    for each in held.sealed_answers.values():
        assert b"afraid" not in each.content
        assert str(office.case).encode() not in each.content
    assert len({len(each.content) for each in held.sealed_answers.values()}) == 1


def test_the_journal_hears_that_somebody_of_a_part_answered_and_nothing_else(office: Office) -> None:
    office.ask()
    with as_member(office.on, office.facilitator):
        office.surveys.declined(office.case, "victim", AFTER)
    office.surveys.enter("victim", AFTER, SAID, "")
    deeds = [entry.deed for entry in office.on.desk.journal.entries()]
    assert [deed.what for deed in deeds] == ["survey_offered", "survey_answered", "survey_declined", "survey_entered"]
    assert {deed.case for deed in deeds} == {None}
    assert [dict(deed.facts) for deed in deeds] == [{"survey": "victim"}] * 4


def test_an_answer_on_the_first_of_a_month_belongs_to_the_asking_of_the_day_before(office: Office) -> None:
    with as_member(office.on, office.facilitator):
        offer = office.surveys.offer(office.case, "victim", AFTER)
        office.on.clock.advance(timedelta(days=11))
        office.surveys.answer(offer, SAID, "")
    assert list(office.on.vault.shelves.surveys_asked.values()) == [Asked("victim", 1, AFTER, "2026-11", 1, 1)]


def test_a_paper_form_that_is_typed_in_counts_like_any_other(office: Office) -> None:
    office.ask(4)
    office.surveys.enter("victim", AFTER, SAID, "from paper")
    assert [(told.asked, told.answered) for told in office.surveys.results()] == [(5, 5)]


def test_after_three_months_it_is_the_second_time_of_asking(office: Office) -> None:
    with as_member(office.on, office.facilitator):
        seen = list[Wave]()
        for days in (0, 40, 40):
            office.on.clock.advance(timedelta(days=days))
            seen.append(office.surveys.standing(office.case).wave)
    assert seen == [Wave.CONFERENCE, Wave.CONFERENCE, Wave.THREE_MONTHS]
