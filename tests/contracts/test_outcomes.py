"""What every vault promises of what became of people and of what the work took: entries stay, and go with their case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.costs.cost import Cost, CostKind, summed
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId, CheckId, CostId, MemberId
from rjdesk.domain.recidivism.check import Check, Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.windows import Followed, FollowedPerson
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

ANA, TANE = a_case("FGC-1").with_offender("Ana").build(), a_case("FGC-2").with_offender("Tāne").build()
RUA = MemberId("rua")
HELD = date(2025, 3, 4)
LONG_AGO, EVER = date(2000, 1, 1), date(2100, 1, 1)
WHO = ANA.participants[0].id
YES = Finding(Found.YES, date(2026, 4, 1), Source.COURT, 2, Seriousness.LESS, date(2025, 9, 1))
CHECK = Check(CheckId("k1"), ANA.id, WHO, 12, YES, NOON, RUA)
LATER = replace(CHECK, id=CheckId("k2"), finding=Finding(Found.UNKNOWN, date(2026, 5, 1), Source.POLICE))
COST = Cost(CostId("s1"), ANA.id, CostKind.TRAVEL, HELD, NOON, RUA, 5, 40, 3_200, "NZD", CostId("s0"))


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two closed cases after their conference."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for days, case in enumerate((ANA, TANE)):
            row = CaseRow(case.id, "nz", "s247b", HELD, HELD + timedelta(days), closed_on=HELD, came=4)
            row = replace(row, responsible=(case.participants[0].id,))
            work.cases.save(case, replace(a_summary(), figures=row))
        work.commit()
    return bench


def seen(bench: Bench, last: date = EVER, member: MemberId | None = None) -> tuple[FollowedPerson, ...]:
    """Those followed, as somebody sees them."""
    with bench.begin_as(member) if member else bench.begin() as work:
        return work.recidivism.seen(last)


def test_what_was_found_comes_back_whole_in_the_order_of_entry(kept: Bench) -> None:
    with kept.begin() as work:
        work.recidivism.add(LATER)
        work.recidivism.add(CHECK)
        assert work.recidivism.of(ANA.id) == (LATER, CHECK)
        assert work.recidivism.of(TANE.id) == ()
        found = tuple((ANA.id, WHO, 12, each.finding) for each in (LATER, CHECK))
        assert tuple(work.recidivism.findings(HELD, HELD)) == found
        assert tuple(work.recidivism.findings(HELD + timedelta(1), EVER)) == ()


def test_whoever_was_responsible_is_followed_from_the_day_of_the_conference(kept: Bench) -> None:
    first = FollowedPerson(Followed(ANA.id, WHO, HELD), "FGC-1", "Ana")
    assert [each.reference for each in seen(kept)] == ["FGC-1", "FGC-2"]
    assert seen(kept, HELD) == (first,)
    with kept.begin() as work:
        assert work.recidivism.followed(HELD, HELD) == (first.followed,)


def test_an_open_case_and_one_without_a_conference_follow_nobody(kept: Bench) -> None:
    for changed in ({"closed_on": None}, {"came": 0}):
        with kept.begin() as work:
            (row,) = (each for each in work.figures.rows(LONG_AGO, EVER) if each.case == ANA.id)
            work.cases.save(work.cases.load(ANA.id), replace(a_summary(), figures=replace(row, **changed)))
            assert [each.reference for each in work.recidivism.seen(EVER)] == ["FGC-2"]


def test_a_restricted_case_is_in_nobodys_list_but_is_counted(kept: Bench) -> None:
    with kept.begin() as work:
        work.access.keep(CaseAccess(ANA.id, RUA, restricted=True))
        work.recidivism.add(CHECK)
        work.commit()
    assert [each.reference for each in seen(kept)] == ["FGC-2"]
    assert [each.reference for each in seen(kept, member=RUA)] == ["FGC-1", "FGC-2"]
    with kept.begin() as work:
        assert len(work.recidivism.followed(LONG_AGO, EVER)) == 2
        assert len(tuple(work.recidivism.findings(LONG_AGO, EVER))) == 1


def test_costs_come_back_whole_and_those_replaced_count_no_more(kept: Bench) -> None:
    office = Cost(CostId("s2"), None, CostKind.BUDGET, HELD, NOON, RUA, cents=100, currency="NZD")
    again = replace(COST, id=CostId("s3"), on=HELD + timedelta(days=400), replaces=COST.id)
    with kept.begin() as work:
        for each in (COST, office):
            work.costs.add(each)
        assert (work.costs.of(ANA.id), work.costs.of(None)) == ((COST,), (office,))
        assert set(work.costs.between(HELD, HELD)) == {*summed([COST]), *summed([office])}
        work.costs.add(again)
        assert work.costs.between(HELD, HELD) == summed([office])
        assert work.costs.between(again.on, again.on) == summed([again])
        work.costs.add(replace(again, id=CostId("s4"), minutes=0, kilometres=0, cents=0, replaces=again.id))
        assert work.costs.between(LONG_AGO, EVER) == summed([office])


def test_a_case_that_is_not_there_takes_nothing(kept: Bench) -> None:
    nowhere = CaseId("nowhere")
    with kept.begin() as work:
        with pytest.raises(NoSuchCase):
            work.recidivism.add(replace(CHECK, case=nowhere))
        with pytest.raises(NoSuchCase):
            work.costs.add(replace(COST, case=nowhere))


def test_a_sealed_case_answers_nothing_and_a_destroyed_one_leaves_nothing(kept: Bench) -> None:
    def everything(bench: Bench) -> list[object]:
        with bench.begin() as work:
            found = [*work.recidivism.of(ANA.id), *work.recidivism.findings(LONG_AGO, HELD)]
            followed = [*work.recidivism.seen(HELD), *work.recidivism.followed(LONG_AGO, HELD)]
            return [*found, *followed, *work.costs.of(ANA.id), *work.costs.between(LONG_AGO, EVER)]

    with kept.begin() as work:
        work.recidivism.add(CHECK)
        work.costs.add(COST)
        work.commit()
    assert len(everything(kept)) == 6
    with kept.begin() as work:
        work.keepings.seal(ANA.id, NOON, "expunged")
        work.commit()
    assert everything(kept) == []
    with kept.begin() as work:
        work.keepings.unseal(ANA.reference)
        work.keepings.destroy(ANA.id)
        work.commit()
    assert everything(kept) == []
