"""Signed papers before the judges of others: veraPDF, pdfsig, qpdf, and pyHanko's own validation."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from rjdesk.documents.verifying import verify
from tests.documents.closed_paper import closed_original
from tests.documents.signed_paper import NOW, half_signed, office, sealed_by, signed, unsigned
from tests.documents.tampering import late_field_signed
from tests.documents.verapdf import Flavour, broken_rules

PAPERS: dict[str, Callable[[], bytes]] = {
    "half": half_signed,
    "signed": signed,
    "sealed": lambda: sealed_by(office()),
    "whole original": closed_original,
}


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("paper", PAPERS)
def test_a_signed_paper_stays_an_archive_file_that_everyone_can_read(paper: str, flavour: Flavour) -> None:
    assert broken_rules(PAPERS[paper](), flavour) == []


@pytest.mark.validator("verapdf")
def test_the_judge_would_see_a_signature_made_carelessly() -> None:
    from rjdesk.documents.identity import of_member

    careless = late_field_signed(half_signed(), of_member(office(), NOW))
    assert broken_rules(careless, "ua1")


@pytest.mark.validator("pdfsig")
@pytest.mark.parametrize("paper", PAPERS)
def test_pdfsig_finds_every_signature_valid(paper: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[paper]())
    said = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False).stdout
    valid = re.findall(r"Signature Validation: (.*)", said)
    assert valid == ["Signature is Valid."] * len(verify_signed(PAPERS[paper]()))
    assert "  - Total document signed" in said


@pytest.mark.validator("qpdf")
@pytest.mark.parametrize("paper", PAPERS)
def test_qpdf_finds_nothing_wrong(paper: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[paper]())
    assert subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("paper", PAPERS)
def test_the_library_itself_finds_every_signature_sound_and_every_change_allowed(paper: str) -> None:
    _, _, root = pem.unarmor(office().root_cert)
    reader = PdfFileReader(io.BytesIO(PAPERS[paper]()))
    for signature in reader.embedded_signatures:
        context = ValidationContext(trust_roots=[x509.Certificate.load(root)], allow_fetching=False, moment=NOW)
        status = validate_pdf_signature(signature, context)
        assert status.bottom_line, status.pretty_print_details()


def test_an_unsigned_paper_is_the_start_of_the_signed_one() -> None:
    assert signed().startswith(unsigned())


def verify_signed(pdf: bytes) -> list[str]:
    """The fields that hold a signature."""
    found = verify(pdf, office().root_cert).signatures
    return [signature.field for signature in found if signature.covers != "nothing"]
