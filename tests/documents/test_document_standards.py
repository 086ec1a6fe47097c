"""Real veraPDF and real qpdf on every kind of document, practice or not, small or large; and on files that must fail."""

from __future__ import annotations

import io
import subprocess
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from rjdesk.documents import compose
from tests.documents.papers import a_recovery_sheet, a_sheet, a_signing_record, an_agreement, every_kind
from tests.documents.verapdf import Flavour, broken_rules

KINDS = (
    "original",
    "copy",
    "for signing",
    "non-agreement",
    "signing record",
    "signing record with scans",
    "root sheet",
    "destruction",
    "restore drill",
    "chronology",
)
MORE = (
    "practice original",
    "practice copy",
    "recovery sheet",
    "40 obligations, 14 signers",
    "40 signing lines",
    "a sheet for nine",
    "bare",
)


@cache
def papers() -> dict[str, bytes]:
    practice = {f"practice {kind}": pdf for kind, pdf in every_kind(practice=True).items()}
    bare = an_agreement(1, 0, people=(), charges=(), statements=(), review_on=None)
    return every_kind() | practice | {
        "recovery sheet": compose.compose_recovery_sheet(a_recovery_sheet()),
        "40 obligations, 14 signers": compose.compose_original(an_agreement(40, 14)),
        "40 signing lines": compose.compose_signing_record(a_signing_record(people=40)),
        "a sheet for nine": compose.compose_for_signing(an_agreement(40, 10), a_sheet(9)),
        "bare": compose.compose_original(bare),
    }  # fmt: skip


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", [*KINDS, *MORE])
def test_every_kind_of_document_meets_both_standards(kind: str, flavour: Flavour) -> None:
    assert broken_rules(papers()[kind], flavour) == []


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_a_plain_pdf_is_refused(flavour: Flavour) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 720, "not embedded, not tagged")
    canvas.save()

    assert len(broken_rules(out.getvalue(), flavour)) >= 3


@pytest.mark.validator("verapdf")
def test_a_document_that_lost_its_structure_is_refused() -> None:
    with pikepdf.open(io.BytesIO(papers()["original"])) as pdf:
        del pdf.Root.StructTreeRoot
        out = io.BytesIO()
        pdf.save(out)

    assert broken_rules(out.getvalue(), "ua1")


@pytest.mark.validator("qpdf")
@pytest.mark.parametrize("kind", [*KINDS, *MORE])
def test_qpdf_finds_nothing_wrong(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(papers()[kind])

    said = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stdout + said.stderr
    assert "WARNING" not in said.stdout + said.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_values_give_the_same_bytes(kind: str) -> None:
    assert every_kind()[kind] == papers()[kind]


@pytest.mark.parametrize("kind", [*KINDS, *MORE])
def test_every_font_is_embedded(kind: str) -> None:
    with pikepdf.open(io.BytesIO(papers()[kind])) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.get("/Font", {}).values()]

        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
