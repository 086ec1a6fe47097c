"""What happens when another version of an agreement takes the place of the one before: papers, and a note for each promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rjdesk.documents.written import day
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document
from rjdesk.domain.follow_up.changing import SAYS_A_VERSION, ask_anew, came_of, papers_of, replaced_on
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


def last_sealed(work: UnitOfWork, case: Case) -> Document | None:
    """The sealed paper that says what holds now; None where that was never sealed. One still being signed says nothing yet."""
    began = case.earlier[-1].begun_at if case.earlier else None
    papers = [each for each in work.documents.of_case(case.id) if each.paper in SAYS_A_VERSION and not each.signing]
    return papers[-1] if papers and (began is None or papers[-1].made_at >= began) else None


def come_into_force(work: UnitOfWork, case: Case, begun: Callable[[Case, Kind], Happening]) -> Case:
    """The papers of the version before say on which day it was replaced; a note stands at each promise that differs.

    ``case`` is the case in which the new version holds; nothing is done where it is the first. ``begun`` makes an empty note.
    Gives the case in which who has a copy is asked anew. Where a stage was opened and closed once more, what is noted already
    is not noted again.
    """
    if not case.earlier or case.replacing is not None:
        return case
    number = len(case.earlier)
    on = replaced_on(case, number)
    told = {note.obligation for note in work.follow_ups.of(case.id) if note.kind is Kind.VARIED and note.weeks > number}
    for paper in () if told else papers_of(case.earlier[-1], work.documents.of_case(case.id)):
        title = say("papers.replaced", title=paper.title, day=day(on) if on else "", number=number + 1)
        work.documents.retitle(paper.id, title)
    for change in (each for each in came_of(case) if each.obligation not in told):
        work.follow_ups.note(replace(begun(case, Kind.VARIED), obligation=change.obligation, weeks=number + 1))
    return ask_anew(case)
