"""No passphrase, recovery code or key in anything that could be printed, logged or sent: errors, tracebacks, reprs."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace

import pytest

from rjdesk.errors import Expected
from rjdesk.store.creation import Founding, NewVault, create
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, fill

Deed = Callable[[Place], object]


def create_again(place: Place) -> None:
    place.create()


def wrong_passphrase(place: Place) -> None:
    place.unlock(ANOTHER)


def wrong_code(place: Place) -> None:
    place.unlock_with_recovery(CODE.text()[:-1] + "Z")


def damaged_database(place: Place) -> None:
    (place.folder / "cases.db").write_bytes(b"\0" * 8192)
    place.unlock()


def damaged_headers(place: Place) -> None:
    for name in ("header.json", "header.copy.json"):
        (place.folder / name).write_bytes((place.folder / name).read_bytes().replace(b"person", b"tnosrep"))
    place.unlock()


def weak_passphrase(place: Place) -> None:
    create(replace(new_vault(place), folder=place.root / "b.rjvault", passphrase=PASSPHRASE[:6]), place.around(), fill)


def fault_while_filling(place: Place) -> None:
    def fails(engine: object, founding: Founding) -> None:
        raise LookupError(founding)

    create(replace(new_vault(place), folder=place.root / "c.rjvault"), place.around(), fails)


def new_vault(place: Place) -> NewVault:
    return NewVault(place.folder, "Aroha Ngata", PASSPHRASE, CODE)


@pytest.fixture
def secrets(place: Place) -> list[str]:
    """Everything that must never be seen, as text."""
    vault = place.create()
    keys = [vault.derive(purpose) for purpose in ("database", "header", "anchor")] + [vault.signing_key()]
    vault.lock()
    return [PASSPHRASE, ANOTHER, CODE.text(), CODE.secret.hex(), *(key.hex() for key in keys)]


@pytest.mark.parametrize(
    "deed",
    [
        create_again,
        wrong_passphrase,
        wrong_code,
        damaged_database,
        damaged_headers,
        weak_passphrase,
        fault_while_filling,
    ],
)
def test_no_error_tells_a_secret(place: Place, secrets: list[str], deed: Deed) -> None:
    with pytest.raises((Expected, LookupError)) as refused:
        deed(place)
    told = "".join(traceback.format_exception(refused.value)) + repr(refused.value.args)
    if isinstance(refused.value, Expected):
        told += repr(refused.value.facts)
    assert [secret for secret in secrets if secret in told] == []


def test_no_repr_tells_a_secret(place: Place, secrets: list[str]) -> None:
    vault = place.unlock()
    told = repr([vault, vars(vault), new_vault(place), CODE, place.around(), vault.engine.url])
    vault.lock()
    assert [secret for secret in secrets if secret in told] == []
