"""Real veraPDF and real qpdf on letters, letters together, records and registers, practice or not, sealed or not."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from rjdesk.documents import compose
from tests.documents.letters import HINE, LONG, NGUYEN, a_letter, a_record, a_register
from tests.documents.verapdf import Flavour, broken_rules
from tests.services.conferences import in_memory, person
from tests.services.letters_case import a_hui

KINDS = ("letter", "three pages", "letters", "record", "register", "empty register", "long register")


@cache
def papers() -> dict[str, bytes]:
    together = (a_letter(HINE), a_letter(NGUYEN, pages=3, practice=True), a_letter(LONG))
    return {
        "letter": compose.compose_letter(a_letter(LONG, practice=True)),
        "three pages": compose.compose_letter(a_letter(pages=3)),
        "letters": compose.compose_letters(together),
        "record": compose.compose_letter(a_record(practice=True)),
        "register": compose.compose_register(a_register(practice=True)),
        "empty register": compose.compose_register(a_register(0)),
        "long register": compose.compose_register(a_register(60)),
    }


@cache
def sealed() -> tuple[bytes, ...]:
    """Letters as a service makes them, under the office's seal."""
    on = in_memory()
    case = a_hui(on)
    people = tuple(person(on.desk, case, name) for name in ("Hinemoa", "Tāmati"))
    return tuple(paper.pdf for paper in on.desk.letters.write(case, "invitation", people).make().papers)


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_letter_meets_both_standards(kind: str, flavour: Flavour) -> None:
    assert broken_rules(papers()[kind], flavour) == []


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_seal_breaks_neither(flavour: Flavour) -> None:
    assert [broken_rules(pdf, flavour) for pdf in sealed()] == [[], [], []]


@pytest.mark.parametrize("kind", KINDS)
def test_qpdf_finds_nothing_wrong(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(papers()[kind])
    found = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
