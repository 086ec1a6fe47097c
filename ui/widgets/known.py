"""Somebody who is in another case, in a few words: where, as what, and why it may be the same person."""

from __future__ import annotations

from collections.abc import Iterable

from rjdesk.domain.ids import CaseId
from rjdesk.domain.likeness import Reason
from rjdesk.domain.person import Known
from rjdesk.wording import say
from ui.wording import tr


def place_of(known: Known, here: CaseId | None = None) -> str:
    """Where somebody is, and as what; ``here`` is the case from which it is told."""
    part = say(f"persons.part.{known.part}")
    return tr("this case ({part})").format(part=part) if known.entry.case == here else f"{known.reference} ({part})"


def why_alike(reasons: Iterable[Reason]) -> str:
    """Why two entries may be one person, as a sentence."""
    words = "; ".join(say(f"likeness.{reason}") for reason in reasons)
    return f"{words[:1].upper()}{words[1:]}."
