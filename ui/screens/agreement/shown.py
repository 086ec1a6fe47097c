"""All that the agreement screen shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ids import ObligationId
from rjdesk.process.template import Choice


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item in plain words, what it still lacks, and how the promise stands that it takes up ("" if nothing)."""

    obligation: Obligation
    text: str
    lacks: str
    so_far: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """What the editor offers to choose from; ``with_money`` are the kinds that carry an amount."""

    kinds: tuple[Choice, ...] = ()
    with_money: frozenset[str] = frozenset()
    people: tuple[Choice, ...] = ()
    charges: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The draft. ``fixed`` says why it can't be changed, "" while it can; ``stage`` is the stage in which it is closed;
    ``review_rule`` says in words until when it has to be reviewed; ``version`` which one it is, where it changes another;
    ``varied``: without a meeting, so that it is closed on the page Follow-up."""

    reference: str
    items: tuple[ItemShown, ...]
    review_on: date | None
    offers: Offers
    stage: str
    review_rule: str = ""
    fixed: str = ""
    version: str = ""
    varied: bool = False
    drafts: Mapping[tuple[ObligationId, str], tuple[str, str]] = field(default_factory=dict)

    @property
    def to_read(self) -> tuple[str, ...]:
        """What a participant may read of the draft: the items as they stand, without those that were not agreed."""
        return tuple(item.text for item in self.items if item.text and item.obligation.agreed is not False)

    def item(self, wanted: object) -> ItemShown | None:
        """One item, or None if it is gone."""
        return next((item for item in self.items if item.obligation.id == wanted), None)
