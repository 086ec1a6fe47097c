"""When this computer last saw a vault: told where history is missing."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime

from rjdesk.store.history.witnesses import last_seen
from rjdesk.store.vault import Vault
from tests.store.small_vault import Place, write

Opened = Callable[[Vault], Vault]
MONDAY, TUESDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def test_it_is_when_the_newest_of_anchor_and_mark_was_written(place: Place, opened: Opened) -> None:
    vault = opened(place.create())
    write(vault, "one")
    vault.lock()
    for file, when in zip(sorted(place.anchors.iterdir()), (TUESDAY, MONDAY), strict=True):
        os.utime(file, (when.timestamp(), when.timestamp()))
    assert vault.watch.last_seen(vault.vault_id) == TUESDAY


def test_one_that_is_gone_leaves_the_other_to_tell(place: Place) -> None:
    vault = place.create()
    write(vault, "one")
    vault.lock()
    anchor, mark = sorted(place.anchors.iterdir())
    os.utime(mark, (MONDAY.timestamp(), MONDAY.timestamp()))
    anchor.unlink()
    assert last_seen(place.anchors, vault.vault_id) == MONDAY


def test_a_computer_that_never_saw_it_says_so(place: Place) -> None:
    assert last_seen(place.anchors, "0" * 32) is None
    assert last_seen(None, "0" * 32) is None
