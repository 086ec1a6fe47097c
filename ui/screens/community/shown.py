"""All that a list of records and one of its records show, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineShown:
    """A record in a list, and the key by which it is opened. ``tone`` colours what ``icon`` and ``end`` say without it."""

    key: str
    icon: str
    title: str
    note: str = ""
    end: str = ""
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class OfferShown:
    """A form that can be opened, by its key."""

    form: str
    words: str
    icon: str = "plus"


@dataclass(frozen=True, slots=True)
class DeedShown:
    """Something that can be done without a form; with a question it is asked once more."""

    key: str
    words: str
    question: str = ""
    yes: str = ""


@dataclass(frozen=True, slots=True)
class SectionShown:
    """Records under a heading ("" where the page has one alone). ``offers`` add to them; ``empty`` says what would be there."""

    title: str
    lines: tuple[LineShown, ...]
    empty: str
    offers: tuple[OfferShown, ...] = ()
    icon: str = "users"


@dataclass(frozen=True, slots=True)
class EntryShown:
    """A line within a record, with what can be done about it."""

    words: str
    when: str = ""
    tone: str = "muted"
    icon: str = "circle-dot"
    offers: tuple[OfferShown, ...] = ()
    deeds: tuple[DeedShown, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Lines of a record under a heading."""

    title: str
    entries: tuple[EntryShown, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class RecordShown:
    """One record: what has to be known first, what is known of it, what hangs on it, and what can be done."""

    key: str
    title: str
    lead: str = ""
    warning: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[GroupShown, ...] = ()
    offers: tuple[OfferShown, ...] = ()
    deeds: tuple[DeedShown, ...] = ()
