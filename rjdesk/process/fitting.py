"""Whether a process and its jurisdiction go together: every clock that a kind names is there, and so is the review's."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.facts import Fact
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.lawful import REVIEW, review_clocks
from rjdesk.process.template import Process


def misfits(process: Process, law: Jurisdiction) -> tuple[Finding, ...]:
    """What a process asks of a jurisdiction and does not find there."""
    clocks = [clock.id for clock in law.clocks]
    astray = (kind for kind in process.kinds if not set(kind.clocks) <= set(clocks))
    unknown = tuple(Finding(f"kind {kind.id}, key clocks", "wrong_value", ", ".join(clocks)) for kind in astray)
    return unknown or tuple(_unreviewed(process, law))


def _unreviewed(process: Process, law: Jurisdiction) -> Iterator[Finding]:
    """Where a stage waits for a review within the law, every kind of case it holds for has a clock for that."""
    uses = [use for stage in process.stages for use in stage.opens_when + stage.closes_when if use.name == REVIEW]
    reviewing = ", ".join(clock.id for clock in law.clocks if clock.done_with is Fact.REVIEWED_ON)
    for kind in process.kinds:
        if any(use.applies_to(kind.id) for use in uses) and not review_clocks(process, kind.id, law):
            yield Finding(f"kind {kind.id}, key clocks", "no_review_clock", reviewing)
