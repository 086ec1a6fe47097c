"""From observations to the words of their page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rjdesk.domain.training.observation import Observation
from rjdesk.services.training.observing import ToldObservation
from rjdesk.wording import say
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.wording import day, tr


def observing_shown(
    mine: Sequence[ToldObservation], others: Sequence[ToldObservation] | None, *, fills: bool, begun: bool
) -> PageShown:
    """The page; ``others`` is None for who supervises nobody."""
    own = tuple(_entry(each, tr("Observed by {who}, {day}"), each.observer) for each in mine)
    sections = [SectionShown(tr("What was observed of you"), own, tr("Nobody has observed you yet."))]
    if others is not None:
        words = tr("{who}, {day}")
        theirs = tuple(_entry(each, words, each.observed) for each in others)
        sections.append(SectionShown(tr("What was observed of colleagues"), theirs, tr("Nothing yet.")))
    adds = tr("Go on with the checklist you began …") if begun else tr("Fill in a checklist …")
    return PageShown(
        tr("Observer's checklist"),
        tr("What was done, stage by stage, by somebody who sat beside. On the screen, or on paper and typed in here."),
        tr("Read by whoever was observed, and by the supervisors. It holds no case and no name from one."),
        tuple(sections),
        adds if fills else "",
    )


def _entry(told: ToldObservation, title: str, who: str) -> EntryShown:
    seen = told.observation
    lines = [seen.process, *_stages(seen)]
    for heading, words in ((tr("Done well"), seen.well), (tr("To try next time"), seen.next_time)):
        if words:
            lines.append(f"{heading}: {words}")
    return EntryShown(seen.id, title.format(who=who, day=day(seen.on)), tuple(lines))


def _stages(seen: Observation) -> list[str]:
    by_stage = groupby(seen.looked, key=lambda each: each.stage)
    return [
        "\n".join((stage, *(f"  {say(f'training.seen.{each.seen}')}: {each.item}" for each in looked)))
        for stage, looked in by_stage
    ]
