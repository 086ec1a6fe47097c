"""Who had better not take their part in a case: facilitators, panel members, supporters who are known to the other side.

A warning, never a bar: in a small town everybody knows everybody, and whoever knows the people decides. Each says what it
rests on, so that it can be looked at; then it goes ahead for a reason that is on the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations, permutations, product

from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.kin import Tie, TieKind
from rjdesk.domain.likeness import Reason, alike, like_names
from rjdesk.domain.participant import Part
from rjdesk.domain.person import Entry, Known
from rjdesk.domain.spelling import name_words


class ConflictKind(StrEnum):
    """What stands against somebody's part; worded under ``[conflict]``."""

    FACILITATOR_HERE = "facilitator_here"  # takes another part in the same case
    FACILITATOR_ELSEWHERE = "facilitator_elsewhere"  # took another part in a case of somebody here
    BOTH_SIDES = "both_sides"  # one person on both sides
    OTHER_WAY_ROUND = "other_way_round"  # the one harmed here is the one responsible there, by the same two
    BELONGED_TO = "belonged_to"  # stood with somebody in another case from whom they should be apart here
    FACED = "faced"  # stood against somebody in another case
    CLOSE_TO = (
        "close_to"  # family, partner or friend of somebody here from whom they should be apart, on the people map
    )


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing to look at. ``about`` is None where it is about the facilitator, who need not be in the list of people.

    ``known_from`` are the references of the cases that tell of it; none where this case does.
    """

    kind: ConflictKind
    about: ParticipantId | None
    against: ParticipantId | None
    known_from: tuple[str, ...] = ()

    @property
    def matter(self) -> tuple[ConflictKind, ParticipantId | None, ParticipantId | None]:
        """What it is about, whichever cases tell of it."""
        return self.kind, self.about, self.against


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A conflict that somebody looked at, and why the case goes ahead all the same."""

    kind: ConflictKind
    about: ParticipantId | None
    against: ParticipantId | None
    because: str
    by: MemberId
    at: datetime

    @property
    def matter(self) -> tuple[ConflictKind, ParticipantId | None, ParticipantId | None]:
        """What was looked at."""
        return self.kind, self.about, self.against


@dataclass(frozen=True, slots=True)
class Around:
    """What conflicts are read from: a case's people, their other entries, everyone in those other cases, the people map.

    ``leads`` are entries that are known to be whoever leads the case, whatever they are called there.
    """

    facilitator: str
    here: tuple[Known, ...]
    elsewhere: Mapping[ParticipantId, tuple[Known, ...]]
    company: Mapping[CaseId, tuple[Known, ...]]
    ties: tuple[Tie, ...] = ()
    leads: frozenset[Entry] = frozenset()


class Side(StrEnum):
    """Where somebody stands, if anywhere."""

    RESPONSIBLE = "responsible"
    HARMED = "harmed"


MAIN = {Part.OFFENDER: Side.RESPONSIBLE, Part.SUBJECT: Side.RESPONSIBLE, Part.VICTIM: Side.HARMED}
OF_THE_YOUNG_PERSON = (Part.FAMILY, Part.GUARDIAN)
CLOSE = (*MAIN, *OF_THE_YOUNG_PERSON, Part.SUPPORTER)
"""Parts that people have for themselves, and not by office: what makes two cases related."""

BETWEEN = (Part.COMMUNITY, Part.INTERPRETER, Part.PROFESSIONAL, Part.FACILITATOR, Part.OBSERVER)
"""Parts whose value is that they are on nobody's side, whoever they sit beside."""

SAME_NAME = (Reason.SAME_NAME, Reason.SAME_WITHOUT_MARKS, Reason.OTHER_ORDER, Reason.NAME_MISSING)


def conflicts(around: Around) -> tuple[Conflict, ...]:
    """Everything to look at, each matter once, with all the cases that tell of it."""
    found: dict[object, Conflict] = {}
    for conflict in (each for rule in _RULES for each in rule(around)):
        before = found.get(conflict.matter)
        references = dict.fromkeys((*(before.known_from if before else ()), *conflict.known_from))
        found[conflict.matter] = Conflict(*conflict.matter, tuple(references))
    return tuple(found.values())


def side_of(person: Known, people: Iterable[Known]) -> Side | None:
    """The side on which somebody stands in their case: their own, or that of whom they are there for."""
    by_id = {each.entry.participant: each for each in people}
    seen: set[ParticipantId] = set()
    while person.part not in MAIN:
        seen.add(person.entry.participant)
        if person.part in BETWEEN:
            return None
        if person.beside is None or person.beside in seen or person.beside not in by_id:
            return Side.RESPONSIBLE if person.part in OF_THE_YOUNG_PERSON else None
        person = by_id[person.beside]
    return MAIN[person.part]


def _facilitator_here(around: Around) -> Iterator[Conflict]:
    names = _facilitators(around)
    for person in around.here:
        if person.part is not Part.FACILITATOR and (person.entry in around.leads or _is_called(person, names)):
            yield Conflict(ConflictKind.FACILITATOR_HERE, None, person.entry.participant)


def _facilitator_elsewhere(around: Around) -> Iterator[Conflict]:
    for person in around.here:
        for there in _elsewhere(person, around) if person.part in CLOSE else ():
            if any(_is_the_facilitator(each, around) for each in around.company.get(there.entry.case, ())):
                who = person.entry.participant
                yield Conflict(ConflictKind.FACILITATOR_ELSEWHERE, None, who, (there.reference,))


def _is_the_facilitator(person: Known, around: Around) -> bool:
    """Whether somebody of another case, in which they take another part, leads this one."""
    leading = [each.entry.participant for each in around.here if each.part is Part.FACILITATOR]
    known = any(person.entry == each.entry for who in leading for each in around.elsewhere.get(who, ()))
    known = known or person.entry in around.leads
    return person.part is not Part.FACILITATOR and (known or _is_called(person, _facilitators(around)))


def _both_sides(around: Around) -> Iterator[Conflict]:
    for one, other in combinations(around.here, 2):
        sides = {side_of(one, around.here), side_of(other, around.here)}
        if sides == set(Side) and _may_be_one(one, other, around):
            yield Conflict(ConflictKind.BOTH_SIDES, one.entry.participant, other.entry.participant)


def _other_way_round(around: Around) -> Iterator[Conflict]:
    for harmed, responsible, one, other in _met_before(around):
        here = (harmed.part, responsible.part) == (Part.VICTIM, Part.OFFENDER)
        if here and (one.part, other.part) == (Part.OFFENDER, Part.VICTIM):
            ids = harmed.entry.participant, responsible.entry.participant
            yield Conflict(ConflictKind.OTHER_WAY_ROUND, *ids, (one.reference,))


def _known_to_somebody(around: Around) -> Iterator[Conflict]:
    """Whoever helps, interprets or sits on the panel, and stood with or against the one or the other before."""
    for person, other, then, other_then in _met_before(around):
        if person.part not in MAIN and other.part in MAIN:
            kind = _stood(then, other_then, around.company[then.entry.case])
            if kind and _matters(kind, person.part, side_of(person, around.here), MAIN[other.part]):
                yield Conflict(kind, person.entry.participant, other.entry.participant, (then.reference,))


def _close_to_somebody(around: Around) -> Iterator[Conflict]:
    """Whoever helps, interprets or sits on the panel, and is family, partner or friend of the one or the other."""
    ends = {tie.pair for tie in around.ties if tie.kind is not TieKind.SUPPORTS}
    chosen = [each for each in around.here if each.part in (*BETWEEN, Part.SUPPORTER)]
    for person, other in product(chosen, [each for each in around.here if each.part in MAIN]):
        ids, side = (person.entry.participant, other.entry.participant), side_of(person, around.here)
        if frozenset(ids) in ends and _matters(ConflictKind.CLOSE_TO, person.part, side, MAIN[other.part]):
            yield Conflict(ConflictKind.CLOSE_TO, *ids)


def _matters(kind: ConflictKind, part: Part, side: Side | None, others: Side) -> bool:
    """Whether how two stood before sits badly with how they stand now; a lawyer without a client here has none to betray."""
    if side is None and part is Part.LAWYER:
        return False
    return side is None or (side is others) == (kind is ConflictKind.FACED)


def _stood(one: Known, other: Known, people: tuple[Known, ...]) -> ConflictKind | None:
    """How two stood to each other in a case; only with somebody who had a side there, and not by office."""
    sides = side_of(one, people), side_of(other, people)
    if None in sides or one.part in BETWEEN:
        return None
    return ConflictKind.BELONGED_TO if sides[0] is sides[1] else ConflictKind.FACED


def _met_before(around: Around) -> Iterator[tuple[Known, Known, Known, Known]]:
    """Two people here, and the two of them in another case."""
    for one, other in permutations(around.here, 2):
        for then, other_then in product(_elsewhere(one, around), _elsewhere(other, around)):
            if then.entry.case == other_then.entry.case and then.entry != other_then.entry:
                yield one, other, then, other_then


def _elsewhere(person: Known, around: Around) -> tuple[Known, ...]:
    """Somebody's entries in other cases whose people are known."""
    entries = around.elsewhere.get(person.entry.participant, ())
    return tuple(each for each in entries if each.entry.case != person.entry.case and each.entry.case in around.company)


def _facilitators(around: Around) -> tuple[str, ...]:
    named = (each.name for each in around.here if each.part is Part.FACILITATOR)
    return tuple(name for name in (around.facilitator, *named) if len(name_words(name)) > 1)


def _is_called(person: Known, names: tuple[str, ...]) -> bool:
    return any(like_names(person.name, name) in SAME_NAME for name in names)


def _may_be_one(one: Known, other: Known, around: Around) -> bool:
    """Whether two entries here are known to be one person, or have the same name and no other birth date."""
    known = any(each.entry == other.entry for each in around.elsewhere.get(one.entry.participant, ()))
    found = alike(one.traits, other.traits)
    return known or bool(found and found[0] in SAME_NAME)


_RULES = (
    _facilitator_here,
    _facilitator_elsewhere,
    _both_sides,
    _other_way_round,
    _known_to_somebody,
    _close_to_somebody,
)
