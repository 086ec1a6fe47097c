"""The guide to writing a process names every word that a file may use, and says truly which gates may be waived."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from rjdesk.domain.facts import Admission, Fact
from rjdesk.domain.follow_up.tally import Came
from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.domain.outcome import Outcome
from rjdesk.domain.participant import Part
from rjdesk.process.fact_shapes import FACT_SHAPES
from rjdesk.process.lawful import GATE_NAMES
from rjdesk.process.letter_fields import Block, Field
from rjdesk.process.template import LEAVES_OUT, Group, Kept, Panel, PromptKind, Verified
from rjdesk.process.template import Path as Walked
from rjdesk.process.unit import Unit

GUIDE = (Path(__file__).parents[2] / "docs" / "writing-a-process.md").read_text("utf-8")
RULES = (Fact, Admission, Outcome, Part, Unit, GATE_NAMES)
SCREENS = (LEAVES_OUT, Group, Panel, Walked, PromptKind, Verified)
WORDS = set(chain(*RULES, *SCREENS, Field, Block, Came))
ROWS = [line.split("|")[1:-1] for line in GUIDE.splitlines() if line.startswith("| `")]


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_of_the_vocabulary_is_in_the_guide(word: str) -> None:
    assert f"`{word}`" in GUIDE


def test_where_health_details_are_kept_is_in_the_guide() -> None:
    assert f'kept = "{Kept.HEALTH}"' in GUIDE


@pytest.mark.parametrize("gate", sorted(GATE_NAMES))
def test_whether_a_gate_may_be_waived_is_said_as_it_is(gate: str) -> None:
    (waived,) = {row[2].strip() for row in ROWS if len(row) == 3 and f"`{gate}`" in row[0] and row[2].strip() in WAIVED}
    assert WAIVED[waived] is (gate in NEVER_WAIVED)


WAIVED = {"never": True, "may be": False}


@pytest.mark.parametrize("fact", sorted(FACT_SHAPES))
def test_how_a_fact_is_asked_for_is_said_as_it_is(fact: Fact) -> None:
    kinds, _ = FACT_SHAPES[fact]
    asked = next(row[1] for row in ROWS if len(row) == 3 and f"`{fact}`" in row[0] and row[2].strip() not in WAIVED)
    named = {PromptKind(kind) for kind in re.findall(r"`(\w+)`", asked)}
    assert named & set(kinds) or ("text" in asked and PromptKind.SHORT_TEXT in kinds)
