"""People who are in several of the cases: what the case screen knows of them, asks, and warns of."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.person import Entry
from rjdesk.services.people import NewPerson
from tests.hand import Hand
from tests.screenshots.album import Album
from ui.screens.case.view import CaseView


def acquaint(here: Desk, cases: Mapping[str, CaseId]) -> None:
    """The victim of one case is that of another, where an elder of the first was there for the other side."""
    first, second = cases["Kovalenko"], cases["Tuhiwai"]
    elder = here.people.add(second, NewPerson("Hemi Kovalenko", "kaumatua"))
    here.persons.link(second, elder, Entry(first, _called(here, first, "Hēmi")))
    here.persons.link(second, _called(here, second, "Sione"), Entry(first, _called(here, first, "Sione")))


def known_people(hand: Hand, album: Album) -> None:
    """Nothing is said about anybody, so that each look finds it the same."""
    hand.press("Possibly the same person as")
    _look_at(hand, "It is the same person as")
    album.take("case-possibly")
    hand.press("Fold up")
    hand.press("add-person")
    hand.type("Name", "Kovalenko, Mere")
    hand.wait(lambda: hand.sees("It is the same person as"))
    hand.press("It is the same person as")
    _look_at(hand, "Not the same person as in")
    album.take("case-recognising")
    hand.press("Cancel")
    hand.press("go-ahead")
    album.take("case-conflict")
    hand.press("Go back")


def _look_at(hand: Hand, name: str) -> None:
    """Scroll to a button, as one does to press it."""
    page = next(page for page in hand.program.window.findChildren(CaseView) if page.isVisible())
    page.show_part(hand.find(QAbstractButton, name))


def _called(here: Desk, case: CaseId, name: str) -> ParticipantId:
    people = here.casework.open(case).case.participants
    return next(person.id for person in people if person.name.startswith(name))
