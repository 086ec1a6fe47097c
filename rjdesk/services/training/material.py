"""What there is to practise with in an office: what ships, and beside it what the office brought itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rjdesk.domain.training.drill import Drill, DrillKind
from rjdesk.domain.training.own_file import OwnFile, standing
from rjdesk.domain.training.scenario import Scenario
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.drills import drills
from rjdesk.process.findings import Finding
from rjdesk.process.own_material import Material, read_material
from rjdesk.process.scenarios import scenarios
from rjdesk.process.template import Process
from rjdesk.services.law.processes import Processes
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Own:
    """A file of the office's own; what it holds, or what is wrong with it under the processes that are in force now."""

    file: OwnFile
    held: Material | None
    findings: tuple[Finding, ...] = ()


def own_material(work: UnitOfWork, processes: Processes) -> tuple[Own, ...]:
    """The office's own files that were not withdrawn, by id; where there are none, no process is read."""
    files = standing(work.training_files.all())
    in_force = processes.in_force(work).processes if files else ()
    return tuple(_own(file, work.processes.text_of(file.sha256), in_force) for _, file in sorted(files.items()))


def stories_of(work: UnitOfWork, processes: Processes) -> tuple[Scenario, ...]:
    """The stories, by title."""
    own = [each.held for each in own_material(work, processes) if isinstance(each.held, Scenario)]
    return tuple(sorted((*scenarios(), *own), key=lambda story: story.title.casefold()))


def drills_of(work: UnitOfWork, processes: Processes) -> tuple[Drill, ...]:
    """The drills, by kind and title."""
    own = [each.held for each in own_material(work, processes) if isinstance(each.held, Drill)]
    kinds = list(DrillKind)
    return tuple(sorted((*drills(), *own), key=lambda drill: (kinds.index(drill.kind), drill.title.casefold())))


def titles_of(work: UnitOfWork, processes: Processes) -> dict[str, str]:
    """What everything is called, by id."""
    return dict(_titles(work, processes))


def _titles(work: UnitOfWork, processes: Processes) -> Iterator[tuple[str, str]]:
    for story in stories_of(work, processes):
        yield story.id, story.title
    for drill in drills_of(work, processes):
        yield drill.id, drill.title


def _own(file: OwnFile, text: str, in_force: tuple[Process, ...]) -> Own:
    try:
        return Own(file, read_material(text, file.id, in_force))
    except ProcessNotUnderstood as error:
        return Own(file, None, tuple(each for each in error.findings if isinstance(each, Finding)))
