"""The people map on paper: drawn and told in words, to both standards, and without any order."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from rjdesk.documents.compose import compose_people_map
from rjdesk.documents.people_map_contents import PeopleMapContents
from tests.documents.papers import a_frame, field_names, page_texts
from tests.documents.verapdf import Flavour, broken_rules
from tests.services.conferences import in_memory, person, walking
from tests.services.whanau import REFERENCE, whanau

WIDE = 12  # times as many people side by side

KINDS = ("a family", "practice", "nobody", "very many")


@cache
def a_map() -> PeopleMapContents:
    """The family of nine, as the service puts it on paper."""
    on = in_memory()
    case = walking(on.desk).refer()
    whanau(on.desk, case)
    return on.desk.ties.on_paper(case).contents


@cache
def papers() -> dict[str, bytes]:
    told = a_map()
    boxes = tuple(replace(box, x=box.x + n * told.width) for n in range(WIDE) for box in told.boxes)
    many = replace(told, width=told.width * WIDE, boxes=boxes, told=told.told * WIDE)
    return {
        "a family": compose_people_map(told),
        "practice": compose_people_map(replace(told, frame=a_frame(practice=True))),
        "nobody": compose_people_map(replace(told, boxes=(), lines=(), told=())),
        "very many": compose_people_map(many),
    }


def test_everybody_and_every_tie_is_on_it() -> None:
    text = " ".join(page_texts(papers()["a family"]))

    for words in ("Mere Parata", "Piripi Te Whaiti", "1950–2019", "born 2012", "Hēmi Parata: cares for Tāne"):
        assert words in text
    assert "Thick line: partners." in text
    assert text.count("Family, whānau or family group") == 2, (
        "a role is told to its end, in two lines where it needs them"
    )


def test_no_order_is_on_it_nor_anybody_who_is_there_because_of_one() -> None:
    on = in_memory()
    case = walking(on.desk).refer()
    whanau(on.desk, case)
    victim = person(on.desk, case, "Sione")
    held = on.desk.ties.open(case).ties.orders[0]
    on.desk.ties.add_order(case, replace(held, protects=victim))
    assert on.desk.ties.open(case).drawing.box(victim) is not None

    text = " ".join(page_texts(on.desk.ties.on_paper(case).make().pdf))

    for word in (REFERENCE, "Sione", "order", "keep away"):
        assert word not in text


def test_what_is_wide_is_turned_and_fits_the_page() -> None:
    assert len(page_texts(papers()["very many"])) > 2


def test_a_map_without_anybody_says_so() -> None:
    assert "No tie is noted." in " ".join(page_texts(papers()["nobody"]))
    assert field_names(papers()["nobody"]) == ["closing"]


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_map_meets_both_standards(kind: str, flavour: Flavour) -> None:
    assert broken_rules(papers()[kind], flavour) == []


@pytest.mark.parametrize("kind", KINDS)
def test_qpdf_finds_nothing_wrong(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(papers()[kind])
    found = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_same_map_gives_the_same_bytes() -> None:
    assert compose_people_map(a_map()) == papers()["a family"]
