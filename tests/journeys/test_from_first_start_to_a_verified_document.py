"""The main journey with real widgets and a real vault: first start, referral, conference, signing in the room, and a PDF
that a court can verify. Nothing is called that a person couldn't press."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.documents.verapdf import Flavour, broken_rules
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun

NOW = datetime.combine(conference.TODAY, datetime.min.time(), UTC).replace(hour=10)


@pytest.fixture(scope="module")
def handed_out(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the facilitator handed out the papers, after the whole conference."""
    hand, out, faults = begun(qapp, tmp_path_factory.mktemp("day"))
    for part in (
        conference.start,
        conference.refer,
        conference.prepare,
        conference.hold,
        conference.agree,
        conference.sign,
        conference.hand_out,
    ):
        part(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays
    return out


def the(kind: str, folder: Path) -> Path:
    (found,) = folder.glob(f"*.{kind}")
    return found


def test_a_court_finds_the_original_genuine(handed_out: Path) -> None:
    command = [sys.executable, "-m", "rjdesk", "verify", str(the("pdf", handed_out)), "--json"]
    said = subprocess.run(
        [*command, "--root", str(the("pem", handed_out))], capture_output=True, text=True, check=False
    )
    verdict = json.loads(said.stdout)
    assert (said.returncode, verdict["verdict"]) == (0, "genuine")
    names = {signature["name"]: signature["how"] for signature in verdict["signatures"]}
    assert names[conference.YOUNG] == "signed"
    assert names[conference.MOTHER] == "attested"


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_original_is_an_archive_file_that_everyone_can_read(handed_out: Path, flavour: Flavour) -> None:
    assert broken_rules(the("pdf", handed_out).read_bytes(), flavour) == []


@pytest.mark.validator("pdfsig")
def test_pdfsig_finds_every_signature_valid(handed_out: Path) -> None:
    said = subprocess.run(
        ["pdfsig", "-nocert", the("pdf", handed_out)], capture_output=True, text=True, check=True
    ).stdout
    assert said.count("Signature is Valid") == 4  # certification, ink, attested name, closing


@pytest.mark.validator("qpdf")
def test_qpdf_finds_nothing_wrong(handed_out: Path) -> None:
    said = subprocess.run(["qpdf", "--check", the("pdf", handed_out)], capture_output=True, text=True, check=False)
    assert (said.returncode, "No syntax or stream encoding errors" in said.stdout) == (0, True)


def test_a_single_changed_byte_is_altered(handed_out: Path, tmp_path: Path) -> None:
    original = bytearray(the("pdf", handed_out).read_bytes())
    original[original.index(b"stream") + 40] ^= 1
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(original)
    command = [sys.executable, "-m", "rjdesk", "verify", str(changed), "--root", str(the("pem", handed_out))]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
