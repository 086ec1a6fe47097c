"""``dev.py`` and the pins it installs can be relied on by whoever has nothing but Python and a clone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib

import pytest

import dev
from tests.architecture.sources import ROOT, sources

LOCKS = sorted(path.stem for path in dev.REQUIREMENTS.glob("*.in"))


def _chosen(lock: str) -> set[str]:
    """The names that a list of choices has, as the index of Python packages writes them."""
    lines = (dev.REQUIREMENTS / f"{lock}.in").read_text("utf-8").splitlines()
    names = (re.match(r"[A-Za-z0-9_.-]+", line) for line in lines if not line.startswith(("#", "-r")))
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name}


def test_the_front_door_needs_nothing_but_python() -> None:
    (front_door,) = (source for source in sources() if source.name == "dev.py")
    roots = {
        name.partition(".")[0]
        for node in ast.walk(front_door.tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert roots <= sys.stdlib_module_names


def test_the_front_door_says_what_it_can_do() -> None:
    said = subprocess.run([sys.executable, ROOT / "dev.py"], capture_output=True, text=True, check=True).stdout

    assert all(f"  {name} " in said for name in dev.TASKS)


def test_the_front_door_refuses_what_it_does_not_know() -> None:
    assert subprocess.run([sys.executable, ROOT / "dev.py", "dance"], capture_output=True, check=False).returncode == 64


def test_every_test_belongs_to_one_environment() -> None:
    core, desktop = dev.folders_of_tests(desktop=False), dev.folders_of_tests(desktop=True)
    having_tests = {path.parts[-2] for path in (ROOT / "tests").glob("*/test_*.py")}

    assert sorted([*core, *desktop]) == sorted(f"tests/{name}" for name in having_tests)
    assert not set(core) & set(desktop)


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_that_was_chosen_is_pinned_with_hashes(lock: str) -> None:
    pins = (dev.REQUIREMENTS / f"{lock}.txt").read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)==\S+ (?:;[^\\\n]+)?\\\n {4}--hash=sha256:", pins, re.MULTILINE)

    assert _chosen(lock) <= set(pinned)
    assert len(pinned) == len(re.findall(r"^\S+==", pins, re.MULTILINE))
    assert "://" not in pins


def test_pins_of_the_same_thing_agree() -> None:
    """A lock may pin one thing in two versions, each for other versions of Python: all locks then pin those two."""
    versions: dict[str, set[frozenset[str]]] = {}
    for lock in LOCKS:
        pins = re.findall(r"^([a-z0-9-]+)==(\S+)", (dev.REQUIREMENTS / f"{lock}.txt").read_text("utf-8"), re.MULTILINE)
        for name in {name for name, _ in pins}:
            versions.setdefault(name, set()).add(frozenset(version for other, version in pins if other == name))

    assert not {name: found for name, found in versions.items() if len(found) > 1}


def test_the_project_asks_for_what_is_pinned() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    to_install_itself = {"hatchling", "editables"}

    assert {name.lower() for name in asked} == (_chosen("core") | _chosen("runtime")) - to_install_itself
