"""Partners and services: who offers what, where, in which languages, and whether an agreement with them is on file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.community.engagement import Engagement, Level, level_on
from rjdesk.domain.ids import PartnerId
from rjdesk.errors import AgreementEndsEarly, NameMissing


class Offer(StrEnum):
    """Kinds of help; each is worded under ``[community.offer]``."""

    VICTIM_SUPPORT = "victim_support"
    FAMILY_VIOLENCE = "family_violence"
    CULTURAL = "cultural"
    MENTORING = "mentoring"
    PARENTING = "parenting"
    EDUCATION = "education"
    WORK = "work"
    HOUSING = "housing"
    MONEY = "money"
    LEGAL = "legal"
    HEALTH = "health"
    PLACES_TO_HELP = "places_to_help"  # somewhere to do what was promised to the community
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation or service. ``agreed_until`` None: the agreement has no end. ``archived``: off the list, on record.

    ``levels`` is how closely they worked with the office from when on, in the order noted.
    """

    id: PartnerId
    name: str
    offers: tuple[Offer, ...] = ()
    words: str = ""
    languages: str = ""
    area: str = ""
    contact: str = ""
    agreed_on: date | None = None
    agreed_until: date | None = None
    note: str = ""
    archived: bool = False
    levels: tuple[Level, ...] = ()

    @property
    def engagement(self) -> Engagement | None:
        """How closely they work with the office now."""
        return level_on(self.levels, date.max)

    @property
    def day(self) -> date | None:
        """A partner belongs to no day."""
        return None

    @property
    def searched(self) -> tuple[str, ...]:
        """Where the list looks as one types."""
        return (self.name, self.words, self.languages, self.area)

    def agreement_is_over(self, today: date) -> bool:
        """Whether there was an agreement, and it has ended."""
        return self.agreed_until is not None and self.agreed_until < today


def refuse_unsound_partner(partner: Partner) -> None:
    """Refuse what can't be kept. Raises NameMissing, AgreementEndsEarly."""
    if not partner.name.strip():
        raise NameMissing
    if partner.agreed_until and (partner.agreed_on is None or partner.agreed_until < partner.agreed_on):
        raise AgreementEndsEarly
