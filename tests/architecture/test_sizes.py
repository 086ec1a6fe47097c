"""Files, classes and functions stay small enough to be read in one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from statistics import median

import pytest

from tests.architecture.sources import shipped, sources

LONGEST = {"file": 400, "class": 250, "function": 50}


def _sizes() -> Iterator[tuple[str, str, int]]:
    for source in sources():
        yield "file", source.name, source.lines
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                kind = "class" if isinstance(node, ast.ClassDef) else "function"
                yield (
                    kind,
                    f"{source.name}:{node.lineno} {node.name}",
                    (node.end_lineno or node.lineno) - node.lineno + 1,
                )


@pytest.mark.parametrize("kind", LONGEST)
def test_nothing_is_too_long_to_read(kind: str) -> None:
    too_long = [f"{name}: {lines} lines" for this, name, lines in _sizes() if this == kind and lines > LONGEST[kind]]

    assert not too_long, f"a {kind} has at most {LONGEST[kind]} lines"


def test_most_files_and_functions_are_short() -> None:
    names = {source.name for source in shipped()}
    sizes = [(kind, lines) for kind, name, lines in _sizes() if name.split(":")[0] in names]

    assert median(lines for kind, lines in sizes if kind == "file") <= 120
    assert median(lines for kind, lines in sizes if kind == "function") <= 10
