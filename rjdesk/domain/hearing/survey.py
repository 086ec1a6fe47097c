"""What somebody is asked afterwards: a survey for one part in the conference, in one or more languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who a survey is for. What the process calls them doesn't matter here."""

    VICTIM = "victim"
    RESPONSIBLE = "responsible"
    SUPPORTER = "supporter"
    OTHER = "other"


class Theme(StrEnum):
    """What an item is about: the ten things that people say matter to them."""

    INFORMED = "informed"
    PREPARED = "prepared"
    VOLUNTARY = "voluntary"
    SAFE = "safe"
    HEARD = "heard"
    RESPECTED = "respected"
    FAIR = "fair"
    ACCOUNTABILITY = "accountability"
    AGREEMENT = "agreement"
    RECOMMEND = "recommend"


class Wave(StrEnum):
    """When somebody is asked."""

    CONFERENCE = "conference"
    THREE_MONTHS = "three_months"


class Language(StrEnum):
    """The languages that a survey may be written in."""

    EN = "en"
    MI = "mi"
    ES = "es"
    FR = "fr"


Texts = Mapping[Language, str]

RATHER_NOT = 0
"""What "I'd rather not say" is kept as."""

DEGREES = (5, 4, 3, 2, 1)
"""From agreeing strongly to disagreeing strongly, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence to agree or disagree with."""

    id: str
    theme: Theme
    texts: Texts
    waves: tuple[Wave, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """All that people of one part are asked. ``version`` grows with every change of the words, so that no two are mixed."""

    id: str
    version: int
    audience: Audience
    titles: Texts
    items: tuple[Item, ...]
    open_question: Texts

    def asked_at(self, wave: Wave) -> tuple[Item, ...]:
        """The items of one time of asking."""
        return tuple(item for item in self.items if wave in item.waves)


@dataclass(frozen=True, slots=True)
class Chrome:
    """The words around the items in one language. ``degrees`` begins with agreeing strongly. ``checked`` says whether
    somebody who speaks the language has read it."""

    language: Language
    name: str
    checked: bool
    degrees: tuple[str, ...]
    rather_not: str
    about: tuple[str, ...]
    begin: str
    back: str
    next: str
    progress: str
    warning: str
    skip: str
    review: str
    review_about: str
    change: str
    send: str
    sending: str
    not_kept: str
    thanks: str
    give_back: str
    start_again: str
    cleared: str
    paper_about: str
    paper_return: str
    paper_head: str
    paper_number: str
    unread: str
    handed: str
    hand_back: str
    go_on: str
    read_aloud: str
    stop_reading: str
