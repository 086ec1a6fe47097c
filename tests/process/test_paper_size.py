"""On which paper a jurisdiction prints: A4 unless its file says otherwise, and nothing that no printer here holds."""

from __future__ import annotations

import pytest

from rjdesk.bundled import resource
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import read_jurisdiction
from rjdesk.process.paper_size import PaperSize


def said(name: str) -> str:
    """A shipped jurisdiction, as its file has it."""
    return resource("jurisdictions", f"{name}.toml").read_text("utf-8")


def test_paper_is_a4_unless_the_file_says_otherwise() -> None:
    assert read_jurisdiction(said("nz"), "nz.toml").paper is PaperSize.A4
    assert read_jurisdiction(said("us-vt"), "us-vt.toml").paper is PaperSize.LETTER


def test_a_size_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(ProcessNotUnderstood) as caught:
        read_jurisdiction(said("us-vt").replace('paper = "letter"', 'paper = "legal"'), "us-vt.toml")
    (finding,) = (each for each in caught.value.findings if isinstance(each, Finding))
    assert (finding.place, finding.problem, finding.allowed) == ("key paper", "wrong_value", "a4, letter")
