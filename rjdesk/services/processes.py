"""The processes that cases can run under."""

from __future__ import annotations

from rjdesk.domain.case import ProcessPin
from rjdesk.process import catalogue
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.law_files import Laws, shipped_laws
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process, next_or_key_error
from rjdesk.services.permission import open_to_all
from rjdesk.store.unit_of_work import UnitOfWork


class Processes:
    """The shipped processes; and, for a running case, the texts that it pinned, read once and remembered."""

    def __init__(self) -> None:
        self._read: dict[ProcessPin, Process] = {}

    @open_to_all("the shipped processes lie beside the program")
    def shipped(self) -> tuple[Process, ...]:
        """The processes that come with rjdesk."""
        return catalogue.shipped()

    @open_to_all("the shipped processes lie beside the program")
    def named(self, process: str) -> Process:
        """One shipped process; a KeyError is a fault of ours."""
        return next_or_key_error((p for p in self.shipped() if p.id == process), process)

    @open_to_all("whoever has a unit of work has been let in already")
    def pinned(self, work: UnitOfWork, pin: ProcessPin) -> Process:
        """The process that a case runs under with its law, both as they were when the case was opened."""
        if pin not in self._read:
            text = work.processes.text_of(pin.sha256)
            self._read[pin] = read_process(text, f"{pin.process}.toml", _laws(work, pin))
        return self._read[pin]


def pin_of(process: Process) -> ProcessPin:
    """What a case that runs under a process from now on holds fast."""
    return ProcessPin(process.id, process.version, process.sha256, process.law.sha256)


def _laws(work: UnitOfWork, pin: ProcessPin) -> Laws:
    if not pin.law_sha256:
        return shipped_laws()
    law: Jurisdiction = read_jurisdiction(work.processes.text_of(pin.law_sha256), f"{pin.process}.toml")
    return {law.id: law}
