"""A practice conference, played once for all commands that look at what it made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.commands.program import rjdesk_alone


@dataclass(frozen=True)
class Played:
    """The folder of a practice conference, and what ``--json`` said of it."""

    folder: Path
    said: dict[str, Any]

    @property
    def original(self) -> Path:
        """The signed original."""
        return self.folder / "documents" / "01-original.pdf"

    @property
    def record(self) -> Path:
        """Its signing record."""
        return self.folder / "documents" / "02-signing-record.pdf"

    @property
    def root(self) -> Path:
        """The office's root."""
        return self.folder / "office-root.pem"


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("practice") / "made"
    done = rjdesk_alone("practice", folder, "--json")
    assert done.returncode == 0, done.stderr
    return Played(folder, json.loads(done.stdout))
