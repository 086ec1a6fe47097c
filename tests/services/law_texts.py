"""Law files for tests: shipped ones, with a change that a practice lead might make."""

from __future__ import annotations

from pathlib import Path

from rjdesk.domain.law import LawKind, LawName
from rjdesk.process import catalogue

(FGC,) = (process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")
NZ = FGC.law
PROCESS: LawName = (LawKind.PROCESS, FGC.id)
LAW: LawName = (LawKind.JURISDICTION, NZ.id)
WHY = "The Act was amended on 1 November"


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A text with the first of each of these put otherwise."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def a_process(*changes: tuple[str, str], version: int = FGC.version + 1) -> str:
    """The conference in another version."""
    return changed(FGC.text, (f"version = {FGC.version}", f"version = {version}"), *changes)


def a_law(*changes: tuple[str, str], version: int = 2) -> str:
    """The law of New Zealand in another version."""
    return changed(NZ.text, ("version = 1", f"version = {version}"), *changes)


def a_file(folder: Path, text: str, name: str = "mine.toml") -> Path:
    """A text as a file."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path
