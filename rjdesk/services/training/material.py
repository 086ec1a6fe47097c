"""What there is to practise with in an office."""

from __future__ import annotations

from rjdesk.domain.training.drill import Drill
from rjdesk.domain.training.scenario import Scenario
from rjdesk.process.drills import drills
from rjdesk.process.scenarios import scenarios
from rjdesk.store.unit_of_work import UnitOfWork


def stories_of(work: UnitOfWork) -> tuple[Scenario, ...]:
    """The stories, by title."""
    return scenarios()


def drills_of(work: UnitOfWork) -> tuple[Drill, ...]:
    """The drills, by kind and title."""
    return drills()
