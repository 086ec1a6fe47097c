"""A letter can not be written or noted so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class LetterNotUnderstood(Expected):
    """A letter's text can't be filled in by its process. Facts: letter. ``findings`` lists where, what, allowed."""

    def __init__(self, findings: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class LetterIncomplete(Expected):
    """Something would be empty in a letter. Facts: letter. ``missing`` lists what, of whom, and where to fill it in."""

    def __init__(self, missing: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.missing = missing


class LetterNotForThem(Expected):
    """A letter would tell somebody what papers for their role are made without. Facts: letter, part, what."""


class LetterOutdated(Expected):
    """What a letter rests on has changed since it was written. ``changed`` lists what, and about whom."""

    def __init__(self, changed: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.changed = changed


class SentOneByOne(Expected):
    """Letters that were put together for printing are sent each by itself."""
