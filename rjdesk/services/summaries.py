"""What the list of cases shows of a case and only its process can tell."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.case import Case
from rjdesk.domain.case_list import Summary
from rjdesk.domain.outcome import ended_as
from rjdesk.process.clocks import ClockReading
from rjdesk.process.counting import readings
from rjdesk.process.progress import Notes, current, to_close
from rjdesk.process.template import Process
from rjdesk.services.figures.rows import row_of


def summary_of(case: Case, process: Process, today: date, happened: Notes = ()) -> Summary:
    """The line's part that is kept beside the case each time it is saved; ``happened`` was noted of its promises."""
    stage, clocks = current(process, case), clocks_of(case, process, today)
    clock = _most_urgent(clocks)
    return Summary(
        process_title=process.title,
        stage_id=stage.id if stage else "",
        stage_title=stage.title if stage else "",
        stage_position=process.stages.index(stage) if stage else len(process.stages),
        next_due=clock.due if clock else None,
        next_clock=clock.rule.title if clock else "",
        outcome=process.outcome_title(ended_as(case)),
        unmet=len(to_close(process, stage, case, happened)) if stage else 0,
        figures=row_of(case, process, clocks),
    )


def clocks_of(case: Case, process: Process, today: date) -> tuple[ClockReading, ...]:
    """Every clock of a case, in the order of its process."""
    return readings(process, case, process.law, today)


def _most_urgent(clocks: tuple[ClockReading, ...]) -> ClockReading | None:
    running = [clock for clock in clocks if clock.due and not clock.done]
    return min(running, key=lambda clock: clock.due or date.max, default=None)
