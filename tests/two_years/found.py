"""What was found out months after the conferences of an office that is made up; never what the program would refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CheckId, MemberId, ParticipantId
from rjdesk.domain.recidivism.check import Check, Finding, Found, Seriousness, Source
from rjdesk.domain.recidivism.windows import Followed, Window, misfit, windows
from tests.two_years.chances import AGAIN, FOUND, LOOKED_UP, drawn
from tests.two_years.walking import TODAY, at_noon


def checks(chance: Random, row: CaseRow, by: MemberId) -> Iterator[Check]:
    """Of each person responsible in a case what was looked up, window by window."""
    for person in row.responsible if row.followed_since else ():
        assert row.followed_since is not None
        yield from _of_person(chance, Followed(row.case, person, row.followed_since), by)


def _of_person(chance: Random, who: Followed, by: MemberId) -> Iterator[Check]:
    said: dict[int, Finding] = {}
    for window in windows(who, TODAY):
        finding = _finding(chance, window)
        if chance.random() < LOOKED_UP and misfit(window, finding, said, TODAY) is None:
            said[window.months] = finding
            identity = CheckId(f"{who.case} {who.person} {window.months}")
            at = at_noon(finding.looked_on)
            yield Check(identity, who.case, ParticipantId(who.person), window.months, finding, at, by)


def _finding(chance: Random, window: Window) -> Finding:
    looked = min(window.last + timedelta(days=chance.randrange(1, 40)), TODAY)
    found = Found.YES if chance.random() < AGAIN[window.months] else drawn(chance, FOUND)
    plain = Finding(found, looked, chance.choice(list(Source)))
    if found is not Found.YES:
        return plain
    length = (window.last - window.followed.since).days
    first = window.followed.since + timedelta(days=chance.randrange(1, length)) if chance.random() < 0.8 else None
    many = 1 + int(chance.expovariate(1.2))
    return replace(plain, offences=many, seriousness=chance.choice(list(Seriousness)), first_on=first)
