"""What may be noted of a promise, and what is refused because it would not be true or would not count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.dates import in_words
from rjdesk.domain.agreement import Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.changing import left_out
from rjdesk.domain.follow_up.happening import AS_MADE, Happening, Kind, counting
from rjdesk.domain.follow_up.standing import may_check
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.ids import AttachmentId, HappeningId, ObligationId, ParticipantId
from rjdesk.errors import (
    CountsNoMore,
    NoSuchAttachment,
    NoSuchPromise,
    NothingCounted,
    NothingPaid,
    NothingPromised,
    NotYetHappened,
    OwnWordChecked,
    PaymentsSayIt,
)
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class News:
    """What somebody tells: see ``Happening`` for each field. ``about`` and ``by_name`` empty: the member at work saw it."""

    on: date
    about: ParticipantId | None = None
    by_name: str = ""
    minutes: int = 0
    cents: int = 0
    receipt: str = ""
    file: AttachmentId | None = None
    slip: str = ""


def promise(case: Case, wanted: ObligationId) -> Obligation:
    """One of the promises that are followed. Raises NothingPromised, NoSuchPromise."""
    followed = promises(case)
    if not followed:
        raise NothingPromised
    for each in followed:
        if each.id == wanted:
            return each
    raise NoSuchPromise


def ever_promised(case: Case, wanted: ObligationId) -> Obligation:
    """One of the promises that are followed, or that another version left out. Raises NothingPromised, NoSuchPromise."""
    return next((each for each, _ in left_out(case) if each.id == wanted), None) or promise(case, wanted)


def told(begun: Happening, news: News, currency: str) -> Happening:
    """A note with what was told."""
    return replace(
        begun,
        on=news.on,
        about=news.about,
        by_name=news.by_name.strip(),
        minutes=news.minutes,
        cents=news.cents,
        currency=currency if news.cents else "",
        receipt=news.receipt.strip(),
        file=news.file,
        slip=news.slip,
    )


def still_counting(happened: tuple[Happening, ...], wanted: HappeningId) -> Happening:
    """A note that counts. Raises CountsNoMore."""
    for each in counting(happened):
        if each.id == wanted and each.kind not in AS_MADE:
            return each
    raise CountsNoMore


def refuse(work: UnitOfWork, case: Case, note: Happening, today: date) -> None:
    """Raises what stands against a note: an Expected error, or nothing."""
    if note.on > today:
        raise NotYetHappened(today=in_words(today))
    if note.about is not None:
        case.participant(note.about)
    if note.file is not None and work.attachments.known(note.file).case != case.id:
        raise NoSuchAttachment
    refusal = REFUSALS.get(note.kind)
    if refusal is not None and note.obligation is not None:
        others = tuple(each for each in work.follow_ups.of(case.id) if each.id != note.corrects)
        refusal(promise(case, note.obligation), note, others)


def _refuse_done(obligation: Obligation, _: Happening, __: tuple[Happening, ...]) -> None:
    if obligation.amount is not None:
        raise PaymentsSayIt


def _refuse_part(obligation: Obligation, note: Happening, _: tuple[Happening, ...]) -> None:
    if obligation.amount is not None:
        raise PaymentsSayIt
    if not (note.minutes > 0 or note.receipt or note.file):
        raise NothingCounted


def _refuse_payment(obligation: Obligation, note: Happening, _: tuple[Happening, ...]) -> None:
    if obligation.amount is None or note.cents <= 0:
        raise NothingPaid


def _refuse_check(obligation: Obligation, note: Happening, others: tuple[Happening, ...]) -> None:
    if may_check(obligation, others, note.word_of):
        raise OwnWordChecked


REFUSALS: dict[Kind, Callable[[Obligation, Happening, tuple[Happening, ...]], None]] = {
    Kind.DONE: _refuse_done,
    Kind.PART_DONE: _refuse_part,
    Kind.PAID: _refuse_payment,
    Kind.CHECKED: _refuse_check,
}
