"""A choice's rating and source in words."""

from __future__ import annotations

from rjdesk.domain.training.scenario import Choice
from rjdesk.wording import say


def rating_told(choice: Choice) -> str:
    """The rating as it is shown."""
    return say(f"training.rating.{choice.rating}")


def source_told(choice: Choice) -> str:
    """Where the reason comes from, and whether that was read; nothing where practice alone is the reason."""
    if not choice.source:
        return ""
    return say("training.source" if choice.verified else "training.source_unverified", source=choice.source)
