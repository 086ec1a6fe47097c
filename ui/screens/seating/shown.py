"""All that the seating plan shows, as one value; and the plan in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rjdesk.domain.community.vetting import Unvetted
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.seating import Concern, Room, Seats, reasons
from rjdesk.process import told
from rjdesk.services.casework import OpenCase
from rjdesk.services.day.seatings import SeatingPlan
from rjdesk.wording import say
from ui.widgets.only_reading import only_reading
from ui.widgets.vetting import doubt_words


@dataclass(frozen=True, slots=True)
class SeatingShown:
    """Who sits where. ``kept``: it is the seating in the vault; ``fixed`` says why it can't be changed."""

    case: CaseId
    reference: str
    seats: Seats
    room: Room
    names: Mapping[ParticipantId, str]
    roles: Mapping[ParticipantId, str]
    kept: bool
    fixed: str = ""
    unvetted: tuple[Unvetted, ...] = ()

    def concerns(self, seats: Seats) -> tuple[str, ...]:
        """What is wrong with a seating, in words; and who of those seated helps without a vetting that holds."""
        doubts = (doubt_words(each) for each in self.unvetted if each.person in seats)
        return (*(self._words(concern) for concern in reasons(seats, self.room)), *doubts)

    def _words(self, concern: Concern) -> str:
        return say(f"seating.{concern.why}", one=self.names[concern.one], other=self.names[concern.other])


def seating_shown(opened: OpenCase, plan: SeatingPlan) -> SeatingShown:
    """The seating plan of an open case."""
    people = opened.case.people()
    return SeatingShown(
        case=opened.case.id,
        reference=opened.case.reference,
        seats=plan.seats,
        room=plan.room,
        names={person.id: person.name for person in people},
        roles={person.id: told.role_of(opened.process, person.role) for person in people},
        kept=plan.made,
        fixed=only_reading(opened),
        unvetted=opened.unvetted,
    )
