"""What somebody reads before they agree that their own words are used, and takes home: in their language, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use


@dataclass(frozen=True, slots=True)
class ConsentPaper:
    """The words of the paper to take home."""

    title: str
    about: str
    words: str
    given_by: str
    named: str
    uses: str
    until: str
    agreed_on: str
    after: str


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """All of it in one language. ``checked`` says whether somebody who speaks the language has read it.

    ``months`` are twelve; ``day`` puts a day together from ``{day}``, ``{month}`` and ``{year}``.
    """

    language: Language
    name: str
    checked: bool
    unread: str
    handed: str
    hand_back: str
    go_on: str
    read_aloud: str
    stop_reading: str
    title: str
    named: str
    not_at_all: str
    role: str
    first_name: str
    used_for: str
    until: str
    free: str
    back: str
    yes: str
    no: str
    thanks: str
    give_back: str
    not_kept: str
    day: str
    months: tuple[str, ...]
    uses: Mapping[Use, str]
    paper: ConsentPaper

    def written(self, on: date) -> str:
        """A day in words."""
        return self.day.format(day=on.day, month=self.months[on.month - 1], year=on.year)

    def naming(self, naming: Naming, name: str) -> str:
        """How somebody would be named; ``name`` is what would stand there."""
        said = {Naming.NOT_AT_ALL: self.not_at_all, Naming.ROLE: self.role, Naming.FIRST_NAME: self.first_name}
        return said[naming].format(name=name)

    def terms(self, terms: Terms, name: str) -> tuple[str, ...]:
        """What somebody agrees to, line by line."""
        uses = ", ".join(self.uses[use] for use in terms.uses)
        return (
            self.named.format(named=self.naming(terms.naming, name)),
            self.used_for.format(uses=uses),
            self.until.format(day=self.written(terms.until)),
        )
