"""How long is left until a day that matters, with the reason for that day one press away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.points import Points, Reasons
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import days_left, weekday

SOON = 5  # days; from here on a clock is said with more weight


@dataclass(frozen=True, slots=True)
class Clock:
    """A time limit as it is shown; ``days`` is what is left (negative: late), ``why`` what its day rests on, by points.

    ``late``: it was met after its last day.
    """

    title: str
    due: date
    days: int
    why: Points = ()
    met: bool = False
    late: bool = False


def tone_of(clock: Clock) -> Tone:
    """How much weight a clock is shown with."""
    if clock.met:
        return Tone.WARN if clock.late else Tone.OK
    if clock.days < 0:
        return Tone.DANGER
    return Tone.WARN if clock.days <= SOON else Tone.PLAIN


_ICONS = {Tone.OK: "circle-check", Tone.DANGER: "triangle-alert", Tone.WARN: "hourglass", Tone.PLAIN: "clock"}


class ClockChip(QFrame):
    """A clock in words: how long, what for, until when; "Why this day?" unfolds its reason in place."""

    unfolded = Signal(bool)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        tone = tone_of(clock)
        restyle(self, "tone", tone.value)
        met = self.tr("Met late") if clock.late else self.tr("Met")
        left = met if clock.met else days_left(clock.days)
        headline = label(f"{left} · {clock.title}", "strong")
        headline.setProperty("tone", "" if tone is Tone.PLAIN else tone.value)
        due = label(self.tr("by {day}").format(day=weekday(clock.due)), "small")
        self._why = Reasons(self.tr("Why this day?"), clock.title, clock.why)
        self._why.unfolded.connect(self.unfolded)
        self._compose(headline, due, tone)
        self._why.setVisible(bool(clock.why))  # once it has a parent: shown before, it would be a window of its own
        self.setAccessibleName(f"{left}, {clock.title}, {due.text()}")

    def _compose(self, headline: QWidget, due: QWidget, tone: Tone) -> None:
        words = column(headline, due, self._why, spacing=2)
        across = row(spacing=11, into=self)
        across.setContentsMargins(13, 10, 13, 10)
        across.addWidget(
            Picture(_ICONS[tone], "muted" if tone is Tone.PLAIN else tone.value), 0, Qt.AlignmentFlag.AlignTop
        )
        across.addLayout(words, 1)
