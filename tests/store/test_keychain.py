"""The computer's keyring: used where it can be trusted, told honestly where it can't, and never waited for long."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from keyring.backend import KeyringBackend
from keyring.core import load_keyring

from rjdesk.errors import KeyringUnavailable
from rjdesk.store.quick.keychain import Keychain, Unusable
from rjdesk.wording import say
from tests.store.keyrings import (
    AnotherKeyring,
    FailingKeyring,
    FaultyKeyring,
    ForgetfulKeyring,
    GoodKeyring,
    HangingKeyring,
    LockedKeyring,
    LyingKeyring,
    NoKeyring,
    QuittingKeyring,
    chain_of,
    keychain,
)
from tests.store.killed import REPOSITORY

NO_BACKEND = load_keyring("keyring.backends.fail.Keyring")
NULL_BACKEND = load_keyring("keyring.backends.null.Keyring")


def _why(call: Callable[[], object]) -> str:
    with pytest.raises(KeyringUnavailable) as refused:
        call()
    return str(refused.value.facts["why"])


def test_what_was_written_can_be_read_and_deleted() -> None:
    chain = keychain(GoodKeyring())
    chain.write("one", "value")
    assert chain.read("one") == "value"
    chain.delete("one")
    chain.delete("one")
    assert chain.read("one") is None


def test_a_keyring_has_a_name_that_tells_it_from_another() -> None:
    assert keychain(GoodKeyring()).backend() == keychain(GoodKeyring()).backend()
    assert keychain(GoodKeyring()).backend() != keychain(AnotherKeyring()).backend()


@pytest.mark.parametrize(
    ("backend", "why"),
    [
        (NO_BACKEND, Unusable.NONE),
        (NoKeyring(), Unusable.NONE),
        (NULL_BACKEND, Unusable.REFUSED),
        (chain_of(GoodKeyring(), NULL_BACKEND), Unusable.REFUSED),
        (chain_of(), Unusable.REFUSED),
        (LockedKeyring(), Unusable.LOCKED),
        (ForgetfulKeyring(), Unusable.FORGETFUL),
        (LyingKeyring(), Unusable.FORGETFUL),
        (FailingKeyring(), Unusable.FAILING),
        (FaultyKeyring(), Unusable.FAILING),
        (QuittingKeyring(), Unusable.FAILING),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_what_a_keyring_can_not_do_is_said(backend: KeyringBackend, why: Unusable) -> None:
    assert _why(lambda: keychain(backend).write("one", "value")) == say(f"keyring.{why}")


def test_a_keyring_that_is_not_known_is_refused_before_it_is_given_anything() -> None:
    unknown = GoodKeyring()
    assert _why(lambda: Keychain(lambda: unknown).write("one", "value")) == say("keyring.refused")
    assert not unknown.given


def test_of_a_chain_of_known_ones_the_first_is_used() -> None:
    first, second = GoodKeyring(), AnotherKeyring()
    chain = keychain(chain_of(first, second))
    chain.write("one", "value")
    assert chain.backend() == keychain(first).backend()
    assert first.kept
    assert not second.given


def test_a_keyring_that_can_not_even_be_found_is_told() -> None:
    def broken() -> KeyringBackend:
        raise ModuleNotFoundError("a backend that somebody configured and removed")

    assert _why(lambda: keychain(broken).read("one")) == say("keyring.failing")


def test_a_hanging_keyring_is_given_up_and_not_waited_for_twice() -> None:
    hanging = HangingKeyring()
    chain = keychain(hanging, wait=0.2)
    begun = time.monotonic()
    for _ in range(100):
        assert _why(lambda: chain.read("one")) == say("keyring.hanging")
    assert 0.2 <= time.monotonic() - begun < 10, "waited for each time, it would have been 20 s"
    hanging.answered.set()


def test_a_keyring_that_answers_again_is_used_again() -> None:
    hanging = HangingKeyring()
    chain = keychain(hanging, wait=0.2)
    asked = chain.ask(lambda backend: backend.get_password("rjdesk", "one"))
    with pytest.raises(KeyringUnavailable):
        asked.answer()
    hanging.answered.set()
    assert asked.settled(5)
    chain.write("one", "value")
    assert chain.read("one") == "value"


def test_a_late_answer_is_never_taken_for_another_question() -> None:
    hanging = HangingKeyring()
    hanging.kept["rjdesk", "first"] = "the first's"
    chain = keychain(hanging, wait=0.1)
    first = chain.ask(lambda backend: backend.get_password("rjdesk", "first"))
    with pytest.raises(KeyringUnavailable):
        first.answer()
    second = chain.ask(lambda backend: backend.get_password("rjdesk", "second"))
    hanging.answered.set()
    assert first.settled(5)
    with pytest.raises(KeyringUnavailable):
        second.answer()


def test_every_reason_is_worded() -> None:
    assert all(say(f"keyring.{why}") for why in Unusable)


def test_a_program_ends_while_its_keyring_hangs() -> None:
    program = (
        "from tests.store.keyrings import HangingKeyring, keychain\n"
        "keychain(HangingKeyring()).ask(lambda backend: backend.get_password('rjdesk', 'one'))\n"
    )
    begun = time.monotonic()
    ran = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=False, timeout=20)
    assert ran.returncode == 0
    assert time.monotonic() - begun < 15


def test_the_keyring_package_is_loaded_with_the_first_question() -> None:
    program = (
        "import sys; from rjdesk.store.quick.keychain import Keychain; Keychain(); print('keyring' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "False"
