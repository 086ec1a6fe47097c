"""A story or a drill that somebody brings to an office: checked as those are that ship, and called like none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rjdesk.domain.training.drill import Drill
from rjdesk.domain.training.scenario import Scenario
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.drills import drills, read_drill
from rjdesk.process.findings import Finding
from rjdesk.process.parsing import parse
from rjdesk.process.scenarios import read_scenario, scenarios
from rjdesk.process.template import Process

OF_A_STORY, OF_A_DRILL = ("scene", "person"), ("question", "kind")

Material = Scenario | Drill


def read_material(text: str, file: str, processes: Sequence[Process]) -> Material:
    """The story or drill in a text: its own keys say which. Raises ``ProcessNotUnderstood`` with every finding."""
    findings: list[Finding] = []
    table = parse(text, findings)
    if any(key in table for key in OF_A_STORY):
        return read_scenario(text, file, processes)
    if any(key in table for key in OF_A_DRILL):
        return read_drill(text, file, processes)
    if not findings:
        findings.append(Finding("file", "no_material", ", ".join((*OF_A_STORY, *OF_A_DRILL))))
    raise ProcessNotUnderstood(tuple(findings), file=file)


def brought_material(text: str, file: str, processes: Sequence[Process], known: Mapping[str, int]) -> Material:
    """What a text holds, fit to be shown beside what ships.

    ``known`` has the highest version that was ever brought under each id. Raises ``ProcessNotUnderstood`` with every finding.
    """
    read = read_material(text, file, processes)
    highest = known.get(read.id, 0)
    shipped = {each.id for each in scenarios()} | {each.id for each in drills()}
    if read.id in shipped:
        raise ProcessNotUnderstood((Finding("key id", "id_shipped"),), file=file)
    if read.version <= highest:
        allowed = f"{highest + 1}, {highest + 2}, …"
        raise ProcessNotUnderstood((Finding("key version", "version_taken", allowed),), file=file)
    return read
