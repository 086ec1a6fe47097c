"""How each call of the grid on the community is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.community.trust import TrustWave
from rjdesk.domain.community.volunteer import Hours, Task, Volunteer
from rjdesk.domain.figures.report import Period
from rjdesk.domain.ids import (
    ActivityId,
    CaseId,
    CommitmentId,
    HoursId,
    OutsiderId,
    ParticipantId,
    PartnerId,
    SupportId,
    VolunteerId,
    WaveId,
)
from tests.services.follow_up_calls import HasCase

DAY = date(2026, 11, 2)
PARTNER = Partner(PartnerId(""), "Te Puna")
VOLUNTEER = Volunteer(VolunteerId(""), "Hōne")
HOURS = Hours(HoursId(""), VolunteerId("v"), DAY, Task.PANEL, 60)
ACTIVITY = Activity(ActivityId(""), ActivityKind.FORUM, DAY, "Safe streets")
PROMISED = Commitment(CommitmentId(""), "Count cars", "Sgt Lee", DAY)
WAVE = TrustWave(WaveId(""), DAY, DAY, "Waikato", 20, 10)
FIELD = "partner/new/name"
SOMEBODY = ParticipantId("p")


def _support(case: CaseId) -> Support:
    consent = Consent.SPOKEN, DAY
    return Support(SupportId(""), case, ParticipantId("p"), PartnerId("p"), "", *consent, (Step(Came.WAITING, DAY),))


class HasFolder(HasCase, Protocol):
    """A scene with a place to write into."""

    @property
    def folder(self) -> Path: ...


COMMUNITY: Mapping[str, Callable[[Desk, HasFolder], object]] = {
    "community.totals": lambda on, _: on.community.totals(Period(DAY, DAY)),
    "partners.all": lambda on, _: on.partners.all(),
    "partners.keep": lambda on, _: on.partners.keep(PARTNER),
    "partners.note_level": lambda on, _: on.partners.note_level(PartnerId("p"), None, DAY),
    "partners.put_aside": lambda on, _: on.partners.put_aside(PartnerId("p")),
    "volunteers.register": lambda on, _: on.volunteers.register(),
    "volunteers.keep": lambda on, _: on.volunteers.keep(VOLUNTEER),
    "volunteers.put_aside": lambda on, _: on.volunteers.put_aside(VolunteerId("v")),
    "volunteers.forget": lambda on, _: on.volunteers.forget(VolunteerId("v")),
    "volunteers.put_together": lambda on, _: on.volunteers.put_together(VolunteerId("v"), VolunteerId("w")),
    "volunteers.part": lambda on, _: on.volunteers.part(VolunteerId("v")),
    "volunteers.tell_apart": lambda on, _: on.volunteers.tell_apart(VolunteerId("v"), VolunteerId("w")),
    "known_volunteers.say": lambda on, at: on.known_volunteers.say(at.case, SOMEBODY, VolunteerId("v"), same=True),
    "known_volunteers.take_back": lambda on, at: on.known_volunteers.take_back(at.case, SOMEBODY, VolunteerId("v")),
    "volunteers.note_hours": lambda on, _: on.volunteers.note_hours(HOURS),
    "volunteers.take_back_hours": lambda on, _: on.volunteers.take_back_hours(HoursId("h")),
    "volunteers.vetting_due": lambda on, _: on.volunteers.vetting_due(),
    "activities.all": lambda on, _: on.activities.all(),
    "activities.keep": lambda on, _: on.activities.keep(ACTIVITY),
    "activities.take_back": lambda on, _: on.activities.take_back(ActivityId("a")),
    "activities.promise": lambda on, _: on.activities.promise(ActivityId("a"), PROMISED),
    "activities.done": lambda on, _: on.activities.done(ActivityId("a"), CommitmentId("c"), DAY, "Counted"),
    "public_trust.all": lambda on, _: on.public_trust.all(),
    "public_trust.form": lambda on, _: on.public_trust.form(),
    "public_trust.write_form": lambda on, at: on.public_trust.write_form(b"form", at.folder / "form.pdf"),
    "public_trust.keep": lambda on, _: on.public_trust.keep(WAVE),
    "public_trust.take_back": lambda on, _: on.public_trust.take_back(WaveId("w")),
    "supports.open": lambda on, at: on.supports.open(at.case),
    "supports.due": lambda on, _: on.supports.due(),
    "supports.refer": lambda on, at: on.supports.refer(_support(at.case)),
    "supports.came": lambda on, at: on.supports.came(at.case, SupportId("s"), Step(Came.ACCEPTED, DAY)),
    "supports.put": lambda on, at: on.supports.put(Outsider(OutsiderId(""), at.case, "Dr Rau", "Clinic")),
    "community_drafts.all": lambda on, _: on.community_drafts.all(),
    "community_drafts.keep": lambda on, _: on.community_drafts.keep(FIELD, "Te"),
    "community_drafts.drop": lambda on, _: on.community_drafts.drop(FIELD),
}
