"""What happened to a promise after the conference, one note each: nothing is ever changed or taken away.

A note that was wrong is followed by another that says which one it ``corrects``; both stay to be seen, the last one counts.
What was said is never among them: what was done, counted, paid, by whose word, and who was told that there is news.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import AttachmentId, CaseId, HappeningId, MemberId, ObligationId, ParticipantId


class Kind(StrEnum):
    """What a note says."""

    DONE = "done"
    PART_DONE = "part_done"
    PAID = "paid"
    CHECKED = "checked"
    NOT_DONE = "not_done"
    CONTACT = "contact"  # somebody was spoken with
    WISH = "wish"  # how a victim wants to hear of it
    TOLD = "told"  # a victim was told
    ASKED_AGAIN = "asked_again"  # somebody was asked, months later, how it was for them; or that was tried
    REVIEWED = "reviewed"
    REPORTED = "reported"  # whoever referred the case knows how it ended
    SLIP = "slip"  # a proof slip was printed
    VARIED = "varied"  # another version of the agreement changed it, added it or left it out
    RECONVENED = "reconvened"  # the conference is to meet again
    WITHDRAWN = "withdrawn"  # what it corrects was noted by mistake


OF_A_PROMISE = frozenset({Kind.DONE, Kind.PART_DONE, Kind.PAID, Kind.CHECKED, Kind.NOT_DONE})
"""Notes that say how a promise stands."""

NEWS = OF_A_PROMISE | {Kind.VARIED}
"""Notes that are news for a victim who wants to hear."""

AS_MADE = frozenset({Kind.SLIP, Kind.VARIED, Kind.RECONVENED})
"""Notes that rjdesk made with what they are about: they can be neither put right nor taken back."""


class Why(StrEnum):
    """Why a promise is not done: as little as a report needs, and never what anybody said of it or of their health."""

    NOT_POSSIBLE = "not_possible"
    MOVED_AWAY = "moved_away"
    RELEASED = "released"  # whom it was promised to wants it no more
    DID_NOT = "did_not"
    NOT_KNOWN = "not_known"


class Found(StrEnum):
    """What a review found."""

    CONTINUE = "continue"  # it goes on as it was agreed; ``weeks`` until it is reviewed again
    VARY = "vary"
    RECONVENE = "reconvene"
    CLOSE = "close"  # it has done its work: nothing more of it is followed
    RETURNED = "returned"  # it goes back to whoever referred it: nothing more of it is followed here


class Tried(StrEnum):
    """What came of asking somebody again. What they answered is nobody's to note here."""

    ASKED = "asked"
    DECLINED = "declined"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Happening:
    """One note. ``on`` is the day it happened, ``noted_at`` when it was written down and ``noted_by`` by whom.

    ``about`` is who says so (done, paid, checked), who was spoken with, or the victim; where it is somebody outside the case,
    ``by_name`` names them, and where both are empty it was seen by whoever noted it. ``minutes`` were worked. ``cents`` of the
    agreement's ``currency`` were paid. ``choice`` is a ``Why``, ``Wish``, ``Tried`` or
    ``Found``; ``weeks`` goes with a wish or a review, and is the number of the version with ``VARIED``.
    ``receipt`` is the number of a receipt or where the proof is; ``file`` one of the case's files. ``slip`` is the code of the
    slip it came on.
    """

    id: HappeningId
    case: CaseId
    kind: Kind
    on: date
    noted_at: datetime
    noted_by: MemberId
    obligation: ObligationId | None = None
    about: ParticipantId | None = None
    by_name: str = ""
    minutes: int = 0
    cents: int = 0
    currency: str = ""
    choice: str = ""
    weeks: int = 0
    receipt: str = ""
    file: AttachmentId | None = None
    slip: str = ""
    corrects: HappeningId | None = None

    @property
    def word_of(self) -> str:
        """Whose word it is: an identity, or a name from outside the case."""
        return self.about or self.by_name or self.noted_by


def counting(happened: Iterable[Happening]) -> tuple[Happening, ...]:
    """The notes that count, in the order of what they began with: each one's last correction, without what was withdrawn."""
    last = roots(happened)
    return tuple(each for each in last.values() if each.kind is not Kind.WITHDRAWN)


def roots(happened: Iterable[Happening]) -> dict[HappeningId, Happening]:
    """For each note that corrects nothing, the last word on it."""
    begun, last = dict[HappeningId, HappeningId](), dict[HappeningId, Happening]()
    for each in happened:
        root = begun.get(each.corrects, each.corrects) if each.corrects else each.id
        begun[each.id] = root
        last[root] = each
    return last


def of_promise(happened: Iterable[Happening], obligation: ObligationId) -> tuple[Happening, ...]:
    """What counts of one promise."""
    return tuple(each for each in counting(happened) if each.obligation == obligation and each.kind in OF_A_PROMISE)
