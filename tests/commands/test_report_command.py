"""``rjdesk report``: the figures of a vault as a file, for scripts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Played
from tests.commands.program import rjdesk

ALWAYS = ("--from", "2000-01-01", "--to", "2099-12-31")
A_YEAR = ("--from", "2025-01-01", "--to", "2025-12-31")


@pytest.fixture
def vault(played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "app data"))
    return Path(shutil.copytree(played.folder / "practice.rjvault", tmp_path / "a.rjvault"))


@pytest.fixture
def passphrase(played: Played) -> str:
    return (played.folder / "passphrase.txt").read_text()


@pytest.mark.parametrize("public", [False, True])
def test_a_practice_vault_gives_a_report_that_says_practice(vault: Path, passphrase: str, public: bool) -> None:
    out = vault.parent / "report.json"
    more = (*A_YEAR, "--public") if public else (*ALWAYS, "--by", "gender")
    done = rjdesk("report", vault, "--format", "json", *more, "--out", out, "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(out.read_text("utf-8"))
    assert "PRACTICE" in told["practice_notice"]
    assert told["cases"] == (None if public else 1)
    titles = [section["title"] for section in told["sections"]]
    assert ("Split by gender" in titles) is not public


def test_a_public_report_is_split_by_nothing(vault: Path) -> None:
    out = vault.parent / "report.json"
    done = rjdesk("report", vault, *A_YEAR, "--public", "--by", "region", "--out", out)
    assert done.returncode == 64
    assert "Only the office's own report is split" in done.stderr
    assert not out.exists()


def test_a_public_report_of_another_time_than_the_offices_is_refused_and_others_are_offered(
    vault: Path, passphrase: str
) -> None:
    out = vault.parent / "report.json"
    done = rjdesk("report", vault, *ALWAYS, "--public", "--out", out, "--passphrase-stdin", typed=passphrase)
    assert done.returncode == 1
    assert "Choose one of these: 20" in done.stderr
    assert not out.exists()


def test_what_is_there_is_not_written_over(vault: Path, passphrase: str) -> None:
    out = vault.parent / "report.pdf"
    out.write_text("mine")
    done = rjdesk("report", vault, *ALWAYS, "--out", out, "--passphrase-stdin", typed=passphrase)
    assert done.returncode == 1
    assert out.read_text() == "mine"


def test_a_day_that_is_none_is_wrong_usage(vault: Path) -> None:
    done = rjdesk("report", vault, "--from", "soon", "--to", "2099-12-31", "--out", vault.parent / "x.pdf")
    assert done.returncode == 64


def test_a_text_of_ones_own_becomes_a_pdf_and_a_wrong_name_is_told_with_its_line(vault: Path, passphrase: str) -> None:
    text, out = vault.parent / "A trust.txt", vault.parent / "trust.pdf"
    text.write_text("# To the trust\n\nWe received {casses} cases.", "utf-8")
    ask = ("report", vault, *A_YEAR, "--template", text, "--out", out, "--passphrase-stdin")
    wrong = rjdesk(*ask, typed=passphrase)
    assert wrong.returncode == 1
    assert "{casses}, line 3: no number" in wrong.stderr
    assert "promises.items.share" in wrong.stderr
    text.write_text("# To the trust\n\nWe received {cases} cases.", "utf-8")
    done = rjdesk(*ask, typed=passphrase)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")
