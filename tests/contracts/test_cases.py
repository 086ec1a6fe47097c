"""What every vault promises about cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import How, Scan
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import AttachmentId, CaseId, ChargeId, MemberId, ObligationId, ParticipantId
from rjdesk.domain.missed import WhyMissed, with_reason
from rjdesk.domain.stage import Waiver
from rjdesk.errors import ChangedMeanwhile, NoSuchCase, PracticeMismatch
from rjdesk.store.unit_of_work import ProcessNotKept
from tests.builders import PIN, PROCESS_TEXT, CaseBuilder, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON


def kept(bench: Bench, case: Case | CaseBuilder) -> Case:
    """The case once it is saved, with its process."""
    case = case.build() if isinstance(case, CaseBuilder) else case
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        saved = work.cases.save(case, a_summary())
        work.commit()
    return saved


def loaded(bench: Bench, case: Case) -> Case:
    """The case as the vault has it now."""
    with bench.begin() as work:
        return work.cases.load(case.id)


def walked() -> CaseBuilder:
    """A case with something in every part of it."""
    return (
        a_case()
        .with_offender("Tāne Ngata")
        .with_victim("Nguyễn Thị Ánh")
        .with_guardian("Σοφία Κωνσταντίνου")
        .with_charge("Unlawfully takes motor vehicle")
        .with_charge("Careless driving")
        .answering("safety", "safe", True, about=ParticipantId("p1"), fact=Fact.SAFE_TO_PROCEED, private=True)
        .admitted()
        .everyone_present()
        .with_stage_closed("referral")
        .with_stage_closed("preparation", Waiver("views_of_the_absent_known", "Overseas"), Waiver("two", "Late"))
        .promising("Apologise")
        .promising("Paint the fence", agreed=False)
        .promising("Talk to the coach", agreed=None)
        .paying()
        .concluded()
        .with_signing_open()
        .settling_next(How.ATTESTED, beside="Hine Ngata")
        .settling_next(How.DECLINED)
        .on_paper_next(Scan(AttachmentId("f1"), "5c" * 32))
    )


def test_a_case_comes_back_exactly_as_it_was_saved(bench: Bench) -> None:
    saved = kept(bench, walked())
    assert loaded(bench, saved) == saved == replace(walked().build(), version=1)


def test_who_is_waited_for_because_they_sign_on_paper_comes_back(bench: Bench) -> None:
    case = a_case().with_offender().with_victim().promising().concluded(None).with_signing_open().on_paper_next()
    saved = kept(bench, case)
    assert loaded(bench, saved) == saved
    assert saved.ceremony is not None
    assert saved.ceremony.waiting() == saved.ceremony.places[:1]


def test_versions_that_were_replaced_come_back_whole_and_are_taken_back_whole(bench: Bench) -> None:
    before = kept(bench, walked())
    saved = kept(bench, replace(CaseBuilder(before).replaced().build(), version=1))
    assert loaded(bench, saved) == saved
    assert saved.in_force == before.agreement

    kept(bench, replace(saved, earlier=()))
    assert loaded(bench, saved).earlier == ()


def test_a_bare_referral_comes_back(bench: Bench) -> None:
    saved = kept(bench, a_case())
    assert loaded(bench, saved) == saved


def test_a_closed_and_signed_case_comes_back(bench: Bench) -> None:
    case = (
        a_case().with_offender().with_victim().promising().concluded(None).with_signing_open().signed_by_all().closed()
    )
    saved = kept(bench, case)
    assert loaded(bench, saved) == saved


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-22",
        "",
        "true",
        "12",
        '{"day": 1}',
        "ā\n\t\u2028\"'\\",
        True,
        False,
        0,
        1,
        -7,
        date(2026, 2, 28),
        (),
        ("a", "ē"),
    ],
)
def test_an_answer_comes_back_with_its_type(bench: Bench, value: AnswerValue) -> None:
    saved = kept(bench, a_case().answering("stage", "prompt", value))
    answer = loaded(bench, saved).answers[0]
    assert (answer.value, type(answer.value)) == (value, type(value))


def test_an_answer_changed_from_yes_to_one_is_not_mistaken_for_unchanged(bench: Bench) -> None:
    saved = kept(bench, a_case().answering("stage", "prompt", True))
    saved = kept(bench, CaseBuilder(saved).answering("stage", "prompt", 1))
    assert type(loaded(bench, saved).answers[0].value) is int


def test_moments_come_back_with_their_offset_and_microseconds(bench: Bench) -> None:
    nzdt = datetime(2026, 11, 22, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=13)))
    saved = kept(bench, a_case().answering("stage", "prompt", True, at=nzdt))
    assert loaded(bench, saved).answers[0].given_at.isoformat() == "2026-11-22T23:59:59.123456+13:00"


def test_people_charges_and_promises_keep_their_order_when_one_is_added_or_goes(bench: Bench) -> None:
    case = kept(bench, walked())
    case = case.without_participant(ParticipantId("p1")).without_charge(ChargeId("c1"))
    case = replace(case, agreement=case.agreement.without_obligation(ObligationId("o2")))
    case = CaseBuilder(case).with_person("Last", case.participants[0].part).promising("One more").build()
    saved = kept(bench, case)
    assert loaded(bench, saved) == saved
    assert [person.name for person in saved.participants][-1] == "Last"


def test_what_was_taken_back_is_gone(bench: Bench) -> None:
    saved = kept(bench, walked())
    bare = replace(a_case().build(), id=saved.id, version=saved.version)
    assert loaded(bench, kept(bench, bare)) == replace(bare, version=2)


def test_people_of_two_cases_are_never_mixed_up(bench: Bench) -> None:
    first = kept(bench, a_case("FGC-1").with_offender("Tāne").promising("Apologise"))
    second = kept(bench, a_case("FGC-2").with_offender("Mere").promising("Paint"))
    kept(bench, replace(second, participants=(), agreement=replace(second.agreement, obligations=())))
    assert loaded(bench, first) == first


def test_saving_counts_the_version_up(bench: Bench) -> None:
    saved = kept(bench, a_case())
    again = kept(bench, saved)
    assert (saved.version, again.version, loaded(bench, saved).version) == (1, 2, 2)


def test_a_stale_case_is_refused_and_the_newer_one_stays(bench: Bench) -> None:
    stale = kept(bench, a_case().with_offender("Tāne"))
    newer = kept(bench, CaseBuilder(stale).with_victim("Ana"))
    with pytest.raises(ChangedMeanwhile):
        kept(bench, CaseBuilder(stale).with_victim("Bea"))
    assert loaded(bench, stale) == newer


def test_a_case_is_not_taken_twice(bench: Bench) -> None:
    kept(bench, a_case())
    with pytest.raises(ChangedMeanwhile):
        kept(bench, a_case())


def test_a_case_that_is_not_there_is_said_not_to_be(bench: Bench) -> None:
    with bench.begin() as work, pytest.raises(NoSuchCase):
        work.cases.load(CaseId("elsewhere"))


def test_a_changed_case_that_the_vault_never_held_is_refused(bench: Bench) -> None:
    with pytest.raises(NoSuchCase):
        kept(bench, replace(a_case().build(), version=3))


def test_a_practice_case_is_refused_by_a_real_vault(bench: Bench) -> None:
    with pytest.raises(PracticeMismatch) as refused:
        kept(bench, a_case(practice=True))
    assert refused.value.facts == {"vault_is_practice": False}


def test_a_real_case_is_refused_by_a_practice_vault(practice_bench: Bench) -> None:
    with pytest.raises(PracticeMismatch) as refused:
        kept(practice_bench, a_case())
    assert refused.value.facts == {"vault_is_practice": True}


def test_a_practice_vault_keeps_practice_cases(practice_bench: Bench) -> None:
    saved = kept(practice_bench, a_case(practice=True))
    assert loaded(practice_bench, saved) == saved


def test_a_case_needs_its_process_in_the_vault(bench: Bench) -> None:
    with bench.begin() as work, pytest.raises(ProcessNotKept):
        work.cases.save(a_case().build(), a_summary())


def test_a_case_needs_its_law_in_the_vault_too(bench: Bench) -> None:
    under_law = a_case(pin=replace(PIN, law_sha256="nowhere")).build()
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.commit()
    with bench.begin() as work, pytest.raises(ProcessNotKept):
        work.cases.save(under_law, a_summary())


def test_a_case_comes_back_with_the_law_it_was_opened_under(bench: Bench) -> None:
    with bench.begin() as work:
        work.processes.keep("digest of a law", "id = 'a-law'")
        work.commit()
    saved = kept(bench, a_case(pin=replace(PIN, law_sha256="digest of a law")))
    assert loaded(bench, saved).pin.law_sha256 == "digest of a law"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**40), 2**40), st.dates(), st.datetimes())
def test_whatever_was_typed_comes_back(bench: Bench, text: str, number: int, day: date, moment: datetime) -> None:
    identity = CaseId(f"{hash((text, number, day, moment)):x}")
    at = moment.replace(tzinfo=UTC)
    built = a_case(text, case=identity).with_offender(text, born=day).with_charge(text).promising(text)
    built = built.answering("s", "t", text, at=at).answering("s", "n", number, at=at).answering("s", "d", day, at=at)
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        saved = work.cases.save(built.build(), a_summary())
        assert work.cases.load(identity) == saved


def test_why_a_limit_was_missed_comes_back_and_is_said_anew(bench: Bench) -> None:
    one, other = (WhyMissed(clock, "other", "A flood", NOON, MemberId("member")) for clock in ("convene", "complete"))
    saved = kept(bench, replace(a_case().build(), missed=(one, other)))
    assert loaded(bench, saved).missed == (one, other)
    anew = kept(bench, replace(saved, missed=with_reason(saved.missed, replace(one, reason="overlooked"))))
    assert [(each.clock, each.reason) for each in loaded(bench, anew).missed] == [
        ("complete", "other"),
        ("convene", "overlooked"),
    ]
