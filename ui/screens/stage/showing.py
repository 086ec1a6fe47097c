"""From an open case to what the stage screen shows of it."""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.draft import Draft
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.tally import tally
from rjdesk.domain.gates import Unmet
from rjdesk.domain.stage import StageRecord
from rjdesk.process import told
from rjdesk.process.progress import Standing, on_path, to_close
from rjdesk.process.template import Stage
from rjdesk.services.casework import OpenCase
from rjdesk.services.follow_up.words import tally_words
from rjdesk.services.stages import HealthOfStage
from ui.fields.kept_typing import said_of
from ui.screens.stage.block import Place
from ui.screens.stage.looking import NOTHING_APART
from ui.screens.stage.questions import Block, blocks
from ui.screens.stage.shown import Restored, StageShown
from ui.widgets.checklist import Need
from ui.widgets.only_reading import only_reading
from ui.wording import day, time_of_day, tr

ELSEWHERE = ("people", "charges", "agreement", "signing", "documents", "follow_up")


def stage_shown(
    opened: OpenCase, stage: Stage, refused: tuple[Unmet, ...] = (), health: HealthOfStage = NOTHING_APART
) -> StageShown:
    """One stage of an open case; ``refused`` are points that a service named when the stage couldn't be closed.

    ``health`` is what the stage keeps apart from the case; it goes no further than what is shown.
    """
    case, process = opened.case, opened.process
    ids = [each.id for each in process.stages]
    asked = blocks(process, stage, case, tally_words(tally(case, opened.happened)))
    record = case.record_of(stage.id)
    walked = record is not None or on_path(stage, case)
    unmet = to_close(process, stage, case, opened.happened) if record is None and walked else ()
    extra = tuple(point for point in refused if point.reason == "earlier_stage_open")
    place = tr("Stage {number} of {of}").format(number=ids.index(stage.id) + 1, of=len(ids))
    return StageShown(
        stage=stage,
        position=f"{place} · {case.reference}",
        blocks=asked,
        answers=_answers((*opened.case.answers, *health.answers), stage, asked),
        needs=tuple(_need(opened, stage, points) for points in told.together(opened.process, extra + unmet)),
        closed=_closed(record) if record else "",
        not_walked=not walked,
        stopped_here=_stopped_here(case, stage),
        later_than=_later_than(opened, stage),
        fixed=only_reading(opened),
        has_letters=any(each.stage == stage.id and each.applies_to(case.kind) for each in opened.process.letters),
        drafts=_drafts((*opened.drafts, *health.drafts), stage, asked),
        reasons=_reasons(opened.drafts, stage),
    )


def _stopped_here(case: Case, stage: Stage) -> bool:
    """Whether the tick that stopped the case stands in this stage; it is taken back where it was set."""
    ticks = (case.answer(stage.id, prompt.id) for prompt in stage.prompts if prompt.records is Fact.STOPPED)
    return any(tick.value is True for tick in ticks if tick)


def _later_than(opened: OpenCase, stage: Stage) -> str:
    """The title of the stage that has to be closed before this one, or instead of it; "" if its turn has come."""
    now = next_stage(opened)
    ids = [each.id for each in opened.process.stages]
    sooner = now is not None and (ids.index(now.id) < ids.index(stage.id) or not on_path(stage, opened.case))
    return now.title if now is not None and sooner else ""


def reason_field(stage: str, gate: str) -> str:
    """The path of the draft of a reason for waiving a gate."""
    return f"waiver/{stage}/{gate}"


def draft_field(stage: str, prompt: str) -> str:
    """The path of a prompt's draft within its case."""
    return f"stage/{stage}/{prompt}"


def place_of(opened: OpenCase, stage: Stage, point: Unmet) -> tuple[str, Place | None]:
    """Where a point is settled: a stage and a place in it, or another screen's name and None."""
    if point.settled_at in ELSEWHERE:
        return point.settled_at, None
    if any(each.id == point.settled_at for each in opened.process.stages):
        return point.settled_at, None
    here = next((p for p in stage.prompts if point.settled_at in (f"{stage.id}/{p.id}", p.records)), None)
    if here is not None:
        return stage.id, (here.id, point.about)
    asked = told.prompt_at(opened.process, point.settled_at)
    return (asked[0], (asked[1].id, point.about)) if asked else ("people", None)


def next_stage(opened: OpenCase) -> Stage | None:
    """The stage that is current now."""
    return next((step.stage for step in opened.steps if step.standing is Standing.CURRENT), None)


def _need(opened: OpenCase, stage: Stage, points: tuple[Unmet, ...]) -> Need:
    point = points[0]
    where, place = place_of(opened, stage, point)
    other = next((each.title for each in opened.process.stages if each.id == where and each != stage), None)
    words = told.unmet(opened.process, opened.case, points)
    if other is not None and stage.in_the_room:
        words = tr("To be settled first")  # others see this screen: nothing from the private stages stands on it
    return Need(
        words,
        settle=point,
        link=tr("Look at it") if only_reading(opened) and other is None and place else _link(where, other, place),
        waive=point.gate if point.waivable and not only_reading(opened) else None,
    )


def _link(where: str, other: str | None, place: Place | None) -> str:
    if other is not None:
        return tr("Go to {stage}").format(stage=other)
    words = {
        "people": tr("Go to the people"),
        "charges": tr("Go to what is alleged"),
        "agreement": tr("Go to the agreement"),
        "signing": tr("Go to the signing"),
        "documents": tr("Go to the papers"),
        "follow_up": tr("Go to the follow-up"),
    }
    return words.get(where, tr("Answer it")) if place is None else tr("Answer it")


def _answers(given: tuple[Answer, ...], stage: Stage, asked: tuple[Block, ...]) -> Mapping[Place, AnswerValue]:
    places = {question.place for block in asked for question in block.questions}
    mine = (answer for answer in given if answer.stage == stage.id)
    return {(a.prompt, a.about): a.value for a in mine if (a.prompt, a.about) in places}


def _drafts(drafts: tuple[Draft, ...], stage: Stage, asked: tuple[Block, ...]) -> Mapping[Place, Restored]:
    kept = {(draft.place.field, draft.place.about): draft for draft in drafts}
    found: dict[Place, Restored] = {}
    for block in asked:
        for question in block.questions:
            draft = kept.get((draft_field(stage.id, question.prompt.id), question.about or ""))
            if draft is not None:
                found[question.place] = _restored(draft)
    return found


def _reasons(drafts: tuple[Draft, ...], stage: Stage) -> Mapping[str, Restored]:
    head = reason_field(stage.id, "")
    return {d.place.field.removeprefix(head): _restored(d) for d in drafts if d.place.field.startswith(head)}


def _restored(draft: Draft) -> Restored:
    return Restored(draft.text, said_of(draft))


def _closed(record: StageRecord) -> str:
    at = record.closed_at.astimezone()
    words = tr("Closed on {day} at {time} by {who}.").format(
        day=day(at.date()), time=time_of_day(at), who=record.closed_by
    )
    reasons = "; ".join(waiver.reason for waiver in record.waivers)
    return f"{words} {tr('Waived, with a reason:')} {reasons}" if reasons else words
