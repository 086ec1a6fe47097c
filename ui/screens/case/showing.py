"""From an open case to what the case screen shows of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from rjdesk.domain.case import Case
from rjdesk.domain.charge import Charge
from rjdesk.domain.draft import Draft
from rjdesk.domain.facts import Fact
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.outcome import Outcome
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.versions import Way
from rjdesk.process import told
from rjdesk.process.progress import Standing
from rjdesk.process.template import Choice, Process
from rjdesk.services.casework import OpenCase
from ui.fields.kept_typing import given_back
from ui.screens.case.clocks import clock_shown
from ui.screens.case.shown import CaseShown, ChargeShown, Drafts, PersonShown
from ui.screens.case.working_back import plan_shown
from ui.widgets.checklist import Need
from ui.widgets.only_reading import only_reading
from ui.widgets.stepper import Standing as Shown
from ui.widgets.stepper import Step
from ui.wording import day, short_day, tr

_STANDINGS = {
    Standing.DONE: Shown.DONE,
    Standing.CURRENT: Shown.CURRENT,
    Standing.LATER: Shown.LATER,
    Standing.NOT_NEEDED: Shown.NOT_NEEDED,
}


def case_shown(opened: OpenCase, today: date) -> CaseShown:
    """An open case as the screen shows it on a day."""
    case, process = opened.case, opened.process
    now = next((step.stage.title for step in opened.steps if step.standing is Standing.CURRENT), "")
    kind = process.kind(case.kind)
    about = " · ".join(filter(None, (kind.title, kind.provision, case.facilitator)))
    return CaseShown(
        reference=case.reference,
        about=about,
        outcome=" · ".join(filter(None, (_outcome(opened), _meets_again(opened)))),
        stage=now,
        needs=tuple(
            Need(told.unmet(process, case, points), settle=points[0], link=tr("Go there"))
            for points in told.together(process, opened.unmet)
        ),
        people=tuple(_person(process, case, person, today) for person in case.participants),
        charges=tuple(_charge(process, case, charge) for charge in case.charges),
        clocks=tuple(clock_shown(process, kind, reading) for reading in opened.clocks),
        steps=_steps(opened),
        roles=tuple(Choice(role.id, role.title) for role in process.roles),
        plan=plan_shown(opened.plan, today),
        frozen=only_reading(opened) or _frozen(case),
        only_reading=bool(only_reading(opened)),
        matter=process.words.matter,
        matters=process.words.matters,
        is_timed=bool(kind.clocks),
        alleges=bool(case.charges) or any(role.part is Part.OFFENDER for role in process.roles),
        drafts=_drafts(opened.drafts),
    )


def deeds_shown(opened: OpenCase, entries: Iterable[JournalEntry]) -> tuple[tuple[datetime, str, str], ...]:
    """The journal in words, newest first: when, who, what."""
    case, process, names = opened.case, opened.process, opened.names
    found = [(entry.at, names.get(entry.by, ""), told.deed(process, case, entry.deed)) for entry in entries]
    return tuple(reversed(found))


def _meets_again(opened: OpenCase) -> str:
    """When and where people meet again over what was agreed, as long as they are to."""
    held = opened.case.replacing
    if held is None or held.way is not Way.RECONVENED or held.agreed_on is None:
        return ""
    when = ", ".join(filter(None, (day(held.agreed_on), held.time, held.where)))
    return tr("People meet again: {when}").format(when=when)


def _outcome(opened: OpenCase) -> str:
    if opened.disposition and opened.outcome in (None, Outcome.NON_AGREEMENT):
        return tr("Outcome: {title}").format(title=opened.disposition)
    return "" if opened.outcome is None else tr(_OUTCOMES[opened.outcome.value])


_OUTCOMES = {
    "agreement": "Outcome: agreement",
    "partial_agreement": "Outcome: agreement on part of the matters",
    "non_agreement": "Outcome: agreement was not reached",
    "not_admitted": "Outcome: no charge was admitted, so there is no plan",
}


def _steps(opened: OpenCase) -> tuple[Step, ...]:
    closed = {record.stage: record.closed_at.astimezone().date() for record in opened.case.stages}
    notes = {stage: tr("Closed {day}").format(day=short_day(at)) for stage, at in closed.items()}
    return tuple(
        Step(step.stage.id, step.stage.title, _STANDINGS[step.standing], notes.get(step.stage.id, ""))
        for step in opened.steps
    )


def _person(process: Process, case: Case, person: Participant, today: date) -> PersonShown:
    role = told.role_of(process, person.role)
    age = person.age_on(today)
    beside = told.name_of(case, person.beside)
    facts = (
        tr("entitled to attend under {provision}").format(provision=person.entitlement) if person.entitlement else "",
        _say(person) if any(kind.votes for kind in process.roles) else "",
        tr("there for {who}").format(who=beside) if beside else "",
        tr("{age} years old").format(age=age) if age is not None else "",
        person.language,
    )
    return PersonShown(person, role, " · ".join(filter(None, facts)))


def _say(person: Participant) -> str:
    return tr("has a say in the decision") if person.votes else tr("no say in the decision")


def _charge(process: Process, case: Case, charge: Charge) -> ChargeShown:
    on = day(charge.committed_on) if charge.committed_on else ""
    said = case.fact(Fact.ADMISSION, charge.id)
    prompts = (prompt for stage in process.stages for prompt in stage.prompts if prompt.records is Fact.ADMISSION)
    words = {choice.id: choice.title for prompt in prompts for choice in prompt.choices}
    return ChargeShown(
        charge, " · ".join(filter(None, (charge.provision, charge.number, on))), words.get(str(said), "")
    )


def _frozen(case: Case) -> str:
    if case.ceremony is None:
        return ""
    if case.ceremony.closed_at is None:
        return tr("People are signing: who is in the case, and what it is about, can't be changed.")
    return tr("The agreement is signed: who is in the case, and what it is about, can't be changed.")


def _drafts(drafts: Iterable[Draft]) -> Drafts:
    """Drafts of the forms: their paths are ``form/<key>/<field>``."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for path, restored in given_back(drafts, "").items():
        form, _, name = path.rpartition("/")
        if form.startswith(("person/", "charge/")):
            found.setdefault(form, {})[name] = restored
    return found
