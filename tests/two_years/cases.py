"""Cases of an office that is made up: taken in, walked some or all of their way, ended one way or another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.charge import Charge
from rjdesk.domain.ids import CaseId, ChargeId, MemberId, ParticipantId
from rjdesk.domain.missed import WhyMissed
from rjdesk.domain.participant import Part, Participant
from rjdesk.process.limit_reasons import is_missed, reasons
from rjdesk.process.template import Process
from rjdesk.services.summaries import clocks_of
from tests.bench.lists import FIRST, LAST
from tests.two_years.chances import PROCESSES, SAID_WHY, drawn
from tests.two_years.walking import TODAY, Walk, at_noon

FIRST_DAY = date(2025, 1, 1)
SEED = 20_261_231
FACILITATORS = ("Aroha Ngātai", "Sam O’Brien", "Mere Pōtiki", "Joseph Brown")
ALWAYS = (Part.OFFENDER, Part.SUBJECT, Part.FACILITATOR)
OFTEN = {Part.VICTIM: 0.85, Part.GUARDIAN: 0.8, Part.FAMILY: 0.6, Part.SUPPORTER: 0.5, Part.COMMUNITY: 0.7}
"""How often somebody with this part is there; whoever has another part is there in every fifth case."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A case and the process that it runs under."""

    case: Case
    process: Process


def cases(processes: Sequence[Process], count: int, seed: int = SEED) -> Iterator[MadeUp]:
    """So many cases, received one after the other over two years. The same seed gives the same ones."""
    chance, by_id = Random(seed), {process.id: process for process in processes}
    days = (TODAY - FIRST_DAY).days
    for number in range(count):
        process = by_id[drawn(chance, PROCESSES)]
        received = FIRST_DAY + timedelta(days=number * days // max(1, count - 1))
        case = Walk(chance, process).through(_taken(chance, process, number, received))
        yield MadeUp(_explained(Random(f"{seed} {number}"), case, process), process)


def _explained(chance: Random, case: Case, process: Process) -> Case:
    """Of most limits that were missed somebody said why, by a lot of its own."""
    missed = [clock.rule.id for clock in clocks_of(case, process, TODAY) if is_missed(clock)]
    words, by = tuple(reasons()), MemberId("member")
    said = (WhyMissed(each, chance.choice(words), "", at_noon(TODAY), by) for each in missed)
    return replace(case, missed=tuple(each for each in said if chance.random() < SAID_WHY))


def _taken(chance: Random, process: Process, number: int, received: date) -> Case:
    """A referral with its people, and what is alleged where anything is."""
    pin = ProcessPin(process.id, process.version, process.sha256, process.law.sha256)
    kind, identity = chance.choice(process.kinds).id, CaseId(sha256(f"two years {number}".encode()).hexdigest()[:32])
    people = tuple(_people(chance, process))
    charges = (Charge(ChargeId("c1"), "Wilful damage"),) if any(p.part is Part.OFFENDER for p in people) else ()
    return Case(identity, f"TY-{number:05}", False, pin, kind, received, chance.choice(FACILITATORS), people, charges)


def _people(chance: Random, process: Process) -> Iterator[Participant]:
    """One or two of each part, as the roles of the process have them."""
    for part in Part:
        roles = [role for role in process.roles if role.part is part]
        if not roles or (part not in ALWAYS and chance.random() > OFTEN.get(part, 0.2)):
            continue
        role = roles[0] if chance.random() < 0.9 else chance.choice(roles)
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        made = Participant(ParticipantId(part.value), name, role.id, part)
        yield replace(made, entitlement=role.entitlement, receives_copy=part in (Part.OFFENDER, Part.VICTIM))
