"""A lesson can not be noted so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NoSuchLesson(Expected):
    """There is no such lesson."""


class LessonEmpty(Expected):
    """A lesson says nothing of what happened."""


class NobodyToDoIt(Expected):
    """There is a day by which something is to be done, and nobody who does it, or nothing that is to be done."""


class NotLearntYet(Expected):
    """A lesson is said to be looked at, or done, on a day that is still to come. Facts: today."""
