"""The register of complaints on paper: a line for each, and what a time comes to. No names, and no words of anybody."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.documents.binding import bind
from rjdesk.documents.hearing.contents import ComplaintLine, ComplaintRegisterContents
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment, unparted
from rjdesk.wording import say

_HEAD = ("number", "received", "matter", "steps", "outcome")


def complaint_register(contents: ComplaintRegisterContents) -> bytes:
    """The register, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title, between = contents.frame, _say("title"), contents.between
    facts = [
        (_say("period"), f"{day(between.first)} – {day(between.last)}"),
        (label("made_on"), moment(frame.made_on)),
    ]
    story = open_story(frame, title, "", facts)
    story.text(_say("about" if contents.lines else "nothing"))
    if contents.lines:
        story.table([_say(f"head_{name}") for name in _HEAD], list(map(_row, contents.lines)), (3, 12, 10, 12, 13))
    story.heading(_say("counted"))
    story.table([_say("head_what"), _say("head_count")], list(_counts(contents)), (24, 6))
    days = contents.deadlines
    story.text(_say("days", acknowledge=days.acknowledge, answer=days.answer), NOTE)
    story.text(_say("yourself"), NOTE)
    return bind(story, furniture_of(frame, "complaints"), metadata_of(frame, title), None)


def _row(line: ComplaintLine) -> tuple[str, ...]:
    steps = (f"{say(f'hearing.step.{kind}')}, {unparted(day(on))}" for kind, on in line.steps)
    outcome = _say("open")
    if line.outcome and line.decided_on:
        outcome = _say("decided", outcome=say(f"hearing.outcome.{line.outcome}"), day=unparted(day(line.decided_on)))
    told = _say("told", day=unparted(day(line.told_on))) if line.told_on else ""
    return (
        str(line.number),
        f"{day(line.received_on)}\n{say(f'hearing.complainant.{line.by}')}",
        say(f"hearing.matter.{line.matter}"),
        "\n".join(steps) or "–",
        "\n".join(filter(None, (outcome, told))),
    )


def _counts(contents: ComplaintRegisterContents) -> Iterator[tuple[str, str]]:
    found = contents.totals
    yield _say("received"), str(found.received)
    yield _say("over_in_time", days=contents.deadlines.answer), str(found.in_time)
    yield _say("still_open"), str(found.open)
    for matter, count in found.about.items():
        if count:
            yield say(f"hearing.matter.{matter}"), str(count)
    for outcome, count in found.outcomes.items():
        if count:
            yield say(f"hearing.outcome.{outcome}"), str(count)


def _say(key: str, **facts: object) -> str:
    return say(f"documents.complaints.{key}", **facts)
