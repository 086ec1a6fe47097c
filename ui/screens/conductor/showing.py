"""From an open case and its day to what the screen shows: nothing that is private, nothing that was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rjdesk.domain.outcome import plan_is_open
from rjdesk.domain.unmet import Unmet
from rjdesk.process import told
from rjdesk.process.progress import Standing as StepStanding
from rjdesk.process.progress import on_path
from rjdesk.process.template import Choice, Panel, Stage, Words
from rjdesk.services.agreements import PlainLine
from rjdesk.services.casework import OpenCase
from ui.fields.kept_typing import given_back
from ui.screens.conductor.looking import OpenDay
from ui.screens.conductor.people_shown import people_shown, turns_words
from ui.screens.conductor.shown import AgreedShown, AgreedSoFar, DayShown
from ui.screens.conductor.standing_shown import standing_shown
from ui.widgets.checklist import Need
from ui.widgets.only_reading import only_reading
from ui.wording import tr

DRAFTS = "day/"


def day_shown(found: OpenDay, today: date) -> DayShown:
    """The day of an open case."""
    opened, day = found.opened, found.day
    stage, fixed = _current(opened), only_reading(opened)
    return DayShown(
        case=opened.case.id,
        stage=stage.id if stage else "",
        title=stage.title if stage else tr("Every stage is closed"),
        position=_position(opened, stage),
        purpose=stage.purpose if stage else "",
        script=stage.script if stage and stage.in_the_room else (),
        outside=_outside(opened, stage),
        standing=standing_shown(found, today),
        people=people_shown(opened, day),
        turns=turns_words(day),
        asks_who_came=day.asks_who_came,
        mind_seats=day.mind_seats,
        needs=_needs(opened, stage),
        next=_next_title(opened, stage),
        panel=stage.panel if stage else None,
        plan=opened.process.words.plan,
        agreed=_agreed(opened, found.lines),
        fixed=fixed,
        drafts=given_back(opened.drafts, DRAFTS),
    )


def _current(opened: OpenCase) -> Stage | None:
    return next((step.stage for step in opened.steps if step.standing is StepStanding.CURRENT), None)


def _position(opened: OpenCase, stage: Stage | None) -> str:
    ids = [each.id for each in opened.process.stages]
    if stage is None:
        return opened.case.reference
    place = tr("Stage {number} of {of}").format(number=ids.index(stage.id) + 1, of=len(ids))
    return f"{place} · {opened.case.reference}"


def _outside(opened: OpenCase, stage: Stage | None) -> str:
    """A stage before or after the day: its page is the right one, and the room is not shown it."""
    if stage is None or stage.in_the_room:
        return ""
    first = next((each.title for each in opened.process.stages if each.in_the_room), "")
    ids = [each.in_the_room for each in opened.process.stages[: opened.process.stages.index(stage)]]
    if any(ids):
        return tr("This stage is not walked in the room. Its questions are on its own page.")
    words = tr("The day has not come yet: this stage is not walked in the room. In the room it begins with: {stage}.")
    return words.format(stage=first)


def _next_title(opened: OpenCase, stage: Stage | None) -> str:
    if stage is None:
        return ""
    after = opened.process.stages[opened.process.stages.index(stage) + 1 :]
    return next((each.title for each in after if on_path(each, opened.case)), "")


def _needs(opened: OpenCase, stage: Stage | None) -> tuple[Need, ...]:
    """What the stage still needs; of what is settled on a page that others may not see, only where that is."""
    if stage is None:
        return ()
    found = [_need(opened, stage, points) for points in told.together(opened.process, opened.unmet)]
    return tuple(dict.fromkeys(found))


def _need(opened: OpenCase, stage: Stage, points: tuple[Unmet, ...]) -> Need:
    asked = told.prompt_at(opened.process, points[0].settled_at)
    if asked is not None and (asked[1].private or not opened.process.stage(asked[0]).in_the_room):
        words = tr("Something in “{stage}” is to be settled first").format(stage=opened.process.stage(asked[0]).title)
    else:
        words = told.unmet(opened.process, opened.case, points)
    where = f"{asked[0]}/{asked[1].id}" if asked else points[0].settled_at
    return Need(words, settle=where, link=_link(where, opened.process.words))


def _link(where: str, words: Words) -> str:
    links = {
        "people": tr("Go to the people"),
        "charges": tr("Go to the {matters}"),
        "agreement": tr("Go to the {plan}"),
        "signing": tr("Go to the signing"),
        "documents": tr("Go to the papers"),
        "follow_up": tr("Go to the follow-up"),
    }
    return links.get(where, tr("Go to the question")).format(**words.as_facts())


def _agreed(opened: OpenCase, lines: Iterable[PlainLine]) -> AgreedSoFar | None:
    if all(stage.panel is not Panel.AGREEMENT for stage in opened.process.stages) or not opened.process.obligations:
        return None
    words = {line.obligation: line for line in lines}
    items = tuple(
        AgreedShown(words[item.id].text or item.what, _lacks(words[item.id].missing), item.agreed)
        for item in opened.case.agreement.obligations
        if item.id in words
    )
    kinds = tuple(Choice(kind.id, kind.title) for kind in opened.process.obligations)
    return AgreedSoFar(items, kinds, only_reading(opened) or _settled(opened))


def _settled(opened: OpenCase) -> str:
    case = opened.case
    if case.ceremony is not None or case.agreement.concluded:
        words = tr("The {plan} is concluded: nothing is added to it any more.")
    else:
        words = "" if plan_is_open(case) else tr("No {matter} was admitted, so no {plan} can be made.")
    return words.format(**opened.process.words.as_facts())


def _lacks(missing: tuple[str, ...]) -> str:
    words = {
        "what": tr("what will be done"),
        "who": tr("who does it"),
        "due": tr("by when"),
        "instalments": tr("instalments that add up"),
    }
    return tr("Still open: {what}").format(what=", ".join(words[name] for name in missing)) if missing else ""
