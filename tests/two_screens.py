"""A laptop with a projector beside it, drawn into memory: what the room display needs to be looked at and tested."""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any


def two_screens() -> str:
    """The name of a Qt platform with both screens. It has to be in the environment before there is an application."""
    folder = tempfile.mkdtemp(prefix="rjdesk-screens-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    config = Path(folder) / "screens.json"
    screens = [_screen("laptop", 0, 1366, 768), _screen("projector", 1366, 1920, 1080)]
    config.write_text(json.dumps({"screens": screens}), "utf-8")
    return f"offscreen:configfile={config}"


def _screen(name: str, x: int, width: int, height: int) -> dict[str, Any]:
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
