"""Somebody's answers can't be taken, or not be kept from whoever asks."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NoSupervisor(Expected):
    """Answers would be sealed to nobody: the office has no supervisor whose key could open them."""


class NotSealedFromYou(Expected):
    """Every supervisor of the office works on this case or hands over the laptop: they would read what they must not."""


class NobodyWasAsked(Expected):
    """Answers belong to a hand-over of the laptop, and there is none, or it has its answers already."""


class NoSuchTestimonial(Expected):
    """There are no such words, or the case they belong to can't be seen."""


class ConsentNotGiven(Expected):
    """Words are kept only once whoever gave them has seen them and agreed, for a use at least and a day to come."""


class NoSuchComplaint(Expected):
    """There is no such complaint, or whoever is at work may not see it."""


class NobodyElseHears(Expected):
    """A complaint is about the only one who could look into it."""


class StepOutOfTurn(Expected):
    """A complaint can't take this step: it needs what comes before, or words, or a day that has come."""
