"""Rules that need the law of a jurisdiction besides the case, and the names of all rules that a process may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES, Unmet
from rjdesk.domain.gates_of_follow_up import FOLLOWED
from rjdesk.domain.participant import Part
from rjdesk.process.clocks import ClockRule
from rjdesk.process.counting import applies, last_day
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.template import Process

REVIEW = "review_within_the_law"

LawfulGate = Callable[[Process, Case, Jurisdiction], tuple[Unmet, ...]]


def review_within_the_law(process: Process, case: Case, law: Jurisdiction) -> tuple[Unmet, ...]:
    """An agreed plan has a day for its review, no later than the clocks of its kind allow (in New Zealand: s 29A).

    They are those that are done with ``reviewed_on``. Where they go by age, birth dates have to be known.
    """
    if not any(item.agreed for item in case.agreement.obligations):
        return ()
    rules = review_clocks(process, case.kind, law)
    missing = tuple(_missing(case, rules))
    review = case.agreement.review_on
    return missing if missing or review is None else _too_late(case, rules, law, review)


def review_clocks(process: Process, kind: str, law: Jurisdiction) -> tuple[ClockRule, ...]:
    """The clocks of a kind of case that a review is done with."""
    clocks = (law.clock(clock) for clock in process.kind(kind).clocks)
    return tuple(clock for clock in clocks if clock.done_with is Fact.REVIEWED_ON)


def _missing(case: Case, rules: tuple[ClockRule, ...]) -> Iterator[Unmet]:
    if case.agreement.review_on is None:
        yield Unmet("no_review_day", settled_at="agreement")
    for fact in dict.fromkeys(rule.starts_with for rule in rules):
        if case.date_of(fact) is None:
            yield Unmet("review_clock_not_started", settled_at=fact)
    if any(rule.under_age or rule.from_age for rule in rules):
        young = case.of_part(Part.SUBJECT, Part.OFFENDER)
        yield from (Unmet("birth_date_unknown", person.id, "people") for person in young if person.born is None)


def _too_late(case: Case, rules: tuple[ClockRule, ...], law: Jurisdiction, review: date) -> tuple[Unmet, ...]:
    starts = ((rule, case.date_of(rule.starts_with)) for rule in rules)
    days = (last_day(rule, start, law)[0] for rule, start in starts if start and applies(rule, case, start))
    return (Unmet("review_too_late", settled_at="agreement"),) if any(review > day for day in days) else ()


LAWFUL: Mapping[str, LawfulGate] = {REVIEW: review_within_the_law}

GATE_NAMES = frozenset(GATES) | frozenset(LAWFUL) | frozenset(FOLLOWED)
