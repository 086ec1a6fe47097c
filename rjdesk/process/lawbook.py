"""What new cases may run under in an office: what ships, and in its place whatever the office itself put in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rjdesk.domain.law import LawKind, LawName
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.process.findings import Finding
from rjdesk.process.fitting import misfits
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.law_files import Laws, shipped_laws
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Lawbook:
    """The processes and jurisdictions in force, and those that would be but don't go together any more, with why.

    That can happen to an office's own file when rjdesk itself is brought up; nothing else takes its place in silence.
    """

    processes: tuple[Process, ...]
    laws: Laws
    unusable: Mapping[LawName, Findings]

    def find(self, name: LawName) -> Process | Jurisdiction | None:
        """What is in force under a name."""
        kind, wanted = name
        if kind is LawKind.JURISDICTION:
            return self.laws.get(wanted)
        return next((process for process in self.processes if process.id == wanted), None)


def shipped_under(name: LawName) -> Process | Jurisdiction | None:
    """What ships under a name."""
    return Lawbook(catalogue.shipped(), shipped_laws(), {}).find(name)


def lawbook(own: Mapping[LawName, str]) -> Lawbook:
    """The law of an office with these texts of its own in force."""
    laws, unusable = _laws(own)
    processes: dict[str, Process] = {}
    for shipped in catalogue.shipped():
        if (LawKind.PROCESS, shipped.id) not in own:
            law = laws.get(shipped.law.id)
            found = misfits(shipped, law) if law else (Finding("key jurisdiction", "wrong_value", ", ".join(laws)),)
            if law and not found:
                processes[shipped.id] = replace(shipped, law=law)
            else:
                unusable[LawKind.PROCESS, shipped.id] = found
    for (kind, name), text in own.items():
        if kind is LawKind.PROCESS:
            try:
                processes[name] = read_process(text, name, laws)
            except ProcessNotUnderstood as error:
                unusable[kind, name] = _of(error)
    return Lawbook(tuple(processes[name] for name in sorted(processes)), laws, unusable)


def _laws(own: Mapping[LawName, str]) -> tuple[Laws, dict[LawName, Findings]]:
    laws, unusable = dict(shipped_laws()), dict[LawName, Findings]()
    for (kind, name), text in own.items():
        if kind is LawKind.JURISDICTION:
            try:
                laws[name] = read_jurisdiction(text, name)
            except ProcessNotUnderstood as error:
                laws.pop(name, None)
                unusable[kind, name] = _of(error)
    return laws, unusable


def _of(error: ProcessNotUnderstood) -> Findings:
    return tuple(finding for finding in error.findings if isinstance(finding, Finding))
