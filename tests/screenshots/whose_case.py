"""Through what says whose a case is: the list with what one can't see, the case's sheets, its files, and an emergency."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tests.hand import Hand
from tests.screenshots.album import Album
from tests.screenshots.office import FAMILIES


def whose_case(hand: Hand, album: Album) -> None:
    """Nothing is changed, so that each look finds it the same."""
    hand.go("cases")
    album.take("cases")
    hand.press("emergency")
    album.take("emergency")
    hand.go("cases")
    hand.look_up(FAMILIES["Kovalenko"][0])
    for part in ("hand-over", "seal"):
        hand.press(part)
        hand.wait(partial(_in_sight, hand.program.window.focusWidget()))
        album.take(f"case-{part}")
        hand.press("Go back")
    hand.go("files")
    hand.wait(lambda: hand.sees("Page 1 of 1"))
    album.take("files")


def _in_sight(asked: QWidget | None) -> bool:
    """Whether the page has come to rest where something can be seen."""
    return asked is not None and not asked.visibleRegion().isEmpty()
