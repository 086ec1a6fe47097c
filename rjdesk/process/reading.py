"""Reads a process from its TOML text, and says everything that is wrong with it."""

from __future__ import annotations

import hashlib
from typing import Any

from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.tally import Came
from rjdesk.domain.outcome import Outcome
from rjdesk.domain.participant import Part
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.fitting import misfits
from rjdesk.process.jurisdiction import LATEST, Jurisdiction
from rjdesk.process.law_files import Laws, shipped_laws
from rjdesk.process.letters import read_letters
from rjdesk.process.own_figures import read_own_figures
from rjdesk.process.parsing import parse
from rjdesk.process.section import Section
from rjdesk.process.settling import unsettled
from rjdesk.process.stages import Named, read_stages
from rjdesk.process.template import (
    LEAVES_OUT,
    CaseKind,
    Changing,
    ObligationKind,
    OutcomeKind,
    Panel,
    Papers,
    Process,
    RoleKind,
    Stage,
    Verified,
    Words,
)

_AGREEING = (Panel.AGREEMENT, Panel.SIGNING)


def read_process(text: str, file: str, laws: Laws | None = None) -> Process:
    """The process in a text, together with its jurisdiction, which is one of ``laws``: the shipped ones unless others are
    given. ``file`` names it in errors.

    Raises ``ProcessNotUnderstood`` with every finding: place, what is wrong, what is allowed, and the line where the parser
    knows it.
    """
    findings: list[Finding] = []
    table = parse(text, findings)
    process = _process(Section(table, "", findings), text, laws or shipped_laws()) if not findings else None
    if process is not None and not findings:
        findings.extend((*misfits(process, process.law), *unsettled(process)))
    if findings or process is None:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return process


def _process(top: Section, text: str, laws: Laws) -> Process:
    kinds = tuple(_kind(section) for section in top.sections("kind", _named("kind")))
    outcomes = tuple(_outcome(section) for section in top.sections("outcome", _named("outcome")))
    stages = read_stages(top, Named(tuple(kind.id for kind in kinds), outcomes))
    roles = tuple(_role(section) for section in top.sections("role", _named("role")))
    process = Process(
        id=top.identity("id"),
        version=top.number("version", most=LATEST),
        title=top.text("title", required=True),
        law=_law(top, laws),
        source=top.text("source", required=True),
        verified=top.member("verified", Verified),
        kinds=kinds,
        roles=roles,
        obligations=tuple(_obligation(section) for section in top.sections("obligation", _named("obligation"))),
        stages=stages,
        outcomes=outcomes,
        papers=_papers(top.section("papers"), agreed=any(stage.panel in _AGREEING for stage in stages)),
        words=_words(top.section("words")),
        changing=_changing(top.section("changing"), stages),
        letters=read_letters(top, stages, roles, tuple(kind.id for kind in kinds)),
        figures=read_own_figures(top, stages),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    for key, held in (("kind", process.kinds), ("role", process.roles), ("stage", process.stages)):
        if not held:
            top.note(key, "missing")
    if outcomes and not _asks_how_it_ended(stages):
        top.note("outcome", "outcome_unasked", f'records = "{Fact.DISPOSITION}"')
    top.finish()
    return process


def _law(top: Section, laws: Laws) -> Jurisdiction:
    """The jurisdiction that a process names; any one of them where it names none that is known."""
    wanted = top.text("jurisdiction", required=True)
    if wanted not in laws:
        top.note("jurisdiction", "wrong_value", ", ".join(laws))
    return laws.get(wanted) or next(iter(laws.values()))


def _named(what: str) -> Any:
    return lambda table: f"{what} {table.get('id', '?')}"


def _kind(section: Section) -> CaseKind:
    kind = CaseKind(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        provision=section.text("provision"),
        trigger=section.text("trigger"),
        clocks=section.words("clocks"),
    )
    section.finish()
    return kind


def _role(section: Section) -> RoleKind:
    role = RoleKind(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        part=section.member("part", Part),
        entitlement=section.text("entitlement"),
        votes=section.flag("votes"),
        signs=section.flag("signs"),
        receives_copy=section.flag("receives_copy"),
        vetted=section.flag("vetted"),
        leaves_out=section.names("leaves_out", LEAVES_OUT),
    )
    if role.part is Part.COURT and (role.entitlement or role.votes or role.signs or role.vetted):
        section.note("part", "court_receives_only")
    section.finish()
    return role


def _obligation(section: Section) -> ObligationKind:
    kind = ObligationKind(
        id=section.text("id", required=True), title=section.text("title", required=True), money=section.flag("money")
    )
    section.finish()
    return kind


def _outcome(section: Section) -> OutcomeKind:
    outcome = OutcomeKind(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        true_when=section.names("true_when", tuple(Came)),
    )
    if outcome.id in set(Outcome):
        section.note("id", "outcome_taken")
    section.finish()
    return outcome


def _asks_how_it_ended(stages: tuple[Stage, ...]) -> bool:
    return any(prompt.records is Fact.DISPOSITION for stage in stages for prompt in stage.prompts)


def _words(section: Section) -> Words:
    """What the process calls its things; whatever it doesn't say is called as in a conference about charges."""
    said = {word: section.text(word) for word in Words().as_facts() if section.has(word)}
    for word in said:
        section.text(word, required=True)
    section.finish()
    return Words(**said)


def _changing(section: Section, stages: tuple[Stage, ...]) -> Changing:
    """How an agreement is changed later. People who meet again agree again: without that stage it would be no meeting."""
    changing = Changing(
        signed_again=section.flag("signed_again") if section.has("signed_again") else True,
        meets_again_at=section.names("meets_again_at", tuple(stage.id for stage in stages)),
    )
    agreeing = {stage.id for stage in stages if stage.panel in _AGREEING}
    if changing.meets_again_at and not agreeing <= set(changing.meets_again_at):
        section.note("meets_again_at", "missing", ", ".join(sorted(agreeing)))
    section.finish()
    return changing


def _papers(section: Section, *, agreed: bool) -> Papers:
    """The words of the papers; those of an agreement have to be there where one can be made."""
    papers = Papers(
        agreement_title=section.text("agreement_title", required=agreed),
        non_agreement_title=section.text("non_agreement_title", required=agreed),
        statute=section.text("statute"),
        statements=section.words("statements"),
        non_agreement_statement=section.text("non_agreement_statement", required=agreed),
        not_admitted_statement=section.text("not_admitted_statement"),
        non_agreement_statute=section.text("non_agreement_statute"),
        not_admitted_statute=section.text("not_admitted_statute"),
    )
    section.finish()
    return papers
