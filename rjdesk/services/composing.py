"""From a case to what its documents may hold: agreed matters, no contact details, nothing said, nobody who disagreed.

The document code is given these values and nothing else, so what is not put in here can't reach a court by mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.documents.contents import (
    AgreementContents,
    ChargeLine,
    InstalmentLine,
    NonAgreementContents,
    ObligationLine,
    PaperFrame,
    PersonLine,
    Signer,
    VersionLine,
)
from rjdesk.domain.agreement import AcceptedAgreement, Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Place
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import came_of
from rjdesk.domain.outcome import Outcome
from rjdesk.domain.participant import Participant
from rjdesk.domain.versions import Way
from rjdesk.process.paper_size import PaperSize
from rjdesk.process.template import Process, next_or_key_error
from rjdesk.services import office
from rjdesk.services.plain_words import change_words, money, name_of
from rjdesk.services.session import Session
from rjdesk.services.signing.places import interpreters
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Making:
    """Who makes a paper, for which office, and when (aware); ``paper`` is None where the office never said where it is."""

    office: str
    facilitator: str
    now: datetime
    paper: PaperSize | None


def made_by(work: UnitOfWork, session: Session, now: datetime) -> Making:
    """That whoever is at work makes it, for the office of the open vault."""
    return Making(office.name(work), session.member_name, now, office.paper_there(work))


def agreement_contents(
    case: Case, process: Process, accepted: AcceptedAgreement, places: tuple[Place, ...], making: Making
) -> AgreementContents:
    """The record and plan of an accepted agreement, for the original."""
    return AgreementContents(
        frame=frame(case, process, making),
        title=process.papers.agreement_title,
        statute=process.papers.statute,
        held_on=met_on(case, making),
        facilitator=making.facilitator,
        people=tuple(PersonLine(p.name, process.role(p.role).title) for p in case.attending()),
        charges=charge_lines(case.admitted() if _admission_asked(case) else case.charges),
        obligations=tuple(_line(number, o, case, process) for number, o in enumerate(accepted.obligations, start=1)),
        partial=accepted.partial,
        review_on=accepted.review_on,
        statements=process.papers.statements + _interpreted(case),
        signers=tuple(Signer(place.field, place.name, place.part, place.beside) for place in places),
        admission_asked=_admission_asked(case),
        version=version_line(case, accepted),
    )


def non_agreement_contents(case: Case, process: Process, ended: Outcome, making: Making) -> NonAgreementContents:
    """The bare statement: that there is no agreement, and on which matters; no reasons, nobody but the facilitator."""
    denied = ended is Outcome.NOT_ADMITTED
    papers = process.papers
    statute = papers.not_admitted_statute if denied else papers.non_agreement_statute
    return NonAgreementContents(
        frame=frame(case, process, making),
        title=papers.non_agreement_title,
        statute=statute or papers.statute,
        held_on=held_on(case, making),
        facilitator=making.facilitator,
        charges=charge_lines(case.charges),
        statement=papers.not_admitted_statement if denied else papers.non_agreement_statement,
    )


def frame(case: Case, process: Process, making: Making) -> PaperFrame:
    """What stands around every paper of a case."""
    return PaperFrame(
        office=making.office,
        reference=case.reference,
        process=process.title,
        made_on=making.now,
        place=_place(case),
        language=process.law.language,
        practice=case.practice,
        words=process.words,
        paper=making.paper or process.law.paper,
    )


def _place(case: Case) -> str:
    """Where people met: the first time, or where they met again, or are to."""
    again = next((each for each in reversed(case.earlier) if each.way is Way.RECONVENED), None)
    return again.where if again else str(case.fact(Fact.CONFERENCE_AT) or "")


def held_on(case: Case, making: Making) -> date:
    """The day of the conference; the day of the paper if none was recorded."""
    return case.date_of(Fact.CONFERENCE_ON) or making.now.date()


def met_on(case: Case, making: Making) -> date:
    """The day on which what holds next was agreed in a meeting: the conference's, or of the last one that met again."""
    again = (each.agreed_on for each in reversed(case.earlier) if each.way is Way.RECONVENED)
    return next(again, None) or held_on(case, making)


def version_line(case: Case, accepted: AcceptedAgreement) -> VersionLine | None:
    """What a version says of the one that it replaces; None for the first."""
    if not case.earlier:
        return None
    before = case.earlier[-1]
    sealed = before.ceremony.closed_at if before.ceremony else before.agreed_on if before.sha256 else None
    return VersionLine(
        number=len(case.earlier) + 1,
        sealed_on=sealed.date() if isinstance(sealed, datetime) else sealed,
        sha256=before.sha256,
        agreed_on=before.agreed_on,
        agreed_by=tuple(name_of(person, case) for person in before.agreed_by),
        met_again=before.way is Way.RECONVENED,
        changes=tuple(_changed(case, accepted)),
    )


def _changed(case: Case, accepted: AcceptedAgreement) -> Iterator[str]:
    numbers = {each.id: number for number, each in enumerate(accepted.obligations, start=1)}
    for change in came_of(case):
        number = numbers.get(change.obligation, 0)
        yield change_words(change, number)
    if case.earlier[-1].agreement.review_on != case.agreement.review_on:
        yield say("documents.version.review")


def charge_lines(charges: tuple[Charge, ...]) -> tuple[ChargeLine, ...]:
    """Charges as they are printed."""
    return tuple(ChargeLine(charge.offence, charge.provision, charge.number) for charge in charges)


def _admission_asked(case: Case) -> bool:
    """Whether the plan rests on the admitted charges alone; on all of them where admission is not sought (s247(c), (e))."""
    return any(case.admission(charge.id) is not None for charge in case.charges)


def _line(number: int, obligation: Obligation, case: Case, process: Process) -> ObligationLine:
    kind = next_or_key_error((k for k in process.obligations if k.id == obligation.kind), obligation.kind)
    if obligation.due is None:
        raise ValueError("an accepted obligation has a day")
    return ObligationLine(
        number=number,
        kind=kind.title,
        what=obligation.what,
        who=name_of(obligation.who, case),
        helps=name_of(obligation.helps, case),
        checks=name_of(obligation.checks, case),
        for_whom=name_of(obligation.for_whom, case),
        due=obligation.due,
        amount=money(obligation.amount) if obligation.amount else "",
        instalments=tuple(InstalmentLine(i.due, money(i.amount)) for i in obligation.instalments),
        shown_by=obligation.shown_by,
    )


def _interpreted(case: Case) -> tuple[str, ...]:
    """For each interpreter, the statement that they interpreted all of it."""
    return tuple(
        _interpreter_statement(by, speaker) for speaker in case.attending() for by in interpreters(speaker, case)
    )


def _interpreter_statement(interpreter: Participant, speaker: Participant) -> str:
    language = speaker.language or interpreter.language
    key = "places.interpreter_statement_of" if language else "places.interpreter_statement"
    return say(key, name=interpreter.name, speaker=speaker.name, language=language)
