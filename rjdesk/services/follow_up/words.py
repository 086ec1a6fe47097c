"""Follow-ups in words: why a promise stands as it does, what was noted, whose word it is."""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.documents.written import day
from rjdesk.domain.agreement import Money
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.standing import Because
from rjdesk.domain.follow_up.tally import Tally
from rjdesk.domain.follow_up.tasks import Task
from rjdesk.domain.ids import MemberId
from rjdesk.services.plain_words import money, name_of
from rjdesk.wording import say


def reason(because: Because) -> str:
    """One reason as it is read."""
    key = because.reason if "." in because.reason else f"because.{because.reason}"
    return say(
        f"follow_up.{key}",
        day=day(because.on) if because.on else "",
        number=days(because.number),
        time=worked(because.number),
        amount=money(because.money) if because.money else "",
    )


def days(number: int) -> str:
    """A number of days."""
    return say("follow_up.one_day") if number == 1 else say("follow_up.days", number=number)


def worked(minutes: int) -> str:
    """A time worked: ``2 h 30 min``."""
    hours, rest = divmod(minutes, 60)
    parts = (hours and say("follow_up.hours", number=hours), rest and say("follow_up.minutes", number=rest))
    return " ".join(part for part in parts if part)


def what_happened(note: Happening) -> str:
    """What a note says, without whose word it is."""
    facts = {
        "time": worked(note.minutes),
        "amount": money(Money(note.cents, note.currency or "NZD")),
        "wish": say(f"follow_up.wish.{note.choice}", weeks=note.weeks) if note.kind is Kind.WISH else "",
        "tried": say(f"follow_up.tried.{note.choice}") if note.kind is Kind.ASKED_AGAIN else "",
        "found": say(f"follow_up.found.{note.choice}") if note.kind is Kind.REVIEWED and note.choice else "",
        "version": note.weeks,
        "why": say(f"follow_up.why.{note.choice}") if note.kind is Kind.NOT_DONE else "",
    }
    counted = say("follow_up.counted", **facts) if note.minutes else ""
    receipt = say("follow_up.receipt", receipt=note.receipt) if note.receipt else ""
    file = say("follow_up.file") if note.file else ""
    return " ".join(filter(None, (say(f"follow_up.noted.{note.kind}", **facts), counted, receipt, file)))


def whose_word(note: Happening, case: Case, members: Mapping[MemberId, str]) -> str:
    """Whose word it is, by name."""
    return name_of(note.about, case) or note.by_name or members.get(note.noted_by, "")


def tally_words(found: Tally) -> str:
    """How many promises were kept, how many were not, how many are open; "" where nothing is followed."""
    parts = [say("follow_up.tally.kept", number=found.kept, total=found.total)] if found.total else []
    parts += [say("follow_up.tally.not_kept", number=found.not_kept)] if found.not_kept else []
    parts += [say("follow_up.tally.open", number=len(found.open))] if found.open else []
    return " ".join(parts)


def task_words(task: Task, what: str, who: str) -> str:
    """A task in words: the promise it is about, or the person."""
    words = say(f"follow_up.task.{task.kind}", what=what)
    return f"{words} ({who})" if who and task.obligation is None else words
