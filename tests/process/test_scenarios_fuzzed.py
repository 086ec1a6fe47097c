"""Whatever somebody does to the file of a story or a drill, it is read or refused with findings to print; never a fault."""

from __future__ import annotations

import random

import pytest

from rjdesk.bundled import resource
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.own_material import read_material

FILES = sorted((*resource("training").glob("*.toml"), *resource("training", "drills").glob("*.toml")))
ODD = (
    "",
    '""',
    "[]",
    "{}",
    "-1",
    "true",
    "1979-05-27",
    '["a", 1]',
    '"\\u0000"',
    "[[scene]]",
    "[[scene.choice]]",
    "[[question]]",
    "x = 1\n",
)


@pytest.mark.parametrize("seed", range(200))
def test_a_spoiled_file_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    text = chance.choice(FILES).read_text("utf-8")
    for _ in range(chance.randint(1, 4)):
        text = _spoiled(text, chance)
    assert all(_findings(text))


def _findings(text: str) -> list[str]:
    """What is said of a file; nothing of one that can be played."""
    try:
        read_material(text, "spoiled.toml", ())
    except ProcessNotUnderstood as refused:
        return [str(finding) for finding in refused.findings]
    return []


def _spoiled(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    kind = chance.randrange(5)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines[at] = lines[at].partition("=")[0] + "= " + chance.choice(ODD) + "\n"
    elif kind == 2:
        lines.insert(at, chance.choice(lines))
    elif kind == 3:
        lines[at] = chance.choice(ODD) + "\n"
    else:
        other = chance.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    return "".join(lines)
