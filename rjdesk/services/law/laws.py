"""Changing the law of an office without a programmer: its own process and jurisdiction files, put in force and withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.law import Act, LawFile, LawKind, LawName, in_force
from rjdesk.errors import LawChangedMeanwhile, NotOurs, ProcessNotUnderstood
from rjdesk.process.at_a_glance import at_a_glance
from rjdesk.process.brought import brought, name_of
from rjdesk.process.difference import Change, difference
from rjdesk.process.findings import Finding
from rjdesk.process.law_files import text_of
from rjdesk.process.lawbook import lawbook
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.ending.keeping import reason
from rjdesk.services.handing_over import written
from rjdesk.services.law.drafts import keep_typed, place_of, typed_at
from rjdesk.services.law.lines import Law, LawLine, highest, law_lines, running
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would come into force instead of what; None where there was, or would be, nothing.

    ``told`` are its lines at a glance where there is nothing to compare. ``affects`` are the titles of the processes that
    count by a jurisdiction; ``running`` counts the open cases, which keep the version that they have. ``typed`` is the reason
    that somebody began to type when they looked at it before.
    """

    name: LawName
    before: Law | None
    after: Law | None
    changes: tuple[Change, ...]
    told: tuple[str, ...]
    affects: tuple[str, ...]
    running: int
    file: str = ""
    text: str = field(default="", repr=False)
    typed: str = field(default="", repr=False)

    @property
    def reason_kept_at(self) -> DraftPlace:
        """Where its reason is kept while it is typed: a withdrawal has no text, and a reason of its own."""
        return place_of(self.name, withdrawing=not self.text)


class Laws:
    """What new cases run under, by decision of a supervisor and on the record; running cases never change with it."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.CHANGE_LAW)
    def all(self) -> tuple[LawLine, ...]:
        """Everything in force, the processes first, and what would be but can't be used."""
        with self._cases.current().units() as work:
            return law_lines(work, self._cases.processes)

    @needs(Action.CHANGE_LAW)
    def look(self, path: Path) -> Proposal:
        """Read a file and say what it would change; nothing is kept. Raises FileUnreadable, ProcessNotUnderstood."""
        text = text_of(path)
        with self._cases.current().units() as work:
            return self._proposed(work, text, path.name)

    @needs(Action.CHANGE_LAW)
    def put_in_force(self, proposal: Proposal, because: str) -> None:
        """Let new cases run under what was looked at. Raises ReasonTooShort; LawChangedMeanwhile, ProcessNotUnderstood if
        something else came into force since."""
        act = self._act(because)
        with self._cases.current().units() as work:
            now = self._proposed(work, proposal.text, proposal.file)
            if now.after is None or now.before != proposal.before:
                raise LawChangedMeanwhile
            work.processes.keep(now.after.sha256, now.after.text)
            work.laws.keep(LawFile(*now.name, now.after.version, now.after.sha256, act))
            work.drafts.drop(proposal.reason_kept_at)
            work.journal.write(_deed("law_imported", now.name, now.after.version, now.after.sha256))
            work.commit()

    @needs(Action.CHANGE_LAW)
    def keep_typed(self, proposal: Proposal, because: str) -> None:
        """Keep a reason while it is typed, so that a lock doesn't lose it; none, if nothing stands there any more."""
        keep_typed(self._cases.current(), proposal.reason_kept_at, because, self._cases.clock())

    @needs(Action.CHANGE_LAW)
    def look_at_withdrawal(self, name: LawName) -> Proposal:
        """What would be in force again if the office's file of that name was withdrawn.

        Raises NotOurs; ProcessNotUnderstood where what is in force besides would not go with it.
        """
        with self._cases.current().units() as work:
            return self._withdrawn(work, name)

    @needs(Action.CHANGE_LAW)
    def withdraw(self, name: LawName, because: str) -> None:
        """Let new cases run under the version before again. Raises as ``look_at_withdrawal``, and ReasonTooShort."""
        act = self._act(because)
        with self._cases.current().units() as work:
            self._withdrawn(work, name)
            file = in_force(work.laws.all())[name]
            work.laws.withdraw(file, act)
            work.drafts.drop(place_of(name, withdrawing=True))
            work.journal.write(_deed("law_withdrawn", name, file.version, file.sha256))
            work.commit()

    @needs(Action.CHANGE_LAW)
    def export(self, name: LawName, target: Path) -> Path:
        """Write the file in force outside the vault, to be changed there: it holds no secret. Raises FileExists, NotOurs,
        FolderReadOnly, DiskFull."""
        with self._cases.current().units() as work:
            found = self._cases.processes.in_force(work).find(name)
        if found is None:
            raise NotOurs
        return written(found.text.encode(), target)

    @needs(Action.CHANGE_LAW)
    def settle_in(self, jurisdiction: str) -> None:
        """Say which jurisdiction in force the office is in. How it types and writes days, and how people are met, follows
        from the next unlocking on. Raises NotOurs."""
        with self._cases.current().units() as work:
            if self._cases.processes.in_force(work).find((LawKind.JURISDICTION, jurisdiction)) is None:
                raise NotOurs
            work.settings.put(office.PLACE, jurisdiction)
            work.journal.write(Deed("office_placed", None, {"law": jurisdiction}))
            work.commit()

    def _act(self, because: str) -> Act:
        return Act(MemberId(self._cases.current().member_id), self._cases.clock(), reason(because))

    def _proposed(self, work: UnitOfWork, text: str, file: str) -> Proposal:
        book = self._cases.processes.in_force(work)
        after = brought(text, file, book, highest(work))
        name = name_of(after)
        return self._compared(work, name, book.find(name), after, file, text)

    def _withdrawn(self, work: UnitOfWork, name: LawName) -> Proposal:
        files, book = work.laws.all(), self._cases.processes.in_force(work)
        if name not in in_force(files):
            raise NotOurs
        left = in_force(file for file in files if file != in_force(files)[name])
        then = lawbook({each: work.processes.text_of(file.sha256) for each, file in left.items()})
        broken = {each: found for each, found in then.unusable.items() if each not in book.unusable}
        if broken:
            raise ProcessNotUnderstood(tuple(_placed(broken)), file=name[1])
        return self._compared(work, name, book.find(name), then.find(name))

    def _compared(
        self, work: UnitOfWork, name: LawName, before: Law | None, after: Law | None, file: str = "", text: str = ""
    ) -> Proposal:
        processes = self._cases.processes
        counting = [
            process for process in processes.in_force(work).processes if name == (LawKind.JURISDICTION, process.law.id)
        ]
        return Proposal(
            name=name,
            before=before,
            after=after,
            changes=difference(before, after) if before and after else (),
            told=at_a_glance(after) if after and not before else (),
            affects=tuple(process.title for process in counting),
            running=sum(running(work, processes).get(name, {}).values()),
            file=file,
            text=text,
            typed=typed_at(work, place_of(name, withdrawing=not text)),
        )


def _deed(what: str, name: LawName, version: int, sha256: str) -> Deed:
    return Deed(what, None, {"kind": name[0], "law": name[1], "version": str(version), "sha256": sha256})


def _placed(broken: Mapping[LawName, tuple[Finding, ...]]) -> Iterator[Finding]:
    """What is wrong with files, each place with the name of its file."""
    for (kind, name), findings in broken.items():
        yield from (replace(finding, place=f"{kind} {name}, {finding.place}") for finding in findings)
