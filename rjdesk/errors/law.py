"""A process or a law can not be used, changed, or moved to."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class ProcessNotUnderstood(Expected):
    """A process, jurisdiction or practice file is not usable. Facts: file. ``findings`` lists where, what, allowed."""

    def __init__(self, findings: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class ProcessNotInForce(Expected):
    """New cases can't run under the process: it was withdrawn, or doesn't go with the law in force. Facts: process."""


class NothingToMoveTo(Expected):
    """The case runs under what is in force already, or nothing of its process is in force any more."""


class ClosedCaseStays(Expected):
    """A closed case keeps the process and the law that it was closed under."""


class CaseCantMove(Expected):
    """The other version has no place for something of the case. ``left`` lists what: of ``rjdesk.process.moving``."""

    def __init__(self, left: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.left = left


class LawChangedMeanwhile(Expected):
    """Something else came into force since a change of the law was looked at."""


class NotOurs(Expected):
    """What was to be withdrawn is no file that the office put in force, or was withdrawn already."""
