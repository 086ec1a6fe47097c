"""The list of cases in memory, as one member sees it at a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CasePage, CaseQuery, CaseSummary, GoesOn, Sort
from rjdesk.domain.ids import MemberId
from rjdesk.domain.meeting import Meeting
from rjdesk.store.shelves.search import matches, natural
from tests.office_fakes import may_see
from tests.shelves import Shelves

NO_DEADLINE = date.max


class FakeCaseList:
    """The list, by going through all cases."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member

    def page(self, query: CaseQuery) -> CasePage:
        """Filter, sort, cut."""
        wanted = [
            (_sort_key(query.sort, line, position), order, line)
            for order, (case, line, position) in enumerate(self._held.cases.values())
            if query.state == "all" or line.closed is (query.state == "closed")
            if matches(query.text, _searched(case))
            if may_see(self._held, case.id, self._member, self._clock())
        ]
        wanted.sort(key=lambda entry: entry[:2], reverse=query.descending)
        rows = tuple(line for _, _, line in wanted[query.offset : query.offset + query.limit])
        return CasePage(len(wanted), query.offset, rows)

    def going_on(self) -> tuple[GoesOn, ...]:
        """What is adjourned to a day, by going through all meetings."""
        waiting = [
            GoesOn(case.id, case.reference, line.stage_title, on)
            for case, line, _ in self._held.cases.values()
            if not line.closed and may_see(self._held, case.id, self._member, self._clock())
            if (on := self._held.meetings.get(case.id, Meeting(case.id)).goes_on)
        ]
        return tuple(sorted(waiting, key=lambda each: each.on))


def _searched(case: Case) -> tuple[str, ...]:
    return (case.reference, *(p.name for p in case.participants), *(c.offence for c in case.charges))


def _sort_key(sort: Sort, line: CaseSummary, position: int) -> str:
    match sort:
        case "urgency":
            return (line.next_due or NO_DEADLINE).isoformat()
        case "reference":
            return natural(line.reference)
        case "received":
            return line.received_on.isoformat()
        case "name":
            return natural(line.offender_names)
        case "stage":
            return f"{position:04} {natural(line.stage_title)}"
