"""Every paper that a shipped practice case makes, as it is handed over: both standards, and not a page without its mark."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rjdesk.bootstrap import desk, now, surroundings
from rjdesk.process import catalogue
from rjdesk.services.practice.practice import Practice
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import shipped_scripts
from rjdesk.store.keys.cost import FLOOR
from tests.documents.verapdf import Flavour, broken_rules

SCRIPTS = shipped_scripts()
LETTER = re.compile(r"\d+-(letters?|record)\b")  # test_letters_of_practice_standards has every one of them judged


@cache
def papers(script: Path) -> dict[str, bytes]:
    """What playing a script hands over, by file name."""
    told = read_script(script.read_text("utf-8"), script.name, catalogue.shipped(), now().date())
    around, seconds = replace(surroundings(anchored=False), cost=lambda: FLOOR), count()
    with TemporaryDirectory() as folder:
        made = Practice(desk(around), Path(folder) / "made", told, lambda: float(next(seconds))).play()
        return {file.path.name: file.path.read_bytes() for file in made.files if file.path.suffix == ".pdf"}


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_paper_of_a_practice_case_meets_both_standards(script: Path, flavour: Flavour) -> None:
    judged = {name: pdf for name, pdf in papers(script).items() if not LETTER.match(name)}
    broken = {name: broken_rules(pdf, flavour) for name, pdf in judged.items()}
    assert broken
    assert {name: rules for name, rules in broken.items() if rules} == {}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_no_way_to_reach_anybody_is_on_a_paper_but_their_own_address_over_their_own_letter(script: Path) -> None:
    from pypdfium2 import PdfDocument

    people = json.loads(script.read_text("utf-8"))["people"]
    ways = {way for person in people for way in person.get("contact", {}).values()}
    own = [f"{person['name']} {person.get('contact', {}).get('address', '')}" for person in people]
    for name, pdf in papers(script).items():
        with PdfDocument(pdf) as document:
            told = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
        for over_their_letter in own if "-letter" in name else ():
            told = told.replace(over_their_letter, "")
        assert not [way for way in ways if way in told], name
