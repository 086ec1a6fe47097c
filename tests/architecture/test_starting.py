"""The window doesn't wait for what it doesn't need yet."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "reportlab",
    "pyhanko",
    "pikepdf",
    "pypdfium2",
    "keyring",
    "holidays",
    "zxcvbn",
)


def _loaded_by(module: str) -> set[str]:
    look = f"import sys, {module}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    return set(subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", ["rjdesk", "rjdesk.commands", "ui.app"])
def test_what_is_heavy_is_loaded_when_it_is_first_used(module: str) -> None:
    assert not _loaded_by(module).intersection(HEAVY)


@pytest.mark.parametrize("module", ["rjdesk", "rjdesk.commands"])
def test_the_command_line_starts_without_the_desktop(module: str) -> None:
    assert not _loaded_by(module).intersection({"PySide6", "ui"})
