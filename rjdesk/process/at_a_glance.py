"""A process or jurisdiction in a few lines: what a reader is told of one that has no version before."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.process.clocks_told import amount
from rjdesk.process.entries import listed
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.template import Process, Verified
from rjdesk.wording import say


def at_a_glance(of: Process | Jurisdiction) -> tuple[str, ...]:
    """Its parts, counted and named, and how far its law was checked."""
    return tuple(_of_process(of) if isinstance(of, Process) else _of_law(of))


def _of_process(process: Process) -> Iterator[str]:
    gates = [use.name for stage in process.stages for use in stage.opens_when + stage.closes_when]
    never = sum(gate in NEVER_WAIVED for gate in gates)
    clocks = dict.fromkeys(clock for kind in process.kinds for clock in kind.clocks)
    yield say("glance.kinds", kinds=listed(kind.title for kind in process.kinds))
    yield say("glance.roles", roles=listed(role.title for role in process.roles))
    yield say("glance.stages", count=len(process.stages), stages=listed(stage.title for stage in process.stages))
    yield say("glance.prompts", count=sum(len(stage.prompts) for stage in process.stages))
    yield say("glance.gates", count=len(gates), never=never, waivable=_waivable(process))
    yield say("glance.letters", count=len(process.letters), letters=listed(letter.title for letter in process.letters))
    yield say("glance.clocks", count=len(clocks), law=process.law.title)
    yield say("glance.source", source=process.source, verified=say(f"command.process.verified.{process.verified}"))


def _waivable(process: Process) -> int:
    return sum(use.may_be_waived for stage in process.stages for use in stage.opens_when + stage.closes_when)


def _of_law(law: Jurisdiction) -> Iterator[str]:
    days = law.working_days
    yield say("glance.counting", source=law.counting_source)
    holidays = " ".join(filter(None, (days.country, days.subdivision))) or say("glance.no_holidays")
    yield say("glance.holidays", holidays=holidays, verified=say(f"command.process.verified.{days.verified}"))
    for clock in law.clocks:
        checked = say(f"command.process.verified.{clock.verified}")
        yield say("glance.clock", title=clock.title, amount=amount(clock), section=clock.section, verified=checked)
    unread = sum(clock.verified is not Verified.READ for clock in law.clocks)
    yield say("glance.unread", count=unread, all=len(law.clocks))
