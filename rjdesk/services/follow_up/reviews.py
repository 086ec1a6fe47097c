"""The day of the last review as the case has it: what was noted of it, for the time limits and letters that read that day."""

from __future__ import annotations

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.tasks import last_review, of_this_version
from rjdesk.process import told
from rjdesk.process.template import Process


def as_reviewed(case: Case, process: Process, happened: tuple[Happening, ...]) -> Case:
    """The case with the day of the last review that was noted of what holds; unchanged where its process asks for none.

    A day that a stage was answered with stays where nothing was ever noted.
    """
    asked = told.prompt_at(process, Fact.REVIEWED_ON)
    noted = tuple(each for each in happened if of_this_version(each, case))
    if asked is None or not any(each.kind is Kind.REVIEWED for each in noted):
        return case
    stage, prompt = asked
    last = last_review(noted)
    if last is None:  # it was a mistake
        return case.without_answer(stage, prompt.id, None)
    return case.with_answer(Answer(stage, prompt.id, None, last.on, last.noted_at, prompt.records, prompt.private))
