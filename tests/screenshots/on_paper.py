"""A signing at which three sign on paper only: two have a sheet, one scan has come."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QPushButton

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId
from tests.hand import Hand
from tests.screenshots.album import Album


def begin_on_paper(here: Desk, case: CaseId, folder: Path) -> None:
    """Three of those who sign want paper: one is scanned, one's scan is waited for, one has no sheet yet."""
    ceremony = here.ceremonies.keep_opening(here.ceremonies.open(case).make())
    first, second, third = (place.participant for place in ceremony.places[2:5])
    for person in (first, second):
        here.on_paper.choose(case, person)
    here.on_paper.keep_sheet(here.on_paper.sheet(case).make())
    photo = folder / "IMG_2041.jpg"
    Image.new("RGB", (840, 1188), "white").save(photo)
    kept = here.attachments.keep(here.attachments.add(case, photo).make(), lambda _, __: None)
    here.on_paper.attach(case, first, kept.id)
    here.on_paper.choose(case, third)


def on_paper(hand: Hand, album: Album) -> None:
    """What the signing waits for, and the choice of a scan."""
    hand.go("signing")
    album.take("signing-on-paper")
    hand.press("Choose the scan of")
    hand.wait(lambda: not hand.find(QPushButton, "add-scan").visibleRegion().isEmpty())
    album.take("signing-scan")
    hand.press("Not now")
