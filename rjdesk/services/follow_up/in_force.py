"""What happens when another version of an agreement takes the place of the one before: papers, and a note for each promise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import dropwhile, takewhile

from rjdesk.documents.written import day
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.changing import came_of, replaced_on
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import DocumentId
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

SAYS_A_VERSION = (Paper.ORIGINAL, Paper.VARIATION)
OF_A_VERSION = (*SAYS_A_VERSION, Paper.COPY, Paper.FOR_SIGNING, Paper.SIGNING_RECORD)


def last_sealed(work: UnitOfWork, case: Case) -> Document | None:
    """The sealed paper that says what holds now; None where nothing was sealed. One still being signed says nothing yet."""
    papers = [each for each in work.documents.of_case(case.id) if each.paper in SAYS_A_VERSION and not each.signing]
    return papers[-1] if papers else None


def come_into_force(work: UnitOfWork, case: Case, begun: Callable[[Case, Kind], Happening]) -> None:
    """The papers of the version before say on which day it was replaced; a note stands at each promise that differs.

    ``case`` is the case in which the new version holds; nothing is done where it is the first. ``begun`` makes an empty note.
    """
    if not case.earlier or case.replacing is not None:
        return
    number = len(case.earlier)
    on = replaced_on(case, number)
    for paper in _papers_of(work, case, case.earlier[-1].paper):
        title = say("papers.replaced", title=paper.title, day=day(on) if on else "", number=number + 1)
        work.documents.retitle(paper.id, title)
    for change in came_of(case):
        work.follow_ups.note(replace(begun(case, Kind.VARIED), obligation=change.obligation, weeks=number + 1))


def _papers_of(work: UnitOfWork, case: Case, first: DocumentId | None) -> Iterator[Document]:
    """The paper that says a version, and those that were made of it: they were kept after it, and before the next such paper."""
    made = dropwhile(lambda each: each.id != first, work.documents.of_case(case.id))
    said = next(made, None)
    if said is not None:
        yield said
        of_it = takewhile(lambda each: each.paper not in SAYS_A_VERSION, made)
        yield from (each for each in of_it if each.paper in OF_A_VERSION)
