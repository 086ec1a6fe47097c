"""What a process says, thing by thing."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.facts import Fact
from rjdesk.process.clocks import ClockRule
from rjdesk.process.clocks_told import how_many
from rjdesk.process.entries import Entry, Said, Theme, lines, listed, plain, yes_no
from rjdesk.process.template import CaseKind, GateUse, Kept, Letter, OwnFigure, Process, Prompt, RoleKind, Stage
from rjdesk.wording import say

SAFETY = frozenset(
    {
        Fact.FAMILY_VIOLENCE,
        Fact.SEXUAL_VIOLENCE,
        Fact.SPECIALIST_ENDORSEMENT,
        Fact.SAFE_TO_PROCEED,
        Fact.SAFETY_DECIDED_BY,
        Fact.CONSENT,
        Fact.RELEASE_SIGNED,
        Fact.SUITABLE,
        Fact.READY,
        Fact.WAY_OF_TAKING_PART,
        Fact.VOLUNTARINESS_READ,
        Fact.PRIVILEGE_READ,
        Fact.COUNSEL_NOTICE,
        Fact.ADMISSION,
        Fact.STOPPED,
    }
)
"""Facts about safety, consent and rights: a prompt that records one is never a matter of wording alone."""


def entries_of_process(process: Process) -> tuple[Entry, ...]:
    """Everything that a process says, in the order of its file."""
    return tuple(_entries(process))


def _entries(process: Process) -> Iterator[Entry]:
    head: dict[str, Said] = {
        "title": process.title,
        "jurisdiction": process.law.title,
        "source": process.source,
        "verified": say(f"command.process.verified.{process.verified}"),
        "words": tuple(f"{plain(name)}: {word}" for name, word in process.words.as_facts().items()),
    }
    yield Entry(Theme.LAW, ("head",), say("difference.place.head"), head)
    for kind in process.kinds:
        yield _kind(process, kind)
    for role in process.roles:
        yield _role(role)
    for stage in process.stages:
        yield from _stage(process, stage)
    for obligation in process.obligations:
        says: dict[str, Said] = {"title": obligation.title, "money": yes_no(obligation.money)}
        place = say("difference.place.obligation", title=obligation.title)
        yield Entry(Theme.PAPERS, ("obligation", obligation.id), place, says)
    for outcome in process.outcomes:
        place = say("difference.place.outcome", title=outcome.title)
        yield Entry(Theme.PAPERS, ("outcome", outcome.id), place, {"title": outcome.title})
    yield _papers(process)
    for letter in process.letters:
        yield _letter(process, letter)
    for figure in process.figures:
        yield _figure(figure)


def _kind(process: Process, kind: CaseKind) -> Entry:
    says: dict[str, Said] = {
        "title": kind.title,
        "provision": kind.provision,
        "trigger": kind.trigger,
        "clocks": tuple(_clock(process.law.clock(clock)) for clock in kind.clocks),
    }
    return Entry(Theme.LAW, ("kind", kind.id), say("difference.place.kind", title=kind.title), says)


def _clock(clock: ClockRule) -> str:
    return f"{clock.title} ({clock.id})"  # how long it is belongs to the law, and is told there


def _role(role: RoleKind) -> Entry:
    says: dict[str, Said] = {
        "title": role.title,
        "part": plain(role.part),
        "entitlement": role.entitlement,
        "votes": yes_no(role.votes),
        "signs": yes_no(role.signs),
        "receives_copy": yes_no(role.receives_copy),
        "vetted": yes_no(role.vetted),
        "leaves_out": listed(map(plain, role.leaves_out)),
    }
    return Entry(Theme.PEOPLE, ("role", role.id), say("difference.place.role", title=role.title), says)


def _stage(process: Process, stage: Stage) -> Iterator[Entry]:
    says: dict[str, Said] = {
        "title": stage.title,
        "purpose": stage.purpose,
        "source": stage.source,
        "panel": plain(stage.panel),
        "path": plain(stage.path),
        "in_the_room": yes_no(stage.in_the_room),
        "lead": how_many(stage.lead.number, stage.lead.unit) if stage.lead else "",
        "script": stage.script,
    }
    yield Entry(Theme.STAGES, ("stage", stage.id), say("difference.place.stage", stage=stage.title), says)
    for when, uses in (("opens_when", stage.opens_when), ("closes_when", stage.closes_when)):
        for use in uses:
            yield _gate(process, stage, when, use)
    for prompt in stage.prompts:
        yield _prompt(process, stage, prompt)


def _gate(process: Process, stage: Stage, when: str, use: GateUse) -> Entry:
    says: dict[str, Said] = {"may_be_waived": yes_no(use.may_be_waived), **_held_to(process, use)}
    place = say(f"difference.place.{when}", stage=stage.title, gate=plain(use.name))
    return Entry(Theme.SAFETY, ("gate", stage.id, when, use.name), place, says)


def _prompt(process: Process, stage: Stage, prompt: Prompt) -> Entry:
    says: dict[str, Said] = {
        "ask": prompt.ask,
        "answered": plain(prompt.kind),
        "of": plain(prompt.of),
        "help": prompt.help,
        "choices": tuple(f"{choice.title} ({choice.id})" for choice in prompt.choices),
        "required": yes_no(prompt.required),
        "private": yes_no(prompt.private),
        "health": yes_no(prompt.kept is Kept.HEALTH),
        "records": plain(prompt.records),
        **_held_to(process, prompt),
    }
    grave = prompt.private or prompt.records in SAFETY
    place = say("difference.place.prompt", stage=stage.title, ask=prompt.ask)
    return Entry(Theme.SAFETY if grave else Theme.STAGES, ("prompt", stage.id, prompt.id), place, says)


def _papers(process: Process) -> Entry:
    papers = process.papers
    says: dict[str, Said] = {
        "agreement_title": papers.agreement_title,
        "non_agreement_title": papers.non_agreement_title,
        "statute": papers.statute,
        "statements": papers.statements,
        "non_agreement_statement": papers.non_agreement_statement,
        "not_admitted_statement": papers.not_admitted_statement,
        "non_agreement_statute": papers.non_agreement_statute,
        "not_admitted_statute": papers.not_admitted_statute,
        "signed_again": yes_no(process.changing.signed_again),
        "meets_again_at": listed(process.stage(stage).title for stage in process.changing.meets_again_at),
    }
    return Entry(Theme.PAPERS, ("papers",), say("difference.place.papers"), says)


def _figure(figure: OwnFigure) -> Entry:
    says: dict[str, Said] = {
        "title": figure.title,
        "means": figure.means,
        "counts": figure.counts,
        "counted": listed(figure.part),
        "among": f"{figure.among}: {listed(figure.among_is)}" if figure.among else "",
    }
    return Entry(Theme.PAPERS, ("figure", figure.id), say("difference.place.figure", title=figure.title), says)


def _letter(process: Process, letter: Letter) -> Entry:
    says: dict[str, Said] = {
        "title": letter.title,
        "to": plain(letter.to),
        "roles": listed(process.role(role).title for role in letter.roles),
        "stage": process.stage(letter.stage).title if letter.stage else "",
        "records": plain(letter.records),
        **_held_to(process, letter),
        "asked_in": letter.asked_in,
        "asked_as": listed(letter.asked_as),
        "posted": yes_no(letter.posted),
        "text": lines(letter.text),
    }
    return Entry(Theme.PAPERS, ("letter", letter.id), say("difference.place.letter", title=letter.title), says)


def _held_to(process: Process, what: GateUse | Prompt | Letter) -> dict[str, Said]:
    """The kinds of case that it holds for, where it doesn't hold for all."""
    return {
        "only_for": listed(process.kind(kind).title for kind in what.only_for),
        "not_for": listed(process.kind(kind).title for kind in what.not_for),
    }
