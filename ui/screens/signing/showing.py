"""From an open case to what the signing screen shows."""

from __future__ import annotations

from collections.abc import Iterable

from rjdesk.domain.access import Action
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import How, Place, Settled
from rjdesk.domain.versions import Way
from rjdesk.process.progress import Standing
from rjdesk.process.template import Panel
from rjdesk.process.told import role_of
from rjdesk.services.casework import OpenCase
from ui.screens.signing.shown import Phase, PlaceShown, ScanShown, SigningShown
from ui.widgets.only_reading import only_reading
from ui.wording import day, time_of_day, tr


def signing_shown(opened: OpenCase) -> SigningShown:
    """The signing of an open case's agreement."""
    case, phase = opened.case, phase_of(opened)
    places = case.ceremony.places if case.ceremony else _to_be_asked(opened)
    shown = tuple(PlaceShown(place, state(place.settled) or waiting_for(place)) for place in places)
    fixed = only_reading(opened)
    return SigningShown(case.reference, phase, fixed or _words(phase), shown, bool(fixed), may_print(opened))


def may_print(opened: OpenCase) -> bool:
    """Whether a sheet may leave the vault by whoever is at work; they may make it in any case."""
    return Action.EXPORT_PAPERS in opened.may


def phase_of(opened: OpenCase) -> Phase:
    """How far the signing has come."""
    ceremony = opened.case.ceremony
    if ceremony is None:
        now = next((step.stage for step in opened.steps if step.standing is Standing.CURRENT), None)
        changed = opened.case.replacing is not None and opened.case.replacing.way is Way.VARIED
        at_signing = changed or (now is not None and now.panel is Panel.SIGNING)
        due = opened.case.agreement.concluded and at_signing
        return Phase.READY if due else Phase.NOT_DUE
    if ceremony.closed_at is not None:
        return Phase.CLOSED
    if ceremony.next_place() is not None:
        return Phase.UNDER_WAY
    return Phase.WAITING if ceremony.waiting() else Phase.ALL_SETTLED


def state(settled: Settled | None) -> str:
    """How a place stands, in words."""
    if settled is None:
        return ""
    words = {
        How.SIGNED: tr("Signed"),
        How.ATTESTED: tr("Name typed and attested"),
        How.ON_PAPER: tr("Signed on paper, the scan is here"),
        How.DECLINED: tr("Does not sign"),
        How.ABSENT: tr("Not here"),
    }[settled.how]
    at = settled.at.astimezone()
    when = tr("{day} at {time}").format(day=day(at.date()), time=time_of_day(at))
    return " · ".join(filter(None, (words, when, settled.beside)))


def waiting_for(place: Place) -> str:
    """What a place of someone who signs on paper waits for, in words; "" for everyone else's."""
    if place.on_paper is None:
        return ""
    if place.on_paper.sheet is None:
        return tr("Signs on paper: the sheet is not printed yet")
    return tr("Signs on paper: waiting for the scan of the signed sheet")


def scans_shown(files: Iterable[Attachment]) -> tuple[ScanShown, ...]:
    """The case's files that can be scans, the newest first."""
    found = [file for file in files if file.kind is not AttachmentKind.TEXT]
    return tuple(ScanShown(file.id, file.title, _added(file)) for file in reversed(found))


def _added(file: Attachment) -> str:
    at = file.added_at.astimezone()
    return tr("Added on {day} at {time}").format(day=day(at.date()), time=time_of_day(at))


def _to_be_asked(opened: OpenCase) -> tuple[Place, ...]:
    """Who will be asked, before the places are made."""
    case: Case = opened.case
    return tuple(
        Place(person.id, "", person.name, role_of(opened.process, person.role))
        for person in case.participants
        if person.signs
    )


def _words(phase: Phase) -> str:
    return {
        Phase.NOT_DUE: tr("The signing begins once the agreement is concluded and the record was read back."),
        Phase.READY: tr(
            "The agreement is written out and certified first. Its words are fixed from then on, and each person is asked."
        ),
        Phase.UNDER_WAY: tr(
            "Each signature is in the vault before the next person is asked. You can stop and go on later."
        ),
        Phase.WAITING: tr(
            "Everyone was asked. It waits for the scan of what is signed on paper, today or on another day, and can be closed "
            "once that is here."
        ),
        Phase.ALL_SETTLED: tr("Everyone was asked. Look at the list once more, then close the signing."),
        Phase.CLOSED: tr("The signing is closed. The papers are ready to be handed over."),
    }[phase]
