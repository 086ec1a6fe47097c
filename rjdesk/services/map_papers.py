"""The people map on paper: without orders, without lifts, and without whoever stands on it only because of one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.people_map_contents import MapBox, MapLine, PeopleMapContents, Stroke
from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId
from rjdesk.domain.kin import Kin, TieKind
from rjdesk.domain.people_map.of_case import ABOUT, drawing_of
from rjdesk.domain.people_map.shapes import BOX_HEIGHT, BOX_WIDTH, Box
from rjdesk.domain.ties import Ties
from rjdesk.process import ties_told, told
from rjdesk.process.template import Process
from rjdesk.services.composing import Making, frame
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity

_STROKES = {
    TieKind.PARENT: Stroke.FAMILY,
    TieKind.SIBLING: Stroke.FAMILY,
    TieKind.PARTNER: Stroke.COUPLE,
    TieKind.FORMER_PARTNER: Stroke.FORMER,
    TieKind.CARER: Stroke.CARE,
    TieKind.SUPPORTS: Stroke.SUPPORT,
    TieKind.FRIEND: Stroke.FRIEND,
    TieKind.KIN: Stroke.KIN,
}


@dataclass(frozen=True, slots=True)
class MadeMap:
    """A people map on paper. It is not kept: it can be made again."""

    case: CaseId
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class MapJob:
    """Compose and seal a people map; for the press."""

    case: CaseId
    contents: PeopleMapContents
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadeMap:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_people_map
        from rjdesk.documents.signing import seal

        composed = compose_people_map(self.contents)
        return MadeMap(self.case, seal(composed, self.identity, self.now, say("ceremony.sealed.sheet")))


def map_contents(case: Case, process: Process, ties: Ties, making: Making) -> PeopleMapContents:
    """What goes onto the paper."""
    ties = replace(ties, orders=(), lifts=())
    drawing, names = drawing_of(case, ties), ties_told.names_on(case, ties)
    strokes = {tie.id: _STROKES[tie.kind] for tie in ties.between}
    return PeopleMapContents(
        frame=frame(case, process, making),
        width=drawing.width,
        height=drawing.height,
        boxes=tuple(_box(box, case, process, ties) for box in drawing.boxes),
        lines=tuple(
            MapLine(strokes[tie.id], line.points) for tie, line in zip(ties.between, drawing.lines, strict=True)
        ),
        told=tuple(f"{names(tie.one)}: {ties_told.tie_of(tie.one, tie, names)}" for tie in ties.between),
    )


def _box(box: Box, case: Case, process: Process, ties: Ties) -> MapBox:
    place, kin = (box.x, box.y, BOX_WIDTH, BOX_HEIGHT), ties.person(box.person)
    if kin is not None:
        return MapBox(*place, kin.name, _years(kin), is_dead=kin.died, in_the_case=False)
    person = case.participant(box.person)
    return MapBox(*place, person.name, told.role_of(process, person.role), is_subject=person.part in ABOUT)


def _years(kin: Kin) -> str:
    """When somebody lived, as far as it is known."""
    if kin.born and kin.died_in:
        return say("documents.people_map.lived", born=str(kin.born), died_in=str(kin.died_in))
    if kin.died:
        year = str(kin.died_in)
        return say("documents.people_map.died_in", year=year) if kin.died_in else say("documents.people_map.died")
    return say("documents.people_map.born", year=str(kin.born)) if kin.born else say("documents.people_map.no_part")
