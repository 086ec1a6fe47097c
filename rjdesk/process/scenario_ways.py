"""Whether every way through a scenario comes to an end, and past something sound to do."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.training.scenario import Rating, Scenario
from rjdesk.process.findings import Finding


def astray(scenario: Scenario) -> tuple[Finding, ...]:
    """What is wrong with its ways; every ``leads_to`` must name a scene.

    No scene may be come back to, so that every walk ends. Every scene has something sound to do, so that one mistake is
    never the end of good practice; from it follows that a whole way of sound choices exists.
    """
    return tuple(_findings(scenario))


def _findings(scenario: Scenario) -> Iterator[Finding]:
    onward = {scene.id: [choice.leads_to for choice in scene.choices if choice.leads_to] for scene in scenario.scenes}
    reached = _beyond(scenario.scenes[0].id, onward) | {scenario.scenes[0].id}
    for scene in scenario.scenes:
        if scene.id not in reached:
            yield Finding(f"scene {scene.id}", "scene_unreached")
        if scene.id in _beyond(scene.id, onward):
            yield Finding(f"scene {scene.id}", "scene_comes_back")
        if all(choice.rating is not Rating.SOUND for choice in scene.choices):
            yield Finding(f"scene {scene.id}", "no_sound_choice")


def _beyond(start: str, onward: dict[str, list[str]]) -> set[str]:
    """Every scene that can follow on one, however late."""
    found: set[str] = set()
    waiting = list(onward[start])
    while waiting:
        scene = waiting.pop()
        if scene not in found:
            found.add(scene)
            waiting += onward[scene]
    return found
