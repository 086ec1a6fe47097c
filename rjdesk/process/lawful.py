"""The names of all gates."""

from __future__ import annotations

from rjdesk.domain.gates import GATES

GATE_NAMES = frozenset(GATES)
