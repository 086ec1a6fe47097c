"""The check of a whole vault: it finds what is wrong, says what to do, and is silent about a sound vault."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from sqlalchemy import Engine

from rjdesk.errors import VaultDamaged
from rjdesk.store.checkup import Finding, check
from rjdesk.store.vault import Vault
from tests.store.small_vault import Place, write

Opened = Callable[[Vault], Vault]
PAGE = 4096


def sound_chain(engine: Engine) -> Iterable[Finding]:
    """A journal that holds together."""
    return ()


def found(vault: Vault) -> set[tuple[str, str]]:
    """Which part, and what."""
    return {(finding.part, finding.what) for finding in check(vault, sound_chain)}


@pytest.fixture
def filled(place: Place) -> Place:
    """A vault of some hundred pages."""
    vault = place.create()
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("CREATE INDEX note_text ON note (text)")
    for number in range(40):
        write(vault, f"{number} " + "note " * 1000)
    vault.lock()
    return place


def test_a_sound_vault_has_no_findings(filled: Place, opened: Opened) -> None:
    assert check(opened(filled.unlock()), sound_chain) == ()


def test_a_changed_page_is_found(filled: Place, opened: Opened) -> None:
    vault = opened(filled.unlock())
    damaged = bytearray((filled.folder / "cases.db").read_bytes())
    damaged[-10 * PAGE + 100] ^= 1
    vault.lock()
    (filled.folder / "cases.db").write_bytes(damaged)
    assert ("cases.db", "cipher_integrity_check") in found(opened(filled.unlock()))


def test_an_old_page_put_back_is_found_by_sqlites_own_check_alone(filled: Place, opened: Opened) -> None:
    before = (filled.folder / "cases.db").read_bytes()
    vault = filled.unlock()
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM note WHERE id = 20")
        connection.exec_driver_sql("INSERT INTO note VALUES (20, 'changed')")
    vault.lock()
    after = bytearray((filled.folder / "cases.db").read_bytes())
    at = next(at for at in range(PAGE, len(before), PAGE) if before[at : at + PAGE] != after[at : at + PAGE])
    after[at : at + PAGE] = before[at : at + PAGE]
    (filled.folder / "cases.db").write_bytes(after)
    assert found(opened(filled.unlock())) == {("cases.db", "integrity_check")}


def test_a_damaged_first_page_does_not_even_open(filled: Place) -> None:
    damaged = bytearray((filled.folder / "cases.db").read_bytes())
    damaged[200] ^= 1
    (filled.folder / "cases.db").write_bytes(damaged)
    with pytest.raises(VaultDamaged):
        filled.unlock()


@pytest.mark.parametrize("odd", [0, 1000])
def test_a_file_that_was_cut_off_does_not_even_open(filled: Place, odd: int) -> None:
    whole = (filled.folder / "cases.db").read_bytes()
    (filled.folder / "cases.db").write_bytes(whole[: len(whole) // PAGE // 2 * PAGE + odd])
    with pytest.raises(VaultDamaged):
        filled.unlock()


def test_a_mended_header_is_told(filled: Place, opened: Opened) -> None:
    (filled.folder / "header.json").write_bytes(b"")
    assert found(opened(filled.unlock())) == {("header.json", "header_mended")}


def test_a_broken_chain_is_told_as_its_keeper_tells_it(filled: Place, opened: Opened) -> None:
    broken = Finding("journal", "unreadable", "restore")
    assert check(opened(filled.unlock()), lambda engine: [broken]) == (broken,)


def test_a_journal_that_cannot_be_read_is_a_finding(filled: Place, opened: Opened) -> None:
    def unreadable(engine: Engine) -> Iterable[Finding]:
        raise VaultDamaged(part="cases.db")

    assert check(opened(filled.unlock()), unreadable) == (Finding("journal", "unreadable", "restore"),)


@pytest.mark.parametrize("what", ["header_mended", "cipher_integrity_check", "integrity_check", "unreadable"])
def test_every_finding_has_words(what: str) -> None:
    for step in ("restore", "watch_the_disk"):
        assert Finding("cases.db", what, step).sentence().endswith(".")
