"""How many days the work after a conference may take: every number of it, in one place.

They are practice, not law: s 269A says "from time to time", and the programmes' own figures say that contact after the
conference is what is forgotten first (domain notes 5.2).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

CONTACT = timedelta(days=14)  # after the conference, with everybody who promised something or was promised it
STALLED = timedelta(days=14)  # without a word while promises are open
ASK_VICTIM = timedelta(days=7)  # how they want to hear of it
TELL_VICTIM = timedelta(days=7)  # from what happened to their being told
CHECK = timedelta(days=14)  # from the word that it is done to somebody else's looking
REPORT = timedelta(days=14)  # from the last promise settled to the report
CHANGE = timedelta(days=14)  # from the review that asks for a change to its beginning
SETTLE = timedelta(days=14)  # from the beginning of a change to its end
MISSING = timedelta(days=14)  # after the conference, for what a report will need
ASK_AGAIN = 3  # months after the conference, when people are asked a second time how it was for them


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))
