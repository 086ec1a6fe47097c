"""All that the page of kept and destroyed cases shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import CaseId


@dataclass(frozen=True, slots=True)
class ProposalShown:
    """A case that waits for a second person. ``mine``: whoever is at work proposed it, so it has to be somebody else."""

    case: CaseId
    reference: str
    who: str
    because: str
    mine: bool


@dataclass(frozen=True, slots=True)
class KeptShown:
    """Everything on the page; what the member at work has nothing to do with is not there."""

    proposals: tuple[ProposalShown, ...]
    unfinished: str
    statistics: tuple[tuple[str, ...], ...]
    may_destroy: bool
    may_see_certificates: bool
    may_unseal: bool
