"""A report can't be split so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class PublicReportNotSplit(Expected):
    """A public report is wanted split by process, region, ethnicity or gender."""
