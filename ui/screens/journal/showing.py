"""From the journal's entries to sentences."""

from __future__ import annotations

from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.journal_proof import Break
from rjdesk.domain.member import Role
from rjdesk.wording import has, say
from ui.screens.journal.shown import EntryShown, Told
from ui.wording import role_words, short_day, time_of_day, tr


def entry_shown(told: Told, entry: JournalEntry) -> EntryShown:
    """An entry in words."""
    at = entry.at.astimezone()
    when = f"{short_day(at.date())} {time_of_day(at)}"
    if entry.seq in told.set_back:
        when = tr("{when} · clock was set back").format(when=when)
    case = entry.deed.case
    called = told.references.get(case) or tr("Case {sign} …").format(sign=case[:6]) if case is not None else ""
    return EntryShown(entry.seq, when, told.names.get(entry.by) or tr("Unknown"), _what(entry, told), called)


def broken_in_words(broken: Break) -> str:
    """Where the chain doesn't hold, and why."""
    return say(f"check.what.entry_{broken.fault}", part=say("check.part.entry", number=broken.seq))


def _what(entry: JournalEntry, told: Told) -> str:
    deed = entry.deed
    table = next((table for table in ("deeds_in_short", "deeds") if has(f"{table}.{deed.what}")), "")
    words = say(f"{table}.{deed.what}") if table else tr("Something that only a newer rjdesk can tell")
    about = told.names.get(MemberId(deed.facts.get("to") or deed.facts.get("member", "")), "")
    roles = frozenset(Role(role) for role in deed.facts.get("roles", "").split() if role in set(Role))
    more = ": ".join(filter(None, (about, role_words(roles) if roles else "", told.reasons.get(entry.seq))))
    return f"{words} ({more})" if more else words
