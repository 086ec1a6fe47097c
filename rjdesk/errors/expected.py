"""The kind of error that is expected: named, carrying facts, worded in one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class Expected(Exception):
    """A refusal with a name and facts, worded in one table and shown in place.

    Facts are given by keyword and must be fit to show: no notes, no passphrases, no case text. ``str()`` gives the class
    name alone, so that a log never carries more than that.
    """

    worded_in: ClassVar[Mapping[str, str]] = {}
    """Facts that are keys, and the tables of wording that have their words."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts
