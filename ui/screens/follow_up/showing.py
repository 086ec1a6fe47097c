"""From what is followed to what the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.agreement import Money
from rjdesk.domain.draft import Draft
from rjdesk.domain.follow_up.happening import AS_MADE, OF_A_PROMISE, Happening, Kind
from rjdesk.domain.follow_up.ledger import Ledger
from rjdesk.domain.follow_up.standing import Standing
from rjdesk.domain.follow_up.tasks import Task, TaskKind
from rjdesk.process.template import Choice
from rjdesk.services.follow_up.follow_ups import Followed, FollowedPromise, FollowedVictim
from rjdesk.services.follow_up.words import reason, task_words, what_happened, whose_word
from rjdesk.services.plain_words import money, name_of
from rjdesk.wording import say
from ui.screens.follow_up.shown import (
    FollowUpShown,
    LedgerShown,
    Mark,
    NoteShown,
    PromiseShown,
    TaskShown,
    VictimShown,
)
from ui.screens.follow_up.versions import changing_shown, drafts_shown, lacking_shown
from ui.widgets.theme import Tone
from ui.wording import day, days_left, tr

ICONS = {
    Standing.OPEN: ("circle", Tone.PLAIN),
    Standing.PART_DONE: ("circle-dot", Tone.PLAIN),
    Standing.LATE: ("triangle-alert", Tone.DANGER),
    Standing.DONE: ("circle-check", Tone.OK),
    Standing.CHECKED: ("shield-check", Tone.OK),
    Standing.NOT_DONE: ("circle-minus", Tone.WARN),
}
WAYS: Mapping[TaskKind, tuple[str, Kind | None]] = {
    TaskKind.PROMISE: ("promise", None),
    TaskKind.PAYMENT: ("promise", Kind.PAID),
    TaskKind.CHECK: ("promise", Kind.CHECKED),
    TaskKind.ASK_VICTIM: ("victim", Kind.WISH),
    TaskKind.TELL_VICTIM: ("victim", Kind.TOLD),
    TaskKind.CONTACT: ("people", Kind.CONTACT),
    TaskKind.STALLED: ("people", Kind.CONTACT),
    TaskKind.REVIEW: ("end", Kind.REVIEWED),
    TaskKind.REPORT: ("end", Kind.REPORTED),
    TaskKind.ASK_AGAIN: ("again", Kind.ASKED_AGAIN),
}
"""Where on the page each task is noted, and what is asked there; of all others, where what was agreed is changed."""
OF_PEOPLE = frozenset({Kind.CONTACT, Kind.TOLD})
OF_THE_WHOLE = frozenset({Kind.REVIEWED, Kind.REPORTED, Kind.RECONVENED})
BY_NAME = OF_PEOPLE | OF_THE_WHOLE | {Kind.ASKED_AGAIN}


def follow_up_shown(followed: Followed, drafts: Iterable[Draft] = ()) -> FollowUpShown:
    """Everything on the page."""
    case = followed.case
    return FollowUpShown(
        reference=case.reference,
        nothing="" if followed.promises else _nothing(followed),
        summary=_summary(followed),
        tasks=tuple(_task(each, followed) for each in followed.tasks if _is_so(each, followed.today)),
        promises=tuple(_promise(each, followed) for each in followed.promises),
        victims=tuple(_victim(each) for each in followed.victims),
        left_out=tuple(_left_out(each, version, followed) for each, version in followed.left_out),
        others=tuple(_notes((note for note in followed.notes if note.kind in OF_PEOPLE), followed)),
        of_the_whole=tuple(_notes((note for note in followed.notes if note.kind in OF_THE_WHOLE), followed)),
        people=tuple(Choice(person.id, person.name) for person in case.participants),
        asked_again=tuple(Choice(person.id, person.name) for person in followed.asked_again),
        again=tuple(_notes((note for note in followed.notes if note.kind is Kind.ASKED_AGAIN), followed)),
        files=tuple(Choice(file.id, file.title) for file in followed.files),
        changing=changing_shown(followed),
        lacking=lacking_shown(followed.lacking),
        drafts=drafts_shown(drafts),
        may_work=Action.WORK_ON_CASE in followed.may and bool(followed.promises),
        may_ask=Action.WORK_ON_CASE in followed.may and bool(followed.asked_again),
        today=followed.today,
    )


def slip_kind(followed: Followed, obligation: object) -> Kind:
    """What stands on a slip that came back: a payment, or hours."""
    money_ = any(each.stands.ledger for each in followed.promises if each.obligation.id == obligation)
    return Kind.PAID if money_ else Kind.PART_DONE


def _nothing(followed: Followed) -> str:
    if followed.case.agreement.concluded and followed.case.ceremony is not None:
        return tr("The agreement is being signed. Once its signing is closed, every promise stands here.")
    return tr("Once an agreement is concluded, every promise of it stands here, with its day.")


def _summary(followed: Followed) -> str:
    found = [each.stands.standing for each in followed.promises]
    if not found:
        return ""
    kept, late = sum(each.is_kept for each in found), found.count(Standing.LATE)
    words = [tr("{kept} of {all} kept").format(kept=kept, all=len(found))]
    if late:
        words.append(tr("%n late", late))
    return " · ".join(words)


def _promise(each: FollowedPromise, followed: Followed) -> PromiseShown:
    obligation, stands = each.obligation, each.stands
    icon, tone = ICONS[stands.standing]
    kinds = {kind.id: kind.title for kind in followed.process.obligations}
    ledger = stands.ledger
    return PromiseShown(
        obligation=obligation.id,
        kind=kinds.get(obligation.kind, obligation.kind),
        what=obligation.what,
        who=name_of(obligation.who, followed.case),
        mark=Mark(icon, say(f"follow_up.standing.{stands.standing}"), tone),
        reasons=tuple(map(reason, stands.reasons)),
        notes=tuple(_notes((note for note in each.notes if _has_a_line(note, each, followed)), followed)),
        ledger=_ledger(ledger, followed) if ledger else None,
        offers=tuple(_offers(each)),
    )


def _left_out(each: FollowedPromise, version: int, followed: Followed) -> PromiseShown:
    """A promise that holds no more: what was done and paid of it stays to be seen."""
    shown, done = _promise(each, followed), each.stands.standing
    words = tr("Left out by version {number}.").format(number=version)
    if done.is_kept:
        words += " " + say(f"follow_up.standing.{done}") + "."
    mark = Mark("circle-minus", tr("No longer part of it"), Tone.PLAIN)
    notes = tuple(replace(note, fixed=True) for note in shown.notes)
    return replace(
        shown, mark=mark, reasons=(words,), offers=(), notes=notes, ledger=_closed(shown.ledger, each.stands.ledger)
    )


def _closed(shown: LedgerShown | None, ledger: Ledger | None) -> LedgerShown | None:
    """An account on which nothing more is owed."""
    if shown is None or ledger is None:
        return None
    paid = money(Money(ledger.paid, ledger.promised.currency))
    return replace(shown, parts=(), balance=tr("{paid} paid. Nothing more is owed.").format(paid=paid))


def _has_a_line(note: Happening, each: FollowedPromise, followed: Followed) -> bool:
    """An account shows by itself what counts no more of it."""
    told_by_the_account = each.stands.ledger is not None and note.id not in followed.counts
    return note.kind is not Kind.WITHDRAWN and not told_by_the_account


def _offers(each: FollowedPromise) -> Iterator[Kind]:
    """What can be noted of a promise as it stands, the likeliest first."""
    standing = each.stands.standing
    if each.stands.ledger is not None:
        yield Kind.PAID
    elif not standing.is_kept:
        yield Kind.DONE
        yield Kind.PART_DONE
    if standing is Standing.DONE:
        yield Kind.CHECKED
    if not standing.is_settled:
        yield Kind.NOT_DONE


def _ledger(ledger: Ledger, followed: Followed) -> LedgerShown:
    code = ledger.promised.currency
    parts = tuple(
        tr("{amount} by {day}: {state}").format(
            amount=money(part.amount),
            day=day(part.due),
            state=tr("paid") if part.owed <= 0 else tr("{owed} owed").format(owed=money(Money(part.owed, code))),
        )
        for part in ledger.parts
    )
    rows = tuple(
        (day(line.happening.on), _movement(line.happening), _signed(-line.change, code), _signed(line.balance, code))
        for line in ledger.movements
    )
    total, paid = money(ledger.promised), money(Money(ledger.paid, code))
    words = tr("{paid} of {total} paid, {owed} owed.").format(
        paid=paid, total=total, owed=money(Money(max(0, ledger.balance), code))
    )
    if ledger.balance < 0:
        words = tr("{paid} of {total} paid: {over} too much.").format(
            paid=paid, total=total, over=money(Money(-ledger.balance, code))
        )
    return LedgerShown(rows, parts if len(parts) > 1 else (), words)


def _movement(note: Happening) -> str:
    if note.kind is Kind.WITHDRAWN:
        return tr("Noted by mistake")
    words = tr("Correction") if note.corrects else tr("Payment")
    return " · ".join(filter(None, (words, note.receipt)))


def _signed(cents: int, code: str) -> str:
    return ("\N{MINUS SIGN}" if cents < 0 else "") + money(Money(abs(cents), code))


def _notes(notes: Iterator[Happening], followed: Followed) -> Iterator[NoteShown]:
    for note in notes:
        words = what_happened(note)
        if note.kind in BY_NAME and note.about:
            words = f"{name_of(note.about, followed.case)}: {words[:1].lower()}{words[1:]}"
        said = "" if note.kind in BY_NAME else whose_word(note, followed.case, followed.members)
        state = _state(note, followed)
        small = " · ".join(
            filter(None, (day(note.on), said, tr("slip {code}").format(code=note.slip) if note.slip else ""))
        )
        yield NoteShown(note, words, small, state, note.kind in OF_A_PROMISE, note.kind in AS_MADE)


def _state(note: Happening, followed: Followed) -> str:
    """Why nothing can be done with a note any more; "" while it counts."""
    if note.kind is Kind.SLIP:
        back = any(each.slip == note.slip and each.kind is not Kind.SLIP for each in followed.notes)
        return tr("came back") if back else tr("waits for its return")
    return "" if note.id in followed.counts else tr("counts no more: it was put right, or was a mistake")


def _victim(each: FollowedVictim) -> VictimShown:
    if each.wants is None:
        words = tr("Was not asked yet how they want to hear of it.")
    else:
        words = tr("They said on {day} what they want to hear: {wish}.").format(
            day=day(each.wants.since), wish=say(f"follow_up.wish.{each.wants.wish}", weeks=each.wants.weeks)
        )
    told = tr(" Told last on {day}.").format(day=day(each.told_on)) if each.told_on else ""
    return VictimShown(each.person.id, each.person.name, words + told)


def _is_so(task: Task, today: date) -> bool:
    """That nothing is heard is no task before it is so."""
    return task.kind is not TaskKind.STALLED or task.due < today


def _task(task: Task, followed: Followed) -> TaskShown:
    promise = next((each.obligation for each in followed.promises if each.obligation.id == task.obligation), None)
    words = task_words(task, promise.what if promise else "", name_of(task.about, followed.case))
    where, asks = WAYS.get(task.kind, ("changing", None))
    whose = task.obligation if where == "promise" else task.about if where == "victim" else ""
    mark = task_mark(task.due, followed.today)
    place = f"{where}/{whose}" if whose else where
    return TaskShown(task.kind, words, when(task.due, followed.today), mark, place, asks, task.about)


def task_mark(due: date, today: date) -> Mark:
    """How pressing a task is."""
    if due < today:
        return Mark("triangle-alert", tr("Late"), Tone.DANGER)
    soon = (due - today).days <= 7
    return Mark("hourglass" if soon else "clock", tr("Soon") if soon else "", Tone.WARN if soon else Tone.PLAIN)


def when(due: date, today: date) -> str:
    """A day, and how far away it is."""
    return f"{day(due)}, {days_left((due - today).days)}"
