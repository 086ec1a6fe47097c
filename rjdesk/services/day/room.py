"""What everyone in the room may see: made for the second screen, from an open case, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.meeting import Meeting, Standing
from rjdesk.process.template import Panel, Path, Stage
from rjdesk.services.casework import OpenCase
from rjdesk.services.plain_words import in_plain_words
from rjdesk.wording import say

WAITING = frozenset({Standing.PAUSED, Standing.PRIVATE_TIME, Standing.ADJOURNED, Standing.CLOSED})


@dataclass(frozen=True, slots=True)
class RoomItem:
    """One item of the plan as it is read out; ``agreed`` is False while it is being talked about."""

    text: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class RoomView:
    """The stage's title, what is asked or said of everyone, the plan as far as it has come.

    No answers, notes, contacts, charges, references, and nobody's name but where the plan itself names who does what. What
    was not agreed is gone from it: nobody is to sit across from a list of refusals. ``since`` is when a private time began
    that everyone waits for.
    """

    stage: str
    title: str
    script: tuple[str, ...] = ()
    items: tuple[RoomItem, ...] = ()
    since: datetime | None = None


def room_view(opened: OpenCase, stage: str, meeting: Meeting | None = None) -> RoomView | None:
    """What the room sees of a stage; None for a stage that is not walked in front of others.

    While people take a break, or the family is by itself, that is said and nothing else. Never who is there, or spoke.
    """
    walked = opened.process.stage(stage)
    if not walked.in_the_room:
        return None
    if meeting is not None and meeting.standing in WAITING:
        since = meeting.turning.at if meeting.turning and meeting.standing is Standing.PRIVATE_TIME else None
        return RoomView(walked.id, say(f"room.{meeting.standing}"), since=since)
    return RoomView(walked.id, walked.title, walked.script, tuple(_items(opened, walked)))


def _items(opened: OpenCase, stage: Stage) -> Iterator[RoomItem]:
    concluded = stage.path is Path.AGREED
    if stage.panel is not Panel.AGREEMENT and not concluded:
        return
    for obligation in opened.case.agreement.obligations:
        words = in_plain_words(obligation, opened.case).text
        if words and (obligation.agreed or (obligation.agreed is None and not concluded)):
            yield RoomItem(words, bool(obligation.agreed))
