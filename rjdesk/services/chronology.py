"""From a case and its journal to what the chronology of its time limits may hold: no private answer, nobody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, tzinfo

from rjdesk.documents.contents import ChronologyContents, EventLine, LimitLine, ToldLine
from rjdesk.documents.written import day, weekday
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.meeting import Meeting
from rjdesk.domain.missed import why_missed
from rjdesk.process import clocks_told, told
from rjdesk.process.clocks import ClockReading
from rjdesk.process.fact_shapes import DAYS
from rjdesk.process.limit_reasons import in_words, is_missed
from rjdesk.process.progress import asked_of
from rjdesk.process.template import CaseKind, Process
from rjdesk.services.composing import Making, frame
from rjdesk.services.summaries import clocks_of
from rjdesk.wording import has, say

HAPPENED = DAYS - {Fact.EXTENDED_TO}  # a limit's new end is no event
DEEDS = frozenset(
    {
        "referral_taken",
        "stage_closed",
        "stage_reopened",
        "taken_up",
        "signing_opened",
        "signing_closed",
        "conference_reconvened",
    }
)
"""What of the journal is told: steps of the conference, never who answered what."""


def chronology_contents(
    case: Case, process: Process, meeting: Meeting, entries: Iterable[JournalEntry], making: Making
) -> ChronologyContents:
    """How a case stands to its time limits on the day of the making."""
    case = replace(case, answers=tuple(answer for answer in case.answers if not answer.private))
    kind, today = process.kind(case.kind), making.now.date()
    zone = making.now.tzinfo
    happened = [*_days(case, process, kind, zone), *_adjourned(meeting, zone), *_done(process, entries, zone)]
    return ChronologyContents(
        frame=frame(case, process, making),
        statute=process.papers.statute,
        kind=" · ".join(filter(None, (kind.title, kind.provision))),
        received_on=case.received_on,
        limits=tuple(_limit(process, kind, clock, case, today) for clock in clocks_of(case, process, today)),
        events=tuple(sorted(happened, key=lambda event: (event.on, event.entered))),
        told=tuple(_told(case, process)),
    )


def _limit(process: Process, kind: CaseKind, clock: ClockReading, case: Case, today: date) -> LimitLine:
    points = [(each.about, each.says) for each in clocks_told.points(process, kind, clock, weekday)]
    if is_missed(clock):
        why = in_words(why_missed(case.missed, clock.rule.id)) or say("documents.chronology.why_unsaid")
        points.insert(0, (say("why.about.missed"), why))
    return LimitLine(clock.rule.title, standing(clock, today), tuple(points))


def standing(clock: ClockReading, today: date) -> str:
    if clock.due is None:
        done = clock.done and say("documents.chronology.done_without_start", day=day(clock.done))
        return done or say("documents.chronology.waiting")
    if clock.done is None:
        return say(f"documents.chronology.{'passed' if today > clock.due else 'running'}", due=day(clock.due))
    how = "ahead" if clock.done > today else "met_late" if clock.done > clock.due else "met"
    return say(f"documents.chronology.{how}", day=day(clock.done), due=day(clock.due))


def _days(case: Case, process: Process, kind: CaseKind, zone: tzinfo | None) -> Iterator[EventLine]:
    """The days that the case records: what began a limit, what ended it, the conference itself."""
    before = (answer for held in case.earlier for answer in held.answers if not answer.private)
    for answer in dict.fromkeys((*before, *case.answers)):
        if answer.fact in HAPPENED and answer.about is None and isinstance(answer.value, date):
            yield EventLine(answer.value, _event(process, kind, answer.fact), answer.given_at.astimezone(zone).date())


def _event(process: Process, kind: CaseKind, fact: Fact) -> str:
    """What a day was: in a sentence of its own where the process's question would end in the air."""
    key = f"documents.chronology.event.{fact}"
    return say(key, **process.words.as_facts()) if has(key) else clocks_told.event(process, kind, fact)


def _adjourned(meeting: Meeting, zone: tzinfo | None) -> Iterator[EventLine]:
    """Every adjournment that stands, with its reason, whose decision it was, and the day it was adjourned to."""
    for event in meeting.adjournments():
        until = say("documents.chronology.adjourned_to", day=day(event.until)) if event.until else ""
        decided = say("why.decided_by", who=event.decided_by) if event.decided_by else ""
        words = until or say("documents.chronology.adjourned")
        on = event.at.astimezone(zone).date()
        yield EventLine(on, " ".join(filter(None, (words, say("why.because", reason=event.reason), decided))), on)


def _done(process: Process, entries: Iterable[JournalEntry], zone: tzinfo | None) -> Iterator[EventLine]:
    """The steps that the journal knows of; a day that was recorded again is a conference or a limit that was moved."""
    before = set[tuple[str, str]]()
    for entry in entries:
        deed, on = entry.deed, entry.at.astimezone(zone).date()
        if deed.what in DEEDS:
            titles = {stage.id: stage.title for stage in process.stages}
            stage = titles.get(deed.facts.get("stage", ""), "")
            yield EventLine(on, say(f"deeds.{deed.what}", stage=stage, **process.words.as_facts()), on)
        place = deed.facts.get("stage", ""), deed.facts.get("prompt", "")
        asked = told.prompt_at(process, "/".join(place)) if deed.what == "answered" else None
        if asked is not None and asked[1].records in HAPPENED and not asked[1].private:
            if place in before:
                yield EventLine(on, say("documents.chronology.anew", what=asked[1].ask), on)
            before.add(place)


def _told(case: Case, process: Process) -> Iterator[ToldLine]:
    """Everyone who is to be told of the conference, by their part, in the order of entry."""
    prompts = [p for stage in process.stages for p in stage.prompts if p.records is Fact.NOTIFIED and not p.private]
    whom = {about for prompt in prompts if prompt.applies_to(case.kind) for about in asked_of(prompt, case)}
    for person in case.people():
        if person.id in whom:
            yield ToldLine(told.role_of(process, person.role), _notified(case, person.id))


def _notified(case: Case, person: ParticipantId) -> date | None:
    value = case.fact(Fact.NOTIFIED, person)
    return value if isinstance(value, date) else None
