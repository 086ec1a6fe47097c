"""The observer's checklist on paper: every point with its four words, nobody's name, and both standards."""

from __future__ import annotations

import subprocess
from functools import cache

import pytest

from rjdesk.documents.compose import compose_check_form
from rjdesk.documents.training.check_form import CheckFormContents
from rjdesk.process.catalogue import shipped
from rjdesk.process.checklists import checklist
from tests.documents.verapdf import Flavour, broken_rules
from tests.fakes import NOON

LISTS = [checklist(process) for process in shipped()]


@cache
def form(process: str = "nz-youth-justice-fgc", *, practice: bool = False) -> bytes:
    (wanted,) = (each for each in LISTS if each.process == process)
    return compose_check_form(CheckFormContents(wanted.title, wanted.stages, "Tūranga Youth Justice", NOON, practice))


def words(made: bytes) -> str:
    said = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
    return " ".join(said.stdout.decode().split())


def test_every_point_stands_on_it_once_with_four_words_to_circle() -> None:
    told = words(form())
    items = [item for each in LISTS if each.process == "nz-youth-justice-fgc" for s in each.stages for item in s.items]
    assert all(item in told for item in items)
    assert told.count("Not seen") == len(items) + 1, "and once where it is explained"


def test_it_asks_for_no_case() -> None:
    assert "No names of people from a case, no reference, no place" in words(form())


def test_a_practice_vaults_form_says_so() -> None:
    assert "PRACTICE" in words(form(practice=True))


@pytest.mark.parametrize("process", [each.process for each in LISTS])
def test_the_form_of_every_process_can_be_set(process: str) -> None:
    assert form(process).startswith(b"%PDF")


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_form_meets_both_standards(flavour: Flavour) -> None:
    assert broken_rules(form(), flavour) == []
