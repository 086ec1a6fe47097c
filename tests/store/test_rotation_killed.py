"""Killed anywhere while everyone gets another vault key: the next unlocking finishes it."""

from __future__ import annotations

import shutil
from typing import NamedTuple

import pytest

from rjdesk.errors import WrongRecoveryCode
from tests.store.killed import NEW_CODE, THIRD, killed, killed_in_the_log
from tests.store.small_vault import ANOTHER, CODE, Place, notes, write
from tests.store.vault_of_three import LONG, Cancelled, assert_settled, opens


class Ended(NamedTuple):
    """What a deed on the vault of three may have left: who opens it, and which recovery code does."""

    ben: bool
    old_code: bool


BEFORE = Ended(ben=True, old_code=True)
AFTER = {"remove": Ended(ben=False, old_code=True), "rotate": BEFORE, "reissue": Ended(ben=True, old_code=False)}


def left_by(place: Place) -> Ended:
    """Look at a vault after a kill; whatever happened, it works, and nothing that was kept is gone."""
    vault = place.unlock(THIRD)
    assert (vault.history_gap, notes(vault)) == (None, [LONG] * 16)
    write(vault, "goes on")
    vault.lock()
    assert_settled(place)
    ended = Ended(opens(place, ANOTHER), code_opens(place, CODE.text()))
    assert code_opens(place, NEW_CODE.text()) != ended.old_code
    return ended


def code_opens(place: Place, code: str) -> bool:
    """Whether a recovery code opens the vault."""
    try:
        place.unlock_with_recovery(code).lock()
    except WrongRecoveryCode:
        return False
    return True


@pytest.mark.parametrize("deed", AFTER)
def test_killed_between_any_two_touches_of_the_vault_the_next_unlocking_finishes_it(three: Place, deed: str) -> None:
    before, moment = shutil.copytree(three.root, three.root.with_name(f"{three.root.name}-before")), 0
    seen: list[Ended] = []
    for moment in range(1, 100):
        shutil.rmtree(three.root)
        shutil.copytree(before, three.root)
        ended = killed(deed, three.root, moment)
        seen.append(left_by(three))
        if ended == 0:
            break
    assert moment > 12, "the kills came between the writes"
    happened = seen.index(AFTER[deed])
    assert seen == [BEFORE] * happened + [AFTER[deed]] * (len(seen) - happened), "once it has happened it stays so"


@pytest.mark.parametrize("deed", AFTER)
@pytest.mark.parametrize("size", [4_200, 33_000, 250_000, 520_000])
def test_killed_while_the_database_is_encrypted_again_the_next_unlocking_finishes_it(
    three: Place, deed: str, size: int
) -> None:
    assert killed_in_the_log(deed, three.root, size) < 0
    assert left_by(three) == (AFTER[deed] if size > 20_000 else BEFORE)


@pytest.fixture
def undone(three: Place) -> Place:
    """The vault of three after somebody's removal got no further than the header."""

    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    vault = three.unlock()
    with pytest.raises(Cancelled):
        vault.remove_member(vault.people[1].id, cancel)
    vault.lock()
    return three


def test_killed_again_while_it_is_finished_the_one_after_finishes_it(undone: Place) -> None:
    moment = 0
    before = shutil.copytree(undone.root, undone.root.with_name(f"{undone.root.name}-before"))
    for moment in range(1, 100):
        shutil.rmtree(undone.root)
        shutil.copytree(before, undone.root)
        ended = killed("unlock", undone.root, moment)
        assert left_by(undone) == AFTER["remove"]
        if ended == 0:
            break
    assert moment > 6, "the kills came between the writes"


@pytest.mark.parametrize("size", [33_000, 520_000])
def test_killed_again_while_the_database_is_encrypted_the_one_after_finishes_it(undone: Place, size: int) -> None:
    assert killed_in_the_log("unlock", undone.root, size) < 0
    assert left_by(undone) == AFTER["remove"]
