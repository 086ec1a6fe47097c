"""The office's safekeeping: backups, their certificates, the recovery sheet, what is kept and destroyed; and the way back."""

from __future__ import annotations

from tests.hand import Hand
from tests.screenshots.album import Album


def safekeeping(hand: Hand, album: Album) -> None:
    """A backup that is made and tried, a code that is shown and not kept, a case that waits for a second person."""
    hand.go("office")
    hand.press("office-backups")
    album.take("backups")
    hand.press("Make a backup now")
    album.take("backups-made")
    hand.press("drill")
    hand.wait(lambda: hand.program.window.current_place() == "certificates")
    album.take("certificates")
    hand.go("recovery")
    album.take("recovery")
    hand.press("Issue another code")
    hand.press("Yes, issue another code")
    hand.wait(lambda: hand.sees("Page 1 of 1"))
    album.take("recovery-new-sheet")
    hand.press("Keep the old code")
    hand.go("kept")
    album.take("kept")


def from_the_door(hand: Hand, album: Album) -> None:
    """Restoring, asked for before anything is unlocked."""
    hand.program.show_unlock()
    hand.press("Restore from a backup")
    album.take("restore")
    hand.press("Back")
