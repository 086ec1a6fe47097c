"""What a unit of work has changed so far: cases by identity, and None for what belongs to the vault as a whole."""

from __future__ import annotations

from rjdesk.domain.ids import CaseId

Touched = set[CaseId | None]
"""Filled by whatever writes; at commit the journal takes down what each of them has become."""
