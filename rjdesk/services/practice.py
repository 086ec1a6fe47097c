"""A practice conference, walked from referral to the last copy through the same services as the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ceremony import How, Place
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import About, CaseId, ChargeId, ParticipantId
from rjdesk.domain.outcome import Outcome
from rjdesk.process.progress import asked_of
from rjdesk.process.template import Panel, Stage
from rjdesk.services.agreements import Agreements
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.ceremonies import Ceremonies
from rjdesk.services.papers import Papers
from rjdesk.services.people import NewPerson, People
from rjdesk.services.practice_folder import PracticeFolder
from rjdesk.services.practice_script import (
    EVERYONE,
    PracticeScript,
    ScriptAnswer,
    ScriptObligation,
    ScriptPerson,
    ScriptSignature,
)
from rjdesk.services.referrals import NewReferral, Referrals
from rjdesk.services.signing_jobs import sha256
from rjdesk.services.stages import Stages
from rjdesk.services.vaults import NewVaultRequest, Vaults


class PracticeDesk(Protocol):
    """The services that a conference needs; the desk of bootstrap has them."""

    @property
    def vaults(self) -> Vaults: ...
    @property
    def referrals(self) -> Referrals: ...
    @property
    def people(self) -> People: ...
    @property
    def stages(self) -> Stages: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def ceremonies(self) -> Ceremonies: ...
    @property
    def papers(self) -> Papers: ...
    @property
    def casework(self) -> Casework: ...


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that practice made, with its SHA-256."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class PracticeMade:
    """What practice made: the vault's folder, the files beside it, how it ended, and the milliseconds of each step."""

    vault: Path
    files: tuple[MadeFile, ...]
    outcome: Outcome | None
    milliseconds: tuple[tuple[str, float], ...]


class Practice:
    """Plays one script into one folder. ``stopwatch`` gives seconds."""

    def __init__(
        self, desk: PracticeDesk, folder: Path, script: PracticeScript, stopwatch: Callable[[], float]
    ) -> None:
        self._desk = desk
        self._folder = PracticeFolder(folder)
        self._script = script
        self._stopwatch = stopwatch
        self._steps = list[tuple[str, float]]()
        self._people = dict[str, ParticipantId]()
        self._charges = dict[str, ChargeId]()

    def play(self) -> PracticeMade:
        """Make the vault, walk every stage, hand over the papers, and lock.

        Raises NotAPracticeFolder, and what the services refuse of what the script says.
        """
        self._folder.clear()
        try:
            self._found()
            case = self._refer()
            while stage := self._current(case):
                with self._timed(f"stage: {stage.id}"):
                    self._walk(case, stage)
            with self._timed("papers handed over"):
                files = self._hand_over(case)
            ended = self._desk.casework.open(case).outcome
        finally:
            self._desk.vaults.lock()
        return PracticeMade(self._folder.vault, files, ended, tuple(self._steps))

    def _found(self) -> None:
        vaults, script = self._desk.vaults, self._script
        passphrase = vaults.six_words()
        with self._timed("vault made"):
            request = NewVaultRequest(self._folder.vault, script.office, script.facilitator, passphrase, practice=True)
            vaults.confirm_recovery(vaults.create(request).recovery_code)
        self._folder.passphrase(passphrase)

    def _refer(self) -> CaseId:
        script, desk = self._script, self._desk
        with self._timed("referral taken"):
            referral = NewReferral(script.process.id, script.kind, script.reference, script.received_on, practice=True)
            case = desk.referrals.take(referral)
            for charge in script.charges:
                self._charges[charge.id] = desk.people.add_charge(case, charge.charge)
            for person in script.people:
                self._people[person.id] = desk.people.add(case, self._new(person))
        return case

    def _new(self, person: ScriptPerson) -> NewPerson:
        beside = self._people.get(person.beside)
        return NewPerson(person.name, person.role, person.born, person.language, beside, person.contact)

    def _current(self, case: CaseId) -> Stage | None:
        steps = self._desk.casework.open(case).steps
        return next((step.stage for step in steps if step.standing == "current"), None)

    def _walk(self, case: CaseId, stage: Stage) -> None:
        """Give the stage's answers, do what its panel is for, close it."""
        for answer in self._script.answers:
            if answer.stage == stage.id:
                for about in self._asked(case, stage, answer):
                    self._desk.stages.answer(case, stage.id, answer.prompt, about, answer.value)
        work = {Panel.AGREEMENT: self._agree, Panel.SIGNING: self._sign, Panel.DOCUMENTS: self._state}
        if stage.panel in work:
            work[stage.panel](case)
        waivers = tuple(waiver for where, waiver in self._script.waivers if where == stage.id)
        self._desk.stages.close(case, stage.id, waivers)

    def _agree(self, case: CaseId) -> None:
        agreements = self._desk.agreements
        for said in self._script.obligations:
            obligation = self._obligation(said)
            agreements.put(case, obligation)
            agreements.settle(case, obligation.id, said.agreed)
        agreements.review_on(case, self._script.review_on)

    def _obligation(self, said: ScriptObligation) -> Obligation:
        return Obligation(
            id=self._desk.agreements.new_obligation_id(),
            kind=said.kind,
            what=said.what,
            who=self._people.get(said.who),
            helps=self._people.get(said.helps),
            checks=self._people.get(said.checks),
            for_whom=self._people.get(said.for_whom),
            due=said.due,
            amount=said.amount,
            instalments=said.instalments,
            shown_by=said.shown_by,
            rests_on=tuple(self._charges[charge] for charge in said.rests_on),
        )

    def _sign(self, case: CaseId) -> None:
        ceremonies = self._desk.ceremonies
        with self._timed("signing: original composed and certified"):
            ceremony = ceremonies.keep_opening(ceremonies.open(case).make())
        for number, place in enumerate(ceremony.places, start=1):
            with self._timed(f"signing: place {number}"):
                self._settle(case, place)
        with self._timed("signing: closed, record and copies made"):
            ceremonies.keep_closing(ceremonies.close(case).make())

    def _settle(self, case: CaseId, place: Place) -> None:
        """What the script says of that person; someone it doesn't name has left."""
        ceremonies, who = self._desk.ceremonies, place.participant
        said = next((s for s in self._script.signatures if self._people[s.who] == who), ScriptSignature("", How.ABSENT))
        if said.how is How.SIGNED and said.ink is not None:
            ceremonies.keep(ceremonies.sign(case, who, said.ink, said.beside).make())
        elif said.how is How.ATTESTED:
            ceremonies.keep(ceremonies.attest(case, who, said.typed, said.beside).make())
        elif said.how is How.DECLINED:
            ceremonies.decline(case, who)
        else:
            ceremonies.absent(case, who)

    def _state(self, case: CaseId) -> None:
        """Without an agreement: the bare statement."""
        ended = self._desk.casework.open(case).outcome
        if ended in (Outcome.NON_AGREEMENT, Outcome.NOT_ADMITTED):
            with self._timed("statement made"):
                papers = self._desk.papers
                papers.keep(papers.non_agreement(case).make())

    def _hand_over(self, case: CaseId) -> tuple[MadeFile, ...]:
        opened, papers = self._desk.casework.open(case), self._desk.papers
        made = [
            papers.export(document.id, self._folder.document(f"{number:02d}-{_named(document, opened)}.pdf"))
            for number, document in enumerate(opened.documents, start=1)
        ]
        made.append(papers.export_root_sheet(papers.root_sheet().make(), self._folder.document("for-the-registry.pdf")))
        made.append(papers.export_root_certificate(self._folder.root))
        return tuple(MadeFile(path, sha256(path.read_bytes())) for path in made)

    def _asked(self, case: CaseId, stage: Stage, answer: ScriptAnswer) -> tuple[About | None, ...]:
        if answer.about == (EVERYONE,):
            asked = next(prompt for prompt in stage.prompts if prompt.id == answer.prompt)
            return asked_of(asked, self._desk.casework.open(case).case)
        ids: dict[str, About] = {**self._people, **self._charges}
        return tuple(ids[key] for key in answer.about) or (None,)

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        began = self._stopwatch()
        yield
        self._steps.append((step, round((self._stopwatch() - began) * 1000, 1)))


def _named(document: Document, opened: OpenCase) -> str:
    """A file's name: the kind of paper, and for a copy its recipient's role, never a person's name."""
    if document.paper is not Paper.COPY or document.recipient is None:
        return document.paper.replace("_", "-")
    return f"copy-{opened.case.participant(document.recipient).role.replace('_', '-')}"
