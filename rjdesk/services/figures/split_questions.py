"""What a split report asks of each case: yes, no, or a word for why neither can be said.

Each question names everything else that there is, too: what can be worked out from two questions about one group (how many
agreed, and how many of them promised nothing) is no smaller number than what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.splitting import BOTH, NO, YES
from rjdesk.domain.outcome import Outcome
from rjdesk.domain.recidivism.check import Finding, Found
from rjdesk.domain.recidivism.tally import Person, finding_at
from rjdesk.domain.recidivism.windows import Followed
from rjdesk.wording import say

MONTHS = 12
"""The one window that is split: a shorter one says less, and of the longer ones little is known yet."""

AGREED = (Outcome.AGREEMENT, Outcome.PARTIAL_AGREEMENT)


@dataclass(frozen=True, slots=True)
class Questions:
    """Asked on a day; ``agreed_in_words`` is how rows say that there was an agreement, which some processes never make."""

    today: date
    agreed_in_words: frozenset[str]
    never_agree: frozenset[str]

    def by_name(self) -> Mapping[str, Callable[[CaseRow], str]]:
        """Every question about a case, by the name of its words."""
        return {"in_time": self.in_time, "came": self.came, "agreed": self.agreed, "kept": self.kept}

    def in_time(self, row: CaseRow) -> str:
        """Whether each limit that has ended was kept."""
        ended = [limit for limit in row.limits if limit.done is not None or limit.due < self.today]
        if not ended:
            return ""
        return YES if all(limit.done is not None and limit.done <= limit.due for limit in ended) else NO

    def came(self, row: CaseRow) -> str:
        """Whether a victim came, where people met and there is one."""
        if not row.came:
            return ""
        if not row.victims:
            return "no_victim"
        return YES if any(each.came for each in row.victims) else NO

    def agreed(self, row: CaseRow) -> str:
        """Whether it ended with an agreement."""
        if not row.outcome or row.process in self.never_agree:
            return ""
        return YES if row.outcome in self.agreed_in_words else NO

    def kept(self, row: CaseRow) -> str:
        """Whether everything that was promised is done."""
        if self.agreed(row) != YES:
            return ""
        if not row.promised.items:
            return "nothing_promised"
        return YES if row.promised.done == row.promised.items else NO

    def promised(self, row: CaseRow, currency: str) -> str:
        """Whether money was promised; there is no other answer to tell."""
        asked = self.kept(row)
        if asked not in BOTH:
            return asked
        return YES if row.promised.cents and row.promised.currency == currency else "other"


def questions(today: date, never_agree: frozenset[str] = frozenset()) -> Questions:
    """The questions as they are asked on a day."""
    return Questions(today, frozenset(say(f"figures.outcome.{each}") for each in AGREED), never_agree)


def new_offence(who: Followed, said: Mapping[Followed, Mapping[int, Finding]]) -> str:
    """Whether a new offence was proven, of whoever was free for the whole time and of whom it is known."""
    found = finding_at(Person(who.since, said.get(who, {})), MONTHS)
    known = {Found.YES: YES, Found.NO: NO}
    return known.get(found.found, "") if found else ""
