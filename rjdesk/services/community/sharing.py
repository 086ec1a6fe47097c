"""What a paper would share with a professional from outside, and the refusal where it may not."""

from __future__ import annotations

from collections.abc import Iterable

from rjdesk.domain.community.team import OF_PAPERS, Shared, lacking
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.errors import NotToBeShared
from rjdesk.process.letter_fields import Block, Field
from rjdesk.process.letter_text import fields
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

HARMLESS = frozenset(
    {
        *(Field.NAME, Field.ROLE, Field.ENTITLEMENT, Field.ADDRESS, Field.OFFICE, Field.OFFICE_CONTACT),
        *(Field.FACILITATOR, Field.TODAY, Field.REFERENCE, Field.PROCESS, Field.STATUTE, Field.RECEIVED_ON),
        *(Field.LAST_DAY, Field.LAST_DAY_RULE, Block.LIMITS, Block.SIGN_HERE),
    }
)
"""What every letter may hold: it says nothing of anybody but whom it goes to."""

HOLDS: dict[str, Shared] = {
    Field.BESIDE: Shared.PEOPLE,
    Field.OFFENDERS: Shared.PEOPLE,
    Field.SUBJECTS: Shared.PEOPLE,
    Field.VICTIMS: Shared.PEOPLE,
    Block.INVITED: Shared.PEOPLE,
    Block.ATTENDANCE: Shared.PEOPLE,
    Block.SENT: Shared.PEOPLE,
    Field.KIND: Shared.MATTERS,
    Field.PROVISION: Shared.MATTERS,
    Block.CHARGES: Shared.MATTERS,
    Field.OUTCOME: Shared.AGREED,
    Field.REVIEW_ON: Shared.AGREED,
    Field.REVIEW_FOUND: Shared.AGREED,
    Block.AGREED: Shared.AGREED,
    Field.KEPT: Shared.AGREED,
    Block.PROMISES: Shared.AGREED,
    Block.TAKEN_ON: Shared.AGREED,
    Fact.CONFERENCE_ON: Shared.MEETING,
    Fact.CONFERENCE_TIME: Shared.MEETING,
    Fact.CONFERENCE_AT: Shared.MEETING,
}
"""What a field tells; one that stands nowhere tells something that was written down in a stage."""


def told_in(text: str) -> frozenset[Shared]:
    """What a letter with this text tells."""
    names = [name for name in fields(text) if name not in HARMLESS]
    return frozenset(HOLDS.get(name, Shared.ANSWERS) for name in names)


def refuse_unshared(work: UnitOfWork, case: CaseId, person: ParticipantId | None, needed: Iterable[Shared]) -> None:
    """Refuse to give somebody what may not be shared with them. Raises NotToBeShared."""
    team = work.supports.outsiders(case)
    if missing := lacking(team, person, needed):
        who = next(each.name for each in reversed(team) if each.person == person)
        raise NotToBeShared(who=who, what=", ".join(say(f"community.shared.{each}") for each in missing))


def refuse_unshared_paper(work: UnitOfWork, paper: Document, to: ParticipantId | None = None) -> None:
    """Refuse to give somebody a paper; of a letter it was looked at when it was written. Raises NotToBeShared."""
    if paper.paper not in (Paper.LETTER, Paper.LETTERS):
        refuse_unshared(work, paper.case, paper.recipient or to, OF_PAPERS.get(paper.paper, frozenset(Shared)))
