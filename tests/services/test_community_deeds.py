"""Every change of what is kept around the cases leaves its deed, in its order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.community.engagement import Engagement
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.ids import OutsiderId
from tests.fakes import NOON
from tests.services.community_calls import ACTIVITY, HOURS, PARTNER, PROMISED, VOLUNTEER, WAVE
from tests.services.conferences import InMemory, in_memory, walking

TODAY: date = NOON.date()


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_of_partners_and_volunteers(on: InMemory) -> None:
    partners, volunteers = on.desk.partners, on.desk.volunteers
    partner = partners.keep(PARTNER)
    partners.keep(replace(PARTNER, id=partner, name="Te Puna Ora"))
    partners.note_level(partner, Engagement.TOGETHER, TODAY)
    partners.note_level(partner, None, TODAY, partners.all()[0].levels[-1].id)
    hone = volunteers.keep(VOLUNTEER)
    volunteers.keep(replace(VOLUNTEER, id=hone, panel=True))
    volunteers.put_aside(hone)
    volunteers.put_aside(hone, aside=False)
    volunteers.take_back_hours(volunteers.note_hours(replace(HOURS, volunteer=hone)))
    volunteers.forget(hone)
    assert on.deeds() == [
        "partner_added", "partner_changed", "partner_level_noted", "partner_level_corrected",
        "volunteer_added", "volunteer_changed", "volunteer_put_aside", "volunteer_taken_back",
        "volunteer_hours_noted", "volunteer_hours_taken_back", "volunteer_forgotten",
    ]  # fmt: skip


def test_of_forums_and_public_trust(on: InMemory) -> None:
    forums, trust = on.desk.activities, on.desk.public_trust
    forum = forums.keep(ACTIVITY)
    forums.keep(replace(ACTIVITY, id=forum, title="Safer streets"))
    forums.promise(forum, PROMISED)
    forums.done(forum, forums.all().activities[0].promised[0].id, TODAY, "Counted")
    forums.take_back(forum)
    wave = trust.keep(WAVE)
    trust.keep(replace(WAVE, id=wave, answered=11))
    trust.take_back(wave)
    assert on.deeds() == [
        "activity_added", "activity_changed", "commitment_added", "commitment_done", "activity_taken_back",
        "trust_added", "trust_changed", "trust_taken_back",
    ]  # fmt: skip


def test_of_professionals_from_outside(on: InMemory) -> None:
    case = walking(on.desk).refer()
    rau = Outsider(OutsiderId(""), case, "Dr Rau", "Clinic")
    put = on.desk.supports.put(rau)
    on.desk.supports.put(replace(rau, id=put, ended_on=TODAY))
    assert on.deeds()[-2:] == ["outsider_put", "outsider_ended"]
