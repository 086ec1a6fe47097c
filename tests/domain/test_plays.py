"""Of what somebody played, the newest that can still be read is shown first."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.play import Play, newest_readable
from tests.fakes import NOON

FIRST = Play(MemberId("hana"), "denial-on-the-day", 1, NOON, (2, 1))
VERSIONS = {"denial-on-the-day": 1, "no-interpreter": 2}


def test_the_newest_comes_first_with_its_place_among_all() -> None:
    plays = [FIRST, replace(FIRST, path=(1,)), replace(FIRST, path=(3,))]
    assert newest_readable(plays, VERSIONS, 2) == ((2, plays[2]), (1, plays[1]))


def test_what_was_played_in_other_words_or_is_gone_is_not_shown() -> None:
    changed, gone = replace(FIRST, scenario="no-interpreter"), replace(FIRST, scenario="withdrawn")
    assert newest_readable([changed, FIRST, gone], VERSIONS, 8) == ((1, FIRST),)
