"""The press's part of a change that nobody signs again: the paper that says it, and a copy for everybody who must have one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.contents import AgreementContents, Copy
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId
from rjdesk.services.copies import without
from rjdesk.services.signing.jobs import Sheet, seal_as, sha256

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class PlannedCopy:
    """One recipient's copy, and what it is made without."""

    sheet: Sheet
    name: str
    part: str
    leaves_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeVariation:
    """The papers, the one of the change first, and the case in which it holds."""

    agreed: Case
    papers: tuple[tuple[Document, bytes], ...] = field(repr=False)

    @property
    def case(self) -> CaseId:
        """The case that it is about."""
        return self.agreed.id


@dataclass(frozen=True, slots=True)
class VariationJob:
    """Compose and seal them; for the press. ``agreed`` is the case as it was loaded, with the change agreed."""

    sheet: Sheet
    contents: AgreementContents
    copies: tuple[PlannedCopy, ...]
    identity: SigningIdentity
    now: datetime
    agreed: Case

    def make(self) -> MadeVariation:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_variation

        paper = seal_as(self.sheet, compose_variation(self.contents), self.identity, self.now)
        digest = sha256(paper)
        copies = tuple(self._copy(plan, digest) for plan in self.copies)
        return MadeVariation(self.agreed, ((self.sheet.document(paper, self.now), paper), *copies))

    def _copy(self, plan: PlannedCopy, digest: str) -> tuple[Document, bytes]:
        from rjdesk.documents.compose import compose_variation

        copy = Copy(plan.name, plan.part, digest, frozenset(plan.leaves_out))
        pdf = compose_variation(without(self.contents, plan.leaves_out), copy)
        sealed = seal_as(plan.sheet, pdf, self.identity, self.now, digest)
        return plan.sheet.document(sealed, self.now), sealed
