"""All that the page of processes and law shows, as values."""

from __future__ import annotations

from dataclasses import dataclass, field

from rjdesk.domain.law import LawName
from ui.widgets.told_changes import Group


@dataclass(frozen=True, slots=True)
class LawShown:
    """One process or jurisdiction, in words. ``trouble`` says why no new case can run under it; ``own``: the office's.
    ``may_be_here``: it is a jurisdiction that the office isn't in as yet."""

    name: LawName
    title: str
    lines: tuple[str, ...]
    trouble: tuple[str, ...] = ()
    own: bool = False
    may_be_here: bool = False


@dataclass(frozen=True, slots=True)
class LawsShown:
    """The whole list."""

    processes: tuple[LawShown, ...]
    jurisdictions: tuple[LawShown, ...]


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """Something to decide: what it would change, what the button says that does it, and the reason typed so far."""

    title: str
    about: str
    groups: tuple[Group, ...]
    yes: str
    danger: bool = False
    typed: str = field(default="", repr=False)
