"""Somebody's answers can't be taken, or not be kept from whoever asks."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NoSupervisor(Expected):
    """Answers would be sealed to nobody: the office has no supervisor whose key could open them."""


class NotSealedFromYou(Expected):
    """Every supervisor of the office works on this case or hands over the laptop: they would read what they must not."""


class NobodyWasAsked(Expected):
    """Answers belong to a hand-over of the laptop, and there is none, or it has its answers already."""
