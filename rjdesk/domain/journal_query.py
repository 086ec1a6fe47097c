"""What can be looked for in the journal: whose entries, and about what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed


class Topic(StrEnum):
    """What an entry is about."""

    CASES = "cases"
    PAPERS = "papers"
    KEPT = "kept"
    PEOPLE = "people"
    VAULT = "vault"


BEGINNINGS: Mapping[Topic, tuple[str, ...]] = {
    Topic.PEOPLE: ("member_", "roles_", "passphrase_", "quick_unlock_", "signing_began"),
    Topic.KEPT: ("retention_", "hold_", "destruction_", "proposal_", "case_destroyed", "case_sealed", "case_unsealed"),
    Topic.PAPERS: (
        "paper_", "exported", "attachment_", "root_exported", "sheet_exported", "certificate_", "signing_", "place_",
        "letter_", "letters_", "register_",
    ),
}  # fmt: skip
"""How the names of deeds begin that are about something; the first that fits counts. Others are about a case, or the vault."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Somebody's entries, or about something; everything by default."""

    by: MemberId | None = None
    about: Topic | None = None


def topic_of(deed: Deed) -> Topic:
    """What a deed is about."""
    for topic, beginnings in BEGINNINGS.items():
        if deed.what.startswith(beginnings):
            return topic
    return Topic.CASES if deed.case is not None else Topic.VAULT
