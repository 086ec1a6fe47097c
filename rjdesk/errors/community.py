"""What is kept of the community, or shared with it, can not be as it was entered."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NameMissing(Expected):
    """A record of the community has nothing by which it could be found again: a name, a title, a region."""


class NoSuchRecord(Expected):
    """The partner, volunteer, event or survey is not in this vault."""


class AgreementEndsEarly(Expected):
    """An agreement with a partner has a last day, and no first one before it."""


class NoHours(Expected):
    """A volunteer's hours are none, or more than a day has."""


class CountsDontFit(Expected):
    """More people answered than were asked, or an item than the survey. Facts: answered, asked."""


class ConsentMissing(Expected):
    """Somebody is to be referred for support who has not agreed to it, or only later."""


class NotToBeShared(Expected):
    """A paper is to go to a professional from outside with whom a part of it may not be shared. Facts: who, what."""
