"""The deeds that rewrite something."""

from __future__ import annotations

from tests.faults.children import Say
from tests.faults.deeds import BEGUN, DONE, Rewriting
from tests.faults.looking import Seen, look
from tests.faults.office import Office
from tests.faults.stage import Stage
from tests.store.small_vault import ANOTHER, PASSPHRASE


def _copied(stage: Stage) -> Office:
    return stage.copy()


def _change_passphrase(office: Office, say: Say) -> None:
    with office.open() as here:
        say(BEGUN)
        here.vaults.change_passphrase(PASSPHRASE, ANOTHER)
        say(DONE)


def _opens_with_one_of_two(office: Office, before: Seen) -> list[str]:
    old, new = look(office), look(office, ANOTHER)
    opening = [each for each in (old, new) if each.refused != "WrongPassphrase"]
    if len(opening) != 1:
        return [f"{len(opening)} of two passphrases open"]
    return _intact(opening[0], before)


def _intact(found: Seen, before: Seen) -> list[str]:
    if found.alarming:
        return [found.words()]
    return [] if found.continues(before) else ["what was there before"]


PASSPHRASE_CHANGE = Rewriting("passphrase change", _copied, _change_passphrase, _opens_with_one_of_two)

REWRITING = (PASSPHRASE_CHANGE,)
