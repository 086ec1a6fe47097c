"""What a case still needs, in words: with the name of the person or charge, and in the process's own terms."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.case import Case
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import About, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.participant import Part
from rjdesk.process.template import Process, Prompt, Words
from rjdesk.wording import say

UNANSWERED = "unanswered"


def name_of(case: Case, about: About | None) -> str:
    """The name of a person or the words of a charge; "" for the case itself."""
    names: dict[About, str] = {person.id: person.name for person in case.participants}
    names |= {charge.id: charge.offence for charge in case.charges}
    return names.get(about, "") if about is not None else ""


def role_of(process: Process, role: str) -> str:
    """A role's title; a role that the pinned process doesn't know is shown as it is written."""
    return next((kind.title for kind in process.roles if kind.id == role), role)


def together(process: Process, points: Sequence[Unmet]) -> tuple[tuple[Unmet, ...], ...]:
    """Points that differ only in whom they are about, put together, so that one line can say them all.

    A required prompt that a rule asks for as well is said once, in the rule's words; so is what two rules ask for, as the
    stricter of them has it.
    """
    by_rules = {(prompt_at(process, p.settled_at), p.about) for p in points if p.reason != UNANSWERED}
    found: dict[tuple[str, str], dict[About | None, Unmet]] = {}
    for point in points:
        if point.reason == UNANSWERED and (prompt_at(process, point.settled_at), point.about) in by_rules:
            continue
        alike = found.setdefault((point.reason, point.settled_at), {})
        if point.about not in alike or not point.waivable:
            alike[point.about] = point
    return tuple(tuple(alike.values()) for alike in found.values())


def unmet(process: Process, case: Case, points: Sequence[Unmet]) -> str:
    """Something still needed as one sentence, naming everyone it concerns; ``points`` are alike but for that."""
    point = points[0]
    who = ", ".join(filter(None, (name_of(case, each.about) for each in points)))
    asked = prompt_at(process, point.settled_at)
    question = asked[1].ask if asked else point.settled_at
    if point.reason != UNANSWERED:
        return say(f"unmet.{point.reason}", who=who, prompt=question, **called(process))
    return say("unmet.unanswered", prompt=f"{question} ({who})" if who else question)


def called(process: Process | None = None) -> dict[str, str]:
    """What a process calls its things and its people; without one, what they are called as a rule."""
    parts = (Part.OFFENDER, Part.SUBJECT, Part.VICTIM)
    people = {part.value: process.title_of(part) if process else "…" for part in parts}
    return (process.words if process else Words()).as_facts() | people


def prompt_at(process: Process, place: str) -> tuple[str, Prompt] | None:
    """The stage and prompt that a point is settled at: ``stage/prompt``, or the fact that a prompt records."""
    for stage in process.stages:
        for prompt in stage.prompts:
            if place in (f"{stage.id}/{prompt.id}", prompt.records):
                return stage.id, prompt
    return None


def deed(process: Process, case: Case, done: Deed) -> str:
    """Something that was done in a case, as a sentence; names that are gone from the case are left out."""
    facts = done.facts
    stage = next((s.title for s in process.stages if s.id == facts.get("stage")), "")
    asked = prompt_at(process, f"{facts.get('stage')}/{facts.get('prompt')}")
    people = (facts.get(name) for name in ("about", "person", "charge", "participant"))
    who = next((name for key in people if key and (name := name_of(case, ParticipantId(key)))), "")
    words = say(f"deeds.{done.what}", stage=stage, prompt=asked[1].ask if asked else "", **process.words.as_facts())
    return f"{words} ({who})" if who else words
