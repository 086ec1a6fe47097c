"""Rules about taking part of one's own will: told, suited, ready, agreed. Only what may be waived can be waived.

CM/Rec(2018)8, the UN Basic Principles 2002/12 and the RJC code: consent is free, informed, and everyone's own.
"""

from __future__ import annotations

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.unmet import Unmet, confirmed, each, says_yes

NOT_TAKING_PART = "not"
"""The id by which every process names a victim's choice not to take part."""


def everyone_agreed_to_take_part(case: Case) -> tuple[Unmet, ...]:
    """Each person said for themselves that they take part of their own will.

    Facilitators and interpreters are there for their work. Who doesn't come, or chose not to, is not asked; an offender
    always is, and so is whoever sits in the room after all.
    """
    asked = (p for p in case.people() if p.part not in (Part.FACILITATOR, Part.INTERPRETER) and _takes_part(case, p))
    return each(asked, "not_agreed_to_take_part", Fact.CONSENT, says_yes(case, Fact.CONSENT))


def releases_signed(case: Case) -> tuple[Unmet, ...]:
    """Each offender let information about them be passed on (3 V.S.A. s 163(c): none without prior consent)."""
    signed = says_yes(case, Fact.RELEASE_SIGNED)
    return each(case.of_part(Part.OFFENDER), "release_not_signed", Fact.RELEASE_SIGNED, signed)


def counsel_notice_given(case: Case) -> tuple[Unmet, ...]:
    """They were told of their right to counsel before accepting anything (3 V.S.A. s 163(c))."""
    return confirmed(case, Fact.COUNSEL_NOTICE, "no_counsel_notice")


def victim_choice_known(case: Case) -> tuple[Unmet, ...]:
    """Each victim was asked how they choose to take part, if at all."""
    victims = case.of_part(Part.VICTIM)
    chosen = Fact.WAY_OF_TAKING_PART
    return each(victims, "victim_choice_unknown", chosen, lambda p: bool(case.fact(chosen, p.id)))


def found_suitable(case: Case) -> tuple[Unmet, ...]:
    """This way of meeting was found to fit the matter and the people."""
    return confirmed(case, Fact.SUITABLE, "not_found_suitable")


def both_sides_ready(case: Case) -> tuple[Unmet, ...]:
    """Each offender and each victim was prepared apart and is ready; there is one on either side."""
    sides = {"no_offender": case.of_part(Part.OFFENDER), "no_victim": case.of_part(Part.VICTIM)}
    empty = tuple(Unmet(reason, settled_at="people") for reason, people in sides.items() if not people)
    everyone = (person for people in sides.values() for person in people)
    return empty + each(everyone, "not_ready", Fact.READY, says_yes(case, Fact.READY))


def voluntariness_read(case: Case) -> tuple[Unmet, ...]:
    """It was said aloud that nobody has to take part, and that they may leave."""
    return confirmed(case, Fact.VOLUNTARINESS_READ, "voluntariness_not_read")


def _takes_part(case: Case, person: Participant) -> bool:
    if person.part is Part.OFFENDER or case.fact(Fact.ATTENDED, person.id) is True:
        return True
    stays_away = (
        case.fact(Fact.ATTENDED, person.id) is False,
        case.fact(Fact.WILL_ATTEND, person.id) is False,
        case.fact(Fact.WAY_OF_TAKING_PART, person.id) == NOT_TAKING_PART,
    )
    return not any(stays_away)
