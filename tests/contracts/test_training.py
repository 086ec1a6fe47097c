"""What every vault promises about training: each play as it was kept, and of others how often and when alone."""

from __future__ import annotations

from datetime import timedelta

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.play import Play, Practised
from tests.contracts.conftest import Bench

HANA, RUA = MemberId("hana"), MemberId("rua")


def test_a_play_comes_back_as_it_was_kept_and_in_order(bench: Bench) -> None:
    plays = [Play(HANA, "denial", 1, bench.clock(), (1, 2, 3)), Play(HANA, "denial", 2, bench.clock(), (1,))]
    with bench.begin() as work:
        for play in (plays[0], Play(RUA, "denial", 1, bench.clock(), (2,)), plays[1]):
            work.plays.keep(play)
        work.commit()
    with bench.begin() as work:
        assert work.plays.of(HANA) == tuple(plays)
        assert work.plays.of(MemberId("nobody")) == ()


def test_plays_are_counted_by_member_and_scenario_with_the_last_day(bench: Bench) -> None:
    first = bench.clock()
    later = first + timedelta(days=9)
    with bench.begin() as work:
        for member, scenario, at in ((RUA, "letter", first), (HANA, "letter", first), (RUA, "letter", later)):
            work.plays.keep(Play(member, scenario, 1, at, (1,)))
        assert work.plays.counted() == (Practised(HANA, "letter", 1, first), Practised(RUA, "letter", 2, later))
