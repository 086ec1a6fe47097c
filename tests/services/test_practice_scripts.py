"""A practice script says the whole conference, with days that count from the day of playing."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import Any

import pytest

from rjdesk.bundled import resource
from rjdesk.domain.agreement import Money
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.services.practice.days import day_of
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import EVERYONE, Moment
from tests.services.conferences import FULL, script

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        ("today", TODAY),
        ("today-21d", date(2026, 10, 30)),
        ("today+1d", date(2026, 11, 21)),
        ("today-15y", date(2011, 11, 1)),
        ("2026-02-30", None),
        ("yesterday", None),
        (7, None),
    ],
)
def test_days_are_fixed_or_count_from_today(written: object, day: date | None) -> None:
    assert day_of(written, TODAY) == day


def test_a_young_person_never_grows_up() -> None:
    for year in (2026, 2036, 2046):
        told = read_script(_text({}), FULL, catalogue.shipped(), date(year, 2, 28))
        born = told.people[0].born
        assert born is not None
        assert year - born.year == 15


def test_the_shipped_script_says_people_charges_answers_agreement_and_ink() -> None:
    told = script()
    assert len(told.people) == 12
    assert told.obligations[1].amount == Money(36000)
    assert [part.amount.cents for part in told.obligations[1].instalments] == [9000] * 4
    assert ("katerina",) in {answer.about for answer in told.answers}
    assert (EVERYONE,) in {answer.about for answer in told.answers}
    ink = told.signatures[0].ink
    assert ink is not None
    assert len(ink.strokes) > 4
    assert all(0 <= point.x <= 1 and 0 <= point.y <= 1 for stroke in ink.strokes for point in stroke)


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"agreement": {"obligations": [{"kind": "dance", "what": "Dance", "agreed": True}]}}, "key kind"),
        ({"agreement": {"obligations": [{"kind": "apology", "what": "x", "who": "nobody"}]}}, "key who"),
        ({"agreement": {"obligations": [{"kind": "apology", "what": "x", "rests_on": ["nil"]}]}}, "key rests_on"),
        ({"agreement": {"obligations": [{"kind": "donation", "what": "x", "amount": "a lot"}]}}, "key amount"),
        ({"agreement": {"review_on": "soon"}}, "key review_on"),
        ({"answers": [{"stage": "safety", "prompt": "safe", "about": "nobody", "value": True}]}, "key about"),
        ({"answers": [{"stage": "nowhere", "prompt": "safe", "value": True}]}, "Allowed: referral, consultation"),
        ({"answers": [{"stage": "consultation", "prompt": "trigger", "value": "soon"}]}, "key value"),
        ({"answers": [{"stage": "referral", "prompt": "source", "value": {"id": "police"}}]}, "key value"),
        ({"answers": [{"stage": "consultation", "prompt": "enquiries", "value": [["health"]]}]}, "key value"),
        ({"waivers": [{"stage": "nowhere", "gate": "g", "reason": "r"}]}, "key stage"),
        ({"signing": [{"who": "tane", "how": "signed", "ink": {"strokes": [[[0.1, 0.2]]]}}]}, "key strokes"),
        ({"signing": [{"who": "tane", "how": "signed", "ink": {"strokes": [[[1e300, 0, 0, 0]]]}}]}, "key strokes"),
        (
            {"signing": [{"who": "tane", "how": "signed", "ink": {"strokes": [[[0, 0, 0, 0]]], "aspect": math.nan}}]},
            "ink",
        ),
        ({"agreement": {"obligations": [{"kind": "donation", "what": "x", "amount": "9" * 20}]}}, "key amount"),
        ({"signing": [{"who": "nobody", "how": "absent"}]}, "key who"),
        ({"days": {"opening": 10**12}}, "key opening"),
        ({"days": {"opening": -3}}, "key opening"),
        ({"days": {"nowhere": 3}}, "key nowhere"),
        ({"follow_up": [{"stage": "support", "what": "done", "of": "nil", "on": "support"}]}, "key of"),
        (
            {"follow_up": [{"stage": "support", "what": "told", "who": "sione", "of": "garden", "on": "support"}]},
            "key of",
        ),
        ({"follow_up": [{"stage": "support", "what": "done", "of": "garden"}]}, "key on"),
        ({"follow_up": [{"stage": "support", "what": "told", "on": "support"}]}, "key who"),
        (
            {"follow_up": [{"stage": "support", "what": "not_done", "of": "garden", "on": "today", "choice": "x"}]},
            "key choice",
        ),
        ({"follow_up": [{"stage": "support", "what": "done", "of": "garden", "on": "nowhere+3d"}]}, "key on"),
        ({"signing": [{"who": "tane", "how": "on_paper"}]}, "key how"),
        (
            {"people": [{"id": "a", "name": "A", "role": "parent"}, {"id": "a", "name": "B", "role": "parent"}]},
            "people a",
        ),
    ],
)
def test_what_is_wrong_is_found_with_its_place(changed: dict[str, Any], where: str) -> None:
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_script(_text(changed), FULL, catalogue.shipped(), TODAY)
    assert where in "\n".join(map(str, refused.value.findings))


@pytest.mark.parametrize("text", ["[]", "{", '{"process": ["a"]}', "[" * 100_000])
def test_what_is_no_script_at_all_is_refused(text: str) -> None:
    with pytest.raises(ProcessNotUnderstood):
        read_script(text, "case.json", catalogue.shipped(), TODAY)


def test_a_waiver_and_several_choices_are_read() -> None:
    waiver = {"stage": "notices", "gate": "everyone_entitled_notified", "reason": "told in person"}
    answer = {"stage": "consultation", "prompt": "enquiries", "value": ["health", "care"]}
    told = read_script(_text({"waivers": [waiver], "answers": [answer]}), FULL, catalogue.shipped(), TODAY)
    assert told.waivers[0][1].reason == "told in person"
    assert told.answers[0].value == ("health", "care")


def _text(changed: dict[str, Any]) -> str:
    return json.dumps(json.loads(resource("practice", FULL).read_text("utf-8")) | changed)


def test_the_day_says_who_it_happens_to_where_it_happens_to_people_and_nowhere_else() -> None:
    told = script("circle.json")
    assert {moment.what for moment in told.day} >= {Moment.ARRIVED, Moment.NEW_ROUND, Moment.PAUSED, Moment.CLOSED}
    for wrong in ({"what": "arrived"}, {"what": "paused", "who": ["everyone"]}, {"what": "danced"}):
        with pytest.raises(ProcessNotUnderstood):
            read_script(_text({"day": [{"stage": "opening", **wrong}]}), FULL, catalogue.shipped(), TODAY)
