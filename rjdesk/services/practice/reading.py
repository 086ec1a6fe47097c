"""Reads a practice script, and says everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from rjdesk.domain.agreement import Instalment, Money
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.ceremony import How
from rjdesk.domain.follow_up.happening import Found, Tried, Why
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ink import Ink, Point
from rjdesk.domain.participant import Contact
from rjdesk.domain.stage import Waiver
from rjdesk.errors import AnswerNotUnderstood, ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.section import Section
from rjdesk.process.template import Process, Prompt, PromptKind
from rjdesk.services.answering import understood
from rjdesk.services.people import NewCharge
from rjdesk.services.practice.days import FORMS, Spread, calendar
from rjdesk.services.practice.script import (
    EVERYONE,
    OF_PEOPLE,
    OF_PROMISES,
    OF_SOMEBODY,
    Moment,
    Noted,
    PracticeScript,
    ScriptAnswer,
    ScriptCharge,
    ScriptLetter,
    ScriptMoment,
    ScriptNote,
    ScriptObligation,
    ScriptPerson,
    ScriptSignature,
)

MOST_DAYS, MOST_MINUTES, MOST_WEEKS = 2000, 6000, 520
CHOICES: Mapping[Noted, type[StrEnum]] = {
    Noted.NOT_DONE: Why,
    Noted.WISHES: Wish,
    Noted.ASKED_AGAIN: Tried,
    Noted.REVIEWED: Found,
}
"""What is chosen with a note."""


def read_script(
    text: str, file: str, processes: Iterable[Process], today: date, spread: Spread = Spread.MEETING_TODAY
) -> PracticeScript:
    """The practice case in a JSON text; its days lie around ``today`` as ``spread`` says. Raises ProcessNotUnderstood."""
    findings: list[Finding] = []
    script = None
    table = _parsed(text, findings)
    known = {process.id: process for process in processes}
    named = str(table.get("process", ""))
    if not findings and named in known:
        script = _Reader(Section(table, "", findings), known[named], today, spread).script()
    elif not findings:
        findings.append(Finding("key process", "wrong_value", ", ".join(known)))
    if findings or script is None:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return script


def _parsed(text: str, findings: list[Finding]) -> Mapping[str, Any]:
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        findings.append(Finding("file", "syntax_json", line=error.lineno))
        return {}
    except RecursionError:
        findings.append(Finding("file", "syntax_json"))
        return {}
    if not isinstance(table, dict):
        findings.append(Finding("file", "wrong_type", "{ … }"))
        return {}
    return table


class _Reader:
    """Reads one script against the process that it names."""

    def __init__(self, top: Section, process: Process, today: date, spread: Spread) -> None:
        self._top = top
        self._process = process
        self._today = today
        self._calendar = calendar(process, _gaps(top.section("days"), process), today, spread)
        self._people: tuple[str, ...] = ()
        self._charges: tuple[str, ...] = ()

    def script(self) -> PracticeScript:
        """The script; what is wrong with it is among the findings."""
        top, process = self._top, self._process
        for ignored in ("$schema", "title", "about", "process"):
            top.raw(ignored)
        people = tuple(self._person(each) for each in top.sections("people", _called("person")))
        charges = tuple(self._charge(each) for each in top.sections("charges", _called("charge")))
        agreement = top.section("agreement")
        obligations = tuple(self._obligation(each) for each in agreement.sections("obligations", _promised))
        promises = tuple(each.id for each in obligations if each.id)
        script = PracticeScript(
            process=process,
            kind=self._one_of(top, "kind", (kind.id for kind in process.kinds)),
            reference=top.text("reference", required=True),
            received_on=self._day(top, "received_on") or self._today,
            office=top.text("office", required=True),
            facilitator=top.text("facilitator", required=True),
            people=people,
            charges=charges,
            answers=tuple(self._answer(each) for each in top.sections("answers", _answered)),
            waivers=tuple(self._waiver(each) for each in top.sections("waivers", _called("waiver"))),
            obligations=obligations,
            review_on=self._day(agreement, "review_on"),
            signatures=tuple(self._signature(each) for each in top.sections("signing", _signed)),
            reached=top.text("reached"),
            letters=tuple(self._letter(each) for each in top.sections("letters", _written)),
            day=tuple(self._moment(each) for each in top.sections("day", _happened)),
            follow_up=tuple(self._note(each, promises) for each in top.sections("follow_up", _noted)),
            days=self._calendar.stages,
        )
        agreement.finish()
        top.finish()
        return script

    def _person(self, section: Section) -> ScriptPerson:
        contact, beside = section.section("contact"), section.text("beside")
        self._refer(section, "beside", (beside,) if beside else (), self._people)  # whoever came before in the script
        person = ScriptPerson(
            id=section.text("id", required=True),
            name=section.text("name", required=True),
            role=self._one_of(section, "role", (role.id for role in self._process.roles)),
            born=self._day(section, "born"),
            language=section.text("language"),
            beside=beside,
            contact=Contact(contact.text("address"), contact.text("phone"), contact.text("email")),
        )
        contact.finish()
        section.finish()
        self._people += (person.id,)
        return person

    def _charge(self, section: Section) -> ScriptCharge:
        charge = NewCharge(
            offence=section.text("offence", required=True),
            provision=section.text("provision"),
            number=section.text("number"),
            committed_on=self._day(section, "committed_on"),
        )
        found = ScriptCharge(section.text("id", required=True), charge)
        section.finish()
        self._charges += (found.id,)
        return found

    def _answer(self, section: Section) -> ScriptAnswer:
        stage, prompt = section.text("stage", required=True), section.text("prompt", required=True)
        about = self._about(section)
        asked = _prompt(self._process, stage, prompt)
        raw = section.raw("value")
        section.finish()
        if asked is None:
            section.note("prompt", "wrong_value", ", ".join(_prompts(self._process, stage)))
            return ScriptAnswer(stage, prompt, about, "")
        return ScriptAnswer(stage, prompt, about, self._value(section, asked, raw))

    def _about(self, section: Section) -> tuple[str, ...]:
        raw = section.raw("about")
        about = () if raw is None else tuple(raw) if isinstance(raw, list) else (raw,)
        self._refer(section, "about", about, (EVERYONE, *self._people, *self._charges))
        return about

    def _value(self, section: Section, asked: Prompt, raw: Any) -> AnswerValue:
        value: Any = raw
        if asked.kind is PromptKind.DATE:
            value = self._calendar.day_of(raw) or raw
        elif asked.kind is PromptKind.SEVERAL and isinstance(raw, list):
            value = tuple(raw)
        try:
            return understood(asked, value)
        except AnswerNotUnderstood as error:
            section.note("value", "wrong_value", str(error.facts["allowed"]))
            return ""

    def _waiver(self, section: Section) -> tuple[str, Waiver]:
        stage = self._one_of(section, "stage", (stage.id for stage in self._process.stages))
        waiver = Waiver(section.text("gate", required=True), section.text("reason", required=True))
        section.finish()
        return stage, waiver

    def _letter(self, section: Section) -> ScriptLetter:
        letter = self._one_of(section, "letter", (letter.id for letter in self._process.letters))
        to = section.words("to")
        self._refer(section, "to", to, self._people)
        section.finish()
        return ScriptLetter(letter, to)

    def _moment(self, section: Section) -> ScriptMoment:
        """Something on the day; who it happens to is said where it happens to people, and nowhere else."""
        stage = self._one_of(section, "stage", (stage.id for stage in self._process.stages))
        what, who = section.member("what", Moment), section.words("who")
        self._refer(section, "who", who, (EVERYONE, *self._people))
        if (what in OF_PEOPLE) is not bool(who):
            section.note("who", "missing" if not who else "wrong_value", ", ".join(OF_PEOPLE))
        section.finish()
        return ScriptMoment(stage, what, who)

    def _obligation(self, section: Section) -> ScriptObligation:
        people = {key: section.text(key) for key in ("who", "helps", "checks", "for_whom")}
        for key, person in people.items():
            self._refer(section, key, (person,) if person else (), self._people)
        rests_on = section.words("rests_on")
        self._refer(section, "rests_on", rests_on, self._charges)
        found = ScriptObligation(
            kind=self._one_of(section, "kind", (kind.id for kind in self._process.obligations)),
            what=section.text("what", required=True),
            **people,
            due=self._day(section, "due"),
            amount=_money(section, "amount"),
            instalments=tuple(
                self._instalment(each) for each in section.sections("instalments", _called("instalment"))
            ),
            shown_by=section.text("shown_by"),
            rests_on=rests_on,
            agreed=section.flag("agreed"),
            id=section.text("id"),
        )
        section.finish()
        return found

    def _note(self, section: Section, promises: tuple[str, ...]) -> ScriptNote:
        """A note of what came afterwards; which promise it is of is said where it is of one, and nowhere else."""
        what, of, who = section.member("what", Noted), section.text("of"), section.text("who")
        self._refer(section, "who", (who,) if who else (), self._people)
        self._refer(section, "of", (of,) if of or what in OF_PROMISES else (), promises if what in OF_PROMISES else ())
        if what in OF_SOMEBODY and not who:
            section.note("who", "missing")
        found = ScriptNote(
            stage=self._one_of(section, "stage", (stage.id for stage in self._process.stages)),
            what=what,
            on=self._day(section, "on", required=True) or self._today,
            of=of,
            who=who,
            by_name=section.text("by_name"),
            minutes=section.number("minutes", most=MOST_MINUTES) if section.has("minutes") else 0,
            amount=_money(section, "amount"),
            receipt=section.text("receipt"),
            choice=section.text("choice"),
            weeks=section.number("weeks", most=MOST_WEEKS) if section.has("weeks") else 0,
        )
        if what in CHOICES and found.choice not in tuple(CHOICES[what]):
            section.note("choice", "wrong_value", ", ".join(CHOICES[what]))
        section.finish()
        return found

    def _instalment(self, section: Section) -> Instalment:
        found = Instalment(self._day(section, "due") or self._today, _money(section, "amount") or Money(0))
        section.finish()
        return found

    def _signature(self, section: Section) -> ScriptSignature:
        found = ScriptSignature(
            who=self._one_of(section, "who", self._people),
            how=self._way(section),
            ink=_ink(section),
            typed=section.text("typed"),
            beside=section.text("beside"),
        )
        if found.how is How.SIGNED and found.ink is None:
            section.note("ink", "missing")
        if found.how is How.ATTESTED and not found.typed:
            section.note("typed", "missing")
        section.finish()
        return found

    def _way(self, section: Section) -> How:
        """How someone signs; a script has no sheets of paper, so nobody in it signs on one."""
        found = section.member("how", How)
        if found is How.ON_PAPER:
            section.note("how", "wrong_value", ", ".join(how for how in How if how is not How.ON_PAPER))
        return found

    def _day(self, section: Section, key: str, *, required: bool = False) -> date | None:
        raw = section.text(key, required=required)
        found = self._calendar.day_of(raw)
        if raw and found is None:
            section.note(key, "wrong_value", FORMS)
        return found

    def _one_of(self, section: Section, key: str, allowed: Iterable[str]) -> str:
        found, known = section.text(key, required=True), tuple(allowed)
        self._refer(section, key, (found,), known)
        return found

    @staticmethod
    def _refer(section: Section, key: str, named: Iterable[object], known: tuple[str, ...]) -> None:
        if any(name not in known for name in named):
            section.note(key, "wrong_value", ", ".join(known))


def _ink(section: Section) -> Ink | None:
    if not section.has("ink"):
        return None
    table = section.section("ink")
    strokes, aspect = table.raw("strokes"), table.raw("aspect")
    table.finish()
    try:
        return Ink(tuple(tuple(_point(sample) for sample in stroke) for stroke in strokes), _sane(aspect or 4.0, 100))
    except (TypeError, ValueError, OverflowError):
        table.note("strokes", "wrong_type", "[[[x, y, pressure, ms], …], …]")
        return None


def _point(sample: Any) -> Point:
    x, y, pressure, ms = sample
    return Point(_sane(x), _sane(y), _sane(pressure), int(ms))


def _sane(number: Any, most: float = 1) -> float:
    """A number between 0 and the most it may be. Raises ValueError, also for what is no number at all."""
    found = float(number)
    if not 0 <= found <= most:  # so written that NaN is refused, too
        raise ValueError
    return found


def _money(section: Section, key: str) -> Money | None:
    raw = section.text(key)
    whole, _, part = raw.partition(".")
    digits = whole.isascii() and whole.isdigit() and (not part or (part.isascii() and part.isdigit()))
    if raw and not (digits and len(whole) < 12):
        section.note(key, "wrong_value", "120.00")
        return None
    return Money(int(whole) * 100 + int(f"{part:0<2}"[:2])) if raw else None


def _prompt(process: Process, stage: str, prompt: str) -> Prompt | None:
    found = (p for s in process.stages if s.id == stage for p in s.prompts if p.id == prompt)
    return next(found, None)


def _prompts(process: Process, stage: str) -> tuple[str, ...]:
    """What may stand there: the stage's prompts, or where there is no such stage, the stages."""
    return tuple(p.id for s in process.stages if s.id == stage for p in s.prompts) or tuple(
        s.id for s in process.stages
    )


def _called(what: str) -> Any:
    return lambda table: f"{what} {table.get('id', '?')}"


def _answered(table: Mapping[str, Any]) -> str:
    return f"answer {table.get('stage', '?')}/{table.get('prompt', '?')}"


def _written(table: Mapping[str, Any]) -> str:
    return f"letter {table.get('letter', '?')}"


def _happened(table: Mapping[str, Any]) -> str:
    return f"day {table.get('stage', '?')}/{table.get('what', '?')}"


def _gaps(section: Section, process: Process) -> Mapping[str, int]:
    """How many days after the one before it each stage comes."""
    gaps = {stage.id: section.number(stage.id, most=MOST_DAYS) for stage in process.stages if section.has(stage.id)}
    section.finish()
    return {stage: days for stage, days in gaps.items() if 0 < days <= MOST_DAYS}  # what is wrong is among the findings


def _noted(table: Mapping[str, Any]) -> str:
    return f"follow_up {table.get('what', '?')} {table.get('on', '?')}"


def _promised(table: Mapping[str, Any]) -> str:
    return f"obligation {str(table.get('what', '?'))[:30]}"


def _signed(table: Mapping[str, Any]) -> str:
    return f"signature of {table.get('who', '?')}"
