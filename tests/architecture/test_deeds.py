"""No service changes a vault without a deed; what is being typed is no deed yet, and whose turn it was never one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from rjdesk.wording import table
from tests.architecture.sources import sources

PASSING = {
    "rjdesk/services/drafts.py",
    "rjdesk/services/letters/drafts.py",
    "rjdesk/services/figures/drafts.py",
    "rjdesk/services/learning/drafts.py",
    "rjdesk/services/day/turns.py",
    "rjdesk/services/sealed_typing.py",
    "rjdesk/services/training/reflecting.py",  # nobody learns that somebody wrote for themselves
    "rjdesk/services/training/supervising.py",  # or that two met
    "rjdesk/services/law/drafts.py",
    "rjdesk/services/costs/drafts.py",
    "rjdesk/services/community/drafts.py",
}

DEED = {"self._cases.keep", "self.keep", "work.journal.write", "self._settled", "self._new.open"}

WRITERS = {"Deed", "_deed", "self._journal", "self._note", "self._put"}


def _committing() -> Iterator[tuple[str, set[str]]]:
    """Every function of a service that commits, with what it calls."""
    for source in sources():
        if source.name.startswith("rjdesk/services/") and source.name not in PASSING:
            for each in ast.walk(source.tree):
                if isinstance(each, ast.FunctionDef) and "work.commit" in (calls := _calls(each)):
                    yield f"{source.name}: {each.name}", calls


def _written() -> Iterator[str]:
    """Every deed that the code names where it writes one."""
    for source in sources():
        if source.name.startswith("rjdesk/"):
            for each in ast.walk(source.tree):
                if isinstance(each, ast.Call) and ast.unparse(each.func) in WRITERS and each.args:
                    named = (part for part in ast.walk(each.args[0]) if isinstance(part, ast.Constant))
                    yield from (part.value for part in named if isinstance(part.value, str))


def _calls(function: ast.FunctionDef) -> set[str]:
    return {ast.unparse(each.func) for each in ast.walk(function) if isinstance(each, ast.Call)}


def test_whoever_commits_writes_a_deed() -> None:
    found = dict(_committing())
    assert len(found) > 8
    assert [name for name, calls in found.items() if not calls & DEED] == []


def test_every_deed_can_be_told() -> None:
    """A case's history, and the journal, show each in words: one without would be a fault in front of people."""
    written = set(_written())
    assert len(written) > 50
    assert written - set(table()["deeds"]) == set()
