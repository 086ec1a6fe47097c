"""Which fields keep health details: what is typed into them is shown by their own stage, and read by nothing else."""

from __future__ import annotations

from rjdesk.domain.draft import Draft
from rjdesk.process.template import Kept, Process


def draft_field(stage: str, prompt: str) -> str:
    """The path of a prompt's draft within its case."""
    return f"stage/{stage}/{prompt}"


def health_fields(process: Process, stage: str = "") -> frozenset[str]:
    """The paths of the drafts of prompts that keep health details, of one stage or of all."""
    return frozenset(
        draft_field(each.id, prompt.id)
        for each in process.stages
        for prompt in each.prompts
        if prompt.kept is Kept.HEALTH and stage in ("", each.id)
    )


def without_health(process: Process, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts that may be seen with the case."""
    apart = health_fields(process)
    return tuple(draft for draft in drafts if draft.place.field not in apart)
