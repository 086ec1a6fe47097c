"""A report can't be written from such a text."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class ReportTextNotUnderstood(Expected):
    """Numbers can't be filled into a text. Facts: title; first, of ``findings``: where, what, in which line."""

    def __init__(self, findings: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class ReportTextUnnamed(Expected):
    """A text for reports has no title that it could be found by."""
