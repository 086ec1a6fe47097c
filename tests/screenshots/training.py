"""The pages of training, as somebody would go through them who practises by themselves."""

from __future__ import annotations

from tests.hand import Hand
from tests.screenshots.album import Album


def of_training(hand: Hand, album: Album) -> None:
    """Stories, a drill of each kind, and the records that somebody learns by."""
    hand.go("training")
    album.take("training")
    hand.press("story-threat-in-private-time")
    album.take("training-scene")
    hand.press("choice-2")
    album.take("training-reason")
    for key in ("go-on", "choice-1", "go-on", "choice-1", "go-on", "choice-1", "go-on"):
        hand.press(key)
    album.take("training-way")
    hand.press("all-stories")
    _drills(hand, album)
    _records(hand, album)


def _drills(hand: Hand, album: Album) -> None:
    hand.go("drills")
    album.take("drills")
    hand.press("drill-clock-court-direction")
    album.take("drill-clock")
    hand.type("The last lawful day", "16/12/2026")
    hand.press("answer-day")
    album.take("drill-clock-reason")
    hand.press("all-drills")
    hand.press("drill-redaction-victims-copy")
    album.take("drill-redaction")
    hand.press("all-drills")
    hand.press("drill-plan-an-apology")
    album.take("drill-plan")
    for _ in range(5):
        hand.press("answer-1")
        hand.press("go-on")
    album.take("drill-result")
    hand.press("all-drills")


def _records(hand: Hand, album: Album) -> None:
    for place in ("observing", "supervision", "own_material"):
        hand.go(place)
        album.take(f"training-{place}")
    hand.go("reflecting")
    hand.press("record-add")
    hand.type("For yourself", "I spoke too soon after the silence. Next time I count to ten.")
    album.take("training-log-written")
    hand.press("log-save")
    album.take("training-log")
    hand.go("competence")
    hand.press("record-add")
    hand.answer("field-kind", "Accreditation")
    hand.answer("field-title", "Accredited facilitator")
    hand.answer("field-given_by", "A college that doesn't exist")
    hand.answer("field-given_on", "1/2/2025")
    hand.answer("field-expires_on", "31/12/2026")
    album.take("training-competence-form")
    hand.press("competence-save")
    album.take("training-competence")
