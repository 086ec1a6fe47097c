"""Role cards: each person's own page, a sheet for whoever leads, and both standards."""

from __future__ import annotations

import io
import subprocess
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from rjdesk.documents.compose import compose_role_cards
from rjdesk.documents.training.role_cards import RoleCardsContents
from rjdesk.process.scenarios import scenario, scenarios
from tests.documents.verapdf import Flavour, broken_rules
from tests.fakes import NOON

STORY = scenario("threat-in-private-time")


@cache
def cards(story: str = STORY.id) -> bytes:
    return compose_role_cards(RoleCardsContents(scenario(story), "Tūranga Youth Justice", NOON))


def pages() -> list[str]:
    command = ["pdftotext", "-layout", "-", "-"]
    said = subprocess.run(command, input=cards(), capture_output=True, check=True)
    return [" ".join(page.split()) for page in said.stdout.decode().split("\f")]


def test_nobody_finds_anothers_card_on_a_sheet_of_their_own() -> None:
    for person in STORY.people:
        secret = " ".join(person.card.split())[:40]
        (at,) = [number for number, page in enumerate(pages()) if secret in page]
        assert at % 2 == 0, "on the front of a sheet"
        assert not any(" ".join(other.card.split())[:40] in pages()[at] for other in STORY.people if other != person)
        assert pages()[at + 1] == ""


def test_the_leaders_sheet_has_every_choice_with_its_rating_and_what_was_not_verified() -> None:
    told = " ".join(pages())
    assert told.count("(Harmful)") == sum(c.rating == "harmful" for s in STORY.scenes for c in s.choices)
    assert "Source, not verified: Private family time is an official stage" in told


def test_every_card_says_that_the_story_is_invented() -> None:
    assert " ".join(pages()).count("The story and everybody in it are invented") == len(STORY.people) + 2


@pytest.mark.parametrize("story", [each.id for each in scenarios()])
def test_the_cards_of_every_story_can_be_set(story: str) -> None:
    with pikepdf.open(io.BytesIO(cards(story))) as pdf:
        assert len(pdf.pages) >= 2 * len(scenario(story).people)


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_cards_meet_both_standards(flavour: Flavour) -> None:
    assert broken_rules(cards(), flavour) == []


@pytest.mark.validator("qpdf")
def test_qpdf_finds_nothing_wrong_with_cards(tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    file.write_bytes(cards())
    said = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
