"""A case, or something in it, is not there, was changed, or does not let itself be changed."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NoSuchCase(Expected):
    """No case with that identity is in the vault."""


class NoSuchDocument(Expected):
    """No paper with that identity is in the vault."""


class NoSuchPerson(Expected):
    """The person is not part of this case."""


class ChangedMeanwhile(Expected):
    """The case was changed elsewhere since it was loaded; the newer one is kept."""


class StageNotReady(Expected):
    """A stage can't be closed (or opened) yet. Facts: stage. ``unmet`` holds the reasons.

    ``unmet`` is a tuple of ``rjdesk.domain.gates.Unmet``; typed as objects because errors stand below the domain.
    """

    def __init__(self, unmet: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.unmet = unmet


class GateNotWaivable(Expected):
    """The process doesn't allow this gate to be waived. Facts: gate."""


class NotAccepted(Expected):
    """The agreement holds matters that nobody has answered yet, or none that was agreed."""


class StageClosed(Expected):
    """An answer was offered in a stage that is closed. Facts: stage."""


class StatementMade(Expected):
    """The statement of a case is made already, and nothing that it says has changed since."""


class AnswerNotUnderstood(Expected):
    """An answer doesn't fit its prompt. Facts: prompt, allowed."""


class NothingForTheCalendar(Expected):
    """Days were asked for, and there is none: no time limit runs, no conference has its day."""
