"""The project's own files, as the rules about them read them."""

from __future__ import annotations

import ast
import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = re.compile(r"^(\.(?!ci$)|build$|dist$|__pycache__$)")  # .git, .venv, caches, and what a build leaves


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: where it is from the root, its text, its tree."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, whatever it holds."""
    return tuple(sorted(_walk(ROOT)))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if NOT_OURS.match(path.name):
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.is_file():
            yield path


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the project.

    Their trees are a million objects that stay: the collector is told so, or it would walk over them for the rest of the run.
    """
    sweeps = gc.isenabled()
    gc.disable()
    read = tuple(_read(path) for path in files() if path.suffix == ".py")
    gc.freeze()
    if sweeps:
        gc.enable()
    return read


def shipped() -> tuple[Source, ...]:
    """The Python files that people get: the core and the desktop."""
    return tuple(source for source in sources() if source.name.startswith(("rjdesk/", "ui/")))


def _read(path: Path) -> Source:
    text = path.read_text("utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))
