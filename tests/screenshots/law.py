"""Through the processes and the law of the office: a file with mistakes, the same mended, and a case that could be moved."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rjdesk.bootstrap import Desk
from tests.hand import Hand
from tests.screenshots.album import Album
from tests.services.law_texts import FGC, NZ, WHY, a_file, a_law, a_process
from tests.ui.desk_fakes import FakeChooser

SHORTER = ("number = 21", "number = 14")
OTHER_WORDS = ('ask = "Who referred it?"', 'ask = "Who sent it to us?"')
MISTAKES = (('kind = "choice"', 'kind = "chocie"'), ('records = "in_custody"', 'record = "in_custody"'))


class LawAtHand(FakeChooser):
    """Whoever asks for a law file gets one with mistakes first, and then the same mended."""

    def __init__(self, other: Path, folder: Path) -> None:
        super().__init__(other)
        third = FGC.version + 2
        wrong = a_file(folder, a_process(OTHER_WORDS, *MISTAKES, version=third), "our-conference.toml")
        waived = ('gate = "charges_recorded"', 'gate = "charges_recorded", may_be_waived = true')
        mended = a_file(folder, a_process(OTHER_WORDS, waived, version=third), "our-conference-mended.toml")
        self._laws = cycle((wrong, mended))

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return next(self._laws) if "toml" in kinds else super().file_to_read(parent, title, start, kinds)


def change_the_law(here: Desk, folder: Path) -> None:
    """The office has a law of its own in force, after its cases began."""
    here.laws.put_in_force(here.laws.look(a_file(folder, a_law(SHORTER), f"{NZ.id}.toml")), WHY)


def of_the_law(hand: Hand, album: Album) -> None:
    """Nothing is put in force, and no case is moved."""
    hand.go("office")
    hand.press("office-laws")
    album.take("laws")
    hand.press("import-law")
    album.take("laws-mistakes")
    hand.press("import-law")
    album.take("laws-difference")
    hand.press("decide-not")
    hand.press("Withdraw Aotearoa New Zealand")
    album.take("laws-withdraw")
    hand.press("decide-not")


def move_asked(hand: Hand, album: Album) -> None:
    """On the page of a case that is open."""
    hand.go("case")
    hand.press("move-case")
    do = hand.find(QWidget, "move-case-do")
    hand.wait(lambda: not do.visibleRegion().isEmpty() or do.height() > hand.program.window.height())
    album.take("case-move")
