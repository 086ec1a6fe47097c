"""From the journal's entries to sentences."""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed, JournalEntry
from rjdesk.domain.journal_proof import Break
from rjdesk.domain.member import Role
from rjdesk.wording import has, say
from ui.screens.journal.shown import EntryShown, Journaled, Kind, Wanted
from ui.wording import role_words, short_day, time_of_day, tr

PEOPLE = ("member_", "roles_", "passphrase_", "quick_unlock_", "signing_began")
PAPERS = ("paper_", "exported", "attachment_", "root_exported", "sheet_exported", "certificate_", "signing_", "place_")
KEPT = ("retention_", "hold_", "destruction_", "proposal_", "case_destroyed", "case_sealed", "case_unsealed")


def matching(journal: Journaled, wanted: Wanted) -> tuple[JournalEntry, ...]:
    """The entries that are looked for."""
    return tuple(
        entry
        for entry in journal.entries
        if wanted.by in (None, entry.by) and wanted.kind in (Kind.ANYTHING, kind_of(entry.deed))
    )


def kind_of(deed: Deed) -> Kind:
    """What a deed is about."""
    for kind, beginnings in ((Kind.PEOPLE, PEOPLE), (Kind.KEPT, KEPT), (Kind.PAPERS, PAPERS)):
        if deed.what.startswith(beginnings):
            return kind
    return Kind.CASES if deed.case is not None else Kind.VAULT


def entry_shown(journal: Journaled, entry: JournalEntry, references: Mapping[CaseId, str]) -> EntryShown:
    """An entry in words."""
    at = entry.at.astimezone()
    when = f"{short_day(at.date())} {time_of_day(at)}"
    if entry.seq in journal.jumps:
        when = tr("{when} · clock was set back").format(when=when)
    case = entry.deed.case
    called = references.get(case) or tr("Case {sign} …").format(sign=case[:6]) if case is not None else ""
    return EntryShown(entry.seq, when, journal.names.get(entry.by) or tr("Unknown"), _what(entry, journal), called)


def broken_in_words(broken: Break) -> str:
    """Where the chain doesn't hold, and why."""
    return say(f"check.what.entry_{broken.fault}", part=say("check.part.entry", number=broken.seq))


def _what(entry: JournalEntry, journal: Journaled) -> str:
    deed = entry.deed
    table = next((table for table in ("deeds_in_short", "deeds") if has(f"{table}.{deed.what}")), "")
    words = say(f"{table}.{deed.what}") if table else tr("Something that only a newer rjdesk can tell")
    about = journal.names.get(MemberId(deed.facts.get("to") or deed.facts.get("member", "")), "")
    roles = frozenset(Role(role) for role in deed.facts.get("roles", "").split() if role in set(Role))
    more = ": ".join(filter(None, (about, role_words(roles) if roles else "", journal.reasons.get(entry.seq))))
    return f"{words} ({more})" if more else words
