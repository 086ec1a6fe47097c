"""The processes and jurisdictions of an office, line by line: in which version, by whose decision, and how many cases run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rjdesk.domain.ids import MemberId
from rjdesk.domain.law import LawFile, LawKind, LawName, in_force
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.process.brought import name_of
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.law_files import shipped_laws
from rjdesk.process.lawbook import shipped_under
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.law.processes import Processes
from rjdesk.store.unit_of_work import UnitOfWork

Law = Process | Jurisdiction

Running = Mapping[LawName, Mapping[int, int]]
"""How many open cases run under each version of what."""


@dataclass(frozen=True, slots=True)
class LawLine:
    """One process or jurisdiction of the office. ``law`` is what is in force, None where nothing that is usable is.

    ``own`` is the office's file that is in force, ``past`` are those before it, newest first; ``names`` are those of everybody
    who put one in force or withdrew it. ``findings`` say why it can't be used. ``shipped`` is the version that comes with
    rjdesk, 0 for none. ``running`` counts open cases by version. ``here``: the office is in this jurisdiction.
    """

    name: LawName
    title: str
    law: Law | None
    own: LawFile | None
    past: tuple[LawFile, ...]
    names: Mapping[MemberId, str]
    findings: tuple[Finding, ...]
    shipped: int
    running: Mapping[int, int]
    here: bool = False


def law_lines(work: UnitOfWork, processes: Processes) -> tuple[LawLine, ...]:
    """Everything in force, the processes first, and what would be but can't be used."""
    book, files, counted = processes.in_force(work), work.laws.all(), running(work, processes)
    own, here = in_force(files), (LawKind.JURISDICTION, office.place(work))
    names = {member.id: member.name for member in work.members.all()}
    usable: tuple[Law, ...] = (*book.processes, *book.laws.values())
    known = {name_of(law) for law in usable} | set(book.unusable)
    lines = list[LawLine]()
    for name in sorted(known, key=lambda name: (name[0] is LawKind.JURISDICTION, name[1])):
        law, shipped = book.find(name), shipped_under(name)
        titled = law or shipped
        lines.append(
            LawLine(
                name=name,
                title=titled.title if titled else name[1],
                law=law,
                own=own.get(name),
                past=tuple(file for file in reversed(files) if file.name == name and file != own.get(name)),
                names=names,
                findings=book.unusable.get(name, ()),
                shipped=shipped.version if shipped else 0,
                running=counted.get(name, {}),
                here=name == here,
            )
        )
    return tuple(lines)


def running(work: UnitOfWork, processes: Processes) -> Running:
    """Open cases by what they run under; one whose texts this rjdesk can't read is counted by its process alone."""
    counted: dict[LawName, Counter[int]] = {}
    for pin, cases in work.laws.running().items():
        counted.setdefault((LawKind.PROCESS, pin.process), Counter())[pin.version] += cases
        try:
            law = processes.pinned(work, pin).law
        except ProcessNotUnderstood:
            continue
        counted.setdefault((LawKind.JURISDICTION, law.id), Counter())[law.version] += cases
    return counted


def highest(work: UnitOfWork) -> Mapping[LawName, int]:
    """The highest version that was ever known here under each name: shipped, in force or withdrawn."""
    shipped: tuple[Law, ...] = (*catalogue.shipped(), *shipped_laws().values())
    found = {name_of(law): law.version for law in shipped}
    for file in work.laws.all():
        found[file.name] = max(file.version, found.get(file.name, 0))
    return found
