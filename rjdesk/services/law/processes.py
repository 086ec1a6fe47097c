"""The processes that cases can run under."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.law import LawKind, LawName, in_force
from rjdesk.errors import ProcessNotInForce
from rjdesk.process import catalogue
from rjdesk.process.jurisdiction import read_jurisdiction
from rjdesk.process.law_files import Laws, shipped_laws
from rjdesk.process.lawbook import Lawbook, lawbook
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process
from rjdesk.services.permission import open_to_all
from rjdesk.store.unit_of_work import UnitOfWork

LET_IN = "whoever has a unit of work has been let in already"


class Processes:
    """The shipped processes; those in force in the office; and for a running case those that it pinned.

    Every text is read once and remembered.
    """

    def __init__(self) -> None:
        self._read: dict[ProcessPin, Process] = {}
        self._book: tuple[dict[LawName, str], Lawbook] | None = None

    @open_to_all("the shipped processes lie beside the program")
    def shipped(self) -> tuple[Process, ...]:
        """The processes that come with rjdesk."""
        return catalogue.shipped()

    @open_to_all(LET_IN)
    def in_force(self, work: UnitOfWork) -> Lawbook:
        """What new cases may run under: the office's own newest files, and what ships where it has none."""
        own = {name: file.sha256 for name, file in in_force(work.laws.all()).items()}
        if self._book is None or self._book[0] != own:
            self._book = (own, lawbook({name: work.processes.text_of(sha256) for name, sha256 in own.items()}))
        return self._book[1]

    @open_to_all(LET_IN)
    def titles(self, work: UnitOfWork) -> Mapping[str, str]:
        """What every process is called that ships or was ever in force in the office, by id; the newest title counts."""
        own = [file for file in work.laws.all() if file.kind is LawKind.PROCESS]
        told = {file.id: str(tomllib.loads(work.processes.text_of(file.sha256))["title"]) for file in own}
        return {process.id: process.title for process in catalogue.shipped()} | told

    @open_to_all(LET_IN)
    def find(self, work: UnitOfWork, process: str) -> Process | None:
        """The process of that id which is in force, if one is; the others are not read where only what ships is."""
        if not in_force(work.laws.all()):
            return catalogue.shipped_as(process)
        found = self.in_force(work).find((LawKind.PROCESS, process))
        return found if isinstance(found, Process) else None

    @open_to_all(LET_IN)
    def for_new_cases(self, work: UnitOfWork, process: str) -> Process:
        """The process of that id which is in force. Raises ProcessNotInForce."""
        found = self.find(work, process)
        if found is None:
            raise ProcessNotInForce(process=process)
        return found

    @open_to_all(LET_IN)
    def pinned(self, work: UnitOfWork, pin: ProcessPin) -> Process:
        """The process that a case runs under with its law, both as they were when the case was opened, or moved to them."""
        if pin not in self._read:
            text = work.processes.text_of(pin.sha256)
            self._read[pin] = read_process(text, f"{pin.process}.toml", _laws(work, pin))
        return self._read[pin]


def pin_of(process: Process) -> ProcessPin:
    """What a case that runs under a process from now on holds fast."""
    return ProcessPin(process.id, process.version, process.sha256, process.law.sha256)


def keep_texts(work: UnitOfWork, process: Process) -> None:
    """Keep a process and its law in the vault, for the cases that run under them."""
    for text in (process, process.law):
        work.processes.keep(text.sha256, text.text)


def _laws(work: UnitOfWork, pin: ProcessPin) -> Laws:
    if not pin.law_sha256:
        return shipped_laws()
    law = read_jurisdiction(work.processes.text_of(pin.law_sha256), f"{pin.process}.toml")
    return {law.id: law}
