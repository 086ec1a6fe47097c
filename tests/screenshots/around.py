"""Through the people around a young person: the map with an order on it, an order being recorded, and the case that warns."""

from __future__ import annotations

from tests.hand import Hand
from tests.screenshots.album import Album
from tests.screenshots.office import FAMILIES


def around(hand: Hand, album: Album) -> None:
    """Nothing is kept, so that each look finds it the same."""
    hand.go("cases")
    hand.look_up(FAMILIES["Tuhiwai"][0])
    album.take("case-order-warning")
    hand.go("map")
    album.take("people-map")
    hand.press("Piripi")
    album.take("people-map-person")
    hand.press("new-order")
    album.take("people-map-order")
    hand.press("Cancel")
    hand.press("new-lift")
    hand.answer("field-driver", "Piripi")
    hand.answer("field-passengers", ("Rob Lindqvist",))
    album.take("people-map-lift")
    hand.press("Cancel")
