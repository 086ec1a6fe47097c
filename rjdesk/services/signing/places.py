"""Who signs an agreement, and who stands beside them."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Place
from rjdesk.domain.participant import Part, Participant
from rjdesk.process.template import Process
from rjdesk.wording import say


def places(case: Case, process: Process, day: date) -> tuple[Place, ...]:
    """A place for everyone in the room who signs, in order of entry, each young person's guardians right after them.

    The facilitator has none: they certify the text before anyone signs.
    """
    return tuple(
        Place(
            participant=person.id,
            field=f"signer_{number:02d}",
            name=person.name,
            part=process.role(person.role).title,
            needs_guardian=person.is_minor_on(day),
            beside=beside(person, case, day),
        )
        for number, person in enumerate(_in_order(case, day), start=1)
    )


def guardians(person: Participant, case: Case) -> tuple[Participant, ...]:
    """Guardians in the room for someone; one who is entered for nobody in particular is there for the only offender."""
    alone = case.of_part(Part.OFFENDER) == (person,)
    present = (p for p in case.attending() if p.part is Part.GUARDIAN)
    return tuple(p for p in present if p.beside == person.id or (p.beside is None and alone))


def interpreters(person: Participant, case: Case) -> tuple[Participant, ...]:
    """Interpreters in the room for someone."""
    return tuple(p for p in case.attending() if p.part is Part.INTERPRETER and p.beside == person.id)


def beside(person: Participant, case: Case, day: date) -> str:
    """In words, who stands beside a signer: guardians (for a minor without one, supporters), interpreters; "" if nobody."""
    close = guardians(person, case) or (_supporters(person, case) if person.is_minor_on(day) else ())
    family = tuple(say("places.guardian", name=p.name) for p in close)
    return "; ".join(family + tuple(_interpreted(p, person) for p in interpreters(person, case)))


def _supporters(person: Participant, case: Case) -> tuple[Participant, ...]:
    return tuple(p for p in case.attending() if p.part is Part.SUPPORTER and p.beside == person.id)


def _interpreted(interpreter: Participant, speaker: Participant) -> str:
    language = speaker.language or interpreter.language
    key = "places.interpreter_of" if language else "places.interpreter"
    return say(key, name=interpreter.name, language=language)


def _in_order(case: Case, day: date) -> tuple[Participant, ...]:
    found = list[Participant]()
    for person in case.attending():
        if person.signs and person.part is not Part.FACILITATOR:
            found.append(person)
            found.extend(guardians(person, case) if person.is_minor_on(day) else ())
    return tuple(dict.fromkeys(found))
