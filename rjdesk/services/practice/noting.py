"""Noting what came after the conference of a practice case, through the same service as the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rjdesk.domain.follow_up.happening import Found, Tried, Why
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import CaseId, ObligationId, ParticipantId
from rjdesk.services.follow_up.follow_ups import FollowUp, News
from rjdesk.services.practice.script import Noted, ScriptNote

OfAPromise = Callable[[CaseId, ObligationId, News], None]
OfAPerson = Callable[[CaseId, ParticipantId, ScriptNote, News], None]


class Noting:
    """Says what a script's note says."""

    def __init__(self, follow_up: FollowUp) -> None:
        self._follow_up = follow_up
        self._of_promises: Mapping[Noted, OfAPromise] = {
            Noted.DONE: follow_up.done,
            Noted.PART_DONE: follow_up.part_done,
            Noted.PAID: follow_up.paid,
            Noted.CHECKED: follow_up.checked,
        }
        self._of_people: Mapping[Noted, OfAPerson] = {
            Noted.WISHES: lambda case, who, note, news: follow_up.wishes(
                case, who, Wish(note.choice), news.on, note.weeks
            ),
            Noted.ASKED_AGAIN: lambda case, who, note, news: follow_up.asked_again(
                case, who, Tried(note.choice), news.on
            ),
            Noted.TOLD: lambda case, who, _, news: follow_up.told(case, who, news.on),
            Noted.CONTACTED: lambda case, who, _, news: follow_up.contacted(case, who, news.on),
        }

    def note(
        self,
        case: CaseId,
        note: ScriptNote,
        people: Mapping[str, ParticipantId],
        promises: Mapping[str, ObligationId],
    ) -> None:
        """Note it on its day, or today where that has not come. Raises what the service refuses of it."""
        service, today = self._follow_up, self._follow_up.open(case).today
        cents = note.amount.cents if note.amount else 0
        on, about = min(note.on, today), people.get(note.who)
        news = News(on, about, note.by_name, note.minutes, cents, note.receipt)
        if note.what in self._of_promises:
            self._of_promises[note.what](case, promises[note.of], news)
        elif note.what is Noted.NOT_DONE:
            service.not_done(case, promises[note.of], Why(note.choice), on)
        elif note.what in self._of_people:
            self._of_people[note.what](case, people[note.who], note, news)
        elif note.what is Noted.REVIEWED:
            service.reviewed(case, on, Found(note.choice), note.weeks)
        else:
            service.reported(case, on)
