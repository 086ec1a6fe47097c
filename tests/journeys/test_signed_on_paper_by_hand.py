"""One signs with ink on the screen, one will sign on paper only: printed, signed with a pen, photographed after a lock.

The real program on a real vault; then others' programs look at what was handed out.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageDraw
from PySide6.QtWidgets import QApplication, QWidget

from tests.documents.papers import page_texts
from tests.documents.verapdf import Flavour, broken_rules
from tests.hand import Hand
from tests.journeys import conference_by_hand as conference
from tests.journeys.day import IntoOneFolder, begun

SHEET = "FGC-2026-0147-for-signing-1.pdf"


class PensAndPhotos(IntoOneFolder):
    """Whoever prints the sheet, signs its last page with a pen, and photographs that."""

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path:
        with pypdfium2.PdfDocument(self._folder / SHEET) as sheet:
            photo = sheet[len(sheet) - 1].render(scale=1.5).to_pil().convert("RGB")
        ImageDraw.Draw(photo).line([(110, 330), (160, 300), (190, 340), (260, 310)], fill=(10, 10, 90), width=3)
        taken = self._folder.parent / "IMG_2041.jpg"
        photo.save(taken)
        return taken


def sign(hand: Hand) -> None:
    """The young person with ink, the mother on paper; the laptop is locked before her sheet comes back."""
    hand.press("open-panel")
    hand.press("begin-signing")
    hand.press("ask-next")
    hand.answer("field-consent", True)
    hand.type("Who stands beside you?", f"with {conference.MOTHER}")
    hand.draw()
    hand.press("sign")
    hand.press("ask-next")
    hand.press("I sign on paper only")
    hand.press("Yes, on paper")
    hand.press("print-sheet")
    for _ in (conference.VICTIM, conference.POLICE):
        hand.press("ask-next")
        hand.press("I don't want to sign")
        hand.press("I don't sign")


def lock_and_come_back(hand: Hand) -> None:
    """The end of the day, and the next morning."""
    hand.press("Lock")
    hand.type("Passphrase", conference.PASSPHRASE)
    hand.press("Unlock")
    hand.go("cases")
    hand.look_up("FGC-2026-0147")
    hand.go("signing")


def scan_and_close(hand: Hand) -> None:
    """Only the scan is waited for; with it the signing is closed, and the papers are handed out."""
    assert not hand.sees("close-signing")
    hand.press("scan-next")
    hand.press("add-scan")
    hand.press("close-signing")
    hand.press("go-to-papers")
    hand.press("Signed original")
    hand.press("hand-out")
    hand.press("Signing record")
    hand.press("hand-out")
    hand.press("root-certificate")


@pytest.fixture(scope="module")
def handed_out(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what left the vault."""
    hand, out, faults = begun(qapp, tmp_path_factory.mktemp("day"), PensAndPhotos)
    for part in (
        conference.start,
        conference.refer,
        conference.prepare,
        conference.hold,
        conference.agree,
        sign,
        lock_and_come_back,
        scan_and_close,
    ):
        part(hand)
    hand.program.close()
    assert not faults
    assert not hand.strays
    return out


def the(name: str, folder: Path) -> Path:
    return folder / f"FGC-2026-0147-{name}.pdf"


def scan_in(record: Path, tmp_path: Path) -> bytes:
    """The scan as any PDF program takes it out of the record."""
    subprocess.run(["pdfdetach", "-savefile", "scan-01.jpeg", "-o", tmp_path / "scan", record], check=True)
    return (tmp_path / "scan").read_bytes()


@pytest.mark.validator("pdfsig")
def test_a_court_reads_who_signed_with_ink_and_who_on_paper_and_computes_the_hash(
    handed_out: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "rjdesk", "verify", str(the("original", handed_out)), "--json"]
    with_record = ["--root", str(handed_out / "office-root.pem"), "--record", str(the("signing-record", handed_out))]
    said = subprocess.run([*command, *with_record], capture_output=True, text=True, check=False)
    verdict = json.loads(said.stdout)
    assert (said.returncode, verdict["verdict"], verdict["record_matches"]) == (0, "genuine", True)
    by_name = {signature["name"]: signature for signature in verdict["signatures"]}
    assert by_name[conference.YOUNG]["how"] == "signed"
    mother = by_name[conference.MOTHER]
    assert (mother["how"], mother["covers"]) == ("on_paper", "nothing")
    scan = scan_in(the("signing-record", handed_out), tmp_path)
    assert sha256(scan).hexdigest() == mother["scan_sha256"]
    sheet = " ".join(page_texts((handed_out / SHEET).read_bytes()))
    assert verdict["certified_sha256"] in sheet


def test_in_words_it_is_said_that_no_digital_signature_stands_behind_it(handed_out: Path) -> None:
    command = [sys.executable, "-m", "rjdesk", "verify", str(the("original", handed_out))]
    said = subprocess.run(
        [*command, "--root", str(handed_out / "office-root.pem")], capture_output=True, text=True, check=False
    )
    assert "signed on paper (scan SHA-256" in said.stdout
    assert "no digital signature" in said.stdout


@pytest.mark.validator("pdfsig")
def test_pdfsig_finds_three_signatures_and_all_valid(handed_out: Path) -> None:
    said = subprocess.run(
        ["pdfsig", "-nocert", the("original", handed_out)], capture_output=True, text=True, check=True
    ).stdout
    assert said.count("Signature is Valid") == 3  # certification, the young person's ink, closing


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("name", ["original", "signing-record", "for-signing-1"])
def test_every_paper_is_an_archive_file_that_everyone_can_read(handed_out: Path, name: str, flavour: Flavour) -> None:
    assert broken_rules(the(name, handed_out).read_bytes(), flavour) == []


@pytest.mark.validator("qpdf")
@pytest.mark.parametrize("name", ["original", "signing-record", "for-signing-1"])
def test_qpdf_finds_nothing_wrong(handed_out: Path, name: str) -> None:
    assert subprocess.run(["qpdf", "--check", the(name, handed_out)], capture_output=True, check=False).returncode == 0


def test_the_photo_in_the_record_says_nothing_of_where_it_was_taken(handed_out: Path, tmp_path: Path) -> None:
    from PIL import Image

    with Image.open(io.BytesIO(scan_in(the("signing-record", handed_out), tmp_path))) as photo:
        assert not photo.getexif()
