"""Orders that keep people apart warn whoever works on the case: what goes to paper or to the room is never given one."""

from __future__ import annotations

import ast

from tests.architecture.sources import Source, sources

KNOW_ORDERS = ("rjdesk.domain.orders", "rjdesk.domain.ties", "rjdesk.domain.clashes", "rjdesk.process.ties_told")
FOR_OTHERS = (
    "rjdesk/documents/",
    "rjdesk/services/day/room.py",
    "rjdesk/services/letters_",
    "ui/app/room_",
    "ui/screens/room/",
)


def test_what_others_read_knows_no_orders() -> None:
    found = [source.name for source in sources() if source.name.startswith(FOR_OTHERS) and _imports(source)]

    assert found == []


def _imports(source: Source) -> bool:
    modules = (node.module or "" for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom))
    return any(module.startswith(KNOW_ORDERS) for module in modules)
