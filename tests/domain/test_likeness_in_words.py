"""Every reason for a likeness can be said."""

from __future__ import annotations

from rjdesk.domain.likeness import Reason
from rjdesk.wording import table


def test_every_reason_has_its_words() -> None:
    assert set(table()["likeness"]) == set(Reason)
