"""A report on the figures can't leave the house so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class PublicTimeNotWhole(Expected):
    """A public report is wanted of a time that is no year, half year or quarter. Facts: times, those that may be chosen."""


class PublicTimeNotOver(Expected):
    """A public report is wanted of a time that is not over. Facts: times, those that may be chosen."""


class PublicTimeUnfit(Expected):
    """A public report is wanted of a time that lies across those handed out before. Facts: times, those that may be chosen."""


class PublicReportStands(Expected):
    """Another public report of this time was handed out before. Facts: on, the day."""


class NoSuchReport(Expected):
    """No report with this identity was ever handed out."""
