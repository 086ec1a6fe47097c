"""A practice conference, walked from referral to the last copy through the same services as the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId
from rjdesk.domain.outcome import ended_as
from rjdesk.process.template import Stage
from rjdesk.services.casework import OpenCase
from rjdesk.services.letters.letters import Letters
from rjdesk.services.practice.clock import WalkingClock
from rjdesk.services.practice.folder import PracticeFolder
from rjdesk.services.practice.leading import DayDesk, Leading
from rjdesk.services.practice.script import PracticeScript
from rjdesk.services.practice.walk import Conference, Walk
from rjdesk.services.signing.jobs import sha256
from rjdesk.services.vault.vaults import NewVaultRequest, Vaults

OF_LETTERS = (Paper.LETTER, Paper.LETTERS, Paper.RECORD)


class PracticeDesk(Conference, DayDesk, Protocol):
    """The services that practice needs; the desk of bootstrap has them."""

    @property
    def vaults(self) -> Vaults: ...
    @property
    def letters(self) -> Letters: ...


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that practice made, with its SHA-256."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class PracticeMade:
    """What practice made: the vault's folder, the files beside it, how it ended, and the milliseconds of each step.

    ``outcome`` is what ``domain.outcome.ended_as`` says.
    """

    vault: Path
    files: tuple[MadeFile, ...]
    outcome: str
    milliseconds: tuple[tuple[str, float], ...]


class Practice:
    """Plays one script into one folder. ``stopwatch`` gives seconds; ``clock`` is the one that the desk goes by, if it is to
    walk through the days of the script."""

    def __init__(
        self,
        desk: PracticeDesk,
        folder: Path,
        script: PracticeScript,
        stopwatch: Callable[[], float],
        clock: WalkingClock | None = None,
    ) -> None:
        self._desk = desk
        self._folder = PracticeFolder(folder)
        self._script = script
        self._stopwatch = stopwatch
        self._steps = list[tuple[str, float]]()
        self._walk = Walk(desk, script, self._timed, clock=clock)
        self._leading = Leading(desk, script.day, clock)

    def play(self) -> PracticeMade:
        """Make the vault, walk every stage, hand over the papers, and lock.

        Raises NotAPracticeFolder, and what the services refuse of what the script says.
        """
        self._folder.clear()
        try:
            self._found()
            case = self._walk.refer()
            while stage := self._walk.current(case):
                self._walk.come_to(case, stage)
                if self._leading.leads(stage):
                    with self._timed(f"day: {stage.id}"):
                        self._leading.lead(case, stage, self._walk.people)
                self._walk.walk(case, stage)
                self._write(case, stage)
            with self._timed("papers handed over"):
                files = self._hand_over(case)
            ended = ended_as(self._desk.casework.open(case).case)
        finally:
            self._desk.vaults.lock()
        return PracticeMade(self._folder.vault, files, ended, tuple(self._steps))

    def _found(self) -> None:
        vaults, script = self._desk.vaults, self._script
        passphrase = vaults.six_words()
        with self._timed("vault made"):
            people, place = (script.office, script.facilitator), script.process.law.id
            request = NewVaultRequest(self._folder.vault, *people, passphrase, practice=True, place=place)
            vaults.confirm_recovery(vaults.create(request).recovery_code)
        self._folder.keep_passphrase(passphrase)
        if script.reached:
            self._desk.letters.set_contact(script.reached)

    def _write(self, case: CaseId, stage: Stage) -> None:
        """Write the script's letters of a stage that was walked."""
        letters = self._desk.letters
        for said in self._script.letters:
            if self._script.process.letter(said.letter).stage == stage.id:
                with self._timed(f"letter: {said.letter}"):
                    letters.keep(letters.write(case, said.letter, self._walk.people(said.to)).make())

    def _hand_over(self, case: CaseId) -> tuple[MadeFile, ...]:
        opened, papers = self._desk.casework.open(case), self._desk.papers
        documents = sorted(opened.documents, key=lambda each: each.paper in OF_LETTERS)
        made = [
            # as it was: in a practice case all of a case happens in one afternoon, after its letters
            papers.export(
                document.id, self._folder.document(f"{number:02d}-{_named(document, opened)}.pdf"), as_it_was=True
            )
            for number, document in enumerate(documents, start=1)
        ]
        made.append(papers.export_root_sheet(papers.root_sheet().make(), self._folder.document("for-the-registry.pdf")))
        made.append(papers.export_root_certificate(self._folder.root))
        made.append(self._folder.passphrase)
        return tuple(MadeFile(path, sha256(path.read_bytes())) for path in made)

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        began = self._stopwatch()
        yield
        self._steps.append((step, round((self._stopwatch() - began) * 1000, 1)))


def _named(document: Document, opened: OpenCase) -> str:
    """A file's name: the kind of paper, and where it is one person's their role, never a person's name."""
    if document.paper not in (Paper.COPY, Paper.LETTER) or document.recipient is None:
        return document.paper.replace("_", "-")
    return f"{document.paper}-{opened.case.participant(document.recipient).role.replace('_', '-')}"
