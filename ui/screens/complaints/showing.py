"""From the register to what its page shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rjdesk.domain.hearing.complaints import Complaint, Step, StepKind
from rjdesk.services.hearing.complaints import Register
from rjdesk.wording import say
from ui.screens.complaints.shown import ComplaintShown, RegisterShown
from ui.widgets.theme import Tone
from ui.wording import day, days_left, tr


def register_shown(register: Register) -> RegisterShown:
    """Everything on the page: what is due first, and what is over, newest first."""
    numbered = list(enumerate(register.complaints, 1))
    last = date.max
    waiting = sorted(numbered, key=lambda each: (each[1].due(register.deadlines) or (None, last))[1])
    still = [each for each in waiting if each[1].ended_on is None]
    over = [each for each in reversed(numbered) if each[1].ended_on is not None]
    shown = tuple(_shown(number, held, register) for number, held in (*still, *over))
    return RegisterShown(shown, register.deadlines, register.today)


def next_words(kind: StepKind) -> str:
    """What is to be done, as it is read on the page."""
    return {
        StepKind.ACKNOWLEDGED: tr("Say that it came"),
        StepKind.LOOKED_INTO: tr("Look into it"),
        StepKind.DECIDED: tr("Decide what was found"),
        StepKind.TOLD: tr("Tell whoever complained"),
    }[kind]


def _shown(number: int, held: Complaint, register: Register) -> ComplaintShown:
    icon, tone, due = _due(held, register)
    head = tr("No. {number}, received on {day}").format(number=number, day=day(held.received_on))
    return ComplaintShown(
        id=held.id,
        head=head,
        matter=say(f"hearing.matter.{held.matter}"),
        words=held.words,
        more=tuple(_more(held, register)),
        steps=tuple(_step(each) for each in held.steps),
        icon=icon,
        tone=tone,
        due=due,
        can_be_told=held.can_be_told,
    )


def _due(held: Complaint, register: Register) -> tuple[str, Tone, str]:
    due, outcome = held.due(register.deadlines), held.outcome
    if due is None:
        found = say(f"hearing.outcome.{outcome}") if outcome else ""
        return "circle-check", Tone.OK, tr("Over: {found}").format(found=found[:1].lower() + found[1:])
    kind, by = due
    left = (by - register.today).days
    words = tr("{what} by {day}, {left}").format(what=next_words(kind), day=day(by), left=days_left(left))
    if left < 0:
        return "triangle-alert", Tone.DANGER, words
    return "hourglass", Tone.WARN if left <= 3 else Tone.PLAIN, words


def _more(held: Complaint, register: Register) -> Iterator[str]:
    who = say(f"hearing.complainant.{held.by}")
    yield tr("From: {who}").format(who=", ".join(filter(None, (who, held.name))))
    if held.about is not None:
        yield tr("About: {name}, who doesn't see this.").format(name=register.members.get(held.about, ""))


def _step(step: Step) -> str:
    outcome = say(f"hearing.outcome.{step.outcome}") if step.outcome else ""
    what = ": ".join(filter(None, (say(f"hearing.step.{step.kind}"), outcome)))
    return f"{day(step.on)}. {'. '.join(filter(None, (what, step.words)))}"
