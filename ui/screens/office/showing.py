"""From how the office stands to the rows of its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rjdesk.domain.journal_proof import Break
from rjdesk.domain.law import LawKind
from rjdesk.services.community.volunteers import VettingDue
from rjdesk.services.hearing.complaints import Waiting as Pending
from rjdesk.services.law.lines import LawLine
from rjdesk.wording import say
from ui.screens.office.looking import OfficeState, Recovery, Waiting
from ui.screens.office.shown import RowShown
from ui.widgets.theme import Tone
from ui.wording import days_ago, number, tr


def rows_shown(state: OfficeState, today: date) -> tuple[RowShown, ...]:
    """The parts of the office that concern the member at work."""
    return tuple(_rows(state, today))


def journal_row(entries: int, chain: str = "", due: str = "") -> RowShown:
    """The journal's row, with what is known of its chain by now."""
    counted = tr("1 entry") if entries == 1 else tr("{count} entries").format(count=number(entries))
    words = ", ".join(filter(None, (counted, chain)))
    return RowShown("journal", "history", tr("Journal"), words, due, Tone.DANGER if due else Tone.PLAIN)


def chain_row(entries: int, broken: Break | None) -> RowShown:
    """The journal's row once its chain was looked through."""
    if broken is None:
        return journal_row(entries, tr("chain sound"))
    return journal_row(entries, tr("chain broken at entry {entry}").format(entry=number(broken.seq)), tr("Look at it"))


def _rows(state: OfficeState, today: date) -> Iterator[RowShown]:
    people = tr("1 person") if state.people == 1 else tr("%n people", state.people)
    yield RowShown("members", "users", tr("People"), people)
    yield _backups(state, today)
    if state.recovery is not None:
        yield _recovery(state.recovery, today)
    if state.entries is not None:
        yield journal_row(state.entries)
    if state.waiting is not None:
        yield _kept(state.waiting)
    if state.laws is not None:
        yield _laws(state.laws)
    if state.heard:
        words = tr("How it was for them, sealed to the supervisors")
        yield RowShown("heard", "message-circle", tr("What people said"), words)
    if state.takes_complaints:
        yield _complaints(state.complaints, today)
    if state.community:
        yield _community(state.vetting)
    if state.figures:
        yield RowShown("figures", "chart-column", tr("Figures"), tr("What the office did, in numbers for whoever asks"))
    if state.outcomes:
        words = tr("Looked up 6, 12, 24 and 36 months after people met")
        yield RowShown("recidivism", "search", tr("New offences"), words)
        yield RowShown(
            "costs", "clock", tr("What the work took"), tr("Hours, ways and money, of cases and of the office")
        )
    if state.lessons is not None:
        yield _lessons(state.lessons)
    if state.letters_contact is not None:
        yield _letters(state.letters_contact)
    yield RowShown("training", "book-open", tr("Training"), tr("Stories about days that don't go as planned"))


def _backups(state: OfficeState, today: date) -> RowShown:
    made = state.backup.made_at.astimezone().date() if state.backup else None
    last = tr("Last backup {day}.").format(day=days_ago((today - made).days)) if made else tr("No backup yet.")
    urgent = [say(f"backup.due.{reason}") for reason in state.due.reasons if reason != "none_today"]
    words = " ".join([last, *urgent])
    due, tone = (tr("Due now"), Tone.DANGER) if state.due.urgent else ("", Tone.PLAIN)
    return RowShown("backups", "save", tr("Backups"), words, due, tone)


def _recovery(recovery: Recovery, today: date) -> RowShown:
    at = recovery.confirmed_at
    ago = days_ago((today - at.astimezone().date()).days) if at else ""
    words = tr("Confirmed {day}").format(day=ago) if ago else tr("Nobody has confirmed yet that it is there")
    due, tone = (tr("Look for it"), Tone.WARN) if recovery.due else ("", Tone.PLAIN)
    return RowShown("recovery", "key-round", tr("Recovery sheet"), words, due, tone)


def _laws(lines: Sequence[LawLine]) -> RowShown:
    processes = sum(line.name[0] is LawKind.PROCESS for line in lines)
    own = sum(line.own is not None for line in lines)
    words = tr("1 process") if processes == 1 else tr("%n processes", processes)
    if own:
        words = tr("{processes}; your office's own files: {own}").format(processes=words, own=number(own))
    due, tone = (tr("Look at it"), Tone.DANGER) if any(line.findings for line in lines) else ("", Tone.PLAIN)
    return RowShown("laws", "scale", tr("Processes and law"), words, due, tone)


def _lessons(due: int) -> RowShown:
    words = tr("Lessons from reviews, and what came of them")
    end, tone = (tr("1 due") if due == 1 else tr("%n due", due), Tone.WARN) if due else ("", Tone.PLAIN)
    return RowShown("learning", "sprout", tr("What we learnt"), words, end, tone)


def _letters(contact: str) -> RowShown:
    words, due, tone = tr("Their words, and how your office is reached"), "", Tone.PLAIN
    if not contact:
        words, due, tone = tr("No letter can say yet how your office is reached"), tr("Write it down"), Tone.WARN
    return RowShown("letter_texts", "mail", tr("Letters"), words, due, tone)


def _community(vetting: VettingDue | None) -> RowShown:
    words, due, tone = tr("Partners, volunteers, forums and outreach, public trust"), "", Tone.PLAIN
    if vetting is not None and vetting.over:
        due, tone = tr("No vetting: {count}").format(count=number(vetting.over)), Tone.WARN
    elif vetting is not None and vetting.soon:
        due, tone = tr("Vetting soon over: {count}").format(count=number(vetting.soon)), Tone.WARN
    return RowShown("community", "handshake", tr("Community"), words, due, tone)


def _complaints(pending: Pending | None, today: date) -> RowShown:
    words, due, tone = tr("Taken by anybody, seen to by a supervisor"), "", Tone.PLAIN
    if pending is not None and pending.open:
        words = tr("1 isn't over") if pending.open == 1 else tr("%n aren't over", pending.open)
        if pending.due is not None and pending.due <= today:
            due, tone = tr("Due now"), Tone.DANGER if pending.due < today else Tone.WARN
    return RowShown("complaints", "messages-square", tr("Complaints"), words, due, tone)


def _kept(waiting: Waiting) -> RowShown:
    words, due, tone = tr("Nothing waits"), "", Tone.PLAIN
    mine = sum(not each.by_me for each in waiting.proposals)
    if waiting.proposals:
        all_of_them = len(waiting.proposals)
        words = tr("1 case waits for a second person") if all_of_them == 1 else tr("%n cases wait", all_of_them)
    if mine:
        due, tone = tr("For you"), Tone.WARN
    if waiting.unfinished:
        words, due, tone = tr("A destruction isn't finished"), tr("Go on with it"), Tone.DANGER
    return RowShown("kept", "trash-2", tr("Kept and destroyed"), words, due, tone)
