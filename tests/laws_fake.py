"""The office's own law in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.ids import CaseId
from rjdesk.domain.law import Act, LawFile, Moved
from tests.shelves import Shelves


class FakeLaws:
    """Files put in force, and cases moved."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def all(self) -> tuple[LawFile, ...]:
        """Every file, in the order in which they were put in force."""
        files = self._held.laws.values()
        return tuple(sorted(files, key=lambda file: (file.imported.at, file.name, file.version)))

    def keep(self, file: LawFile) -> None:
        """Keep a file, once."""
        key = (*file.name, file.version)
        if key in self._held.laws or file.sha256 not in self._held.processes:
            raise ValueError(key)
        self._held.laws[key] = file

    def withdraw(self, file: LawFile, act: Act) -> None:
        """Note that it is in force no more, once."""
        held = self._held.laws[(*file.name, file.version)]
        if held.withdrawn is not None:
            raise ValueError(file.name)
        self._held.laws[(*file.name, file.version)] = replace(held, withdrawn=act)

    def running(self) -> Mapping[ProcessPin, int]:
        """How many open cases run under what."""
        held = (case for case, *_ in self._held.cases.values() if self._held.knows(case.id) and case.closed_at is None)
        return Counter(case.pin for case in held)

    def note_move(self, case: CaseId, moved: Moved) -> None:
        """Note that a case was moved."""
        self._held.needs(case)
        self._held.moves[case] = (*self._held.moves.get(case, ()), moved)

    def moves(self, case: CaseId) -> tuple[Moved, ...]:
        """How a case was moved."""
        self._held.needs(case)
        return self._held.moves.get(case, ())
