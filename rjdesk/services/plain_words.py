"""An obligation in sentences that everyone in the room can follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rjdesk.documents.written import day
from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.ids import ObligationId, ParticipantId
from rjdesk.domain.versions import Change
from rjdesk.wording import has, say


@dataclass(frozen=True, slots=True)
class PlainLine:
    """One item of the draft in plain sentences. ``missing`` names fields still empty; ``agreed`` is yes, no or not asked.

    ``so_far``: how the promise stands that it changes, or repeats; "" where it is new.
    """

    obligation: ObligationId
    text: str
    agreed: bool | None
    missing: tuple[str, ...]
    so_far: str = ""


def in_plain_words(obligation: Obligation, case: Case) -> PlainLine:
    """One item as it will be read out; what is not filled in yet is left out of the text and named as missing."""
    text = " ".join(_sentences(obligation, case))
    return PlainLine(obligation.id, text, obligation.agreed, obligation.missing())


def money(amount: Money) -> str:
    """An amount as it is read where its currency is at home: ``$40.00``; with its code where no sign for it is known."""
    number, key = f"{amount.cents // 100:,}.{amount.cents % 100:02d}", f"plain.currency.{amount.currency}"
    return say(key, number=number) if has(key) else f"{amount.currency} {number}"


def name_of(person: ParticipantId | None, case: Case) -> str:
    """A person's name, or an empty text where nobody is named (any more)."""
    return next((p.name for p in case.participants if p.id == person), "")


def change_words(change: Change, number: int) -> str:
    """What became of one promise in another version, by its number there; in what it differs, never how or why."""
    what = (change.after or change.before or Obligation(change.obligation, "", "")).what.rstrip(". ")
    parts = ", ".join(say(f"plain.part_of.{part}") for part in change.parts)
    return say(f"plain.change.{change.kind}", number=number, what=what, parts=parts)


def _sentences(obligation: Obligation, case: Case) -> Iterator[str]:
    who, for_whom = name_of(obligation.who, case), name_of(obligation.for_whom, case)
    if obligation.what:
        yield (
            say("plain.what", what=obligation.what.rstrip(". "), who=who) if who else f"{obligation.what.rstrip('. ')}."
        )
    if for_whom:
        yield say("plain.for_whom", name=for_whom)
    if obligation.amount is not None:
        yield _payment(obligation, obligation.amount)
    if obligation.due:
        yield say("plain.due", day=day(obligation.due))
    for key, person in (("helps", obligation.helps), ("checks", obligation.checks)):
        if name_of(person, case):
            yield say(f"plain.{key}", name=name_of(person, case))
    if obligation.shown_by:
        yield say("plain.shown_by", how=obligation.shown_by.rstrip(". "))


def _payment(obligation: Obligation, amount: Money) -> str:
    if not obligation.instalments:
        return say("plain.amount", amount=money(amount))
    parts = "; ".join(say("plain.part", amount=money(i.amount), day=day(i.due)) for i in obligation.instalments)
    return say("plain.instalments", amount=money(amount), parts=parts)
