"""``rjdesk verify``: a verdict in words and its exit code, with nothing but the files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.commands.conftest import Played
from tests.commands.program import rjdesk


def test_a_signed_original_with_its_root_and_record_is_genuine(played: Played) -> None:
    done = rjdesk("verify", played.original, "--root", played.root, "--record", played.record)
    assert done.returncode == 0
    assert "GENUINE" in done.stdout
    assert "PRACTICE" in done.stdout
    assert re.search(r"Claimed time: \d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d:\d\d \(UTC\)\.", done.stdout)
    assert "Hēmi Parata (Family, whānau or family group): name typed and attested" in done.stdout


def test_for_programs_there_are_a_verdict_and_signatures(played: Played) -> None:
    said = json.loads(rjdesk("verify", played.original, "--root", played.root, "--json").stdout)
    assert said["verdict"] == "genuine"
    assert {"field", "name", "part", "how", "claimed_at", "office", "covers", "sound"} <= set(said["signatures"][0])


def test_without_the_root_the_signer_is_not_known(played: Played) -> None:
    assert rjdesk("verify", played.original).returncode == 3


def test_a_file_with_something_added_is_altered(played: Played, tmp_path: Path) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(played.original.read_bytes() + b"% added\n")
    done = rjdesk("verify", changed, "--root", played.root)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].startswith(("PRACTICE", "ALTERED"))


def test_what_is_no_pdf_of_ours_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_text("Dear registry")
    assert rjdesk("verify", tmp_path / "letter.pdf").returncode == 2
    done = rjdesk("verify", tmp_path / "nowhere.pdf", "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["verdict"] == "unreadable"


def test_a_root_that_is_not_there_is_no_verdict(played: Played, tmp_path: Path) -> None:
    done = rjdesk("verify", played.original, "--root", tmp_path / "none.pem")
    assert done.returncode == 66
    assert "none.pem" in done.stderr


def test_it_needs_no_home_and_loads_neither_desktop_nor_database(played: Played) -> None:
    look = (
        "import sys; from rjdesk.__main__ import main; code = main(sys.argv[1:]);"
        "assert not {'PySide6', 'sqlalchemy', 'sqlcipher3', 'reportlab'} & set(sys.modules); sys.exit(code)"
    )
    bare = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "PYTHONPATH")}
    command = [sys.executable, "-c", look, "verify", str(played.original), "--root", str(played.root)]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
