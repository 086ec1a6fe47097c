"""``rjdesk process``: check a process or jurisdiction file, or list the shipped processes with what they stand on."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process import catalogue
from rjdesk.process.brought import name_of, read_any
from rjdesk.process.clocks import ClockRule
from rjdesk.process.difference import Change, difference
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.law_files import shipped_laws, text_of
from rjdesk.process.lawbook import shipped_under
from rjdesk.process.template import CaseKind, GateUse, Process, Prompt, Stage, Verified
from rjdesk.wording import of_error, say

VALID, INVALID = 0, 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """A file, with a jurisdiction of one's own if it stands on one; or the list."""
    one = parser.add_mutually_exclusive_group(required=True)
    one.add_argument("file", metavar="FILE.toml", nargs="?", type=Path, help=say("command.process.file"))
    one.add_argument("--list", action="store_true", help=say("command.process.list"))
    parser.add_argument("--law", metavar="LAW.toml", type=Path, help=say("command.process.law"))
    parser.add_argument("--json", action="store_true", help=say("command.json"))


def run(options: argparse.Namespace) -> int:
    """Print the findings and what differs from what ships, or the list; 0, or 1 for a file that can't be used."""
    if options.list:
        shipped = catalogue.shipped()
        print(_json([as_json(process) for process in shipped]) if options.json else "\n".join(_listed(shipped)))
        return VALID
    return _check(options.file, options.law, json_wanted=options.json)


def _check(file: Path, law: Path | None, *, json_wanted: bool) -> int:
    try:
        read = _read(file, law)
    except ProcessNotUnderstood as error:
        print(of_error(error), file=sys.stderr)
        findings = [str(finding) for finding in error.findings]
        print(_json({"valid": False, "findings": findings}) if json_wanted else "\n".join(findings))
        return INVALID
    shipped = shipped_under(name_of(read))
    changes = difference(shipped, read) if shipped else ()
    print(_json(_found(read, changes)) if json_wanted else "\n".join(_said(read, changes)))
    return VALID


def _read(file: Path, law: Path | None) -> Process | Jurisdiction:
    laws = dict(shipped_laws())
    own = read_any(text_of(law), law.name, laws) if law else None
    if isinstance(own, Jurisdiction):
        laws[own.id] = own
    return read_any(text_of(file), file.name, laws)


def _said(read: Process | Jurisdiction, changes: tuple[Change, ...]) -> Iterator[str]:
    if isinstance(read, Process):
        yield say("command.process.valid", title=read.title, stages=len(read.stages))
    else:
        yield say("command.process.valid_law", title=read.title, clocks=len(read.clocks))
    if changes:
        yield say("command.process.changes")
        yield from (f"- {change.line}" for change in changes)


def _found(read: Process | Jurisdiction, changes: tuple[Change, ...]) -> dict[str, Any]:
    what = {"process": as_json(read)} if isinstance(read, Process) else {"jurisdiction": law_as_json(read)}
    told = [{"theme": change.theme, "line": change.line} for change in changes]
    return {"valid": True, "findings": [], "changes": told, **what}


def as_json(process: Process) -> dict[str, Any]:
    """A process for programs: its stages with their gates, its kinds with their clocks, how far its law was verified.

    ``not_verified`` are the ids of those of its clocks that were not read in their source.
    """
    law = process.law
    rules = [law.clock(clock) for kind in process.kinds for clock in kind.clocks]
    return {
        "id": process.id,
        "version": process.version,
        "title": process.title,
        "jurisdiction": process.jurisdiction,
        "law": {"version": law.version, "sha256": law.sha256},
        "source": process.source,
        "verified": process.verified,
        "sha256": process.sha256,
        "not_verified": sorted({rule.id for rule in rules if rule.verified is not Verified.READ}),
        "working_days": {"source": law.working_days.source, "verified": law.working_days.verified},
        "outcomes": [{"id": outcome.id, "title": outcome.title} for outcome in process.outcomes],
        "roles": [{"id": role.id, "title": role.title, "part": role.part} for role in process.roles],
        "stages": [_stage(stage) for stage in process.stages],
        "kinds": [_kind(kind, process) for kind in process.kinds],
        "letters": [{"id": letter.id, "title": letter.title, "to": letter.to} for letter in process.letters],
    }


def law_as_json(law: Jurisdiction) -> dict[str, Any]:
    """A jurisdiction for programs: its clocks, and how far each was verified."""
    return {
        "id": law.id,
        "version": law.version,
        "title": law.title,
        "sha256": law.sha256,
        "working_days": {"source": law.working_days.source, "verified": law.working_days.verified},
        "clocks": [_clock(clock) for clock in law.clocks],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "id": stage.id,
        "title": stage.title,
        "path": stage.path,
        "source": stage.source,
        "panel": stage.panel,
        "prompts": [_prompt(prompt) for prompt in stage.prompts],
        "opens_when": [_gate(use) for use in stage.opens_when],
        "closes_when": [_gate(use) for use in stage.closes_when],
    }


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "id": prompt.id,
        "kind": prompt.kind,
        "of": prompt.of,
        "required": prompt.required,
        "records": prompt.records,
        "kept": prompt.kept,
    }


def _gate(use: GateUse) -> dict[str, Any]:
    return {"gate": use.name, "may_be_waived": use.may_be_waived, "only_for": use.only_for, "not_for": use.not_for}


def _kind(kind: CaseKind, process: Process) -> dict[str, Any]:
    clocks = [_clock(process.law.clock(clock)) for clock in kind.clocks]
    return {"id": kind.id, "title": kind.title, "provision": kind.provision, "trigger": kind.trigger, "clocks": clocks}


def _clock(rule: ClockRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "number": rule.number,
        "unit": rule.unit,
        "starts_with": rule.starts_with,
        "done_with": rule.done_with,
        "section": rule.section,
        "source": rule.source,
        "verified": rule.verified,
        "after": rule.after,
        "in_custody": rule.in_custody,
        "from_age": rule.from_age,
        "under_age": rule.under_age,
        "may_be_extended": rule.may_be_extended,
        "note": rule.note,
    }


def _listed(processes: tuple[Process, ...]) -> Iterator[str]:
    for process in processes:
        yield f"{process.id}  {process.title}"
        yield f"    {say('command.process.stands_on', source=process.source, verified=_how_far(process.verified))}"
        for kind in process.kinds:
            yield f"    {kind.provision}  {kind.title}"
            yield from (f"        {_clock_line(process, clock)}" for clock in kind.clocks)


def _clock_line(process: Process, clock: str) -> str:
    rule = process.law.clock(clock)
    limit = say(f"command.process.unit.{rule.unit}", number=rule.number)
    return f"{rule.title}: {limit}, {rule.section} ({_how_far(rule.verified)})"


def _how_far(verified: str) -> str:
    return say(f"command.process.verified.{verified}")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
