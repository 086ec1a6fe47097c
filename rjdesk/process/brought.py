"""A process or jurisdiction file that somebody brings to an office: checked with everything that is in force there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rjdesk.domain.law import LawKind, LawName
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.countable import uncountable
from rjdesk.process.findings import Finding
from rjdesk.process.fitting import misfits
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.law_files import Laws
from rjdesk.process.lawbook import Lawbook
from rjdesk.process.parsing import parse
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process

OF_A_PROCESS = ("stage", "kind", "role", "jurisdiction")
OF_A_JURISDICTION = ("working_days", "clock", "counting_source")


def brought(text: str, file: str, book: Lawbook, known: Mapping[LawName, int]) -> Process | Jurisdiction:
    """What a text holds, fit to come into force. ``known`` has the highest version that was ever known under each name.

    Raises ``ProcessNotUnderstood`` with every finding.
    """
    read = read_any(text, file, book.laws)
    findings = (*_version(read, known), *(_missed(read, book) if isinstance(read, Jurisdiction) else ()))
    if findings:
        raise ProcessNotUnderstood(findings, file=file)
    return read


def read_any(text: str, file: str, laws: Laws) -> Process | Jurisdiction:
    """The process, under one of these laws, or the jurisdiction that a text holds: its own keys say which.

    Raises ``ProcessNotUnderstood`` with every finding.
    """
    findings: list[Finding] = []
    table = parse(text, findings)
    if any(key in table for key in OF_A_PROCESS):
        return read_process(text, file, laws)
    if any(key in table for key in OF_A_JURISDICTION):
        law = read_jurisdiction(text, file)
        findings.extend(uncountable(law))
        if not findings:
            return law
    elif not findings:
        findings.append(Finding("file", "no_law_file", ", ".join((*OF_A_PROCESS, *OF_A_JURISDICTION))))
    raise ProcessNotUnderstood(tuple(findings), file=file)


def name_of(read: Process | Jurisdiction) -> LawName:
    """What it is a version of."""
    return LawKind.PROCESS if isinstance(read, Process) else LawKind.JURISDICTION, read.id


def _version(read: Process | Jurisdiction, known: Mapping[LawName, int]) -> Iterator[Finding]:
    highest = known.get(name_of(read), 0)
    if read.version <= highest:
        yield Finding("key version", "version_taken", f"{highest + 1}, {highest + 2}, …")


def _missed(law: Jurisdiction, book: Lawbook) -> Iterator[Finding]:
    for process in book.processes:
        if process.law.id == law.id:
            yield from (replace(each, place=f"process {process.id}, {each.place}") for each in _gone(process, law))


def _gone(process: Process, law: Jurisdiction) -> Iterator[Finding]:
    """What a process in force needs and would not find any more."""
    there = {clock.id for clock in law.clocks}
    gone = [(kind, clock) for kind in process.kinds for clock in kind.clocks if clock not in there]
    yield from (Finding(f"kind {kind.id}, clock {clock}", "clock_gone") for kind, clock in gone)
    if not gone:
        yield from misfits(process, law)
