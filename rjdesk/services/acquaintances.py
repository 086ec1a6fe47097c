"""Who in a case is in other cases too, or may be, and what that means: read in one go, of cases that one may read.

Of a case that the member at work can't read nothing is told, not even that there is something to tell: two entries of one
person stay apart for them until somebody looks who may read both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rjdesk.domain.case import Case
from rjdesk.domain.community.volunteer import Volunteer, counted_as
from rjdesk.domain.conflict import CLOSE, Around, Conflict, LookedAt, conflicts
from rjdesk.domain.ids import CaseId, ParticipantId, VolunteerId
from rjdesk.domain.likeness import Reason, Traits, alike, keys, strongest_first
from rjdesk.domain.participant import Part
from rjdesk.domain.person import Entry, IsVolunteer, Known, Said, groups, one_volunteer, others_than
from rjdesk.services.community.recognising import said_of
from rjdesk.store.unit_of_work import UnitOfWork

MOST = 5
"""More candidates than these are no help; a birth date makes them fewer."""

MOST_ELSEWHERE = 12
"""More entries of one person are counted and not listed: a lawyer may be in hundreds of cases."""

MayRead = Callable[[CaseId], bool]


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody who may be the same person: their newest entry, why, and in how many more entries they are known."""

    known: Known
    reasons: tuple[Reason, ...]
    others: int = 0


@dataclass(frozen=True, slots=True)
class Possibly:
    """The likeliest first, and how many more there are."""

    likely: tuple[Likely, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class OnRegister:
    """Whether an entry of a case is a volunteer of the office: who they are, who they may be by their name, who they aren't."""

    volunteer: Volunteer | None = None
    maybe: tuple[Volunteer, ...] = ()
    not_them: tuple[Volunteer, ...] = ()


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One entry of a case: where the same person is besides, how many places are left out, who may be them, who isn't, and
    whether they are on the office's register of volunteers."""

    also: tuple[Known, ...] = ()
    left_out: int = 0
    possibly: Possibly = Possibly()
    not_them: tuple[Known, ...] = ()
    register: OnRegister = OnRegister()


@dataclass(frozen=True, slots=True)
class Matter:
    """A conflict, and why the case goes ahead with it: who looked at it; None while nobody has."""

    conflict: Conflict
    looked: LookedAt | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """What is known of a case's people from elsewhere, and what there is to look at."""

    people: Mapping[ParticipantId, Acquaintance] = field(default_factory=dict)
    matters: tuple[Matter, ...] = ()


def read(work: UnitOfWork, case: Case, may_read: MayRead) -> Acquaintances:
    """All of it. Raises NoSuchCase."""
    here = work.persons.in_cases([case.id])
    said = work.persons.said_around(each.entry for each in here)
    known, listed = _known(work, said, may_read), {each.id: each for each in work.community.volunteers.all()}
    elsewhere, told = _elsewhere(here, known, said), said_of(work, [each.entry for each in here], listed)
    people = {
        each.entry.participant: _acquaintance(
            [other for other in reversed(elsewhere[each.entry.participant]) if other != each],
            possibly(work, each.traits, may_read, but=each, said=said),
            _not_them(each.entry, said, known),
            _on_register(each, told, listed),
        )
        for each in here
    }
    through, leads = _through_the_register(work, case.id, here, said, listed)
    if through:  # who is one volunteer is one person, under whatever name they were entered
        wider = (*said, *through, *work.persons.said_around(entry for each in through for entry in each.about))
        elsewhere = _elsewhere(here, _known(work, wider, may_read), wider)
    related = {other.entry.case for each in here if each.part in CLOSE for other in elsewhere[each.entry.participant]}
    company = _by_case(work.persons.in_cases(related - {case.id}))
    around = Around(case.facilitator, here, elsewhere, company, work.ties.of(case.id).between, leads)
    return Acquaintances(people, _matters(work, case.id, conflicts(around)))


def _elsewhere(
    here: Iterable[Known], known: Mapping[Entry, Known], said: Iterable[Said]
) -> dict[ParticipantId, tuple[Known, ...]]:
    """All entries of each person here, in the order of their cases."""
    same = groups(said)
    return {
        each.entry.participant: tuple(known[other] for other in known if other in same.get(each.entry, ()))
        for each in here
    }


def _through_the_register(
    work: UnitOfWork,
    case: CaseId,
    here: Iterable[Known],
    said: Collection[Said],
    listed: Mapping[VolunteerId, Volunteer],
) -> tuple[tuple[Said, ...], frozenset[Entry]]:
    """Whose entries are one person because they are one volunteer; and all entries of the volunteer who leads the case."""
    if not listed:
        return (), frozenset()
    owner = work.access.of(case).owner
    leading = {each.id for each in listed.values() if each.member == owner}
    around = {*(each.entry for each in here), *(entry for each in said for entry in each.about)}
    found = {each.volunteer for each in work.persons.said_of_volunteers(around) if each.same} | leading
    both = {each.id for each in listed.values() if each.same_as in found} | found
    theirs = [each for each in work.persons.said_of_volunteers((), both) if each.same]
    counted = [replace(each, volunteer=counted_as(each.volunteer, listed)) for each in theirs]
    of_leading = {counted_as(each, listed) for each in leading}
    return one_volunteer(counted), frozenset(each.entry for each in counted if each.volunteer in of_leading)


def _on_register(known: Known, told: Iterable[IsVolunteer], listed: Mapping[VolunteerId, Volunteer]) -> OnRegister:
    """Who of the register somebody is; also whoever leads the case, who may help as a volunteer besides."""
    said = {each.volunteer: each.same for each in told if each.entry == known.entry and each.volunteer in listed}
    held = next((listed[each] for each, same in said.items() if same), None)
    alikes = (each for each in listed.values() if not each.archived and alike(Traits(each.name), Traits(known.name)))
    maybe = tuple(each for each in alikes if each.id not in said)[:MOST] if held is None else ()
    return OnRegister(held, maybe, tuple(listed[each] for each, same in said.items() if not same))


def _acquaintance(
    also: Sequence[Known], possibly: Possibly, not_them: tuple[Known, ...], register: OnRegister
) -> Acquaintance:
    return Acquaintance(tuple(also[:MOST_ELSEWHERE]), len(also[MOST_ELSEWHERE:]), possibly, not_them, register)


def possibly(
    work: UnitOfWork, sought: Traits, may_read: MayRead, *, but: Known | None = None, said: Collection[Said] = ()
) -> Possibly:
    """Who may be the person sought. ``but`` is the entry itself if it is kept already, of which ``said`` tells.

    Nobody is asked whether whoever leads two cases is one facilitator: the office knows its own.
    """
    leads = but is not None and but.part is Part.FACILITATOR
    everybody = (each for each in work.persons.found_by(keys(sought)) if not (leads and each.part is Part.FACILITATOR))
    found = {each.entry: each for each in reversed(tuple(everybody))}
    reasons = {entry: why for entry, each in found.items() if (why := alike(sought, each.traits))}
    said = (*said, *work.persons.said_around(reasons))
    same = groups(said)
    settled = _settled(but.entry, said, same) if but else frozenset[Entry]()
    likely = list[Likely]()
    for entry in sorted(reasons, key=lambda entry: strongest_first(reasons[entry])):
        if entry not in settled and may_read(entry.case):
            theirs = same.get(entry, frozenset((entry,)))
            settled |= theirs
            likely.append(Likely(found[entry], reasons[entry], len(theirs) - 1))
    return Possibly(tuple(likely[:MOST]), len(likely[MOST:]))


def _settled(entry: Entry, said: Collection[Said], same: Mapping[Entry, frozenset[Entry]]) -> frozenset[Entry]:
    """Of whom it is known already whether they are the same as an entry."""
    return same.get(entry, frozenset((entry,))) | others_than(entry, said)


def _not_them(entry: Entry, said: Iterable[Said], known: Mapping[Entry, Known]) -> tuple[Known, ...]:
    """Whom somebody said to be another person than this entry: what can be taken back here."""
    told = [each.about - {entry} for each in said if not each.same and entry in each.about]
    return tuple(known[other] for (other,) in told if other in known)


def _known(work: UnitOfWork, said: Iterable[Said], may_read: MayRead) -> dict[Entry, Known]:
    """Everybody of whom something was said, in the order of their cases."""
    entries = {entry for each in said for entry in each.about}
    cases = {case for case in {entry.case for entry in entries} if may_read(case)}
    return {each.entry: each for each in work.persons.in_cases(cases) if each.entry in entries}


def _by_case(people: Iterable[Known]) -> dict[CaseId, tuple[Known, ...]]:
    found: dict[CaseId, list[Known]] = {}
    for each in people:
        found.setdefault(each.entry.case, []).append(each)
    return {case: tuple(everyone) for case, everyone in found.items()}


def _matters(work: UnitOfWork, case: CaseId, found: Iterable[Conflict]) -> tuple[Matter, ...]:
    """Conflicts with what was said of them; those that nobody has looked at first."""
    looked = {each.matter: each for each in work.persons.looked_at(case)}
    names = {member.id: member.name for member in work.members.all()}
    matters = []
    for conflict in found:
        seen = looked.get(conflict.matter)
        matters.append(Matter(conflict, seen, names.get(seen.by, "") if seen else ""))
    return tuple(sorted(matters, key=lambda matter: matter.looked is not None))
