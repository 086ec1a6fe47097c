"""From stories and ways through them to the words of their page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rjdesk.domain.training.play import Play, newest_readable
from rjdesk.domain.training.scenario import Rating, Scenario, Step, walk
from rjdesk.process.scenario_told import rating_told, source_told
from rjdesk.services.training.training import Colleague
from ui.screens.training.looking import TrainingState
from ui.screens.training.shown import SceneShown, StepShown, StoriesShown, WayShown
from ui.widgets.list_card import ListRow
from ui.widgets.theme import Tone
from ui.wording import day, number, tr

NEWEST = 12  # ways in the list; older ones stay in the vault
TONES = {Rating.SOUND: Tone.OK, Rating.RISKY: Tone.WARN, Rating.HARMFUL: Tone.DANGER}


def stories_shown(state: TrainingState) -> StoriesShown:
    """The list."""
    by_id = {story.id: story for story in state.stories}
    rows = tuple(_story(story, [play for play in state.mine if play.scenario == story.id]) for story in state.stories)
    colleagues = None if state.colleagues is None else tuple(map(_colleague, state.colleagues))
    return StoriesShown(rows, _ways(state.mine, by_id), colleagues, _parts(leads=state.leads))


def scene_shown(story: Scenario, path: Sequence[int]) -> SceneShown:
    """The scene that is next on a way that hasn't ended."""
    now = walk(story, path).now
    if now is None:
        raise ValueError(story.id)
    return SceneShown(_scene(len(path) + 1), now.text, tuple(choice.text for choice in now.choices))


def step_shown(story: Scenario, path: Sequence[int]) -> StepShown:
    """The newest step of a way."""
    walked = walk(story, path)
    return _step(walked.steps[-1], len(path), last=walked.now is None)


def way_shown(story: Scenario, path: Sequence[int]) -> WayShown:
    """A whole way."""
    steps = walk(story, path).steps
    shown = tuple(_step(step, number) for number, step in enumerate(steps, 1))
    return WayShown(story.title, _summary([step.choice.rating for step in steps]), shown)


def _parts(*, leads: bool) -> tuple[ListRow, ...]:
    about_drills = tr("Clocks, redaction, the writing of plans: short questions, each with the reason")
    about_supervision = tr("What you and your supervisor agreed, between the two of you")
    parts = (
        ListRow("drills", tr("Drills"), about_drills),
        ListRow("observing", tr("Observer's checklist"), tr("What a colleague saw you do, stage by stage")),
        ListRow("reflecting", tr("Reflective log"), tr("For yourself alone: sealed to your own key")),
        ListRow("supervision", tr("Supervision log"), about_supervision),
        ListRow("competence", tr("Training and accreditation"), tr("What you learnt, and until when it lasts")),
    )
    own = ListRow("own_material", tr("Your own stories and drills"), tr("Bring in your office's own, as files"))
    return (*parts, own) if leads else parts


def _story(story: Scenario, plays: Sequence[Play]) -> ListRow:
    return ListRow(story.id, story.title, story.practises, _played(plays), bool(plays))


def _played(plays: Sequence[Play]) -> str:
    if not plays:
        return ""
    return tr("Played once") if len(plays) == 1 else tr("Played {n} times").format(n=number(len(plays)))


def _ways(plays: Sequence[Play], stories: Mapping[str, Scenario]) -> tuple[ListRow, ...]:
    readable = newest_readable(plays, {story.id: story.version for story in stories.values()}, NEWEST)
    return tuple(_way(str(at), stories[play.scenario], play) for at, play in readable)


def _way(key: str, story: Scenario, play: Play) -> ListRow:
    return ListRow(key, story.title, _summary(_ratings(story, play)), day(play.played_at.astimezone().date()))


def _ratings(story: Scenario, play: Play) -> list[Rating]:
    return [step.choice.rating for step in walk(story, play.path).steps]


def _summary(ratings: Sequence[Rating]) -> str:
    words = {Rating.SOUND: tr("sound"), Rating.RISKY: tr("risky"), Rating.HARMFUL: tr("harmful")}
    counted = [f"{number(ratings.count(each))} {words[each]}" for each in Rating if each in ratings]
    return tr("Your choices: {counted}").format(counted=", ".join(counted))


def _colleague(told: Colleague) -> str:
    times = tr("once") if told.times == 1 else tr("{n} times").format(n=number(told.times))
    words = tr("{name}: “{story}”, {times}, last on {day}")
    last = day(told.last_at.astimezone().date())
    return words.format(name=told.name, story=told.scenario, times=times, day=last)


def _scene(position: int) -> str:
    return tr("Scene {n}").format(n=number(position))


def _step(step: Step, position: int, *, last: bool = False) -> StepShown:
    choice = step.choice
    return StepShown(
        scene=_scene(position),
        text=step.scene.text,
        chosen=tr("You: {choice}").format(choice=choice.text),
        follows=choice.follows,
        tone=TONES[choice.rating],
        rating=f"{rating_told(choice)}.",
        why=choice.why,
        source=source_told(choice),
        last=last,
    )
