"""Every reason for a likeness, every conflict and every part can be said."""

from __future__ import annotations

from rjdesk.domain.conflict import ConflictKind
from rjdesk.domain.likeness import Reason
from rjdesk.domain.participant import Part
from rjdesk.wording import table


def test_every_reason_has_its_words() -> None:
    assert set(table()["likeness"]) == set(Reason)


def test_every_conflict_has_its_words() -> None:
    assert set(table()["conflict"]) == set(ConflictKind)


def test_every_part_that_somebody_had_elsewhere_has_its_words() -> None:
    assert set(table()["persons"]["part"]) == set(Part) - {Part.COURT}
