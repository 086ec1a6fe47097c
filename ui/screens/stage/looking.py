"""What the stage screen asks of the core: the case, and what this stage, and no other, keeps apart for health."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from rjdesk.process.template import Kept
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.stages import HealthOfStage, Stages

NOTHING_APART = HealthOfStage((), ())


@dataclass(frozen=True, slots=True)
class OpenStage:
    """A stage of an open case. ``health`` stays with the screen of this stage."""

    opened: OpenCase
    health: HealthOfStage = field(default=NOTHING_APART, repr=False)


class Looks(Protocol):
    """The services that looking at a stage needs."""

    @property
    def casework(self) -> Casework: ...
    @property
    def stages(self) -> Stages: ...


def look_at(services: Looks, case: CaseId, stage: str) -> OpenStage:
    """The case as it is now, with this stage's health details for whoever may work on it. Raises NoSuchCase."""
    opened = services.casework.open(case)
    apart = any(prompt.kept is Kept.HEALTH for prompt in opened.process.stage(stage).prompts)
    if not apart or Action.WORK_ON_CASE not in opened.may:
        return OpenStage(opened)
    return OpenStage(opened, services.stages.health(case, stage))
